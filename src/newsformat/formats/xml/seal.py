"""The seal of an XML document: an element of our namespace that holds the article's JSON; see `formats.seal`."""

from __future__ import annotations

from lxml import etree

from newsformat.findings import Finding
from newsformat.formats import seal
from newsformat.model.article import Article

OURS = "urn:newsformat:xml:1"
"""Our namespace: the seal, and attributes that tell what nothing else in a document can tell."""
SEAL = f"{{{OURS}}}article"

_TRANSLATION = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}  # XML can't hold them; in JSON they only stand in strings


def add_seal(parent: etree._Element, article: Article, visible: Article) -> None:
    """Seal an article as the last child of an element of a document that, read without the seal, gives `visible`."""
    element = etree.SubElement(parent, SEAL, nsmap={"nf": OURS})
    element.set("digest", visible.digest)
    element.text = seal.sealed(article).translate(_TRANSLATION)


def opened(element: etree._Element | None, visible: Article) -> tuple[Article, tuple[Finding, ...]]:
    """The sealed article while the seal holds, otherwise the visible one, with a finding that tells why."""
    return (visible, ()) if element is None else seal.opened(element.text, element.get("digest"), visible)
