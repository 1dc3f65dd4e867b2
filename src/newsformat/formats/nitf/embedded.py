"""An NITF document inside a wire: where it stands, and all of it in one namespace."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from newsformat.formats.nitf.footnotes import set_footnotes_below
from newsformat.formats.nitf.fractions import tell_fractions
from newsformat.formats.nitf.schema import NITF, nitf_tag
from newsformat.formats.xml.serialized import space_of
from newsformat.formats.xml.words import local


def nitf_in(element: etree._Element) -> etree._Element | None:
    """The `nitf` element, or one of its parts, that an element holds, with or without a namespace."""
    for child in element:
        if local(child.tag) in ("nitf", "body", "body.content") and first_in(child, "body.content") is not None:
            return child
    return None


def set_namespace(nitf: etree._Element) -> None:
    """Give all elements of NITF its namespace: those in none, in that of another version, or of the wire around it."""
    for element in _strangers(nitf):
        element.tag = nitf_tag(local(element.tag))


def readable_nitf(nitf: etree._Element) -> etree._Element:
    """NITF with all its elements in its namespace, its fractions with their line, and its footnotes below the text.

    It is a copy where anything had to be set right, for what is kept is kept as it came.
    """
    if not _strangers(nitf) and first_in(nitf, "frac") is None and first_in(nitf, "fn") is None:
        return nitf
    copied = deepcopy(nitf)
    set_namespace(copied)
    tell_fractions(copied)
    set_footnotes_below(copied)
    return copied


def _strangers(nitf: etree._Element) -> list[etree._Element]:
    own = space_of(nitf.tag)
    strange = [
        tag
        for tag in {element.tag for element in nitf.iter()}
        if (space := space_of(tag)) != NITF and (space in ("", own) or "nitf" in space.lower())
    ]
    return list(nitf.iter(*strange)) if strange else []


def first_in(element: etree._Element, name: str) -> etree._Element | None:
    """The first element of a name, in any namespace, in an element or that itself."""
    return next(element.iter(f"{{*}}{name}"), None)
