"""Each member of an article as a node of schema.org's tells it, as anybody writes it, and the terms that do."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from html import unescape
from itertools import islice
from typing import Any

from newsformat.scalars.dates import moment
from newsformat.scalars.languages import language_tag
from newsformat.scalars.names import without_lead
from newsformat.scalars.text import line
from newsformat.scalars.urls import absolute
from newsformat.vocab.iptc import source_type_of, status_of
from newsformat.vocab.linked_data.ways import FOREIGN
from newsformat.vocab.schema_org import words as schema_org
from newsformat.vocab.schema_org.rest import Members, given, says, without_rest
from newsformat.vocab.schema_org.things import (
    concept_members,
    keyword_members,
    party_members,
    several_members,
    term_members,
)
from newsformat.vocab.schema_org.words import Node, PartyValue, address, parties, text, texts, types_of, values
from newsformat.vocab.schema_org.works import (
    INDICATORS,
    RIGHT_TERMS,
    check_members,
    correction_members,
    identifier_members,
    image_members,
    indicator_members,
    link_members,
    medium_members,
    recording_members,
    right_members,
)
from newsformat.vocab.schemes import qcode_of

# Where an article tells of its Quotations, and these of who says them.
_QUOTING = ("hasPart", "mentions", "citation")
# Where it tells of its ClaimReviews.
_CHECKING = ("hasPart", "review")
_PLACES = ("contentLocation", "spatialCoverage")
_HANDS = ("contributor", "editor", "translator", "illustrator", "producer")
_SPEAKING = ("spokenByCharacter", "creator", "author")
_RELATIONS = {
    "isPartOf": "part_of",
    "isBasedOn": "derived_from",
    "citation": "see_also",
    "relatedLink": "related",
    "significantLink": "related",
    "workTranslation": "translation",
    "translationOfWork": "translation",
}

STATUS = "creativeWorkStatus"
_SOURCE_TYPE = "digitalSourceType"

_Reader = Callable[[Node, str | None], Any]


def chosen_members_of_foreign(node: Node, base: str | None, chosen: Container[str]) -> tuple[Members, dict[str, str]]:
    """Those of the chosen members that a node says, and the term that each came from."""
    members: Members = {}
    origins: dict[str, str] = {}
    for member, terms, reader in TABLE:
        said = next((term for term in terms if says(node.get(term))), None) if member in chosen else None
        found = reader(node, base) if said else None
        if found not in (None, [], {}, ""):
            members[member] = found
            origins[member] = said or ""
    return members, origins


def terms_of(chosen: Iterable[str]) -> tuple[str, ...]:
    """The terms that say the chosen members."""
    wanted = frozenset(chosen)
    return tuple(dict.fromkeys(term for member, terms, _ in TABLE if member in wanted for term in terms))


# ----------------------------------------------------------------------------------------------- readers


def _words(*terms: str) -> _Reader:
    def read(node: Node, base: str | None) -> str | None:  # noqa: ARG001 - the face of all readers
        return next((found for term in terms if (found := text(node.get(term), "name"))), None)

    return read


def _list(term: str) -> _Reader:
    return lambda node, _: list(
        dict.fromkeys(words for found in texts(node.get(term), "name") if (words := line(found)))
    )


def _moment(term: str) -> _Reader:
    def read(node: Node, base: str | None) -> str | None:  # noqa: ARG001
        return moment(text(node.get(term)) or "", text(node.get("inLanguage"), "name") or "")

    return read


def parties_by(*terms: str) -> Callable[[Node, str | None], list[Members]]:
    """The reader of those whom some terms name; the second and further terms say what one did."""

    def read(node: Node, base: str | None) -> list[Members]:
        return [
            party_members(party, None if term == terms[0] else term, base)
            for term in terms
            for party in parties(node.get(term))
        ]

    return read


def _authors(node: Node, base: str | None) -> list[Members]:
    """The authors; schema.org has `creator` for the same."""
    return _authors_by("author", node, base) or _authors_by("creator", node, base)


def _authors_by(term: str, node: Node, base: str | None) -> list[Members]:
    told = parties(node.get(term))
    first = [
        author
        for party in islice(told, _MOST_NAMES)
        for author in (several_members(party) or [party_members(_without_lead(party), None, base)])
    ]
    return first + [party_members(party, None, base) for party in told]


_MOST_NAMES = 100
"""Of so many names it is asked whether they are those of several; the others stand as they are."""


def _without_lead(party: PartyValue) -> PartyValue:
    """An author without the words that say "by" before the name."""
    return party if party.kind == "organization" else replace(party, name=without_lead(party.name))


def _first_party(term: str) -> _Reader:
    return lambda node, base: next(iter(parties_by(term)(node, base)), None)


_MOST_KEYWORDS = 10_000
"""A text that would be more stays as it is."""


def _keywords(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    said = list(values(node.get("keywords")))
    words = unescape(said[0]) if len(said) == 1 and isinstance(said[0], str) else ""
    if words and len(parts := re.split(r"[,;|]", words)) <= _MOST_KEYWORDS:
        said = [*parts]
    told = (keyword for item in said if (keyword := keyword_members(item)))
    return list({keyword["text"]: keyword for keyword in told}.values())


def _terms(term: str, *words: str) -> _Reader:
    """The reader of genres and the like; `words` are what tells one that has no name."""

    def read(node: Node, base: str | None) -> list[Members]:
        found = (term_members(item, base, *words) for item in values(node.get(term)))
        return list({str(members): members for members in found if members}.values())

    return read


def _subjects(node: Node, base: str | None) -> list[Members]:
    """What an article is about and mentions, and the places it is about."""
    told = [
        given({**concept, "relation": relation})
        for term, relation in (("about", "about"), ("mentions", "mentioned"))
        for item in values(node.get(term))
        if (concept := concept_members(item, base))
    ]
    named = {concept.get("name") for concept in told}
    for term in _PLACES:
        for item in values(node.get(term)):
            place = {"kind": "place"} | (concept_members(item, base) or {})
            is_told = place.keys() <= {"kind", "name"} and place.get("name") in named
            if len(place) > 1 and not is_told:
                named.add(place.get("name"))
                told.append({**place, "relation": "about"})
    return told


def pictures_of(node: Node, base: str | None) -> list[Members]:
    """The pictures of a node, or the small one that stands for them."""
    found = schema_org.images(node.get("image") or node.get("thumbnailUrl"))
    return [members for image in found if (members := image_members(image, base))]


def media_of(node: Node, base: str | None) -> list[Members]:
    """The recordings of an article, and what goes with it by a term that takes media of any kind."""
    told = [
        recording
        for kind in ("video", "audio")
        for item in values(node.get(kind))
        if (recording := recording_members(kind, item, base))
    ]
    return told + [block for item in values(node.get("associatedMedia")) if (block := medium_members(item, base))]


_PAGE = "webpage"
"""The type of the page that an article is said to be part of, and is."""


def _related(node: Node, base: str | None) -> list[Members]:
    return [
        given({"rel": rel, **link})
        for term, rel in _RELATIONS.items()
        for item in values(node.get(term))
        if not (rel == "part_of" and isinstance(item, Mapping) and _PAGE in types_of(item))
        if (link := link_members(item, base))
    ]


def _rights(node: Node, base: str | None) -> list[Members]:
    right = right_members(node, base)
    return [right] if right else []


def _corrections(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    return [found for item in values(node.get("correction")) if (found := correction_members(item))]


def _indicators(node: Node, base: str | None) -> list[Members]:
    """What tells why to trust an article: what it says of itself, and what its publisher does."""
    publisher = next(values(node.get("publisher")), None)
    tellers = [node, *([publisher] if isinstance(publisher, Mapping) else [])]
    return [
        found
        for teller in tellers
        for term in INDICATORS
        for item in values(teller.get(term))
        if (found := indicator_members(term, item, base))
    ]


def _publisher(node: Node, base: str | None) -> Members | None:
    """The publisher, less its pages that are trust indicators of the article."""
    publisher = _first_party("publisher")(node, base)
    rest = (publisher or {}).get("extensions", {}).get(FOREIGN, {})
    told = [term for term in INDICATORS if term in rest and _are_indicators(term, rest[term], base)]
    return without_rest(publisher, *told) if told else publisher


def _are_indicators(term: str, value: object, base: str | None) -> bool:
    return all(indicator_members(term, item, base) for item in values(value))


def _quotes(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    items = (item for term in _QUOTING for item in values(node.get(term)))
    quotations = [item for item in items if isinstance(item, Mapping) and "quotation" in types_of(item)]
    told = [(words, _speaker(item)) for item in quotations if (words := text(item.get("text")))]
    return [
        given({"id": f"q{number}", "text": words, "speaker": speaker or None})
        for number, (words, speaker) in enumerate(told, 1)
    ]


def _speaker(quotation: Mapping[str, Any]) -> Members:
    """Whose words a Quotation is: a name, or a node with one."""
    who = next((who for term in _SPEAKING for who in values(quotation.get(term)) if text(who, "name")), None)
    return given({"name": text(who, "name"), "role": text(who.get("jobTitle")) if isinstance(who, Mapping) else None})


def _fact_checks(node: Node, base: str | None) -> list[Members]:
    items = (item for term in _CHECKING for item in values(node.get(term)))
    return [check for item in items if (check := check_members(item, base))]


def _identifiers(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    return [found for item in values(node.get("identifier")) if (found := identifier_members(item))]


def _status(node: Node, base: str | None) -> str | None:  # noqa: ARG001
    return status_of(text(node.get(STATUS), "name", "@id") or "")


def _source_type(node: Node, base: str | None) -> str | None:  # noqa: ARG001
    """How the material came to be, as one of IPTC's URIs; any other address stays as it is."""
    told = list(texts(node.get(_SOURCE_TYPE), "@id", "url", "name"))
    known = next((uri for value in told if (uri := _without_change(value) or source_type_of(value))), None)
    return known or next((value for value in told if absolute(value, None)), None)


