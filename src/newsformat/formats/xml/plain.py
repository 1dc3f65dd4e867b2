"""Plain text inside a wire as blocks."""

from __future__ import annotations

import re

from newsformat.model.body import Block, Paragraph, Preformatted

MOST_PARAGRAPHS = 50_000
"""A plain text with more is no prose, and is kept as one preformatted block."""
LONGEST_WRAPPED = 150
"""Characters. Where a line has more, no line was broken to fit a width."""
_PARAGRAPHS = re.compile(r"\n[ \t]*\n[ \t\n]*")
_INDENTED_PARAGRAPHS = re.compile(r"\n(?=[ \t])")


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a plain text: parted by blank lines, begun by indented ones, or else lines that are long."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    pieces = _PARAGRAPHS.split(text)
    if len(pieces) == 1:
        pieces = _INDENTED_PARAGRAPHS.split(text)
    if len(pieces) == 1 and max(map(len, lines := text.split("\n"))) > LONGEST_WRAPPED:
        pieces = lines
    paragraphs = (" ".join(line.strip(" \t") for line in piece.split("\n")).strip() for piece in pieces)
    return [paragraph for paragraph in paragraphs if paragraph]


def blocks_of_text(text: str) -> list[Block]:
    """The blocks of a plain text."""
    paragraphs = paragraphs_of(text)
    if len(paragraphs) > MOST_PARAGRAPHS:
        return [Preformatted(text=text.strip())]
    return [Paragraph(text=paragraph) for paragraph in paragraphs]
