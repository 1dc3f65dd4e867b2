"""Tables, lists and quotations among the lines of a body: they belong to it as a whole.

The model sees each line for itself: of a table it takes long cells for body and leaves out numbers, and what is set
apart by its markup alone, or stands deeper in the page than the paragraphs around it, reads like furniture to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, Box, Line

_SET_APART = frozenset(("table", "ul", "ol", "dl", "blockquote"))
_FIGURE = int(Hint.FIGURE)
_AROUND = frozenset(("p", "div", "section", "article", "td")) | HEADINGS
"""Elements that the lines before and behind stand in."""

_MOST_LINKED = 0.3
"""Of what is set apart no greater share is links, or it leads elsewhere."""

_MOST_KEPT = 0.5
"""Where more of it is kept, all of it is."""

_MOST_OF_ALL = 0.4
"""What holds more than this share of all that is kept arranges the page."""

_FEWEST_OF_TABLE, _LONGEST_CELL = 4, 300
_MOST_HEADINGS = 2
"""So many headings that are not kept may stand above it."""


def with_wholes(
    kept: Sequence[bool], lines: Sequence[Line], boxes: Sequence[Box], first: int, may_belong: Callable[[int], bool]
) -> list[bool]:
    """`kept` with all lines of each table, list and quotation that most is kept of, or that stands right between two
    lines that are kept.

    The lines are those of the page from `first` on; `may_belong` tells of a line, by its number among them, that
    nothing speaks against it.
    """
    still = [*kept]
    most = _MOST_OF_ALL * _size(lines, kept)
    for box in _outermost(boxes, first, len(lines)):
        start, end = box.first - first, box.last - first
        held, whole = _size(lines[start:end], kept[start:end]), lines[start:end]
        if all(kept[start:end]) or held > most or not _is_set_apart(box, whole):
            continue
        size = sum(len(line.text) for line in whole)
        if held > _MOST_KEPT * size or (held == 0 and _stands_between(start, end, kept, lines)):
            for number in range(start, end):
                still[number] = still[number] or may_belong(number)
    return still


def _outermost(boxes: Sequence[Box], first: int, count: int) -> Iterator[Box]:
    """The tables, lists and quotations among so many lines from the first one on; none that stands in another."""
    behind = first
    for box in boxes:
        if box.tag in _SET_APART and behind <= box.first < box.last <= first + count:
            behind = box.last
            yield box


def _is_set_apart(box: Box, whole: Sequence[Line]) -> bool:
    """Whether a box of these lines is what it is called, and arranges nothing else: no cards, no page, no figure."""
    if box.inherited & _FIGURE or any(line.box.tag in HEADINGS for line in whole):
        return False
    if sum(line.linked for line in whole) > _MOST_LINKED * sum(len(line.text) for line in whole):
        return False
    if box.tag == "table":
        return len(whole) >= _FEWEST_OF_TABLE and all(len(line.text) <= _LONGEST_CELL for line in whole)
    return True


def _size(lines: Sequence[Line], kept: Sequence[bool]) -> int:
    """The characters of those lines that are kept."""
    return sum(len(line.text) for line, keep in zip(lines, kept, strict=True) if keep)


def _stands_between(start: int, end: int, kept: Sequence[bool], lines: Sequence[Line]) -> bool:
    """Whether a kept line, and it may be headings, stand right before these lines, and a kept line right behind."""
    before = start - 1
    while before >= max(0, start - _MOST_HEADINGS) and not kept[before] and lines[before].box.tag in HEADINGS:
        before -= 1
    if before < 0 or end >= len(lines) or not kept[before] or not kept[end]:
        return False
    return lines[before].box.tag in _AROUND and lines[end].box.tag in _AROUND
