"""Topics, concepts, parties: what `Topic` and `FormalName` name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from newsformat.formats.newsml_1.parts import Part, Wire
from newsformat.formats.nitf.concepts import subject_code
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, words_of

_KINDS = {
    kind: ours
    for ours, kinds in {
        "person": "person people personality",
        "organization": "organisation organization company party team agency",
        "place": "location place city country county region state province geography geoarea",
        "event": "event",
        "topic": "topic subject subjectcode subjectmatter subjectdetail subjectreference keyword",
    }.items()
    for kind in kinds.split()
}
_LISTS = ("Scheme", "Vocabulary")
"""What tells that a code is of a certain list; eight digits are IPTC's where nothing does, or where that does."""
_OF_IPTC = re.compile("iptc.*subj", re.IGNORECASE)
_LONGEST_NAME = 60
_PARTY_KINDS = ("person", "organization")


def topics_in(root: etree._Element) -> Mapping[str, Members]:
    """The topics of a document by their `Duid`: name, names, literal, kind. They stay where they are, too."""
    return {duid: _topic_members(topic) for topic in root.iter("Topic") if (duid := topic.get("Duid"))}


def _topic_members(topic: etree._Element) -> Members:
    codes = [words for element in topic.iterfind("FormalName") if (words := words_of(element))]
    found = topic.find("TopicType")
    kind = "" if found is None else found.get("FormalName", "").strip()
    ours = _KINDS.get(kind.lower())
    names = _names(topic)
    members: Members = {
        "name": names[0]["text"] if names else next(iter(codes), None),
        "names": [name for name in names if "language" in name],
        "literal": next(iter(codes), None),
        "kind": ours,
        "kind_code": None if ours else scalars.code(kind),
    }
    return {name: value for name, value in members.items() if value}


def _names(topic: etree._Element) -> list[Members]:
    """What a topic is called: its descriptions that are names, or those that don't say what they are, or short ones."""
    told = [element for element in topic.iterfind("Description") if words_of(element)]
    called = [element for element in told if element.get("Variant", "").lower() == "name"]
    plain = [element for element in told if element.get("Variant") is None]
    short = [element for element in told if len(words_of(element)) <= _LONGEST_NAME]
    return [_name(element) for element in called or plain or short]


def _name(description: etree._Element) -> Members:
    language = scalars.language(description.get(XML_LANG, ""))
    return {"text": words_of(description)} | ({"language": language} if language else {})


def _topic_of(part: Part, wire: Wire) -> Members | None:
    """The topic of the document that an element refers to; the reference is taken with it."""
    reference = part.get("Topic") or ""
    topic = wire.topics.get(reference[1:]) if reference.startswith("#") else None
    if topic is not None:
        part.drop("Topic")
    return topic


def named(part: Part, wire: Wire) -> Members:
    """The members of what has a `FormalName` or refers to a topic: what it is called, and its code if that differs."""
    topic = _topic_of(part, wire)
    formal = scalars.text(part.get("FormalName") or "")
    part.drop("FormalName")
    if topic is None:
        return {"name": formal}
    members = {**topic, "name": topic.get("name", formal), "literal": formal or topic.get("literal")}
    if members["literal"] == members["name"]:
        del members["literal"]
    return members


def names_something(element: etree._Element) -> bool:
    """Whether an element has a `FormalName`, or refers to a topic."""
    return bool(element.get("FormalName", "").strip() or element.get("Topic", "").startswith("#"))


def term_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a Term (genre, audience)."""
    part = Part(element)
    members = named(part, wire)
    members.pop("kind", None)
    return part.closed(members)


def coded_concept_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a Concept that is told by its code, as subject codes are; a topic gives its name."""
    part = Part(element)
    code = scalars.text(part.get("FormalName") or "")
    members = named(part, wire)
    if members["name"] == code:
        members |= {"name": None, "literal": code}
    lists = [told for name in _LISTS if (told := element.get(name)) is not None]
    if code and (qcode := subject_code(code)) is not None and (not lists or any(map(_OF_IPTC.search, lists))):
        members = {**members, "literal": None, "qcode": qcode}
    return _weighed(part, {"kind": "topic"} | members)


def occurrence_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a Concept that a `TopicOccurrence` refers to, in the document or elsewhere."""
    part = Part(element)
    topic = _topic_of(part, wire)
    return _weighed(part, dict(topic) if topic is not None else {"uri": part.take("Topic", scalars.url)})


def _weighed(part: Part, members: Members) -> Members:
    members["confidence"] = part.take("Confidence", scalars.percent)
    members["relevance"] = part.take("Importance", scalars.percent)
    return part.closed(members)


def party_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a Party."""
    part = Part(element)
    members = named(part, wire)
    if members.get("kind") not in _PARTY_KINDS:
        members.pop("kind", None)
    for name, member, reading in (("Position", "job_title", scalars.text), ("Role", "role", scalars.code)):
        for told in part.children("Property"):
            if told.get("FormalName") == name and (value := reading(told.get("Value", ""))) is not None:
                told_of = part.part_of(told, "Property")
                told_of.drop("FormalName")
                told_of.drop("Value")
                members[member] = value
                break
    return part.closed(members)
