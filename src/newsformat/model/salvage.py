"""An article out of members of which some may be at fault: what can't stand is taken out, and said so."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from newsformat.findings import Finding, Severity
from newsformat.model.article import Article
from newsformat.model.verdict import verdict

# Taking one fault out may show another (a reference to what was taken out), but not for long.
_MOST_ROUNDS = 20


def salvaged(members: dict[str, Any]) -> tuple[Article, tuple[Finding, ...]]:
    """The article of these members, and a finding for each that had to be left out, with its value.

    A fault takes out the smallest list element or optional member that holds it. Dicts and lists in `members`
    are the caller's own and are changed; values of the model in them are whole or go.
    """
    findings: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        article, faults = verdict(members)
        if article is not None:
            return article, (*findings, *faults)
        # From the end, so that taking out an element does not move the next.
        for fault in sorted(faults, key=lambda fault: _order(fault.path), reverse=True):
            findings += _taken_out(members, fault)
    return Article(newsformat=members["newsformat"], body=()), tuple(findings)


def _order(path: str) -> list[tuple[int, str]]:
    return [(int(key) if key.isdecimal() else -1, key) for key in path.split("/")]


def _taken_out(members: dict[str, Any], fault: Finding) -> list[Finding]:
    """Take out the innermost dict member or list element on the way to a fault."""
    holder: Any = None
    here: Any = members
    place: Any = None
    for key in _keys(fault.path):
        step: Any = int(key) if isinstance(here, list) and key.isdecimal() else key
        if not _has(here, step):
            break
        holder, place, here = here, step, here[step]
    if holder is None:
        return []
    return [_put_aside(fault, holder.pop(place))]


def _has(value: object, step: object) -> bool:
    if isinstance(value, list):
        return isinstance(step, int) and step < len(value)
    return isinstance(value, dict) and step in value


def _keys(path: str) -> Sequence[str]:
    return [key.replace("~1", "/").replace("~0", "~") for key in path.split("/")[1:]]


def _put_aside(fault: Finding, value: object) -> Finding:
    shown = json.dumps(value, ensure_ascii=False, default=str)[:200]
    return Finding(
        code="put-aside",
        severity=Severity.WARNING,
        path=fault.path,
        message=f"left out of the article: {fault.message}",
        hint=f"the source says {shown}",
    )
