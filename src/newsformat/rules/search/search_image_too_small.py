"""search-image-too-small."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject, sizes_of

_FEWEST_PIXELS = 50_000


def _violations(subject: Subject) -> Iterator[Violation]:
    image = subject.article.lead_image
    pixels = max((width * height for width, height in sizes_of(image)), default=None) if image else None
    if pixels is not None and pixels < _FEWEST_PIXELS:
        message = f"the lead image has {pixels} pixels, fewer than {_FEWEST_PIXELS}"
        yield Violation("/lead_image", message, "give a larger one, or add it to its “renditions”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The lead image has fewer than 50,000 pixels.",
    why="Width times height must be at least that, or search engines do not show it.",
    check=_violations,
    bad={"lead_image": {"url": "https://example.org/a.jpg", "width": 200, "height": 200, "alt": "A", "credit": "B"}},
    at="/lead_image",
    good={"lead_image": {"url": "https://example.org/a.jpg", "width": 1200, "height": 800, "alt": "A", "credit": "B"}},
    default=False,
)
