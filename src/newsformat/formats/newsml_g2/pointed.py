"""What an item tells of words of its text by their ids: who says a quote (`partMeta`), what is named (`inlineRef`).

Both stay where they stand, too, for the writer to put back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from itertools import count

from lxml import etree

from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.concepts import concept_of
from newsformat.formats.newsml_g2.named import IDENTIFIERS
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parties import party_of
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.quotes import lists_quotes
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local
from newsformat.markup.xhtml.inline_read import FoundMark
from newsformat.model.marks import MentionMark, QuoteMark

_QUOTES = frozenset({"q", "blockquote"})
"""Elements of XHTML that are quotes; the author of any other part is no speaker."""
_BLOCKS = frozenset("blockquote dd div dl dt h1 h2 h3 h4 h5 h6 li ol p section table tbody td th tr ul".split())
_CREDITS = frozenset({"cite", "footer"})


@dataclass(frozen=True, slots=True)
class Pointed:
    """What is told of elements of a text, by their ids: who says them, and the ids of the concepts that they name."""

    speakers: Mapping[str, Members]
    concepts: Mapping[str, str]


def points(item: etree._Element) -> bool:
    """Whether an item may tell of elements of its text by their ids."""
    return item.find(f"{g2('partMeta')}[@contentrefs]") is not None or item.find(g2("inlineRef")) is not None


def pointed_at(item: etree._Element, wire: Wire, told: Members, names: Iterable[str]) -> Pointed:
    """What an item tells of elements of its text; concepts that it thereby refers to get ids where they have none, and
    those that it names nowhere else are added to what was told.

    `told` is what the metadata told already; `names` are taken. Where our writer lists the quotes, all are listed.
    """
    known = _Known(told.setdefault("subjects", []), set(names))
    parts = () if lists_quotes(item) else item.iterfind(f"{g2('partMeta')}[@contentrefs]")
    speakers = {
        name: speaker
        for part in parts
        if (creator := part.find(g2("creator"))) is not None and (speaker := _speaker(creator, wire, known))
        for name in (part.get("contentrefs") or "").split()
    }
    concepts = {
        name: concept
        for reference in item.iterfind(g2("inlineRef"))
        if (concept := known.id_of(reference) or known.add(_mentioned(reference, wire))) is not None
        for name in (reference.get("idrefs") or "").split()
    }
    return Pointed(speakers, concepts)


class _Known:
    """The concepts of an item, by what identifies them."""

    def __init__(self, subjects: list[Members], taken: set[str]) -> None:
        self._subjects = subjects
        self._by_key = {
            (name, value): subject
            for subject in reversed([*subjects])
            for name in IDENTIFIERS
            if (value := subject.get(name))
        }
        self._free = (name for number in count(1) if (name := f"p{number}") not in taken)

    def id_of(self, element: etree._Element) -> str | None:
        """The id of the concept that an element identifies; None where it is none of these."""
        keys = ((name, element.get(name)) for name in IDENTIFIERS)
        subject = next((self._by_key[key] for key in keys if key in self._by_key), None)
        if subject is None:
            return None
        if not subject.get("id"):
            subject["id"] = next(self._free)
        return str(subject["id"])

    def add(self, concept: Members) -> str | None:
        """The id of a concept that is mentioned, and becomes one of these; None where name or code are not told."""
        keys = [(name, value) for name in IDENTIFIERS if (value := concept.get(name))]
        if not keys or not concept.get("name"):
            return None
        mentioned = {**concept, "relation": "mentioned", "id": next(self._free)}
        self._subjects.append(mentioned)
        self._by_key |= dict.fromkeys(keys, mentioned)
        return str(mentioned["id"])


def _mentioned(reference: etree._Element, wire: Wire) -> Members:
    """The concept that an `inlineRef` names itself; how it does so stays where it stands."""
    concept = concept_of(Part(reference), wire.plain())
    told = {name: concept.get(name) for name in (*IDENTIFIERS, "name", "names", "kind", "confidence")}
    return {name: value for name, value in told.items() if value is not None}


def _speaker(creator: etree._Element, wire: Wire, known: _Known) -> Members:
    speaker = {"name": party_of(Part(creator), wire).get("name"), "ref": known.id_of(creator)}
    return {name: value for name, value in speaker.items() if value}


# ----------------------------------------------------------------------------------------------- XHTML


def marks_in(html: etree._Element, pointed: Pointed) -> dict[str, list[FoundMark]]:
    """The marks that are told of elements of XHTML, by their ids."""
    marks: dict[str, list[FoundMark]] = {}
    if pointed.speakers or pointed.concepts:
        for element in html.iter():
            name = scalars.local_id(element.get("id") or "") or ""
            if name in pointed.concepts:
                marks.setdefault(name, []).append((MentionMark, {"ref": pointed.concepts[name]}))
            if name in pointed.speakers and local(element.tag) in _QUOTES:
                marks.setdefault(name, []).append((QuoteMark, {"ref": name}))
    return marks


def with_ids_on_words(html: etree._Element, names: Iterable[str]) -> etree._Element:
    """A copy of XHTML in which the ids of blocks stand on the words in them, where marks may stand."""
    copied = deepcopy(html)
    wanted = frozenset(names)
    for element in [part for part in copied.iter() if part.get("id") in wanted and local(part.tag) in _BLOCKS]:
        name = element.attrib.pop("id")
        for leaf in _leaves(element):
            _wrap_words(leaf, str(name))
    return copied


def _leaves(block: etree._Element) -> Iterator[etree._Element]:
    """The innermost blocks in a block, or it."""
    inner = [child for child in block if local(child.tag) in _BLOCKS]
    if not inner:
        yield block
    for child in inner:
        yield from _leaves(child)


def _wrap_words(block: etree._Element, name: str) -> None:
    """Let the words of a block stand in a span of their own, but for a credit at the end."""
    credited = [child for child in block if local(child.tag) in _CREDITS]
    span = etree.Element(block.tag.removesuffix(local(block.tag)) + "span", id=name)
    span.text, block.text = block.text, None
    span.extend([child for child in block if child not in credited])
    block.insert(0, span)
