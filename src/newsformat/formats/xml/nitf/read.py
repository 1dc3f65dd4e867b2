"""The body of an NITF document as blocks, with what their marks refer to.

Elements of HTML that agencies put into NITF are read as what they are; of all others the words are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from newsformat.formats import scalars
from newsformat.formats.xml.nitf.concepts import KINDS
from newsformat.formats.xml.nitf.dates import moment_of
from newsformat.formats.xml.nitf.find import readable_nitf
from newsformat.formats.xml.nitf.marked import NOTHING, SPEAKER, Around, Marked
from newsformat.formats.xml.nitf.media import media_block_of
from newsformat.formats.xml.nitf.parts import Part
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.seal import OURS
from newsformat.formats.xml.words import XML_LANG, local, words_of
from newsformat.formats.xml.xhtml import blocks_of_html
from newsformat.jsontext.values import MAX_DEPTH
from newsformat.markup.xhtml import Context
from newsformat.markup.xhtml.box_names import Role, role_of
from newsformat.markup.xhtml.inline_read import Inline, MarkClass, RunningText
from newsformat.model.body import (
    Block,
    Cell,
    Divider,
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
)
from newsformat.model.marks import LanguageMark, LinkMark, MentionMark, OtherMark, QuoteMark, RubyMark, StyleMark
from newsformat.model.media import Caption
from newsformat.model.value import unchecked

_FoundMark = tuple[MarkClass, dict[str, Any]]

_STYLES = {
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "strong": "strong",
    "b": "strong",
    "u": "underline",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "code": "code",
    "sub": "subscript",
    "sup": "superscript",
    "small": "small",
    "mark": "highlight",
}
_NAMED_STYLES = frozenset(_STYLES.values())
"""The words for styles that `em` has as its class, as our writer writes them."""
_OTHERS = frozenset({"chron", "money", "num", "postaddr", "copyrite", "pronounce", "function"})
_TOLD = {
    "a": frozenset({"href", "rel", "title"}),
    "em": frozenset({"class"}),
    "lang": frozenset({XML_LANG}),
    "q": frozenset({SPEAKER, "id"}),
    **dict.fromkeys(KINDS, frozenset({"idsrc", "value", "location-code", "code-source", "id", "type", "city-code",
                                      "state-code", "region-code", "iso-cc", "gender"})),
}  # fmt: skip
"""The attributes of inline elements that marks, or what they refer to, tell."""
_HOLDERS = frozenset(
    "block body body.content body.end div section article center nitf-table abstract fn note bq".split()
)
"""Elements that hold blocks; whatever stands in them stands by itself."""
_LABELLED = frozenset("byline dateline datasource credit".split())
"""Lines of a block that are paragraphs with a role."""
_SILENT = frozenset(
    "tobject key-list media-metadata media-object nitf-table-metadata rp rt script style head body.head "
    "body.end".split()
)
_DEEPEST = 100
"""Elements in each other; of deeper ones only the words are read."""
_LEVELS = {"list": 4, "table": 5, "quotation": 2, "box": 2}
"""Objects and arrays that each kind of block puts around those in it."""
_LEVELS_OF_A_BLOCK, _LEVELS_OF_AN_ARTICLE = 8, 4
_LEADING = ("true", "yes", "lede", "lead", "1")


@dataclass(frozen=True, slots=True)
class NitfBody:
    """The blocks of a body, the lines at its end as notes, and what the marks refer to."""

    blocks: tuple[Block, ...]
    notes: list[Members]
    quotes: list[Members]
    subjects: list[Members]


def body_of(nitf: etree._Element, around: Around = NOTHING) -> NitfBody:
    """What stands in the content and at the end of a body; `around` is what the head, or the wire around it, told."""
    nitf = readable_nitf(nitf)
    marked = Marked.of(nitf, around)
    walk = _Walk(marked)
    for content in list(_outermost(nitf, "body.content")) or list(_outermost(nitf, "body")):
        if not len(content) and "</" in (content.text or ""):
            walk.blocks.extend(blocks_of_html(content.text or ""))
        else:
            walk.children(content, 0)
        walk.flush()
    notes = []
    for name in ("tagline", "bibliography"):
        for line in _outermost(nitf, name):
            below = walk.within(0)
            below.children(line, 0)
            below.flush()
            if below.blocks:
                notes.append(_end_note(name, below.blocks))
    return NitfBody(tuple(walk.blocks), notes, marked.quotes_in(walk.blocks), marked.concepts)


def _end_note(role: str, blocks: list[Block]) -> Members:
    """A line below the text: a note to the reader."""
    note: Members = {"public": True, "role": role}
    if len(blocks) == 1 and isinstance(only := blocks[0], Paragraph) and not only.marks:
        return note | {"text": only.text}
    return note | {"blocks": blocks}


def _outermost(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of a name that stand in no other one of it, nor in a head."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if local(element.tag) == name:
            yield element
        elif local(element.tag) not in ("head", "body.head"):
            waiting.extend(reversed(element))


@dataclass(slots=True)
class _Walk:
    """One walk over elements: the blocks so far, and the paragraph that is being read."""

    marked: Marked
    room: int = MAX_DEPTH - _LEVELS_OF_AN_ARTICLE
    blocks: list[Block] = field(default_factory=list)
    inline: Inline = field(default_factory=Inline)
    # Inline elements that are open, and where in the running text each began.
    open_marks: list[tuple[int, _FoundMark]] = field(default_factory=list)
    # Whether an inline element said more than its mark tells.
    says_more: bool = False

    # -- running text

    def words(self) -> RunningText:
        """The running text so far, which ends here; inline elements that are open go on in the next."""
        for start, (mark, members) in reversed(self.open_marks):
            self.inline.end(start, mark, members)
        self.open_marks = [(0, found) for _, found in self.open_marks]
        self.inline.trim_quotes()
        words, self.inline = self.inline.running_text(), Inline()
        return words

    def flush(self) -> None:
        """End the running paragraph."""
        if self.inline.length:
            words = self.words()
            if words.text:
                self.blocks.append(unchecked(Paragraph, text=words.text, marks=words.marks))

    def emit(self, block: Block | None) -> None:
        """End the running paragraph, and let a block follow it."""
        self.flush()
        if block is not None:
            self.blocks.append(block)

    # -- elements

    def children(self, element: etree._Element, depth: int) -> None:
        """Read what stands in an element."""
        stands_alone = local(element.tag) in _HOLDERS
        if element.text:
            self.inline.add(element.text)
        for child in element:
            self.element(child, depth + 1, stands_alone=stands_alone)
            if child.tail:
                self.inline.add(child.tail)

    def element(self, element: etree._Element, depth: int, *, stands_alone: bool) -> None:
        """Read an element that lies so deep in the body."""
        name = local(element.tag).lower()
        if name in _SILENT:
            return
        read = _READERS.get(name)
        if depth > _DEEPEST:
            self.emit(_flat(element))
        elif read is not None:
            read(self, element, depth)
        elif name in _HOLDERS or (stands_alone and name not in _INLINE):
            self.flush()
            self.children(element, depth)
            self.flush()
        else:
            self.inline_element(element, name, depth)

    def inline_element(self, element: etree._Element, name: str, depth: int) -> None:
        """Read an element whose words are part of the running text."""
        found = _marks_of(element, name, self.marked)
        told = _TOLD.get(name, frozenset())
        if any(attribute not in told and not str(attribute).startswith(f"{{{OURS}}}") for attribute in element.attrib):
            self.says_more = True
        self.marked_children(element, found, depth)

    def marked_children(self, element: etree._Element, found: list[_FoundMark], depth: int) -> None:
        """Read what stands in an element, under marks."""
        level = len(self.open_marks)
        self.open_marks += [(self.inline.begin(), each) for each in found]
        self.children(element, depth)
        for start, (mark, members) in reversed(self.open_marks[level:]):
            self.inline.end(start, mark, members)
        del self.open_marks[level:]

    # -- blocks in blocks

    def has_room(self, kind: str) -> bool:
        """Whether such a block may stand here without nesting too deep for a document."""
        return self.room - _LEVELS[kind] >= _LEVELS_OF_A_BLOCK

    def within(self, levels: int) -> _Walk:
        """A walk for what becomes part of a block."""
        return _Walk(self.marked, self.room - levels, open_marks=[(0, found) for _, found in self.open_marks])

    def blocks_in(self, element: etree._Element, depth: int, kind: str) -> tuple[Block, ...]:
        """What stands in an element, to become part of the block it is."""
        inner = self.within(_LEVELS[kind])
        inner.children(element, depth)
        inner.flush()
        return tuple(inner.blocks)

    def inside(self, element: etree._Element, depth: int, kind: str) -> tuple[RunningText, tuple[Block, ...]]:
        """What stands in an item or a cell: its first words, and the blocks below them."""
        blocks = self.blocks_in(element, depth, kind)
        if blocks and isinstance(first := blocks[0], Paragraph) and first.role is None:
            return RunningText(first.text, first.marks), blocks[1:]
        return RunningText("", ()), blocks


def _flat(element: etree._Element) -> Block | None:
    inline = Inline()
    for text in element.itertext():
        inline.add(str(text))
        inline.add(" ")
    words = inline.running_text().text
    return Paragraph(text=words) if words else None


# --------------------------------------------------------------------------------------------- inline


def _marks_of(element: etree._Element, name: str, marked: Marked) -> list[_FoundMark]:
    """The marks that an inline element puts on its words, outermost first."""
    if name not in KINDS and (ref := marked.around.concepts.get(element.get("id") or "")):
        return [*_own_marks_of(element, name, marked), (MentionMark, {"ref": ref})]
    return _own_marks_of(element, name, marked)


def _own_marks_of(element: etree._Element, name: str, marked: Marked) -> list[_FoundMark]:
    if name in _STYLES:
        named = element.get("class") if name == "em" else None
        return [(StyleMark, {"type": named if named in _NAMED_STYLES else _STYLES[name]})]
    if name in KINDS:
        ref = marked.mention(element)
        return [(MentionMark, {"ref": ref})] if ref else []
    if name in _OTHERS or (name == "span" and element.get("class")):
        return [(OtherMark, {"name": " ".join((element.get("class") or name).split()) if name == "span" else name})]
    match name:
        case "a":
            return _link(element)
        case "q":
            return [(QuoteMark, {"ref": marked.quote(element)})]
        case "lang":
            language = scalars.language(element.get(XML_LANG) or element.get("value") or "")
            return [(LanguageMark, {"language": language})] if language else []
        case "ruby":
            reading = " ".join(words_of(part) for part in element.iter() if local(part.tag) == "rt").strip()
            return [(RubyMark, {"reading": reading})] if reading else []
    return []


def _link(element: etree._Element) -> list[_FoundMark]:
    href = element.get("href")
    url = None if href is None or href.startswith("#") else Context().address(href)
    if url is None:
        return []
    rel = tuple(sorted({word for word in (element.get("rel") or "").split() if scalars.code(word)}))
    return [(LinkMark, {"url": url, "rel": rel, "title": scalars.text(element.get("title") or "")})]


# --------------------------------------------------------------------------------------------- blocks


def _common(element: etree._Element) -> Members:
    """The members that every block has, as far as an element tells them."""
    members = {
        "id": scalars.local_id(element.get("id") or ""),
        "language": scalars.language(element.get(XML_LANG) or ""),
        "direction": element.get("dir") if element.get("dir") in ("ltr", "rtl") else None,
    }
    return {name: value for name, value in members.items() if value is not None}


def _residue(element: etree._Element, told: frozenset[str], *, markup: bool = False) -> Members:
    """What the members of a block do not tell of its element."""
    part = Part(element)
    part.take_children()
    for attribute in (*told, "id", XML_LANG, "dir"):
        part.drop(attribute)
    if markup:
        part.keep_markup()
    return part.closed({})


_OF_PARAGRAPHS = frozenset({"lede", SPEAKER})


def _paragraph(walk: _Walk, element: etree._Element, depth: int) -> None:
    walk.flush()
    first, outer, walk.says_more = len(walk.blocks), walk.says_more, False
    walk.marked_children(element, _quoted(walk, element), depth)
    walk.flush()
    if len(walk.blocks) > first and isinstance(block := walk.blocks[first], Paragraph):
        is_lead = (element.get("lede") or "").lower() in _LEADING
        told = _OF_PARAGRAPHS if is_lead or not element.get("lede") else _OF_PARAGRAPHS - {"lede"}
        is_whole = len(walk.blocks) == first + 1
        given = _common(element) | _residue(element, told, markup=walk.says_more and is_whole)
        if is_lead:
            given["role"] = "lead"
        if given:
            walk.blocks[first] = unchecked(Paragraph, text=block.text, marks=block.marks, **given)
    walk.says_more = outer


def _quoted(walk: _Walk, element: etree._Element) -> list[_FoundMark]:
    is_said = element.get(SPEAKER) or (local(element.tag) == "bq" and element.get("id") in walk.marked.around.speakers)
    return [(QuoteMark, {"ref": walk.marked.quote(element)})] if is_said else []


def _labelled(walk: _Walk, element: etree._Element, depth: int) -> None:
    """A line of a block that names its author, place or source."""
    walk.flush()
    first = len(walk.blocks)
    walk.children(element, depth)
    walk.flush()
    if len(walk.blocks) > first and isinstance(block := walk.blocks[first], Paragraph):
        walk.blocks[first] = block.model_copy(update={"role": local(element.tag)})


def _heading(walk: _Walk, element: etree._Element, depth: int) -> None:
    name = local(element.tag).lower()
    named = element.get("class") if name == "hl2" and element.get("class") in _HEADING_CLASSES else name
    level = _LEVEL_OF.get(named or "", 2)
    walk.flush()
    first, outer, walk.says_more = len(walk.blocks), walk.says_more, False
    walk.children(element, depth)
    walk.flush()
    if len(walk.blocks) > first and isinstance(block := walk.blocks[first], Paragraph):
        told = frozenset({"class"} if named != name else ())
        given = _common(element) | _residue(element, told, markup=walk.says_more and len(walk.blocks) == first + 1)
        walk.blocks[first] = Heading(level=level, text=block.text, marks=block.marks, **given)
    walk.says_more = outer


_HEADING_CLASSES = frozenset(f"h{level}" for level in range(1, 7))
_LEVEL_OF = {"hl1": 2, "hl2": 2} | {f"h{level}": level for level in range(1, 7)}


def _line_break(walk: _Walk, _: etree._Element, __: int) -> None:
    walk.inline.add_break()


def _rule(walk: _Walk, element: etree._Element, _: int) -> None:
    walk.emit(Divider(**_common(element)))


def _preformatted(walk: _Walk, element: etree._Element, _: int) -> None:
    inline = Inline()
    inline.add_raw("".join(map(str, element.itertext())))
    text = "".join(inline.pieces)
    if text.strip():
        walk.emit(Preformatted(text=text, **_common(element), **_residue(element, frozenset())))


def _list(walk: _Walk, element: etree._Element, depth: int) -> None:
    if not walk.has_room("list"):
        _transparent(walk, element, depth)
        return
    walk.flush()
    items: list[Item] = []
    for child in element:
        words, below = walk.inside(child, depth + 1, "list")
        if local(child.tag) == "dd" and items and (words.text or below):
            answer = [unchecked(Paragraph, text=words.text, marks=words.marks)] if words.text else []
            items[-1] = items[-1].model_copy(update={"blocks": (*items[-1].blocks, *answer, *below)})
        elif words.text or below:
            given = _common(child) | _residue(child, frozenset())
            items.append(unchecked(Item, text=words.text, marks=words.marks, blocks=below, **given))
    is_ordered = local(element.tag) == "ol"
    start = scalars.whole(element.get("seqnum") or element.get("start") or "") if is_ordered else None
    if items:
        given = _common(element) | _residue(element, frozenset({"seqnum"} if start is not None else ()))
        walk.emit(ListBlock(ordered=True if is_ordered else None, start=start, items=tuple(items), **given))


def _table(walk: _Walk, element: etree._Element, depth: int) -> None:
    if not walk.has_room("table"):
        _transparent(walk, element, depth)
        return
    walk.flush()
    caption = next((_caption(walk, child, depth) for child in element if local(child.tag) == "caption"), None)
    rows = [*_rows(element, "thead"), *_rows(element, None), *_rows(element, "tfoot")]
    read = [tuple(_cells(walk, row, depth + 1)) for row in rows]
    if caption or any(read):
        given = _common(element) | _residue(element, frozenset())
        walk.emit(Table(caption=caption, rows=tuple(row for row in read if row), **given))


def _rows(table: etree._Element, part: str | None) -> list[etree._Element]:
    """The rows in the parts of a table of a name, or in those of none."""
    parts = [child for child in table if (local(child.tag) if local(child.tag) in ("thead", "tfoot") else None) == part]
    bare = [child for child in parts if local(child.tag) == "tr"]
    held = [row for child in parts if local(child.tag) in ("thead", "tbody", "tfoot") for row in child]
    return [row for row in (*bare, *held) if local(row.tag) == "tr"]


def _cells(walk: _Walk, row: etree._Element, depth: int) -> Iterator[Cell]:
    names = [local(cell.tag) for cell in row]
    heading = "column" if "td" not in names else "row"
    for cell in row:
        words, below = walk.inside(cell, depth + 1, "table")
        spans = {name: _span(cell.get(attribute)) for name, attribute in _SPANS.items()}
        members: Members = {name: span for name, span in spans.items() if span is not None}
        told = frozenset(_SPANS[name] for name in members)
        if local(cell.tag) == "th":
            members["header"] = heading
        members |= _common(cell) | _residue(cell, told)
        yield unchecked(Cell, text=words.text, marks=words.marks, blocks=below, **members)


_SPANS = {"column_span": "colspan", "row_span": "rowspan"}


def _span(value: str | None) -> int | None:
    span = scalars.whole(value or "")
    return span if span is not None and 1 <= span <= 65534 else None


def _caption(walk: _Walk, element: etree._Element, depth: int) -> Caption | None:
    """The words of a caption; several paragraphs of it are lines."""
    blocks = walk.blocks_in(element, depth + 1, "box")
    if len(blocks) == 1 and isinstance(only := blocks[0], Paragraph):
        return Caption(text=only.text, marks=only.marks, language=scalars.language(element.get(XML_LANG) or ""))
    words = words_of(element)
    return Caption(text=words) if words else None


def _quotation(walk: _Walk, element: etree._Element, depth: int) -> None:
    if not walk.has_room("quotation"):
        _transparent(walk, element, depth)
        return
    walk.flush()
    inner = walk.within(_LEVELS["quotation"])
    level = len(inner.open_marks)
    inner.open_marks += [(0, found) for found in _quoted(walk, element)]
    credited = [child for child in element if local(child.tag) in ("credit", "cite")]
    for child in element:
        if child not in credited:
            inner.element(child, depth + 1, stands_alone=True)
        if child.tail:
            inner.inline.add(child.tail)
    inner.flush()
    del inner.open_marks[level:]
    attribution = "\n".join(filter(None, map(words_of, credited))) or None
    only = inner.blocks[0] if len(inner.blocks) == 1 else None
    if isinstance(only, Paragraph) and role_of(element.get("class") or "") is Role.PULL_QUOTE:
        given = _common(element) | _residue(element, frozenset({SPEAKER, "class"}))
        walk.emit(PullQuote(text=only.text, marks=only.marks, attribution=attribution, **given))
    elif inner.blocks or attribution:
        given = _common(element) | _residue(element, frozenset({SPEAKER}))
        blocks = tuple(inner.blocks)
        walk.emit(
            Quotation(blocks=blocks, attribution=attribution or scalars.text(element.get(SPEAKER) or ""), **given)
        )


def _note(walk: _Walk, element: etree._Element, depth: int) -> None:
    if not walk.has_room("box"):
        _transparent(walk, element, depth)
        return
    blocks = walk.blocks_in(element, depth, "box")
    if blocks:
        kind = "editor" if element.get("noteclass") == "editorsnote" else "other"
        told = frozenset({"noteclass"} if kind == "editor" else ())
        walk.emit(NoteBlock(kind=kind, blocks=blocks, **_common(element), **_residue(element, told)))


def _box(walk: _Walk, element: etree._Element, depth: int) -> None:
    """A part of the body; one that is called a fact box, an entry of a live report or a gallery is one."""
    classes = element.get("class") or ""
    role = role_of(classes)
    is_entry = classes == _LIVE_ENTRY
    if not (is_entry or role in (Role.FACT_BOX, Role.GALLERY)) or not walk.has_room("box"):
        _transparent(walk, element, depth)
        return
    inner = walk.within(_LEVELS["box"])
    if is_entry:
        given = _entry(element)
        for child in element:
            if local(child.tag) not in _OF_ENTRIES:
                inner.element(child, depth + 1, stands_alone=True)
    else:
        given = {}
        inner.children(element, depth)
    inner.flush()
    given |= _common(element) | _residue(element, frozenset({"class"} if classes in _OUR_BOXES else ()))
    walk.flush()
    if role is Role.GALLERY and not is_entry:
        walk.blocks.extend(_gallery(inner.blocks, given))
        return
    first = inner.blocks[0] if inner.blocks else None
    headline = first.text if isinstance(first, Heading) else None
    blocks = tuple(inner.blocks[1:] if headline else inner.blocks)
    if is_entry or inner.blocks:
        walk.blocks.append((LiveEntry if is_entry else FactBox)(headline=headline, blocks=blocks, **given))


_LIVE_ENTRY = "live_entry"
_OUR_BOXES = frozenset({_LIVE_ENTRY, "fact_box", "gallery"})
"""What our writer calls the parts of a body."""
_OF_ENTRIES = ("byline", "dateline")


def _entry(element: etree._Element) -> Members:
    """Who posted an entry of a live report, and when."""
    author = next((words for child in element if local(child.tag) == "byline" and (words := words_of(child))), None)
    dates = (date.get("norm") or "" for date in element.iter() if local(date.tag) == "story.date")
    return {"author": {"name": author} if author else None, "time": moment_of(next(dates, ""))}


def _gallery(blocks: list[Block], given: Members) -> list[Block]:
    """The pictures of a gallery, with the words below them as its caption; the blocks where it is none."""
    pictures = [block for block in blocks if isinstance(block, Figure)]
    others = [block for block in blocks if not isinstance(block, Figure)]
    if not pictures or len(others) > 1 or not all(isinstance(other, Paragraph) for other in others):
        return blocks
    captions = [Caption(text=other.text, marks=other.marks) for other in others if isinstance(other, Paragraph)]
    return [Gallery(caption=captions[0] if captions else None, items=tuple(pictures), **given)]


def _transparent(walk: _Walk, element: etree._Element, depth: int) -> None:
    walk.flush()
    walk.children(element, depth)
    walk.flush()


def _media(walk: _Walk, element: etree._Element, depth: int) -> None:
    captions = [child for child in element if local(child.tag) in ("media-caption", "figcaption")]
    read = [caption for child in captions if (caption := _caption(walk, child, depth)) is not None]
    caption = read[0] if read else None
    if len(read) > 1:
        caption = Caption(text="\n".join(each.text for each in read))
    walk.emit(media_block_of(element, caption))


def _picture(walk: _Walk, element: etree._Element, _: int) -> None:
    """An HTML `img`."""
    html = "".join(f' {name}="{_escaped(element.get(name) or "")}"' for name in ("src", "alt", "width", "height"))
    for block in blocks_of_html(f"<img{html}>"):
        walk.emit(block)


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _custom_table(walk: _Walk, element: etree._Element, _: int) -> None:
    """A table in markup of another kind: its words are kept, and it."""
    words = words_of(element)
    if words:
        content = Part.markup_in(element)
        walk.emit(OtherBlock(name="custom-table", text=words, content=content, media_type="application/xml"))


_READERS: Mapping[str, Callable[[_Walk, etree._Element, int], None]] = {
    "p": _paragraph,
    "hl1": _heading,
    "hl2": _heading,
    **dict.fromkeys(_HEADING_CLASSES, _heading),
    **dict.fromkeys(_LABELLED, _labelled),
    "br": _line_break,
    "hr": _rule,
    "pre": _preformatted,
    **dict.fromkeys(("ul", "ol", "dl"), _list),
    "table": _table,
    **dict.fromkeys(("bq", "blockquote"), _quotation),
    **dict.fromkeys(("note", "fn"), _note),
    **dict.fromkeys(("block", "div", "section", "article", "aside"), _box),
    "media": _media,
    "img": _picture,
    "custom-table": _custom_table,
}
_INLINE = frozenset({*_STYLES, *KINDS, *_OTHERS, "a", "q", "lang", "ruby", "span", "font"})
