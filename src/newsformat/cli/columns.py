"""Text in the columns of a terminal."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

# Where the output is no terminal, and bounds of the width of one.
_USUAL, _NARROWEST, _WIDEST = 80, 40, 200
GAP = "  "
_WORD = re.compile(r"\S+")
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def columns_of_terminal() -> int:
    """How many columns standard output has."""
    if not sys.stdout.isatty():
        return _USUAL
    import shutil  # noqa: PLC0415 - it loads three compressors, and only a terminal has a width

    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def width_of(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, most: int) -> list[str]:
    """The text in lines of at most so many columns; a word that is wider than a line is broken."""
    lines = [""]
    room = most
    for match in _WORD.finditer(text):
        gap = " " if lines[-1] else ""
        width = width_of(match[0])
        if len(gap) + width <= room:
            lines[-1] += gap + match[0]
            room -= len(gap) + width
            continue
        first, *others = _broken(match[0], most, room - len(gap))
        if first:
            lines[-1] += gap + first
        lines += others
        room = most - width_of(lines[-1])
    return lines


def _broken(word: str, most: int, room: int) -> Iterator[str]:
    """A word that does not fit in the room of a line: whole in the next one, or in pieces as wide as they may be."""
    if width_of(word) <= most:
        yield from ("", word)
        return
    start = 0
    for place, character in enumerate(word):
        width = _width(character)
        if width > room:
            yield word[start:place]
            start, room = place, most
        room -= width
    yield word[start:]


def lines_of_rows(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """The lines of a table whose cells, of one line or several, are wrapped to the widths of their columns."""
    for row in rows:
        cells = (
            [piece for line in cell.split("\n") for piece in wrapped(line, width)]
            for cell, width in zip(row, widths, strict=True)
        )
        for pieces in zip_longest(*cells, fillvalue=""):
            padded = (piece + " " * (width - width_of(piece)) for piece, width in zip(pieces, widths, strict=True))
            yield GAP.join(padded).rstrip()
