"""Articles -> NITF 3.6: what has a place stands in it, and what has none rides sealed in the head."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.contract import Source
from newsformat.formats.nitf.bodyhead import add_body_head
from newsformat.formats.nitf.building import add, ensure, restore
from newsformat.formats.nitf.docdata import add_head
from newsformat.formats.nitf.names import END_ROLES
from newsformat.formats.nitf.read import visible_article
from newsformat.formats.nitf.rights import add_rights
from newsformat.formats.seal import needs_seal
from newsformat.formats.xml.nitf.schema import NITF, make_valid, nitf_tag, set_on_lines
from newsformat.formats.xml.nitf.write import BodyWriter
from newsformat.formats.xml.parse import parse_xml
from newsformat.formats.xml.seal import OURS, add_seal
from newsformat.formats.xml.words import XML_LANG
from newsformat.model.article import Article
from newsformat.model.body import Paragraph

_NAMESPACES: dict[str, str] = {None: NITF, "nf": OURS}  # type: ignore[dict-item] # the stubs don't know the default
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def write(article: Article) -> bytes:
    """An NITF document; the same article gives the same bytes."""
    data = _serialized(_visible(article))
    # What is on paper counts: the tree before it is written may say more.
    nitf = parse_xml(Source(data))
    visible = visible_article(parse_xml(Source(data)))[0]
    head = nitf.find(nitf_tag("head"))
    if head is None or not needs_seal(article, visible):
        return data
    add_seal(head, article, visible)
    return _serialized(nitf)


def _visible(article: Article) -> etree._Element:
    nitf = etree.Element(nitf_tag("nitf"), nsmap=_NAMESPACES)
    head = add_head(nitf, article)
    body = add(nitf, "body")
    if article.language:
        body.set(XML_LANG, article.language)
    body_head = add_body_head(body, article)
    add_rights(ensure(head, "docdata"), body_head, article)
    BodyWriter(article.subjects, article.quotes).add_blocks(add(body, "body.content"), article.body)
    _add_end(body, article)
    restore(nitf, article)
    make_valid(nitf)
    return nitf


def _add_end(body: etree._Element, article: Article) -> None:
    lines = [note for note in article.notes if note.role in END_ROLES]
    if not lines:
        return
    end = add(body, "body.end")
    for note in lines:
        holder = add(end, note.role or "")
        first = note.blocks[0] if note.blocks else None
        holder.text = note.text or (first.text if isinstance(first, Paragraph) else None)


def _serialized(root: etree._Element) -> bytes:
    set_on_lines(root)
    etree.cleanup_namespaces(root)
    return _DECLARATION + etree.tostring(root, encoding="utf-8") + b"\n"
