"""The words a reader sees, in reading order, and where the marks stand in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from newsformat.model.body import (
    Block,
    Cell,
    FactBox,
    Heading,
    Item,
    ListBlock,
    LiveEntry,
    OtherBlock,
    Paragraph,
    Preformatted,
    Quotation,
    Table,
)
from newsformat.model.marks import AnyMark
from newsformat.model.occurrences import Occurrences
from newsformat.model.quotes import Quote

_APART = "\n\n"


class Stretch(NamedTuple):
    """A text of the body: what parts it from the words before, where it stands, its words and marks."""

    separator: str
    path: str
    text: str
    marks: tuple[AnyMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A mark's place over `Article.text`: start and end in the unit asked for, and the mark's pointer."""

    start: int
    end: int
    type: str
    path: str


class Place(NamedTuple):
    """Words of one text: the pointer of what has the text, start and end in code points."""

    path: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.path}[{self.start}:{self.end}]"


def stretches(blocks: Sequence[Block], path: str = "/body") -> Iterator[Stretch]:
    """The texts of blocks in reading order; empty ones only where they are cells of a row with words."""
    for index, block in enumerate(blocks):
        if (words_of := _WORDS_OF.get(block.type)) is not None:
            yield from words_of(block, f"{path}/{index}")


def _of_paragraph(block: Paragraph, path: str) -> Iterable[Stretch]:
    if not block.run_in:
        return _of_text(block, path)
    words = (Stretch("", path, block.text, block.marks),) if block.text else ()
    return (Stretch(_APART, f"{path}/run_in", block.run_in), *words)


def _of_text(block: Paragraph | Heading | Preformatted, path: str) -> Iterable[Stretch]:
    return (Stretch(_APART, path, block.text, block.marks),) if block.text else ()


def _of_list(block: ListBlock, path: str) -> Iterator[Stretch]:
    for index, item in enumerate(block.items):
        yield from _of_part(item, f"{path}/items/{index}")


def _of_table(block: Table, path: str) -> Iterator[Stretch]:
    for index, row in enumerate(block.rows):
        yield from _of_row(row, f"{path}/rows/{index}")


def _of_quotation(block: Quotation, path: str) -> Iterator[Stretch]:
    yield from stretches(block.blocks, f"{path}/blocks")


def _of_box(block: FactBox | LiveEntry, path: str) -> Iterator[Stretch]:
    if block.headline:
        yield Stretch(_APART, f"{path}/headline", block.headline)
    yield from stretches(block.blocks, f"{path}/blocks")


def _of_other(block: OtherBlock, path: str) -> Iterator[Stretch]:
    if block.text:
        yield Stretch(_APART, path, block.text, block.marks)
    yield from stretches(block.blocks, f"{path}/blocks")


def _of_part(part: Item | Cell, path: str) -> Iterator[Stretch]:
    if part.text:
        yield Stretch(_APART, path, part.text, part.marks)
    if part.blocks:  # few have any
        yield from stretches(part.blocks, f"{path}/blocks")


def _of_row(row: Sequence[Cell], path: str) -> Iterator[Stretch]:
    """The cells of a row, parted by tabs; several texts of one cell are parted by line breaks."""
    cells = [list(_of_part(cell, f"{path}/{index}")) for index, cell in enumerate(row)]
    if not any(stretch.text for cell in cells for stretch in cell):
        return
    for index, cell in enumerate(cells):
        separator = "\t" if index else _APART
        for place, stretch in enumerate(cell or [Stretch("", f"{path}/{index}", "")]):
            inner = "\n" if stretch.separator == _APART else stretch.separator
            yield Stretch(inner if place else separator, stretch.path, stretch.text, stretch.marks)


# By type: a block of any other shows no words of the story.
_WORDS_OF: dict[str, Callable[[Any, str], Iterable[Stretch]]] = {
    "paragraph": _of_paragraph,
    "heading": _of_text,
    "preformatted": _of_text,
    "list": _of_list,
    "table": _of_table,
    "quotation": _of_quotation,
    "fact_box": _of_box,
    "live_entry": _of_box,
    "other": _of_other,
}


def text_of(words: Iterable[Stretch]) -> str:
    """The texts of blocks as one string; see `Article.text`."""
    pieces = [piece for separator, _, text, _ in words for piece in (separator, text)]
    return "".join(pieces[1:])  # nothing parts the first from the words before


class Flow:
    """The texts of blocks as one string, and where stretches of it stand in them."""

    def __init__(self, words: Sequence[Stretch]) -> None:
        self.text = text_of(words)
        self._words = words

    # Many texts are asked for nothing but their words: the places of stretches are counted when they are needed.

    @cached_property
    def _places(self) -> dict[str, int]:
        return {stretch.path: index for index, stretch in enumerate(self._words)}

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = []
        end = 0
        for stretch in self._words:
            end += len(stretch.separator) if starts else 0
            starts.append(end)
            end += len(stretch.text)
        return starts

    def span(self, path: str) -> tuple[int, int]:
        """Where the text with a pointer stands in the string."""
        index = self._places[path]
        return self._starts[index], self._starts[index] + len(self._words[index].text)

    def places(self, start: int, end: int) -> list[Place]:
        """The words that a stretch of the string covers in each text, without white space at their ends."""
        found: list[Place] = []
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._words)):
            begin, text = self._starts[index], self._words[index].text
            if begin >= end:
                break
            words = text[max(0, start - begin) : end - begin]
            if words.strip():
                first = max(0, start - begin) + len(words) - len(words.lstrip())
                found.append(Place(self._words[index].path, first, first + len(words.strip())))
        return found


def spans_of(
    blocks: Sequence[Block], quotes: Sequence[Quote], unit: Literal["code-point", "utf-16"] = "code-point"
) -> list[Span]:
    """Where the marks of blocks stand over their words, in document order."""
    if unit not in {"code-point", "utf-16"}:
        raise ValueError(f"there is no unit {unit!r}; it is code-point or utf-16")
    quote_texts = {quote.id: quote.text for quote in quotes}
    spans: list[Span] = []
    offset = 0
    for place, stretch in enumerate(stretches(blocks)):
        offset += len(stretch.separator) if place else 0
        occurrences = Occurrences(stretch.text)
        for index, mark in enumerate(stretch.marks):
            span = occurrences.span_of(mark, quote_texts.get(getattr(mark, "ref", "")))
            if span is not None:
                path = f"{stretch.path}/marks/{index}"
                spans.append(Span(offset + span[0], offset + span[1], mark.type, path))
        offset += len(stretch.text)
    return spans if unit == "code-point" else _in_utf_16(spans, text_of(stretches(blocks)))


def _in_utf_16(spans: Sequence[Span], text: str) -> list[Span]:
    """The same spans counted in UTF-16 code units, as JavaScript counts: characters beyond U+FFFF count twice."""
    astral = [place for place, character in enumerate(text) if character > "\uffff"]
    return [
        Span(
            span.start + bisect_left(astral, span.start),
            span.end + bisect_left(astral, span.end),
            span.type,
            span.path,
        )
        for span in spans
    ]
