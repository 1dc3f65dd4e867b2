"""The text of a `DataContent`: NITF, XHTML, bare HTML, or plain text, in which tags may be escaped."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from newsformat.formats.newsml_1.parts import Part, Wire
from newsformat.formats.nitf.body.marked import Around
from newsformat.formats.nitf.body.read import body_of
from newsformat.formats.nitf.embedded import nitf_in
from newsformat.formats.nitf.heads import head_of, told_in
from newsformat.formats.nitf.schema import nitf_tag
from newsformat.formats.xml.characters import blocks_of_characters, is_html
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XHTML, local
from newsformat.formats.xml.xhtml import (
    blocks_of_html,
    html_of,
    with_classes_told,
    with_layout_told,
    without_doubled_references,
)
from newsformat.model.body import Block

_ONLY_NITF = frozenset("block bq hl1 hl2 media nitf-table tagline".split())


def blocks_in(data: etree._Element, members: Members, wire: Wire) -> list[Block]:
    """The blocks of a text; what else it tells is added to the members of its Article, and to the findings."""
    if not len(data):
        return blocks_of_characters(data.text or "")
    if (nitf := _nitf_of(data)) is not None:
        read = body_of(nitf, Around(members.get("subjects", []), members.get("quotes", [])))
        wire.findings.extend(read.findings)
        members["notes"] = [*members.get("notes", []), *read.notes]
        members |= {"quotes": read.quotes, "subjects": read.subjects}
        return list(read.blocks)
    html = without_doubled_references(_html_of(with_layout_told(data)))
    return with_classes_told(blocks_of_html(html), data)


def _nitf_of(data: etree._Element) -> etree._Element | None:
    """The NITF that a text is: a document, or what stands in the content of one; None for any other."""
    if (nitf := nitf_in(data)) is not None:
        return nitf
    if not any(local(part.tag) in _ONLY_NITF for part in data.iter()):
        return None
    content = deepcopy(data)
    content.tag = nitf_tag("body.content")
    return content


def _html_of(data: etree._Element) -> str:
    """The HTML that an element is as a `div`, a name lent to it: a copy may be large."""
    own, data.tag = data.tag, "div"
    try:
        return html_of(data)
    finally:
        data.tag = own


def headings_of(data: etree._Element) -> Members:
    """What the heads of an NITF document tell of its article."""
    nitf = nitf_in(data)
    return {} if nitf is None else told_in(nitf)


def heads_in(data: etree._Element) -> list[etree._Element]:
    """The heads of an NITF document: what it holds beside its text."""
    nitf = nitf_in(data)
    return [] if nitf is None else head_of(nitf)


def media_type_of(data: etree._Element) -> str:
    """The media type of a text, by what it holds."""
    if not len(data):
        return "text/html" if is_html(data.text or "") else "text/plain"
    if nitf_in(data) is not None or any(local(part.tag) in _ONLY_NITF for part in data.iter()):
        return "application/nitf+xml"
    return "application/xhtml+xml" if data[0].tag.startswith(f"{{{XHTML}}}") else "text/html"


def content_in(data: etree._Element) -> str:
    """A text as it came: its characters, or its markup."""
    return Part.markup_in(data) if len(data) else data.text or ""
