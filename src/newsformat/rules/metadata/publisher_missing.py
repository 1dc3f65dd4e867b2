"""publisher-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.published and article.url and article.publisher is None and article.provider is None:
        yield Violation("", "nobody is named as the publisher", "add “publisher”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A published article does not name its publisher.",
    why="Readers who meet the story elsewhere can't tell whose it is, or whom to write to about a mistake.",
    check=_violations,
    bad={"publisher": REMOVED},
    at="",
    good={"publisher": REMOVED, "provider": {"name": "Lagoon Wire"}},
)
