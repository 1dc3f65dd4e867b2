"""The body of an NITF document as blocks, with what their marks refer to.

Elements of HTML that agencies put into NITF are read as what they are; of all others the words are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.nitf.body.boxes import is_of_repeated_lead, read_box, read_note, read_quotation
from newsformat.formats.nitf.body.captions import caption_of
from newsformat.formats.nitf.body.inline_read import quote_marks_of
from newsformat.formats.nitf.body.marked import NOTHING, SPEAKER, Around, Marked
from newsformat.formats.nitf.body.media import media_block_of
from newsformat.formats.nitf.body.tables import read_custom_table, read_nitf_table, read_table
from newsformat.formats.nitf.body.walk import DEEPEST_INLINE, Reader, Walk
from newsformat.formats.nitf.embedded import readable_nitf
from newsformat.formats.nitf.parts import common_members, residue
from newsformat.formats.nitf.schema import nitf_tag
from newsformat.formats.wires import scalars
from newsformat.formats.xml.characters import blocks_of_characters
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.plain import BLANK_LINES
from newsformat.formats.xml.words import local
from newsformat.formats.xml.xhtml import blocks_of_html, is_lead_class, is_subhead_class, with_layout_told
from newsformat.markup.xhtml.inline_read import Inline, words_alone
from newsformat.model.body import Block, Divider, Heading, Item, ListBlock, Paragraph, Preformatted
from newsformat.model.media import Caption
from newsformat.model.value import unchecked

_LABELLED = frozenset("byline dateline datasource credit".split())
"""Lines of a block that are paragraphs with a role."""
_ADDRESS_LINES = frozenset({"addressee", "care.of", "delivery.point", "postcode", "delivery.office"})
_LEADING = ("true", "yes", "lede", "lead", "1")


_TOO_DEEP = Finding(
    code="nitf-too-many-marks",
    severity=Severity.WARNING,
    path="/body",
    message=f"inline elements stand more than {DEEPEST_INLINE} deep in each other; the words of deeper ones are kept",
)


@dataclass(frozen=True, slots=True)
class NitfBody:
    """The blocks of a body, the lines at its end as notes, what the marks refer to, and the findings."""

    blocks: tuple[Block, ...]
    notes: list[Members]
    quotes: list[Members]
    subjects: list[Members]
    findings: tuple[Finding, ...]


def body_of(nitf: etree._Element, around: Around = NOTHING) -> NitfBody:
    """What stands in the content and at the end of a body; `around` is what the head, or the wire around it, told."""
    nitf = with_layout_told(readable_nitf(nitf))
    marked = Marked.of(nitf, around)
    walk = Walk(marked, _READERS)
    for content in list(_outermost(nitf, "body.content")) or list(_outermost(nitf, "body")):
        if not len(content):
            walk.blocks.extend(blocks_of_characters(content.text or ""))
        else:
            walk.children(content, 0)
        walk.flush()
    notes = []
    for name in ("tagline", "bibliography"):
        for line in _outermost(nitf, name):
            below = walk.within("end")
            below.children(line, 0)
            below.flush()
            if below.blocks:
                notes.append(_end_note(name, below.blocks))
    findings = (_TOO_DEEP,) if marked.is_too_deep else ()
    return NitfBody(tuple(walk.blocks), notes, marked.quotes_in(walk.blocks), marked.concepts, findings)


def _end_note(role: str, blocks: list[Block]) -> Members:
    """A line below the text: a note to the reader."""
    note: Members = {"public": True, "role": role}
    if len(blocks) == 1 and isinstance(only := blocks[0], Paragraph) and not only.marks:
        return note | {"text": only.text}
    return note | {"blocks": blocks}


def _outermost(root: etree._Element, name: str) -> Iterator[etree._Element]:
    """The elements of a name that stand in no other one of it, nor in a head."""
    walk = etree.iterwalk(root, events=("start",), tag=[f"{{*}}{each}" for each in (name, "head", "body.head")])
    for _, element in walk:
        if local(element.tag) == name:
            yield element
        walk.skip_subtree()


# --------------------------------------------------------------------------------------------- blocks


_CONTENT = nitf_tag("body.content")
_OF_PARAGRAPHS = frozenset({"lede", SPEAKER})


def _paragraph(walk: Walk, element: etree._Element, depth: int) -> None:
    walk.flush()
    if not walk.open_marks and (words := _only_words(element)) is not None:
        if words.strip():  # no-break spaces keep a line free
            given = {"role": "lead"} if _is_lead(element) else {}
            walk.blocks.append(unchecked(Paragraph, text=words, marks=(), **given))
        return
    first, outer, walk.says_more = len(walk.blocks), walk.says_more, False
    walk.marked_children(element, quote_marks_of(element, walk.marked), depth)
    walk.flush()
    if len(walk.blocks) > first and isinstance(block := walk.blocks[first], Paragraph):
        is_lead = (element.get("lede") or "").lower() in _LEADING or _is_lead(element)
        told = _OF_PARAGRAPHS if is_lead or not element.get("lede") else _OF_PARAGRAPHS - {"lede"}
        is_whole = len(walk.blocks) == first + 1
        given = common_members(element) | residue(element, told, markup=walk.says_more and is_whole)
        if is_lead:
            given["role"] = "lead"
        if not is_lead and is_subhead_class(element.get("class")):
            walk.blocks[first] = Heading(level=2, text=block.text, marks=block.marks, **given)
        elif given:
            walk.blocks[first] = unchecked(Paragraph, text=block.text, marks=block.marks, **given)
    walk.says_more = outer


def _only_words(element: etree._Element) -> str | None:
    """The words of an element that says nothing else, which are read far sooner than by a walk; None for any other."""
    text = element.text or ""
    if len(element) or element.keys() or "<" in text or "&" in text or BLANK_LINES.search(text):
        return None
    return words_alone(text, Inline)


def _is_lead(element: etree._Element) -> bool:
    """Whether the class of a paragraph, or of the block it stands in or repeats, says that it is the lead."""
    if is_lead_class(element.get("class")):
        return True
    holder = element.getparent()
    if holder is None or holder.tag == _CONTENT:
        return False
    return is_lead_class(holder.get("class")) or is_of_repeated_lead(element, holder)


def _labelled(walk: Walk, element: etree._Element, depth: int) -> None:
    """A line of a block that names its author, place or source."""
    walk.flush()
    first = len(walk.blocks)
    walk.children(element, depth)
    walk.flush()
    if len(walk.blocks) > first and isinstance(block := walk.blocks[first], Paragraph):
        walk.blocks[first] = block.model_copy(update={"role": local(element.tag)})


def _heading(walk: Walk, element: etree._Element, depth: int) -> None:
    name = local(element.tag).lower()
    named = element.get("class") if name == "hl2" and element.get("class") in _HEADING_CLASSES else name
    level = _LEVEL_OF.get(named or "", 2)
    walk.flush()
    first, outer, walk.says_more = len(walk.blocks), walk.says_more, False
    walk.children(element, depth)
    walk.flush()
    if len(walk.blocks) > first and isinstance(block := walk.blocks[first], Paragraph):
        told = frozenset({"class"} if named != name else ())
        given = common_members(element) | residue(
            element, told, markup=walk.says_more and len(walk.blocks) == first + 1
        )
        walk.blocks[first] = Heading(level=level, text=block.text, marks=block.marks, **given)
    walk.says_more = outer


_HEADING_CLASSES = frozenset(f"h{level}" for level in range(1, 7))
_LEVEL_OF = {"hl1": 2, "hl2": 2} | {f"h{level}": level for level in range(1, 7)}


def _line_break(walk: Walk, _: etree._Element, __: int) -> None:
    """A line break; a second one at the same place parts paragraphs."""
    if walk.inline.pieces[-1:] == ["\n"]:
        walk.flush()
    else:
        walk.inline.add_break()


def _address_line(walk: Walk, element: etree._Element, depth: int) -> None:
    """A part of an address that is printed on a line of its own."""
    if element.getprevious() is not None:
        walk.inline.add_break()
    walk.children(element, depth)


def _rule(walk: Walk, element: etree._Element, _: int) -> None:
    walk.emit(Divider(**common_members(element)))


def _preformatted(walk: Walk, element: etree._Element, _: int) -> None:
    inline = Inline()
    inline.add_raw("".join(map(str, element.itertext())))
    text = "".join(inline.pieces)
    if text.strip():
        walk.emit(Preformatted(text=text, **common_members(element), **residue(element, frozenset())))


def _list(walk: Walk, element: etree._Element, depth: int) -> None:
    if not walk.has_room("list"):
        walk.transparent(element, depth)
        return
    walk.flush()
    items: list[Item] = _bare_items(element.text)
    for child in element:
        words, below = walk.inside(child, depth + 1, "list")
        if local(child.tag) == "dd" and items and (words.text or below):
            answer = [unchecked(Paragraph, text=words.text, marks=words.marks)] if words.text else []
            items[-1] = items[-1].model_copy(update={"blocks": (*items[-1].blocks, *answer, *below)})
        elif words.text or below:
            given = common_members(child) | residue(child, frozenset())
            items.append(unchecked(Item, text=words.text, marks=words.marks, blocks=below, **given))
        items += _bare_items(child.tail)
    is_ordered = local(element.tag) == "ol"
    start = scalars.whole(element.get("seqnum") or element.get("start") or "") if is_ordered else None
    if items:
        given = common_members(element) | residue(element, frozenset({"seqnum"} if start is not None else ()))
        walk.emit(ListBlock(ordered=True if is_ordered else None, start=start, items=tuple(items), **given))


def _bare_items(characters: str | None) -> list[Item]:
    """The item that words are which stand in a list, but in no item of it."""
    words = " ".join((characters or "").split())
    return [Item(text=words)] if words else []


def _media(walk: Walk, element: etree._Element, depth: int) -> None:
    captions = [child for child in element if local(child.tag) in ("media-caption", "figcaption")]
    read = [caption for child in captions if (caption := caption_of(walk, child, depth)) is not None]
    caption = read[0] if read else None
    if len(read) > 1:
        caption = Caption(text="\n".join(each.text for each in read))
    walk.emit(media_block_of(element, caption))


def _picture(walk: Walk, element: etree._Element, _: int) -> None:
    """An HTML `img`."""
    html = "".join(f' {name}="{_escaped(element.get(name) or "")}"' for name in ("src", "alt", "width", "height"))
    for block in blocks_of_html(f"<img{html}>"):
        walk.emit(block)


def _escaped(value: str) -> str:
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


_READERS: Mapping[str, Reader] = {
    "p": _paragraph,
    "hl1": _heading,
    "hl2": _heading,
    **dict.fromkeys(_HEADING_CLASSES, _heading),
    **dict.fromkeys(_LABELLED, _labelled),
    "br": _line_break,
    **dict.fromkeys(_ADDRESS_LINES, _address_line),
    "hr": _rule,
    "pre": _preformatted,
    **dict.fromkeys(("ul", "ol", "dl"), _list),
    "table": read_table,
    **dict.fromkeys(("bq", "blockquote"), read_quotation),
    **dict.fromkeys(("note", "fn"), read_note),
    **dict.fromkeys(("block", "div", "section", "article", "aside"), read_box),
    "media": _media,
    "img": _picture,
    "nitf-table": read_nitf_table,
    "custom-table": read_custom_table,
}
