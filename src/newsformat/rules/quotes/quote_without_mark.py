"""quote-without-mark."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, quote in enumerate(subject.article.quotes):
        if quote.id not in subject.quoted:
            message = f"no mark tells where “{shortened(quote.text, 40)}” stands"
            yield Violation(f"/quotes/{index}", message, f"add a mark of type quote with the ref “{quote.id}”")


_MARK = {"type": "quote", "ref": "q1"}
_P = {"type": "paragraph", "text": "“We sail at dawn,” Ada Rossi said."}
_QUOTES = [{"id": "q1", "text": "We sail at dawn,", "speaker": {"name": "Ada Rossi"}}]

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="No mark tells where a quote stands.",
    why="Programs that show or check quotes need the place; without it the quote is a note beside the text.",
    check=_violations,
    bad={"body": [_P], "quotes": _QUOTES},
    at="/quotes/0",
    good={"body": [{**_P, "marks": [_MARK]}], "quotes": _QUOTES},
)
