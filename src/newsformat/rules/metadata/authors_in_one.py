"""authors-in-one."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.names import is_person
from newsformat.scalars.patterns import late

_JOINT = late(r"[,;&/]|\s\w{1,3}\s")


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, author in enumerate(subject.article.authors):
        if author.name and author.kind != "organization" and _JOINT.search(author.name):
            names = [credit.name for credit in credits_of(author.name)]
            if len(names) > 1 and all(map(is_person, names)):
                message = f"“{author.name}” names {len(names)} authors in one"
                yield Violation(f"/authors/{index}/name", message, f"give each an entry: {', '.join(names)}")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Several authors stand in one name.",
    why="Neither of them is found by name, linked to a page or credited for the story.",
    check=_violations,
    bad={"authors": [{"name": "Ada Rossi and Bo Lind", "url": "https://example.org/staff", "kind": "person"}]},
    at="/authors/0/name",
    good={"authors": [{"name": "Ada van der Linde", "url": "https://example.org/staff/linde", "kind": "person"}]},
)
