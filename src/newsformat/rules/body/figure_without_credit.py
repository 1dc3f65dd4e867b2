"""figure-without-credit."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.media import Image
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    credited = {placed.image.url for placed in subject.images if _is_credited(placed.image)}
    for path, image in subject.images:
        if image.url not in credited:
            credited.add(image.url)
            yield Violation(path, "nobody is credited for the picture", "name photographer or agency in `credit`")


def _is_credited(image: Image) -> bool:
    return bool(image.credit or image.rights or (image.caption is not None and "©" in image.caption.text))


_IMAGE = {"url": "https://example.org/a.jpg", "alt": "A ferry at a quay", "caption": {"text": "The first boat."}}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A picture names nobody as its maker.",
    why="Most licenses ask for the name beside the picture; without it nobody downstream knows whom to ask.",
    check=_violations,
    bad={"body": [{"type": "figure", "image": _IMAGE}]},
    at="/body/0/image",
    good={"body": [{"type": "figure", "image": {**_IMAGE, "credit": "Bo Lind"}}]},
    default=False,
)
