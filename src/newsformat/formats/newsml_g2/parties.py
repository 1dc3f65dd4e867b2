"""Parties: who made, provides or owns an item (creator, provider, infoSource, copyrightHolder), both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, restore
from newsformat.formats.newsml_g2.codes import Wire, first_code, one_code, qcode, word
from newsformat.formats.newsml_g2.details import DETAILS, add_contact, contact_in
from newsformat.formats.newsml_g2.named import (
    KINDS,
    OF_TERMS,
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
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.model.naming import Party

_TOLD = ("kind", *OF_TERMS, "job_title", "image", "affiliation", "email", "url")


# ----------------------------------------------------------------------------------------------- read


def party_of(part: Part, wire: Wire) -> Members:
    """The members of a Party that an element (creator, provider, infoSource, copyrightHolder) is."""
    members = identified(part, wire)
    members["id"] = part.take("id", scalars.local_id)
    members |= _party_kind(part, wire)
    members |= names_in(part, wire)
    members["role"] = first_code(part, "role", wire)
    members["job_title"] = _job_title(part, wire)
    members["image"] = _address(part, "image", wire)
    members |= contact_in(part) or {"url": _address(part, "url", wire)}
    members |= relatives_in(part, wire)
    return part.closed(members | asserted(members, wire, _party_details, _TOLD))


def _party_details(element: etree._Element, wire: Wire) -> Members:
    details = party_of(Part(element), wire)
    return details | asserted_kind(details, element, wire, [*DETAILS])


def _party_kind(part: Part, wire: Wire) -> Members:
    known = wire.standard(part.get("type"), part.get("typeuri")) or ""
    kind = KINDS.get(known)
    if kind in ("person", "organization"):
        return {"kind": kind, "kind_code": other_spelling(part, known, wire)}
    members: Members = {"kind_code": one_code(part, "type", wire)}
    if part.has("personDetails"):
        members["kind"] = "person"
    elif part.has("organisationDetails"):
        members["kind"] = "organization"
    return members


def _job_title(part: Part, wire: Wire) -> str | None:
    related = [element for element in part.children("related") if wire.is_word(element.get("rel"), "job_title")]
    if related:
        job = part.part_of(related[0], "related")
        job.drop("rel")
        name = job.subpart("name")
        return name.words() if name else None
    return one_code(part, "jobtitle", wire)


def _address(part: Part, relation: str, wire: Wire) -> str | None:
    for element in part.children("remoteInfo"):
        if wire.is_word(element.get("rel"), relation) and (url := scalars.url(element.get("href", ""))):
            info = part.part_of(element, "remoteInfo")
            info.drop("rel")
            info.drop("href")
            return url
    return None


# ---------------------------------------------------------------------------------------------- write


def add_party(parent: etree._Element, name: str, party: Party, role: str | None = None) -> etree._Element:
    """A child that is a party; `role` is a qcode that comes before the party's own."""
    element = add(parent, name)
    put_identity(element, party)
    put(element, "id", party.id)
    put_type(element, party)
    if name in ("creator", "contributor", "infoSource"):
        put(element, "role", " ".join(filter(None, (role, qcode(party.role)))) or None)
    add_names_and_relatives(element, party)
    _add_job_title(element, party.job_title)
    if party.image and scalars.is_iri(party.image):
        add(element, "remoteInfo", rel=word("image"), href=party.image)
    if party.url and scalars.is_iri(party.url) and party.kind is None:
        add(element, "remoteInfo", rel=word("url"), href=party.url)
    add_contact(element, party)
    restore(element, party)
    return element


def _add_job_title(element: etree._Element, title: str | None) -> None:
    if title is None:
        return
    if scalars.is_qcode(title) and element.tag in (g2("creator"), g2("contributor")):
        put(element, "jobtitle", title)
    else:
        add(add(element, "related", rel=word("job_title")), "name", title)
