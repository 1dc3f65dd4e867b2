"""search-headline."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_LONGEST = 110


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    shorter = any(len(other.text) <= _LONGEST and other.role == "search" for other in article.alternative_headlines)
    length = len(article.headline or "")
    if length > _LONGEST and not shorter:
        hint = "shorten it, or add an alternative headline with the role “search”"
        yield Violation("/headline", f"the headline has {length} characters, more than {_LONGEST}", hint)


_LONG = (
    "Ferry service across the lagoon resumes after nine days of repairs, with forty passengers and the mail of a week"
)

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The headline is longer than 110 characters.",
    why="Search engines ask for concise titles, and cut off long ones.",
    check=_violations,
    bad={"headline": _LONG},
    at="/headline",
    good={"headline": _LONG, "alternative_headlines": [{"text": "Ferry service resumes", "role": "search"}]},
    default=False,
)
