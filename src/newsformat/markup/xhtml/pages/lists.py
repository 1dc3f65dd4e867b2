"""Lists of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsformat.markup.tree import Element, Text, attribute
from newsformat.markup.xhtml.inline_read import PageInline
from newsformat.markup.xhtml.pages.captions import is_captioned_picture
from newsformat.markup.xhtml.pages.interviews import as_answer, is_interview
from newsformat.markup.xhtml.pages.pictures import figure_of
from newsformat.markup.xhtml.pages.walk import SILENT, Walk
from newsformat.model.body import Block, Figure, Gallery, Item, ListBlock, Paragraph
from newsformat.model.value import unchecked

_NUMBER = re.compile("[1-9][0-9]{0,5}")


def read_list(walk: Walk, element: Element, depth: int) -> None:
    """Read a list; what a definition list says of a term stands below the term. One of pictures alone is a gallery."""
    if element.tag == "dl" and is_captioned_picture(element) and (figure := figure_of(element, walk.context)):
        walk.emit(figure)
        return
    items = _items_of(walk, element, depth)
    if items and all(not item.text and item.blocks and all(map(_is_figure, item.blocks)) for item in items):
        _emit_figures(walk, [block for item in items for block in item.blocks])
    elif element.tag == "dl" and is_interview(items):
        walk.flush()
        for item in items:
            walk.blocks.append(unchecked(Paragraph, role="question", text=item.text, marks=item.marks))
            walk.blocks.extend(as_answer(block) for block in item.blocks)
    elif items:
        is_ordered = element.tag == "ol"
        start = _start_of(element) if is_ordered else None
        walk.emit(ListBlock(ordered=True if is_ordered else None, start=start, items=tuple(items)))


def _items_of(walk: Walk, element: Element, depth: int) -> list[Item]:
    items: list[Item] = []
    for child in element.children:
        if isinstance(child, Text) and child.data.strip() and child not in walk.context.dropped:
            items.append(Item(text=_words_of(child)))
        if not isinstance(child, Element) or child in walk.context.dropped or child.tag in SILENT:
            continue
        if child.tag not in ("ul", "ol"):
            words, below = walk.inside(child, depth + 1, element.tag)
        else:
            inner = walk.within(element.tag)
            inner.element(child, depth + 1)
            words, below = None, inner.blocks
        if child.tag in ("ul", "ol") and items and below:  # it belongs to the item before it, whoever wrote it so
            items[-1] = items[-1].model_copy(update={"blocks": (*items[-1].blocks, *below)})
        elif child.tag == "dd" and items and (words or below):
            answer = [unchecked(Paragraph, text=words.text, marks=words.marks)] if words else []
            items[-1] = items[-1].model_copy(update={"blocks": (*items[-1].blocks, *answer, *below)})
        elif words is not None:
            items.append(unchecked(Item, text=words.text, marks=words.marks, blocks=tuple(below)))
        elif below:
            items.append(Item(blocks=tuple(below)))
    return items


def _is_figure(block: Block) -> bool:
    return isinstance(block, Figure)


def _emit_figures(walk: Walk, blocks: Sequence[Block]) -> None:
    """Let pictures follow, several as a gallery."""
    figures = tuple(block for block in blocks if isinstance(block, Figure))
    walk.emit(Gallery(items=figures) if len(figures) > 1 else figures[0])


def _start_of(element: Element) -> int | None:
    """The number that a list begins with, where that is not one."""
    number = attribute(element, "start") or ""
    return int(number) if _NUMBER.fullmatch(number) and number != "1" else None


def _words_of(node: Text) -> str:
    """The words of a text that stands alone."""
    inline = PageInline()
    inline.add(node.data)
    return inline.running_text().text
