"""alt-is-file-name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_FILE_NAME = late(
    r"\S+\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|bmp|heic)|(?:img|dsc|dscn|image|photo|pic)[-_ ]?[0-9]{2,}\S*",
    re.IGNORECASE,
)


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, image in subject.images:
        if image.alt and _FILE_NAME.fullmatch(image.alt):
            yield Violation(f"{path}/alt", f"“{image.alt}” is the name of a file", "say what the picture shows")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An alternative text is the name of a file.",
    why="A screen reader spells it out, and it says nothing of the picture.",
    check=_violations,
    bad={
        "lead_image": {
            "url": "https://example.org/ferry.jpg",
            "alt": "IMG_2031.jpg",
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
)
