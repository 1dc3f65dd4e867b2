"""Named things: the elements that mark them, in the text and in the head, and the concepts of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import zip_longest

from lxml import etree

from newsformat.formats.nitf.parts import Part
from newsformat.formats.nitf.schema import HOME, nitf_tag
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.seal import OURS
from newsformat.formats.xml.words import holds_words, local, words_of
from newsformat.model.naming import Concept, Identity, Named
from newsformat.vocab.schemes import SCHEMES, alias_of

KINDS: Mapping[str, str] = {
    "person": "person",
    "org": "organization",
    "location": "place",
    "event": "event",
    "object.title": "object",
    "classifier": "topic",
    "virtloc": "other",
}
"""The elements that name a thing, and the kind of concept that each is."""
REF = f"{{{OURS}}}ref"
"""Our attribute on the element that marks a mention: the name of the concept in the article."""
_TAGS = {kind: tag for tag, kind in KINDS.items()} | {"point_of_interest": "location", "work": "object.title"}
_PLACES = ("sublocation", "city", "state", "region", "country")
_WIDE = frozenset({"state", "region", "country"})
_PLACE_CODES = {"sublocation": "location-code", "country": "iso-cc"} | {
    name: f"{name}-code" for name in ("city", "state", "region")
}
_URI = "uri"
_TICKER = "ticker"
"""IPTC's alias for the symbols of securities."""
_WHOLE_URI = re.compile(r"(?:https?://|urn:)")
_IPTC = frozenset({"iptc", "iptc.org", "www.iptc.org"})
_EIGHT_DIGITS = re.compile(r"[0-9]{8}\Z")


# ----------------------------------------------------------------------------------------------- read


def concept_of(element: etree._Element) -> Members | None:
    """The members of a Concept that an element names; None where it names none."""
    part = Part(element)
    members: Members = {"kind": KINDS.get(local(element.tag))} | _identity(part)
    members["symbols"] = [_symbol(code) for code in part.take_all("alt-code", _is_symbol)]
    members["same_as"] = [
        identity for code in part.take_all("alt-code") if (identity := _identity(Part(code))) is not None
    ]
    places = [child for child in element if local(child.tag) in _PLACES and words_of(child)]
    if places:
        members |= _place(part, places)
    else:
        members["name"] = _name_in(element)
        if len(element) > len(members["symbols"]) + len(members["same_as"]) and not part.has("function"):
            part.keep_markup()
    if local(element.tag) == "virtloc":
        members["kind_code"] = "virtloc"
    elif kind := part.take("type", scalars.code):
        members["kind_code"] = kind
    members["id"] = part.take("id", scalars.local_id)
    told = part.closed(members)
    return told if any(name in told for name in ("name", "uri", "qcode", "literal")) else None


def _is_symbol(code: etree._Element) -> bool:
    value = code.get("value") or ""
    return code.get("idsrc") == _TICKER and scalars.identifier(value.rpartition(":")[2]) is not None


def _symbol(code: etree._Element) -> Members:
    """A security's symbol, behind its market."""
    exchange, _, ticker = (code.get("value") or "").rpartition(":")
    return {"ticker": ticker} | ({"exchange": exchange} if scalars.text(exchange) else {})


def _name_in(element: etree._Element) -> str:
    """The words of an element without what tells the function of a person."""
    words = words_of(element)
    if len(element) > 1 and not holds_words(element):  # parts of a name that may touch
        words = " ".join(map(words_of, element))
    for child in element:
        if local(child.tag) == "function" and (function := words_of(child)):
            words = words.replace(function, "", 1)
    return " ".join(words.split()).strip(" ,;")


def _identity(part: Part) -> Members:
    """What the codes of an element tell: a qcode, a URI, or a literal."""
    attribute, source = "value", "idsrc"
    if part.get("location-code") is not None:
        attribute, source = "location-code", "code-source"
    value, scheme = part.get(attribute), part.get(source)
    found = _identity_of(value, scheme) if value else {}
    if not found:
        return {}
    part.drop(attribute)
    if scheme == _URI or "uri" not in found:
        part.drop(source)
    return found


def _identity_of(value: str, scheme: str | None) -> Members:
    """What a value and the name of its scheme tell: a URI is one in whatever scheme."""
    if (_WHOLE_URI.match(value) or scheme == _URI) and scalars.url(value):
        return {"uri": value}
    if qcode := qcode_of_iptc(value, scheme):
        return {"qcode": qcode}
    qcode = value if scheme and value.startswith(f"{scheme}:") else f"{scheme}:{value}"
    if scheme and ":" not in scheme and scalars.is_qcode(qcode) and scalars.code(qcode):
        return {"qcode": qcode}
    return {"literal": text} if not scheme and (text := scalars.exact_text(value)) else {}


def qcode_of_iptc(value: str, scheme: str | None) -> str | None:
    """The qcode of a code in a scheme of IPTC's catalog, which is named by its address or as IPTC's."""
    is_of_iptc = scheme is not None and scheme.strip().casefold() in _IPTC
    alias, colon, code = value.partition(":")
    if colon and alias in SCHEMES and code and (scheme is None or is_of_iptc):
        qcode: str | None = value
    elif is_of_iptc:
        return subject_code(value)
    else:
        address = scheme or ""
        named = alias_of(address) or alias_of(f"{address}/")
        qcode = f"{named}:{value}" if named else None
    return qcode if qcode and scalars.is_qcode(qcode) and scalars.code(qcode) else None


