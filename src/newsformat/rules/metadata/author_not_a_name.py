"""author-not-a-name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.contract import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.names import is_account
from newsformat.scalars.patterns import late
from newsformat.scalars.text import shortened

_ADDRESS = late(r"@[\w-]+\.|https?:|www\.|^@\w+\Z", re.IGNORECASE)


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, author in enumerate(subject.article.authors):
        name = author.name or ""
        what = "an address" if _ADDRESS.search(name) else "an account" if is_account(name) else None
        if what:
            message = f"the author’s name, “{shortened(name, 40)}”, is {what}"
            yield Violation(f"/authors/{index}/name", message, "give the name of a person or a newsroom")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An author's name is an address or an account of the content system.",
    why="Readers want to know who wrote the story. Addresses have members of their own: `email`, `url`.",
    check=_violations,
    bad={"authors": [{"name": "admin", "kind": "person", "url": "https://example.org/staff/rossi"}]},
    at="/authors/0/name",
    good={"authors": [{"name": "Foreign Desk", "kind": "organization", "url": "https://example.org/foreign"}]},
)
