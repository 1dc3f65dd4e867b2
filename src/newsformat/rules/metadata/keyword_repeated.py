"""keyword-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[tuple[str, str | None, str | None], int] = {}
    for index, keyword in enumerate(subject.article.keywords):
        first = seen.setdefault((folded(keyword.text) or keyword.text, keyword.role, keyword.language), index)
        if first != index:
            path = f"/keywords/{index}"
            message = f"the keyword “{keyword.text}” stands at /keywords/{first} too"
            yield Violation(path, message, "take one of them out", Fix((Edit(path, REMOVED),)))


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A keyword stands twice.",
    why="A word is found as well if it stands once; spellings that differ in capitals only split what is counted by "
    "them.",
    check=_violations,
    bad={"keywords": [{"text": "Ferries"}, {"text": "ferries"}]},
    at="/keywords/1",
    good={"keywords": [{"text": "ferries"}, {"text": "ferries", "role": "example:search"}]},
)
