"""What the heads of an NITF document inside a wire say beside its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from newsformat.formats.nitf.bodyhead import introduced
from newsformat.formats.nitf.docdata import headed
from newsformat.formats.nitf.embedded import first_in, readable_nitf
from newsformat.formats.nitf.parts import Part
from newsformat.formats.wires.datelines import without_dash
from newsformat.formats.wires.scalars import language
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, words_of

_TOLD = (
    "headline subheadline kicker summary byline authors dateline language slugline keywords genres subjects urgency "
    "audience rights expires embargo"
).split()
_HEADINGS = {
    "headline": "hl1",
    "subheadline": "hl2",
    "summary": "abstract",
    "byline": "byline",
    "dateline": "dateline",
}


def told_in(nitf: etree._Element) -> Members:
    """What the heads of a document tell of its article, by the article's members, its body left aside.

    That is without its identity, its state and its sender, which are told by the wire around it, and without what
    only NITF has, which its heads hold.
    """
    readable = readable_nitf(nitf)
    members: Members = {}
    if (head := first_in(readable, "head")) is not None:
        members |= headed(Part(head), [])
    if (head := first_in(readable, "body.head")) is not None:
        members |= {name: value for name, value in introduced(Part(head)).items() if value or name not in members}
    members["headline"] = members.get("headline") or members.get("title")
    members["language"] = _language_in(readable)
    return {name: _without_extensions(value) for name in _TOLD if (value := members.get(name))}


def add_told(members: Members, told: Members) -> None:
    """Add what the heads of the NITF in a wire tell to what the wire tells; of what both do, the wire is right."""
    known = {name for name, value in members.items() if value}
    if "byline" in known:
        known.add("authors")  # the byline tells who they are
    dateline = without_dash(told.get("dateline") or {}) | (members.get("dateline") or {})
    members |= {name: value for name, value in told.items() if name not in known}
    if dateline:
        members["dateline"] = dateline


def _language_in(nitf: etree._Element) -> str | None:
    around = (nitf, *(first_in(nitf, name) for name in ("body", "body.content")))
    told = [part.get(name, "") for part in around if part is not None for name in (XML_LANG, "baselang")]
    return next((tag for value in reversed(told) if (tag := language(value))), None)


def _without_extensions(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_extensions(part) for name, part in value.items() if name != "extensions"}
    return [*map(_without_extensions, value)] if isinstance(value, list) else value


def head_of(nitf: etree._Element) -> list[etree._Element]:
    """What an NITF document holds apart from the body's content and end: its head, and the head of the body."""
    return [part for name in ("head", "body.head") if (part := first_in(nitf, name)) is not None]


def says_more(head: etree._Element, known: Mapping[str, object]) -> bool:
    """Whether the head of a document says more than the words that are known of its headline, byline, dateline.

    They are known by the names of an article's members.
    """
    if any(part.attrib for part in head.iter()):
        return True
    told = [
        words
        for member, name in _HEADINGS.items()
        if (part := first_in(head, name)) is not None and (words := words_of(part)) and words == known.get(member)
    ]
    return _letters(words_of(head)) != "".join(map(_letters, told))


def _letters(words: str) -> str:
    return "".join(words.split())
