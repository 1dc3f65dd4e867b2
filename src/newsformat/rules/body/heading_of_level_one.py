"""heading-of-level-one."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded, shortened


def _violations(subject: Subject) -> Iterator[Violation]:
    headline = folded(subject.article.headline or "")
    for path, block in subject.blocks:
        # Where it is the headline itself, that is what is wrong, and headline-in-body says so.
        if block.type == "heading" and block.level == 1 and folded(block.text) != headline:
            place = f"{path}/level"
            yield Violation(
                place, f"“{shortened(block.text, 40)}” is a heading of level 1", "make it level 2", _lowered(place)
            )


def _lowered(place: str) -> Fix:
    return Fix((Edit(place, 2),), safe=False)


_P = {"type": "paragraph", "text": "The first boat left the harbour at dawn."}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A heading inside the body is of level 1.",
    why="Level 1 is the headline's; a page with two of them has two titles.",
    check=_violations,
    bad={"body": [_P, {"type": "heading", "level": 1, "text": "A long night"}, _P]},
    at="/body/1/level",
    good={"body": [_P, {"type": "heading", "level": 2, "text": "A long night"}, _P]},
)
