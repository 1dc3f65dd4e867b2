"""image-without-alt."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, image in subject.images:
        if not image.alt:
            yield Violation(path, "the picture has no alternative text", "say in `alt` what it shows")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A picture has no alternative text.",
    why="Readers who do not see it are told what it shows by the alternative text only (WCAG 2.2, 1.1.1).",
    check=_violations,
    bad={
        "lead_image": {
            "url": "https://example.org/ferry.jpg",
            "credit": "Bo Lind",
            "caption": {"text": "The first ferry leaves the harbour."},
        }
    },
    at="/lead_image",
    good={
        "lead_image": {
            "url": "https://example.org/ferry.jpg",
            "alt": "A ferry in the morning",
            "credit": "Bo Lind",
            "caption": {"text": "The first ferry leaves the harbour."},
        }
    },
)
