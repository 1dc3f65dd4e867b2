"""Articles -> NITF 3.6: what has a place stands in it, and what has none rides sealed."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.nitf.body.inline_write import add_text
from newsformat.formats.nitf.body.write import add_blocks, referred_in
from newsformat.formats.nitf.bodyhead import add_body_head
from newsformat.formats.nitf.building import add, restore
from newsformat.formats.nitf.docdata import add_head
from newsformat.formats.nitf.notes import END_ROLES
from newsformat.formats.nitf.pictures import add_beside, add_lead
from newsformat.formats.nitf.read import visible_article
from newsformat.formats.nitf.schema import NITF, indent, make_valid, nitf_tag
from newsformat.formats.seal import needs_seal
from newsformat.formats.xml.seal import add_seal
from newsformat.formats.xml.serialized import document_of, namespaces_in_values
from newsformat.formats.xml.words import XML_LANG
from newsformat.inference.quotes.in_articles import completed
from newsformat.model.article import Article
from newsformat.model.body import Paragraph
from newsformat.model.metadata import Note

_VERSION = {
    "version": "-//IPTC//DTD NITF 3.6//EN",
    "change.date": "September 11, 2009",
    "change.time": "12:26",
}
"""What the schema of NITF 3.6 wants a document to say of it."""
_NAMESPACES: dict[str, str] = {None: NITF}  # type: ignore[dict-item] # the stubs don't know the default one


def write(article: Article) -> bytes:
    """A document; the same article gives the same bytes."""
    nitf = nitf_of(article)
    indent(nitf)
    etree.cleanup_namespaces(nitf, keep_ns_prefixes=sorted(namespaces_in_values(nitf, NITF)))
    return document_of(nitf)


def nitf_of(article: Article) -> etree._Element:
    """The document that an article is, sealed where reading it would not give the same article."""
    nitf = etree.Element(nitf_tag("nitf"), _VERSION, nsmap=_NAMESPACES)
    head = add_head(nitf, article)
    body = add(nitf, "body")
    if article.language:
        body.set(XML_LANG, article.language)
    add_body_head(body, article)
    content, referred = add(body, "body.content"), referred_in(article)
    add_lead(content, article, referred)
    add_blocks(content, article.body, referred)
    add_beside(content, article, referred)
    _add_end(body, article)
    restore(nitf, article)
    make_valid(nitf)
    visible = visible_article(nitf)[0]
    if needs_seal(article, completed(visible)[0]):
        add_seal(head, article, visible)
    return nitf


def _add_end(body: etree._Element, article: Article) -> None:
    """The lines below the text."""
    end = add(body, "body.end")
    for role in END_ROLES:
        note = next((note for note in article.notes if note.public and note.role == role), None)
        if note is not None:
            _add_line(add(end, role), note, article)
    if not len(end):
        body.remove(end)


def _add_line(element: etree._Element, note: Note, article: Article) -> None:
    referred = referred_in(article)
    if note.text:
        add_text(element, note.text, (), referred)
    for block in note.blocks:
        if isinstance(block, Paragraph):
            add_text(element, block.text, block.marks, referred)