def _without_change(value: str) -> str | None:
    """The value, where it is the URI of one of IPTC's digital source types already, `https` or not."""
    is_of_iptc = (qcode_of(value) or "").startswith("digsrctype:")
    return value if is_of_iptc else None


def _access(node: Node, base: str | None) -> Members | None:  # noqa: ARG001
    declared = schema_org.access(node)
    return {"declared": declared} if declared else None


def _dateline(node: Node, base: str | None) -> Members | None:
    place = next((concept_members(item, base) for item in values(node.get("locationCreated"))), None)
    dateline = given({"text": text(node.get("dateline")), "place": place})
    return dateline or None


def _language(node: Node, base: str | None) -> str | None:  # noqa: ARG001
    return language_tag(text(node.get("inLanguage"), "alternateName", "name") or "")


def url_of(node: Node, base: str | None) -> str | None:
    """The address of a node, or of the page that is about it."""
    return absolute(address(node.get("url")) or address(node.get("mainEntityOfPage")) or "", base)


def _id(node: Node, base: str | None) -> str | None:  # noqa: ARG001
    name = node.get("@id")
    return name if isinstance(name, str) and not name.startswith(("#", "_:")) else None


TABLE: tuple[tuple[str, tuple[str, ...], _Reader], ...] = (
    ("id", ("@id",), _id),
    ("version", ("version",), _words("version")),
    ("alternate_ids", ("identifier",), _identifiers),
    ("url", ("url", "mainEntityOfPage"), url_of),
    ("language", ("inLanguage",), _language),
    ("headline", ("headline", "name"), _words("headline", "name")),
    ("subheadline", ("alternativeHeadline",), _words("alternativeHeadline")),
    ("summary", ("description", "abstract"), _words("description", "abstract")),
    ("authors", ("author", "creator"), _authors),
    ("contributors", _HANDS, parties_by(*_HANDS)),
    ("publisher", ("publisher",), _publisher),
    ("provider", ("provider",), _first_party("provider")),
    ("sources", ("sourceOrganization",), parties_by("sourceOrganization")),
    ("credit_line", ("creditText",), _words("creditText")),
    ("created", ("dateCreated",), _moment("dateCreated")),
    ("published", ("datePublished",), _moment("datePublished")),
    ("modified", ("dateModified",), _moment("dateModified")),
    ("expires", ("expires",), _moment("expires")),
    ("dateline", ("dateline", "locationCreated"), _dateline),
    ("section", ("articleSection",), _list("articleSection")),
    ("genres", ("genre",), _terms("genre")),
    ("keywords", ("keywords",), _keywords),
    ("subjects", ("about", "mentions", *_PLACES), _subjects),
    ("audience", ("audience",), _terms("audience", "audienceType")),
    ("quotes", _QUOTING, _quotes),
    ("related", tuple(_RELATIONS), _related),
    ("pictures", ("image", "thumbnailUrl"), pictures_of),
    ("media", ("video", "audio", "associatedMedia"), media_of),
    ("rights", tuple(dict.fromkeys(term for terms in RIGHT_TERMS.values() for term in terms)), _rights),
    ("corrections", ("correction",), _corrections),
    ("trust_indicators", (*INDICATORS, "publisher"), _indicators),
    ("sponsors", ("sponsor",), parties_by("sponsor")),
    ("status", (STATUS,), _status),
    ("digital_source_type", (_SOURCE_TYPE,), _source_type),
    ("access", ("isAccessibleForFree",), _access),
    ("fact_checks", _CHECKING, _fact_checks),
)
"""Each member, the terms that say it, the first that does before the others, and its reader."""

MEMBERS = frozenset(member for member, _, _ in TABLE)
