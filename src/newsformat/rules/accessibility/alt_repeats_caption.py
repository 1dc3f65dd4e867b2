"""alt-repeats-caption."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, image in subject.images:
        if image.alt and image.caption is not None and _plain(image.alt) == _plain(image.caption.text):
            yield Violation(
                f"{path}/alt",
                "the alternative text says what the caption says",
                "say what the picture shows, or leave it out",
            )


def _plain(text: str) -> str:
    return text.strip(" .").casefold()


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An alternative text repeats the caption.",
    why="Who listens to the page hears the same sentence twice and still does not know what the picture shows.",
    check=_violations,
    bad={
        "lead_image": {
            "url": "https://example.org/ferry.jpg",
            "alt": "The first ferry leaves the harbour",
            "credit": "Bo Lind",
            "caption": {"text": "The first ferry leaves the harbour."},
        }
    },
    at="/lead_image/alt",
    good={
        "lead_image": {
            "url": "https://example.org/ferry.jpg",
            "alt": "A ferry in the morning",
            "credit": "Bo Lind",
            "caption": {"text": "The first ferry leaves the harbour."},
        }
    },
    default=False,
)
