"""Violations put right in the text of a document, where a machine can: only what the violation names changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from newsformat.jsontext.editing import edited
from newsformat.jsontext.pointers import tokens_of, value_at
from newsformat.jsontext.strict import parse
from newsformat.model.canonical import members_of
from newsformat.model.verdict import verdict
from newsformat.rules import violations_of
from newsformat.rules.rule import REMOVED, Fix, Rule

_MOST_ROUNDS = 10
"""A fix may bring forth what another rule finds; more rounds than this would be two rules undoing each other."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document after its fixes, and how many violations they put right."""

    data: bytes
    count: int


def fixed(data: bytes, rules: Sequence[Rule], now: datetime | None = None, *, unsafe: bool = False) -> Fixed:
    """A document of one article with what rules find put right, as far as their fixes go; `unsafe` ones if asked for.

    A document that is no article comes back as it is. So does a part of one that is not in canonical form: there a
    rule's pointers might mean another part.

    Raises:
        ReadError: it is not strict JSON.
    """
    count = 0
    for _ in range(_MOST_ROUNDS):
        document = parse(data)
        article, findings = verdict(document)
        if article is None or findings:
            break
        fixes = [
            violation.fix
            for _, violation in violations_of(article, rules, now)
            if violation.fix is not None and (violation.fix.safe or unsafe)
        ]
        applicable = list(_applicable(fixes, document, members_of(article)))
        after = _with_fixes(data.decode(), applicable)
        if not applicable or after is None:
            break
        data, count = after, count + len(applicable)
    return Fixed(data, count)


def _applicable(fixes: Iterable[Fix], document: object, canonical: object) -> Iterable[Fix]:
    """The fixes that touch what stands in the document as in the article, and nothing that another one touches."""
    touched: list[list[str]] = []
    for fix in fixes:
        paths = [tokens_of(edit.path) for edit in fix.edits]
        if any(_overlap(path, other) for path in paths for other in touched):
            continue
        if all(value_at(document, path) == value_at(canonical, path) for path in paths):
            touched += paths
            yield fix


def _overlap(one: list[str], other: list[str]) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _with_fixes(text: str, fixes: Sequence[Fix]) -> bytes | None:
    """The text with all fixes; None where that would be no article."""
    edits = [edit for fix in fixes for edit in fix.edits]
    after = edited(
        text,
        {edit.path: edit.value for edit in edits if edit.value is not REMOVED},
        [edit.path for edit in edits if edit.value is REMOVED],
    ).encode()
    return after if verdict(parse(after))[0] is not None else None
