"""A node of schema.org's as anybody writes it -> the members of an article, and where each came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from newsformat.scalars.dates import moment
from newsformat.scalars.languages import language_tag
from newsformat.scalars.names import without_lead
from newsformat.scalars.text import line, tidy
from newsformat.scalars.urls import absolute
from newsformat.vocab.iptc import source_type_of, status_of
from newsformat.vocab.linked_data.ways import FOREIGN, without_null
from newsformat.vocab.schema_org import words as schema_org
from newsformat.vocab.schema_org.rest import Members, given, is_plain, is_single, says, with_rest, without_rest
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
    usage_of,
)
from newsformat.vocab.schemes import qcode_of

_BREAK = re.compile(r"<br\s{0,5}/?>|</(?:p|div|h[1-6]|li|blockquote)\s{0,5}>|\r\n?", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Where an article tells of its Quotations, and these of who says them.
_QUOTING = ("hasPart", "mentions", "citation")
# Where it tells of its ClaimReviews.
_CHECKING = ("hasPart", "review")
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
# The words of an article, which are read as its body; its types and its name.
_OF_BODY = ("articleBody", "liveBlogUpdate")
_NO_TERMS = frozenset({"@context", "@type", "@id", *_OF_BODY})
# What these say becomes a thing, which carries what is said of it beyond its members.
_OF_THINGS = frozenset(
    "author creator contributor editor translator publisher provider sourceOrganization copyrightHolder sponsor about "
    "mentions genre audience keywords image thumbnailUrl video audio associatedMedia isPartOf isBasedOn citation "
    "relatedLink significantLink workTranslation translationOfWork correction identifier hasPart review "
    "locationCreated".split()
) | {*INDICATORS}

# What is read only where another term says nothing.
_STANDING_IN = {"creator": "author", "thumbnailUrl": "image"}

# What is read of a thing that becomes a member of its own.
_IN_PASSING = {("publisher", "trust_indicators")}

_Reader = Callable[[Node, str | None], Any]


def members_of_foreign(node: Node, base: str | None) -> tuple[Members, dict[str, str]]:
    """The members that a node says, without the body, and the term that each came from.

    What it says beyond them is carried under `extensions`. `base` resolves relative addresses.
    """
    base = _url(node, base) or base
    members, origins = chosen_members_of_foreign(node, base, _MEMBERS)
    rest = _untold(node, base, members)
    if kind := schema_org.article_type(node):
        members["type"] = kind
        origins["type"] = "@type"
    if schema_org.SPONSORED_TYPE in types_of(node):
        members["sponsored"] = True
        origins["sponsored"] = "@type"
    _distinguish(members)
    _part_pictures(members, origins)
    if rest:
        members["extensions"] = {FOREIGN: rest}
    return members, origins


def _untold(node: Node, base: str | None, members: Members) -> Members:
    """What a node says beyond the members that were read from it, by its terms.

    An item of a term is told where, read alone, it gives what a member has, or an item of a list.
    """
    rest = _unread_words(node)
    for term, value in node.items():
        if term in _NO_TERMS or not says(value):
            continue
        stands_in = says(node.get(_STANDING_IN.get(term, "")))
        rows = [
            (_holder(members[member], each_is_read=not stands_in), read)
            for member, terms, read in _TABLE
            if term in terms and member in members and (term, member) not in _IN_PASSING
        ]
        items, left = list(values(value)), []
        for item in items:
            alone = {"inLanguage": node.get("inLanguage"), term: item}
            if not _is_plain(term, item) or not any(holds(read(alone, base)) for holds, read in rows):
                left.append(item)
        if left:
            rest[term] = without_null(value if len(left) == len(items) else left)
    return rest


def _unread_words(node: Node) -> Members:
    """What stands where a body is told, and tells none."""
    body, posts = node.get("articleBody"), list(values(node.get("liveBlogUpdate")))
    told = {
        "articleBody": None if paragraphs_of(node) else body,
        "liveBlogUpdate": [post for post in posts if not isinstance(post, Mapping)],
    }
    return {term: without_null(value) for term, value in told.items() if says(value) and not _is_blank(value)}


def _is_blank(value: object) -> bool:
    """Whether a value is white space alone."""
    return isinstance(value, str) and not value.strip()


def _is_plain(term: str, item: object) -> bool:
    """Whether an item says no more than a member can tell, or becomes a thing, which carries the rest itself."""
    return term in _OF_THINGS or is_plain(item) or (term == "usageInfo" and bool(usage_of({term: item})))


def _holder(whole: Any, *, each_is_read: bool) -> Callable[[Any], bool]:
    """Whether a member has what was read alone; a list of several has what is read of each item."""
    if not isinstance(whole, list):
        return lambda part: _has(whole, part)
    if each_is_read and len(whole) > 1:
        return bool
    known = frozenset(map(repr, whole))
    return lambda part: bool(part) and (repr(part[0]) in known or _has(whole[0], part[0]))


def _has(whole: Any, part: Any) -> bool:
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(name in whole and _has(whole[name], value) for name, value in part.items())
    return bool(whole == part)


def _part_pictures(members: Members, origins: dict[str, str]) -> None:
    """Of several pictures the first is the one for the whole, and the others go with the article."""
    first, *others = members.pop("pictures", ()) or (None,)
    term = origins.pop("pictures", "")
    if first is not None:
        members["lead_image"] = first
        origins["lead_image"] = term
    if others:
        members["media"] = [*({"type": "figure", "image": image} for image in others), *members.get("media", ())]
        origins.setdefault("media", term)


def chosen_members_of_foreign(node: Node, base: str | None, chosen: Container[str]) -> tuple[Members, dict[str, str]]:
    """Those of the chosen members that a node says, and the term that each came from."""
    members: Members = {}
    origins: dict[str, str] = {}
    for member, terms, reader in _TABLE:
        said = next((term for term in terms if says(node.get(term))), None) if member in chosen else None
        found = reader(node, base) if said else None
        if found not in (None, [], {}, ""):
            members[member] = found
            origins[member] = said or ""
    return members, origins


def terms_of(chosen: Iterable[str]) -> tuple[str, ...]:
    """The terms that say the chosen members."""
    wanted = frozenset(chosen)
    return tuple(dict.fromkeys(term for member, terms, _ in _TABLE if member in wanted for term in terms))


def _distinguish(members: Members) -> None:
    """Leave out what only repeats: a second headline that is the first, a summary that is the headline."""
    for member in ("subheadline", "summary"):
        if members.get(member) is not None and members[member] == members.get("headline"):
            del members[member]


# ---------------------------------------------------------------------------------------------- the body


def with_body(node: Mapping[str, Any]) -> dict[str, Any]:
    """A node with the term of an article's words, where it tells them by that of any work's."""
    if says(node.get("articleBody")) or not isinstance(node.get("text"), str | list):
        return dict(node)
    return {("articleBody" if term == "text" else term): value for term, value in node.items() if term != "articleBody"}


def paragraphs_of(node: Node) -> list[str]:
    """The paragraphs of a node's `articleBody`, parted by blank lines, or by line ends where there are none."""
    found: list[str] = []
    for body in texts(node.get("articleBody"), "text"):
        plain = tidy(_BREAK.sub("\n\n", body) if "<" in body else body)
        parts = _BLANK_LINE.split(plain)
        parts = parts if len(parts) > 1 else plain.split("\n")
        found += [words for part in parts if (words := part.strip())]
    return found


