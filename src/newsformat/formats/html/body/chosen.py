"""The body of a page, as the lines that are it: the element around them, and what is left out in it.

    chosen.element      the element that holds the body
    chosen.above        figures and players of the article that stand above it
    chosen.dropped      nodes inside it that are not body: element or text node -> the reason, in words
    chosen.lines        the lines of the body, in order, as a reader sees them (captions are not among them)
    chosen.rivals       what else on the page has text, and why it is not the body
    body_text(chosen)   the lines, one a line

Nothing is changed in the tree. Whoever makes blocks walks `element`, skips every node in `dropped` (and
what is never text: `lines.SILENT`), and meets the body in reading order. Text in a `<figure>` is neither kept nor
dropped: it belongs to the figure. A caption elsewhere is dropped with the reason `CAPTION`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import Box, HandedDown, Line, Lines
from newsformat.formats.html.body.media_boxes import shows_media
from newsformat.formats.html.body.region import around
from newsformat.formats.html.page import Element, Node
from newsformat.markup.xhtml.pages.captions import PICTURES
from newsformat.markup.xhtml.pages.embeds import FRAMES
from newsformat.markup.xhtml.pages.recordings import RECORDINGS

_CAPTION, _FIGURE = int(Hint.CAPTION), int(Hint.FIGURE)
_SHOWN = (*PICTURES, *FRAMES, *RECORDINGS, "noscript", "svg", "canvas", "blockquote", "table", "pre", "q", "math")

CAPTION = "caption"
"""The reason of what is dropped from the text because it belongs to a picture."""

SHOWN = "the caption of what it shows"
"""The reason of what is dropped, but for the pictures and players in it."""

UNSEEN = "hidden from readers"
"""The reason of what is dropped from a line because nobody sees it."""


@dataclass(frozen=True, slots=True)
class Rival:
    """What might have been the body: its element, and why it is not."""

    element: Element
    reason: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The body of a page. `score` is how sure its lines are body, 0 to 1, the mean over their characters.

    `size` is how long they are together, in letters (`length_of`). `page_lines` are all the lines of the page, those of
    the body among them.
    """

    element: Element
    dropped: Mapping[Node, str]
    lines: tuple[Line, ...]
    size: int
    score: float
    reason: str
    rivals: tuple[Rival, ...] = ()
    page_lines: Lines = field(default_factory=Lines)
    above: tuple[Element, ...] = ()


def body_text(chosen: Chosen) -> str:
    """The visible text of the body, a line a line."""
    return "\n".join(line.text for line in chosen.lines)


def box_around(body: Sequence[Line], region: Box) -> Box:
    """The innermost box around all the lines of the body."""
    if not body:
        return region
    top = body[0].box
    for line in body:
        box = line.box
        while box is not top and box.depth > top.depth:
            box = box.parent or box
        if box is not top:
            top = around(top, box)
    return top


def dropped_in(top: Box, found: Lines, region: Box, reasons: Sequence[str]) -> dict[Node, str]:
    """What is left out of the box around the body, and why; a line of the region without a reason is the body's."""
    before, after = [False] * region.first, [False] * (len(found.lines) - region.last)
    holds = [*accumulate([*before, *(not why for why in reasons), *after], initial=0)]
    emptied = _Emptied(top, holds)
    dropped: dict[Node, str] = dict.fromkeys(found.unseen, UNSEEN)
    for number in range(top.first, top.last):
        if why := reasons[number - region.first]:
            line = found.lines[number]
            for node in emptied.of_line(line):
                if node not in dropped:
                    shows = isinstance(node, Element) and shows_media(_box_of(line, node), found.lines)
                    dropped[node] = SHOWN if shows else why
    return dropped


class _Emptied:
    """The largest elements that hold no line of the body, of those in its innermost box; `holds` counts its lines."""

    def __init__(self, top: Box, holds: Sequence[int]) -> None:
        self._holds = holds
        self._outer = HandedDown[Box | None]({top: None}, lambda box, outer: outer or box if self._is(box) else None)
        self._is_in_figure = HandedDown({top: False}, lambda box, is_in_one: is_in_one or _is_figure(box))

    def of_line(self, line: Line) -> Sequence[Node]:
        """The largest element around a dropped line that holds no line of the body, else its text nodes."""
        box = line.box
        if box.inherited & _FIGURE and self._is_in_figure.of(box):
            return ()
        if (line.hints | box.hints) & _CAPTION:
            return (box.element,) if self._is(box) else line.nodes
        outer = self._outer.of(box)
        return line.nodes if outer is None else (outer.element,)

    def _is(self, box: Box) -> bool:
        return self._holds[box.last] == self._holds[box.first]


def _is_figure(box: Box) -> bool:
    """Whether a box is a figure that shows something: words alone in one are like those elsewhere."""
    return box.tag == "figure" and next(iter(box.element.iter_elements(_SHOWN)), None) is not None


def _box_of(line: Line, element: Element) -> Box:
    """The box around a line that an element is."""
    box = line.box
    while box.element is not element:
        box = box.parent or box
    return box
