"""The words of one element as a reader sees them."""

from __future__ import annotations

from newsformat.formats.html.lines import INLINE, SILENT
from newsformat.formats.html.page import Element, Node, Text
from newsformat.scalars.text import tidy

# A text of a few words in more elements than this is not looked for to its end: many may hold the same ones.
_MOST_NODES = 500

_UNSAID = SILENT | {"button", "sup", "select"}


def words_of(element: Element, limit: int = 2000, joint: str = "") -> str:
    """The visible text of an element, a line for each block; it ends soon after `limit` code points, or many nodes.

    `joint` is put between the words of inline elements: a line break keeps apart what only style keeps apart
    ("By" and a name in two spans).
    """
    parts: list[str] = []
    length = seen = 0
    most = _MOST_NODES + limit
    stack: list[Node | str] = list(element.children[most::-1])
    while stack and length <= limit and seen < most:
        node = stack.pop()
        seen += 1
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
                elif joint:
                    parts.append(joint)
                    stack.append(joint)
                stack.extend(node.children[most::-1])
    if joint:
        parts = _parted(parts, joint)
    return tidy("".join(parts))


def _parted(parts: list[str], joint: str) -> list[str]:
    """The parts with each joint left out where white space or a sign already parts the words beside it."""
    kept: list[str] = []
    before = ""
    waiting = False
    for part in parts:
        if part == joint:
            waiting = True
        elif part:
            if waiting and before[-1:].isalnum() and part[:1].isalnum():
                kept.append(joint)
            kept.append(part)
            before, waiting = part, False
    return kept
