"""url-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.published and article.url is None and article.id is None:
        yield Violation("", "the published article has neither an address nor an identifier", "add “url” or “id”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A published article has neither an address nor an identifier.",
    why="Nothing can refer to it: no link, no correction, no later version.",
    check=_violations,
    bad={"url": REMOVED, "id": REMOVED},
    at="",
    good={"url": REMOVED},
)
