"""Plain text inside a wire as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsformat.model.body import Block, Paragraph, Preformatted

MOST_PARAGRAPHS = 50_000
"""A plain text with more is no prose, and is kept as one preformatted block."""
MOST_LINES = 100_000
"""The same of its lines."""
LONGEST_WRAPPED = 150
"""Characters. Where a line has more, no line was broken to fit a width."""
BLANK_LINES = re.compile(r"\n[ \t]*\n[ \t\n]*")
_INDENTED_PARAGRAPHS = re.compile(r"\n(?=[ \t\u3000])")
_DEEPLY_INDENTED = re.compile(r"\n(?=\t| {3}|\u3000)")
_NOT_INDENTED = re.compile(r"\n(?=[^ \t\n\u3000*•])")
_BULLETS = re.compile(r"\n(?=[ \t]*[*•] )")
_COLUMNS = re.compile(r"\S(?: {3}|\t)[ \t]*\S")
_GAP = re.compile(r"[^\s.!?:;\"”’'] {2}[ \t]*\S")
_RULE = re.compile(r"\A[ \t]*[-=_*]{3}[-=_* \t]*\Z")
_FEWEST_ROWS = 2
_FEWEST_BREAKS = 2


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a plain text: parted by blank lines, begun by indented ones, or else lines that are long."""
    paragraphs = (" ".join(line.strip(" \t\u3000") for line in piece.split("\n")).strip() for piece in _pieces_of(text))
    return [paragraph for paragraph in paragraphs if paragraph]


def _pieces_of(text: str) -> list[str]:
    """The paragraphs with their lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    pieces = BLANK_LINES.split(text)
    if len(pieces) == 1:
        pieces = _INDENTED_PARAGRAPHS.split(text)
    else:
        pieces = [part for piece in pieces for part in _parts_of(piece)]
    if len(pieces) == 1 and max(map(len, lines := text.split("\n"))) > LONGEST_WRAPPED:
        pieces = lines
    return pieces


def _parts_of(piece: str) -> list[str]:
    """The paragraphs that no blank line parts: begun by deeply indented lines among others, or by bullets."""
    is_indented = "\n" in piece and _DEEPLY_INDENTED.search(piece) and _NOT_INDENTED.search(piece)
    return (_DEEPLY_INDENTED if is_indented else _BULLETS).split(piece)


def blocks_of_text(text: str) -> list[Block]:
    """The blocks of a plain text: its paragraphs, and what is set in columns as it is."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    if text.count("\n") > MOST_LINES:
        return [Preformatted(text=text.strip())]
    parts = [(is_table, [part] if is_table else paragraphs_of(part)) for is_table, part in _stretches(text)]
    if sum(len(texts) for _, texts in parts) > MOST_PARAGRAPHS:
        return [Preformatted(text=text.strip())]
    return [
        Preformatted(text=words) if is_table else Paragraph(text=words) for is_table, texts in parts for words in texts
    ]


def with_prose_told(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a body; those of the plain text that one preformatted block is which has all of it, in several
    paragraphs.
    """
    match blocks:
        case [Preformatted(text=text) as only]:
            told = blocks_of_text(text) if BLANK_LINES.search(text) else []
            return told if len(told) > 1 else [only]
        case _:
            return list(blocks)


def is_laid_out(text: str) -> bool:
    """Whether plain text was put where white space does not count: blank lines, indented ones among others, columns."""
    if text.count("\n") < _FEWEST_BREAKS:
        return False
    text = "\n" + text.strip("\n").rstrip()
    has_blank = BLANK_LINES.search(text.strip()) is not None
    is_indented = len(_DEEPLY_INDENTED.findall(text)) > 1 and _NOT_INDENTED.search(text, 1) is not None
    return has_blank or is_indented or any(is_table for is_table, _ in _stretches(text))


def _stretches(text: str) -> Iterator[tuple[bool, str]]:
    """What is set in columns, with two rows or more that surely are such, and what stands between."""
    between: list[str] = []
    for may_be_row, lines in groupby(text.split("\n"), key=_may_be_row):
        rows = list(lines)
        if may_be_row and sum(_COLUMNS.search(row) is not None for row in rows) >= _FEWEST_ROWS:
            yield False, "\n".join(between)
            yield True, "\n".join(row.rstrip() for row in rows)
            between = []
        else:
            between += rows
    yield False, "\n".join(between)


def _may_be_row(line: str) -> bool:
    """Whether a line may stand in a table: it has gaps, or is a rule."""
    return any(pattern.search(line) for pattern in (_COLUMNS, _GAP, _RULE))
