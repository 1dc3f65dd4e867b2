"""Teasers inside the text: a link around a picture and the title of another article."""

from __future__ import annotations

from newsformat.formats.html.page import Element

_PICTURES = ("img", "picture", "amp-img")
# How many boxes may stand between a title and the link around it.
_MOST_BOXES = 4


def is_teaser_title(heading: Element) -> bool:
    """Whether a link leads elsewhere by a heading and a picture, both inside it."""
    box = heading.parent
    for _ in range(_MOST_BOXES):
        if not isinstance(box, Element):
            return False
        if box.tag == "a":
            return next(iter(box.iter_elements(_PICTURES)), None) is not None
        box = box.parent
    return False
