"""The one module that knows the HTML parser; all others see `Element`, `Text` and these functions.

An element has `tag` (lower-case), `children`, `parent`, `attr(name)`, `text` (all the text in it),
`descendants`, `iter_elements(tags)`, `next_sibling`, `previous_sibling`; a Text has `data`. Nodes compare and
hash by identity. The parser is the WHATWG algorithm and never nests deeper than 512.
"""

from __future__ import annotations

import re

from turbohtml import Document, Element, Node, Text, parse_fragment
from turbohtml import parse as parse_document

from newsformat.model.text import WHITE_SPACE

__all__ = [
    "Document",
    "Element",
    "Node",
    "Text",
    "attribute",
    "line_of",
    "nesting",
    "one_line",
    "parse_document",
    "parse_fragment",
    "tokens",
    "without_controls",
]


# What no text of an article holds (see `model.value`), however a page spells it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_SPACE = re.compile(f"[{WHITE_SPACE}]+")
_AT_ENDS = f"\u00a0{WHITE_SPACE}"


def without_controls(text: str) -> str:
    """The text without the control characters and noncharacters that no text of an article holds."""
    return text if text.isprintable() else _FORBIDDEN.sub("", text)


def attribute(element: Element, *names: str) -> str | None:
    """The first of the named attributes that has a value, without space around it."""
    for name in names:
        value = element.attr(name)
        if value and (value := without_controls(value).strip()):
            return value
    return None


def line_of(element: Element) -> str:
    """All the words in an element, as one line."""
    return one_line(element.text)


def one_line(text: str) -> str:
    """Text of a page on one line: each run of white space, no-break spaces apart, is one space."""
    if not text.isprintable() or "  " in text:  # all white space but the plain space is unprintable
        text = _SPACE.sub(" ", _FORBIDDEN.sub("", text))
    return text.strip(_AT_ENDS)


def nesting(element: Element) -> int:
    """How many elements stand one inside the other in an element; 0 where it holds none."""
    deepest = 0
    stack: list[tuple[Element, int]] = [(element, 0)]
    while stack:
        holder, depth = stack.pop()
        deepest = max(deepest, depth)
        stack += [(child, depth + 1) for child in holder.children if isinstance(child, Element)]
    return deepest


def tokens(element: Element, name: str = "class") -> frozenset[str]:
    """The words of a space-separated attribute, lower-case."""
    value = element.attr(name)
    return frozenset(value.lower().split()) if value else frozenset()
