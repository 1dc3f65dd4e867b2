"""sponsors-undeclared."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.sponsors and not article.sponsored:
        fix = Fix((Edit("/sponsored", value=True),), safe=False)
        yield Violation("/sponsors", "sponsors are named, and the article is not said to be sponsored", "say so", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Sponsors are named, and the article is not said to be sponsored.",
    why="Whoever shows the article labels it by `sponsored`; without it paid words look like the newsroom's.",
    check=_violations,
    bad={"sponsors": [{"name": "Harbour Hotels"}]},
    at="/sponsors",
    good={"sponsored": True, "sponsors": [{"name": "Harbour Hotels"}]},
)
