"""embargo-over."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.metadata import EmbargoUntil
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    embargo = subject.article.embargo
    if isinstance(embargo, EmbargoUntil) and subject.is_over(embargo.until):
        fix = Fix((Edit("/embargo", REMOVED),), safe=False)
        yield Violation("/embargo", f"the embargo ended at {embargo.until}", "take it out", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An embargo has ended.",
    why="It binds nobody any more; systems that know no clock may hold the story back for ever.",
    check=_violations,
    bad={"embargo": {"kind": "until", "until": "2026-03-01T05:00:00Z"}},
    at="/embargo",
    good={"published": REMOVED, "modified": REMOVED, "embargo": {"kind": "until", "until": "2026-03-05T06:00:00Z"}},
    default=False,
)
