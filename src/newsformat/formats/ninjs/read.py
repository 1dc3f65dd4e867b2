"""ninjs -> readings: one for each item of a document, whatever its version."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsformat.findings import Finding, ReadError, Severity, unreadable
from newsformat.formats import seal
from newsformat.formats.ninjs.bounds import AS_LINES, check_values, within_bounds
from newsformat.formats.ninjs.content import content_of, is_seal
from newsformat.formats.ninjs.handling import handling_of
from newsformat.formats.ninjs.media import MEDIA_TYPES, is_medium, media_of
from newsformat.formats.ninjs.named import concepts_of, keywords_of, parties_of, terms_of
from newsformat.formats.ninjs.names import DERIVED_URI, HOME, SEAL_ROLE
from newsformat.formats.ninjs.objects import Members, Object
from newsformat.formats.ninjs.rights import right_of, source_type_of
from newsformat.formats.ninjs.shapes import NINJS_3_1
from newsformat.formats.ninjs.texts import dateline_of, descriptions_of, headings_of, moment_in, place_named, words_of
from newsformat.formats.ninjs.versions import is_text_unread, modern
from newsformat.formats.several import one_of_several
from newsformat.formats.source import Source
from newsformat.formats.wires import scalars
from newsformat.formats.wires.authors import authors_in
from newsformat.inference.quotes.in_articles import completed
from newsformat.jsontext.strict import parse
from newsformat.model.article import VERSION, Article
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged

LARGEST = 16 * 2**20
"""Bytes of a document, or of a line of JSON Lines."""

_MOMENTS = {
    "contentCreated": "created",
    "firstCreated": "item_created",
    "versionCreated": "version_created",
    "expires": "expires",
    "published": "published",
}


def read(source: Source) -> Reading:
    """The article of the first item with a text, or else of the first item; a finding tells of the others.

    Raises:
        ReadError: it is no strict JSON, or holds no item of ninjs; the finding names line and column.
    """
    items = _items_in(source)
    readable = [item for item in items if not isinstance(item, Finding)]
    if not readable:
        raise ReadError(next(item for item in items if isinstance(item, Finding)))
    main = next((item for item in readable if item.get("bodies")), readable[0])
    return one_of_several(_reading_of(main), len(items) - 1, "the document holds {} more items")


def read_all(source: Source) -> Iterator[Reading]:
    """The articles of all items, in order: of a list, of JSON Lines, of a composite and the texts it is made of.

    A line that is at fault has no article and says why.

    Raises:
        ReadError: the whole is no strict JSON, nor JSON Lines, or holds no item of ninjs.
    """
    for item in _items_in(source):
        yield Reading(None, findings=(item,)) if isinstance(item, Finding) else _reading_of(item)


# ------------------------------------------------------------------------------------------- items


def _items_in(source: Source) -> list[Members | Finding]:
    """The items of a document with the names of 3.1, and what is wrong with lines of which none could be made."""
    data = source.data.removeprefix(codecs.BOM_UTF8)
    try:
        items: list[Members | Finding] = [*within_bounds(_items_of(_parsed(data)), data)]
    except ReadError:
        lines = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
        if len(lines) < 2 or not _is_object(lines[0][1]):
            raise
        items = [item for number, line in lines for item in _items_of_line(number, line)]
    if not items:
        raise unreadable(
            "ninjs-no-item",
            "there is no item of ninjs in the document",
            hint="an item is an object with members such as uri, headlines, bodies",
            line=1,
            column=1,
        )
    return items


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(_parsed(line), dict)
    except ReadError:
        return False


def _items_of_line(number: int, line: bytes) -> list[Members | Finding]:
    try:
        return [*within_bounds(_items_of(_parsed(line)), line)]
    except ReadError as error:
        return [replace(error.finding, line=number, end_line=None, end_column=None)]


def _parsed(data: bytes) -> Any:
    """The value of a JSON document. Members that are null, which many senders write for none, are passed over."""
    if len(data) > LARGEST:
        raise unreadable(
            "json-too-large",
            f"the document has {len(data):,} bytes; the limit is {LARGEST:,}",
            hint=AS_LINES,
            line=1,
            column=1,
        )
    check_values(data)
    try:
        return parse(data)
    except ReadError as error:
        if error.finding.code != "json-null":
            raise
        return parse(_without_null(data, error))


def _without_null(data: bytes, error: ReadError) -> bytes:
    """The document without null; the error is raised where that is not all that is wrong with it."""

    def members(pairs: list[tuple[str, Any]]) -> Members:
        if len({name for name, _ in pairs}) != len(pairs):
            raise error
        return {name: _items(value) for name, value in pairs if value is not None}

    def _items(value: Any) -> Any:
        return [_items(item) for item in value if item is not None] if isinstance(value, list) else value

    try:
        return json.dumps(_items(json.loads(data, object_pairs_hook=members))).encode()
    except (ValueError, RecursionError):
        raise error from None


def _items_of(document: Any) -> list[Members]:
    """The items of a document: it, those it lists, or those in the first of its members that holds any."""
    item = _item_in(document)
    if item is None:
        return _listed_in(document)
    parts = item.get("associations")
    return [item, *(part for part in parts if _is_whole_text(part))] if isinstance(parts, list) else [item]


def _listed_in(value: Any, depth: int = 0) -> list[Members]:
    """The items in an answer of a service, which may stand some objects and lists deep."""
    if depth > _DEEPEST_ANSWER or not isinstance(value, list | dict):
        return []
    if isinstance(value, list):
        return [item for each in value for item in _listed_in(each, depth + 1)]
    if depth and (item := _item_in(value)) is not None:
        return [item]
    return next((items for member in value.values() if (items := _listed_in(member, depth + 1))), [])


def _item_in(value: Any) -> Members | None:
    """An object with members as items of ninjs have them, as an item of 3.1; None for any other value."""
    item = modern(value) if isinstance(value, dict) else {}
    return item if any(name in _OF_ITEMS or name.startswith("body_") for name in item) else None


_DEEPEST_ANSWER = 4
_OF_ITEMS = frozenset(NINJS_3_1.members)


def _is_whole_text(part: Any) -> bool:
    return isinstance(part, dict) and bool(part.get("bodies")) and part.get("type") not in tuple(MEDIA_TYPES)


# ---------------------------------------------------------------------------------------- articles


def _reading_of(item: Members) -> Reading:
    bodies = item.get("bodies")
    seals = [body for body in bodies if isinstance(body, dict) and is_seal(body)] if isinstance(bodies, list) else []
    visible, findings = visible_article(item)
    if not seals:
        article, evidence, beyond_quotes = completed(visible)
        return Reading(article, evidence, (*findings, *beyond_quotes))
    text, digest = seals[0].get("value"), str(seals[0]["role"]).removeprefix(SEAL_ROLE)
    article, of_the_seal = seal.opened(text if isinstance(text, str) else None, digest, visible)
    article, evidence, beyond_quotes = completed(visible) if article is visible else (article, (), ())
    return Reading(article, evidence, (*findings, *of_the_seal, *beyond_quotes) if of_the_seal else beyond_quotes)


def visible_article(item: Members) -> tuple[Article, tuple[Finding, ...]]:
    """What an item of 3.1 tells without its seal, and the findings."""
    found: list[Finding] = []
    members = _item_members(_unsealed(item), found)
    if not members.get("body") and members.get("item_class") not in (None, "text"):
        found.append(_not_an_article(members["item_class"]))
    article, doubts = salvaged({"newsformat": VERSION, "body": [], **members}, HOME)
    return article, (*dict.fromkeys(found), *doubts)


def _unsealed(item: Members) -> Members:
    bodies = item.get("bodies")
    if not isinstance(bodies, list):
        return item
    return {**item, "bodies": [body for body in bodies if not (isinstance(body, dict) and is_seal(body))]}


def _not_an_article(item_class: str) -> Finding:
    return Finding(
        code="not-an-article",
        severity=Severity.INFO,
        message=f"the item is of type {item_class}, and has no text of its own",
    )


def _item_members(members: Members, findings: list[Finding]) -> Members:
    item = Object(members, findings)
    _drop_standard(item)
    item_class = item.take("type", scalars.code)
    language = _language(item)
    found: Members = {
        **_identity(item),
        "item_class": item_class,
        "language": language,
        "profile": item.take("profile"),
        "urgency": item.take_whole("urgency", 9) if item.get("urgency") != 0 else None,
        **{member: moment_in(item, name) for name, member in _MOMENTS.items()},
        **handling_of(item),
        **headings_of(item),
        **descriptions_of(item, of_medium=is_medium(item, item_class)),
        "slugline": words_of(item, "slugline"),
        "byline": words_of(item, "by"),
        **parties_of(item),
        "section": _sections(item),
        "genres": terms_of(item, "genres"),
        "keywords": keywords_of(item),
        "subjects": concepts_of(item),
        "rights": right_of(item),
        "trust_indicators": _trust_indicators(item),
        "digital_source_type": source_type_of(item),
    }
    if found["byline"] and not found["authors"]:
        found["authors"] = authors_in(found["byline"])
    content = content_of(item, found["subjects"], language)
    found |= {
        **content,
        "notes": [*found["notes"], *content.get("notes", ())],
        **media_of(item, item_class, found.pop("caption")),
    }
    found["related"] += _previous_version(item)
    if told := dateline_of(item):
        found["dateline"] = told
    if located := _located(item):
        found["dateline"] = {**(found.get("dateline") or {}), "place": {"name": located}}
    for name, value in item.members().items():
        if is_text_unread(name) and value not in ("", [], {}):
            item.say_not_read(name, value)
    return item.closed(found)


def _language(item: Object) -> str | None:
    """The language; of a list the first, and of an object its code, as some senders tell it: these are kept."""
    told = item.get("language")
    first = told[0] if isinstance(told, list) and told else told
    codes = [first.get(name) for name in _CODES_OF_LANGUAGE] if isinstance(first, dict) else [first]
    code = next((code for code in codes if isinstance(code, str)), None)
    is_told_otherwise = not isinstance(told, str) and code is not None
    return scalars.language(code or "") if is_told_otherwise else item.take("language", scalars.language)


_CODES_OF_LANGUAGE = ("tag", "code", "qcode")


def _located(item: Object) -> str | None:
    """Where the item was written; an object that tells it, as some senders have, is kept."""
    told = item.get("located")
    named = place_named(told) if isinstance(told, dict) else None
    return named or item.take("located")


def _sections(item: Object) -> list[str]:
    """The section that the item is for, or the path to it; no version has it, and many senders do."""
    told = item.get("section")
    names = told if isinstance(told, list) else [told]
    if not all(isinstance(name, str) and name.strip() for name in names):
        return []
    item.drop("section")
    return [" ".join(name.split()) for name in names]


def _previous_version(item: Object) -> list[Members]:
    """The item that this one was made from, which many senders tell by a name of no version."""
    identifier = item.get("evolvedfrom")
    if not isinstance(identifier, str) or scalars.identifier(identifier) is None:
        return []
    return [{"rel": "previous_version", "id": item.take("evolvedfrom", scalars.identifier)}]


def _drop_standard(item: Object) -> None:
    """Drop what says which version this is: the writer says it anew. Another standard's name is kept."""
    standard = item.get("standard")
    if isinstance(standard, dict) and standard.get("name", "ninjs") == "ninjs":
        item.drop("standard")


