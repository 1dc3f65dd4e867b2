"""Quotes with their speakers: `partMeta`, both ways. Where they stand is told by marks in the body."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add, restore
from newsformat.formats.newsml_g2.codes import Wire, word
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG
from newsformat.model.quotes import Quote, QuoteSource, Speaker

_KINDS = ("direct", "mixed", "indirect")
_SOURCES = ("said", "document", "post")


def is_quote(element: etree._Element, wire: Wire) -> bool:
    """Whether a `partMeta` tells of a quote, as our writer tells it."""
    role = element.find(g2("role"))
    return role is not None and wire.is_word(role.get("qcode"), "quote") and bool(element.get("partid"))


def lists_quotes(item: etree._Element) -> bool:
    """Whether an item lists its quotes as our writer does: all of them, so that none need be looked for."""
    return any(role.get("qcode") == word("quote") for role in item.iterfind(f"{g2('partMeta')}/{g2('role')}"))


def quote_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a Quote that a `partMeta` is."""
    part = Part(element)
    part.take_all("role")
    members: Members = {"id": part.take("partid", scalars.local_id)}
    for child in part.take_all("description"):
        text = Part(child)
        text.drop("role")
        words = {"text": text.words(), "language": text.take(XML_LANG, scalars.language)}
        if wire.is_word(child.get("role"), "original"):
            members["original"] = text.closed(words) | {"text": words["text"]}
        else:
            members["text"] = words["text"]
    if (creator := part.take_first("creator")) is not None:
        members["speaker"] = _speaker(Part(creator), wire)
    if (language := part.subpart("language")) is not None:
        members["language"] = language.take("tag", scalars.language)
    properties = {
        child.get("rel", "").removeprefix(word("")): child.get("value", "")
        for child in part.take_all("partMetaExtProperty")
    }
    kind, source = properties.get("kind"), properties.get("source")
    members["kind"] = kind if kind in _KINDS else None
    members["cue"] = properties.get("cue")
    link = part.subpart("link")
    url = link.take("href", scalars.reference) if link else None
    if link:
        link.drop("rel")
    origin = {"kind": source if source in _SOURCES else None, "url": url}
    members["source"] = {name: value for name, value in origin.items() if value}
    return {"text": "", **part.closed(members)}


def _speaker(part: Part, wire: Wire) -> Members:
    members: Members = {}
    for child in part.take_all("name"):
        written = wire.is_word(child.get("role"), "as_written")
        members["as_written" if written else "name"] = Part(child).words()
    for child in part.take_all("related"):
        if wire.is_word(child.get("rel"), "subject"):
            members["ref"] = scalars.local_id(child.get("literal", ""))
        elif (name := child.find(g2("name"))) is not None:
            members["role"] = Part(name).words()
    return part.closed(members)


def add_quote(parent: etree._Element, quote: Quote) -> None:
    """A `partMeta` that tells what a Quote tells."""
    part = add(parent, "partMeta", partid=quote.id)
    add(part, "role", qcode=word("quote"))
    add(part, "description", quote.text, role=word("quote"))
    if quote.original:
        add(part, "description", quote.original.text, role=word("original"), lang=quote.original.language)
    if quote.speaker:
        _add_speaker(part, quote.speaker)
    if quote.language:
        add(part, "language", tag=quote.language)
    source = quote.source or QuoteSource()
    for name, value in (("kind", quote.kind), ("cue", quote.cue), ("source", source.kind)):
        if value:
            add(part, "partMetaExtProperty", rel=word(name), value=value)
    if source.url and scalars.is_iri(source.url):
        add(part, "link", rel=word("source"), href=source.url)
    restore(part, quote)


def _add_speaker(part: etree._Element, speaker: Speaker) -> None:
    creator = add(part, "creator")
    if speaker.name:
        add(creator, "name", speaker.name)
    if speaker.as_written:
        add(creator, "name", speaker.as_written, role=word("as_written"))
    if speaker.role:
        add(add(creator, "related", rel=word("job_title")), "name", speaker.role)
    if speaker.ref:
        add(creator, "related", rel=word("subject"), literal=speaker.ref)
    restore(creator, speaker)
