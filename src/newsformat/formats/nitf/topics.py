"""Topics by subject code, `tobject.subject`, and where the event was, `evloc`, both ways."""

from __future__ import annotations

import re

from lxml import etree

from newsformat.formats import scalars
from newsformat.formats.xml.nitf.building import add, put, records_of, restore
from newsformat.formats.xml.nitf.parts import Part
from newsformat.formats.xml.parts import Members
from newsformat.model.naming import Concept

EVENT_LOCATION = "event_location"
_SCHEME = "subj"
"""IPTC's alias for its Subject Codes, which NITF counts in eight digits."""
_REFNUM = re.compile(r"[0-9]{8}\Z")
_SUBJECT = "tobject.subject."
_LEVELS = ("detail", "matter", "type")
_EVENT_PLACES = ("city", "county-dist", "state-prov")
_COUNTRY = "iso-cc"


def _names_of(refnum: str) -> tuple[str, ...]:
    """What the name of a code, and those of the wider ones around it, are called: its zeros tell its level."""
    if refnum.endswith("000000"):
        return _LEVELS[2:]
    return _LEVELS[1:] if refnum.endswith("000") else _LEVELS


def is_topic(element: etree._Element) -> bool:
    """Whether a `tobject.subject` has a code."""
    return bool((element.get(f"{_SUBJECT}refnum") or "").strip())


def topic_of(element: etree._Element) -> Members:
    """The members of a Concept that a `tobject.subject` is."""
    part = Part(element)
    refnum = (part.take(f"{_SUBJECT}refnum", scalars.text)) or ""
    registrar = (part.get(f"{_SUBJECT}ipr") or "IPTC").strip()
    is_ours = registrar == "IPTC" and _REFNUM.match(refnum) is not None
    names = [name for level in _names_of(refnum) if (name := part.take(_SUBJECT + level, scalars.text))]
    if is_ours and part.get(f"{_SUBJECT}ipr") == "IPTC":
        part.drop(f"{_SUBJECT}ipr")
    return part.closed(
        {
            "kind": "topic",
            "relation": "about",
            "name": names[0] if names else None,
            "qcode": f"{_SCHEME}:{refnum}" if is_ours else None,
            "literal": None if is_ours else refnum,
            "broader": [{"name": name} for name in names[1:]],
        }
    )


def is_coded(concept: Concept) -> bool:
    """Whether a concept is a topic that has one of IPTC's Subject Codes, or that came as a `tobject.subject`."""
    scheme, _, refnum = (concept.qcode or "").partition(":")
    if scheme == _SCHEME and _REFNUM.match(refnum):
        return True
    attributes = [record.get("attributes") for record in records_of(concept)]
    return any(isinstance(each, dict) and f"{_SUBJECT}ipr" in each for each in attributes)


def add_topic(tobject: etree._Element, concept: Concept) -> None:
    """A `tobject.subject` that says what a topic says."""
    refnum = (concept.qcode or "").partition(":")[2] or concept.literal or ""
    element = add(tobject, "tobject.subject")
    put(element, f"{_SUBJECT}refnum", refnum)
    for level, name in zip(_names_of(refnum), (concept.name, *(each.name for each in concept.broader)), strict=False):
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
