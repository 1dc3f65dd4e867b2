"""correction-before-publication."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.moments import surely_before
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    for index, correction in enumerate(article.corrections):
        if correction.time and article.published and surely_before(correction.time, article.published):
            message = f"it was corrected at {correction.time}, before it was published ({article.published})"
            yield Violation(f"/corrections/{index}/time", message, "correct one of the two")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A correction is older than the article.",
    why="What had not been published could not be corrected: one of the two times is wrong.",
    check=_violations,
    bad={"corrections": [{"text": "The ferry carries 120, not 210.", "time": "2025-03-01T09:00:00Z"}]},
    at="/corrections/0/time",
    good={"corrections": [{"text": "The ferry carries 120, not 210.", "time": "2026-03-01T08:00:00Z"}]},
)
