"""Named things: concepts, parties, genres, and how they are named, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lxml import etree

from newsformat.formats.newsml_g2.building import add, ensure, put, records_of, restore, spelling
from newsformat.formats.newsml_g2.codes import Wire, first_code, one_code, own_attribute, qcode, word
from newsformat.formats.newsml_g2.names import DERIVED_LITERAL, g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, words_of
from newsformat.model.naming import Concept, Identity, Name, Named, Party, Term
from newsformat.vocab.iptc import CONCEPT_KINDS, PLACE_SCHEMES, TOPIC_SCHEMES
from newsformat.vocab.schemes import qcode_of

_KINDS = {code: kind for kind, code in CONCEPT_KINDS.items()} | {word("work"): "work", word("other"): "other"}
_TYPES = {kind: code for code, kind in _KINDS.items()}
_RELATIONS = {"mentioned": word("mentioned"), "about": word("about")}
_DETAILS_OF_PLACES = ("geoAreaDetails", "POIDetails")
_DETAILS = {"person": "personDetails", "organization": "organisationDetails"}
_ROLE = own_attribute("role")


# ----------------------------------------------------------------------------------------------- read


def says_anything(element: etree._Element) -> bool:
    """Whether an element has an attribute, a child or a word; what has none names nothing, and is left."""
    return bool(element.attrib) or len(element) > 0 or bool((element.text or "").strip())


def concept_of(part: Part, wire: Wire) -> Members:
    """The members of a Concept that an element (subject, located) is."""
    members = _identified(part, wire)
    members |= _concept_kind(part, members, wire)
    members |= _names(part, wire)
    if not part.is_taken:  # as nearly all are by now
        members |= _place_in_item(part, members.get("kind"), wire)
    members |= _asserted(members, wire, _concept_details, _OF_CONCEPTS)
    if wire.own and (members["literal"] or "").startswith(DERIVED_LITERAL):
        members["literal"] = None
    return part.closed(members)


def _place_in_item(part: Part, kind: str | None, wire: Wire) -> Members:
    """What a concept has beyond its code, kind and names: what it is to the item, and what it is among others."""
    members: Members = {"id": part.take("id", scalars.local_id)}
    for relation, code in _RELATIONS.items():
        if wire.own and wire.first_told(part.get, "why") == code:
            one_code(part, "why", wire)
            members["relation"] = relation
    members["role"] = part.take(_ROLE, wire.code)
    members["rank"] = part.take("rank", scalars.whole)
    members["relevance"] = part.take("relevance", scalars.percent)
    members["confidence"] = part.take("confidence", scalars.percent)
    members["position"] = position_in(part, kind)
    if not part.is_without_children and part.has(_DETAILS["organization"]):
        members["symbols"] = symbols_in(part.element, wire)
    return members | _relatives(part, wire)


def _asserted(
    members: Members, wire: Wire, details_in: Callable[[etree._Element, Wire], Members], wanted: Iterable[str]
) -> Members:
    """What an `assert` of the item tells of a named thing beyond what its own element does."""
    if not wire.asserted:
        return {}
    elements = next((found for name in IDENTIFIERS if (found := wire.asserted.get(members[name]))), None)
    if elements is None:
        return {}
    told: Members = {}
    for element in elements[:MOST_TOLD]:
        if wire.told[element] < MOST_TOLD:
            wire.told[element] += 1
            told = _not_said(details_in(element, wire.plain()), members | told) | told
    return {name: told[name] for name in wanted if told.get(name)}


def _not_said(details: Members, members: Members) -> Members:
    """The details of a thing that its members do not say."""
    told = {name: detail for name, detail in details.items() if detail and not members.get(name)}
    if members.get("kind") or members.get("kind_code"):  # it says itself what it is
        told = told | {"kind": None, "kind_code": None}
    return told | {"names": None} if members.get("name") else told


def _concept_details(element: etree._Element, wire: Wire) -> Members:
    details = concept_of(Part(element), wire)
    return details | _asserted_kind(details, element, wire) | {"symbols": symbols_in(element, wire)}


def _party_details(element: etree._Element, wire: Wire) -> Members:
    details = party_of(Part(element), wire)
    return details | _asserted_kind(details, element, wire, [*_DETAILS])


def _asserted_kind(
    details: Members, element: etree._Element, wire: Wire, kinds: Iterable[str] = CONCEPT_KINDS
) -> Members:
    """What a thing is, as the `type`s in an `assert` say: the first that is one of these kinds, or else the first."""
    if details.get("kind") or details.get("kind_code"):
        return {}
    types = element.findall(g2("type"))
    known = {CONCEPT_KINDS[kind]: kind for kind in kinds}
    told = (known.get(wire.standard(each.get("qcode"), each.get("uri")) or "") for each in types)
    if (kind := next(filter(None, told), None)) is not None:
        return {"kind": kind}
    codes = (each.get("qcode") or wire.of_uri(each.get("uri") or "") for each in types)
    return {"kind_code": next((wire.code(code) for code in codes if code), None)}


MOST_TOLD = 8
"""To so many things an `assert` tells its details, and so many tell of one: seldom are there two, never a thousand."""
IDENTIFIERS = ("qcode", "uri", "literal")
_OF_IDENTITIES = ("kind_code", "name", "names")
_OF_TERMS = (*_OF_IDENTITIES, "same_as", "broader")
_OF_CONCEPTS = ("kind", *_OF_TERMS, "position", "symbols")
_OF_PARTIES = ("kind", *_OF_TERMS, "job_title", "image", "affiliation", "email", "url")


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


def term_of(part: Part, wire: Wire) -> Members:
    """The members of a Term that an element (genre, audience) is."""
    members = _identified(part, wire)
    members["id"] = part.take("id", scalars.local_id)
    members["kind_code"] = one_code(part, "type", wire)
    members["role"] = part.take(_ROLE, wire.code)
    members |= _names(part, wire)
    members |= _relatives(part, wire)
    return part.closed(members | _asserted(members, wire, _term_details, _OF_TERMS))


def _term_details(element: etree._Element, wire: Wire) -> Members:
    details = term_of(Part(element), wire)
    return details | _asserted_kind(details, element, wire, ())


def party_of(part: Part, wire: Wire) -> Members:
    """The members of a Party that an element (creator, provider, infoSource, copyrightHolder) is."""
    members = _identified(part, wire)
    members["id"] = part.take("id", scalars.local_id)
    members |= _party_kind(part, wire)
    members |= _names(part, wire)
    members["role"] = first_code(part, "role", wire)
    members["job_title"] = _job_title(part, wire)
    members["image"] = _address(part, "image", wire)
    members |= _contact(part) or {"url": _address(part, "url", wire)}
    members |= _relatives(part, wire)
    return part.closed(members | _asserted(members, wire, _party_details, _OF_PARTIES))


def _identified(part: Part, wire: Wire) -> Members:
    """What identifies a thing; of a code in a scheme of the item's own catalogs, the URI that it stands for, too."""
    code, uri = part.take("qcode", wire.code), part.take("uri", scalars.url)
    return {
        "qcode": code,
        "uri": wire.uri_of(code) if code and uri is None and part.get("uri") is None else uri,
        "literal": part.take("literal", scalars.one_line),
    }


