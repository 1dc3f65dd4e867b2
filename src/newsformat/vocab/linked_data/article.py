"""An article's metadata as linked data: one JSON-LD node of schema.org's NewsArticle, and back without loss.

What schema.org has a term for stands under it; the rest under terms of our own vocabulary (`nf:`). Not carried:
the body (a page or `articleBody` shows it), renditions of the text, and notes that are not public.
"""

from __future__ import annotations

import re
from typing import Any

from newsformat.model.article import VERSION, Article
from newsformat.model.canonical import members_of
from newsformat.vocab.iptc import status_of
from newsformat.vocab.linked_data.media import (
    IMAGE,
    MEDIUM,
    NOTE,
    PLAIN_RIGHT,
    PLAIN_RIGHT_PARTS,
    PLAIN_RIGHT_TERMS,
    RIGHT,
)
from newsformat.vocab.linked_data.things import AUDIENCE, CONCEPT, GENRE, KEYWORD, PARTY, PARTY_TYPES, QUOTE
from newsformat.vocab.linked_data.ways import Shape, Way, chain, inlined, named, spread
from newsformat.vocab.schema_org.terms import where_it_may_stand

SCHEMA_ORG = "https://schema.org"
NAMESPACE = "urn:newsformat:ns:"
CONTEXT: tuple[object, ...] = (SCHEMA_ORG, {"nf": NAMESPACE})

NOT_CARRIED = ("body", "renditions")
"""Members of an article that its node does not hold; of `notes` it holds those that are public."""

# The `@type` that says a form of article exactly, and the nearest for others.
_TYPES = {
    "live": "LiveBlogPosting",
    "review": "ReviewNewsArticle",
    "opinion": "OpinionNewsArticle",
    "analysis": "AnalysisNewsArticle",
    "background": "BackgroundNewsArticle",
    "ask-public": "AskPublicNewsArticle",
    "satire": "SatiricalArticle",
    "blog": "BlogPosting",
    "post": "SocialMediaPosting",
    "scholarly": "ScholarlyArticle",
    "report": "Report",
}
_NEAR_TYPES = {"explainer": "BackgroundNewsArticle", "reportage": "ReportageNewsArticle"}

_WORDS = Shape("CreativeWork", {"text": "text", "language": "inLanguage"}).way
_ALTERNATE_ID = Shape("PropertyValue", {"value": "value", "kind": "propertyID"}).way
_CORRECTION = Shape("CorrectionComment", {"time": "datePublished", "text": "text"}).way
_INDICATOR = Shape("CreativeWork", {"title": "name", "url": "url"}).way
_EMBARGO = Shape("nf:Embargo").way
# Ours by their codes alone; who edits a node of ours may say them as others do.
_STATUS = Way(lambda status: status, lambda told: (status_of(told) if isinstance(told, str) else None) or told)
_SOURCE_TYPE = Way(lambda uri: uri, lambda told: told["@id"] if isinstance(told, dict) and "@id" in told else told)

# ------------------------------------------------------------------------------- lists under several terms


def _subject_term(subject: dict[str, Any]) -> str:
    return "mentions" if subject.get("relation") == "mentioned" else "about"


def _mentioned(subjects: Any) -> Any:
    if not isinstance(subjects, dict):
        return subjects
    return {**subjects, "relation": "mentioned"}


# The term tells that a thing is mentioned; whether one is what the article is about, or nobody said, is not told.
_MENTIONED = chain(
    Way(lambda subject: {name: value for name, value in subject.items() if name != "relation"}, _mentioned), CONCEPT
)

_CONTRIBUTING = ("contributor", "editor", "translator")


def _contributor_term(party: dict[str, Any]) -> str:
    """The term for a hand in the article; schema.org takes persons only for editors."""
    match party:
        case {"role": "translator"}:
            return "translator"
        case {"role": "editor", "kind": "person"}:
            return "editor"
        case _:
            return "contributor"


