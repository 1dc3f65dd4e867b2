"""The words of one element as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from newsformat.formats.html.body.lines import INLINE, SILENT
from newsformat.formats.html.page import Element, Node, Text
from newsformat.scalars.text import tidy

# A text of a few words in more elements than this is not looked for to its end: many may hold the same ones.
_MOST_NODES = 500

# A run of spaces, no-break ones or not, within a line.
_SPACES = re.compile(r"[^\S\n]{2,}")
_UNSAID = SILENT | {"button", "sup", "select"}


def words_of(element: Element, limit: int = 2000, joint: str = "", without: Iterable[Element] = ()) -> str:
    """The visible text of an element, a line for each block; it ends soon after `limit` code points, or many nodes.

    `joint` is put between the words of inline elements: a line break keeps apart what only style keeps apart
    ("By" and a name in two spans). The words of elements in `without` are left out.
    """
    parts, _ = _gathered(element, limit, joint, dict.fromkeys(without, (" ", 1)))
    return tidy("".join(_parted(parts, joint) if joint else parts))


class NestedWords:
    """The words of elements that may lie within each other, up to a limit and little more; see `words_of`.

    Whoever asks for inner elements first has each node read once, however deep they nest.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._known: dict[Element, tuple[str, int]] = {}

    def of_all(self, elements: Sequence[Element]) -> dict[Element, str]:
        """The visible text of elements in document order."""
        return {element: self.of(element) for element in reversed(elements)}

    def of(self, element: Element) -> str:
        """The visible text of one element."""
        if element not in self._known:
            parts, length = _gathered(element, self._limit, "", self._known)
            self._known[element] = self._short("".join(parts)), length
        return tidy(self._known[element][0])

    def _short(self, text: str) -> str:
        """A text as long as all around it need it: beyond the limit, or nearly nothing but white space."""
        return text if len(text) <= 2 * self._limit else f" {tidy(_SPACES.sub(' ', text))[: self._limit + 1]} "


def _gathered(
    element: Element, limit: int, joint: str, known: Mapping[Element, tuple[str, int]]
) -> tuple[list[str], int]:
    """The texts in an element with line breaks and joints between, and how long they are; `known` ones as they are."""
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
                if node in known:
                    words, count = known[node]
                    parts.append(words)
                    length += count
                else:
                    stack.extend(node.children[most::-1])
    return parts, length


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
