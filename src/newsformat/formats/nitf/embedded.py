"""An NITF document inside a wire: where it stands, what its head says, and all of it in one namespace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy

from lxml import etree

from newsformat.formats.nitf.fractions import tell_fractions
from newsformat.formats.nitf.schema import NITF, nitf_tag
from newsformat.formats.xml.words import local, space_of, words_of

_HEADINGS = {
    "headline": "hl1",
    "subheadline": "hl2",
    "summary": "abstract",
    "byline": "byline",
    "dateline": "dateline",
}


def nitf_in(element: etree._Element) -> etree._Element | None:
    """The `nitf` element, or one of its parts, that an element holds, with or without a namespace."""
    for child in element:
        if local(child.tag) in ("nitf", "body", "body.content") and _first(child, "body.content") is not None:
            return child
    return None


def set_namespace(nitf: etree._Element) -> None:
    """Give all elements of NITF its namespace: those in none, in that of another version, or of the wire around it."""
    for element in _strangers(nitf):
        element.tag = nitf_tag(local(element.tag))


def readable_nitf(nitf: etree._Element) -> etree._Element:
    """NITF with all its elements in its namespace, and its fractions with their line.

    It is a copy where anything had to be set right, for what is kept is kept as it came.
    """
    if not _strangers(nitf) and _first(nitf, "frac") is None:
        return nitf
    copied = deepcopy(nitf)
    set_namespace(copied)
    tell_fractions(copied)
    return copied


def _strangers(nitf: etree._Element) -> list[etree._Element]:
    own = space_of(nitf.tag)
    strange = [
        tag
        for tag in {element.tag for element in nitf.iter()}
        if (space := space_of(tag)) != NITF and (space in ("", own) or "nitf" in space.lower())
    ]
    return list(nitf.iter(*strange)) if strange else []


def _all(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return element.iter(f"{{*}}{name}")


def _first(element: etree._Element, name: str) -> etree._Element | None:
    return next(_all(element, name), None)


def headings_in(nitf: etree._Element) -> dict[str, str]:
    """What the head of the body tells of an article, by the article's members."""
    return {member: words for member, name in _HEADINGS.items() if (words := _words_in(nitf, name))}


def _words_in(nitf: etree._Element, name: str) -> str | None:
    """The words of the first element of a name in the head of the body (hl1, byline, dateline)."""
    head = _first(nitf, "body.head")
    found = _first(head, name) if head is not None else None
    return words_of(found) or None if found is not None else None


def head_of(nitf: etree._Element) -> list[etree._Element]:
    """What an NITF document holds apart from the body's content and end: its head, and the head of the body."""
    return [part for name in ("head", "body.head") if (part := _first(nitf, name)) is not None]


def says_more(head: etree._Element, known: Mapping[str, object]) -> bool:
    """Whether the head of a document says more than the words that are known of its headline, byline, dateline.

    They are known by the names of an article's members.
    """
    if any(part.attrib for part in head.iter()):
        return True
    told = [
        words
        for member, name in _HEADINGS.items()
        if (part := _first(head, name)) is not None and (words := words_of(part)) and words == known.get(member)
    ]
    return _letters(words_of(head)) != "".join(map(_letters, told))


def _letters(words: str) -> str:
    return "".join(words.split())
