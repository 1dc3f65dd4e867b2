"""NewsML-G2 -> readings: one for each item of a document."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsformat.findings import Finding, Severity, unreadable
from newsformat.formats.newsml_g2.asserted import asserted_in, is_told
from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.content import content_of
from newsformat.formats.newsml_g2.description import described
from newsformat.formats.newsml_g2.inline_data import set_nitf_free
from newsformat.formats.newsml_g2.management import managed, published_of
from newsformat.formats.newsml_g2.media import add_caption, is_of_medium
from newsformat.formats.newsml_g2.names import ALIAS, DERIVED_GUID, HOME, ITEMS, NAR, VOCABULARY, g2
from newsformat.formats.newsml_g2.packages import packaged_links
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.quotes import is_quote, lists_quotes, quote_of
from newsformat.formats.newsml_g2.rights import right_of
from newsformat.formats.newsml_g2.titles import headline_in_title, keep_title
from newsformat.formats.newsml_g2.validity import kept_not_valid
from newsformat.formats.nitf.embedded import says_more
from newsformat.formats.several import one_of_several
from newsformat.formats.source import Source
from newsformat.formats.wires import scalars
from newsformat.formats.wires.datelines import set_dateline_apart
from newsformat.formats.xml.parse import finding_at, line_of, parse_xml
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.seal import SEAL, opened
from newsformat.formats.xml.words import XML_LANG, local
from newsformat.formats.xml.xhtml import is_ours
from newsformat.inference.quotes.in_articles import completed, quoted
from newsformat.model.article import VERSION
from newsformat.model.body import Heading
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged
from newsformat.vocab.schemes import STANDARD_CATALOG, qcode_of

_TAGS = tuple(g2(name) for name in sorted(ITEMS))
_MESSAGE = g2("newsMessage")
# What each item says of itself in its attributes, and the writer says anew.
_SAID_ANEW = ("standard", "standardversion", "conformance", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")


def read(source: Source) -> Reading:
    """The article of the first text item, or else of the first item; a finding tells of the others.

    Raises:
        ReadError: it is no well-formed XML, or holds no item of NewsML-G2.
    """
    root = _root_of(source)
    items = _items_of(root)
    main = next((item for item in items if _is_text(item)), items[0])
    return one_of_several(_reading_of(main, root), len(items) - 1, "the document holds {} more items")


def read_all(source: Source) -> Iterator[Reading]:
    """The articles of all items, in order.

    Raises:
        ReadError: it is no well-formed XML, or holds no item of NewsML-G2.
    """
    root = _root_of(source)
    for item in _items_of(root):
        yield _reading_of(item, root)


def _root_of(source: Source) -> etree._Element:
    root = parse_xml(source)
    if etree.QName(root).namespace is None and local(root.tag) in ITEMS | {"newsMessage"}:
        for element in root.iter():
            if not element.tag.startswith("{"):
                element.tag = g2(element.tag)
    return root


def _items_of(root: etree._Element) -> list[etree._Element]:
    if root.tag in _TAGS:
        return [root]
    items = [item for holder in root.iter(g2("itemSet")) for item in holder if item.tag in _TAGS]
    if not items:
        raise unreadable(
            "newsml-g2-no-item",
            f"there is no item of NewsML-G2 in the document, whose root is “{local(root.tag)}”",
            hint=f"an item is one of {', '.join(sorted(ITEMS))} of the namespace {NAR}",
            line=line_of(root),
            column=1,
        )
    return items


def _is_text(item: etree._Element) -> bool:
    item_class = item.find(f"{g2('itemMeta')}/{g2('itemClass')}")
    if local(item.tag) != "newsItem" or item_class is None:
        return False
    nature = item_class.get("qcode") or qcode_of(item_class.get("uri", ""))
    return nature is not None and nature.endswith(":text")


def _reading_of(item: etree._Element, root: etree._Element) -> Reading:
    seal = item.find(f"{g2('itemMeta')}/{SEAL}")
    members, findings = visible_members(item, _message_header(root))
    visible, put_aside = salvaged(members, HOME)
    article, of_the_seal = opened(seal, visible)
    if article is visible:
        article, evidence, beyond_quotes = quoted(visible) if lists_quotes(item) else completed(visible)
    else:
        evidence, beyond_quotes = (), ()
    return Reading(article, evidence, (*findings, *put_aside, *kept_not_valid(item), *of_the_seal, *beyond_quotes))


def _message_header(root: etree._Element) -> etree._Element | None:
    return root.find(g2("header")) if root.tag == _MESSAGE else None


def visible_members(item: etree._Element, header: etree._Element | None = None) -> tuple[Members, list[Finding]]:
    """The members of the Article that an item tells without its seal, not looked at yet, and the findings.

    `header` is that of the message it came in.
    """
    wire = wire_of(item, header)
    set_nitf_free(item, wire)
    part = Part(item)
    if header is not None:
        part.keep("message", part.xml_of(header))
    members = _item_members(part, wire)
    if local(item.tag) != "newsItem":
        part.keep("element", local(item.tag))
        wire.findings.append(_not_an_article(item))
    if left := part.left():
        members["extensions"] = {HOME: left}
    told = {name: value for name, value in members.items() if value not in (None, [], {}, "")}
    return told | {"newsformat": VERSION, "body": members.get("body") or []}, wire.findings


def wire_of(item: etree._Element, header: etree._Element | None = None) -> Wire:
    """What is known of an item before its parts are read; `header` is that of the message it came in."""
    schemes = _schemes(header) | _schemes(item)
    aliases = {scheme: alias for alias, scheme in reversed(schemes.items())}
    return Wire(_language(item), schemes, aliases, asserted_in(item))


def _not_an_article(item: etree._Element) -> Finding:
    message = f"the item is a {local(item.tag)}, which has no text of its own; it is kept under extensions"
    return finding_at(item, "not-an-article", Severity.INFO, message)


def _language(item: etree._Element) -> str | None:
    """The language of the content, or else that of the item."""
    declared = item.find(f"{g2('contentMeta')}/{g2('language')}")
    tag = declared.get("tag") if declared is not None else item.get(XML_LANG)
    return scalars.language(tag) if tag else None


def _schemes(holder: etree._Element | None) -> dict[str, str]:
    """The schemes that the catalogs in an item, or in a message's header, name by their aliases."""
    schemes = () if holder is None else holder.iterfind(f"{g2('catalog')}/{g2('scheme')}")
    return {scheme.get("alias", ""): scheme.get("uri", "") for scheme in schemes}


