"""fact-check-without-rating."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, check in enumerate(subject.article.fact_checks):
        if not check.rating:
            message = f"nothing says what came of checking “{shortened(check.claim, 60)}”"
            yield Violation(f"/fact_checks/{index}", message, "add “rating”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A fact check has no verdict.",
    why="A claim that is repeated without its verdict is spread and not checked.",
    check=_violations,
    bad={"fact_checks": [{"claim": "All ferries are late."}]},
    at="/fact_checks/0",
    good={"fact_checks": [{"claim": "All ferries are late.", "rating": "False"}]},
)
