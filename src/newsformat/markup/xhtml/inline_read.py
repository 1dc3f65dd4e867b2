"""Inline markup, bit by bit, to a text and its marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

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
    marks_at,
    nth_of,
)
from newsformat.model.text import WHITE_SPACE
from newsformat.model.value import unchecked

MarkClass = type[StyleMark | LinkMark | LanguageMark | RubyMark | ImageMark | MentionMark | QuoteMark | OtherMark]
FoundMark = tuple[MarkClass, dict[str, Any]]
_SPACE = re.compile(f"[{WHITE_SPACE}]+")
# What no text holds and is no white space: it falls out first, for it may stand between two spaces.
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1b\ufffe\uffff]")
_OPENING, _CLOSING = "“\"«„‘‹「『»'", "”\"»“’›」』«'"
MOST_MARKS = 1_000
"""Marks of one text. The most seen are 108; each is looked for in the whole text. Beyond it the words stay without."""


class RunningText(NamedTuple):
    """A text with its marks, both in the form that an article has them in (`model.value.unchecked`)."""

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
            text = _SPACE.sub(" ", _NO_TEXT.sub("", text))
        if not text:
            return
        if text[0] == " ":
            self.spaced = True
            text = text[1:]
            if not text:
                return
        self._part()
        self.spaced = text[-1] == " "
        self._append(text[:-1] if self.spaced else text)

    def add_raw(self, text: str) -> None:
        """Add text to the letter."""
        self._part()
        self._append(without_controls(text))

    def add_break(self) -> None:
        """Add a line break; none at the start. A space before it falls away, out of the marks that end with it too."""
        if self.spaced:
            self._drop_space()
        if self.length:
            self._append("\n")

    def begin(self) -> int:
        """Where the next character will stand: the start of a mark."""
        return self.length + self._is_parted()

    def end(self, start: int, mark: MarkClass, members: Mapping[str, Any]) -> None:
        """Put a mark over what was added since `start`, the space at its end too: the next part may begin behind it."""
        if self.length == start:
            return
        if len(self.found) < MOST_MARKS:
            self.found.append((start, self.begin(), mark, members))
        else:
            self.left_out += 1

    def trim_quotes(self) -> None:
        """Let the marks of quotes cover what stands between the quotation marks."""
        if not self.found or not any(mark is QuoteMark for _, _, mark, _ in self.found):
            return
        text = "".join(self.pieces)
        for index, (start, end, mark, members) in enumerate(self.found):
            if mark is QuoteMark:
                words = text[start:end]
                begins = start + len(words) - len(words.lstrip())
                ends = begins + len(words.strip())
                is_opened = text[begins : begins + 1] in _OPENING and ends - begins > 1
                begins += is_opened
                closing = text[ends - 1 : ends]
                ends -= closing in _CLOSING and ends - begins > 1 and (is_opened or closing not in "'’")
                self.found[index] = (begins, ends, mark, members)

    def _is_parted(self) -> bool:
        """Whether a space will part what comes from what was read."""
        return self.spaced and self.length > 0 and not self.pieces[-1].endswith("\n")

    def _part(self) -> None:
        if self._is_parted():
            self._append(" ")
        self.spaced = False

    def _drop_space(self) -> None:
        self.spaced = False
        for place in reversed(range(len(self.found))):
            start, end, mark, members = self.found[place]
            if end <= self.length:
                break
            self.found[place] = (start, self.length, mark, members)

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
        return RunningText(words, self.marks(words) if self.found else ())

    def marks(self, text: str) -> tuple[AnyMark, ...]:
        """The marks over a text that was read, in canonical form; what was written in parts is one again."""
        if not self.found:
            return ()
        wordless: list[AnyMark] = []
        spanned: list[tuple[int, int, AnyMark]] = []
        for start, end, mark, members in _joined(self.found):
            words = text[start:end].strip(WHITE_SPACE)
            if not words or (mark is not ImageMark and words == "\ufffc"):
                continue
            begins = text.index(words, start)
            ends = begins + len(words)
            if "words" in members:
                wordless.append(mark.model_validate({**members, "nth": nth_of(text, begins, ends)}))
            else:
                spanned.append((begins, ends, self._mark(mark, {**members, "words": words})))
        return (*wordless, *marks_at(text, spanned))

    def _mark(self, mark: MarkClass, members: dict[str, Any]) -> AnyMark:
        return mark.model_validate(members)


class PageInline(Inline):
    """The text of a foreign page while it is being read.

    Editors' programs strew no-break spaces. One that stands beside other white space, at an end or between two
    words holds nothing together and is a space; beside a digit, a sign or a one-letter word it stays.
    """

    __slots__ = ()

    def add(self, text: str) -> None:
        """Add text of the page; a run of spaces of any kind becomes one, none at the start."""
        if "\u00a0" in text:
            text = _MIXED_RUN.sub(" ", _NO_TEXT.sub("", text))
            if text[0] == "\u00a0" and (self.spaced or not self.length):
                text = f" {text[1:]}"
        Inline.add(self, text)

    def running_text(self) -> RunningText:
        """What was read, without idle no-break spaces."""
        whole = "".join(self.pieces)
        if "\u00a0" in whole:
            whole = self._without(_AT_BREAK, _IDLE.sub(" ", whole)).rstrip("\u00a0" + WHITE_SPACE)
            self.pieces, self.length = [whole], len(whole)
        return Inline.running_text(self)

    def _without(self, sign: re.Pattern[str], text: str) -> str:
        """The text without a sign; the marks stay on their words."""
        gone = [place for match in sign.finditer(text) for place in range(*match.span())]
        if not gone:
            return text
        self.found = [
            (start - bisect_left(gone, start), end - bisect_left(gone, end), mark, members)
            for start, end, mark, members in self.found
        ]
        return sign.sub("", text)

    def _mark(self, mark: MarkClass, members: dict[str, Any]) -> AnyMark:
        """A mark; links and styles of pages come as validation leaves them (see `pages.marks`)."""
        return unchecked(mark, **members) if mark in (LinkMark, StyleMark) else Inline._mark(self, mark, members)


def words_alone(text: str, kind: type[Inline] = PageInline) -> str:
    """A text, of a foreign page or not, that has no marks, and nothing before or behind it, as a running text."""
    words = text.strip(WHITE_SPACE)
    if words.isprintable() and "  " not in words:  # nearly any: there is no white space in it but single spaces
        return words if words.isascii() else composed(words)
    inline = kind()
    inline.add(text)
    return inline.running_text().text if inline.length else ""


_MIXED_RUN = re.compile(
    f"\u00a0+[{WHITE_SPACE}][{WHITE_SPACE}\u00a0]*|(?<![{WHITE_SPACE}])[{WHITE_SPACE}]+\u00a0[{WHITE_SPACE}\u00a0]*|\u00a0\u00a0+"
)
# The space is looked for first, and then what stands before it: few texts hold one.
_IDLE = re.compile(r"\u00a0(?:(?<=[^\W\d_]{2}\u00a0)(?=[^\W\d_]{2})|(?<=[.,;:!?”’)]\u00a0)(?=\w))")
_AT_BREAK = re.compile(r"\u00a0(?:(?=\n)|(?<=\n\u00a0) ?)")
# What never joins what stands before it: letters, but for the inner parts of Korean syllables; spaces; ASCII.
_STANDS_ALONE = re.compile(r"[^\W\u1161-\u11ff\ud7b0-\ud7ff]|[\s\x00-\x7f]")
_Found = tuple[int, int, MarkClass, Mapping[str, Any]]


def _joined(found: list[_Found]) -> list[_Found]:
    """Marks of one kind that touch, as one; a picture or a reading is always one by itself."""
    if len(found) < 2:
        return found
    joined: list[_Found] = []
    last: dict[str, int] = {}
    outer_first = found[::-1]  # of marks over the same words the inner one was found first
    for start, end, mark, members in sorted(outer_first, key=lambda each: (each[0], -each[1])):
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
