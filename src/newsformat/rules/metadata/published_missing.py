"""published-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    is_held = article.embargo is not None or article.status == "withheld"
    if article.published is None and article.url and article.version_created is None and not is_held:
        yield Violation("", "the article has an address and no time of publication", "add “published”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article that stands somewhere does not say when it was published.",
    why="News without a date is no news: readers can't tell an old story from a new one, and feeds can't order them.",
    check=_violations,
    bad={"published": REMOVED},
    at="",
    good={"published": REMOVED, "status": "withheld"},
)
