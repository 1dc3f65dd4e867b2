"""signal-without-note."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_CORRECTION = frozenset({"correction", "sig:correction"})


def _violations(subject: Subject) -> Iterator[Violation]:
    signals = enumerate(subject.article.signals)
    place = next((index for index, signal in signals if signal in _CORRECTION), None)
    if place is not None and not _is_told(subject):
        message = "a correction is signalled, and nothing says what was corrected"
        yield Violation(f"/signals/{place}", message, "add it to “corrections”")


def _is_told(subject: Subject) -> bool:
    article = subject.article
    return bool(article.corrections or article.notes) or any(placed.block.type == "note" for placed in subject.blocks)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A correction is signalled, and nothing says what was corrected.",
    why="Editors who have used the earlier version have to know what to put right; readers, what was wrong.",
    check=_violations,
    bad={"signals": ["correction"]},
    at="/signals/0",
    good={"signals": ["correction"], "notes": [{"public": False, "text": "Corrects the number of passengers."}]},
)
