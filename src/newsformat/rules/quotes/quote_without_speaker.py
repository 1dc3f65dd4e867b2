"""quote-without-speaker."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, quote in enumerate(subject.article.quotes):
        speaker, source = quote.speaker, quote.source
        if source is not None and source.kind in ("document", "post"):
            continue  # words of a document are credited to the document
        if speaker is None or not (speaker.name or speaker.as_written or speaker.ref):
            yield Violation(f"/quotes/{index}", f"nobody is named as the speaker of “{_short(quote.text)}”")


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"


_BODY = [{"type": "paragraph", "text": "“We sail at dawn,” she said.", "marks": [{"type": "quote", "ref": "q1"}]}]

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A quote names no speaker.",
    why="Words without a speaker can't be checked, and whoever uses the article has nobody to credit them to.",
    check=_violations,
    bad={"body": _BODY, "quotes": [{"id": "q1", "text": "We sail at dawn,"}]},
    at="/quotes/0",
    good={"body": _BODY, "quotes": [{"id": "q1", "text": "We sail at dawn,", "speaker": {"name": "Ada Rossi"}}]},
)
