"""sponsored-without-sponsor."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.sponsored and not article.sponsors:
        yield Violation("/sponsored", "somebody paid for the article, and nobody is named", "add “sponsors”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Somebody paid for the article, and nobody is named.",
    why="Readers have a right to know whose interest a text serves; in many countries the law says so.",
    check=_violations,
    bad={"sponsored": True},
    at="/sponsored",
    good={"sponsored": True, "sponsors": [{"name": "Harbour Hotels"}]},
)
