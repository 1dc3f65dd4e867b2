"""headline-too-long."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_LONGEST = 180


def _violations(subject: Subject) -> Iterator[Violation]:
    length = len(subject.article.headline or "")
    if length > _LONGEST:
        hint = "say the rest in the subheadline or the summary"
        yield Violation("/headline", f"the headline has {length} characters, more than {_LONGEST}", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A headline is longer than 180 characters.",
    why="A headline of that length is cut off wherever it is shown in a list; most often it is a headline and a "
    "summary in one member, or the first paragraph.",
    check=_violations,
    bad={"headline": "Ferry service resumes after nine days " * 5},
    at="/headline",
    good={
        "headline": "Ferry service resumes after nine days of storm, with forty passengers and a week of mail aboard"
    },
)
