"""author-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    named = article.authors or article.byline or article.sources or article.credit_line or article.provider
    if article.published and not named:
        hint = "add “authors”, or “sources” for what an agency or a newsroom has sent"
        yield Violation("", "nobody is named as the author", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A published article names neither an author nor a source.",
    why="Who wrote it is the first thing that readers ask to judge a story by; an agency or the newsroom is an "
    "answer too.",
    check=_violations,
    bad={"authors": REMOVED},
    at="",
    good={"authors": REMOVED, "sources": [{"name": "Lagoon Wire"}]},
)
