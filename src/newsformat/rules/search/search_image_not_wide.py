"""search-image-not-wide."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject, sizes_of

_LEAST_WIDTH = 1200


def _violations(subject: Subject) -> Iterator[Violation]:
    image = subject.article.lead_image
    width = max((width for width, _ in sizes_of(image)), default=None) if image else None
    if width is not None and width < _LEAST_WIDTH:
        message = f"the lead image is {width} pixels wide, less than {_LEAST_WIDTH}"
        yield Violation("/lead_image", message, "give a wider one, or add it to its “renditions”")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The lead image is less than 1,200 pixels wide.",
    why="From that width on it is shown large among the stories that are recommended to readers.",
    check=_violations,
    bad={"lead_image": {"url": "https://example.org/a.jpg", "width": 800, "height": 600, "alt": "A", "credit": "B"}},
    at="/lead_image",
    good={"lead_image": {"url": "https://example.org/a.jpg", "width": 1200, "height": 800, "alt": "A", "credit": "B"}},
    default=False,
)
