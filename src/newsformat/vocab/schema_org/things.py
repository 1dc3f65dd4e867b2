"""Things as schema.org's nodes declare them -> the members that stand for them in an article.

What a node says beyond the members of the thing that it is, is carried under the thing's own `extensions`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsformat.scalars.bylines import credits_of
from newsformat.scalars.languages import language_tag
from newsformat.scalars.text import line
from newsformat.scalars.urls import absolute
from newsformat.vocab.linked_data.things import KINDS
from newsformat.vocab.schema_org.rest import (
    Members,
    code,
    given,
    is_plain,
    read_from,
    says,
    uri_of,
    with_rest,
)
from newsformat.vocab.schema_org.words import (
    Node,
    PartyValue,
    address,
    text,
    texts,
    types_of,
    values,
)
from newsformat.vocab.schemes import alias_of

_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,3}(?:\.[0-9]{1,20})?)\s*")
_WEB = re.compile(r"https?:")
_BY_TYPE = {kind.lower(): code for code, kind in KINDS.items()}
_KIND_ENDINGS = {
    "organization": ("organization", "corporation", "business", "team", "party", "university", "school"),
    "place": ("place", "city", "country", "state", "area", "landform", "building", "park"),
    "event": ("event", "festival"),
    "work": ("work", "book", "movie", "article", "series", "album", "song"),
    "topic": ("term", "intangible"),
}


def _names(value: object, known: str | None) -> list[Members] | None:
    """Further names, each with its language where it tells one."""
    found = []
    for item in values(value):
        language = text(item.get("@language")) if isinstance(item, Mapping) else None
        if (name := text(item)) and name != known:
            found.append(given({"text": name, "language": language_tag(language or "")}))
    return found or None


def _same(value: object, base: str | None) -> list[Members] | None:
    return [{"uri": uri} for found in texts(value, "@id", "url") if (uri := absolute(found, base))] or None


def _read_whole(node: Node, members: Members) -> tuple[str, ...]:
    """The lists of names and of addresses of which nothing is left to tell."""
    own_name = members.get("name")
    same = list(values(node.get("sameAs")))
    others = [item for item in values(node.get("alternateName")) if text(item) != own_name]
    lists = {"sameAs": (same, members.get("same_as")), "alternateName": (others, members.get("names"))}
    return tuple(term for term, (said, read) in lists.items() if len(said) == len(read or ()))


# ------------------------------------------------------------------------------------- parties and concepts

_PARTY_TERMS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "givenName"),
    "uri": ("@id",),
    "job_title": ("jobTitle", "honorificSuffix"),
    "role": ("roleName",),
    "affiliation": ("affiliation", "worksFor"),
    "email": ("email",),
    "url": ("url",),
    "image": ("image", "logo"),
}


def party_members(party: PartyValue, role: str | None, base: str | None) -> Members:
    """A person or an organization; `role` is what the term says of it, unless it says more itself."""
    said: Members = dict(party.members)
    said.pop("alternate", None)
    role = said.pop("role", None) or role
    node = party.node
    address_of_party = absolute(party.name, None) if not node else None
    members: Members = given(
        {
            "name": None if address_of_party else party.name,
            "names": _names(node.get("alternateName"), party.name),
            "uri": uri_of(node, base),
            "same_as": _same(node.get("sameAs"), base),
            "kind": party.kind,
            "role": code(role),
            **said,
            **{name: absolute(said[name], base) for name in ("url", "image") if name in said},
            **({"url": address_of_party} if address_of_party else {}),
        }
    )
    if node and not says(node.get("url")):
        members.pop("url", None)  # it is one of those that are the same
    of_name = () if says(node.get("name")) else ("givenName", "familyName")
    return with_rest(members, node, read_from(node, members, _PARTY_TERMS), *of_name, *_read_whole(node, members))


_LEAST_WORDS = 4
"""Of two names, each of two."""


def several_members(party: PartyValue) -> list[Members]:
    """The persons whom a single name names; none where it names one. What else is said stays with the first."""
    may_be_several = party.kind != "organization" and len(party.name.split()) >= _LEAST_WORDS
    names = [credit.name for credit in credits_of(party.name)] if may_be_several else []
    if len(names) < 2 or any(" " not in name for name in names):
        return []
    first, *others = ({"name": name, **given({"kind": party.kind})} for name in names)
    is_told = all(term in ("@type", "name") for term, value in party.node.items() if says(value))
    return [first if is_told else with_rest(first, party.node, ()), *others]


_CONCEPT_TERMS: Mapping[str, tuple[str, ...]] = {
    "name": ("name",),
    "uri": ("@id", "url"),
    "qcode": ("termCode",),
    "literal": ("termCode",),
}


def concept_members(item: object, base: str | None) -> Members | None:
    """What an article is about or mentions: a node, or a name alone."""
    if not isinstance(item, Mapping):
        return {"name": words} if isinstance(item, str) and (words := line(item)) else None
    name = text(item.get("name"))
    qcode, literal = _coded(item)
    position, symbols = _position(item), _symbols(item.get("tickerSymbol"))
    members = given(
        {
            "kind": _kind(types_of(item)),
            "name": name,
            "names": _names(item.get("alternateName"), name),
            "uri": uri_of(item, base, "url"),
            "qcode": qcode,
            "literal": literal,
            "same_as": _same(item.get("sameAs"), base),
            "broader": _wider(item, base) or None,
            "position": position,
            "symbols": symbols,
        }
    )
    if "name" not in members and "uri" not in members:
        return None
    plain = read_from(item, members, _CONCEPT_TERMS) | ({"inDefinedTermSet"} if qcode else set())
    whole = [*_read_whole(item, members)]
    whole += [_IN] if "broader" in members else []
    whole += ["geo"] if position and says(item.get("geo")) else ["latitude", "longitude"] if position else []
    whole += ["tickerSymbol"] if symbols else []
    return with_rest(members, item, plain, *whole)


def _wider(item: Node, base: str | None) -> list[Members]:
    """The places that a place lies in, the nearest first; none where one of them can't be told."""
    found: list[Members] = []
    here = list(values(item.get(_IN)))
    while here and len(found) < _MOST_WIDER:
        (place, *others) = here
        told = {"name": place} if isinstance(place, str) else _identity(place, base)
        if others or told is None:
            return []
        found.append(told)
        here = list(values(place.get(_IN))) if isinstance(place, Mapping) else []
    return found


