"""search-modified-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.published and article.modified is None:
        yield Violation("", "the article does not say when it was last changed", "add “modified”")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The time of the last change is not given.",
    why="Search engines show the later of the two dates, and come back for what has changed.",
    check=_violations,
    bad={"modified": REMOVED},
    at="",
    good={"modified": "2026-03-01T06:30:00+01:00"},
    default=False,
)
