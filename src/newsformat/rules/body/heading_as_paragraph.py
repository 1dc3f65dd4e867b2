"""heading-as-paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.body import Block, Paragraph
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened

_LONGEST = 80
_NO_HEADING = '.:;,!?…。：！？”"»)'


def _violations(subject: Subject) -> Iterator[Violation]:
    body = subject.article.body
    for index in range(1, len(body) - 1):
        before, block, after = body[index - 1 : index + 2]
        if block.type == "paragraph" and _is_bold_line(block) and _is_plain(before) and _is_plain(after):
            path = f"/body/{index}"
            message = f"the paragraph “{shortened(block.text, 40)}” stands all in bold, as a heading would"
            yield Violation(path, message, "if it is one, make it a heading", _heading(path, block))


def _heading(path: str, block: Paragraph) -> Fix | None:
    if len(block.marks) > 1 or block.id:
        return None
    return Fix((Edit(path, {"type": "heading", "level": 2, "text": block.text}),), safe=False)


def _is_bold_line(block: Paragraph) -> bool:
    if not block.marks or block.role or block.run_in or len(block.text) > _LONGEST:
        return False
    is_bold = any(mark.type == "strong" and mark.words == block.text for mark in block.marks)
    return is_bold and block.text[-1:] not in _NO_HEADING


def _is_plain(block: Block) -> bool:
    """Whether it is a paragraph of more than a line: a heading stands among those."""
    return block.type == "paragraph" and len(block.text) > _LONGEST


_BEFORE = "The first boat left the harbour at dawn, nine days after the storm of the year broke."
_AFTER = "It carried forty passengers and the mail of a whole week, all of it wet to the last letter."


def _body(between: dict[str, object]) -> list[dict[str, object]]:
    return [{"type": "paragraph", "text": _BEFORE}, between, {"type": "paragraph", "text": _AFTER}]


_STRONG = {"type": "strong", "words": "A long night"}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A short paragraph stands all in bold, as a heading would.",
    why="Who goes from heading to heading by ear or by script doesn't find it.",
    check=_violations,
    bad={"body": _body({"type": "paragraph", "text": "A long night", "marks": [_STRONG]})},
    at="/body/1",
    good={"body": _body({"type": "heading", "level": 2, "text": "A long night"})},
)
