"""What the marks of a body refer to: the concepts and the quotes that its inline elements tell."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from lxml import etree

from newsformat.formats.nitf.concepts import REF, concept_of
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local
from newsformat.model.body import Block
from newsformat.model.marks import QuoteMark
from newsformat.model.walk import parts

SPEAKER = "quote-source"
_ids_in = etree.XPath("descendant-or-self::*/@id", smart_strings=False)
_IDENTIFYING = ("qcode", "uri", "literal", "name")


@dataclass(frozen=True, slots=True)
class Around:
    """What is told around a body: subjects and quotes, names that are taken, and of elements in it, by their ids, who
    says them and the id of the concept that they name.
    """

    subjects: Sequence[Members] = ()
    quotes: Sequence[Members] = ()
    names: Collection[str] = ()
    speakers: Mapping[str, Members] = field(default_factory=dict)
    concepts: Mapping[str, str] = field(default_factory=dict)


NOTHING = Around()


@dataclass(slots=True)
class Marked:
    """Concepts and quotes by the names that marks call them."""

    taken: set[str]
    concepts: list[Members] = field(default_factory=list)
    quotes: dict[str, Members] = field(default_factory=dict)
    around: Around = NOTHING
    is_too_deep: bool = False  # inline elements stood so deep in each other that some put no mark on their words
    _told_apart: int = 0
    _by_key: dict[tuple[object, ...], Members] = field(default_factory=dict)
    _by_id: dict[str, Members] = field(default_factory=dict)
    _numbers: dict[str, count[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, nitf: etree._Element, around: Around) -> Marked:
        """What is told around a body, and the names that its parts have."""
        own: Any = _ids_in(nitf)  # the stubs don't know what it finds
        quotes = {name: quote for quote in around.quotes if (name := quote.get("id"))}
        return cls({*filter(None, own), *around.names, *quotes}, [*around.subjects], quotes, around)

    def _tell_apart(self) -> None:
        """Tell concepts by what they are called; those of which no word speaks never are."""
        for concept in self.concepts[self._told_apart :]:
            for key in _keys(concept):
                self._by_key.setdefault(key, concept)
            if name := concept.get("id"):
                self._by_id.setdefault(name, concept)
        self._told_apart = len(self.concepts)

    def mention(self, element: etree._Element) -> str | None:
        """The name of the concept that an inline element mentions; None where it names none."""
        if (told := self.around.concepts.get(element.get("id") or "")) is not None:
            return told
        self._tell_apart()
        named = element.get(REF)
        if named is not None and named in self._by_id:
            return named
        concept = concept_of(element)
        if concept is None or not concept.get("name"):
            return None
        name = concept.pop("id", None)
        known = self._by_key.get(_keys(concept)[0])
        if known is None:
            concept["relation"] = "mentioned"
            self.concepts.append(concept)
            known = concept
        if "id" not in known:
            known["id"] = scalars.local_id(named or name or "") or self._free("c")
            self._by_id[known["id"]] = known
        return str(known["id"])

    def quote(self, element: etree._Element) -> str:
        """The name of the quote that an element is."""
        is_inline = local(element.tag) == "q"  # the name of any other is that of a block
        own = scalars.local_id(element.get(REF) or (element.get("id") if is_inline else None) or "")
        name = own if own and (element.get(REF) or own not in self.quotes) else self._free("q")
        quote = self.quotes.setdefault(name, {"id": name})
        if speaker := self.around.speakers.get(element.get("id") or ""):
            quote.setdefault("speaker", speaker)
        elif source := " ".join((element.get(SPEAKER) or "").split()):
            quote.setdefault("speaker", {"name": source})
        return name

    def _free(self, letter: str) -> str:
        numbers = self._numbers.setdefault(letter, count(1))
        name = next(name for number in numbers if (name := f"{letter}{number}") not in self.taken)
        self.taken.add(name)
        return name

    def quotes_in(self, blocks: Iterable[Block]) -> list[Members]:
        """The quotes: the listed ones, then the others, in their order, with the words that are marked for them."""
        listed = {quote.get("id") for quote in self.around.quotes}
        others = {name: quote for name, quote in self.quotes.items() if name not in listed}
        return [*self.around.quotes, *marked_quotes(blocks, others)]


def marked_quotes(blocks: Iterable[Block], quotes: Mapping[str, Members]) -> list[Members]:
    """Quotes, by their ids, with the words that are marked for them, in the order in which they begin."""
    words: dict[str, list[str]] = {}
    for block in blocks if quotes else ():
        for _, part in parts(block):
            for mark in part.__dict__.get("marks") or ():
                if isinstance(mark, QuoteMark):
                    words.setdefault(mark.ref, []).append(mark.words or "")
    return [
        {**quotes[name], "text": " ".join(pieces), "kind": "direct"} for name, pieces in words.items() if name in quotes
    ]


def _keys(concept: Members) -> list[tuple[object, ...]]:
    """What tells a concept from others, the surest first."""
    return [(concept.get("kind"), name, concept[name]) for name in _IDENTIFYING if concept.get(name)]
