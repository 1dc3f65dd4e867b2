"""An item of NewsML-G2 -> the members of an Article that it tells, its seal left aside."""

from __future__ import annotations

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_g2.asserted import asserted_in, is_told
from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.content import content_of
from newsformat.formats.newsml_g2.description import described
from newsformat.formats.newsml_g2.inline_data import set_nitf_free
from newsformat.formats.newsml_g2.management import managed, published_of
from newsformat.formats.newsml_g2.media import add_caption, is_of_medium
from newsformat.formats.newsml_g2.names import ALIAS, DERIVED_GUID, HOME, VOCABULARY, g2
from newsformat.formats.newsml_g2.packages import packaged_links
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.quotes import is_quote, quote_of
from newsformat.formats.newsml_g2.rights import right_of
from newsformat.formats.newsml_g2.titles import headline_in_title, keep_title
from newsformat.formats.nitf.heads import add_told, says_more
from newsformat.formats.wires import scalars
from newsformat.formats.wires.datelines import set_dateline_apart
from newsformat.formats.wires.first_lines import lines_called, set_first_lines_apart, take_headline_off
from newsformat.formats.xml.parse import finding_at
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.seal import SEAL
from newsformat.formats.xml.words import XML_LANG, local
from newsformat.formats.xml.xhtml import is_ours
from newsformat.model.article import VERSION
from newsformat.vocab.schemes import STANDARD_CATALOG

# What each item says of itself in its attributes, and the writer says anew.
_SAID_ANEW = ("standard", "standardversion", "conformance", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")


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
        take_headline_off(members)
        set_first_lines_apart(members, lines_called(content.element))
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
    add_told(members, content.pop("headings", {}))
    members["language"] = members.get("language") or content.pop("language_of_text", None)
    content.pop("language_of_text", None)
    members.setdefault("notes", []).extend(content.pop("end_notes", ()))
    members |= content


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
