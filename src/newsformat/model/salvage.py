"""An article out of members of which some may be at fault: what can't stand is put aside, and said so."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from pydantic import ValidationError

from newsformat.findings import Finding, Severity
from newsformat.jsontext.pointers import tokens_of, value_at
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.evidence import Evidence
from newsformat.model.extensions import is_json
from newsformat.model.moments import surely_before
from newsformat.model.value import Value
from newsformat.model.verdict import verdict

MOST_FAULTS = 10_000
"""Faults of one member of an article; one that has more goes whole."""

# Taking one fault out may show another (a reference to what was taken out), but not for long.
_MOST_ROUNDS = 64
_PUT_ASIDE = "put-aside"
# Faults in a mark: what it points to or covers is not there, so the mark goes and the words stay.
_MARK_FAULTS = frozenset({"reference-unresolved", "mark-words-missing", "quote-words-differ"})
_TOO_FAULTY = Finding(code="value-wrong", severity=Severity.ERROR, message=f"it has more than {MOST_FAULTS:,} faults")

_Aside: TypeAlias = tuple[str, Finding, Any]
"""The place of what was taken out, why, and what it was."""


def salvaged(members: dict[str, Any], owner: str | None) -> tuple[Article, tuple[Finding, ...]]:
    """The article that members are, and a finding for each that can't stand.

    What was taken out stands in `extensions[owner]`, a list of records with `member` (its JSON Pointer) and
    `value`: nothing a source says is lost. Without an owner it is not kept: for what must not go on.
    """
    try:
        return Article.model_validate(members), ()
    except ValidationError as error:
        document = _plain(members)
        crowded = [(f"/{name}", _TOO_FAULTY, document.pop(name)) for name in _crowded(error) if name in document]
        told = _keep(document, crowded, owner)
        article, findings = _mended(document, owner)
        return article, (*told, *findings)


def evidence_left(evidence: Iterable[Evidence], article: Article, findings: Sequence[Finding]) -> Iterator[Evidence]:
    """The evidence for an article that was salvaged: what was chosen for a member that was put aside lost after all."""
    reasons = {_member(finding.path): finding.message for finding in findings if finding.code == _PUT_ASIDE}
    for record in evidence:
        member = _member(record.path)
        if record.chosen and member in reasons and getattr(article, member, None) in (None, ()):
            yield replace(record, chosen=False, why=reasons[member])
        else:
            yield record


def _member(path: str) -> str:
    return path.split("/")[1]


def _mended(document: Any, owner: str | None) -> tuple[Article, tuple[Finding, ...]]:
    told: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        article, faults = verdict(document)
        if article is not None:
            return article, (*told, *faults)
        places = sorted({_place(document, fault): fault for fault in faults}.items(), reverse=True, key=_position)
        aside = [(path, fault, value) for path, fault in places if (value := _removed(document, path)) is not None]
        told += _keep(document, aside, owner)
    return Article(newsformat=document["newsformat"], body=()), tuple(told)


def _crowded(error: ValidationError) -> list[str]:
    """The members that have too many faults to tell them one by one."""
    if error.error_count() <= MOST_FAULTS:
        return []
    details = error.errors(include_url=False, include_context=False, include_input=False)
    counts = Counter(str(detail["loc"][0]) for detail in details if detail["loc"])
    return [name for name, count in counts.items() if count > MOST_FAULTS]


def _keep(document: Any, aside: Sequence[_Aside], owner: str | None) -> list[Finding]:
    """Put what was taken out among the extensions; a finding for each."""
    if owner is not None and aside:
        kept = document.setdefault("extensions", {}).setdefault(owner, [])
        kept.extend({"at": "", "member": path, "value": _storable(value)} for path, _, value in aside)
    return [_put_aside(path, fault, value) for path, fault, value in aside]


def _storable(value: object) -> object:
    """The value, or its JSON in ASCII where an extension can't hold it."""
    return value if is_json(value) else json.dumps(value, default=str)


def _put_aside(path: str, fault: Finding, value: object) -> Finding:
    shown = json.dumps(value, ensure_ascii=not is_json(value), default=str)
    return Finding(
        code=_PUT_ASIDE,
        severity=Severity.WARNING,
        path=path,
        message=f"put aside under extensions: {fault.message}",
        hint=f"the source says {shown if len(shown) <= 200 else shown[:199] + '…'}",
    )


def _plain(value: Any) -> Any:
    if isinstance(value, Value):
        return _plain(members_of(value))
    if isinstance(value, dict):
        return {name: _plain(member) for name, member in value.items() if member is not None}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _place(document: Any, fault: Finding) -> str:
    """What must go for a fault to go."""
    path = fault.path
    if fault.code == "dates-reversed":
        return _unlikely_date(document, path)
    if fault.code in _MARK_FAULTS and "/marks/" in path:
        head, _, tail = path.rpartition("/marks/")
        return f"{head}/marks/{tail.partition('/')[0]}"
    if fault.code == "id-repeated" and path.startswith("/quotes/"):
        return path.rpartition("/")[0]  # a quote can't be without its id
    return path


def _unlikely_date(document: Any, path: str) -> str:
    """Which of two dates in the wrong order goes: the earlier stage, for the later one is written anew each time."""
    if path == "/version_created":
        return "/item_created"
    created, later = document.get("created"), document.get(path.strip("/"))
    if path in ("/published", "/modified") and created and later and surely_before(later, created):
        return "/created"
    return path


def _position(entry: tuple[str, Finding]) -> list[tuple[int, int, str]]:
    return [(1, int(key), "") if key.isdecimal() else (0, 0, key) for key in entry[0].split("/")]


def _removed(document: Any, path: str) -> Any:
    """Take a value out of JSON data; it, or None where there was none."""
    *way, last = tokens_of(path) or [""]
    holder = value_at(document, way)
    if isinstance(holder, dict):
        return holder.pop(last, None)
    if isinstance(holder, list) and last.isdecimal() and int(last) < len(holder):
        return holder.pop(int(last))
    return None
