"""quote-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened

_FEWEST = 20
"""Characters: short words may be said twice."""


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[str, int] = {}
    for index, quote in enumerate(subject.article.quotes):
        if len(quote.text) < _FEWEST:
            continue
        first = seen.setdefault(quote.text, index)
        if first != index:
            message = f"“{shortened(quote.text, 40)}” stands at /quotes/{first} too"
            yield Violation(f"/quotes/{index}", message, "keep one; several marks may have its ref")


def _quotes(*texts: str) -> list[dict[str, object]]:
    speaker = {"as_written": "she"}
    return [{"id": f"q{index}", "text": text, "speaker": speaker} for index, text in enumerate(texts)]


_TEXT = "We sail at dawn, whatever the weather."

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A quote stands twice in the list of quotes.",
    why="It is said once; whoever counts or indexes quotes takes it for two.",
    check=_violations,
    bad={"quotes": _quotes(_TEXT, _TEXT)},
    at="/quotes/1",
    good={"quotes": _quotes(_TEXT, "The sea is calm at last.")},
)