def _with_role(role: str) -> Way:
    """The way of a party whose role the term tells."""

    def back(party: Any) -> Any:
        return {**party, "role": role} if isinstance(party, dict) else party

    return chain(Way(lambda party: {name: value for name, value in party.items() if name != "role"}, back), PARTY)


_RELATIONS = {"part_of": "isPartOf", "derived_from": "isBasedOn", "translation": "workTranslation"}
_RELATED_TERMS = ("isPartOf", "isBasedOn", "workTranslation", "citation")

_WORK = Shape(
    "CreativeWork",
    terms={
        "url": "url",
        "id": "identifier",
        "version": "version",
        "title": "name",
        "description": "description",
        "published": "datePublished",
        "image": "image",
        "language": "inLanguage",
        "media_type": "encodingFormat",
    },
    parts={"image": IMAGE},
).way


def _related_term(link: dict[str, Any]) -> str:
    return _RELATIONS.get(link.get("rel", ""), "citation")


def _related_as(rel: str) -> Way:
    """The way of a work whose relation the term tells."""

    def back(link: Any) -> Any:
        return {**link, "rel": rel} if isinstance(link, dict) else link

    return chain(Way(lambda link: {name: value for name, value in link.items() if name != "rel"}, back), _WORK)


# ------------------------------------------------------------------------------------------ fact checks


def _claim_apart(check: dict[str, Any]) -> dict[str, Any]:
    claim = {"claimant": "author", "claim_published": "datePublished"}
    inner = {term: check[member] for member, term in claim.items() if member in check}
    if "author" in inner:
        inner["author"] = named(*PARTY_TYPES).there(inner["author"])
    outer = {member: value for member, value in check.items() if member not in claim}
    return {**outer, "item_reviewed": {"@type": "Claim", **inner}} if inner else outer


def _claim_back(check: Any) -> Any:
    if not isinstance(check, dict) or not isinstance(inner := check.get("item_reviewed"), dict):
        return check
    outer = {member: value for member, value in check.items() if member != "item_reviewed"}
    if "author" in inner:
        outer["claimant"] = named(*PARTY_TYPES).back(inner["author"])
    if "datePublished" in inner:
        outer["claim_published"] = inner["datePublished"]
    return outer


_RATING = Way(
    lambda words: {"@type": "Rating", "alternateName": words},
    lambda node: node["alternateName"] if isinstance(node, dict) and "alternateName" in node else node,
)
_FACT_CHECK = chain(
    Way(_claim_apart, _claim_back),
    Shape(
        "ClaimReview",
        terms={"claim": "claimReviewed", "item_reviewed": "itemReviewed", "rating": "reviewRating", "url": "url"},
        parts={"rating": _RATING},
    ).way,
)

# ---------------------------------------------------------------------------- terms that say several things


def _gathered(node: dict[str, Any]) -> dict[str, Any]:
    """The identifiers under one term, and the works that are part of the article under one."""
    gathered = {term: value for term, value in node.items() if term not in _SCATTERED}
    own = node.get("nf:id")
    if own is not None and _IRI.match(own):
        gathered = {"@id": own, **gathered}
        own = None
    identifiers = [*([own] if own is not None else []), *node.get("nf:alternateIds", ())]
    parts = [*node.get("nf:quotes", ()), *node.get("nf:factChecks", ())]
    return {**gathered, **({"identifier": identifiers} if identifiers else {}), **({"hasPart": parts} if parts else {})}


_SCATTERED = ("nf:id", "nf:alternateIds", "nf:quotes", "nf:factChecks")
# Absolute, and no name of a part of this document.
_IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20\x7f-\xa0<>"\\]+\Z')


def _scattered(node: Any) -> Any:
    if not isinstance(node, dict):
        return node
    scattered = {term: value for term, value in node.items() if term not in ("@id", "identifier", "hasPart")}
    identifiers, parts = _listed(node.get("identifier")), _listed(node.get("hasPart"))
    strings = [item for item in [node.get("@id"), *identifiers] if isinstance(item, str)]
    found = {
        "nf:id": strings[0] if strings else None,
        "nf:alternateIds": [item for item in identifiers if not isinstance(item, str)]
        + [{"@type": "PropertyValue", "value": item} for item in strings[1:]],
        "nf:quotes": [part for part in parts if not _is_review(part)],
        "nf:factChecks": [part for part in parts if _is_review(part)],
    }
    return {**scattered, **{term: value for term, value in found.items() if value}}


