"""NITF that stands in a wire as characters: escaped, in CDATA, or in a string of JSON."""

from __future__ import annotations

import re
from html import unescape

from lxml import etree

from newsformat.formats.nitf.embedded import nitf_in
from newsformat.formats.xml.parse import parse_fragment

_NITF = re.compile(r"<(?:\w{1,20}:)?(?:nitf|body\.content)\b", re.IGNORECASE)
_PROLOGUE = re.compile(r"(?:\s+|<\?[^>]{0,1000}>|<!DOCTYPE\s[^>\[]{0,1000}>)*", re.IGNORECASE)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};")


def names_nitf(characters: str) -> bool:
    """Whether there are tags of NITF in characters."""
    return _NITF.search(characters) is not None


def holder_of_nitf(characters: str) -> etree._Element | None:
    """An element that holds the NITF which characters are; None for any others."""
    if not names_nitf(characters):
        return None
    found = _PROLOGUE.match(characters)
    text = characters[found.end() if found else 0 :]
    holder = parse_fragment(text)
    if holder is None:  # it may name characters as HTML does
        holder = parse_fragment(_ENTITY.sub(lambda name: unescape(name[0]), text))
    return holder if holder is not None and nitf_in(holder) is not None else None