_SHOWN = ("image", "video", "audio")


def _shown(term: str, post: Node, base: str | None) -> bool:
    """Whether what a term of a post names becomes a picture or a recording, which carries all that is said of it."""
    alone = {term: post.get(term)}
    return bool(_pictures(alone, base) or _media(alone, base))


def live_entries_of(node: Node, base: str | None) -> list[Members]:
    """The posts of a live report, as blocks."""
    entries = []
    for item in values(node.get("liveBlogUpdate")):
        if not isinstance(item, Mapping):
            continue
        post = with_body(item)
        words = paragraphs_of(post)
        author = next(iter(_parties("author")(dict(post), base)), None)
        entry = {
            "type": "live_entry",
            "time": moment(text(post.get("datePublished")) or ""),
            "headline": text(post.get("headline") or post.get("name")),
            "author": author,
            "url": absolute(address(post.get("url")) or "", base),
            "blocks": [
                *({"type": "paragraph", "text": paragraph} for paragraph in words),
                *({"type": "figure", "image": image} for image in _pictures(dict(post), base)),
                *_media(dict(post), base),
            ],
        }
        heading = "headline" if says(post.get("headline")) else "name"
        plain = {"datePublished": "time", heading: "headline", "url": "url"}
        told = [term for term, member in plain.items() if entry[member] is not None]
        whole = [*(["articleBody"] if words else []), *(["author"] if author and is_single(post["author"]) else [])]
        whole += [term for term in _SHOWN if is_single(post.get(term)) and _shown(term, post, base)]
        entries.append(with_rest(given(entry), post, told, *whole))
    return entries


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


