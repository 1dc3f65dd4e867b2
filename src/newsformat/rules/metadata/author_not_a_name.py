"""author-not-a-name."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.names import is_account, is_address, is_nothing
from newsformat.scalars.text import shortened


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, author in enumerate(subject.article.authors):
        name = author.name
        if name and (what := _what_is(name)):
            message = f"the author’s name, “{shortened(name, 40)}”, is {what}"
            yield Violation(f"/authors/{index}/name", message, "give the name of a person or a newsroom")


def _what_is(name: str) -> str | None:
    """What a name is that is none."""
    if is_address(name):
        return "an address"
    if is_account(name):
        return "an account"
    return "what programs print for nothing" if is_nothing(name) else None


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An author's name is an address, an account of the content system, or stands for a missing name.",
    why="Readers want to know who wrote the story. Addresses have members of their own: `email`, `url`.",
    check=_violations,
    bad={"authors": [{"name": "admin", "kind": "person", "url": "https://example.org/staff/rossi"}]},
    at="/authors/0/name",
    good={"authors": [{"name": "Foreign Desk", "kind": "organization", "url": "https://example.org/foreign"}]},
)
