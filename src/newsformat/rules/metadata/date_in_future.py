"""date-in-future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from newsformat.findings import Severity
from newsformat.model.moments import bounds
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

# Clocks of two machines are never quite the same.
_TOLERANCE = timedelta(minutes=5)


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, moment in subject.moments:
        if bounds(moment)[0] > subject.now + _TOLERANCE:
            yield Violation(path, f"{moment} has not come yet", "correct the time, or its zone")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A thing of the past is said to lie in the future.",
    why="Most often the zone is wrong, or the day and the month have changed places. A story of tomorrow stays on "
    "top of every list.",
    check=_violations,
    bad={"modified": "2026-03-11T09:00:00+01:00"},
    at="/modified",
    good={"expires": "2027-03-01"},
)
