"""subheadline-repeats-headline."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.subheadline and article.headline and folded(article.subheadline) == folded(article.headline):
        fix = Fix((Edit("/subheadline", REMOVED),))
        yield Violation("/subheadline", "the subheadline says what the headline says", "take it out", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A subheadline says what the headline says.",
    why="Readers see the same line twice, one below the other.",
    check=_violations,
    bad={"subheadline": "Ferry service resumes after nine days."},
    at="/subheadline",
    good={"subheadline": "First boats out at dawn"},
)
