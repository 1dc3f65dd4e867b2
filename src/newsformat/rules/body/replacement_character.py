"""replacement-character."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with("\ufffd"):
        at = passage.text.index("\ufffd")
        around = passage.text[max(0, at - 15) : at + 15]
        yield Violation(passage.place, f"a character was lost at “{around}”", "look it up in the source")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A text holds the sign for a character that was lost.",
    why="U+FFFD stands where bytes could not be read; only a person with the source can tell what stood there.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The Caf\ufffd on the quay is open."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "The Café on the quay is open."}]},
)