def _concept_kind(part: Part, named: Members, wire: Wire) -> Members:
    value = part.get("type")
    known = wire.standard(value, part.get("typeuri"))
    if known in _KINDS and (wire.own or not known.startswith(word(""))):
        return {"kind": _KINDS[known], "kind_code": _other_spelling(part, known, wire)}
    if value is None:
        topic: Members = {"kind": "topic"} if _is_topic(named, wire) else {}
        return topic | {"kind_code": one_code(part, "type", wire)}
    return {
        "kind_code": part.take("type", wire.code),
        "kind": "place" if (_alias(value) or "").lower() in PLACE_SCHEMES else None,
    }


def _other_spelling(part: Part, known: str, wire: Wire) -> str | None:
    """The code of an element's type where it is not spelled as IPTC does, or a second time; it is taken either way."""
    if part.get("type") != known or part.get("typeuri"):
        return part.take("type", wire.code)
    part.drop("type")
    return None


def _is_topic(named: Members, wire: Wire) -> bool:
    return any(_alias(code) in TOPIC_SCHEMES for code in (wire.standard(named["qcode"]), qcode_of(named["uri"] or "")))


def _alias(value: str | None) -> str | None:
    return value.partition(":")[0] if value else None


def _party_kind(part: Part, wire: Wire) -> Members:
    known = wire.standard(part.get("type"), part.get("typeuri")) or ""
    kind = _KINDS.get(known)
    if kind in ("person", "organization"):
        return {"kind": kind, "kind_code": _other_spelling(part, known, wire)}
    members: Members = {"kind_code": one_code(part, "type", wire)}
    if part.has("personDetails"):
        members["kind"] = "person"
    elif part.has("organisationDetails"):
        members["kind"] = "organization"
    return members


