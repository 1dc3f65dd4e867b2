"""Tables of NITF, which are those of HTML."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsformat.formats.nitf.body.captions import caption_of
from newsformat.formats.nitf.body.walk import Walk
from newsformat.formats.nitf.parts import Part, common_members, residue
from newsformat.formats.nitf.schema import HOME
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, local, words_of
from newsformat.model.body import Cell, OtherBlock, Table
from newsformat.model.media import Caption
from newsformat.model.value import unchecked

_COLUMNS = frozenset({"col", "colgroup"})
"""What tells of columns, and holds no words."""
_SPANS = {"column_span": "colspan", "row_span": "rowspan"}


def read_table(walk: Walk, element: etree._Element, depth: int) -> None:
    """Read a table; where it would nest too deep, what stands in it."""
    if not walk.has_room("table"):
        walk.transparent(element, depth)
        return
    walk.flush()
    caption = next((caption_of(walk, child, depth) for child in element if local(child.tag) == "caption"), None)
    caption = caption or _summary(walk, element, depth)
    rows = [*_rows(element, "thead"), *_rows(element, None), *_rows(element, "tfoot")]
    read = [tuple(_cells(walk, row, depth + 1)) for row in rows]
    if caption or any(read):
        given = common_members(element) | _residue(element)
        walk.emit(Table(caption=caption, rows=tuple(row for row in read if row), **given))


def read_nitf_table(walk: Walk, element: etree._Element, depth: int) -> None:
    """Read a table with what is told of it; one in which there is no table is kept as it is."""
    walk.flush()
    first = len(walk.blocks)
    walk.transparent(element, depth)
    if len(walk.blocks) == first and (len(element) or element.attrib):
        words, content = words_of(element), Part.xml_of(element)
        walk.emit(OtherBlock(name="nitf-table", text=words, content=content, media_type="application/xml"))


def read_custom_table(walk: Walk, element: etree._Element, _: int) -> None:
    """Read a table in markup of another kind: its words are kept, and it, and what is told of it."""
    if words := words_of(element):
        content, told = Part.markup_in(element), _metadata_records(element)
        given: Members = {"extensions": {HOME: told}} if told else {}
        walk.emit(OtherBlock(name="custom-table", text=words, content=content, media_type="application/xml", **given))


def _metadata_of(table: etree._Element) -> etree._Element | None:
    """What an `nitf-table` tells of the first table in it."""
    before = table.getprevious()
    return before if before is not None and local(before.tag) == "nitf-table-metadata" else None


def _summary(walk: Walk, table: etree._Element, depth: int) -> Caption | None:
    """The words that tell what a table without a caption shows."""
    metadata = _metadata_of(table)
    found = () if metadata is None else (child for child in metadata if local(child.tag) == "nitf-table-summary")
    return next((caption_of(walk, child, depth) for child in found), None)


def _residue(table: etree._Element) -> Members:
    """What a table, and the metadata before it, say that has no member."""
    part = Part(table)
    for tag in {str(child.tag) for child in table if local(child.tag) not in _COLUMNS}:
        part.take_tag(tag)
    for attribute in ("id", XML_LANG, "dir"):
        part.drop(attribute)
    records = [*part.left(), *_metadata_records(table)]
    return {"extensions": {HOME: records}} if records else {}


def _metadata_records(table: etree._Element) -> list[dict[str, str]]:
    metadata = _metadata_of(table)
    return [] if metadata is None else [{"at": "", "metadata": Part.xml_of(metadata)}]


def _rows(table: etree._Element, part: str | None) -> list[etree._Element]:
    """The rows in the parts of a table of a name, or in those of none."""
    parts = [child for child in table if (local(child.tag) if local(child.tag) in ("thead", "tfoot") else None) == part]
    bare = [child for child in parts if local(child.tag) == "tr"]
    held = [row for child in parts if local(child.tag) in ("thead", "tbody", "tfoot") for row in child]
    return [row for row in (*bare, *held) if local(row.tag) == "tr"]


def _cells(walk: Walk, row: etree._Element, depth: int) -> Iterator[Cell]:
    names = [local(cell.tag) for cell in row]
    heading = "column" if "td" not in names else "row"
    for cell in row:
        words, below = walk.inside(cell, depth + 1, "table")
        spans = {name: _span(cell.get(attribute)) for name, attribute in _SPANS.items()}
        members: Members = {name: span for name, span in spans.items() if span is not None}
        told = frozenset(_SPANS[name] for name in members)
        if local(cell.tag) == "th":
            members["header"] = heading
        members |= common_members(cell) | residue(cell, told)
        yield unchecked(Cell, text=words.text, marks=words.marks, blocks=below, **members)


def _span(value: str | None) -> int | None:
    span = scalars.whole(value or "")
    return span if span is not None and 1 <= span <= 65534 else None
