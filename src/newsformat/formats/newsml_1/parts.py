"""Elements of NewsML 1 while they are read, and what is known of the document meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from lxml import etree

from newsformat.findings import Finding
from newsformat.formats.xml import parts
from newsformat.formats.xml.parts import Members

HOME = "newsml-1.2"
"""The key, in `extensions`, of what only this format has; it is the name of the format, too."""


class Part(parts.Part):
    """An element of NewsML 1 of which parts are taken one after the other; `left` tells what remained."""

    __slots__ = ()

    home: ClassVar[str] = HOME
    namespace: ClassVar[str] = ""
    marked_up: ClassVar[frozenset[str]] = frozenset({"DataContent", "NewsLineText"})

    def take_every(self, wanted: Callable[[etree._Element], bool]) -> list[etree._Element]:
        """All children that are wanted, whatever their names."""
        return [child for name in list(self._children) for child in self.take_all(name, wanted)]


@dataclass(slots=True)
class Wire:
    """What is known of a document while an item of it is read; findings gather here.

    `topics` are the members of a concept by the `Duid` of its `Topic`.
    """

    topics: Mapping[str, Members]
    findings: list[Finding] = field(default_factory=list)


def formal_name(holder: Part, child: str) -> str:
    """The `FormalName` of the first child of a name, which is not taken; "" where there is none."""
    found = holder.children(child)
    return found[0].get("FormalName", "").strip() if found else ""
