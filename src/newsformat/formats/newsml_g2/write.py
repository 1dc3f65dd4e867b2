"""Articles -> NewsML-G2 2.35: what has a place stands in it, and what has none rides sealed."""

from __future__ import annotations

import re

from lxml import etree

from newsformat.formats.newsml_g2.asserted import add_asserts
from newsformat.formats.newsml_g2.building import add, append_xml, indent, put, records_of, restore, set_in_order
from newsformat.formats.newsml_g2.content import AddBody, add_content, add_nitf_body, add_xhtml_body
from newsformat.formats.newsml_g2.description import add_description
from newsformat.formats.newsml_g2.item import visible_members, wire_of
from newsformat.formats.newsml_g2.management import add_management, add_publication
from newsformat.formats.newsml_g2.names import (
    ALIAS,
    DERIVED_GUID,
    HOME,
    ITEMS,
    NAR,
    STANDARD,
    STANDARD_VERSION,
    VOCABULARY,
    g2,
)
from newsformat.formats.newsml_g2.packages import drop_packaged
from newsformat.formats.newsml_g2.quotes import add_quote
from newsformat.formats.newsml_g2.rights import add_right
from newsformat.formats.seal import needs_seal, tells
from newsformat.formats.wires import scalars
from newsformat.formats.xml.seal import OURS, add_seal
from newsformat.formats.xml.serialized import document_of, namespaces_in_values
from newsformat.formats.xml.words import XML_LANG
from newsformat.inference.quotes.in_articles import with_quotes
from newsformat.model.article import Article
from newsformat.model.extensions import Extensible
from newsformat.model.salvage import salvaged
from newsformat.model.walk import values
from newsformat.vocab.schemes import STANDARD_CATALOG

_NAMESPACES: dict[str, str] = {None: NAR, ALIAS: OURS}  # type: ignore[dict-item] # the stubs don't know the default
_DATES = frozenset({"created", "published", "modified", "item_created", "version_created", "expires"})


def write(article: Article) -> bytes:
    """An item with an XHTML body, or the message it came in; the same article gives the same bytes."""
    return _written(article, add_xhtml_body)


def write_all(articles: tuple[Article, ...]) -> bytes:
    """A newsMessage of several items; its header is that which the first article came with, or says when."""
    return _all_written(articles, add_xhtml_body)


def write_nitf(article: Article) -> bytes:
    """An item with an NITF body; see `write`."""
    return _written(article, add_nitf_body)


def write_all_nitf(articles: tuple[Article, ...]) -> bytes:
    """A newsMessage of several items with NITF bodies; see `write_all`."""
    return _all_written(articles, add_nitf_body)


def _written(article: Article, add_body: AddBody) -> bytes:
    header = _header(article)
    return _serialized(_as_it_came(_item_of(article, header, add_body), header))


def unsealed(article: Article) -> etree._Element:
    """What is written of an article but for its seal, of which the schema says nothing: an item, or its message."""
    header = _header(article)
    return _as_it_came(_visible_item(article, add_xhtml_body, header), header)


def _as_it_came(item: etree._Element, header: etree._Element | None) -> etree._Element:
    """The item, in a message if it came in one."""
    return item if header is None else _in_message([item], header)


def _all_written(articles: tuple[Article, ...], add_body: AddBody) -> bytes:
    headers = [_header(article) for article in articles]
    items = [_item_of(article, header, add_body) for article, header in zip(articles, headers, strict=True)]
    return _serialized(_in_message(items, headers[0] if headers else None))


def _item_of(article: Article, header: etree._Element | None, add_body: AddBody) -> etree._Element:
    """The item that an article is, sealed where reading it would not give the same article."""
    item = _visible_item(article, add_body, header)
    members, _ = visible_members(item, header)
    if tells(members, article) and with_quotes(article) is article:
        return item
    visible, _ = salvaged(members, HOME)
    meta = item.find(g2("itemMeta"))
    if meta is not None and needs_seal(article, with_quotes(visible)):
        add_seal(meta, article, visible)
    return item


