"""The blocks of small invented pages."""

from __future__ import annotations

from typing import Any

from newsformat.markup.tree import Element, Node, parse_document
from newsformat.markup.xhtml import Context, blocks_of
from newsformat.model.canonical import members_of


def blocks_in(html: str, dropped: str | None = None, why: str = "named share") -> list[dict[str, Any]]:
    """The blocks of a page of English, less the elements of the class `dropped`, for the reason `why`."""
    root = parse_document(html).root
    assert root is not None
    left_out: dict[Node, str] = {
        element: why for element in root.iter_elements() if dropped is not None and _is_named(element, dropped)
    }
    context = Context(base="https://example.org/a/", language="en", dropped=left_out)
    return [members_of(block) for block in blocks_of([root], context)]


def _is_named(element: Element, name: str) -> bool:
    return name in (element.attr("class") or "").split()
