"""NITF -> readings: one for each document of a source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats import scalars
from newsformat.formats.contract import Source
from newsformat.formats.nitf.bodyhead import introduced
from newsformat.formats.nitf.docdata import headed
from newsformat.formats.nitf.names import TITLE
from newsformat.formats.nitf.tree import documents_of
from newsformat.formats.xml.nitf.parts import Part
from newsformat.formats.xml.nitf.read import NitfBody, body_of
from newsformat.formats.xml.nitf.schema import HOME, nitf_tag
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.seal import SEAL, opened
from newsformat.formats.xml.words import XML_LANG
from newsformat.inference.language import language_of
from newsformat.inference.marking import quoted
from newsformat.model.article import VERSION, Article
from newsformat.model.body import Paragraph
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged

# What the schema fixes, and the writer says anew.
_SAID_ANEW = ("version", "change.date", "change.time", "baselang")
_JOINED = ("subjects", "notes", "rights", "alternative_headlines")


def read(source: Source) -> Reading:
    """The article of the first document; a finding tells of others.

    Raises:
        ReadError: it is no well-formed XML, or holds no NITF.
    """
    documents = documents_of(source)
    reading = _reading_of(documents[0])
    if len(documents) == 1:
        return reading
    message = f"the source holds {len(documents) - 1} more documents"
    more = Finding(code="more-items", severity=Severity.INFO, message=message, hint="read_all gives them all")
    return replace(reading, findings=(*reading.findings, more))


def read_all(source: Source) -> Iterator[Reading]:
    """The articles of all documents, in order.

    Raises:
        ReadError: it is no well-formed XML, or holds no NITF.
    """
    yield from map(_reading_of, documents_of(source))


def _reading_of(nitf: etree._Element) -> Reading:
    seal = nitf.find(f"{nitf_tag('head')}/{SEAL}")
    visible, findings = visible_article(nitf)
    article, of_the_seal = opened(seal, visible)
    return Reading(article, findings=(*findings, *of_the_seal))


def visible_article(nitf: etree._Element) -> tuple[Article, tuple[Finding, ...]]:
    """What a document tells without its seal, and the findings."""
    findings: list[Finding] = []
    part = Part(nitf)
    members = _members(part, nitf, findings)
    if left := part.left():
        members["extensions"] = {HOME: left}
    told = {name: value for name, value in members.items() if value not in (None, [], {}, "")}
    article, doubts = salvaged({**told, "newsformat": VERSION, "body": members.get("body") or []}, HOME)
    return article, (*findings, *doubts)


def _members(part: Part, nitf: etree._Element, findings: list[Finding]) -> Members:
    language = _language(part, nitf)
    for attribute in _SAID_ANEW:
        part.drop(attribute)
    members: Members = {}
    if (head := part.subpart("head")) is not None:
        head.take_tag(SEAL)
        members = headed(head, findings)
    title = members.pop("title", None)
    body = part.subpart("body")
    if body is not None:
        if (body_head := body.subpart("body.head")) is not None:
            members = _joined(members, introduced(body_head))
        body.take_all("body.content")
        body.take_all("body.end")
        body.drop(XML_LANG)
    else:
        part.take_children()
    _add_title(members, title)
    found = body_of(nitf, members.get("subjects"))
    members["subjects"] = found.subjects
    members["notes"] = [*members.get("notes", []), *_end_notes(found)]
    _add_body(members, found, language)
    return members


def _joined(first: Members, second: Members) -> Members:
    """The members of both; of lists that both have, all entries."""
    lists = {name: [*first.get(name, []), *second.get(name, [])] for name in _JOINED}
    return {**first, **second, **lists}


def _add_title(members: Members, title: str | None) -> None:
    """The title in the head is the headline where there is no other, and another headline where it differs."""
    if not members.get("headline"):
        members["headline"] = title
    elif title and title != members["headline"]:
        members["alternative_headlines"] = [*members["alternative_headlines"], {"text": title, "role": TITLE}]


def _end_notes(found: NitfBody) -> list[Members]:
    return [{"role": role, "public": True, "blocks": list(blocks)} for role, blocks in found.end]


def _add_body(members: Members, found: NitfBody, language: str | None) -> None:
    """The blocks and their quotes: those that are marked, or else those that their words tell."""
    blocks = list(found.blocks)
    members["language"] = language or language_of("\n".join(getattr(block, "text", None) or "" for block in blocks))
    if found.quotes:
        members["quotes"] = found.quotes
    else:
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        marked, quotes = quoted(paragraphs, members["language"])
        following = iter(marked)
        blocks = [next(following) if isinstance(block, Paragraph) else block for block in blocks]
        members["quotes"] = [members_of(quote) for quote in quotes]
    members["body"] = blocks


def _language(part: Part, nitf: etree._Element) -> str | None:
    body = nitf.find(nitf_tag("body"))
    stated = body.get(XML_LANG) if body is not None else None
    told = stated or part.get(XML_LANG) or part.get("baselang")
    part.drop(XML_LANG)
    return scalars.language(told) if told else None
