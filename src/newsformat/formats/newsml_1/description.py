"""Who made it and what it is about: `AdministrativeMetadata` and `DescriptiveMetadata`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml import etree

from newsformat.formats.newsml_1.lines import words_listed
from newsformat.formats.newsml_1.management import moment_in
from newsformat.formats.newsml_1.parts import Part, Wire, formal_name
from newsformat.formats.newsml_1.topics import (
    coded_concept_of,
    names_something,
    occurrence_of,
    party_of,
    term_of,
)
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.scalars.languages import language_tag

_OF_ONE_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,10}")
_CREATOR = "creator"
_SUBJECTS = ("Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier")
# The properties of a place, narrowest first.
_PLACES = ("SubLocation", "City", "CountryArea", "Country", "WorldRegion")
_POSITION = {"Latitude": "latitude", "Longitude": "longitude"}
_ORIGIN = "origin"


# -------------------------------------------------------------------------------------------- parties


def add_parties(metadata: Part, members: Members, wire: Wire) -> None:
    """Add to the members of an Article whom an `AdministrativeMetadata` names."""
    _add_provider(metadata, members, wire)
    for child, member in (("Source", "sources"), ("Contributor", "contributors")):
        members.setdefault(member, []).extend(_all_parties(metadata, child, wire))
    for party in _all_parties(metadata, "Creator", wire):
        if _is_credited(party):
            members.setdefault("authors", []).append(party)
        else:
            members["contributors"].append({"role": _CREATOR} | party)


def _add_provider(metadata: Part, members: Members, wire: Wire) -> None:
    told = [party for provider in metadata.children("Provider") for party in provider.iterfind("Party")]
    first = next((party for party in told if names_something(party)), None)
    if first is None or members.setdefault("provider", party := party_of(first, wire)) != party:
        return
    provider = metadata.subpart("Provider")
    if provider is not None:
        provider.take_all("Party", lambda party: party is first)


def _all_parties(metadata: Part, child: str, wire: Wire) -> Iterator[Members]:
    for number, element in enumerate(metadata.children(child), 1):
        holder = metadata.part_of(element, f"{child}[{number}]")
        yield from (party_of(party, wire) for party in holder.take_all("Party", names_something))


def _is_credited(party: Members) -> bool:
    """Whether a creator is one that readers are told of: a name of several words, no user's id or initials.

    The names of some languages are written as one word, in letters that no id has.
    """
    name: str = party.get("name", "")
    return (len(name.split()) > 1 or _OF_ONE_WORD.fullmatch(name) is not None) and not any(map(str.isdigit, name))


# -------------------------------------------------------------------------------------------- subject


def add_description(metadata: Part, members: Members, wire: Wire) -> None:
    """Add to the members of an Article what a `DescriptiveMetadata` tells."""
    _add_language(metadata, members)
    for child, member in (("Genre", "genres"), ("OfInterestTo", "audience")):
        terms = [term_of(element, wire) for element in metadata.take_all(child, names_something)]
        members.setdefault(member, []).extend(terms)
    if "date" not in (dateline := members.setdefault("dateline", {})):
        dateline["date"] = moment_in(metadata, "DateLineDate", wire)
    _add_places(metadata, members)
    subjects = members.setdefault("subjects", [])
    for code in metadata.take_all("SubjectCode", _is_all_subjects):
        subjects += [coded_concept_of(element, wire) for element in code]
    for number, code in enumerate(metadata.children("SubjectCode"), 1):
        holder = metadata.part_of(code, f"SubjectCode[{number}]")
        subjects += [coded_concept_of(element, wire) for element in holder.take_every(_is_subject)]
    subjects += [occurrence_of(element, wire) for element in metadata.take_all("TopicOccurrence", _refers(wire))]
    _add_properties(metadata, members)


def _is_subject(element: etree._Element) -> bool:
    return element.tag in _SUBJECTS and names_something(element)


def _is_all_subjects(code: etree._Element) -> bool:
    return len(code) > 0 and not code.attrib and all(map(_is_subject, code))


def _add_language(metadata: Part, members: Members) -> None:
    told = formal_name(metadata, "Language")
    language = language_tag(told)
    if language and members.setdefault("language", language) == language == told:
        declared = metadata.subpart("Language")
        if declared is not None:
            declared.drop("FormalName")


def _refers(wire: Wire) -> Callable[[etree._Element], bool]:
    """Whether an element refers to a topic of the document, or to one that has a URI."""

    def refers(element: etree._Element) -> bool:
        reference = element.get("Topic", "")
        return reference[1:] in wire.topics if reference.startswith("#") else scalars.url(reference) is not None

    return refers


def _add_properties(metadata: Part, members: Members) -> None:
    keywords = members.setdefault("keywords", [])
    for number, element in enumerate(metadata.children("Property"), 1):
        value = scalars.text(element.get("Value", ""))
        if value is None:
            continue
        match element.get("FormalName", "").lower():
            case "keyword" | "keywords":
                metadata.part_of(element, "").take_whole()
                keyword = _keyword(Part(element))
                keywords += [{**keyword, "text": word} for word in _words_in(value, element)]
            case "generatorsoftware" if members.setdefault("generator", value) == value:
                taken = metadata.part_of(element, f"Property[{number}]")
                taken.drop("FormalName")
                taken.drop("Value")


def _words_in(value: str, element: etree._Element) -> list[str]:
    """A keyword, or those that are listed, which the name of the property says."""
    return words_listed(value) if element.get("FormalName", "").lower().endswith("s") else [value]


def _keyword(part: Part) -> Members:
    part.drop("FormalName")
    return part.closed({"text": part.take("Value", scalars.text), "role": part.take("Role", scalars.code)})


# --------------------------------------------------------------------------------------------- places


def _add_places(metadata: Part, members: Members) -> None:
    """The place of origin is that of the dateline; the others are subjects."""
    for element in metadata.take_all("Location", _names_place):
        if element.get("HowPresent", "").lower() == _ORIGIN and "place" not in members["dateline"]:
            members["dateline"]["place"] = _place_of(element, is_origin=True)
        else:
            members.setdefault("subjects", []).append({"kind": "place"} | _place_of(element, is_origin=False))


def _properties(element: etree._Element) -> dict[str, str]:
    """What the properties of an element say, by their names; the first of a name counts."""
    told: dict[str, str] = {}
    for child in element.iterfind("Property"):
        if value := child.get("Value", "").strip():
            told.setdefault(child.get("FormalName", ""), value)
    return told


def _names_place(location: etree._Element) -> bool:
    return bool(location.get("FormalName", "").strip() or _properties(location).keys() & set(_PLACES))


def _place_of(element: etree._Element, *, is_origin: bool) -> Members:
    part = Part(element)
    if is_origin:
        part.drop("HowPresent")
    told = _properties(element)
    names = [told[name] for name in _PLACES if name in told]
    if formal := part.take("FormalName", scalars.text):
        names.insert(0, formal)
    position = {member: scalars.degrees(told.get(name, "")) for name, member in _POSITION.items()}
    is_placed = None not in position.values()
    for number, child in enumerate(part.children("Property"), 1):
        name, value = child.get("FormalName", ""), child.get("Value", "").strip()
        if value and value == told.get(name) and (name in _PLACES or (name in _POSITION and is_placed)):
            taken = part.part_of(child, f"Property[{number}]")
            taken.drop("FormalName")
            taken.drop("Value")
    return part.closed(
        {
            "name": names[0],
            "broader": [{"name": name} for name in names[1:]],
            "position": position if is_placed else None,
        }
    )
