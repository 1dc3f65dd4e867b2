"""How named things stand as linked data: parties, concepts, terms, and who spoke."""

from __future__ import annotations

from newsformat.vocab.ways import IDENTIFIED, LOCAL, Shape, chain, named, short, worded

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

GENRE = chain(Shape("DefinedTerm", _NAMED_TERMS, _NAMED_PARTS).way, IDENTIFIED, short("name"))
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
