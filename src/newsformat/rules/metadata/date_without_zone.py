"""date-without-zone."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.moments import is_without_zone
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, moment in subject.moments:
        if is_without_zone(moment):
            hint = "add the offset from UTC (“+01:00”, “Z”), or give the day only"
            yield Violation(path, f"{moment} is a time of day without a zone", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A time has no zone.",
    why="The same time of day lies up to 26 hours apart around the world: such stories can't be put in order, and "
    "readers elsewhere are shown a wrong time.",
    check=_violations,
    bad={"published": "2026-03-01T06:30:00"},
    at="/published",
    good={"published": "2026-03-01"},
)
