"""Where the elements of an XML document stand in its source, to the column: the parser tells the line only."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree

from newsformat.jsontext.places import Lines

# What may hold a bracket and is no start tag, or else the bracket of one. In a well-formed document each has its end.
_CONSTRUCT = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE(?:[^\[>\"']|\"[^\"]*\"|'[^']*'|\[[^\]]*\])*>|</|(<)", re.DOTALL
)


def places_of(elements: Iterable[etree._Element], data: bytes) -> dict[etree._Element, tuple[int, int]]:
    """Line and column of the start tags of elements of the document that these bytes are."""
    wanted = set(elements)
    if not wanted:
        return {}
    root = next(iter(wanted)).getroottree()
    text = _text_of(data, root.docinfo.encoding)
    lines = Lines(text)
    starts = zip(root.iter(etree.Element), _starts(text), strict=False)
    found = ((element, lines.place(offset)) for element, offset in starts if element in wanted)
    return dict(islice(found, len(wanted)))


def _starts(text: str) -> Iterator[int]:
    return (found.start() for found in _CONSTRUCT.finditer(text) if found[1])


def _text_of(data: bytes, encoding: str | None) -> str:
    try:
        return data.decode(encoding or "utf-8", "replace")
    except LookupError:  # the parser knows more names than Python; those are supersets of ASCII
        return data.decode("latin-1")
