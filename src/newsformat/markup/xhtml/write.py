"""Blocks as markup: a fragment that is well-formed XML and valid HTML at once.

What HTML has an element for is that element; what it has none for is told by `data-` attributes: `data-block`
names the type of a block, `data-part` a part of one. Members that no markup shows (a picture's rights, an
author's e-mail) are handed back as `parts`, for the page's JSON-LD.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from newsformat.markup.xhtml.inline_write import attributes, escape, inline_markup, lines, safe_url
from newsformat.model.article import VERSION
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
from newsformat.model.extensions import Extensible
from newsformat.model.media import Caption, Image, Rendition
from newsformat.model.quotes import Quote

MARKER = "data-newsformat"
"""The attribute of the element that holds what this module wrote; its value is the version of the format."""


@dataclass(frozen=True, slots=True)
class Markup:
    """A fragment, and the parts of it of which it does not show all: element id and value."""

    text: str
    parts: tuple[tuple[str, Extensible], ...] = ()


def markup_of(blocks: Iterable[Block], quotes: Iterable[Quote] = ()) -> str:
    """Blocks as an XHTML fragment."""
    return markup_with_parts(blocks, quotes).text


def markup_with_parts(blocks: Iterable[Block], quotes: Iterable[Quote] = ()) -> Markup:
    """Blocks as an XHTML fragment, with the values of which it does not show all members."""
    writer = _Writer({quote.id: quote.text for quote in quotes})
    content = "".join(f"{writer.block(block)}\n" for block in blocks)
    return Markup(f'<div {MARKER}="{VERSION}">\n{content}</div>', tuple(writer.parts))


@dataclass(slots=True)
class _Writer:
    quote_texts: Mapping[str, str]
    parts: list[tuple[str, Extensible]] = field(default_factory=list)

    def block(self, block: Block) -> str:
        return _WRITERS[type(block)](self, block)

    def blocks(self, blocks: Sequence[Block]) -> str:
        return "".join(f"\n{self.block(block)}" for block in blocks)

    def inline(self, part: Paragraph | Heading | Preformatted | PullQuote | Item | Cell | Caption | OtherBlock) -> str:
        line_break = "\n" if isinstance(part, Preformatted) else "<br/>"
        if not part.marks:  # as most have none
            return escape(part.text or "").replace("\n", line_break)
        return inline_markup(part.text or "", part.marks, self.quote_texts, line_break)

    def part_id(self, value: Extensible, *, hidden: bool = False) -> str | None:
        """The `id` of an element: the value's own, or one made up where the page's JSON-LD must speak of it.

        Made-up ones hold a colon, which no local id does.
        """
        own: str | None = getattr(value, "id", None)
        if not hidden and not value.extensions:
            return own
        name = own or f"part:{len(self.parts) + 1}"
        self.parts.append((name, value))
        return name

    def common(self, block: BodyPart | Item | Cell, *, hidden: bool = False, **more: object) -> str:
        return attributes(id=self.part_id(block, hidden=hidden), lang=block.language, dir=block.direction, **more)

    def caption(self, caption: Caption | None, tag: str, credit: str | None = None) -> str:
        """A caption element, with the credit in a part of its own; nothing where there is neither."""
        if caption is None and credit is None:
            return ""
        words = given = ""
        if caption is not None:
            given = attributes(id=self.part_id(caption), lang=caption.language, dir=caption.direction)
            words = f'<span data-part="caption"{given}>{self.inline(caption)}</span>'
        by = "" if credit is None else f'<span data-part="credit">{lines(credit)}</span>'
        return f"<{tag}>{' '.join(filter(None, (words, by)))}</{tag}>"


def _element(tag: str, given: str, content: str, *, inline: bool = False) -> str:
    return f"<{tag}{given}>{content}</{tag}>" if inline else f"<{tag}{given}>{content}\n</{tag}>"


def _piece(tag: str, part: str, text: str | None, **given: object) -> str:
    """A line with one part of a block, where the block has it."""
    if text is None:
        return ""
    return f"\n<{tag}{attributes(data_part=part, **given)}>{lines(text)}</{tag}>"


def _paragraph(writer: _Writer, block: Paragraph) -> str:
    run_in = "" if not block.run_in else f'<span data-part="run-in">{escape(block.run_in)}</span>'
    return _element("p", writer.common(block, data_role=block.role), run_in + writer.inline(block), inline=True)


def _heading(writer: _Writer, block: Heading) -> str:
    return _element(f"h{block.level}", writer.common(block), writer.inline(block), inline=True)


def _preformatted(writer: _Writer, block: Preformatted) -> str:
    # The first line break after the tag is the parser's, not the text's.
    first = "\n" if block.text.startswith("\n") else ""
    return _element("pre", writer.common(block), first + writer.inline(block), inline=True)


def _pull_quote(writer: _Writer, block: PullQuote) -> str:
    words = f"\n<p>{writer.inline(block)}</p>"
    return _element(
        "aside",
        writer.common(block, data_block="pull_quote"),
        words + _piece("cite", "attribution", block.attribution),
    )


def _quotation(writer: _Writer, block: Quotation) -> str:
    quoted = _element("blockquote", attributes(cite=safe_url(block.url)), writer.blocks(block.blocks))
    credited = _piece("figcaption", "attribution", block.attribution)
    return _element("figure", writer.common(block, data_block="quotation"), f"\n{quoted}{credited}")


def _fact_box(writer: _Writer, block: FactBox) -> str:
    content = _piece("h2", "headline", block.headline) + writer.blocks(block.blocks)
    return _element("aside", writer.common(block, data_block="fact_box"), content)


def _live_entry(writer: _Writer, block: LiveEntry) -> str:
    author = block.author
    shown = (
        _piece("time", "time", block.time, datetime=block.time)
        + _piece("h2", "headline", block.headline)
        + _piece("address", "author", author.name if author else None)
        + ("" if block.url is None else f"\n<a{attributes(data_part='url', href=safe_url(block.url))}>#</a>")
    )
    header = "" if not shown else _element("header", "", shown)
    given = writer.common(block, hidden=author is not None, data_block="live_entry")
    return _element("section", given, f"\n{header}{writer.blocks(block.blocks)}")


def _note(writer: _Writer, block: NoteBlock) -> str:
    given = writer.common(block, data_block="note", data_kind=block.kind)
    return _element(
        "aside", given, _piece("time", "time", block.time, datetime=block.time) + writer.blocks(block.blocks)
    )


def _list(writer: _Writer, block: ListBlock) -> str:
    tag = "ol" if block.ordered else "ul"
    # Absent and false say the same to a reader; which one the article says is kept.
    given = writer.common(
        block,
        start=block.start if block.ordered else None,
        data_start=None if block.ordered else block.start,
        data_ordered="false" if block.ordered is False else None,
    )
    return _element(tag, given, "".join(f"\n{_item(writer, item)}" for item in block.items))


def _item(writer: _Writer, item: Item) -> str:
    below = writer.blocks(item.blocks)
    words = writer.inline(item)
    return f"<li{writer.common(item)}>{words}{below}</li>"


def _table(writer: _Writer, block: Table) -> str:
    rows = "".join(f"\n<tr>{''.join(_cell(writer, cell) for cell in row)}</tr>" for row in block.rows)
    caption = writer.caption(block.caption, "caption")
    return _element("table", writer.common(block), (f"\n{caption}" if caption else "") + _element("tbody", "", rows))


def _cell(writer: _Writer, cell: Cell) -> str:
    tag = "th" if cell.header else "td"
    scope = {"column": "col", "row": "row", None: None}[cell.header]
    given = writer.common(cell, scope=scope, colspan=cell.column_span, rowspan=cell.row_span)
    return f"<{tag}{given}>{writer.inline(cell)}{writer.blocks(cell.blocks)}</{tag}>"


def _figure(writer: _Writer, block: Figure) -> str:
    image = block.image
    given = writer.common(block, hidden=_has_more(image, _SHOWN_OF_IMAGE))
    caption = writer.caption(image.caption, "figcaption", image.credit)
    return _element("figure", given, f"\n{image_markup(image)}" + (f"\n{caption}" if caption else ""))


# What the markup of a figure shows of its picture.
_SHOWN_OF_IMAGE = frozenset({"url", "width", "height", "alt", "caption", "credit"})
_SHOWN_OF_RECORDING = frozenset(
    {"type", "id", "language", "direction", "title", "url", "caption", "credit", "extensions"}
)


def _has_more(value: Extensible, shown: frozenset[str]) -> bool:
    return any(name not in shown and getattr(value, name) not in (None, ()) for name in type(value).model_fields)


def image_markup(image: Image) -> str:
    """A picture as an `img`; with a `srcset` of the renditions whose width is known."""
    widths = [f"{each.url} {each.width}w" for each in image.renditions if each.width and _fits_srcset(each)]
    given = attributes(
        src=safe_url(image.url),
        srcset=", ".join(widths) or None,
        sizes="(max-width: 42rem) 100vw, 42rem" if widths else None,
        alt=image.alt or "",
        width=image.width,
        height=image.height,
    )
    return f"<img{given}/>"


def _fits_srcset(rendition: Rendition) -> bool:
    return safe_url(rendition.url) is not None and not rendition.url.startswith(",") and not rendition.url.endswith(",")


def _gallery(writer: _Writer, block: Gallery) -> str:
    caption = writer.caption(block.caption, "figcaption")
    items = "".join(f"\n{_figure(writer, item)}" for item in block.items)
    return _element("figure", writer.common(block, data_block="gallery"), items + (f"\n{caption}" if caption else ""))


def _recording(writer: _Writer, block: Video | Audio) -> str:
    hidden = _has_more(block, _SHOWN_OF_RECORDING)
    given = writer.common(block, hidden=hidden, data_block=block.type)
    poster = safe_url(block.image.url) if isinstance(block, Video) and block.image else None
    player = f"\n<{block.type}{attributes(controls='controls', src=safe_url(block.url), poster=poster)}></{block.type}>"
    title = _piece("p", "title", block.title)
    caption = writer.caption(block.caption, "figcaption", block.credit)
    return _element("figure", given, player + title + (f"\n{caption}" if caption else ""))


def _embed(writer: _Writer, block: Embed) -> str:
    url = safe_url(block.url)
    shown = (
        ("" if url is None else f"\n<a{attributes(data_part='url', href=url)}>{escape(url)}</a>")
        + _piece("p", "title", block.title)
        + _piece("p", "text", block.text)
        + _piece("cite", "author", block.author)
        + _piece("time", "published", block.published, datetime=block.published)
    )
    caption = writer.caption(block.caption, "figcaption")
    given = writer.common(block, data_block="embed", data_provider=block.provider)
    return _element("figure", given, shown + (f"\n{caption}" if caption else ""))


def _divider(writer: _Writer, block: Divider) -> str:
    return f"<hr{writer.common(block)}/>"


def _other(writer: _Writer, block: OtherBlock) -> str:
    given = writer.common(
        block,
        hidden=block.content is not None or block.media_type is not None,
        data_block="other",
        data_name=block.name,
    )
    words = "" if block.text is None else f'\n<p data-part="text">{writer.inline(block)}</p>'
    return _element("div", given, words + writer.blocks(block.blocks))


_WRITERS: Mapping[type[BodyPart], Callable[..., str]] = {
    Paragraph: _paragraph,
    Heading: _heading,
    Preformatted: _preformatted,
    PullQuote: _pull_quote,
    Quotation: _quotation,
    FactBox: _fact_box,
    LiveEntry: _live_entry,
    NoteBlock: _note,
    ListBlock: _list,
    Table: _table,
    Figure: _figure,
    Gallery: _gallery,
    Video: _recording,
    Audio: _recording,
    Embed: _embed,
    Divider: _divider,
    OtherBlock: _other,
}
