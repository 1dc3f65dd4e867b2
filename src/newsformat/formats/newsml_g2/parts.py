"""Elements of NewsML-G2 while they are read."""

from __future__ import annotations

from typing import ClassVar

from newsformat.formats.newsml_g2.names import HOME, MARKED_UP, NAR
from newsformat.formats.xml import parts


class Part(parts.Part):
    """An element of NewsML-G2 of which parts are taken one after the other; `left` tells what remained."""

    __slots__ = ()

    home: ClassVar[str] = HOME
    namespace: ClassVar[str] = NAR
    marked_up: ClassVar[frozenset[str]] = MARKED_UP
