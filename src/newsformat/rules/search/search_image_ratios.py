"""search-image-ratios."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject, sizes_of

_RATIOS = {"16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1.0}
# A crop is rounded to whole pixels, and often to tens.
_TOLERANCE = 0.03


def _violations(subject: Subject) -> Iterator[Violation]:
    image = subject.article.lead_image
    ratios = [width / height for width, height in sizes_of(image)] if image else []
    lacking = [name for name, ratio in _RATIOS.items() if not any(abs(r / ratio - 1) < _TOLERANCE for r in ratios)]
    if ratios and lacking:
        message = f"there is no lead image of {' and '.join(lacking)}"
        yield Violation("/lead_image", message, "add a crop of that shape to its “renditions”")


_IMAGE = {"url": "https://example.org/a.jpg", "width": 1600, "height": 900, "alt": "A ferry", "credit": "Bo Lind"}
_CROPS = [
    {"url": "https://example.org/a-4x3.jpg", "width": 1600, "height": 1200},
    {"url": "https://example.org/a-1x1.jpg", "width": 1200, "height": 1200},
]

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The lead image is not there in 16:9, 4:3 and 1:1.",
    why="Lists, cards and thumbnails have these three shapes; where one is missing, a machine cuts it out.",
    check=_violations,
    bad={"lead_image": _IMAGE},
    at="/lead_image",
    good={"lead_image": {**_IMAGE, "renditions": _CROPS}},
    default=False,
)
