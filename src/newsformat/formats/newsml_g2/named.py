"""Named things: what identifies them, what they are and are called, and terms (genre, audience), both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, records_of, restore, spelling
from newsformat.formats.newsml_g2.codes import Wire, first_code, one_code, own_attribute, qcode, word
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, words_of
from newsformat.model.naming import Concept, Identity, Name, Named, Party, Term
from newsformat.scalars.languages import are_one_language
from newsformat.vocab.iptc import CONCEPT_KINDS

ROLE = own_attribute("role")
KINDS = {code: kind for kind, code in CONCEPT_KINDS.items()} | {word("work"): "work", word("other"): "other"}
_TYPES = {kind: code for code, kind in KINDS.items()}
IDENTIFIERS = ("qcode", "uri", "literal")
MOST_TOLD = 8
"""To so many things an `assert` tells its details, and so many tell of one: seldom are there two, never a thousand."""
_OF_IDENTITIES = ("kind_code", "name", "names")
OF_TERMS = (*_OF_IDENTITIES, "same_as", "broader")


# ----------------------------------------------------------------------------------------------- read


def says_anything(element: etree._Element) -> bool:
    """Whether an element has an attribute, a child or a word; what has none names nothing, and is left."""
    return bool(element.attrib) or len(element) > 0 or bool((element.text or "").strip())


def term_of(part: Part, wire: Wire) -> Members:
    """The members of a Term that an element (genre, audience) is."""
    members = identified(part, wire)
    members["id"] = part.take("id", scalars.local_id)
    members["kind_code"] = one_code(part, "type", wire)
    members["role"] = part.take(ROLE, wire.code)
    members |= names_in(part, wire)
    members |= relatives_in(part, wire)
    return part.closed(members | asserted(members, wire, _term_details, OF_TERMS))


def _term_details(element: etree._Element, wire: Wire) -> Members:
    details = term_of(Part(element), wire)
    return details | asserted_kind(details, element, wire, ())


def identified(part: Part, wire: Wire) -> Members:
    """What identifies a thing; of a code in a scheme of the item's own catalogs, the URI that it stands for, too."""
    code, uri = part.take("qcode", wire.code), part.take("uri", scalars.url)
    return {
        "qcode": code,
        "uri": wire.uri_of(code) if code and uri is None and part.get("uri") is None else uri,
        "literal": part.take("literal", scalars.one_line),
    }


def names_in(part: Part, wire: Wire) -> Members:
    """`name`: the plain one, or the one in the language of the text, or the first; and all names that tell more."""
    names = [name for element in part.take_all("name") if "text" in (name := _name(element, wire))]
    if not names:  # some set the name right into the element
        return {"name": words, "names": []} if (words := " ".join((part.element.text or "").split())) else {}
    if len(names) == 1 and len(names[0]) == 1:  # nearly all
        return {"name": names[0]["text"], "names": []}
    chosen = min(names, key=lambda name: _preference(name, wire.language))
    if len(chosen) == 1:
        names.remove(chosen)
    return {"name": chosen["text"], "names": names}


def _preference(name: Members, language: str | None) -> int:
    """0 for a name that is just that, 1 for one in the language of the text, 2 for any other."""
    if len(name) == 1:
        return 0
    spoken: str | None = name.get("language")
    return 1 if spoken and language and are_one_language(spoken, language) else 2


def _name(element: etree._Element, wire: Wire) -> Members:
    if not len(element) and not element.attrib and "&" not in (element.text or ""):  # nearly all
        return {"text": words} if (words := words_of(element)) else {}
    part = Part(element)
    return part.closed(
        {
            "text": part.words(),
            "language": part.take(XML_LANG, scalars.language),
            "role": first_code(part, "role", wire),
        }
    )


def relatives_in(part: Part, wire: Wire) -> Members:
    """What else a thing is the same as, and what is broader than it."""
    if part.is_without_children:  # as nearly all are
        return {}
    return {
        "same_as": [_identity(element, wire) for element in part.take_all("sameAs")],
        "broader": [_identity(element, wire) for element in part.take_all("broader")],
    }


def _identity(element: etree._Element, wire: Wire) -> Members:
    part = Part(element)
    members = identified(part, wire) | {"kind_code": one_code(part, "type", wire)} | names_in(part, wire)
    return part.closed(members | asserted(members, wire, _term_details, _OF_IDENTITIES))


def other_spelling(part: Part, known: str, wire: Wire) -> str | None:
    """The code of an element's type where it is not spelled as IPTC does, or a second time; it is taken either way."""
    if part.get("type") != known or part.get("typeuri"):
        return part.take("type", wire.code)
    part.drop("type")
    return None


def asserted(
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


def asserted_kind(
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


# ---------------------------------------------------------------------------------------------- write


def add_term(parent: etree._Element, name: str, term: Term) -> etree._Element:
    """A child (genre, audience) that is a term."""
    element = add(parent, name)
    put_identity(element, term)
    put(element, "id", term.id)
    put(element, "type", qcode(term.kind_code))
    put(element, ROLE, qcode(term.role))
    add_names_and_relatives(element, term)
    restore(element, term)
    return element


def put_identity(element: etree._Element, thing: Named | Identity) -> None:
    """Put what identifies a thing on its element, as far as XML can hold it."""
    put(element, "qcode", thing.qcode if thing.qcode and scalars.is_qcode(thing.qcode) else None)
    put(element, "uri", scalars.iri(thing.uri))
    put(element, "literal", thing.literal and thing.literal.replace("\n", " "))


def put_type(element: etree._Element, thing: Concept | Party) -> None:
    """The type of a concept or a party: its own code, or else IPTC's for what it is."""
    code = qcode(thing.kind_code)
    if code is None and (known := _TYPES.get(thing.kind or "")) is not None:
        code = spelling(records_of(thing), "", known, "type")
    put(element, "type", code)


def add_names_and_relatives(element: etree._Element, thing: Named) -> None:
    """Tell what a thing is called, what it is the same as and what is broader than it."""
    _add_names(element, thing)
    for name, relatives in (("sameAs", thing.same_as), ("broader", thing.broader)):
        for identity in relatives:
            relative = add(element, name)
            put_identity(relative, identity)
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
