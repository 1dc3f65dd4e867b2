"""slugline-repeats-headline."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.slugline and article.headline and folded(article.slugline) == folded(article.headline):
        fix = Fix((Edit("/slugline", REMOVED),))
        yield Violation("/slugline", "the slugline is the headline again", "give a working title of a word or two", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A slugline is the headline again.",
    why="A slugline is the short working title that stays the same while headlines change; it keeps the versions of "
    "a story together.",
    check=_violations,
    bad={"slugline": "Ferry service resumes after nine days"},
    at="/slugline",
    good={"slugline": "FERRY-RESUMES"},
)
