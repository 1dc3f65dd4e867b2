"""Blocks of NITF that hold others: quotations, notes, fact boxes, entries of live reports, galleries.

Where one would nest too deep for a document, what stands in it is read instead.
"""

from __future__ import annotations

from itertools import islice

from lxml import etree

from newsformat.formats.nitf.body.inline_read import quote_marks_of
from newsformat.formats.nitf.body.marked import SPEAKER
from newsformat.formats.nitf.body.walk import Walk
from newsformat.formats.nitf.dates import moment_of
from newsformat.formats.nitf.parts import common_members, residue
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local, words_of
from newsformat.formats.xml.xhtml import is_lead_class
from newsformat.markup.xhtml.pages.box_names import Role, role_of
from newsformat.markup.xhtml.pages.notes import note_of
from newsformat.model.body import (
    Block,
    FactBox,
    Figure,
    Gallery,
    Heading,
    LiveEntry,
    NoteBlock,
    Paragraph,
    PullQuote,
    Quotation,
)
from newsformat.model.media import Caption

_LIVE_ENTRY = "live_entry"
_OUR_BOXES = frozenset({_LIVE_ENTRY, "fact_box", "gallery"})
"""What our writer calls the parts of a body."""
_LONGEST_LEAD = 8
"""Paragraphs of a lead that stands by itself."""
_OF_ENTRIES = ("byline", "dateline")


def read_quotation(walk: Walk, element: etree._Element, depth: int) -> None:
    """Read a quotation, or words pulled from the story."""
    if not walk.has_room("quotation"):
        walk.transparent(element, depth)
        return
    walk.flush()
    inner = walk.within("quotation")
    level = len(inner.open_marks)
    inner.open_marks += [(0, found) for found in quote_marks_of(element, walk.marked)]
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
        given = common_members(element) | residue(element, frozenset({SPEAKER, "class"}))
        walk.emit(PullQuote(text=only.text, marks=only.marks, attribution=attribution, **given))
    elif inner.blocks or attribution:
        given = common_members(element) | residue(element, frozenset({SPEAKER}))
        blocks = tuple(inner.blocks)
        walk.emit(
            Quotation(blocks=blocks, attribution=attribution or scalars.text(element.get(SPEAKER) or ""), **given)
        )


def read_note(walk: Walk, element: etree._Element, depth: int) -> None:
    """Read a note of the editors, or another."""
    if not walk.has_room("box"):
        walk.transparent(element, depth)
        return
    blocks = walk.blocks_in(element, depth, "box")
    if blocks:
        kind = "editor" if element.get("noteclass") == "editorsnote" else "other"
        told = frozenset({"noteclass"} if kind == "editor" else ())
        walk.emit(NoteBlock(kind=kind, blocks=blocks, **common_members(element), **residue(element, told)))


def read_box(walk: Walk, element: etree._Element, depth: int) -> None:
    """Read a part of the body; one that is called a fact box, an entry of a live report or a gallery is one.

    A lead that stands by itself and once more at the beginning of the text is read there.
    """
    classes = element.get("class") or ""
    if _is_repeated_lead(element):
        return
    role = role_of(classes)
    if role is Role.NOTE and walk.has_room("box"):
        _read_correction(walk, element, depth)
        return
    is_entry = classes == _LIVE_ENTRY
    if not (is_entry or role in (Role.FACT_BOX, Role.GALLERY)) or not walk.has_room("box"):
        walk.transparent(element, depth)
        return
    inner = walk.within("box")
    if is_entry:
        given = _entry(element)
        for child in element:
            if local(child.tag) not in _OF_ENTRIES:
                inner.element(child, depth + 1, stands_alone=True)
    else:
        given = {}
        inner.children(element, depth)
    inner.flush()
    given |= common_members(element) | residue(element, frozenset({"class"} if classes in _OUR_BOXES else ()))
    walk.flush()
    if role is Role.GALLERY and not is_entry:
        walk.blocks.extend(_gallery(inner.blocks, given))
        return
    first = inner.blocks[0] if inner.blocks else None
    headline = first.text if isinstance(first, Heading) else None
    blocks = tuple(inner.blocks[1:] if headline else inner.blocks)
    if is_entry or inner.blocks:
        walk.blocks.append((LiveEntry if is_entry else FactBox)(headline=headline, blocks=blocks, **given))


def _is_repeated_lead(element: etree._Element) -> bool:
    """Whether a part is a lead by its class, and the next part of the body begins with all that stands in it."""
    after = element.getnext()
    if after is None or local(after.tag) != local(element.tag) or not is_lead_class(element.get("class")):
        return False
    if len(element) > min(_LONGEST_LEAD, len(after)) or not words_of(element):
        return False
    return all(words_of(own) == words_of(other) for own, other in zip(element, after, strict=False))


def is_of_repeated_lead(paragraph: etree._Element, holder: etree._Element) -> bool:
    """Whether a paragraph is one of a lead that stands by itself before the part of the body that holds it."""
    before = holder.getprevious()
    if before is None or paragraph not in islice(holder, min(_LONGEST_LEAD, len(before))):
        return False  # so that the words of a lead are not read again for each paragraph behind it
    return _is_repeated_lead(before)


def _read_correction(walk: Walk, element: etree._Element, depth: int) -> None:
    """Read a part of the body that is called a correction."""
    walk.flush()
    blocks = walk.blocks_in(element, depth, "box")
    note = note_of(blocks, element.get("class") or "", None) if blocks else None
    if note is None:
        walk.blocks.extend(blocks)
    else:
        given = common_members(element) | residue(element, frozenset())
        walk.emit(NoteBlock(kind=note.kind, time=note.time, blocks=note.blocks, **given))


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
