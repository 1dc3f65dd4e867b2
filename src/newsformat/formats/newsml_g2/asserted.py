"""What an item tells of concepts apart from them, by what identifies these: `assert`, both ways.

An `assert` of another's stays where it stands, for the writer to put back. What a subject can't hold, the writer
tells in one of ours, which the reader then leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put
from newsformat.formats.newsml_g2.codes import Wire, qcode
from newsformat.formats.newsml_g2.details import add_position, position_in, symbols_in
from newsformat.formats.newsml_g2.named import IDENTIFIERS
from newsformat.formats.newsml_g2.names import ALIAS, DERIVED, DERIVED_LITERAL, VOCABULARY, g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.model.article import Article
from newsformat.model.naming import Concept, Symbol

_ASSERT = g2("assert")
_OURS = Wire(schemes={ALIAS: VOCABULARY})
"""What is known of an item that we write."""
_OF_INSTRUMENTS = frozenset({"symbol", "market", "marketlabel", "type"})


def asserted_in(item: etree._Element) -> dict[str, list[etree._Element]]:
    """The elements that tell details of concepts, by what identifies these."""
    asserted: dict[str, list[etree._Element]] = {}
    for element in item.iterfind(_ASSERT):
        for value in filter(None, map(element.get, IDENTIFIERS)):
            asserted.setdefault(value, []).append(element)
    return asserted


def is_told(element: etree._Element, wire: Wire) -> bool:
    """Whether an `assert` is one of ours, and concepts have been told all that it tells."""
    if not wire.own or element.get("howuri") != DERIVED or not wire.told[element]:
        return False
    part = Part(element)
    for name in ("howuri", *IDENTIFIERS):
        part.drop(name)
    position_in(part, None)
    part.take_all("hasInstrument", lambda instrument: _OF_INSTRUMENTS.issuperset(instrument.keys()))
    return not any("attributes" in record or "xml" in record for record in part.left())


def add_asserts(item: etree._Element, article: Article) -> None:
    """Tell of subjects what they can't hold, where no `assert` does: where they are, and their securities."""
    asserted, done = asserted_in(item), set[str]()
    for number, (subject, concept) in enumerate(_detailed(item, article.subjects), 1):
        if not any(map(subject.get, IDENTIFIERS)):
            put(subject, "literal", f"{DERIVED_LITERAL}{number}")
        name, value = next((name, value) for name in IDENTIFIERS if (value := subject.get(name)))
        if value not in done:  # of two for one, the first
            done.add(value)
            _tell(item, {name: value}, concept, asserted.get(value, []))


def _detailed(item: etree._Element, concepts: Iterable[Concept]) -> Iterator[tuple[etree._Element, Concept]]:
    """The concepts of which there is more to tell than a subject can, each with its subject."""
    subjects = item.iterfind(f"{g2('contentMeta')}/{g2('subject')}")
    for concept, subject in zip(concepts, subjects, strict=False):
        if concept.position or concept.symbols:
            yield subject, concept


def _tell(item: etree._Element, identity: dict[str, str], concept: Concept, others: list[etree._Element]) -> None:
    """Add an `assert` of what no other tells; what others tell otherwise has been changed, and goes."""
    element = etree.Element(_ASSERT)
    for name, value in (*identity.items(), ("howuri", DERIVED)):
        put(element, name, value)
    if concept.position and not _is_position(concept, others):
        _remove(others, *(f"{g2(details)}/{g2('position')}" for details in ("geoAreaDetails", "POIDetails")))
        add_position(element, concept)
    if concept.symbols and not _are_symbols(concept, others):
        _remove(others, g2("hasInstrument"), f"{g2('organisationDetails')}/{g2('hasInstrument')}")
        for symbol in concept.symbols:
            _add_symbol(element, symbol)
    if len(element):
        item.append(element)


def _is_position(concept: Concept, others: list[etree._Element]) -> bool:
    """Whether the first position that others tell is that of a concept."""
    told = next(filter(None, (position_in(Part(other), concept.kind) for other in others)), None)
    return told is not None and _is(concept, {"position": told})


def _are_symbols(concept: Concept, others: list[etree._Element]) -> bool:
    """Whether the first securities that others tell are those of a concept."""
    told = next(filter(None, (symbols_in(other, _OURS) for other in others)), None)
    return told is not None and _is(concept, {"symbols": told})


def _is(concept: Concept, members: Members) -> bool:
    told = Concept.model_validate(members)
    return all(getattr(told, name) == getattr(concept, name) for name in members)


def _remove(elements: Iterable[etree._Element], *paths: str) -> None:
    for element in elements:
        for path in paths:
            for found in element.findall(path):
                if (parent := found.getparent()) is not None:
                    parent.remove(found)


def _add_symbol(element: etree._Element, symbol: Symbol) -> None:
    exchange, kind = symbol.exchange, symbol.kind and scalars.code(symbol.kind)
    is_coded = exchange is not None and scalars.is_qcode(exchange)
    child = add(
        element,
        "hasInstrument",
        symbol=symbol.ticker,
        market=exchange if is_coded else None,
        marketlabel=None if is_coded else exchange,
        type=qcode(kind),
    )
    if child.get("symbol") is None:  # no text of XML
        element.remove(child)