def subject_code(code: str) -> str | None:
    """The qcode of eight digits of IPTC's: of a Media Topic, which begins with a 2, or a Subject Code."""
    if not _EIGHT_DIGITS.match(code):
        return None
    return f"medtop:{code}" if code.startswith("2") else f"subj:{code}"


def _place(part: Part, places: list[etree._Element]) -> Members:
    """A place by its parts, the narrowest first: it, and what it lies in.

    Words of its own name it where its parts are only states and countries.
    """
    ordered = sorted(places, key=lambda place: _PLACES.index(local(place.tag)))
    narrowest, *broader = [_place_identity(part.part_of(place, local(place.tag))) for place in ordered]
    if narrowest["kind_code"] in _WIDE and (name := _words_beside(part.element)):
        return {"name": name, "broader": [narrowest, *broader]}
    part.keep("element", narrowest.pop("kind_code"))
    return {**narrowest, "broader": broader}


def _words_beside(element: etree._Element) -> str | None:
    """The first words of an element that stand in none of its parts; None where there are only signs."""
    texts = (element.text, *(child.tail for child in element))
    named = (" ".join((text or "").split()).strip(" ,;:()/-") for text in texts)
    return next((words for words in named if any(map(str.isalpha, words))), None)


def _place_identity(part: Part) -> Members:
    name = local(part.element.tag)
    members: Members = {"name": words_of(part.element), "kind_code": name}
    code, source = part.get(_PLACE_CODES[name]), part.get("code-source")
    if code and source and ":" not in source and scalars.is_qcode(qcode := f"{source}:{code}"):
        members["qcode"] = qcode
        part.drop("code-source")
        part.drop(_PLACE_CODES[name])
    elif code and not source and (literal := scalars.exact_text(code)):
        members["literal"] = literal
        part.drop(_PLACE_CODES[name])
    return members


# ---------------------------------------------------------------------------------------------- write


def tag_of(concept: Concept) -> str:
    """The name of the element that marks a concept."""
    if concept.kind_code == "virtloc":
        return "virtloc"
    return _TAGS.get(concept.kind or "", "classifier")


def add_concept(parent: etree._Element, name: str, concept: Concept) -> etree._Element:
    """An element that names what a concept names."""
    element = etree.SubElement(parent, nitf_tag(name))
    narrowest = _place_name(concept)
    if name == "location" and narrowest and all(place.kind_code in _PLACES for place in concept.broader):
        _add_place(element, narrowest, concept)
        for place in concept.broader:
            _add_place(element, place.kind_code or "", place)
    else:
        element.text = concept.name
        _put_identity(element, concept)
    for identity in concept.same_as:
        _put_identity(etree.SubElement(element, nitf_tag("alt-code")), identity)
    for symbol in concept.symbols if name == "org" else ():
        code = etree.SubElement(element, nitf_tag("alt-code"))
        code.set("idsrc", _TICKER)
        code.set("value", ":".join(filter(None, (symbol.exchange, symbol.ticker))).replace("\n", " "))
    if name == "classifier" and concept.kind_code:
        element.set("type", concept.kind_code)
    if concept.id:
        element.set("id", concept.id)
    return element


def add_marked(element: etree._Element, text: str, things: Iterable[tuple[str, Concept]]) -> None:
    """Fill an element with a line in which the names of things stand in elements of theirs, as they are printed."""
    line = text.replace("\n", " ")
    found: list[tuple[int, int, str, Concept]] = []
    for name, thing in things:
        place = place_in(line, thing.name) if thing.name else None
        if place and not any(start < place.end() and place.start() < end for start, end, _, _ in found):
            found.append((*place.span(), name, thing))
    found.sort(key=lambda each: each[0])
    element.text = line[: found[0][0]] if found else line
    for (start, end, name, thing), following in zip_longest(found, found[1:]):
        printed = thing.model_copy(update={"name": line[start:end], "names": (), "broader": (), "id": None})
        add_concept(element, name, printed).tail = line[end : following[0] if following else None]


def place_in(line: str, name: str) -> re.Match[str] | None:
    """Where a name stands in a line, in capitals or not; no part of a longer word, in scripts that part words."""
    parted = name.lower() != name.upper()
    edges = (r"(?<!\w)", r"(?!\w)") if parted else ("", "")
    return re.search(re.escape(name).join(edges), line, re.IGNORECASE)


def _place_name(concept: Concept) -> str | None:
    """The element that a place came in, or that it is likely to be: what lies in a state or a country is a city."""
    kept = (concept.extensions or {}).get(HOME)
    records = [record for record in kept if isinstance(record, dict)] if isinstance(kept, list) else []
    named = next((record["element"] for record in records if "element" in record), None)
    return str(named) if named in _PLACES else "city" if concept.broader else None


def _add_place(parent: etree._Element, name: str, place: Named | Identity) -> None:
    element = etree.SubElement(parent, nitf_tag(name))
    element.text = place.name
    scheme, colon, code = (place.qcode or "").partition(":")
    if colon and name != "country":
        element.set(_PLACE_CODES[name], code)
        element.set("code-source", scheme)
    elif place.literal:
        element.set(_PLACE_CODES[name], place.literal)


def _put_identity(element: etree._Element, thing: Named | Identity) -> None:
    value, source = ("location-code", "code-source") if local(element.tag) == "location" else ("value", "idsrc")
    scheme, colon, code = (thing.qcode or "").partition(":")
    if colon:
        element.set(value, code)
        element.set(source, scheme)
    elif thing.uri:
        element.set(value, thing.uri)
        element.set(source, _URI)
    elif thing.literal:
        element.set(value, thing.literal)
