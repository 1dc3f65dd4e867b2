"""Lists of a page."""

from __future__ import annotations

import re

from newsformat.markup.tree import Element, Text, attribute
from newsformat.markup.xhtml.inline_read import PageInline
from newsformat.markup.xhtml.pages.interviews import as_answer, is_interview
from newsformat.markup.xhtml.pages.walk import SILENT, Walk
from newsformat.model.body import Item, ListBlock, Paragraph
from newsformat.model.value import unchecked

_NUMBER = re.compile("[1-9][0-9]{0,5}")


def read_list(walk: Walk, element: Element, depth: int) -> None:
    """Read a list; what a definition list says of a term stands below the term."""
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
    if element.tag == "dl" and is_interview(items):
        walk.flush()
        for item in items:
            walk.blocks.append(unchecked(Paragraph, role="question", text=item.text, marks=item.marks))
            walk.blocks.extend(as_answer(block) for block in item.blocks)
    elif items:
        is_ordered = element.tag == "ol"
        start = _start_of(element) if is_ordered else None
        walk.emit(ListBlock(ordered=True if is_ordered else None, start=start, items=tuple(items)))


def _start_of(element: Element) -> int | None:
    """The number that a list begins with, where that is not one."""
    number = attribute(element, "start") or ""
    return int(number) if _NUMBER.fullmatch(number) and number != "1" else None


def _words_of(node: Text) -> str:
    """The words of a text that stands alone."""
    inline = PageInline()
    inline.add(node.data)
    return inline.running_text().text
