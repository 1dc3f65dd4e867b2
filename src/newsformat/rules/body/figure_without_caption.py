"""figure-without-caption."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    captioned = tuple(f"{path}/" for path, block in subject.blocks if block.type == "gallery" and block.caption)
    for path, block in subject.blocks:
        if block.type == "figure" and block.image.caption is None and not path.startswith(captioned):
            yield Violation(f"{path}/image", "the picture has no caption", "say whom or what it shows, when and where")


_IMAGE = {"url": "https://example.org/a.jpg", "alt": "A ferry at a quay", "credit": "Bo Lind"}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A picture in the body has no caption.",
    why="A news picture is information: who, what, where, when. The caption tells it.",
    check=_violations,
    bad={"body": [{"type": "figure", "image": _IMAGE}]},
    at="/body/0/image",
    good={"body": [{"type": "figure", "image": {**_IMAGE, "caption": {"text": "The first boat."}}}]},
    default=False,
)
