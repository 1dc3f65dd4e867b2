"""language-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    if not subject.article.language and subject.passages:
        yield Violation("", "the article does not say what language it is in", "add “language”, such as “en-GB”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article does not say its language.",
    why="Screen readers choose the voice by it, browsers the hyphens and quotation marks, and searches the words.",
    check=_violations,
    bad={"language": REMOVED},
    at="",
    good={"language": "it"},
)
