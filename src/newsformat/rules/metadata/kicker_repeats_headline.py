"""kicker-repeats-headline."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.kicker and article.headline and folded(article.kicker) == folded(article.headline):
        fix = Fix((Edit("/kicker", REMOVED),))
        yield Violation("/kicker", "the kicker says what the headline says", "take it out", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A kicker says what the headline says.",
    why="Readers see the same line twice.",
    check=_violations,
    bad={"kicker": "Ferry service resumes after nine days"},
    at="/kicker",
    good={"kicker": "Ferry service"},
)
