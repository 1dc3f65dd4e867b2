"""block-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject

_FEWEST = 60
"""Characters: shorter paragraphs may stand twice for good reasons."""


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[str, str] = {}
    for path, block in subject.blocks:
        if block.type != "paragraph" or len(block.text) < _FEWEST:
            continue
        first = seen.setdefault(block.text, path)
        if first != path:
            fix = None if block.id or block.marks else Fix((Edit(path, REMOVED),), safe=False)
            yield Violation(path, f"the paragraph stands at {first} too", "take one of them out", fix)


_P = {"type": "paragraph", "text": "The first boat left the harbour at dawn, nine days after the storm of the year."}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A paragraph stands twice in the body.",
    why="It is a slip of copying in nearly every case; readers stumble over it.",
    check=_violations,
    bad={"body": [_P, _P]},
    at="/body/1",
    good={"body": [_P, {"type": "paragraph", "text": "All aboard!"}, {"type": "paragraph", "text": "All aboard!"}]},
)
