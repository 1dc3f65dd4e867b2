"""search-date-without-zone."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_MEMBERS = ("published", "modified")
_WITH_ZONE = late(r"T.*(?:Z|[+-][0-9]{2}:[0-9]{2})\Z")


def _violations(subject: Subject) -> Iterator[Violation]:
    for name in _MEMBERS:
        moment = subject.article.__dict__[name]
        if moment and not _WITH_ZONE.search(moment):
            message = f"{moment} is not a time of day with a zone"
            yield Violation(f"/{name}", message, "give the time with its offset from UTC")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The time of publication or of the last change is no time of day with a zone.",
    why="Where the zone is missing, search engines take their own; where the time is missing, they can't tell how "
    "fresh a story is.",
    check=_violations,
    bad={"published": "2026-03-01"},
    at="/published",
    good={"published": "2026-03-01T05:30:00Z"},
    default=False,
)
