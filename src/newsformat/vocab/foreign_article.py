"""A node of schema.org's as anybody writes it -> the members of an article, and where each came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from typing import Any

from newsformat.scalars.dates import moment
from newsformat.scalars.languages import language_tag
from newsformat.scalars.text import line, tidy
from newsformat.scalars.urls import absolute
from newsformat.vocab import schema_org
from newsformat.vocab.foreign_things import (
    Members,
    check_members,
    code,
    concept_members,
    given,
    image_members,
    link_members,
    party_members,
    recording_members,
)
from newsformat.vocab.iptc import source_type_of, status_of
from newsformat.vocab.schema_org import Node, address, parties, text, texts, types_of, values
from newsformat.vocab.schemes import qcode_of
from newsformat.vocab.ways import without_null

_BREAK = re.compile(r"<br\s{0,5}/?>|</(?:p|div|h[1-6]|li|blockquote)\s{0,5}>|\r\n?", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
# Where an article tells of its Quotations, and these of who says them.
_QUOTING = ("hasPart", "mentions", "citation")
_SPEAKING = ("spokenByCharacter", "creator", "author")
_INDICATORS = (
    "publishingPrinciples",
    "ethicsPolicy",
    "correctionsPolicy",
    "ownershipFundingInfo",
    "verificationFactCheckingPolicy",
)
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
# What is said in open words stays where none of ours says the same.
_OPEN_TERMS = {STATUS: "status", _SOURCE_TYPE: "digital_source_type"}

_Reader = Callable[[Node, str | None], Any]


def members_of_foreign(node: Node, base: str | None) -> tuple[Members, dict[str, str]]:
    """The members that a node says, without the body, and the term that each came from.

    What it says beyond them is carried under `extensions`. `base` resolves relative addresses.
    """
    members, origins = chosen_members_of_foreign(node, _url(node, base) or base, _MEMBERS)
    if kind := schema_org.article_type(node):
        members["type"] = kind
        origins["type"] = "@type"
    _distinguish(members)
    read = _READ - {term for term, member in _OPEN_TERMS.items() if member not in members}
    rest = {name: without_null(value) for name, value in node.items() if name not in read and _says(value)}
    if rest:
        members["extensions"] = {"schema.org": rest}
    return members, origins


def chosen_members_of_foreign(node: Node, base: str | None, chosen: Container[str]) -> tuple[Members, dict[str, str]]:
    """Those of the chosen members that a node says, and the term that each came from."""
    members: Members = {}
    origins: dict[str, str] = {}
    for member, terms, reader in _TABLE:
        said = next((term for term in terms if _says(node.get(term))), None) if member in chosen else None
        found = reader(node, base) if said else None
        if found not in (None, [], {}, ""):
            members[member] = found
            origins[member] = said or ""
    return members, origins


def terms_of(chosen: Iterable[str]) -> tuple[str, ...]:
    """The terms that say the chosen members."""
    wanted = frozenset(chosen)
    return tuple(dict.fromkeys(term for member, terms, _ in _TABLE if member in wanted for term in terms))


def _says(value: Any) -> bool:
    return value not in (None, "", [], {})


def _distinguish(members: Members) -> None:
    """Leave out what only repeats: a second headline that is the first, a summary that is the headline."""
    for member in ("subheadline", "summary"):
        if members.get(member) is not None and members[member] == members.get("headline"):
            del members[member]


# ---------------------------------------------------------------------------------------------- the body


def paragraphs_of(node: Node) -> list[str]:
    """The paragraphs of a node's `articleBody`, parted by blank lines, or by line ends where there are none."""
    found: list[str] = []
    for body in texts(node.get("articleBody")):
        plain = tidy(_BREAK.sub("\n\n", body) if "<" in body else body)
        parts = _BLANK_LINE.split(plain)
        parts = parts if len(parts) > 1 else plain.split("\n")
        found += [words for part in parts if (words := part.strip())]
    return found


def live_entries_of(node: Node, base: str | None) -> list[Members]:
    """The posts of a live report, as blocks."""
    entries = []
    for post in values(node.get("liveBlogUpdate")):
        if not isinstance(post, Mapping):
            continue
        author = next(iter(_parties("author")(dict(post), base)), None)
        entry = {
            "type": "live_entry",
            "time": moment(text(post.get("datePublished")) or ""),
            "headline": text(post.get("headline") or post.get("name")),
            "author": author,
            "url": absolute(address(post.get("url")) or "", base),
            "blocks": [{"type": "paragraph", "text": words} for words in paragraphs_of(dict(post))],
        }
        entries.append(given(entry))
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


def _first_party(term: str) -> _Reader:
    return lambda node, base: next(iter(_parties(term)(node, base)), None)


