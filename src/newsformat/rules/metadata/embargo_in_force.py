"""embargo-in-force."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.metadata import EmbargoUntil
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    embargo, published = article.embargo, article.published
    if embargo is None or published is None or not subject.is_over(published):
        return
    if not isinstance(embargo, EmbargoUntil):
        message = "the article is published, and its embargo holds until the provider lifts it"
        yield Violation("/published", message, "take it back, or take the embargo out if it has been lifted")
    elif subject.is_to_come(embargo.until):
        message = f"the article is published, and its embargo ends only at {embargo.until}"
        yield Violation("/published", message, "take it back until then")


RULE = Rule(
    module=__name__,
    severity=Severity.ERROR,
    summary="An article is published while its embargo stands.",
    why="Who breaks an embargo breaks an agreement, and may harm people whom it protects.",
    check=_violations,
    bad={"embargo": {"kind": "until", "until": "2026-03-05T06:00:00Z"}},
    at="/published",
    good={"published": REMOVED, "modified": REMOVED, "embargo": {"kind": "until", "until": "2026-03-05T06:00:00Z"}},
)
