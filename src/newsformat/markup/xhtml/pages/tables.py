"""Tables of a page."""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.markup.tree import Element, attribute, line_of
from newsformat.markup.xhtml.pages.text_parts import is_bold
from newsformat.markup.xhtml.pages.walk import Walk
from newsformat.model.body import Cell, Table
from newsformat.model.media import Caption
from newsformat.model.value import unchecked

Rows = tuple[tuple[Cell, ...], ...]


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
        tuple(_cell(walk, cell, _header_of(row, place, index), depth) for place, cell in enumerate(row))
        for index, row in enumerate(rows)
    )
    read = _with_bold_headers(read)
    if any(cell.text or cell.blocks for row in read for cell in row):
        walk.emit(Table(caption=named, rows=read))


def _cell(walk: Walk, element: Element, header: str | None, depth: int) -> Cell:
    words, below = walk.inside(element, depth + 3, "table")
    return unchecked(
        Cell,
        text=words.text if words else "",
        marks=words.marks if words else (),
        blocks=tuple(below),
        header=header,
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
    if attribute(table, "role") in ("presentation", "none"):
        return True
    if max(map(len, rows), default=0) < 2 and (len(rows) < 2 or not _is_titled(table)):
        return True
    if any(True for _ in table.iter_elements("table")):
        return True
    paragraphs = sum(1 for _ in table.iter_elements("p"))
    return paragraphs > 2 * sum(map(len, rows)) and not any(True for _ in table.iter_elements("th"))


def _is_titled(table: Element) -> bool:
    """Whether a table has a caption or a head with words in it."""
    parts = (child for child in table.children if isinstance(child, Element))
    return any(part.tag in ("caption", "thead") and line_of(part) for part in parts)


def _header_of(row: Sequence[Element], place: int, index: int) -> str | None:
    """What a cell of a row heads: the cells below it, or those beside it."""
    cell = row[place]
    if cell.tag != "th":
        is_of_head = isinstance(cell.parent, Element) and getattr(cell.parent.parent, "tag", "") == "thead"
        return "column" if is_of_head else None
    scope = (attribute(cell, "scope") or "").lower()
    if scope.startswith("row"):
        return "row"
    is_first = place == 0 and not scope and len(row) > 1
    return "row" if is_first and (index > 0 or all(other.tag == "td" for other in row[1:])) else "column"


def _with_bold_headers(rows: Rows) -> Rows:
    """The rows of a table without headers, the first as such where all its cells are bold and no other row's are."""
    if len(rows) < 2 or len(rows[0]) < 2 or any(cell.header for row in rows for cell in row):
        return rows
    if not _are_bold(rows[0]) or any(map(_are_bold, rows[1:])):
        return rows
    return (tuple(cell.model_copy(update={"header": "column"}) for cell in rows[0]), *rows[1:])


def _are_bold(row: Sequence[Cell]) -> bool:
    said = [cell for cell in row if cell.text]
    return bool(said) and all(is_bold(cell.text, cell.marks) for cell in said)


def _span(cell: Element, name: str) -> int | None:
    if not cell.attr(name):  # as nearly none has
        return None
    value = attribute(cell, name) or ""
    span = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1
    return span if span > 1 else None
