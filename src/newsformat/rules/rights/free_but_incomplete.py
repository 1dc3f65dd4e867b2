"""free-but-incomplete."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    access = subject.article.access
    if access and access.declared == "free" and access.complete is False:
        message = "the article is said to be free, and its text is not all here"
        yield Violation("/access", message, "say “metered” or “paid”, or give the whole text")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article is said to be free, and a part of it is missing.",
    why="Readers who follow it find a barrier that they were not told of.",
    check=_violations,
    bad={"access": {"declared": "free", "complete": False}},
    at="/access",
    good={"access": {"declared": "paid", "complete": False}},
)
