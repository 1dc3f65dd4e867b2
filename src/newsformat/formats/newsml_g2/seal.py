"""The seal: the whole article inside an item, for what no element of G2 can tell.

It is the last child of `itemMeta`, an element of our namespace that holds the article's JSON. Its `digest` is that
of the article which reading all the rest gives. While it matches, the sealed article is the article; when the
item has been edited, the item is right and the seal void.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from newsformat.findings import Finding, ReadError, Severity
from newsformat.formats.newsml_g2.names import OURS, SEAL, g2
from newsformat.jsontext.canonical import jcs
from newsformat.model.article import Article
from newsformat.model.canonical import members_of

_TRANSLATION = {0xFFFE: "\\ufffe", 0xFFFF: "\\uffff"}  # XML can't hold them; in JSON they only stand in strings


def add_seal(item: etree._Element, article: Article, visible: Article) -> None:
    """Seal an article in an item that, read without the seal, gives `visible`."""
    meta = item.find(g2("itemMeta"))
    if meta is None:
        return
    seal = etree.SubElement(meta, SEAL, nsmap={"nf": OURS})
    seal.set("digest", visible.digest)
    seal.text = jcs(members_of(article)).decode().translate(_TRANSLATION)


def opened(seal: etree._Element | None, visible: Article) -> tuple[Article, tuple[Finding, ...]]:
    """The sealed article while the seal holds, otherwise the visible one, with a finding that tells why."""
    if seal is None:
        return visible, ()
    if seal.get("digest") != visible.digest:
        return visible, (_void("the item was edited after it had been sealed; the item is right"),)
    try:
        return Article.from_json(seal.text or ""), ()
    except ReadError as error:
        return visible, (replace(_void(f"the seal can't be read: {error.finding.message}"), code="seal-unreadable"),)


def _void(message: str) -> Finding:
    return Finding(
        code="seal-void",
        severity=Severity.INFO,
        message=message,
        hint="what only the seal told is lost",
    )
