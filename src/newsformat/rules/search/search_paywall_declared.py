"""search-paywall-declared."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    access = subject.article.access
    if access and access.complete is False and access.declared is None:
        hint = "add “declared”: “paid” or “metered”"
        yield Violation("/access", "a part of the text is missing, and nothing says why", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A barrier is not declared.",
    why="Search engines take it for deceit when they are shown another text than readers, unless the barrier is "
    "declared.",
    check=_violations,
    bad={"access": {"complete": False}},
    at="/access",
    good={"access": {"declared": "paid", "complete": False}},
    default=False,
)
