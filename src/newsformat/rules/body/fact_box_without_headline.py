"""fact-box-without-headline."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type == "fact_box" and not block.headline and not (block.blocks and block.blocks[0].type == "heading"):
            yield Violation(path, "the box has no headline", "say in a few words what it holds")


_BOX = {"type": "fact_box", "blocks": [{"type": "paragraph", "text": "Built in 1998."}]}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A fact box has no headline.",
    why="It is read apart from the story, or folded away: its headline is all that says what it holds.",
    check=_violations,
    bad={"body": [_BOX]},
    at="/body/0",
    good={"body": [{**_BOX, "headline": "The ferry in figures"}]},
)
