"""authors-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[tuple[str, str | None], int] = {}
    authors = subject.article.authors
    for index, author in enumerate(authors):
        if not author.name:
            continue
        first = seen.setdefault((folded(author.name), author.role), index)
        if first != index:
            path = f"/authors/{index}"
            fix = Fix((Edit(path, REMOVED),), safe=author == authors[first])
            yield Violation(path, f"“{author.name}” stands at /authors/{first} too", "take one of them out", fix)


_ROSSI = {"name": "Ada Rossi", "kind": "person", "url": "https://example.org/staff/rossi"}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An author is named twice.",
    why="The byline names the same person twice, and counts of who wrote what are wrong.",
    check=_violations,
    bad={"authors": [_ROSSI, _ROSSI]},
    at="/authors/1",
    good={"authors": [{**_ROSSI, "role": "reporting"}, {**_ROSSI, "role": "photographer"}]},
)
