"""Lines that belong to the body because of what stands around them, though alone they do not read like it.

The model knows short sentences and subheads of the languages and sites it was trained on; elsewhere it doubts the last
sentence of a text, or a subhead of one word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from newsformat.formats.html.body.lines import HEADINGS, Line
from newsformat.formats.html.page import Node

_FEWEST = 2
_MOST_BOXES = 10
_SHORTEST = 40
_SIGNED = re.compile(r"\s?\([^()]{1,20}\)$")  # the sign of whoever wrote it
_CLOSING, _ASKING = (".", "!", "?"), ("?", "？", "؟")


def with_what_belongs(kept: Sequence[bool], lines: Sequence[Line], may_belong: Callable[[int], bool]) -> list[bool]:
    """`kept` with each sentence that follows kept ones alike, and each heading and question between kept lines.

    A heading that is a link is one where others of its rank are kept: else it is the title of another article.

    `may_belong` tells of a line, by its number, that nothing speaks against it; few are asked for.
    """
    still = [*kept]
    tags = Counter([line.box.tag for line, keep in zip(lines, kept, strict=True) if keep])
    held = Counter([_place_of(line) for line, keep in zip(lines, kept, strict=True) if keep])
    for number in range(1, len(lines)):
        if still[number] or not still[number - 1] or not may_belong(number):
            continue
        line, is_followed = lines[number], number + 1 < len(lines) and kept[number + 1]
        if line.links:
            still[number] = is_followed and line.box.tag in HEADINGS and tags[line.box.tag] >= _FEWEST
        elif is_followed and (_is_heading_of(line, lines[number + 1]) or line.text.endswith(_ASKING)):
            still[number] = True
        elif _is_sentence(lines[number]):
            place = _place_of(lines[number])
            still[number] = place == _place_of(lines[number - 1]) and held[place] >= _FEWEST
    return still


def _is_heading_of(line: Line, below: Line) -> bool:
    """Whether a line is a heading, or sums up a part of the page that the line below it stands in."""
    if line.box.tag != "summary":
        return line.box.tag in HEADINGS
    around = below.box.parent
    for _ in range(_MOST_BOXES):
        if around is None or around is line.box.parent:
            break
        around = around.parent
    return around is not None and around is line.box.parent


def _place_of(line: Line) -> Node | None:
    """What a line stands in beside others like it: of a paragraph what holds it, else what its words stand in."""
    parent = line.nodes[0].parent
    return line.box.element.parent if line.box.tag == "p" else parent


def _is_sentence(line: Line) -> bool:
    words = _SIGNED.sub("", line.text).rstrip("\"'”’»")
    return len(line.text) >= _SHORTEST and words.endswith(_CLOSING)
