"""dateline-after-publication."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.moments import surely_before
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    date = article.dateline.date if article.dateline else None
    latest = article.modified or article.published
    if date and latest and surely_before(latest, date):
        message = f"the dateline is of {date}, after the article’s last change ({latest})"
        yield Violation("/dateline/date", message, "correct one of the two")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A dateline is dated after the article.",
    why="Nobody can have written a story after it was published; one of the two dates, often its year, is wrong.",
    check=_violations,
    bad={"dateline": {"text": "VENICE, March 9", "date": "2026-03-09"}},
    at="/dateline/date",
    good={"dateline": {"text": "VENICE, March 1", "date": "2026-03-01"}},
)
