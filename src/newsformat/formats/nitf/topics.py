"""Topics by subject code, `tobject.subject`, and where the event was, `evloc`, both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.nitf.building import add, put, records_of, restore
from newsformat.formats.nitf.concepts import qcode_of_iptc, subject_code
from newsformat.formats.nitf.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.model.naming import Concept

EVENT_LOCATION = "event_location"
_SUBJECT_CODES = "subj:"
"""IPTC's alias for its Subject Codes, which NITF counts in eight digits, and of which the Media Topics came."""
_SUBJECT = "tobject.subject."
_LEVELS = ("detail", "matter", "type")
_EVENT_PLACES = ("city", "county-dist", "state-prov")
_COUNTRY = "iso-cc"


def _names_of(refnum: str) -> tuple[str, ...]:
    """What the name of a Subject Code, and those of the wider ones around it, are called: its zeros tell its level."""
    if refnum.endswith("000000"):
        return _LEVELS[2:]
    return _LEVELS[1:] if refnum.endswith("000") else _LEVELS


def _written_names(qcode: str, names: int) -> tuple[str, ...]:
    """The same for writing. The number of a Media Topic tells no level, but that it is none of the widest."""
    if qcode.startswith(_SUBJECT_CODES):
        return _names_of(qcode.removeprefix(_SUBJECT_CODES))
    return _LEVELS if names > 2 else _LEVELS[1:]


def is_topic(element: etree._Element) -> bool:
    """Whether a `tobject.subject` has a code."""
    return bool((element.get(f"{_SUBJECT}refnum") or "").strip())


def topic_of(element: etree._Element) -> Members:
    """The members of a Concept that a `tobject.subject` is."""
    part = Part(element)
    refnum = (part.take(f"{_SUBJECT}refnum", scalars.text)) or ""
    registrar = (part.get(f"{_SUBJECT}ipr") or "IPTC").strip()
    qcode = qcode_of_iptc(refnum, registrar) if registrar == "IPTC" else None
    levels = _names_of(refnum) if qcode and qcode.startswith(_SUBJECT_CODES) else _LEVELS
    names = [name for level in levels if (name := part.take(_SUBJECT + level, scalars.text))]
    if qcode and part.get(f"{_SUBJECT}ipr") == "IPTC":
        part.drop(f"{_SUBJECT}ipr")
    return part.closed(
        {
            "kind": "topic",
            "relation": "about",
            "name": names[0] if names else None,
            "qcode": qcode,
            "literal": None if qcode else refnum,
            "broader": [{"name": name} for name in names[1:]],
        }
    )


def is_coded(concept: Concept) -> bool:
    """Whether a concept has a code that tells by its digits of which of IPTC's schemes it is, or came as such."""
    _, _, code = (concept.qcode or "").partition(":")
    if code and subject_code(code) == concept.qcode:
        return True
    attributes = [record.get("attributes") for record in records_of(concept)]
    return any(isinstance(each, dict) and f"{_SUBJECT}ipr" in each for each in attributes)


def add_topic(tobject: etree._Element, concept: Concept) -> None:
    """A `tobject.subject` that says what a topic says."""
    qcode = concept.qcode or ""
    refnum = qcode.partition(":")[2] or concept.literal or ""
    element = add(tobject, "tobject.subject")
    put(element, f"{_SUBJECT}refnum", refnum)
    names = (concept.name, *(each.name for each in concept.broader))
    for level, name in zip(_written_names(qcode, len(names)), names, strict=False):
        put(element, _SUBJECT + level, name)
    restore(element, concept)


def is_event_location(element: etree._Element) -> bool:
    """Whether an `evloc` names a place."""
    return any((element.get(name) or "").strip() for name in (*_EVENT_PLACES, _COUNTRY))


def event_location_of(element: etree._Element) -> Members:
    """The members of a Concept that an `evloc` is: the narrowest place it names, in the wider ones."""
    part = Part(element)
    places = [{"name": name, "kind_code": at} for at in _EVENT_PLACES if (name := part.take(at, scalars.text))]
    if country := part.take(_COUNTRY, scalars.text):
        places.append({"literal": country, "kind_code": _COUNTRY})
    narrowest, *broader = places
    part.keep("element", narrowest.pop("kind_code"))
    return part.closed({"kind": "place", "role": EVENT_LOCATION, **narrowest, "broader": broader})


def add_event_location(docdata: etree._Element, concept: Concept) -> None:
    """An `evloc` that names the places that a concept names."""
    named = next((str(record["element"]) for record in records_of(concept) if "element" in record), "city")
    element = add(docdata, "evloc")
    put(element, named, concept.name or concept.literal)
    for place in concept.broader:
        if place.kind_code in (*_EVENT_PLACES, _COUNTRY):
            put(element, place.kind_code, place.name or place.literal)
    restore(element, concept)
