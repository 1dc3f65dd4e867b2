"""search-author-kind."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, author in enumerate(subject.article.authors):
        if author.kind is None:
            message = f"“{author.name or 'an author'}” is neither said to be a person nor an organization"
            yield Violation(f"/authors/{index}", message, "add “kind”")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An author is not said to be a person or an organization.",
    why="In structured data an author has one of the two types, and an untyped one is not read.",
    check=_violations,
    bad={"authors": [{"name": "Ada Rossi", "url": "https://example.org/staff/rossi"}]},
    at="/authors/0",
    good={"authors": [{"name": "Foreign Desk", "kind": "organization", "url": "https://example.org/foreign"}]},
    default=False,
)
