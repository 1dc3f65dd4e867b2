"""Tables of a page."""

from __future__ import annotations

from newsformat.markup.tree import Element, attribute, line_of
from newsformat.markup.xhtml.walk import Walk
from newsformat.model.body import Cell, Table
from newsformat.model.media import Caption
from newsformat.model.value import unchecked


def read_table(walk: Walk, element: Element, depth: int) -> None:
    """Read a table; one that arranges the page is looked through."""
    rows = [
        [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]
        for row in _rows(element)
        if row not in walk.context.dropped
    ]
    rows = [row for row in rows if row]
    if _is_layout(element, rows):
        walk.flush()
        walk.children(element, depth)
        walk.flush()
        return
    caption = next((child for child in element.children if isinstance(child, Element) and child.tag == "caption"), None)
    named = Caption(text=words) if caption is not None and (words := line_of(caption)) else None
    read = tuple(
        tuple(_cell(walk, cell, place, index, depth) for place, cell in enumerate(row))
        for index, row in enumerate(rows)
    )
    if any(cell.text or cell.blocks for row in read for cell in row):
        walk.emit(Table(caption=named, rows=read))


def _cell(walk: Walk, element: Element, place: int, row: int, depth: int) -> Cell:
    words, below = walk.inside(element, depth + 3, "table")
    return unchecked(
        Cell,
        text=words.text if words else "",
        marks=words.marks if words else (),
        blocks=tuple(below),
        header=_header_of(element, place, row),
        column_span=_span(element, "colspan"),
        row_span=_span(element, "rowspan"),
    )


def _rows(table: Element) -> list[Element]:
    """The rows of a table, without those of tables in it."""
    rows: list[Element] = []
    for child in table.children:
        if isinstance(child, Element) and child.tag in ("thead", "tbody", "tfoot"):
            rows += [row for row in child.children if isinstance(row, Element) and row.tag == "tr"]
        elif isinstance(child, Element) and child.tag == "tr":
            rows.append(child)
    return rows


def _is_layout(table: Element, rows: list[list[Element]]) -> bool:
    """Whether a table arranges the page and holds no data."""
    if attribute(table, "role") in ("presentation", "none") or max(map(len, rows), default=0) < 2:
        return True
    if any(True for _ in table.iter_elements("table")):
        return True
    paragraphs = sum(1 for _ in table.iter_elements("p"))
    return paragraphs > 2 * sum(map(len, rows)) and not any(True for _ in table.iter_elements("th"))


def _header_of(cell: Element, place: int, row: int) -> str | None:
    if cell.tag != "th":
        return None
    scope = (attribute(cell, "scope") or "").lower()
    if scope.startswith("row"):
        return "row"
    return "row" if place == 0 and row > 0 and not scope else "column"


def _span(cell: Element, name: str) -> int | None:
    value = attribute(cell, name) or ""
    span = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1
    return span if span > 1 else None
