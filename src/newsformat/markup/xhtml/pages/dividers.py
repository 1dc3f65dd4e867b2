"""Breaks between parts of a story that a page only shows as such: a line of signs and no words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Block, Divider, Heading, Paragraph

_LONGEST = 80
# One of these signs is enough, of the others it takes three; stars of a rating are none.
_ALONE = "*⁂⁎∗＊※❖#§⸻—―"
_THRICE = "-–‐_=~•·‧∙●○◦■□◆◇♦✦✻✽❋☼+"
_BEGINNINGS = frozenset(_ALONE + _THRICE)
_SIGNS = re.compile(rf"[{re.escape(_ALONE)}]|(?:[{re.escape(_ALONE + _THRICE)}]\s*){{3,}}|[*#—]{{2}}")


def with_dividers(placed: Iterable[PlacedBlock]) -> list[PlacedBlock]:
    """The blocks, with lines of signs as dividers; none stands at an end, or follows another."""
    found: list[PlacedBlock] = []
    for block, origin in placed:
        if not _is_divider(block):
            found.append((block, origin))
        elif found and not isinstance(found[-1][0], Divider):
            found.append((Divider(), origin))
    if found and isinstance(found[-1][0], Divider):
        found.pop()
    return found


def _is_divider(block: Block) -> bool:
    if isinstance(block, Paragraph | Heading):
        text = block.text
        return text[:1] in _BEGINNINGS and len(text) <= _LONGEST and _SIGNS.fullmatch(text) is not None
    return isinstance(block, Divider)
