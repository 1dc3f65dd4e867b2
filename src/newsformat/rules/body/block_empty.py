"""block-empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsformat.findings import Severity
from newsformat.model.body import ListBlock
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject

_HOLDERS = ("quotation", "fact_box", "live_entry", "note")
_WORDED = ("paragraph", "heading", "pull_quote", "preformatted")


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        kind = block.type
        if kind in _WORDED:
            if not block.text.strip():
                yield _violation(path, block)
        elif kind in _HOLDERS:
            if not block.blocks:
                yield _violation(path, block)
        elif kind == "list":
            yield from _of_list(path, block)
        elif (kind == "table" and not block.rows) or (kind == "gallery" and not block.items):
            yield _violation(path, block)


def _of_list(path: str, block: ListBlock) -> Iterator[Violation]:
    if not block.items:
        yield _violation(path, block)
    for index, item in enumerate(block.items):
        if not item.text.strip() and not item.blocks:
            yield _violation(f"{path}/items/{index}", item)


def _violation(path: str, part: Any) -> Violation:
    name = getattr(part, "type", "item").replace("_", " ")
    fix = None if part.id or getattr(part, "marks", ()) else Fix((Edit(path, REMOVED),), safe=not _says_more(part))
    return Violation(path, f"this {name} holds nothing", "take it out", fix)


def _says_more(part: Any) -> bool:
    """Whether more than its words would go: a headline, an attribution, a dateline that runs in."""
    members = ("headline", "attribution", "caption", "time", "author", "url", "run_in", "extensions")
    return any(getattr(part, name, None) for name in members)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A block of the body, or an item of a list, holds nothing.",
    why="It shows as a gap, screen readers stop at it, and whoever counts paragraphs counts it.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The first boat left."}, {"type": "paragraph", "text": ""}]},
    at="/body/1",
    good={"body": [{"type": "list", "items": [{"text": "Bring a coat."}, {"text": "Come early."}]}]},
)
