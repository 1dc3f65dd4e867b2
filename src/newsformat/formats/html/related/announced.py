"""Lists that are the text's own: it announces them, "Other places to eat:", or has their first entries.

Of such a list of links the text may lack entries: each for itself reads like one of a menu.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.formats.html.body.lines import Box, Line
from newsformat.formats.html.related.titles import is_of_menu

ANNOUNCED = "announced"
"""What the text says of the links of such a list."""

_COLONS = (":", "：")
_LISTS = frozenset(("ul", "ol", "dl"))
_HIGHEST = 6
"""Elements between an entry's words and the list."""


def end_of_announced(lines: Sequence[Line], number: int) -> int:
    """The end of the list that a line of the text announces or stands in, by its number; 0 for none, and for a menu."""
    line = lines[number]
    around = list_around(line)
    if around is None and line.text.endswith(_COLONS) and number + 1 < len(lines):
        line = lines[number + 1]
        below = list_around(line)
        around = below if below is not None and below.first == number + 1 else None
    return 0 if around is None or is_of_menu(line) else around.last


def list_around(line: Line) -> Box | None:
    """The list that a line is an entry of, or stands in an entry of."""
    box: Box | None = line.box
    for _ in range(_HIGHEST):
        if box is None or box.tag in _LISTS:
            return box
        box = box.parent
    return None
