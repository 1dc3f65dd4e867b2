"""id-not-uri."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_URI = late(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s:]")


def _violations(subject: Subject) -> Iterator[Violation]:
    name = subject.article.id
    if name and not _URI.match(name):
        message = f"the identifier “{name}” means nothing outside the house"
        yield Violation("/id", message, "make it a URI, such as “urn:newsml:example.org:20260301:ferry” or its address")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The identifier is no URI.",
    why="Two houses number their stories alike: only a URI tells theirs from yours.",
    check=_violations,
    bad={"id": "20260301-7"},
    at="/id",
    good={"id": "tag:example.org,2026:ferry"},
    default=False,
)
