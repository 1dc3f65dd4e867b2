"""note-without-kind."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type == "note" and block.kind is None:
            yield Violation(path, "the note does not say of what kind it is", "correction, update or disclaimer")


_BLOCKS = [{"type": "paragraph", "text": "The ferry carries 120, not 210."}]

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A printed note does not say of what kind it is.",
    why="A correction has duties that an update has not; programs tell them apart by `kind` only.",
    check=_violations,
    bad={"body": [{"type": "note", "blocks": _BLOCKS}]},
    at="/body/0",
    good={"body": [{"type": "note", "kind": "correction", "blocks": _BLOCKS}]},
)
