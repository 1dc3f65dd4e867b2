"""correction-without-time."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, correction in enumerate(subject.article.corrections):
        if correction.time is None:
            yield Violation(f"/corrections/{index}", "the correction does not say when it was made", "add “time”")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A correction does not say when it was made.",
    why="Who read the article earlier can't tell whether they read the wrong or the right one.",
    check=_violations,
    bad={"corrections": [{"text": "The ferry carries 120, not 210."}]},
    at="/corrections/0",
    good={"corrections": [{"text": "The ferry carries 120, not 210.", "time": "2026-03-01"}]},
)
