"""body-empty."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_TEXT = ("text", "composite")


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    kind = (article.item_class or "text").rpartition(":")[2]
    if not article.body and kind in _TEXT and article.status != "canceled":
        yield Violation("/body", "the article has no text", "give it one, or say by item_class what it is instead")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article of words has none.",
    why="Whoever opens it sees a headline and nothing below; `item_class` tells what is none.",
    check=_violations,
    bad={"body": []},
    at="/body",
    good={"body": [], "item_class": "ninat:picture"},
)