def _is_review(part: Any) -> bool:
    return isinstance(part, dict) and part.get("@type") == "ClaimReview"


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


_GATHERED = Way(_gathered, _scattered)

# What everybody understands of access: a truth value; the exact word stands beside it where it says more.
_FREE = {"free": True, "metered": False, "paid": False}


def _access_told(node: dict[str, Any]) -> dict[str, Any]:
    declared = node.get("conditionsOfAccess")
    if declared not in _FREE:
        return node
    told = {**node, "isAccessibleForFree": _FREE[declared]}
    return {term: value for term, value in told.items() if not (term == "conditionsOfAccess" and declared == "free")}


def _access_meant(node: Any) -> Any:
    if not isinstance(node, dict) or "isAccessibleForFree" not in node:
        return node
    meant = {term: value for term, value in node.items() if term != "isAccessibleForFree"}
    return {"conditionsOfAccess": "free" if node["isAccessibleForFree"] is True else "paid", **meant}


_ACCESS = Way(_access_told, _access_meant)

# Nobody else knows our embargo: where no status stands in the way, it is shown as one that everybody knows.
_WITHHELD = "withheld"
_OWN_STATUS = "nf:status"


def _embargo_told(node: dict[str, Any]) -> dict[str, Any]:
    if "nf:embargo" not in node or node.get("creativeWorkStatus", _WITHHELD) != _WITHHELD:
        return node
    told = {_OWN_STATUS: _WITHHELD} if "creativeWorkStatus" in node else {}
    return {**node, "creativeWorkStatus": _WITHHELD, **told}


def _embargo_meant(node: Any) -> Any:
    if not isinstance(node, dict) or "nf:embargo" not in node:
        return node
    shown = node.get("creativeWorkStatus")
    less = "creativeWorkStatus" if shown == _WITHHELD else _OWN_STATUS  # another was edited since, and is right
    return {term: value for term, value in node.items() if term != less}


_EMBARGOED = Way(_embargo_told, _embargo_meant)

# What somebody paid for has a type of its own, which stands beside that of its form.
_SPONSORED, _PAID = "nf:sponsored", "AdvertiserContentArticle"


def _paid_told(node: dict[str, Any]) -> dict[str, Any]:
    if node.get(_SPONSORED) is not True:
        return node
    told = {term: value for term, value in node.items() if term != _SPONSORED}
    return {**told, "@type": [node["@type"], _PAID]}


def _paid_meant(node: Any) -> Any:
    kinds = node.get("@type") if isinstance(node, dict) else None
    if not isinstance(kinds, list) or _PAID not in kinds:
        return node
    form = [kind for kind in kinds if kind != _PAID]
    return {**node, "@type": form[0] if form else "NewsArticle", _SPONSORED: True}


_PAID_FOR = Way(_paid_told, _paid_meant)

# --------------------------------------------------------------------------------------------- the article

