"""list-of-one."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type == "list" and len(block.items) == 1 and block.start is None and not block.items[0].blocks:
            yield Violation(path, "the list has one item only", "make it a paragraph")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A list has one item only.",
    why="Screen readers announce “list, one item”; it is a paragraph or part of a longer list.",
    check=_violations,
    bad={"body": [{"type": "list", "items": [{"text": "Bring a coat."}]}]},
    at="/body/0",
    good={"body": [{"type": "list", "items": [{"text": "Bring a coat."}, {"text": "Come early."}]}]},
)
