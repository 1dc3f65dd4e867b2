"""heading-jump."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    level = 1
    for index, block in enumerate(subject.article.body):
        if block.type == "heading":
            if block.level > level + 1:
                above = "the headline" if level == 1 else f"one of level {level}"
                message = f"a heading of level {block.level} follows {above}"
                yield Violation(f"/body/{index}/level", message, f"make it level {level + 1}")
            level = block.level


def _headed(*levels: int) -> list[dict[str, object]]:
    text: dict[str, object] = {"type": "paragraph", "text": "The first boat left the harbour at dawn."}
    return [block for level in levels for block in ({"type": "heading", "level": level, "text": "A long night"}, text)]


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A heading is more than one level below the one before.",
    why="Readers who go from heading to heading take the missing level for a part of the story that they can't find.",
    check=_violations,
    bad={"body": _headed(2, 4)},
    at="/body/2/level",
    good={"body": _headed(2, 3, 2)},
)
