"""author-with-by."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.names import has_lead, without_lead


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, author in enumerate(subject.article.authors):
        if author.name and has_lead(author.name) and (name := without_lead(author.name)):
            path = f"/authors/{index}/name"
            message = f"the name “{author.name}” begins with the words before a name"
            yield Violation(path, message, f"write “{name}”", Fix((Edit(path, name),)))


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An author's name begins with the “By” of the byline.",
    why="The byline as printed has a member of its own; a name that begins with “By” is found by nobody who looks "
    "for the person, and is printed as “By By …”.",
    check=_violations,
    bad={"authors": [{"name": "By Ada Rossi", "kind": "person", "url": "https://example.org/staff/rossi"}]},
    at="/authors/0/name",
    good={"authors": [{"name": "Byron Lind", "kind": "person", "url": "https://example.org/staff/lind"}]},
)
