"""What the marks of a body refer to: the concepts and the quotes that its inline elements tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from lxml import etree

from newsformat.formats import scalars
from newsformat.formats.xml.nitf.concepts import REF, concept_of
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local
from newsformat.model.body import Block
from newsformat.model.marks import QuoteMark
from newsformat.model.walk import parts

SPEAKER = "quote-source"
_IDENTIFYING = ("qcode", "uri", "literal", "name")


@dataclass(slots=True)
class Marked:
    """Concepts and quotes by the names that marks call them."""

    taken: set[str]
    concepts: list[Members] = field(default_factory=list)
    quotes: dict[str, Members] = field(default_factory=dict)
    listed: list[Members] = field(default_factory=list)
    _by_key: dict[tuple[object, ...], Members] = field(default_factory=dict)
    _by_id: dict[str, Members] = field(default_factory=dict)
    _numbers: dict[str, count[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, nitf: etree._Element) -> Marked:
        """Nothing yet, but the names that parts of a document have."""
        return cls({name for part in nitf.iter() if (name := part.get("id"))})

    def add_quote(self, quote: Members) -> None:
        """Add a quote that the wire around the body lists: what is marked for it tells only where it stands."""
        self.listed.append(quote)
        if name := quote.get("id"):
            self.quotes.setdefault(name, quote)
            self.taken.add(name)

    def add_concept(self, concept: Members) -> None:
        """Add a concept that the head of the document tells."""
        self.concepts.append(concept)
        for key in _keys(concept):
            self._by_key.setdefault(key, concept)
        if name := concept.get("id"):
            self._by_id.setdefault(name, concept)

    def mention(self, element: etree._Element) -> str | None:
        """The name of the concept that an inline element mentions; None where it names none."""
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
            self.add_concept(concept)
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
        if speaker := " ".join((element.get(SPEAKER) or "").split()):
            quote.setdefault("speaker", {"name": speaker})
        return name

    def _free(self, letter: str) -> str:
        numbers = self._numbers.setdefault(letter, count(1))
        name = next(name for number in numbers if (name := f"{letter}{number}") not in self.taken)
        self.taken.add(name)
        return name

    def quotes_in(self, blocks: Iterable[Block]) -> list[Members]:
        """The quotes: the listed ones, then the others, in their order, with the words that are marked for them."""
        words: dict[str, list[str]] = {}
        for block in blocks:
            for _, part in parts(block):
                for mark in part.__dict__.get("marks") or ():
                    if isinstance(mark, QuoteMark):
                        words.setdefault(mark.ref, []).append(mark.words or "")
        listed = {quote.get("id") for quote in self.listed}
        return [
            *self.listed,
            *(
                {**self.quotes[name], "text": " ".join(pieces), "kind": "direct"}
                for name, pieces in words.items()
                if name in self.quotes and name not in listed
            ),
        ]


def _keys(concept: Members) -> list[tuple[object, ...]]:
    """What tells a concept from others, the surest first."""
    return [(concept.get("kind"), name, concept[name]) for name in _IDENTIFYING if concept.get(name)]