def _names(part: Part, wire: Wire) -> Members:
    """`name`: the plain one, or the one in the language of the text, or the first; and all names that tell more."""
    names = [_name(element, wire) for element in part.take_all("name")]
    names = [name for name in names if name.get("text")]
    if not names:
        return {}
    chosen = names[0] if len(names) == 1 else min(names, key=lambda name: _preference(name, wire.language))
    if len(chosen) == 1:
        names.remove(chosen)
    return {"name": chosen["text"], "names": names}


def _preference(name: Members, language: str | None) -> int:
    """0 for a name that is just that, 1 for one in the language of the text, 2 for any other."""
    if len(name) == 1:
        return 0
    spoken: str | None = name.get("language")
    return 1 if spoken and language and _primary(spoken) == _primary(language) else 2


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()


def _name(element: etree._Element, wire: Wire) -> Members:
    if not len(element) and not element.attrib:  # nearly all
        return {"text": words} if (words := words_of(element)) else {}
    part = Part(element)
    return part.closed(
        {
            "text": part.words(),
            "language": part.take(XML_LANG, scalars.language),
            "role": first_code(part, "role", wire),
        }
    )


def _relatives(part: Part, wire: Wire) -> Members:
    if part.is_without_children:  # as nearly all are
        return {}
    return {
        "same_as": [_identity(element, wire) for element in part.take_all("sameAs")],
        "broader": [_identity(element, wire) for element in part.take_all("broader")],
    }


def _identity(element: etree._Element, wire: Wire) -> Members:
    part = Part(element)
    members = _identified(part, wire) | {"kind_code": one_code(part, "type", wire)} | _names(part, wire)
    return part.closed(members | _asserted(members, wire, _term_details, _OF_IDENTITIES))


def position_in(part: Part, kind: str | None) -> Members | None:
    """A position, be it that of an area or of a point of interest; where it is told is kept if the kind can't tell."""
    if part.is_without_children:
        return None
    name = next((name for name in _DETAILS_OF_PLACES if part.has(name)), None)
    details = part.subpart(name) if name else None
    found = details.children("position") if details else []
    if name is None or details is None or not found:
        return None
    point = {name: _degrees(found[0].get(name, "")) for name in ("latitude", "longitude")}
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


