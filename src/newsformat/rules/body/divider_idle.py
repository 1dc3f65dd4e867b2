"""divider-idle."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    body = subject.article.body
    for index, block in enumerate(body):
        if block.type == "divider" and (index in (0, len(body) - 1) or body[index - 1].type == "divider"):
            path = f"/body/{index}"
            fix = None if block.id else Fix((Edit(path, REMOVED),))
            yield Violation(path, "the divider parts nothing", "take it out", fix)


_P = {"type": "paragraph", "text": "The first boat left the harbour at dawn."}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A divider stands at an end of the body or after another one.",
    why="It parts nothing, and a line is drawn where nothing follows.",
    check=_violations,
    bad={"body": [_P, {"type": "divider"}]},
    at="/body/1",
    good={"body": [_P, {"type": "divider"}, _P | {"text": "It carried forty passengers."}]},
)
