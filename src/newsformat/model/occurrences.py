"""Where words stand in one text, however often they do and however many ask."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsformat.model.marks import AnyMark

# Words may follow each other in equal distances so far apart, beside their own length: "a, a, a".
_NEAR = 16


class Occurrences:
    """Where words stand in one text. Each is looked for once; occurrences are counted by where they begin."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._firsts: dict[str, int] = {}
        self._found: dict[str, _Runs] = {}

    def start_of(self, words: str, nth: int) -> int | None:
        """Where the nth occurrence of the words begins, in code points; None where there is none."""
        if nth == 1:
            first = self._first(words)
            return first if first >= 0 else None
        runs = self._runs(words)
        while runs.count < nth:
            if not self._has_more(words, runs):
                return None
        return runs.start_of(nth)

    def nth_of(self, start: int, end: int) -> int | None:
        """The `nth` of a mark from start to end: None for the first occurrence of these words."""
        words = self.text[start:end]
        if self._first(words) == start:
            return None
        runs = self._runs(words)
        while runs.last < start:
            if not self._has_more(words, runs):
                break
        nth = runs.nth_at(start)
        return nth if nth > 1 else None

    def span_of(self, mark: AnyMark, quote_text: str | None = None) -> tuple[int, int] | None:
        """The stretch that a mark covers, in code points; None where its words do not stand in the text."""
        words = mark.words if mark.words is not None else quote_text
        if not words:
            return None
        start = self.start_of(words, mark.nth or 1)
        return None if start is None else (start, start + len(words))

    def _first(self, words: str) -> int:
        """Where the words begin for the first time: most marks are over words that stand nowhere else."""
        first = self._firsts.get(words)
        if first is None:
            first = self._firsts[words] = self.text.find(words)
        return first

    def _runs(self, words: str) -> _Runs:
        runs = self._found.get(words)
        if runs is None:
            runs = self._found[words] = _Runs()
        return runs

    def _has_more(self, words: str, runs: _Runs) -> bool:
        """Whether there are more occurrences than those found; then some are found."""
        start = self.text.find(words, runs.last + 1)
        if start < 0:
            return False
        following = self.text.find(words, start + 1, start + 2 * len(words) + _NEAR)
        if following < 0:
            runs.add(start, 1, 1)
        else:
            step = following - start
            runs.add(start, step, (_agreement(self.text, start, following) - len(words)) // step + 2)
        return True


@dataclass(slots=True)
class _Runs:
    """The places of words as runs of equal distances.

    Words that overlap themselves ("aa" in a row of letters) stand at as many places as the text is long; as runs
    they take no more room than the text has for the words side by side.
    """

    count: int = 0
    last: int = -1
    starts: array[int] = field(default_factory=lambda: array("Q"))
    steps: array[int] = field(default_factory=lambda: array("Q"))
    before: array[int] = field(default_factory=lambda: array("Q"))

    def add(self, start: int, step: int, count: int) -> None:
        self.starts.append(start)
        self.steps.append(step)
        self.before.append(self.count)
        self.count += count
        self.last = start + (count - 1) * step

    def start_of(self, nth: int) -> int:
        run = bisect_right(self.before, nth - 1) - 1
        return self.starts[run] + (nth - 1 - self.before[run]) * self.steps[run]

    def nth_at(self, start: int) -> int:
        run = bisect_right(self.starts, start) - 1
        return self.before[run] + (start - self.starts[run]) // self.steps[run] + 1


def _agreement(text: str, first: int, second: int) -> int:
    """How many characters are the same from two places of a text on."""
    length, size = 0, 16
    while size:
        grown = length + size
        is_same = text[first + length : first + grown] == text[second + length : second + grown]
        if is_same and second + grown <= len(text):
            length, size = grown, size * 2
        else:
            size //= 2
    return length
