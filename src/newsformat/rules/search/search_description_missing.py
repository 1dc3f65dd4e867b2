"""search-description-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if not (article.summary or article.descriptions):
        yield Violation("", "the article has no summary", "add “summary”, a sentence or two")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An article has no summary.",
    why="Search engines show it below the headline; without it they put together words from anywhere on the page.",
    check=_violations,
    bad={"summary": REMOVED},
    at="",
    good={"summary": REMOVED, "descriptions": [{"text": "Boats run again.", "role": "search"}]},
    default=False,
)
