"""search-image-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    if not subject.images:
        yield Violation("", "the article has no picture", "add “lead_image”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An article has no picture.",
    why="Search engines show stories with a picture in more places, and choose one of the page where none is named.",
    check=_violations,
    bad={"lead_image": REMOVED},
    at="",
    good={
        "lead_image": REMOVED,
        "body": [
            {"type": "figure", "image": {"url": "https://example.org/a.jpg", "alt": "A ferry", "credit": "Bo Lind"}}
        ],
    },
    default=False,
)
