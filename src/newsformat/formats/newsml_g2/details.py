"""What is told of a thing in details of its own: where it is, its securities, how to reach it; both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add, ensure, records_of, restore
from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import words_of
from newsformat.model.naming import Concept, Party

DETAILS = {"person": "personDetails", "organization": "organisationDetails"}
_DETAILS_OF_PLACES = ("geoAreaDetails", "POIDetails")


# ----------------------------------------------------------------------------------------------- read


def position_in(part: Part, kind: str | None) -> Members | None:
    """A position, be it that of an area or of a point of interest; where it is told is kept if the kind can't tell."""
    if part.is_without_children:
        return None
    name = next((name for name in _DETAILS_OF_PLACES if part.has(name)), None)
    details = part.subpart(name) if name else None
    found = details.children("position") if details else []
    if name is None or details is None or not found:
        return None
    point = {name: scalars.degrees(found[0].get(name, "")) for name in ("latitude", "longitude")}
    if None in point.values():
        return None
    details.part_of(found[0], "position").take_whole()
    if name != _usual_details(kind):
        details.keep("element", name)
    position = Part(found[0])
    position.drop("latitude")
    position.drop("longitude")
    return position.closed(point)


def _usual_details(kind: str | None) -> str:
    return "POIDetails" if kind == "point_of_interest" else "geoAreaDetails"


def symbols_in(element: etree._Element, wire: Wire) -> list[Members]:
    """The securities of an organization, told in an `assert` or in the subject itself."""
    instruments = [
        *element.iterfind(g2("hasInstrument")),
        *element.iterfind(f"{g2('organisationDetails')}/{g2('hasInstrument')}"),
    ]
    return [symbol for instrument in instruments if (symbol := _symbol(instrument, wire))]


def _symbol(instrument: etree._Element, wire: Wire) -> Members | None:
    ticker = scalars.identifier(instrument.get("symbol") or "")
    if ticker is None:
        return None
    kind = wire.first_told(instrument.get, "type") or wire.first_told(instrument.get, "symbolsrc")
    return {
        "ticker": ticker,
        "exchange": instrument.get("marketlabel") or wire.first_told(instrument.get, "market"),
        "kind": kind and wire.code(kind),
    }


def contact_in(part: Part) -> Members:
    """The affiliation, e-mail and web address of a party, each the first that is told."""
    details = part.subpart("personDetails") or part.subpart("organisationDetails")
    if details is None:
        return {}
    members: Members = {}
    found = details.children("affiliation")
    if found and (name := found[0].find(g2("name"))) is not None and words_of(name):
        affiliation = details.part_of(found[0], "affiliation")
        members["affiliation"] = affiliation.part_of(name, "name").words()
    contact = details.subpart("contactInfo")
    if contact is None:
        return members
    for member, child, reading in (("email", "email", scalars.identifier), ("url", "web", scalars.url)):
        found = contact.children(child)
        if found and (value := reading(found[0].text or "")) is not None:
            contact.part_of(found[0], child)
            members[member] = value
    return members


# ---------------------------------------------------------------------------------------------- write


def add_position(element: etree._Element, concept: Concept) -> None:
    """Tell where a concept is, in the details of an area or of a point of interest."""
    if concept.position is None:
        return
    kept = (record.get("element") for record in records_of(concept) if record.get("at") == record.get("element"))
    details = next((name for name in kept if name in _DETAILS_OF_PLACES), None) or _usual_details(concept.kind)
    child = add(
        ensure(element, details),
        "position",
        latitude=decimal(concept.position.latitude),
        longitude=decimal(concept.position.longitude),
    )
    restore(child, concept.position)


def decimal(number: float) -> str:
    """A number as xs:decimal has it: no exponent, no digits that the number does not have."""
    shortest = repr(float(number))
    return shortest if "e" not in shortest else f"{number:.25f}".rstrip("0")


def add_contact(element: etree._Element, party: Party) -> None:
    """Tell how to reach a person or an organization; of a party that is neither, the caller tells its address."""
    url = scalars.iri(party.url)
    if party.kind is None or not (party.affiliation or party.email or url):
        return
    details = ensure(element, DETAILS[party.kind])
    if party.affiliation:
        add(add(details, "affiliation"), "name", party.affiliation)
    if party.email or url:
        contact = add(details, "contactInfo")
        for name, value in (("email", party.email), ("web", url)):
            if value:
                add(contact, name, value)