def _identity(item: Object) -> Members:
    uri = item.get("uri")
    if isinstance(uri, str) and uri.startswith(DERIVED_URI):
        item.drop("uri")
    alternate_ids = []
    for each in item.objects("altIds"):
        value = each.get("value")
        if isinstance(value, str) and scalars.identifier(value) is not None:
            members = {"value": each.take("value", scalars.identifier), "role": each.take("role", scalars.code)}
            alternate_ids.append(each.closed(members))
        else:
            item.give_back("altIds", each)
    return {
        "id": item.take("uri", scalars.identifier),
        "version": _version(item),
        "alternate_ids": alternate_ids,
    }


def _version(item: Object) -> str | None:
    """The version, which some write as a number."""
    if type(item.get("version")) is int:
        number = item.take_whole("version", 2**53 - 1)
        return None if number is None else str(number)
    return item.take("version", scalars.identifier)


def _trust_indicators(item: Object) -> list[Members]:
    found = []
    for each in item.objects("trustIndicators"):
        address = each.get("href")
        if isinstance(address, str) and scalars.url(address) is not None:
            members = {
                "role": each.take("role", scalars.code),
                "title": each.take("title"),
                "url": each.take("href", scalars.url),
            }
            found.append(each.closed(members))
        else:
            item.give_back("trustIndicators", each)
    return found
