"""Article -> plain text: a line a paragraph, a blank line between blocks, as one sends it in a message."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from newsformat.model.article import Article
from newsformat.model.body import (
    Block,
    BodyPart,
    Cell,
    FactBox,
    Heading,
    Item,
    ListBlock,
    LiveEntry,
    NoteBlock,
    OtherBlock,
    Paragraph,
    Preformatted,
    Quotation,
    Table,
)

_INDENT = "   "


def write(article: Article) -> bytes:
    """The words of an article as text, in UTF-8: headline, byline, story. No pictures, embeds or pull quotes."""
    pieces = [*_heading(article), *_story(article)]
    return ("\n\n".join(pieces) + "\n").encode()


def _heading(article: Article) -> Iterator[str]:
    byline = article.byline or ", ".join(party.name for party in article.authors if party.name)
    for words in (article.kicker, article.headline, article.subheadline, byline):
        if words:
            yield words


def _story(article: Article) -> Iterator[str]:
    """The blocks; a dateline that runs in nowhere is put before the first paragraph."""
    pieces = list(_pieces(article.body))
    first = article.body[0] if article.body else None
    dateline = article.dateline.text if article.dateline else None
    if dateline and isinstance(first, Paragraph) and not first.run_in and pieces:
        pieces[0] = f"{dateline} — {pieces[0]}"
    yield from pieces


def _pieces(blocks: Iterable[Block]) -> Iterator[str]:
    """The texts of blocks, each to stand apart."""
    for block in blocks:
        yield from (piece for piece in _of_block(block) if piece.strip())


def _of_block(block: BodyPart) -> Iterator[str]:
    match block:
        case Paragraph():
            yield f"{block.run_in or ''}{block.text}"
        case Heading() | Preformatted():
            yield block.text
        case ListBlock():
            yield "\n".join(_list_lines(block))
        case Table():
            yield "\n".join("\t".join(_cell(cell) for cell in row) for row in block.rows)
        case Quotation():
            yield from _pieces(block.blocks)
            yield f"— {block.attribution}" if block.attribution else ""
        case FactBox():
            yield block.headline or ""
            yield from _pieces(block.blocks)
        case LiveEntry():
            author = block.author.name if block.author else None
            yield " · ".join(filter(None, (block.time, block.headline, author)))
            yield from _pieces(block.blocks)
        case NoteBlock():
            yield from _pieces(block.blocks)
        case OtherBlock():
            yield block.text or ""
            yield from _pieces(block.blocks)


def _list_lines(block: ListBlock) -> Iterator[str]:
    for number, item in enumerate(block.items, 1 if block.start is None else block.start):
        mark = f"{number}. " if block.ordered else "• "
        lines = "\n".join(_item_pieces(item)).split("\n")
        yield mark + lines[0]
        yield from (_INDENT + line for line in lines[1:])


def _item_pieces(item: Item) -> Sequence[str]:
    return [*([item.text] if item.text else []), *_pieces(item.blocks)] or [""]


def _cell(cell: Cell) -> str:
    words = " ".join(_item_pieces(Item(text=cell.text, blocks=cell.blocks)))
    return " ".join(words.replace("\t", " ").split("\n"))
