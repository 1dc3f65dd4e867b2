"""correction-without-signal."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_TELLING = frozenset({"correction", "update", "sig:correction", "sig:update"})


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.corrections and not _TELLING.intersection(article.signals):
        yield Violation(
            "/corrections", "the article is corrected, and no signal says so", "add “correction” to “signals”"
        )


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An article is corrected, and no signal says so.",
    why="Receivers of a wire look at the signals to find out what must be put right at once.",
    check=_violations,
    bad={"corrections": [{"text": "The ferry carries 120, not 210.", "time": "2026-03-01"}]},
    at="/corrections",
    good={"signals": ["correction"], "corrections": [{"text": "It is 120, not 210.", "time": "2026-03-01"}]},
    default=False,
)
