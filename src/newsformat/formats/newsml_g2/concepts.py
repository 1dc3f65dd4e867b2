"""Concepts: what an item is about, and where it was made (subject, located), both ways."""

from __future__ import annotations

from typing import Any

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, restore
from newsformat.formats.newsml_g2.codes import Wire, one_code, qcode, word
from newsformat.formats.newsml_g2.details import DETAILS, add_position, position_in, symbols_in
from newsformat.formats.newsml_g2.named import (
    KINDS,
    OF_TERMS,
    ROLE,
    add_names_and_relatives,
    asserted,
    asserted_kind,
    identified,
    names_in,
    other_spelling,
    put_identity,
    put_type,
    relatives_in,
)
from newsformat.formats.newsml_g2.names import DERIVED_LITERAL
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.model.naming import Concept
from newsformat.vocab.iptc import PLACE_SCHEMES, TOPIC_SCHEMES
from newsformat.vocab.schemes import qcode_of

_RELATIONS = {"mentioned": word("mentioned"), "about": word("about")}
_TOLD = ("kind", *OF_TERMS, "position", "symbols")


# ----------------------------------------------------------------------------------------------- read


def concept_of(part: Part, wire: Wire) -> Members:
    """The members of a Concept that an element (subject, located) is."""
    members = identified(part, wire)
    members |= _concept_kind(part, members, wire)
    members |= names_in(part, wire)
    if not part.is_taken:  # as nearly all are by now
        members |= _place_in_item(part, members.get("kind"), wire)
    members |= asserted(members, wire, _concept_details, _TOLD)
    if wire.own and (members["literal"] or "").startswith(DERIVED_LITERAL):
        members["literal"] = None
    return part.closed(members)


def _concept_details(element: etree._Element, wire: Wire) -> Members:
    details = concept_of(Part(element), wire)
    return details | asserted_kind(details, element, wire) | {"symbols": symbols_in(element, wire)}


def _concept_kind(part: Part, named: Members, wire: Wire) -> Members:
    value = part.get("type")
    known = wire.standard(value, part.get("typeuri"))
    if known in KINDS and (wire.own or not known.startswith(word(""))):
        return {"kind": KINDS[known], "kind_code": other_spelling(part, known, wire)}
    if value is None:
        topic: Members = {"kind": "topic"} if _is_topic(named, wire) else {}
        return topic | {"kind_code": one_code(part, "type", wire)}
    return {
        "kind_code": part.take("type", wire.code),
        "kind": "place" if (_alias(value) or "").lower() in PLACE_SCHEMES else None,
    }


def _is_topic(named: Members, wire: Wire) -> bool:
    return any(_alias(code) in TOPIC_SCHEMES for code in (wire.standard(named["qcode"]), qcode_of(named["uri"] or "")))


def _alias(value: str | None) -> str | None:
    return value.partition(":")[0] if value else None


def _place_in_item(part: Part, kind: str | None, wire: Wire) -> Members:
    """What a concept has beyond its code, kind and names: what it is to the item, and what it is among others."""
    members: Members = {"id": part.take("id", scalars.local_id)}
    for relation, code in _RELATIONS.items():
        if wire.own and wire.first_told(part.get, "why") == code:
            one_code(part, "why", wire)
            members["relation"] = relation
    members["role"] = part.take(ROLE, wire.code)
    members["rank"] = part.take("rank", scalars.whole)
    members["relevance"] = part.take("relevance", scalars.percent)
    members["confidence"] = part.take("confidence", scalars.percent)
    members["position"] = position_in(part, kind)
    if not part.is_without_children and part.has(DETAILS["organization"]):
        members["symbols"] = symbols_in(part.element, wire)
    return members | relatives_in(part, wire)


# ---------------------------------------------------------------------------------------------- write


def add_concept(parent: etree._Element, name: str, concept: Concept) -> etree._Element:
    """A child (subject, located) that is a concept; `located` has no ranks."""
    element = add(parent, name)
    put_identity(element, concept)
    put(element, "id", concept.id)
    put_type(element, concept)
    if concept.relation:
        put(element, "why", _RELATIONS[concept.relation])
    put(element, ROLE, qcode(concept.role))
    if name == "subject":
        for attribute in ("rank", "relevance", "confidence"):
            put(element, attribute, _number(getattr(concept, attribute)))
    elif concept.position:
        add_position(element, concept)
    add_names_and_relatives(element, concept)
    restore(element, concept)
    return element


def _number(value: Any) -> str | None:
    return None if value is None else str(value)
