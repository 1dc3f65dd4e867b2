"""How named things stand as linked data: parties, concepts, terms, and who spoke."""

from __future__ import annotations

from typing import Any

from newsformat.vocab.linked_data.ways import IDENTIFIED, LOCAL, Shape, Way, chain, named, short, worded
from newsformat.vocab.schemes import SCHEMES, alias_of

# schema.org has no type for our "object", "other" and "point_of_interest": the nearest stands, the kind beside it.
KINDS = {
    "person": "Person",
    "organization": "Organization",
    "place": "Place",
    "event": "Event",
    "topic": "DefinedTerm",
    "work": "CreativeWork",
}
_NEAR_KINDS = {"object": "Thing", "other": "Thing", "point_of_interest": "Place"}

NAME = chain(Shape("nf:Name", {"text": "nf:name"}).way, worded("nf:name"), short("nf:name"))

PARTY_TYPES = ("Person", "Organization")
"""Of a party whose kind nobody told."""

_IDENTITY = Shape("Thing", terms={"name": "name", "names": "alternateName"}, parts={"names": NAME})
IDENTITY = chain(_IDENTITY.way, IDENTIFIED)
SAME = chain(IDENTITY, short("@id"))

_NAMED_TERMS = {"id": "@id", "name": "name", "names": "alternateName", "same_as": "sameAs"}
_NAMED_PARTS = {"id": LOCAL, "names": NAME, "same_as": SAME, "broader": IDENTITY}


def _coded(node: dict[str, Any]) -> dict[str, Any]:
    """A term with its code, and the set that it is of, where the catalog of IPTC knows this."""
    alias, _, code = node.get("nf:qcode", "").partition(":")
    scheme = SCHEMES.get(alias)
    if node.get("@type") != "DefinedTerm" or not code or scheme is None or alias_of(scheme) != alias:
        return node
    return {**_less(node, "nf:qcode"), "termCode": code, "inDefinedTermSet": scheme}


def _less(node: dict[str, Any], *terms: str) -> dict[str, Any]:
    return {term: value for term, value in node.items() if term not in terms}


def _qcoded(node: Any) -> Any:
    if not isinstance(node, dict) or "nf:qcode" in node:
        return node
    code, scheme = node.get("termCode"), node.get("inDefinedTermSet")
    alias = alias_of(scheme) if isinstance(scheme, str) else None
    if not alias or not isinstance(code, str):
        return node
    return {**_less(node, "termCode", "inDefinedTermSet"), "nf:qcode": f"{alias}:{code}"}


_CODED = Way(_coded, _qcoded)

GENRE = chain(Shape("DefinedTerm", _NAMED_TERMS, _NAMED_PARTS).way, IDENTIFIED, _CODED, short("name"))
AUDIENCE = chain(Shape("Audience", _NAMED_TERMS, _NAMED_PARTS).way, IDENTIFIED)

PARTY = chain(
    Shape(
        PARTY_TYPES,
        terms={
            **_NAMED_TERMS,
            "job_title": "jobTitle",
            "affiliation": "affiliation",
            "email": "email",
            "url": "url",
            "image": "image",
        },
        parts={**_NAMED_PARTS, "affiliation": named("Organization")},
        tag="kind",
        types={"person": "Person", "organization": "Organization"},
    ).way,
    IDENTIFIED,
)

_POSITION = Shape("GeoCoordinates", {"latitude": "latitude", "longitude": "longitude"}).way
_SYMBOL = Shape("nf:Symbol", {"ticker": "tickerSymbol"}).way


def _listed(node: dict[str, Any]) -> dict[str, Any]:
    """An organization with its symbols in schema.org's way: of a corporation, each behind its market."""
    symbols = node.get("nf:symbols")
    if node.get("@type") != "Organization" or not symbols:
        return node
    told = [" ".join(filter(None, (symbol.get("nf:exchange"), symbol["tickerSymbol"]))) for symbol in symbols]
    node = {**node, "@type": "Corporation", "tickerSymbol": told}
    return _less(node, "nf:symbols") if [_symbol_in(words) for words in told] == symbols else node


def _symbol_in(words: str) -> dict[str, Any]:
    *exchange, ticker = words.split(" ")
    market = {"nf:exchange": " ".join(exchange)} if exchange else {}
    return {"@type": "nf:Symbol", "tickerSymbol": ticker, **market}


def _unlisted(node: Any) -> Any:
    if not isinstance(node, dict) or node.get("@type") != "Corporation":
        return node
    told = node.get("tickerSymbol")
    rest = {**_less(node, "tickerSymbol"), "@type": "Organization"}
    if "nf:symbols" in node or told is None:
        return rest
    words = told if isinstance(told, list) else [told]
    return {**rest, "nf:symbols": [_symbol_in(word) if isinstance(word, str) else word for word in words]}


_LISTED = Way(_listed, _unlisted)


def _contained(node: dict[str, Any]) -> dict[str, Any]:
    """A place with the wider ones that it lies in."""
    if node.get("@type") != "Place" or "nf:broader" not in node:
        return node
    wider = [{**place, "@type": "Place"} for place in node["nf:broader"]]
    return {**_less(node, "nf:broader"), "containedInPlace": wider}


def _containing(node: Any) -> Any:
    if not isinstance(node, dict) or "containedInPlace" not in node or "nf:broader" in node:
        return node
    return {**_less(node, "containedInPlace"), "nf:broader": node["containedInPlace"]}


_CONTAINED = Way(_contained, _containing)

CONCEPT = chain(
    Shape(
        "Thing",
        terms={**_NAMED_TERMS, "position": "geo"},
        parts={**_NAMED_PARTS, "position": _POSITION, "symbols": _SYMBOL},
        tag="kind",
        types=KINDS,
        near=_NEAR_KINDS,
    ).way,
    IDENTIFIED,
    _CODED,
    _LISTED,
    _CONTAINED,
)

_SPEAKER = Shape(
    PARTY_TYPES,
    terms={"ref": "@id", "name": "name", "role": "jobTitle"},
    parts={"ref": LOCAL},
).way
_ORIGINAL = Shape("Quotation", {"text": "text", "language": "inLanguage"}).way
_UTTERED = Shape("CreativeWork", {"url": "url"}).way

QUOTE = Shape(
    "Quotation",
    terms={
        "id": "@id",
        "text": "text",
        "speaker": "spokenByCharacter",
        "language": "inLanguage",
        "original": "translationOfWork",
        "source": "citation",
    },
    parts={"id": LOCAL, "speaker": _SPEAKER, "original": _ORIGINAL, "source": _UTTERED},
).way

KEYWORD = chain(Shape("DefinedTerm", {"text": "name"}).way, worded("name"), short("name"))
