"""correction-after-last-change."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.moments import surely_before
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    modified = subject.article.modified
    for index, correction in enumerate(subject.article.corrections):
        if correction.time and modified and surely_before(modified, correction.time):
            message = f"it was corrected at {correction.time}, after its last change ({modified})"
            yield Violation(f"/corrections/{index}/time", message, "set “modified” to the time of the correction")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A correction is younger than the last change.",
    why="A correction is a change: who looks at `modified` for news of the article misses the one that matters most.",
    check=_violations,
    bad={"corrections": [{"text": "The ferry carries 120, not 210.", "time": "2026-03-02T09:00:00Z"}]},
    at="/corrections/0/time",
    good={"corrections": [{"text": "The ferry carries 120, not 210.", "time": "2026-03-01T08:00:00Z"}]},
)