def _parties(*terms: str) -> Callable[[Node, str | None], list[Members]]:
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
    return lambda node, base: next(iter(_parties(term)(node, base)), None)


def _keywords(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    said = list(values(node.get("keywords")))
    if len(said) == 1 and isinstance(said[0], str):
        said = re.split(r"[,;|]", said[0])
    told = (keyword for item in said if (keyword := keyword_members(item)))
    return list({keyword["text"]: keyword for keyword in told}.values())


def _terms(term: str, *words: str) -> _Reader:
    """The reader of genres and the like; `words` are what tells one that has no name."""

    def read(node: Node, base: str | None) -> list[Members]:
        found = (term_members(item, base, *words) for item in values(node.get(term)))
        return list({str(members): members for members in found if members}.values())

    return read


def _subjects(node: Node, base: str | None) -> list[Members]:
    return [
        given({**concept, "relation": relation})
        for term, relation in (("about", "about"), ("mentions", "mentioned"))
        for item in values(node.get(term))
        if (concept := concept_members(item, base))
    ]


def _pictures(node: Node, base: str | None) -> list[Members]:
    found = schema_org.images(node.get("image") or node.get("thumbnailUrl"))
    return [members for image in found if (members := image_members(image, base))]


def _media(node: Node, base: str | None) -> list[Members]:
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


def _url(node: Node, base: str | None) -> str | None:
    return absolute(address(node.get("url")) or address(node.get("mainEntityOfPage")) or "", base)


def _id(node: Node, base: str | None) -> str | None:  # noqa: ARG001
    name = node.get("@id")
    return name if isinstance(name, str) and not name.startswith(("#", "_:")) else None


_TABLE: tuple[tuple[str, tuple[str, ...], _Reader], ...] = (
    ("id", ("@id",), _id),
    ("version", ("version",), _words("version")),
    ("alternate_ids", ("identifier",), _identifiers),
    ("url", ("url", "mainEntityOfPage"), _url),
    ("language", ("inLanguage",), _language),
    ("headline", ("headline", "name"), _words("headline", "name")),
    ("subheadline", ("alternativeHeadline",), _words("alternativeHeadline")),
    ("summary", ("description", "abstract"), _words("description", "abstract")),
    ("authors", ("author", "creator"), _authors),
    ("contributors", ("contributor", "editor", "translator"), _parties("contributor", "editor", "translator")),
    ("publisher", ("publisher",), _publisher),
    ("provider", ("provider",), _first_party("provider")),
    ("sources", ("sourceOrganization",), _parties("sourceOrganization")),
    ("credit_line", ("creditText",), _words("creditText")),
    ("created", ("dateCreated",), _moment("dateCreated")),
    ("published", ("datePublished",), _moment("datePublished")),
    ("modified", ("dateModified",), _moment("dateModified")),
    ("expires", ("expires",), _moment("expires")),
    ("dateline", ("dateline", "locationCreated"), _dateline),
    ("section", ("articleSection",), _list("articleSection")),
    ("genres", ("genre",), _terms("genre")),
    ("keywords", ("keywords",), _keywords),
    ("subjects", ("about", "mentions"), _subjects),
    ("audience", ("audience",), _terms("audience", "audienceType")),
    ("quotes", _QUOTING, _quotes),
    ("related", tuple(_RELATIONS), _related),
    ("pictures", ("image", "thumbnailUrl"), _pictures),
    ("media", ("video", "audio", "associatedMedia"), _media),
    ("rights", tuple(dict.fromkeys(term for terms in RIGHT_TERMS.values() for term in terms)), _rights),
    ("corrections", ("correction",), _corrections),
    ("trust_indicators", (*INDICATORS, "publisher"), _indicators),
    ("sponsors", ("sponsor",), _parties("sponsor")),
    ("status", (STATUS,), _status),
    ("digital_source_type", (_SOURCE_TYPE,), _source_type),
    ("access", ("isAccessibleForFree",), _access),
    ("fact_checks", _CHECKING, _fact_checks),
)
_MEMBERS = frozenset(member for member, _, _ in _TABLE)