def _item_members(part: Part, wire: Wire) -> Members:
    members: Members = {}
    for attribute in _SAID_ANEW:
        part.drop(attribute)
    if (part.get("guid") or "").startswith(DERIVED_GUID):
        part.drop("guid")
    members["id"] = part.take("guid", scalars.identifier)
    members["version"] = part.take("version", scalars.identifier)
    _drop_our_catalogs(part)
    members["published"] = published_of(part, wire)
    members["rights"] = [right for element in part.take_all("rightsInfo") if (right := right_of(element, wire))]
    if (meta := part.subpart("itemMeta")) is not None:
        meta.take_tag(SEAL)
        members |= managed(meta, wire)
    if (meta := part.subpart("contentMeta")) is not None:
        members |= described(meta, wire, of_medium=is_of_medium(part.element, members.get("item_class")))
        members |= _content_language(meta)
    if packaged := packaged_links(part.element, wire):
        members["related"] = [*members.get("related", ()), *packaged]
    quotes = part.take_all("partMeta", lambda element: is_quote(element, wire))
    members["quotes"] = [quote_of(element, wire) for element in quotes]
    if (content := part.subpart("contentSet")) is not None:
        _add_content(content, part, wire, members)
    if (title := headline_in_title(part.element)) and "headline" not in members:
        members["headline"] = title
        part.keep("headline", "title")
    part.take_all("assert", lambda element: is_told(element, wire))
    if local(part.element.tag) == "newsItem":
        members["language"] = members.get("language") or wire.language
    if part.get(XML_LANG) == members.get("language"):
        part.drop(XML_LANG)
    return members


def _add_content(content: Part, part: Part, wire: Wire, members: Members) -> None:
    """Add what the content of an item, which is the part around it, gives."""
    found = content_of(content, wire, members)
    heads, title = found.pop("heads", []), found.pop("title", None)
    _add_missing(members, found)
    add_caption(members)
    if not wire.own:
        _take_headline_off(members)
    if title and members.setdefault("headline", title) != title:
        keep_title(content, title)
    if not is_ours(content.element):  # our own body tells it
        set_dateline_apart(members)
    known = {**members, "dateline": (members.get("dateline") or {}).get("text")}
    for head in heads:
        if says_more(head, known):
            part.keep("nitf", part.xml_of(head))


def _add_missing(members: Members, content: Members) -> None:
    """Add what the content gives; of what both tell, the metadata is right."""
    headings = content.pop("headings", {})
    if dateline := headings.pop("dateline", None):
        place = members.get("dateline") or {}
        members["dateline"] = {"text": dateline.rstrip(" -–—_:"), **place}
    for name, value in headings.items():
        members[name] = members.get(name) or value
    members["language"] = members.get("language") or content.pop("language_of_text", None)
    content.pop("language_of_text", None)
    members.setdefault("notes", []).extend(content.pop("end_notes", ()))
    members |= content


def _take_headline_off(members: Members) -> None:
    """Take the heading of the first level that a body begins with for the headline, unless another was told."""
    match members.get("body"):
        case [Heading(level=1, text=words, marks=()), *others] if others:
            if members.setdefault("headline", words) == words:
                members["body"] = others
        case _:
            pass


def _drop_our_catalogs(part: Part) -> None:
    part.take_all("catalogRef", lambda ref: ref.get("href") == STANDARD_CATALOG and len(ref.attrib) == 1)
    part.take_all("catalog", _is_ours)


def _is_ours(catalog: etree._Element) -> bool:
    return len(catalog) == 1 and catalog[0].get("alias") == ALIAS and catalog[0].get("uri") == VOCABULARY


def _content_language(meta: Part) -> Members:
    found = meta.children("language")
    if not found or (tag := scalars.language(found[0].get("tag", ""))) is None:
        return {}
    meta.part_of(found[0], "language").drop("tag")
    return {"language": tag}
