"""Blocks as the body of an NITF document.

What NITF has no element for is written as what comes nearest: no word is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from lxml import etree

from newsformat.formats.nitf.body.inline_write import Referred, add_text
from newsformat.formats.nitf.body.media import MEDIA, add_media
from newsformat.formats.nitf.building import add, restore
from newsformat.formats.nitf.dates import norm_of
from newsformat.formats.nitf.schema import may_hold
from newsformat.formats.xml.words import XML_LANG, local
from newsformat.model.article import Article
from newsformat.model.body import (
    Audio,
    Block,
    BodyPart,
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
from newsformat.model.media import Caption

_PULL_QUOTE = "pull_quote"
_LEAD = "lead"
_LABELS = frozenset({"byline", "dateline", "datasource", "credit"})


def referred_in(article: Article) -> Referred:
    """What the marks of an article refer to."""
    return Referred(
        {concept.id: concept for concept in article.subjects if concept.id},
        {quote.id: quote for quote in article.quotes},
    )


def add_blocks(parent: etree._Element, blocks: Iterable[Block], referred: Referred) -> None:
    """Add blocks to an element that holds some."""
    for block in blocks:
        _WRITERS[type(block)](parent, block, referred)


def _common(element: etree._Element, part: BodyPart | Item | Cell | Caption) -> etree._Element:
    """Tell what every block may tell."""
    if name := getattr(part, "id", None):
        element.set("id", name)
    if part.language:
        element.set(XML_LANG, part.language)
    restore(element, part)
    return element


def _paragraph(parent: etree._Element, block: Paragraph, referred: Referred) -> None:
    element = add(parent, "p")
    element.text = block.run_in
    add_text(element, block.text, block.marks, referred)
    if block.role == _LEAD:
        element.set("lede", "true")
    elif block.role and block.role not in _LABELS:
        element.set("class", block.role)
    _common(element, block)


def _heading(parent: etree._Element, block: Heading, referred: Referred) -> None:
    element = add(parent, "hl2")
    add_text(element, block.text, block.marks, referred)
    if block.level != 2:
        element.set("class", f"h{block.level}")
    _common(element, block)


def _preformatted(parent: etree._Element, block: Preformatted, _: Referred) -> None:
    element = add(parent, "pre")
    element.text = block.text
    _common(element, block)


def _pull_quote(parent: etree._Element, block: PullQuote, referred: Referred) -> None:
    quotation = add(parent, "bq")
    quotation.set("class", _PULL_QUOTE)
    add_text(add(add(quotation, "block"), "p"), block.text, block.marks, referred)
    if block.attribution:
        add(quotation, "credit", block.attribution)
    _common(quotation, block)


def _quotation(parent: etree._Element, block: Quotation, referred: Referred) -> None:
    quotation = add(parent, "bq")
    add_blocks(add(quotation, "block"), block.blocks, referred)
    if block.attribution:
        add(quotation, "credit", block.attribution)
    _common(quotation, block)


def _box(parent: etree._Element, block: FactBox | LiveEntry, referred: Referred) -> None:
    """A part of the body, where one may stand, or else what is in it."""
    holder = _part(parent, block)
    if block.headline:
        add(holder, "hl2", block.headline)
    if isinstance(block, LiveEntry) and holder is not parent:
        if block.author and block.author.name:
            add(add(holder, "byline"), "person", block.author.name)
        if block.time:
            add(add(holder, "dateline"), "story.date", norm=norm_of(block.time))
    add_blocks(holder, block.blocks, referred)


def _part(parent: etree._Element, block: FactBox | LiveEntry | Gallery) -> etree._Element:
    """A part of the body for a block, where one may stand, or else the parent."""
    if not may_hold(local(parent.tag), "block"):
        return parent
    part = add(parent, "block")
    part.set("class", block.type)
    return _common(part, block)


def _note(parent: etree._Element, block: NoteBlock, referred: Referred) -> None:
    note = add(parent, "note")
    if block.kind == "editor":
        note.set("noteclass", "editorsnote")
    add_blocks(add(note, "body.content"), block.blocks, referred)
    _common(note, block)


def _list(parent: etree._Element, block: ListBlock, referred: Referred) -> None:
    element = add(parent, "ol" if block.ordered else "ul")
    if block.ordered and block.start is not None:
        element.set("seqnum", str(block.start))
    for item in block.items:
        line = add(element, "li")
        add_text(line, item.text, item.marks, referred)
        add_blocks(line, item.blocks, referred)
        _common(line, item)
    _common(element, block)


def _table(parent: etree._Element, block: Table, referred: Referred) -> None:
    table = add(parent, "table")
    if block.caption:
        _add_caption(add(table, "caption"), block.caption, referred=referred)
    body = add(table, "tbody")
    for row in block.rows:
        line = add(body, "tr")
        for cell in row:
            _cell(line, cell, referred)
    _common(table, block)


def _cell(row: etree._Element, cell: Cell, referred: Referred) -> None:
    element = add(row, "th" if cell.header else "td")
    for name, span in (("colspan", cell.column_span), ("rowspan", cell.row_span)):
        if span is not None:
            element.set(name, str(span))
    add_text(element, cell.text, cell.marks, referred)
    add_blocks(element, cell.blocks, referred)
    _common(element, cell)


def _add_caption(element: etree._Element, caption: Caption, *, referred: Referred) -> None:
    add_text(element, caption.text, caption.marks, referred)
    _common(element, caption)


def _media(parent: etree._Element, block: Figure | Video | Audio | Embed, referred: Referred) -> None:
    _common(add_media(parent, block, partial(_add_caption, referred=referred)), block)


def _gallery(parent: etree._Element, block: Gallery, referred: Referred) -> None:
    holder = _part(parent, block)
    for item in block.items:
        _media(holder, item, referred)
    if block.caption:
        add_text(add(holder, "p"), block.caption.text, block.caption.marks, referred)


def _divider(parent: etree._Element, block: Divider, _: Referred) -> None:
    _common(add(parent, "hr"), block)


def _other(parent: etree._Element, block: OtherBlock, referred: Referred) -> None:
    if block.name == MEDIA and not block.blocks and may_hold(local(parent.tag), MEDIA):
        _common(add(parent, MEDIA), block)
        return
    if block.text:
        add_text(add(parent, "p"), block.text, block.marks, referred)
    add_blocks(parent, block.blocks, referred)


_WRITERS: Mapping[type[BodyPart], Callable[[etree._Element, Any, Referred], None]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Preformatted: _preformatted,
    PullQuote: _pull_quote,
    Quotation: _quotation,
    FactBox: _box,
    LiveEntry: _box,
    NoteBlock: _note,
    ListBlock: _list,
    Table: _table,
    Figure: _media,
    Gallery: _gallery,
    Video: _media,
    Audio: _media,
    Embed: _media,
    Divider: _divider,
    OtherBlock: _other,
}
