"""Files checked: each document read, judged by the rules that its path calls for, and told with its text."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import newsformat
from newsformat.cli.configuration import Configuration
from newsformat.cli.documents import Document, documents_in
from newsformat.cli.files import STANDARD
from newsformat.cli.reports.report import Checked
from newsformat.cli.reports.spot import Spot, spots_in
from newsformat.rules.choice import Choice, chosen

if TYPE_CHECKING:
    from newsformat.cli.cache import Cache, Lesson

_Outcome: TypeAlias = "tuple[Checked | OSError, Lesson | None]"

MOST_FINDINGS = 1000
"""Findings of one file that are told; one more tells that there are others."""
_FEW = 64  # fewer files are checked sooner than further processes are started, or a cache is opened
_AT_ONCE = 32


@dataclass(frozen=True, slots=True)
class Check:
    """What files are checked for: the project's configuration, and what the command line chose over it."""

    configuration: Configuration
    choice: Choice
    profile: Path | None = None
    schema_dir: Path | None = None
    opened_cache: Callable[[], Cache | None] | None = None

    def choice_for(self, path: str) -> Choice:
        """The choice of rules for a file."""
        return self.choice.laid_over(self.configuration.choice_for(Path(path)))

    def rules_for(self, path: str) -> tuple[newsformat.Rule, ...]:
        """The rules that are asked of a file."""
        return chosen(self.choice_for(path))


def checked(path: str, check: Check, cache: Cache | None = None) -> tuple[Checked, Lesson | None]:
    """A file and what was found in its documents, and what is to be remembered of it.

    Raises:
        OSError: it can't be read.
    """
    rules = check.rules_for(path)
    found: list[newsformat.Finding] = []
    spots: dict[newsformat.Finding, Spot] = {}
    lesson: Lesson | None = None
    for document in _documents_in(path, found):
        of_document, lesson = _findings_of(document, path, rules, check, cache)
        if len(of_document) > MOST_FINDINGS - len(found):
            left = MOST_FINDINGS - len(found)
            told = of_document[:left]
            spots.update(_spots(document, told))
            return Checked(path, (*found, *told, _more(path, len(of_document) - left)), spots), None
        if of_document:
            found += of_document
            spots.update(_spots(document, of_document))
    return Checked(path, tuple(found), spots), lesson


def _documents_in(path: str, found: list[newsformat.Finding]) -> Iterator[Document]:
    """The documents in a file; what keeps the rest of it from being read is one more finding."""
    try:
        yield from documents_in(path)
    except newsformat.ReadError as error:
        found.append(error.finding)


def _spots(document: Document, findings: Iterable[newsformat.Finding]) -> dict[newsformat.Finding, Spot]:
    return spots_in(document.data.decode("utf-8", "replace"), findings, document.line, document.column)


def _findings_of(
    document: Document, path: str, rules: Sequence[newsformat.Rule], check: Check, cache: Cache | None
) -> tuple[Sequence[newsformat.Finding], Lesson | None]:
    """What is found in a document, or was found when it was the same; what was found anew is to be remembered."""
    is_kept = cache and is_plain_json(path) and document.begins_the_file
    asked = _asked(check.choice_for(path), check.profile) if is_kept else None
    if cache is None or asked is None:
        return _findings(document, path, rules, check), None
    from newsformat.cli.cache import lesson_of  # noqa: PLC0415 - a few files are checked without

    key = cache.key(document.data, asked)
    known = cache.known(key, path)
    if known is not None:
        return known, None
    findings = _findings(document, path, rules, check)
    return findings, lesson_of(key, document.data, findings)


@lru_cache
def _asked(choice: Choice, profile: Path | None) -> str | None:
    """What a document is held against, in words; None where rules of other packages are: they may ask for anything."""
    rules = chosen(choice)
    if not all(rule.module.startswith("newsformat.rules.") for rule in rules):
        return None
    return f"{[(rule.code, str(rule.severity)) for rule in rules]}\0{profile.read_bytes() if profile else None!r}"


def _findings(
    document: Document, path: str, rules: Sequence[newsformat.Rule], check: Check
) -> list[newsformat.Finding]:
    findings = newsformat.validate(
        document.data, rules=rules, name=path, profile=check.profile, schema_dir=check.schema_dir
    )
    return [document.placed(finding) for finding in findings]


def _more(path: str, count: int) -> newsformat.Finding:
    return newsformat.Finding(
        code="more-findings",
        severity=newsformat.Severity.ERROR,
        message=f"{count:,} more findings of this document are not told, nor is what comes after it",
        hint="mend those above and check again",
        source=path,
    )


def all_checked(paths: Iterable[str], check: Check, jobs: int) -> Iterator[Checked | OSError]:
    """The files in their order, each with what was found in it; an OSError for one that can't be read."""
    remaining = iter(paths)
    first = list(islice(remaining, _FEW))
    if len(first) < _FEW:
        yield from (outcome for outcome, _ in map(partial(_outcome, check=check, cache=None), first))
        return
    cache = check.opened_cache() if check.opened_cache else None
    outcomes = _outcomes(chain(first, remaining), partial(_outcome, check=check, cache=cache), jobs)
    yield from (outcome for outcome, _ in outcomes) if cache is None else cache.learning(outcomes)


def _outcomes(paths: Iterable[str], act: Callable[[str], _Outcome], jobs: int) -> Iterator[_Outcome]:
    if jobs == 1:
        yield from map(act, paths)
        return
    from multiprocessing import get_all_start_methods, get_context  # noqa: PLC0415 - few files need no further process

    method = "fork" if "fork" in get_all_start_methods() else None
    with get_context(method).Pool(jobs) as pool:
        yield from pool.imap(act, paths, _AT_ONCE)


def _outcome(path: str, check: Check, cache: Cache | None) -> _Outcome:
    try:
        return checked(path, check, cache)
    except OSError as error:
        return OSError(error.errno, error.strerror, error.filename or path), None


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_plain_json(path: str) -> bool:
    """Whether a file is plain JSON: such a one may be fixed, and what was found in it remembered."""
    return path != STANDARD and path.lower().endswith(".json")
