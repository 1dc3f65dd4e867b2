"""Things as schema.org's nodes declare them -> the members that stand for them in an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newsformat.scalars.dates import moment
from newsformat.scalars.languages import language_tag
from newsformat.scalars.text import line
from newsformat.scalars.urls import absolute
from newsformat.vocab.linked_things import KINDS
from newsformat.vocab.schema_org import ImageValue, PartyValue, address, text, texts, types_of, values

Members = dict[str, Any]

_PIXELS = re.compile(r"\s*([0-9]{1,5})(?:\.0+)?\s*(?:px)?\s*", re.IGNORECASE)
_WHITE = re.compile(r"\s+")
_BY_TYPE = {kind.lower(): code for code, kind in KINDS.items()}
_KIND_ENDINGS = {
    "organization": ("organization", "corporation", "business", "team", "party", "university", "school"),
    "place": ("place", "city", "country", "state", "area", "landform", "building", "park"),
    "event": ("event", "festival"),
    "work": ("work", "book", "movie", "article", "series", "album", "song"),
    "topic": ("term", "intangible"),
}


def given(members: Members) -> Members:
    """The members that have a value."""
    return {name: value for name, value in members.items() if value is not None}


def code(words: str | None) -> str | None:
    """Words as a code of an open vocabulary, which has no white space; None for no words."""
    return _WHITE.sub("_", words) if words else None


def party_members(party: PartyValue, role: str | None, base: str | None) -> Members:
    """A person or an organization; `role` is what the term says of it, unless it says more itself."""
    said: Members = dict(party.members)
    alternate = said.pop("alternate", None)
    role = said.pop("role", None) or role
    members: Members = {
        "name": party.name,
        "names": [{"text": alternate}] if alternate and alternate != party.name else None,
        "kind": party.kind,
        "role": code(role),
        **said,
        **{name: absolute(said[name], base) for name in ("url", "image") if name in said},
    }
    return given(members)


def concept_members(item: object, base: str | None) -> Members | None:
    """What an article is about or mentions: a node, or a name alone."""
    if not isinstance(item, Mapping):
        return {"name": name} if isinstance(item, str) and (name := line(item)) else None
    same = [{"uri": uri} for found in texts(item.get("sameAs"), "@id", "url") if (uri := absolute(found, base))]
    members = {
        "kind": _kind(types_of(item)),
        "name": text(item.get("name")),
        "uri": absolute(address({"@id": item.get("@id"), "url": item.get("url")}) or "", base),
        "qcode": code(text(item.get("termCode"))),
        "same_as": same or None,
    }
    return given(members) if members["name"] or members["uri"] else None


def _kind(types: tuple[str, ...]) -> str | None:
    for name in types:
        if name in _BY_TYPE:
            return _BY_TYPE[name]
        for kind, endings in _KIND_ENDINGS.items():
            if name.endswith(endings):
                return kind
    return None


def image_members(found: ImageValue, base: str | None) -> Members | None:
    """A picture; None where its address is none."""
    url = absolute(found.url, base)
    if url is None:
        return None
    said: Members = dict(found.members)
    caption = said.pop("caption", None)
    sizes = {name: _pixels(said.pop(name, None)) for name in ("width", "height")}
    return given({"url": url, **said, **sizes, "caption": {"text": caption} if caption else None})


def _pixels(size: str | None) -> int | None:
    found = _PIXELS.fullmatch(size or "")
    return int(found[1]) if found else None


def link_members(item: object, base: str | None) -> Members | None:
    """Another work: a node, an address, or a title alone."""
    if isinstance(item, str):
        url = absolute(item, base) if re.match(r"https?:|/", item) else None
        return {"url": url} if url else {"title": line(item)} if line(item) else None
    if not isinstance(item, Mapping):
        return None
    link = given(
        {
            "url": absolute(address(item) or "", base),
            "title": text(item.get("name") or item.get("headline")),
            "published": moment(text(item.get("datePublished")) or ""),
            "language": language_tag(text(item.get("inLanguage"), "name") or ""),
        }
    )
    return link if "url" in link or "title" in link else None


def check_members(item: object, base: str | None) -> Members | None:
    """A claim that was checked: a ClaimReview; None for any other node, and where it does not tell the claim."""
    if not isinstance(item, Mapping) or "claimreview" not in types_of(item):
        return None
    claim = text(item.get("claimReviewed"))
    reviewed = next((node for node in values(item.get("itemReviewed")) if isinstance(node, Mapping)), {})
    members = {
        "claim": claim,
        "claimant": text(reviewed.get("author"), "name"),
        "claim_published": moment(text(reviewed.get("datePublished")) or ""),
        "rating": text(item.get("reviewRating"), "alternateName", "name", "ratingValue"),
        "url": absolute(address(item.get("url")) or "", base),
    }
    return given(members) if claim else None


def recording_members(kind: str, item: Mapping[str, Any], base: str | None) -> Members:
    """A video or a sound recording as a block."""
    place = item.get("contentUrl") or item.get("embedUrl") or item.get("url")
    caption = text(item.get("description"))
    return given(
        {
            "type": kind,
            "title": text(item.get("name")),
            "url": absolute(address(place) or "", base),
            "caption": {"text": caption} if caption else None,
            "transcript": text(item.get("transcript")),
        }
    )
