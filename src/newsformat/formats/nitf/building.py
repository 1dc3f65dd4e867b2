"""Elements while they are written: made, and put back from what was kept.

Order and validity are seen to at the end, by `schema.make_valid`: here anything may be put anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from newsformat.formats.nitf.schema import HOME, NITF, nitf_tag
from newsformat.formats.xml.parse import parse_fragment
from newsformat.formats.xml.words import XML_LANG, without_tags, words_of
from newsformat.model.extensions import Extensible

_STEP = re.compile(r"([A-Za-z][A-Za-z0-9.-]{0,40})(?:\[([1-9][0-9]{0,5})\])?")
_MADE = frozenset("head docdata tobject pubdata body body.head hedline du-key urgency distributor".split())
"""Elements that are made to hold what was kept of them."""


def add(parent: etree._Element, name: str, text: str | None = None, /, **attributes: str | None) -> etree._Element:
    """A new child; attributes that are None are left out, a line break is a space."""
    child = etree.SubElement(parent, nitf_tag(name))
    if text is not None:
        child.text = text.replace("\n", " ")
    for attribute, value in attributes.items():
        put(child, attribute, value)
    return child


def put(element: etree._Element, attribute: str, value: str | None) -> None:
    """Set an attribute, unless the value is None."""
    if value is not None:
        element.set(attribute, value.replace("\n", " "))


def ensure(parent: etree._Element, name: str) -> etree._Element:
    """The child of this name, made where there is none."""
    found = parent.find(nitf_tag(name))
    return add(parent, name) if found is None else found


def records_of(value: Extensible) -> list[Mapping[str, object]]:
    """What was kept of the element that a value was read from; see `xml.parts`."""
    kept = (value.extensions or {}).get(HOME)
    return [record for record in kept if isinstance(record, dict)] if isinstance(kept, list) else []


def restore(element: etree._Element, value: Extensible) -> None:
    """Put back what was kept of the element that a value was read from; what is set already is passed over."""
    for record in records_of(value):
        at = record.get("at")
        if isinstance(at, str):
            _put_back(element, at, record)


def _put_back(element: etree._Element, at: str, record: Mapping[str, object]) -> None:
    match record:
        case {"xml": str(xml)}:
            fragment = parse_fragment(xml, NITF)
            if fragment is not None and len(fragment) == 1 and (parent := _at(element, at, make=True)) is not None:
                fragment[0].tail = None
                parent.append(fragment[0])
        case {"attributes": dict(attributes)}:
            if (target := _at(element, at, make=True)) is not None:
                _add_attributes(target, attributes)
        case {"markup": str(markup)}:
            if (target := _at(element, at, make=False)) is not None:
                _put_markup(target, markup)
        case _:
            return


def _at(element: etree._Element, path: str, *, make: bool) -> etree._Element | None:
    here = element
    for step in path.split("/") if path else ():
        found = _STEP.fullmatch(step)
        if found is None:
            return None
        children = here.findall(nitf_tag(found[1]))
        place = int(found[2] or 1) - 1
        if place < len(children):
            here = children[place]
        elif make and place == len(children) and found[1] in _MADE:
            here = add(here, found[1])
        else:
            return None
    return here


def _add_attributes(element: etree._Element, attributes: Mapping[object, object]) -> None:
    for attribute, value in attributes.items():
        name = XML_LANG if attribute == "xml:lang" else attribute
        if not (isinstance(name, str) and isinstance(value, str)) or element.get(name) is not None:
            continue
        try:
            element.set(name, value)
        except ValueError:  # no name, or no text, of XML
            continue


def _put_markup(element: etree._Element, markup: str) -> None:
    """Put markup in place of the words of an element, where these are still its words, or where it has none."""
    fragment = parse_fragment(markup, NITF)
    if fragment is None or without_tags(words_of(element)) not in ("", without_tags(words_of(fragment))):
        return
    element[:] = list(fragment)
    element.text = fragment.text
