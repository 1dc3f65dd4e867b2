"""quote-without-words."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, quote in enumerate(subject.article.quotes):
        if not any(map(str.isalnum, quote.text)):
            yield Violation(f"/quotes/{index}/text", "the quote has no words", "write what was said or take it out")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A quote has no words.",
    why="Nothing is quoted; the words were lost on the way.",
    check=_violations,
    bad={"quotes": [{"id": "q1", "text": "…", "speaker": {"name": "Ada Rossi"}}]},
    at="/quotes/0/text",
    good={"quotes": [{"id": "q1", "text": "Yes.", "speaker": {"name": "Ada Rossi"}}]},
)
