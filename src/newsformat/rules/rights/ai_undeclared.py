"""ai-undeclared."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.vocab.iptc import is_made_by_ai


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if is_made_by_ai(article.digital_source_type) and subject.passages and not article.ai_disclosure:
        message = "the text is said to be made with artificial intelligence, and readers are not told"
        yield Violation("/digital_source_type", message, "add “ai_disclosure”")


_MADE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A text made with artificial intelligence does not say so to its readers.",
    why="Readers want to know it, codes of the press demand it, and in some countries the law does.",
    check=_violations,
    bad={"digital_source_type": _MADE},
    at="/digital_source_type",
    good={"digital_source_type": _MADE, "ai_disclosure": "Written by machine, checked by the desk."},
)
