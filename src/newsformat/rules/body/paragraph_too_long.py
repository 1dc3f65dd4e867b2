"""paragraph-too-long."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_LONGEST = 2000
_LONGEST_UNPARTED = 800
"""Characters of scripts that don't part words."""


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages:
        if passage.kind == "paragraph" and len(passage.text) > _LONGEST_UNPARTED:
            size = len(passage.text)
            if size > _LONGEST or passage.text.count(" ") * 12 < size:
                message = f"the paragraph is {size} characters long"
                yield Violation(passage.place, message, "part it; perhaps several have run into one")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A paragraph is very long.",
    why="On a small screen it fills several pages without a rest; often several paragraphs have run into one.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The first boat left the harbour at dawn. " * 60}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "The first boat left the harbour at dawn. " * 20}]},
)
