"""The words of one element as a reader sees them."""

from __future__ import annotations

from newsformat.formats.html.lines import INLINE, SILENT
from newsformat.formats.html.page import Element, Node, Text
from newsformat.scalars.text import tidy

_UNSAID = SILENT | {"button", "sup", "select"}


def words_of(element: Element, limit: int = 2000) -> str:
    """The visible text of an element, a line for each block; it ends soon after `limit` code points."""
    parts: list[str] = []
    length = 0
    stack: list[Node | str] = list(element.children[::-1])
    while stack and length <= limit:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
        elif isinstance(node, Text):
            parts.append(node.data.replace("\n", " "))
            length += len(node.data)
        elif isinstance(node, Element):
            tag = node.tag
            if tag == "br":
                parts.append("\n")
            elif tag not in _UNSAID:
                if tag not in INLINE:
                    parts.append("\n")
                    stack.append("\n")
                stack.extend(node.children[::-1])
    return tidy("".join(parts))
