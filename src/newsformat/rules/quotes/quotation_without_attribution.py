"""quotation-without-attribution."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type == "quotation" and not block.attribution and not block.url and not _has_quote(block.blocks):
            yield Violation(path, "the block quotation does not say whose words it holds", "name them in `attribution`")


def _has_quote(blocks: Sequence[Any]) -> bool:
    marks = (mark for block in blocks for mark in block.__dict__.get("marks") or ())
    return any(mark.type == "quote" for mark in marks)


_QUOTATION = {"type": "quotation", "blocks": [{"type": "paragraph", "text": "Nine days without a boat."}]}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A block quotation does not say whom it quotes.",
    why="It stands apart from the sentences around it: they don't tell whose words it holds.",
    check=_violations,
    bad={"body": [_QUOTATION]},
    at="/body/0",
    good={"body": [{**_QUOTATION, "attribution": "The harbour log"}]},
)
