"""Elements of NITF while they are read."""

from __future__ import annotations

from typing import ClassVar

from lxml import etree

from newsformat.formats.nitf.schema import HOME, NITF
from newsformat.formats.wires import scalars
from newsformat.formats.xml import parts
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG

MARKED_UP = frozenset(
    "title hl1 hl2 rights byline byttl distributor dateline p media-caption media-producer li dt dd credit pre caption "
    "th td a em lang pronounce q tagline bibliography person org location event object.title function classifier "
    "virtloc copyrite num".split()
)
"""Elements in which white space between others is part of the words."""


class Part(parts.Part):
    """An element of NITF of which parts are taken one after the other; `left` tells what remained."""

    __slots__ = ()

    home: ClassVar[str] = HOME
    namespace: ClassVar[str] = NITF
    marked_up: ClassVar[frozenset[str]] = MARKED_UP


def common_members(element: etree._Element) -> Members:
    """The members that every block has, as far as an element tells them."""
    if not element.attrib:  # most say nothing but their words
        return {}
    members = {
        "id": scalars.local_id(element.get("id") or ""),
        "language": scalars.language(element.get(XML_LANG) or ""),
        "direction": element.get("dir") if element.get("dir") in ("ltr", "rtl") else None,
    }
    return {name: value for name, value in members.items() if value is not None}


def residue(element: etree._Element, told: frozenset[str], *, markup: bool = False) -> Members:
    """What the members of a block do not tell of its element."""
    if not element.attrib and not markup:
        return {}
    part = Part(element)
    part.take_children()
    for attribute in (*told, "id", XML_LANG, "dir"):
        part.drop(attribute)
    if markup:
        part.keep_markup()
    return part.closed({})
