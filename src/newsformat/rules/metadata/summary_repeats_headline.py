"""summary-repeats-headline."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.summary and article.headline and folded(article.summary) == folded(article.headline):
        fix = Fix((Edit("/summary", REMOVED),))
        yield Violation("/summary", "the summary says what the headline says", "say more, or take it out", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A summary says what the headline says.",
    why="Whoever shows both shows the same line twice; whoever needs a summary is better off knowing there is none.",
    check=_violations,
    bad={"summary": "Ferry service resumes after nine days."},
    at="/summary",
    good={"summary": "The first boat has left with forty passengers aboard."},
)
