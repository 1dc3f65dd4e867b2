"""Hints for line breaking in the words of a page, which nobody sees: taken out before any of it is read."""

from __future__ import annotations

from newsformat.markup.tree import Element, Text
from newsformat.scalars.text import HINTS, without_hints

# Here every character is meant.
_LITERAL = "code, pre, kbd, samp, tt, textarea, script, style, xmp"


def take_hints_out(root: Element) -> None:
    """Takes the hints out of the tree of a page: of its texts, and of the words for its pictures."""
    if any(sign in root.text for sign in HINTS):
        for node in [each for each in root.descendants if isinstance(each, Text)]:
            plain = without_hints(node.data)
            if plain == node.data or (isinstance(node.parent, Element) and node.parent.closest(_LITERAL)):
                continue
            if plain:
                node.data = plain
            else:
                node.extract()
    for picture in root.iter_elements("img"):
        words = picture.attr("alt") or ""
        if words != (plain := without_hints(words)):
            picture.attrs["alt"] = plain
