"""Blocks -> CommonMark (0.31) with the tables and strikes of GitHub's flavour.

Every text is escaped: no word of an article can become a heading, a link or a tag. What Markdown has no sign for
is written as the few HTML elements that it lets pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newsformat.markup.commonmark_inline import escaped, inline, link, one_line, picture
from newsformat.markup.xhtml.write import markup_of
from newsformat.model.body import (
    Audio,
    Block,
    Cell,
    Divider,
    Embed,
    FactBox,
    Figure,
    Gallery,
    Heading,
    Item,
    ListBlock,
    LiveEntry,
    NoteBlock,
    OtherBlock,
    Paragraph,
    Preformatted,
    PullQuote,
    Quotation,
    Table,
    Video,
)
from newsformat.model.media import Caption, Image
from newsformat.model.quotes import Quote

_FENCE = re.compile("`{3,}")
_LARGEST_START = 999_999_999  # CommonMark, 5.2: nine digits
# Two lists in a row would be one.
_BETWEEN_LISTS = "<!-- -->"


def markdown_of(blocks: Sequence[Block], quotes: Sequence[Quote] = ()) -> str:
    """The blocks, parted by blank lines; empty for blocks that show nothing."""
    return "\n\n".join(_pieces(blocks, quotes))


def _pieces(blocks: Iterable[Block], quotes: Sequence[Quote]) -> Iterator[str]:
    after_list = False
    for block in blocks:
        if after_list and isinstance(block, ListBlock):
            yield _BETWEEN_LISTS
        written = False
        for piece in _of_block(block, quotes):
            if piece.strip("\n"):
                yield piece
                written = True
        after_list = isinstance(block, ListBlock) if written else after_list


def _of_block(block: Block, quotes: Sequence[Quote]) -> Iterator[str]:  # noqa: C901, PLR0912 - a case a block
    match block:
        case Paragraph():
            # A run-in ends in a space that would be lost at the end of a text of its own.
            yield escaped(block.run_in or "", opens_line=True) + inline(
                block.text, block.marks, opens_line=not block.run_in
            )
        case Heading():
            yield f"{'#' * block.level} {inline(one_line(block.text), block.marks, in_line=True)}"
        case Preformatted():
            yield _fenced(block.text)
        case PullQuote():
            yield _quoted([inline(block.text, block.marks), *_attribution(block.attribution)])
        case Quotation():
            yield _quoted([*_pieces(block.blocks, quotes), *_attribution(block.attribution, block.url)])
        case FactBox():
            headline = [f"**{escaped(one_line(block.headline))}**"] if block.headline else []
            yield _quoted([*headline, *_pieces(block.blocks, quotes)])
        case NoteBlock():
            told = " · ".join(filter(None, (block.kind, block.time)))
            yield _quoted([*([f"*{escaped(told)}*"] if told else []), *_pieces(block.blocks, quotes)])
        case LiveEntry():
            yield from _live_entry(block)
            yield from _pieces(block.blocks, quotes)
        case ListBlock():
            yield _list(block, quotes)
        case Table():
            yield _pipe_table(block) if _is_plain(block) else _html_table(block, quotes)
            yield from _caption(None if not _is_plain(block) else block.caption)
        case Figure():
            yield from _figure(block.image)
        case Gallery():
            for figure in block.items:
                yield from _figure(figure.image)
            yield from _caption(block.caption)
        case Video() | Audio() | Embed():
            yield from _recording(block)
        case Divider():
            yield "* * *"
        case OtherBlock():
            yield inline(block.text or "", block.marks)
            yield from _pieces(block.blocks, quotes)


def _quoted(pieces: Iterable[str]) -> str:
    lines = "\n\n".join(piece for piece in pieces if piece).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines) if any(lines) else ""


def _attribution(name: str | None, url: str | None = None) -> list[str]:
    words = escaped(one_line(name)) if name else ""
    credit = link(words or escaped(url or ""), url) if url else words
    return [f"— {credit}"] if credit else []


def _fenced(text: str) -> str:
    """Text to the letter. Its marks are not written: nothing is markup there."""
    longest = max((len(run) for run in _FENCE.findall(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text.removesuffix(chr(10))}\n{fence}"


def _live_entry(block: LiveEntry) -> Iterator[str]:
    heading = " · ".join(filter(None, (block.time, block.headline)))
    if heading:
        yield f"### {escaped(one_line(heading))}"
    if block.author and block.author.name:
        yield f"*{escaped(one_line(block.author.name))}*"


# ------------------------------------------------------------------------------------------------- lists


def _list(block: ListBlock, quotes: Sequence[Quote]) -> str:
    start = block.start if block.start is not None and block.ordered else 1
    if not 0 <= start <= _LARGEST_START - len(block.items):
        start = 1
    items = (
        _item(item, f"{number}." if block.ordered else "-", quotes) for number, item in enumerate(block.items, start)
    )
    return "\n".join(items)


def _item(item: Item, mark: str, quotes: Sequence[Quote]) -> str:
    pieces = [*([inline(item.text, item.marks)] if item.text else []), *_pieces(item.blocks, quotes)]
    if not pieces:
        return mark
    indent = " " * (len(mark) + 1)
    lines = "\n\n".join(pieces).split("\n")
    return "\n".join(
        f"{mark} {line}" if not place else f"{indent}{line}".rstrip(" ") for place, line in enumerate(lines)
    )


# ------------------------------------------------------------------------------------------------ tables


def _is_plain(block: Table) -> bool:
    """Whether a table fits between pipes: rows of plain cells, heads in the first row alone or nowhere."""
    if not block.rows or not block.rows[0]:
        return False
    cells = [cell for row in block.rows for cell in row]
    below = [cell for row in block.rows[1:] for cell in row]
    return not (
        any(cell.blocks or cell.column_span or cell.row_span for cell in cells)
        or any(cell.header for cell in below)
        or any(cell.header == "row" for cell in block.rows[0])
        or any(len(row) > len(block.rows[0]) for row in block.rows)
    )


def _pipe_table(block: Table) -> str:
    width = len(block.rows[0])
    has_head = any(cell.header for cell in block.rows[0])
    head, body = (block.rows[0], block.rows[1:]) if has_head else ((), block.rows)
    return "\n".join([_row(head, width), "|" + " --- |" * width, *(_row(row, width) for row in body)])


def _row(cells: Sequence[Cell], width: int) -> str:
    texts = [inline(cell.text, cell.marks, in_line=True) for cell in cells]
    return "|" + "".join(f" {text} |" for text in [*texts, *[""] * (width - len(texts))])


def _html_table(block: Table, quotes: Sequence[Quote]) -> str:
    """The table as HTML, which a blank line would end."""
    return re.sub(r"\n(?=[ \t]*\n)", "\n&#10;", markup_of([block], quotes)).replace("\n\n", "\n&#10;\n")


# ---------------------------------------------------------------------------------------------- pictures


def _figure(image: Image) -> Iterator[str]:
    yield picture(image.alt or "", image.url, image.title)
    yield from _caption(image.caption, image.credit)


def _caption(caption: Caption | None, credit: str | None = None) -> Iterator[str]:
    words = [
        *([inline(caption.text, caption.marks)] if caption else []),
        *([f"({escaped(one_line(credit))})"] if credit else []),
    ]
    if any(words):
        yield " ".join(words)


def _recording(block: Video | Audio | Embed) -> Iterator[str]:
    title = block.title or block.provider or block.url
    if title:
        yield link(escaped(one_line(title), opens_line=True), block.url)
    if isinstance(block, Embed) and block.text:
        author = f"— {escaped(one_line(block.author))}" if block.author else ""
        yield _quoted([inline(block.text, ()), author])
    yield from _caption(block.caption, None if isinstance(block, Embed) else block.credit)
