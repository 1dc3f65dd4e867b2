"""bare-url."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import shortened

_ADDRESS = late(r"https?://[^\s<>\"“”]{4,}")


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with("://"):
        linked = [mark.words for mark in passage.marks if mark.type in ("link", "code") and mark.words]
        for found in _ADDRESS.finditer(passage.text):
            address = found[0].rstrip(".,;:!?)]»”'’")
            if not any(address in words or words in address for words in linked):
                message = f"the address {shortened(address, 60)} stands in the text and leads nowhere"
                yield Violation(passage.place, message, "link words that say where it leads")
                break


_TEXT = "The timetable is at https://example.org/timetable."
_LINK = {"type": "link", "words": "https://example.org/timetable", "url": "https://example.org/timetable"}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An address stands in the text without a link.",
    why="Nobody can follow it, and screen readers spell it out.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": _TEXT}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": _TEXT, "marks": [_LINK]}]},
)