_ARTICLE = chain(
    spread("subjects", _subject_term, ("about", "mentions")),
    spread("contributors", _contributor_term, _CONTRIBUTING),
    spread("related", _related_term, _RELATED_TERMS),
    inlined("dateline"),
    inlined("access"),
    PLAIN_RIGHT,
    Shape(
        "NewsArticle",
        tag="type",
        types=_TYPES,
        near=_NEAR_TYPES,
        terms={
            "$schema": "nf:schema",
            "version": "version",
            "url": "url",
            "status": "creativeWorkStatus",
            "language": "inLanguage",
            "headline": "headline",
            "subheadline": "alternativeHeadline",
            "summary": "description",
            "authors": "author",
            **{term: term for term in _CONTRIBUTING},
            "publisher": "publisher",
            "provider": "provider",
            "sources": "sourceOrganization",
            "credit_line": "creditText",
            "created": "dateCreated",
            "published": "datePublished",
            "modified": "dateModified",
            "expires": "expires",
            "dateline.text": "dateline",
            "dateline.place": "locationCreated",
            "dateline.date": "nf:datelineDate",
            "dateline.extensions": "nf:datelineExtensions",
            "section": "articleSection",
            "genres": "genre",
            "keywords": "keywords",
            "audience": "audience",
            "about": "about",
            "mentions": "mentions",
            **{term: term for term in _RELATED_TERMS},
            "lead_image": "image",
            "media": "associatedMedia",
            "corrections": "correction",
            "trust_indicators": "publishingPrinciples",
            "digital_source_type": "digitalSourceType",
            "sponsors": "sponsor",
            "access.declared": "conditionsOfAccess",
            "access.complete": "nf:complete",
            "access.extensions": "nf:accessExtensions",
            **PLAIN_RIGHT_TERMS,
        },
        parts={
            "status": _STATUS,
            "digital_source_type": _SOURCE_TYPE,
            "alternate_ids": _ALTERNATE_ID,
            "alternative_headlines": _WORDS,
            "descriptions": _WORDS,
            "authors": PARTY,
            "contributor": PARTY,
            "editor": _with_role("editor"),
            "translator": _with_role("translator"),
            "publisher": PARTY,
            "provider": PARTY,
            "sources": PARTY,
            "embargo": _EMBARGO,
            "dateline.place": CONCEPT,
            "genres": GENRE,
            "keywords": KEYWORD,
            "audience": AUDIENCE,
            "about": CONCEPT,
            "mentions": _MENTIONED,
            "isPartOf": _related_as("part_of"),
            "isBasedOn": _related_as("derived_from"),
            "workTranslation": _related_as("translation"),
            "citation": _WORK,
            "lead_image": IMAGE,
            "media": MEDIUM,
            "notes": NOTE,
            "quotes": QUOTE,
            "rights": RIGHT,
            "corrections": _CORRECTION,
            "trust_indicators": _INDICATOR,
            "sponsors": PARTY,
            "fact_checks": _FACT_CHECK,
            **PLAIN_RIGHT_PARTS,
        },
    ).way,
    _ACCESS,
    _EMBARGOED,
    _PAID_FOR,
    _GATHERED,
)


def node_of(article: Article) -> dict[str, Any]:
    """The article's metadata as one JSON-LD node, with its `@context`.

    Carried is all but the body, the renditions of the text, and notes that are not public.
    """
    members = {name: value for name, value in members_of(article).items() if name not in NOT_CARRIED}
    members["notes"] = [note for note in members.get("notes", []) if note["public"]]  # type: ignore[attr-defined]
    if not members["notes"]:
        del members["notes"]
    node = where_it_may_stand(_ARTICLE.there(members))
    return {"@context": list(CONTEXT), **dict(sorted(node.items(), key=_rank))}


def _rank(entry: tuple[str, Any]) -> int:
    """What a reader of the node wants first: what it is, then schema.org's terms, then our own."""
    term = entry[0]
    return ("@type", "@id").index(term) if term in ("@type", "@id") else 2 + term.startswith("nf:")


def members_of_node(node: dict[str, Any]) -> dict[str, Any]:
    """The members of an article, without its body, that a node of ours says: data for `Article.model_validate`.

    What the node says beyond our terms goes to `extensions`; what has not the form it should have is handed on
    as it is, for the model to refuse. Nothing is raised.
    """
    said = {term: value for term, value in node.items() if term not in ("@context", "articleBody")}
    members: dict[str, Any] = _ARTICLE.back(said)
    return {"newsformat": VERSION, **members}


def is_ours(node: dict[str, Any]) -> bool:
    """Whether a node is one that `node_of` made: its context knows our vocabulary."""
    context = node.get("@context")
    contexts = context if isinstance(context, list) else [context]
    return any(isinstance(item, dict) and item.get("nf") == NAMESPACE for item in contexts)
