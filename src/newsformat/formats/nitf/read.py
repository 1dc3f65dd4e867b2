"""NITF -> readings: one for each document in a source."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from newsformat.findings import Finding
from newsformat.formats.nitf.body.marked import Around
from newsformat.formats.nitf.body.read import body_of
from newsformat.formats.nitf.bodyhead import TITLE, introduced
from newsformat.formats.nitf.docdata import headed
from newsformat.formats.nitf.parts import Part
from newsformat.formats.nitf.pictures import set_apart
from newsformat.formats.nitf.schema import HOME, nitf_tag
from newsformat.formats.nitf.tree import documents_of
from newsformat.formats.several import one_of_several
from newsformat.formats.source import Source
from newsformat.formats.wires import scalars
from newsformat.formats.wires.datelines import set_dateline_apart
from newsformat.formats.wires.findings import BODY_EMPTY
from newsformat.formats.wires.first_lines import lines_called, set_first_lines_apart
from newsformat.formats.xml.charset import repaired, well_encoded
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.plain import with_prose_told
from newsformat.formats.xml.seal import SEAL, opened
from newsformat.formats.xml.words import XML_LANG, local, words_of
from newsformat.inference.quotes.in_articles import completed
from newsformat.model.article import VERSION, Article
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged

# What each document says of itself in its attributes, and the writer says anew.
_LANGUAGES = frozenset({"language", "lang", "content-language"})
_SAID_ANEW = (
    "version",
    "change.date",
    "change.time",
    "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation",
    "{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation",
)


def read(source: Source) -> Reading:
    """The article of the first document; a finding tells of the others.

    Raises:
        ReadError: it is no well-formed XML, or holds no NITF.
    """
    source, repairs = well_encoded(source)
    first, *others = documents_of(source)
    return one_of_several(repaired(_reading_of(first), repairs), len(others), "the source holds {} more documents")


def read_all(source: Source) -> Iterator[Reading]:
    """The articles of all documents, in order.

    Raises:
        ReadError: it is no well-formed XML, or holds no NITF.
    """
    source, repairs = well_encoded(source)
    for nitf in documents_of(source):
        yield repaired(_reading_of(nitf), repairs)


def _reading_of(nitf: etree._Element) -> Reading:
    seal = next(nitf.iter(SEAL), None)
    visible, findings = visible_article(nitf)
    article, of_the_seal = opened(seal, visible)
    article, evidence, beyond_quotes = completed(visible) if article is visible else (article, (), ())
    return Reading(article, evidence, (*findings, *of_the_seal, *beyond_quotes))


def visible_article(nitf: etree._Element) -> tuple[Article, tuple[Finding, ...]]:
    """What a document declares without its seal, and the findings."""
    findings: list[Finding] = []
    part = Part(nitf)
    for attribute in _SAID_ANEW:
        part.drop(attribute)
    members = _members(part, findings)
    if left := part.left():
        members["extensions"] = {HOME: left}
    if not members["body"] and words_of(nitf):
        findings.append(BODY_EMPTY)
    told = {name: value for name, value in members.items() if name == "body" or value not in (None, [], {}, "")}
    article, doubts = salvaged(told | {"newsformat": VERSION}, HOME)
    return article, (*findings, *doubts)


def _members(part: Part, findings: list[Finding]) -> Members:
    members: Members = {}
    if (head := part.subpart("head")) is not None:
        head.take_tag(SEAL)
        members = headed(head, findings)
    body = part if local(part.element.tag) != "nitf" else part.subpart("body")
    language = part.take(XML_LANG, scalars.language) or part.take("baselang", scalars.language)
    if body is not None:
        language = body.take(XML_LANG, scalars.language) or language or _language_of_content(body)
        if (head := body.subpart("body.head")) is not None:
            _join(members, introduced(head))
        body.take_children()
    members["language"] = language or _language_of_meta(part.element)
    _add_title(members)
    read_body = body_of(part.element, Around(members.get("subjects", ())))
    findings.extend(read_body.findings)
    members["body"] = with_prose_told(read_body.blocks)
    set_first_lines_apart(members, lines_called(part.element))
    set_dateline_apart(members)
    members |= set_apart(members["body"])
    members["quotes"], members["subjects"] = read_body.quotes, read_body.subjects
    members.setdefault("notes", []).extend(read_body.notes)
    return members


def _language_of_meta(document: etree._Element) -> str | None:
    """The language that a `meta` tells, which stays."""
    told = (meta for meta in document.iterfind(f"{nitf_tag('head')}/{nitf_tag('meta')}"))
    named = (meta.get("content", "") for meta in told if meta.get("name", "").lower() in _LANGUAGES)
    return next((language for value in named if (language := scalars.language(value.strip()))), None)


def _language_of_content(body: Part) -> str | None:
    content = next(iter(body.children("body.content")), None)
    return None if content is None else scalars.language(content.get(XML_LANG) or "")


def _join(members: Members, others: Members) -> None:
    """Add members; lists go behind those that are there."""
    for name, value in others.items():
        if isinstance(value, list):
            members.setdefault(name, []).extend(value)
        elif value and not members.get(name):
            members[name] = value


def _add_title(members: Members) -> None:
    """The title is the headline of an article without one, and another headline where it differs."""
    title = members.pop("title", None)
    if title and not members.get("headline"):
        members["headline"] = title
    elif title and title != members["headline"]:
        members.setdefault("alternative_headlines", []).append({"text": title, "role": TITLE})
