"""search-author-url."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, author in enumerate(subject.article.authors):
        if not (author.url or author.uri or author.same_as):
            message = f"nothing tells “{author.name or 'an author'}” from others of the name"
            yield Violation(f"/authors/{index}", message, "add “url”, the address of a page about the author")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An author has no page.",
    why="Search engines tell authors of one name apart by the page about them.",
    check=_violations,
    bad={"authors": [{"name": "Ada Rossi", "kind": "person"}]},
    at="/authors/0",
    good={"authors": [{"name": "Ada Rossi", "kind": "person", "same_as": [{"uri": "https://example.org/rossi"}]}]},
    default=False,
)
