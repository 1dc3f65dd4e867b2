"""rights-not-yet-valid."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    published = subject.article.published
    if published is None or not subject.is_over(published):
        return
    for path, right in subject.rights:
        if right.valid_from and subject.is_to_come(right.valid_from):
            message = f"these rights begin at {right.valid_from} only, and the article is published"
            yield Violation(f"{path}/valid_from", message, "correct the date, or wait for it")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article is published before its rights begin.",
    why="Until that day the use is not covered.",
    check=_violations,
    bad={"rights": [{"notice": "© Harbour Post", "valid_from": "2026-04-01"}]},
    at="/rights/0/valid_from",
    good={"rights": [{"notice": "© Harbour Post", "valid_from": "2026-03-01"}]},
)
