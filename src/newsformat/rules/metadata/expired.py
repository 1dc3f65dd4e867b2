"""expired."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    expires = subject.article.expires
    if expires and subject.is_over(expires):
        message = f"the article must not be used any more since {expires}"
        yield Violation("/expires", message, "take it down, or have the time extended")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article is past the time it may be used.",
    why="The provider has set a term, and it is over: from then on its use is not covered.",
    check=_violations,
    bad={"expires": "2026-03-01T10:00:00+01:00"},
    at="/expires",
    good={"expires": "2027-03-01"},
)
