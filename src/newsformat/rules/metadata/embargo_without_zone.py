"""embargo-without-zone."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.metadata import EmbargoUntil
from newsformat.model.moments import bounds
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    embargo = subject.article.embargo
    if isinstance(embargo, EmbargoUntil) and len(set(bounds(embargo.until))) > 1:
        message = f"the embargo ends at {embargo.until}, which is another instant on every clock"
        yield Violation("/embargo/until", message, "give the time of day with its offset from UTC")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An embargo does not say at which instant it ends.",
    why="A day, or a time of day without a zone, ends up to 26 hours earlier elsewhere, and there the embargo is "
    "broken in good faith.",
    check=_violations,
    bad={"published": REMOVED, "modified": REMOVED, "embargo": {"kind": "until", "until": "2026-03-05T06:00:00"}},
    at="/embargo/until",
    good={"published": REMOVED, "modified": REMOVED, "embargo": {"kind": "until", "until": "2026-03-05T06:00:00Z"}},
)
