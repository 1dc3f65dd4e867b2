"""section-empty."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened


def _violations(subject: Subject) -> Iterator[Violation]:
    body = subject.article.body
    for index, block in enumerate(body):
        if block.type != "heading":
            continue
        following = body[index + 1] if index + 1 < len(body) else None
        if following is None or (following.type == "heading" and following.level <= block.level):
            message = f"nothing stands below the heading “{shortened(block.text, 40)}”"
            yield Violation(f"/body/{index}", message, "take it out or write what it announces")


_HEADING = {"type": "heading", "level": 2, "text": "A long night"}
_P = {"type": "paragraph", "text": "The first boat left the harbour at dawn."}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Nothing stands below a heading.",
    why="It announces what does not come; most often it headed something that was left behind on a page.",
    check=_violations,
    bad={"body": [_P, _HEADING]},
    at="/body/1",
    good={"body": [_P, _HEADING, _P | {"text": "It carried forty passengers."}]},
)
