"""headline-shouting."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_WORD = late(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 4


def _violations(subject: Subject) -> Iterator[Violation]:
    words = _WORD.findall(subject.article.headline or "")
    if len(words) >= _FEWEST_WORDS and all(word.isupper() for word in words):
        yield Violation("/headline", "the headline is written in capitals only", "write it as a sentence")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A headline is written in capitals only.",
    why="Capitals are slower to read, screen readers may spell them out, and names can no longer be told from words. "
    "How a headline looks is for whoever shows it to say.",
    check=_violations,
    bad={"headline": "FERRY SERVICE RESUMES AFTER NINE DAYS"},
    at="/headline",
    good={"headline": "Ferry service resumes after nine days, SNCM says"},
)