def _visible_item(article: Article, add_body: AddBody, header: etree._Element | None) -> etree._Element:
    article = _with_dates_put_aside(article)
    item = etree.Element(g2(_element_name(article)), nsmap=_NAMESPACES)
    put(item, "guid", article.id)
    if not item.get("guid"):
        item.set("guid", DERIVED_GUID + article.digest)
    put(item, "version", scalars.positive(article.version))
    item.set("standard", STANDARD)
    item.set("standardversion", STANDARD_VERSION)
    item.set("conformance", "power")
    _add_catalogs(item, article)
    add_publication(item, article)
    for right in article.rights:
        add_right(item, right)
    add_management(add(item, "itemMeta"), article)
    add_description(add(item, "contentMeta"), article)
    for quote in article.quotes:
        add_quote(item, quote)
    if item.tag == g2("newsItem"):
        add_content(item, article, add_body)
    restore(item, article)
    add_asserts(item, article)
    if article.related and item.find(g2("groupSet")) is not None:
        drop_packaged(item, article, wire_of(item, header))
    if article.language and item.get(XML_LANG) is None:
        item.set(XML_LANG, article.language)
    _drop_empty_metadata(item)
    set_in_order(item)
    if _HAS_MADE_UP_PREFIXES(item):
        kept = [ALIAS, *sorted(namespaces_in_values(item, NAR))]
        etree.cleanup_namespaces(item, top_nsmap=_prefixes_kept(article), keep_ns_prefixes=kept)
    return item


_HAS_MADE_UP_PREFIXES = etree.XPath("boolean(descendant-or-self::*/@*[starts-with(name(), 'ns')])")
"""Whether there may be attributes of a namespace whose prefix nothing around them declares: lxml makes up `ns0`."""
_DECLARED = re.compile(r'\sxmlns:([A-Za-z_][\w.-]{0,60})="([^"<&]{1,2000})"')


def _prefixes_kept(article: Article) -> dict[str, str]:
    """The prefixes, with their namespaces, that XML kept of an article declares; the first of each."""
    found: dict[str, str] = {}
    for value in values(article):
        for record in records_of(value) if isinstance(value, Extensible) and value.extensions else ():
            for prefix, namespace in _DECLARED.findall(str(record.get("xml") or record.get("markup") or "")):
                found.setdefault(prefix, namespace)
    return found


def _element_name(article: Article) -> str:
    names = [record.get("element") for record in records_of(article) if record.get("at") == ""]
    return next((name for name in names if isinstance(name, str) and name in ITEMS), "newsItem")


def _with_dates_put_aside(article: Article) -> Article:
    """The article with the dates that stood in the way of its integrity, which the wire had."""
    aside = {
        str(record["member"]).strip("/"): record.get("value") for record in records_of(article) if "member" in record
    }
    dates = {
        name: value
        for name, value in aside.items()
        if name in _DATES and isinstance(value, str) and scalars.moment(value) and getattr(article, name) is None
    }
    return article.model_copy(update=dates) if dates else article


def _add_catalogs(item: etree._Element, article: Article) -> None:
    names_one = any("IPTC-G2-Standards" in str(record.get("xml")) for record in records_of(article))
    if not names_one:
        add(item, "catalogRef", href=STANDARD_CATALOG)
    add(add(item, "catalog"), "scheme", alias=ALIAS, uri=VOCABULARY)


def _drop_empty_metadata(item: etree._Element) -> None:
    meta = item.find(g2("contentMeta"))
    if meta is not None and not len(meta) and not meta.attrib:
        item.remove(meta)


# -------------------------------------------------------------------------------------------- message


def _header(article: Article) -> etree._Element | None:
    """The header of the message that an article came in."""
    for record in records_of(article):
        if isinstance(header := record.get("message"), str):
            message = etree.Element(g2("newsMessage"), nsmap=_NAMESPACES)
            parsed = append_xml(message, header)
            set_in_order(message)
            return parsed
    return None


def _in_message(items: list[etree._Element], header: etree._Element | None) -> etree._Element:
    message = etree.Element(g2("newsMessage"), nsmap=_NAMESPACES)
    if header is None:
        add(add(message, "header"), "sent", _latest(items))
    else:
        message.append(header)
    add(message, "itemSet").extend(items)
    return message


def _latest(items: list[etree._Element]) -> str:
    """When the items were made, the latest of them: the schema wants a time of sending, and none is known."""
    times = [time.text or "" for item in items for time in item.iter(g2("versionCreated"))]
    return max(times, default="1970-01-01T00:00:00Z")


def _serialized(root: etree._Element) -> bytes:
    indent(root)
    etree.cleanup_namespaces(root, keep_ns_prefixes=sorted(namespaces_in_values(root, NAR)))
    return document_of(root)
