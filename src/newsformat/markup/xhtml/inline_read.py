"""Inline markup, bit by bit, to a text and its marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsformat.markup.tree import without_controls
from newsformat.model.composition import composed
from newsformat.model.marks import (
    AnyMark,
    ImageMark,
    LanguageMark,
    LinkMark,
    MentionMark,
    OtherMark,
    QuoteMark,
    RubyMark,
    StyleMark,
)
from newsformat.model.occurrences import Occurrences
from newsformat.model.value import WHITE_SPACE

MarkClass = type[StyleMark | LinkMark | LanguageMark | RubyMark | ImageMark | MentionMark | QuoteMark | OtherMark]
_SPACE = re.compile(f"[{WHITE_SPACE}]+")
MOST_MARKS = 2_000
"""Marks of one text. The most seen are 108; each is looked for in the whole text. Beyond it the words stay without."""


@dataclass(frozen=True, slots=True)
class RunningText:
    """A text with its marks, ready for a block."""

    text: str
    marks: tuple[AnyMark, ...]


@dataclass(slots=True)
class Inline:
    """A text while it is being read: white space is collapsed as it comes, so that places stay true."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    spaced: bool = False
    found: list[tuple[int, int, MarkClass, Mapping[str, Any]]] = field(default_factory=list)
    left_out: int = 0  # marks beyond MOST_MARKS

    def add(self, text: str) -> None:
        """Add text of the page; a run of white space becomes one space, none at the start."""
        if not text.isprintable() or "  " in text:  # all white space but the plain space is unprintable
            text = without_controls(_SPACE.sub(" ", text))
        if not text:
            return
        if text[0] == " ":
            self.spaced = True
            text = text[1:]
            if not text:
                return
        self._settle()
        self.spaced = text[-1] == " "
        self._append(text[:-1] if self.spaced else text)

    def add_raw(self, text: str) -> None:
        """Add text to the letter."""
        self._append(without_controls(text))

    def add_break(self) -> None:
        """Add a line break; none at the start."""
        self.spaced = False
        if self.length:
            self._append("\n")

    def begin(self) -> int:
        """Where the next character will stand: the start of a mark."""
        self._settle()
        return self.length

    def end(self, start: int, mark: MarkClass, members: Mapping[str, Any]) -> None:
        """Put a mark over what was added since `start`."""
        if self.length == start:
            return
        if len(self.found) < MOST_MARKS:
            self.found.append((start, self.length, mark, members))
        else:
            self.left_out += 1

    def _settle(self) -> None:
        if self.spaced and self.length and not self.pieces[-1].endswith("\n"):
            self._append(" ")
        self.spaced = False

    def _append(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def running_text(self) -> RunningText:
        """What was read, in normalization form C, without white space at the end."""
        raw = "".join(self.pieces)
        text = raw.rstrip(WHITE_SPACE)
        words = composed(text)
        if words != text:
            places = _composed_places(text, (place for found in self.found for place in found[:2]))
            self.found = [(places[start], places[end], mark, members) for start, end, mark, members in self.found]
        return RunningText(words, tuple(self.marks(words)))

    def marks(self, text: str) -> list[AnyMark]:
        """The marks over a text that was read; what was written in parts is one again."""
        if not self.found:
            return []
        marks: list[AnyMark] = []
        occurrences = Occurrences(text)
        for start, end, mark, members in _joined(self.found):
            words = text[start:end].strip(WHITE_SPACE)
            if not words or (mark is not ImageMark and words == "\ufffc"):
                continue
            begins = text.index(words, start)
            shown = {} if "words" in members else {"words": words}
            is_first = text.find(words) == begins
            nth = None if is_first else occurrences.nth_of(begins, begins + len(words))
            marks.append(mark.model_validate({**members, **shown, "nth": nth}))
        return marks


class PageInline(Inline):
    """The text of a foreign page while it is being read.

    Editors' programs strew no-break spaces. One that stands beside other white space, at an end or between two
    words holds nothing together and is a space; beside a digit, a sign or a one-letter word it stays.
    """

    __slots__ = ()

    def add(self, text: str) -> None:
        """Add text of the page; a run of spaces of any kind becomes one, none at the start."""
        if "\u00a0" in text:
            text = _MIXED_RUN.sub(" ", text)
            if text[0] == "\u00a0" and (self.spaced or not self.length):
                text = f" {text[1:]}"
        Inline.add(self, text)

    def running_text(self) -> RunningText:
        """What was read, without idle no-break spaces."""
        whole = "".join(self.pieces)
        if "\u00a0" in whole:
            whole = _IDLE.sub(" ", whole).rstrip("\u00a0" + WHITE_SPACE)
            self.pieces, self.length = [whole], len(whole)
        return Inline.running_text(self)


_MIXED_RUN = re.compile(
    f"\u00a0+[{WHITE_SPACE}][{WHITE_SPACE}\u00a0]*|[{WHITE_SPACE}]+\u00a0[{WHITE_SPACE}\u00a0]*|\u00a0\u00a0+"
)
_IDLE = re.compile(r"(?<=[^\W\d_]{2})\u00a0(?=[^\W\d_]{2})|(?<=[.,;:!?”’)])\u00a0(?=\w)|\u00a0(?=\n)|(?<=\n)\u00a0")
# What never joins what stands before it: letters, but for the inner parts of Korean syllables; spaces; ASCII.
_STANDS_ALONE = re.compile(r"[^\W\u1161-\u11ff\ud7b0-\ud7ff]|[\s\x00-\x7f]")
_Found = tuple[int, int, MarkClass, Mapping[str, Any]]


def _joined(found: list[_Found]) -> list[_Found]:
    """Marks of one kind that touch, as one; a picture or a reading is always one by itself."""
    if len(found) < 2:
        return found
    joined: list[_Found] = []
    last: dict[str, int] = {}
    for start, end, mark, members in sorted(found, key=lambda each: (each[0], -each[1])):
        key = f"{mark.__name__} {members!r}"
        index = last.get(key)
        if index is not None and start <= joined[index][1] and mark not in (ImageMark, RubyMark):
            joined[index] = (joined[index][0], max(end, joined[index][1]), mark, members)
        else:
            last[key] = len(joined)
            joined.append((start, end, mark, members))
    return joined


def _composed_places(text: str, places: Iterable[int]) -> dict[int, int]:
    """Where places of a text are in its normalization form C; one within a letter is moved behind it."""
    moved: dict[int, int] = {}
    behind = length = 0  # text[:behind] has this length when it is composed
    for place in sorted(places):
        if place > behind:
            begin = _STANDS_ALONE.search(text, place)
            following = begin.start() if begin else len(text)
            length += len(composed(text[behind:following]))
            behind = following
        moved[place] = length
    return moved
