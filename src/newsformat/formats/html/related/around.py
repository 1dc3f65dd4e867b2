"""Where the text of an article stands among the lines of its page, and which lines stand near it."""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.formats.html.body.chosen import Chosen
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import Line
from newsformat.formats.html.related.announced import list_around
from newsformat.formats.html.related.titles import heading_rank

_NEAR = 6
"""Lines behind the text, in the box that holds it, that may still be put there for this article."""

_MOST_ABOVE = 20
"""Lines between headline and text: standfirst, byline, dates, pictures, and at most a few links."""

_SIDE = int(Hint.SIDE)


class Around:
    """The lines of a page by where they stand; the text begins with the line `first` and ends with the line `last`."""

    def __init__(self, chosen: Chosen) -> None:
        self._lines: Sequence[Line] = chosen.page_lines.lines
        self._body = {id(line) for line in chosen.lines}
        places = [number for number, line in enumerate(self._lines) if self.is_text(line)]
        self.first, self.last = (places[0], places[-1]) if places else (len(self._lines), -1)
        self._near = self._end_of_near() if places else 0
        self._end_of_own_box = min(self._end_of_box(places[-2]), self._near) if len(places) > 1 else self.last + 1
        self._headline = self._place_of_headline()

    def is_text(self, line: Line) -> bool:
        """Whether a line is one of the text's."""
        return id(line) in self._body

    def is_near(self, number: int) -> bool:
        """Whether a line stands among those of the text, or right behind them."""
        return self.first < number < self._near

    def is_in_own_box(self, number: int) -> bool:
        """Whether a line stands among those of the text, or behind them in the box of its last two."""
        return self.first <= number < self._end_of_own_box

    def is_below_headline(self, number: int) -> bool:
        """Whether a line stands between the headline and the text."""
        return self._headline < number < self.first

    def position(self, number: int, line: Line) -> str:
        """Where a line stands: "within" the text, "beside" it, at the "head" of the page or "after" the text."""
        if self.first < number < self.last:
            return "within"
        if (line.hints | line.box.inherited) & _SIDE:
            return "beside"
        return "after" if number > self.last else "head"

    def _place_of_headline(self) -> int:
        """The line of the last main heading, if it stands right above the text, else the text's first."""
        above = range(self.first - 1, max(-1, self.first - 1 - _MOST_ABOVE), -1)
        return next((number for number in above if heading_rank(self._lines[number]) == 1), self.first)

    def _end_of_near(self) -> int:
        """The end of the lines right behind the text; a list that begins among them is read to its end."""
        end = self._end_of_box(self.first)
        if end <= self.last + 1 + _NEAR:
            return end
        begun = list_around(self._lines[self.last + _NEAR])
        whole = begun.last if begun is not None and begun.first > self.last else 0
        return min(end, max(self.last + 1 + _NEAR, whole))

    def _end_of_box(self, place: int) -> int:
        """The end of the smallest box that holds the text's last line and another of its lines, `place`."""
        box = self._lines[self.last].box
        while box.parent and box.first > place:
            box = box.parent
        return box.last
