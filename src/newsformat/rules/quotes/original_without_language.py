"""original-without-language."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, quote in enumerate(subject.article.quotes):
        if quote.original is not None and not quote.original.language:
            yield Violation(f"/quotes/{index}/original", "the original words have no language", "name it by its tag")


def _quote(**language: str) -> dict[str, object]:
    original = {"text": "Si salpa.", **language}
    return {"id": "q1", "text": "We sail.", "speaker": {"name": "Ada Rossi"}, "original": original}


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The original of a translated quote does not say what language it is in.",
    why="Voices read it by the rules of the article's language, and nobody can check the translation.",
    check=_violations,
    bad={"quotes": [_quote()]},
    at="/quotes/0/original",
    good={"quotes": [_quote(language="it")]},
)
