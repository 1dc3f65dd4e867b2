"""Fractions, whose parts are elements: their line is only drawn by those who print them."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.xml.words import local

_BELOW = "denom"
_SPELLINGS = {"frac-num": "numer", "frac-den": _BELOW}
_LINE = "frac-sep"


def tell_fractions(root: etree._Element) -> None:
    """Set the line into each fraction in a tree that has none, and a space between it and a number before it.

    Its parts get the names that they have in NITF.
    """
    for fraction in list(root.iter("{*}frac")):
        _part_from_number(fraction)
        if not len(fraction):
            continue
        fraction.text = (fraction.text or "").strip()
        for part in list(fraction):
            part.tail = (part.tail or "").strip()
            name = local(part.tag)
            part.tag = part.tag.replace(name, _SPELLINGS.get(name, name))
            if local(part.tag) == _LINE:
                part.text = (part.text or "").strip() or "/"
            elif local(part.tag) == _BELOW:
                _set_line(part)


def _set_line(below: etree._Element) -> None:
    """Set a line above the lower part of a fraction, where none is; one that is bare text becomes an element."""
    above = below.getprevious()
    if above is not None and local(above.tag) != _LINE:
        line = etree.Element(below.tag.replace(local(below.tag), _LINE))
        line.text, above.tail = above.tail or "/", None
        below.addprevious(line)


def _part_from_number(fraction: etree._Element) -> None:
    """Set a space behind a digit that stands before a fraction: 3¾ is no 33/4."""
    before, parent = fraction.getprevious(), fraction.getparent()
    if before is not None:
        words = before.tail or "".join(map(str, before.itertext()))
        if words[-1:].isdigit():
            before.tail = f"{before.tail or ''} "
    elif parent is not None and (parent.text or "")[-1:].isdigit():
        parent.text = f"{parent.text} "