def _identity(place: object, base: str | None) -> Members | None:
    """The name and the address of a thing."""
    if not isinstance(place, Mapping):
        return None
    told = given({"name": text(place.get("name")), "uri": uri_of(place, base, "url", "sameAs")})
    return with_rest(told, place, read_from(place, told, _IDENTITY_TERMS), _IN) if told else None


_IN = "containedInPlace"
_MOST_WIDER = 10
_IDENTITY_TERMS: Mapping[str, tuple[str, ...]] = {"name": ("name",), "uri": ("@id", "url", "sameAs")}


def _coded(item: Node) -> tuple[str | None, str | None]:
    """The qcode of a term, or else its code alone, which is no qcode while nobody knows the scheme that it is of."""
    told = text(item.get("termCode"))
    scheme = address(item.get("inDefinedTermSet")) or ""
    alias = alias_of(scheme) or alias_of(f"{scheme}/")
    if told is None or ":" in told:
        return code(told), None
    return (code(f"{alias}:{told}"), None) if alias else (None, told)


def _position(item: Node) -> Members | None:
    """Where on earth a place is: by its `geo`, or by members of its own; None for an area."""
    geo = next(iter(values(item.get("geo"))), item)
    if not isinstance(geo, Mapping) or (geo is not item and set(geo) - {"@type", "@id", "latitude", "longitude"}):
        return None
    found = {name: _degrees(geo.get(name)) for name in ("latitude", "longitude")}
    return found if None not in found.values() else None


def _degrees(value: object) -> float | None:
    found = _NUMBER.fullmatch(str(next(iter(values(value)), "")))
    return float(found[1]) if found else None


def _symbols(value: object) -> list[Members] | None:
    """The securities of a corporation: as schema.org has it, the market and the symbol, with a space between them."""
    found: list[Members] = []
    for words in texts(value):
        *exchange, ticker = words.split()
        found.append(given({"ticker": ticker, "exchange": " ".join(exchange) or None}))
    return found or None


def term_members(item: object, base: str | None, *terms: str) -> Members | None:
    """A genre or an audience: a word, an address, or a node that has a name, or else says one of the terms."""
    if isinstance(item, str) and _WEB.match(item):
        return {"uri": uri} if (uri := absolute(item, base)) else None
    if isinstance(item, Mapping) and not says(item.get("name")):
        word = next((term for term in terms if says(item.get(term)) and is_plain(item[term])), None)
        if word is not None:
            item = {**{term: value for term, value in item.items() if term != word}, "name": item[word]}
    found = concept_members(item, base)
    return found and {name: value for name, value in found.items() if name not in ("kind", "position", "symbols")}


def keyword_members(item: object) -> Members | None:
    """A word to find the article by: a text, or a node that has a name."""
    words = text(item, "name")
    if not words or not isinstance(item, Mapping):
        return {"text": words} if words else None
    language = language_tag(text(item.get("@language")) or "")
    return with_rest(given({"text": words, "language": language}), item, ("@value", "name"), "@language")


def _kind(types: tuple[str, ...]) -> str | None:
    for name in types:
        if name in _BY_TYPE:
            return _BY_TYPE[name]
        for kind, endings in _KIND_ENDINGS.items():
            if name.endswith(endings):
                return kind
    return None
