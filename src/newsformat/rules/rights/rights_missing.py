"""rights-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    if not subject.article.rights:
        yield Violation("", "nothing is said of rights", "add “rights”: a holder, a notice, a license")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An article says nothing of rights.",
    why="Receivers who are told nothing must take it that they may do nothing, or do what they like; neither is meant.",
    check=_violations,
    bad={"rights": REMOVED},
    at="",
    good={"rights": [{"license": "https://creativecommons.org/licenses/by/4.0/", "holder": {"name": "Harbour Post"}}]},
    default=False,
)
