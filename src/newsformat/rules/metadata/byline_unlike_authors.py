"""byline-unlike-authors."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.names import is_person
from newsformat.scalars.text import folded, shortened


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    names = [author.name for author in article.authors if author.name]
    if not article.byline or not names:
        return
    printed = set(folded(article.byline).split())
    if any(printed.intersection(folded(name).split()) for name in names):
        return
    if any(is_person(credit.name) for credit in credits_of(article.byline)) and any(map(is_person, names)):
        message = f"the byline, “{shortened(article.byline, 60)}”, names none of the authors"
        yield Violation("/byline", message, "correct the byline or the authors")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The byline names none of the authors.",
    why="Readers see the byline, machines take the authors: one of the two credits the wrong people.",
    check=_violations,
    bad={"byline": "By Bo Lind in Venice"},
    at="/byline",
    good={"byline": "By Ada Rossi in Venice"},
)
