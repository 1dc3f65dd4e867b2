"""The tree of a document, whatever its namespace and wherever its facts stand, as the reader wants it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsformat.findings import unreadable
from newsformat.formats.nitf.embedded import nitf_in, set_namespace
from newsformat.formats.nitf.footnotes import set_footnotes_below
from newsformat.formats.nitf.fractions import tell_fractions
from newsformat.formats.nitf.schema import NITF, may_hold, nitf_tag
from newsformat.formats.source import Source
from newsformat.formats.xml.parse import check_items, line_of, parse_xml
from newsformat.formats.xml.words import local

_HOMES = ("docdata", "head", "body.head")


def documents_of(source: Source) -> list[etree._Element]:
    """The NITF documents in a source: its root, or those that it holds.

    Raises:
        ReadError: it is no well-formed XML, or holds no NITF.
    """
    root = parse_xml(source)
    found = list(_documents(root))
    if not found:
        raise unreadable(
            "nitf-none",
            f"there is no NITF in the document, whose root is “{local(root.tag)}”",
            hint="an NITF document has a root nitf, or holds one",
            line=line_of(root),
            column=1,
        )
    check_items(found)
    for nitf in found:
        _set_right(nitf)
    return found


def _documents(root: etree._Element) -> Iterator[etree._Element]:
    if local(root.tag) == "nitf":
        yield root
        return
    nested = [element for element in root.iter() if local(element.tag) == "nitf"]
    yield from nested
    if not nested:
        for element in root.iter():
            if nitf_in(element) is not None:
                yield element
                return


def _set_right(nitf: etree._Element) -> None:
    """Give all elements the namespace of NITF and fractions their line; set footnotes below their paragraphs, and what
    the heads tell where it belongs.
    """
    set_namespace(nitf)
    tell_fractions(nitf)
    set_footnotes_below(nitf)
    _set_hedlines(nitf)
    homes = {home: found for home in _HOMES if (found := next(nitf.iter(nitf_tag(home)), None)) is not None}
    if "head" in homes and "docdata" not in homes:
        homes["docdata"] = etree.SubElement(homes["head"], nitf_tag("docdata"))
    around = {
        element for home in homes.values() for element in home.iterancestors()
    }  # they can't go into what they hold
    for name, holder in list(homes.items()):
        for child in list(holder):
            fact = local(child.tag)
            if child.tag.startswith(f"{{{NITF}}}") and not may_hold(name, fact):
                home = next((other for other in homes if may_hold(other, fact)), None)
                if home is not None and child not in around:
                    homes[home].append(child)


def _set_hedlines(nitf: etree._Element) -> None:
    """Give what stands around a headline in the head of the body its name, where it has one that NITF has not there."""
    for head in nitf.iter(nitf_tag("body.head")):
        for child in head:
            if not may_hold("body.head", local(child.tag)) and child.find(nitf_tag("hl1")) is not None:
                child.tag = nitf_tag("hedline")
