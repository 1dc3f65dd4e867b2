"""headline-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject

_WRITTEN = frozenset({None, "text", "composite"})


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.body and not article.headline and article.item_class in _WRITTEN:
        yield Violation("", "the article has no headline", "add “headline”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article has no headline.",
    why="Lists, search results, feeds and screen readers offer an article by its headline. Without one nobody finds "
    "it.",
    check=_violations,
    bad={"headline": REMOVED},
    at="",
    good={"headline": REMOVED, "item_class": "picture"},
)
