"""search-publisher-logo."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    publisher = subject.article.publisher
    if publisher and not publisher.image:
        yield Violation("/publisher", "the publisher has no logo", "add “image”")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The publisher has no logo.",
    why="It stands beside the story wherever search engines name the house.",
    check=_violations,
    bad={"publisher": {"name": "Harbour Post", "kind": "organization"}},
    at="/publisher",
    good={"publisher": {"name": "Harbour Post", "kind": "organization", "image": "https://example.org/logo.png"}},
    default=False,
)
