"""Tables of NITF, which are those of HTML."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsformat.formats import scalars
from newsformat.formats.xml.nitf.captions import caption_of
from newsformat.formats.xml.nitf.parts import common_members, residue
from newsformat.formats.xml.nitf.walk import Walk
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local
from newsformat.model.body import Cell, Table
from newsformat.model.value import unchecked

_SPANS = {"column_span": "colspan", "row_span": "rowspan"}


def read_table(walk: Walk, element: etree._Element, depth: int) -> None:
    """Read a table; where it would nest too deep, what stands in it."""
    if not walk.has_room("table"):
        walk.transparent(element, depth)
        return
    walk.flush()
    caption = next((caption_of(walk, child, depth) for child in element if local(child.tag) == "caption"), None)
    rows = [*_rows(element, "thead"), *_rows(element, None), *_rows(element, "tfoot")]
    read = [tuple(_cells(walk, row, depth + 1)) for row in rows]
    if caption or any(read):
        given = common_members(element) | residue(element, frozenset())
        walk.emit(Table(caption=caption, rows=tuple(row for row in read if row), **given))


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
