"""dateline-in-text."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.canonical import members_of
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Placed, Subject
from newsformat.scalars.patterns import late

_CLOSE = late(r"\s?(?:[-–—―‒]{1,2}|[:：.]\s?[-–—]?)\s{0,3}(?=\S)")


def _violations(subject: Subject) -> Iterator[Violation]:
    dateline = subject.article.dateline
    first = next((placed for placed in subject.blocks if placed.block.type == "paragraph"), None)
    if dateline is None or not dateline.text or first is None or first.block.run_in:
        return
    text = first.block.text
    if text.startswith(dateline.text) and (close := _CLOSE.match(text, len(dateline.text))):
        message = f"the dateline “{dateline.text}” stands in the text of the first paragraph"
        yield Violation(f"{first.path}/text", message, "move it to run_in", _moved(first, close.end()))


def _moved(first: Placed, end: int) -> Fix | None:
    block = first.block
    if block.marks:
        return None
    members = {**members_of(block), "run_in": block.text[:end], "text": block.text[end:]}
    return Fix((Edit(first.path, members),))


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The first paragraph's text begins with the dateline.",
    why="Where the dateline is printed from its own member it would stand twice; `run_in` holds it where it runs in.",
    check=_violations,
    bad={
        "dateline": {"text": "VENICE, March 1"},
        "body": [{"type": "paragraph", "text": "VENICE, March 1 — The first boat left at dawn."}],
    },
    at="/body/0/text",
    good={
        "dateline": {"text": "VENICE, March 1"},
        "body": [{"type": "paragraph", "run_in": "VENICE, March 1 — ", "text": "The first boat left at dawn."}],
    },
)
