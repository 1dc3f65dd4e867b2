"""Hints for line breaking in the words of a page, which nobody sees: taken out before any of it is read."""

from __future__ import annotations

import re

from newsformat.markup.tree import Element, Text
from newsformat.scalars.text import HINTS, without_hints

# Here every character is meant.
_LITERAL = "code, pre, kbd, samp, tt, textarea, script, style, xmp"
# How a source spells them; it may be escaped twice.
_REFERENCE = re.compile(
    r"&(?:amp;){0,3}(?:shy|ZeroWidthSpace|#0{0,4}(?:173|8203|65279)|#[xX]0{0,4}(?:[aA][dD]|200[bB]|[fF][eE][fF]{2}))"
)


def is_hinted(source: str) -> bool:
    """Whether the source of a page holds hints."""
    return any(sign in source for sign in HINTS) or _REFERENCE.search(source) is not None


def take_hints_out(root: Element) -> None:
    """Takes the hints out of the tree of a page: of its texts, and of the words for its pictures."""
    for node in [each for each in root.descendants if type(each) is Text and not each.data.isascii()]:
        if isinstance(node.parent, Element) and node.parent.closest(_LITERAL):  # scripts are the longest texts
            continue
        plain = without_hints(words := node.data)
        if not plain:
            node.extract()
        elif plain != words:
            node.data = plain
    for picture in root.iter_elements("img"):
        words = picture.attr("alt") or ""
        if words != (plain := without_hints(words)):
            picture.attrs["alt"] = plain
