"""untyped-block."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type == "other":
            what = f"“{block.name}”" if block.name else "a block"
            yield Violation(path, f"{what} could not be typed", "give it one of the format's types")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A block is of a kind that the format has no type for.",
    why="It is carried along, but few programs will show it.",
    check=_violations,
    bad={"body": [{"type": "other", "name": "recipe", "text": "Serves four."}]},
    at="/body/0",
    good={"body": [{"type": "list", "items": [{"text": "Serves four."}, {"text": "Takes an hour."}]}]},
    default=False,
)
