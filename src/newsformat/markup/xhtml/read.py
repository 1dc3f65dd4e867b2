"""Markup as blocks: what our writer wrote, and what any page has."""

from __future__ import annotations

from collections.abc import Iterable

from newsformat.markup.tree import Element, parse_document
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.ours import own_blocks
from newsformat.markup.xhtml.pages.read import blocks_of
from newsformat.markup.xhtml.write import MARKER
from newsformat.model.body import Block

__all__ = ["Context", "blocks_of", "blocks_of_markup", "own_body"]


def own_body(elements: Iterable[Element]) -> Element | None:
    """The first of the elements that holds what our writer wrote."""
    return next((element for element in elements if element.attr(MARKER) is not None), None)


def blocks_of_markup(markup: str, url: str | None = None) -> tuple[Block, ...]:
    """The blocks of a fragment or document of XHTML or HTML; `url` resolves relative addresses."""
    root = parse_document(markup).root
    if root is None:
        return ()
    ours = own_body(root.iter_elements("div"))
    if ours is not None:
        return own_blocks(ours, {})
    return blocks_of([root], Context(base=url or ""))