def _degrees(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if abs(number) <= 180 else None


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


def _contact(part: Part) -> Members:
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


def add_concept(parent: etree._Element, name: str, concept: Concept) -> etree._Element:
    """A child (subject, located) that is a concept; `located` has no ranks."""
    element = add(parent, name)
    _put_identity(element, concept)
    put(element, "id", concept.id)
    _put_type(element, concept)
    if concept.relation:
        put(element, "why", _RELATIONS[concept.relation])
    put(element, _ROLE, qcode(concept.role))
    if name == "subject":
        for attribute in ("rank", "relevance", "confidence"):
            put(element, attribute, _number(getattr(concept, attribute)))
    elif concept.position:
        add_position(element, concept)
    _add_names_and_relatives(element, concept)
    restore(element, concept)
    return element


def add_term(parent: etree._Element, name: str, term: Term) -> etree._Element:
    """A child (genre, audience) that is a term."""
    element = add(parent, name)
    _put_identity(element, term)
    put(element, "id", term.id)
    put(element, "type", qcode(term.kind_code))
    put(element, _ROLE, qcode(term.role))
    _add_names_and_relatives(element, term)
    restore(element, term)
    return element


def add_party(parent: etree._Element, name: str, party: Party, role: str | None = None) -> etree._Element:
    """A child that is a party; `role` is a qcode that comes before the party's own."""
    element = add(parent, name)
    _put_identity(element, party)
    put(element, "id", party.id)
    _put_type(element, party)
    if name in ("creator", "contributor", "infoSource"):
        put(element, "role", " ".join(filter(None, (role, qcode(party.role)))) or None)
    _add_names_and_relatives(element, party)
    _add_job_title(element, party.job_title)
    if party.image and scalars.is_iri(party.image):
        add(element, "remoteInfo", rel=word("image"), href=party.image)
    if party.url and scalars.is_iri(party.url) and party.kind is None:
        add(element, "remoteInfo", rel=word("url"), href=party.url)
    _add_contact(element, party)
    restore(element, party)
    return element


def _put_identity(element: etree._Element, thing: Named | Identity) -> None:
    put(element, "qcode", thing.qcode if thing.qcode and scalars.is_qcode(thing.qcode) else None)
    put(element, "uri", scalars.iri(thing.uri))
    put(element, "literal", thing.literal and thing.literal.replace("\n", " "))


def _put_type(element: etree._Element, thing: Concept | Party) -> None:
    """The type of a concept or a party: its own code, or else IPTC's for what it is."""
    code = qcode(thing.kind_code)
    if code is None and (known := _TYPES.get(thing.kind or "")) is not None:
        code = spelling(records_of(thing), "", known, "type")
    put(element, "type", code)


def _add_names_and_relatives(element: etree._Element, thing: Named) -> None:
    _add_names(element, thing)
    for name, relatives in (("sameAs", thing.same_as), ("broader", thing.broader)):
        for identity in relatives:
            relative = add(element, name)
            _put_identity(relative, identity)
            put(relative, "type", qcode(identity.kind_code))
            _add_names(relative, identity)
            restore(relative, identity)


def _add_names(element: etree._Element, thing: Named | Identity) -> None:
    if thing.name and all(name.text != thing.name for name in thing.names):
        add(element, "name", thing.name)
    for name in thing.names:
        _add_name(element, name)


def _add_name(element: etree._Element, name: Name) -> None:
    child = add(element, "name", name.text, lang=name.language, role=qcode(name.role))
    restore(child, name)


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


def _add_job_title(element: etree._Element, title: str | None) -> None:
    if title is None:
        return
    if scalars.is_qcode(title) and element.tag in (g2("creator"), g2("contributor")):
        put(element, "jobtitle", title)
    else:
        add(add(element, "related", rel=word("job_title")), "name", title)


def _add_contact(element: etree._Element, party: Party) -> None:
    url = scalars.iri(party.url)
    if party.kind is None or not (party.affiliation or party.email or url):
        return
    details = ensure(element, _DETAILS[party.kind])
    if party.affiliation:
        add(add(details, "affiliation"), "name", party.affiliation)
    if party.email or url:
        contact = add(details, "contactInfo")
        for name, value in (("email", party.email), ("web", url)):
            if value:
                add(contact, name, value)


def _number(value: Any) -> str | None:
    return None if value is None else str(value)
