"""NewsML-G2 -> readings: one for each item of a document."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsformat.findings import unreadable
from newsformat.formats.newsml_g2.item import visible_members
from newsformat.formats.newsml_g2.names import HOME, ITEMS, NAR, g2
from newsformat.formats.newsml_g2.quotes import lists_quotes
from newsformat.formats.newsml_g2.schema import faults_of, is_sound
from newsformat.formats.newsml_g2.validity import faults_of_header, kept_not_valid
from newsformat.formats.several import one_of_several
from newsformat.formats.source import Source
from newsformat.formats.xml.charset import well_encoded
from newsformat.formats.xml.parse import check_around, check_items, line_of, parse_xml
from newsformat.formats.xml.seal import SEAL, opened
from newsformat.formats.xml.words import holds_words, local
from newsformat.inference.quotes.in_articles import completed, quoted
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged
from newsformat.vocab.schemes import qcode_of

_TAGS = tuple(g2(name) for name in sorted(ITEMS))
_HOLDERS = tuple(map(g2, ("itemMeta", "contentMeta", "contentSet")))
_MESSAGE = g2("newsMessage")


def read(source: Source) -> Reading:
    """The article of the first text item, or else of the first item; a finding tells of the others.

    Raises:
        ReadError: it is no well-formed XML, or holds no item of NewsML-G2.
    """
    document = _Document(source)
    main = next((item for item in document.items if _is_text(item)), document.items[0])
    return one_of_several(document.reading_of(main), len(document.items) - 1, "the document holds {} more items")


def read_all(source: Source) -> Iterator[Reading]:
    """The articles of all items, in order.

    Raises:
        ReadError: it is no well-formed XML, or holds no item of NewsML-G2.
    """
    document = _Document(source)
    for item in document.items:
        yield document.reading_of(item)


class _Document:
    """A document: its items, and what they share."""

    def __init__(self, source: Source) -> None:
        source, self._repairs = well_encoded(source)
        root = _root_of(source)
        self.items = _items_of(root)
        check_items(self.items)
        self._header = root.find(g2("header")) if root.tag == _MESSAGE else None
        if self._header is not None:
            elements = sum(1 for _ in self._header.iter())
            check_around(len(etree.tostring(self._header, with_tail=False)), elements, len(self.items))
        self._is_sound = root.tag == _MESSAGE and is_sound(root)  # as nearly all are
        self._faults_of_header = [] if self._is_sound else faults_of_header(self._header)

    def reading_of(self, item: etree._Element) -> Reading:
        """The article of one of the items."""
        seal = item.find(f"{g2('itemMeta')}/{SEAL}")
        came = [] if self._is_sound else [*faults_of(item), *self._faults_of_header]
        if came:
            _join_doubled(item)
        members, findings = visible_members(item, self._header)
        visible, put_aside = salvaged(members, HOME)
        article, of_the_seal = opened(seal, visible)
        if article is visible:
            article, evidence, beyond_quotes = quoted(visible) if lists_quotes(item) else completed(visible)
        else:
            evidence, beyond_quotes = (), ()
        kept = kept_not_valid(came, item, article)
        told = (*self._repairs, *findings, *put_aside, *kept, *of_the_seal, *beyond_quotes)
        return Reading(article, evidence, told)


_WHAT_AN_ITEM_IS = f"an item is one of {', '.join(sorted(ITEMS))} of the namespace {NAR}"
_WHAT_IS_READ = (
    f"of XML, NewsML-G2 ({NAR}), NewsML 1 and NITF are read; of a feed (RSS, Atom), read the pages it links to"
)


def _root_of(source: Source) -> etree._Element:
    root = parse_xml(source)
    space = etree.QName(root).namespace
    if space != NAR and local(root.tag) in ITEMS | {"newsMessage"}:  # some leave it out, or misspell it
        for element in root.iter(f"{{{space or ''}}}*"):
            element.tag = g2(local(element.tag))
    return root


def _items_of(root: etree._Element) -> list[etree._Element]:
    if root.tag in _TAGS:
        return [root]
    items = [item for holder in root.iter(g2("itemSet")) for item in holder if item.tag in _TAGS]
    items = items or [*_outermost(root)]
    if not items:
        raise unreadable(
            "newsml-g2-no-item",
            f"there is no item of NewsML-G2 in the document, whose root is “{local(root.tag)}”",
            hint=_WHAT_AN_ITEM_IS if root.tag.startswith(f"{{{NAR}}}") else _WHAT_IS_READ,
            line=line_of(root),
            column=1,
        )
    return items


def _outermost(root: etree._Element) -> Iterator[etree._Element]:
    """The items in a document of another kind, which a service may set around them."""
    return (item for item in root.iter(*_TAGS) if next(item.iterancestors(*_TAGS), None) is None)


def _join_doubled(item: etree._Element) -> None:
    """Set what stands in a second `itemMeta`, `contentMeta` or `contentSet`, of which there is one, into the first.

    One that has attributes or words of its own stays as it is: they are said of what stands in it.
    """
    for name in _HOLDERS:
        holders = [*item.iterchildren(name)]
        for other in holders[1:]:
            if not other.attrib and not holds_words(other):
                holders[0].extend(other)
                item.remove(other)


def _is_text(item: etree._Element) -> bool:
    item_class = item.find(f"{g2('itemMeta')}/{g2('itemClass')}")
    if local(item.tag) != "newsItem" or item_class is None:
        return False
    nature = item_class.get("qcode") or qcode_of(item_class.get("uri", ""))
    return nature is not None and nature.endswith(":text")
