"""lead-too-long."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_LONGEST = 600
"""Characters of scripts that part words; about a hundred words."""
_LONGEST_UNPARTED = 250


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, block in enumerate(subject.article.body):
        if block.type == "paragraph":
            text = block.text
            longest = _LONGEST if text.count(" ") * 12 > len(text) else _LONGEST_UNPARTED
            if len(text) > longest:
                message = f"the first paragraph is {len(text)} characters long, more than {longest}"
                yield Violation(f"/body/{index}/text", message, "say first what happened; let the rest follow")
            return


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The first paragraph is long.",
    why="A lead is read at a glance or not at all. How long it may be is the house's choice.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The first boat left the harbour at dawn. " * 15}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "The first boat left the harbour at dawn. " * 3}]},
    default=False,
)
