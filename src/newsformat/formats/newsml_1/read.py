"""NewsML 1.0 to 1.2 -> readings: one for each item of a document."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy

from lxml import etree

from newsformat.findings import unreadable
from newsformat.formats.newsml_1.components import holds_words
from newsformat.formats.newsml_1.contents import set_contents_plain
from newsformat.formats.newsml_1.item import item_members
from newsformat.formats.newsml_1.lines import set_line_names
from newsformat.formats.newsml_1.parts import HOME, Part, Wire
from newsformat.formats.newsml_1.topics import topics_in
from newsformat.formats.several import one_of_several
from newsformat.formats.source import Source
from newsformat.formats.xml.charset import well_encoded
from newsformat.formats.xml.parse import check_around, check_items, line_of, parse_xml
from newsformat.formats.xml.words import local
from newsformat.inference.quotes.in_articles import completed
from newsformat.model.article import VERSION
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged

_ITEM = "NewsItem"


def read(source: Source) -> Reading:
    """The article of the first item with a text, or else of the first item; a finding tells of the others.

    Raises:
        ReadError: it is no well-formed XML, or holds no item of NewsML 1.
    """
    document = _Document(source)
    items = document.items
    main = next((item for item in items if _has_text(item)), items[0])
    return one_of_several(document.reading_of(main), len(items) - 1, "the document holds {} more items")


def read_all(source: Source) -> Iterator[Reading]:
    """The articles of all items, in order.

    Raises:
        ReadError: it is no well-formed XML, or holds no item of NewsML 1.
    """
    document = _Document(source)
    yield from map(document.reading_of, document.items)


def _has_text(item: etree._Element) -> bool:
    return any(holds_words(data) for data in item.iter("DataContent"))


class _Document:
    """A document: its items, and what they share."""

    def __init__(self, source: Source) -> None:
        source, self._repairs = well_encoded(source)
        root = parse_xml(source)
        _set_plain_names(root)
        self.items = _items_of(root)
        check_items(self.items)
        set_line_names(root)
        set_contents_plain(root)
        self._topics = topics_in(root)
        self._around = _around_items(root)
        check_around(len(self._around), 0, len(self.items))

    def reading_of(self, element: etree._Element) -> Reading:
        """The reading of one of the items."""
        wire = Wire(self._topics)
        item = Part(element)
        if self._around:
            item.keep("message", self._around)
        members = item_members(item, wire)
        stated = {name: value for name, value in members.items() if value not in (None, [], {}, "")}
        article, findings = salvaged({"body": [], **stated, "newsformat": VERSION}, HOME)
        article, evidence, beyond_quotes = completed(article)
        return Reading(article, evidence, (*self._repairs, *wire.findings, *findings, *beyond_quotes))


def _set_plain_names(root: etree._Element) -> None:
    """Take the namespace off the names that have that of the root: the standard has none, some documents have."""
    namespace = etree.QName(root).namespace
    if namespace is not None:
        for element in root.iter(f"{{{namespace}}}*"):
            element.tag = local(element.tag)


def _items_of(root: etree._Element) -> list[etree._Element]:
    items = list(root.iter(_ITEM))
    if not items:
        raise unreadable(
            "newsml-1.2-no-item",
            f"there is no NewsItem in the document, whose root is “{local(root.tag)}”",
            hint="an item of NewsML 1 is a NewsItem in a NewsML",
            line=line_of(root),
            column=1,
        )
    return items


def _around_items(root: etree._Element) -> str:
    """The document without its items: catalog, envelope, topics; "" where it is an item itself."""
    if root.tag == _ITEM:
        return ""
    around = etree.Element(root.tag, {str(name): str(value) for name, value in root.items()})
    around.extend(copy(child) for child in root if child.tag != _ITEM)
    return Part.xml_of(around)
