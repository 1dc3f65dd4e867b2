"""related-without-rel."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, link in enumerate(subject.article.related):
        if link.rel is None:
            yield Violation(
                f"/related/{index}",
                "the link does not say how it relates to the article",
                "say so in `rel`: related, background, source …",
            )


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A related link does not say how it relates to the article.",
    why="A translation, an earlier version and a story on the same matter are shown in different places, if at all.",
    check=_violations,
    bad={"related": [{"url": "https://example.org/history", "title": "A history"}]},
    at="/related/0",
    good={"related": [{"rel": "background", "url": "https://example.org/history", "title": "A history"}]},
)
