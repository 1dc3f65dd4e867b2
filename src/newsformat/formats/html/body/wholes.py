"""Tables, lists, quotations and fact boxes among the lines of a body: they belong to it as a whole.

The model sees each line for itself: of a table it takes long cells for body and leaves out numbers, of a box it leaves
out the title, and what is set apart or stands deeper in the page than the paragraphs around it reads like furniture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, Box, Line
from newsformat.markup.tree import attribute
from newsformat.markup.xhtml.pages.box_names import Role, role_of

_LISTS = frozenset(("ul", "ol", "dl"))
_AROUND = frozenset(("p", "div", "section", "article", "td", "summary")) | HEADINGS
"""Elements that the lines before and behind stand in."""

_FIGURE, _QUOTE, _BUTTON = int(Hint.FIGURE), int(Hint.QUOTE), int(Hint.BUTTON)
_IN_QUOTE, _IN_BOX = int(Hint.FOOT), int(Hint.SIDE)
"""Names that say nothing against a line there: of the `footer` of a quotation, of an `aside` that is a fact box."""

_MOST_LINKED = 0.3
"""Of what is set apart no greater share is links, or it leads elsewhere."""

_MOST_KEPT = 0.5
"""Where more of it is kept, all of it is."""

_MOST_OF_ALL = 0.4
"""What holds more than this share of all that is kept arranges the page."""

_FEWEST_OF_TABLE, _LONGEST_CELL = 4, 300
_MOST_HEADINGS = 2
"""So many headings that are not kept may stand above it."""

_SHORTEST_QUOTE, _MOST_QUOTES = 25, 50
"""Characters of a quote that is looked for in the text, and of how many: one that is told there says nothing more."""

MayBelong = Callable[[int, int], bool]
"""Whether nothing speaks against a line, by its number, but these names."""


def with_wholes(
    kept: Sequence[bool], lines: Sequence[Line], boxes: Sequence[Box], first: int, may_belong: MayBelong
) -> list[bool]:
    """`kept` with all lines of each table, list, quotation and fact box that most is kept of, and of each of the first
    three that stands right between two lines that are kept.

    The lines are those of the page from `first` on.
    """
    whole = _Wholes(kept, lines)
    still = [*kept]
    behind = 0
    for box in boxes:
        start, end = box.first - first, box.last - first
        if behind <= start < end <= len(lines) and whole.is_whole(box, start, end):
            behind = end
            besides = _besides(box)
            for number in range(start, end):
                still[number] = still[number] or (_says_something(lines[number]) and may_belong(number, besides))
    return still


class _Wholes:
    """What is kept of the lines, summed up, so that each of many boxes in each other is asked in no time."""

    def __init__(self, kept: Sequence[bool], lines: Sequence[Line]) -> None:
        sizes = [len(line.text) for line in lines]
        self._kept, self._lines = kept, lines
        self._size = _sums(sizes)
        self._held = _sums(size * keep for size, keep in zip(sizes, kept, strict=True))
        self._count = _sums(map(int, kept))
        self._linked = _sums(line.linked for line in lines)
        self._headings = _sums(line.box.tag in HEADINGS for line in lines)
        self._long = _sums(size > _LONGEST_CELL for size in sizes)
        self._quotes = 0

    def is_whole(self, box: Box, start: int, end: int) -> bool:
        """Whether a box of these lines belongs to the body, and is not kept as a whole."""
        count = _in(self._count, start, end)
        if count == end - start or box.inherited & _FIGURE:
            return False
        if count == 0 and not self._stands_between(start, end):  # as of most boxes
            return False
        size, held = _in(self._size, start, end), _in(self._held, start, end)
        if _in(self._linked, start, end) > _MOST_LINKED * size or held > _MOST_OF_ALL * self._held[-1]:
            return False
        role = role_of(attribute(box.element, "class") or "")
        if role is Role.FACT_BOX and held > _MOST_KEPT * size:
            return True
        if _in(self._headings, start, end) or not self._is_set_apart(box, role, start, end):
            return False
        if box.tag in _LISTS or box.tag in ("table", "blockquote"):
            return held > _MOST_KEPT * size or count == 0
        return count == 0 and not self._is_told(start, end)

    def _is_set_apart(self, box: Box, role: Role | None, start: int, end: int) -> bool:
        if box.tag == "table":
            return end - start >= _FEWEST_OF_TABLE and not _in(self._long, start, end)
        return box.tag in _LISTS or box.tag == "blockquote" or role is Role.PULL_QUOTE or bool(box.hints & _QUOTE)

    def _stands_between(self, start: int, end: int) -> bool:
        """Whether a kept line, and it may be headings, stand right before these lines, and a kept line right behind."""
        before = start - 1
        while before >= max(0, start - _MOST_HEADINGS) and not self._kept[before] and self._is_heading(before):
            before -= 1
        if before < 0 or end >= len(self._lines) or not self._kept[before] or not self._kept[end]:
            return False
        return self._lines[before].box.tag in _AROUND and self._lines[end].box.tag in _AROUND

    def _is_heading(self, number: int) -> bool:
        return self._lines[number].box.tag in HEADINGS

    def _is_told(self, start: int, end: int) -> bool:
        """Whether the longest of these lines stands in the text as well, as what is set large out of it does."""
        self._quotes += 1
        if self._quotes > _MOST_QUOTES:
            return True
        quote = max((line.text for line in self._lines[start:end]), key=len).strip(" .…\"'“”„‟«»‹›‘’‚")
        if len(quote) < _SHORTEST_QUOTE:
            return True
        return any(quote in line.text for line, keep in zip(self._lines, self._kept, strict=True) if keep)


def _besides(box: Box) -> int:
    """The names that say nothing against the lines of a box."""
    return _IN_BOX if role_of(attribute(box.element, "class") or "") is Role.FACT_BOX else _IN_QUOTE


def _says_something(line: Line) -> bool:
    return not line.box.inherited & _BUTTON and any(map(str.isalnum, line.text))


def _sums(numbers: Iterable[int]) -> list[int]:
    return [*accumulate(numbers, initial=0)]


def _in(sums: Sequence[int], start: int, end: int) -> int:
    return sums[end] - sums[start]