def _keywords(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    said = list(texts(node.get("keywords"), "name"))
    if len(said) == 1:
        said = re.split(r"[,;|]", said[0])
    return [{"text": words} for words in dict.fromkeys(map(line, said)) if words]


def _subjects(node: Node, base: str | None) -> list[Members]:
    return [
        given({**concept, "relation": relation})
        for term, relation in (("about", "about"), ("mentions", "mentioned"))
        for item in values(node.get(term))
        if (concept := concept_members(item, base))
    ]


def _image(node: Node, base: str | None) -> Members | None:
    found = schema_org.images(node.get("image") or node.get("thumbnailUrl"))
    return next((members for image in found if (members := image_members(image, base))), None)


def _recordings(node: Node, base: str | None) -> list[Members]:
    return [
        recording_members(kind, item, base)
        for kind in ("video", "audio")
        for item in values(node.get(kind))
        if isinstance(item, Mapping)
    ]


def _related(node: Node, base: str | None) -> list[Members]:
    return [
        given({"rel": rel, **link})
        for term, rel in _RELATIONS.items()
        for item in values(node.get(term))
        if (link := link_members(item, base))
    ]


def _rights(node: Node, base: str | None) -> list[Members]:
    license_ = text(node.get("license"), "url", "@id", "name")
    url = absolute(license_, base) if license_ and ":" in license_ else None
    right = {
        "holder": next(iter(_parties("copyrightHolder")(node, base)), None),
        "notice": text(node.get("copyrightNotice")) or text(node.get("copyrightYear")),
        "usage_terms": license_ if url is None else None,
        "usage_terms_url": absolute(address(node.get("usageInfo")) or "", base),
        "license": url,
    }
    return [given(right)] if given(right) else []


def _corrections(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    found = []
    for item in values(node.get("correction")):
        words = text(item, "text", "description", "name")
        when = text(item.get("datePublished")) if isinstance(item, Mapping) else None
        if words:
            found.append(given({"time": moment(when or ""), "text": words}))
    return found


def _indicators(node: Node, base: str | None) -> list[Members]:
    return [
        {"role": term, "url": url}
        for term in _INDICATORS
        for item in values(node.get(term))
        if (url := absolute(address(item) or "", base))
    ]


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
    return [check for item in values(node.get("hasPart")) if (check := check_members(item, base))]


def _identifiers(node: Node, base: str | None) -> list[Members]:  # noqa: ARG001
    found: list[Members] = []
    for item in values(node.get("identifier")):
        value = text(item, "value")
        kind = text(item.get("propertyID")) if isinstance(item, Mapping) else None
        if value:
            found.append(given({"value": value, "kind": code(kind)}))
    return found


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
    ("authors", ("author",), _parties("author")),
    ("contributors", ("contributor", "editor", "translator"), _parties("contributor", "editor", "translator")),
    ("publisher", ("publisher",), _first_party("publisher")),
    ("provider", ("provider",), _first_party("provider")),
    ("sources", ("sourceOrganization",), _parties("sourceOrganization")),
    ("credit_line", ("creditText",), _words("creditText")),
    ("created", ("dateCreated",), _moment("dateCreated")),
    ("published", ("datePublished",), _moment("datePublished")),
    ("modified", ("dateModified",), _moment("dateModified")),
    ("expires", ("expires",), _moment("expires")),
    ("dateline", ("dateline", "locationCreated"), _dateline),
    ("section", ("articleSection",), _list("articleSection")),
    ("genres", ("genre",), lambda node, base: [{"name": name} for name in _list("genre")(node, base)]),
    ("keywords", ("keywords",), _keywords),
    ("subjects", ("about", "mentions"), _subjects),
    ("audience", ("audience",), lambda node, base: [{"name": name} for name in _list("audience")(node, base)]),
    ("quotes", _QUOTING, _quotes),
    ("related", tuple(_RELATIONS), _related),
    ("lead_image", ("image", "thumbnailUrl"), _image),
    ("media", ("video", "audio"), _recordings),
    ("rights", ("copyrightHolder", "copyrightNotice", "copyrightYear", "license", "usageInfo"), _rights),
    ("corrections", ("correction",), _corrections),
    ("trust_indicators", _INDICATORS, _indicators),
    ("sponsors", ("sponsor",), _parties("sponsor")),
    ("status", (STATUS,), _status),
    ("digital_source_type", (_SOURCE_TYPE,), _source_type),
    ("access", ("isAccessibleForFree",), _access),
    ("fact_checks", ("hasPart",), _fact_checks),
)
_MEMBERS = frozenset(member for member, _, _ in _TABLE)
# Terms that the table or the body takes in; the rest is carried along.
_READ = {"@context", "@type", "@id", "articleBody", "liveBlogUpdate", "wordCount"} | {
    term for _, terms, _ in _TABLE for term in terms
}
