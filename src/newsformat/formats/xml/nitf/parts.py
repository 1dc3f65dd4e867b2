"""Elements of NITF while they are read."""

from __future__ import annotations

from typing import ClassVar

from newsformat.formats.xml import parts
from newsformat.formats.xml.nitf.schema import HOME, NITF

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
