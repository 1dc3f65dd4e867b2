"""A document to findings: syntax, structure, integrity, rules; of other formats than ours what their readers say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path, PurePath
from types import NoneType
from typing import TYPE_CHECKING

from newsformat.findings import Finding, ReadError, expect, unreadable
from newsformat.formats import FORMATS
from newsformat.formats.detect import OTHERWISE, detect
from newsformat.formats.source import Source
from newsformat.formats.text.no_text import fault_of
from newsformat.jsontext.located import located
from newsformat.jsontext.pointers import tokens_of, value_at
from newsformat.jsontext.strict import JsonValue, parse
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.verdict import verdict

if TYPE_CHECKING:
    from newsformat.rules.rule import Rule

_OURS = "json"
# What the extra `fast` needs takes as long to get ready as the model takes for so many documents.
_FEW = 200
_asked = count()


def validate(  # noqa: PLR0913 - what is looked at, and what it is held against
    source: bytes | str | Path | dict[str, JsonValue] | Article,
    format: str | None = None,  # noqa: A002
    *,
    rules: Iterable[Rule] = (),
    name: str | None = None,
    profile: Path | None = None,
    schema_dir: Path | None = None,
    now: datetime | None = None,
) -> list[Finding]:
    """What is wrong with a document, in its order; empty: nothing to say.

    `source` is content (bytes or text), a `Path` to a file, parsed JSON, or an Article (which was valid when it was
    made). `format` is a name in FORMATS, told by the content when left out; what no format claims is what the suffix
    of its name says, or else our JSON. In a list or JSON Lines of articles each is looked at. `name` is what findings
    call content that came from no file.

    Beyond syntax, structure and integrity it is held against the `rules` (of RULES, say) as they stand at the moment
    `now` (with a zone), a house `profile` (a file with a JSON Schema laid over ours), and the official schema of its
    format in the folder `schema_dir` (XSD of NewsML-G2 and NITF, JSON Schemas of ninjs). Nothing is fetched.

    Raises:
        OSError: the file, the profile or the schema can't be read.
        ValueError: there is no such format, or it can't be read.
        TypeError: an argument is of another type, such as an open file.
    """
    expect("source", source, bytes, str, Path, dict, Article)
    expect("profile", profile, Path, NoneType)
    expect("schema_dir", schema_dir, Path, NoneType)
    against = _Against(tuple(rules), profile, now)
    if isinstance(source, Article):
        return _without_places(_of_data(source.to_json(), against))
    if isinstance(source, dict):
        return _without_places(_of_parsed(source, against))
    origin = Source.of(source)
    told = format or _format_of(origin, name)
    findings = _findings(origin, told, against)
    if schema_dir is not None:
        from newsformat.official_schemas import violations  # noqa: PLC0415 - most documents are read without

        findings += violations(origin, told, schema_dir)
    called = name or origin.name
    return [replace(finding, source=called) for finding in sorted(findings, key=_place)] if findings else []


def _findings(origin: Source, told: str, against: _Against) -> list[Finding]:
    if detect(origin.data) == OTHERWISE and (fault := fault_of(origin.data)) is not None:
        return [fault.finding]
    return _of_json(origin.data, against) if told == _OURS else _of_readings(origin, told, against)


@dataclass(frozen=True, slots=True)
class _Against:
    """What an article is held against, beside its own integrity."""

    rules: tuple[Rule, ...]
    profile: Path | None
    now: datetime | None

    @property
    def is_nothing(self) -> bool:
        """Whether an article is held against nothing else."""
        return not self.rules and self.profile is None

    def of_article(self, article: Article) -> list[Finding]:
        """What the rules find."""
        if not self.rules:
            return []
        from newsformat.rules import judged  # noqa: PLC0415 - not asked for

        return judged(article, self.rules, self.now)

    def of_document(self, document: object) -> list[Finding]:
        """What the profile finds."""
        if self.profile is None:
            return []
        from newsformat.house_profile import profile_findings  # noqa: PLC0415 - not asked for

        return profile_findings(document, self.profile)


def _place(finding: Finding) -> tuple[int, int]:
    return finding.line or 0, finding.column or 0


def _without_places(findings: Iterable[Finding]) -> list[Finding]:
    return [replace(finding, line=None, column=None, end_line=None, end_column=None) for finding in findings]


def _format_of(origin: Source, name: str | None) -> str:
    """The format that the content tells, or else the suffix: an empty or a broken file is no text by that alone."""
    told = detect(origin.data)
    if told != OTHERWISE:
        return told
    suffix = PurePath(name or origin.name or "").suffix.lower()
    return next((name for name, row in FORMATS.items() if suffix in row.suffixes and row.read is not None), _OURS)


# -------------------------------------------------------------------------------------- other formats


def _of_readings(origin: Source, name: str, against: _Against) -> list[Finding]:
    """What the reader of a format says of each item, or why there is none, and what is found in its article."""
    from newsformat.conversion import read_all  # noqa: PLC0415 - not for our own JSON

    findings: list[Finding] = []
    try:
        for reading in read_all(origin.data, name, charset=origin.charset):
            findings += reading.findings
            if reading.article is not None:
                findings += against.of_article(reading.article)
                if against.profile is not None:
                    findings += against.of_document(members_of(reading.article))
    except ReadError as error:
        findings.append(error.finding)
    return findings


# ------------------------------------------------------------------------------------------- our JSON


def _of_parsed(document: dict[str, JsonValue], against: _Against) -> list[Finding]:
    """The findings of parsed JSON: written out, it enters by the same door, which lets no null pass."""
    try:
        data = json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError, RecursionError) as error:
        return [unreadable("json-value", f"this is not JSON data: {error}", hint="give what json.loads gives").finding]
    return _of_data(data, against)


def _of_json(data: bytes, against: _Against) -> list[Finding]:
    """The findings of a document, of a list of them, or of JSON Lines."""
    if against.is_nothing and _is_proven(data):
        return []
    try:
        document = parse(data)
    except ReadError as error:
        return _of_lines(data, error, against)
    if isinstance(document, list) and document:
        return _of_list(document, data, against)
    return _of_document(document, data, against)


def _is_proven(data: bytes) -> bool:
    """Whether a document is proven to have no faults; never so for the first few, or without the extra `fast`."""
    return next(_asked) >= _FEW and _proof()(data)


@cache
def _proof() -> Callable[[bytes], bool]:
    try:
        from newsformat.model.proof import is_proven  # noqa: PLC0415 - stands on an extra
    except ModuleNotFoundError:
        return lambda _: False
    return is_proven


def _of_data(data: bytes, against: _Against) -> list[Finding]:
    try:
        return _of_document(parse(data), data, against)
    except ReadError as error:
        return [error.finding]


def _of_document(document: JsonValue, data: bytes, against: _Against) -> list[Finding]:
    findings = _unplaced(document, against)
    if not findings:
        return []
    if not isinstance(document, dict | list):
        return [replace(finding, line=1, column=1) for finding in findings]
    return sorted(located(findings, data), key=_place)


def _of_list(items: Sequence[JsonValue], data: bytes, against: _Against) -> list[Finding]:
    findings = [
        replace(finding, path=f"/{index}{finding.path}")
        for index, item in enumerate(items)
        for finding in _unplaced(item, against)
    ]
    return located(findings, data) if findings else []


def _of_lines(data: bytes, error: ReadError, against: _Against) -> list[Finding]:
    from newsformat.formats.json import at_line, json_lines  # noqa: PLC0415 - only where it is no JSON

    lines = json_lines(data)
    if not lines:
        return [error.finding]
    return [at_line(finding, number) for number, line in lines for finding in _of_data(line, against)]


def _unplaced(document: JsonValue, against: _Against) -> list[Finding]:
    """What is found in parsed JSON, without line and column."""
    article, findings = verdict(document)
    told = [*findings, *against.of_document(document)]
    if article is None or not against.rules:
        return told
    judged = against.of_article(article)
    if any("/marks/" in finding.path for finding in judged):
        standing = _standing_marks(document, members_of(article))
        judged = [replace(finding, path=standing(finding.path)) for finding in judged]
    return [*told, *judged]


def _standing_marks(document: JsonValue, canonical: object) -> Callable[[str], str]:
    """Where a pointer into the marks of an article leads in its document: in canonical form they may be others."""

    def standing(path: str) -> str:
        holder, marks, _ = path.partition("/marks/")
        tokens = [*tokens_of(holder), "marks"]
        return path if not marks or value_at(document, tokens) == value_at(canonical, tokens) else holder

    return standing
