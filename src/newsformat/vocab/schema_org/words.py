"""schema.org's words for an article, and how to read the values it lets people write.

The same members come as JSON-LD (in a page or as a file) and as microdata: here is what they mean, read out of
plain dicts, lists and strings. Nothing here knows where a node stood. (https://schema.org/NewsArticle)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote

from newsformat.scalars.text import line

Node = Mapping[str, Any]

# Article types, lower case, by the `type` of an article they tell ("" where the type says nothing more).
ARTICLE_TYPES: Mapping[str, str] = {
    "newsarticle": "article",
    "article": "article",
    "reportagenewsarticle": "article",
    "backgroundnewsarticle": "background",
    "analysisnewsarticle": "analysis",
    "opinionnewsarticle": "opinion",
    "reviewnewsarticle": "review",
    "askpublicnewsarticle": "ask-public",
    "liveblogposting": "live",
    "blogposting": "blog",
    "socialmediaposting": "post",
    "discussionforumposting": "post",
    "satiricalarticle": "satire",
    "advertisercontentarticle": "article",
    "scholarlyarticle": "scholarly",
    "techarticle": "article",
    "apireference": "article",
    "medicalscholarlyarticle": "scholarly",
    "report": "report",
    "newsstory": "article",
}
SPONSORED_TYPE = "advertisercontentarticle"
PAGE_TYPES = frozenset({"webpage", "itempage", "medicalwebpage", "aboutpage", "profilepage", "faqpage", "qapage"})
WORK_TYPES = frozenset({"creativework", "review", "claimreview", "recipe", "howto", "videoobject", "podcastepisode"})
_ORGANIZATIONS = ("organization", "organisation", "corporation", "newsmedia", "localbusiness", "business")

# How deep a value may nest before it is no longer looked into.
_DEPTH = 6


def types_of(node: Node) -> tuple[str, ...]:
    """The node's types in lower case, without their namespace."""
    declared = node.get("@type", node.get("type"))
    names = declared if isinstance(declared, list) else [declared]
    return tuple(_local(name).lower() for name in names if isinstance(name, str))


def _local(name: str) -> str:
    return name.rstrip("/#").rsplit("/", 1)[-1].rsplit("#", 1)[-1].rsplit(":", 1)[-1]


def is_article(node: Node) -> bool:
    """Whether the node is declared to be an article of any kind."""
    return any(name in ARTICLE_TYPES for name in types_of(node))


def article_type(node: Node) -> str | None:
    """The `type` of an article that the node's types tell; the most telling where there are several."""
    told = [ARTICLE_TYPES[name] for name in types_of(node) if name in ARTICLE_TYPES]
    return next((kind for kind in told if kind != "article"), told[0] if told else None)


SCALARS = (str, int, float)
"""The types of single values that are no nodes."""
_NODES = (dict, Mapping)  # the abstract class takes far longer to ask
CONTAINERS = frozenset({"@list", "@set"})
"""What a node has that is nothing but a list of others."""


def values(value: object) -> Iterator[object]:
    """The single values of a member: lists are walked into, nothing is left out but null."""
    if isinstance(value, SCALARS):  # as most are
        yield value
        return
    stack: list[tuple[object, int]] = [(value, 0)]
    while stack:
        item, depth = stack.pop()
        if isinstance(item, list | tuple):
            if depth < _DEPTH:
                stack.extend((inner, depth + 1) for inner in reversed(item))
        elif isinstance(item, _NODES) and item and item.keys() <= CONTAINERS:
            stack.extend((inner, depth + 1) for inner in item.values() if depth < _DEPTH)
        elif item is not None:
            yield item


def texts(value: object, *members: str) -> Iterator[str]:
    """The strings of a member: given as such, as `@value`, or as the first of `members` a node has."""
    for item in values(value):
        single = _said(item, members) if isinstance(item, Mapping) else item
        if isinstance(single, bool) or not isinstance(single, str | int | float):
            continue
        if found := str(single).strip():
            yield found


def _said(node: Node, members: Sequence[str]) -> object:
    key = next((key for key in ("@value", *members) if node.get(key)), None)
    single = None if key is None else next(values(node[key]), None)
    if not isinstance(single, Mapping):
        return single
    return single.get("@value") or (single.get("@id") if key in _NAMED_BY_ADDRESS else None)


_NAMED_BY_ADDRESS = frozenset({"url", "contentUrl"})
"""Members whose value may be a node that has nothing but its address as its name."""


def text(value: object, *members: str) -> str | None:
    """The first of `texts`, tidied to one line, or None."""
    if value is None:  # as most members are
        return None
    return next((tidied for found in texts(value, *members) if (tidied := line(found))), None)


def address(value: object) -> str | None:
    """The address a member gives, as written: a string, or a node's url or @id."""
    if value is None:
        return None
    return next((found.strip() for found in texts(value, "url", "contentUrl", "@id", "id")), None)


_MOST_ALIKE = 3
"""Of so many names in one node, what else it says holds for each; further ones are names alone."""


@dataclass(frozen=True, slots=True)
class PartyValue:
    """A person or an organization as a node declares it; `kind` None where it does not say."""

    name: str
    kind: str | None = None
    members: tuple[tuple[str, str], ...] = ()
    node: Node = field(default_factory=dict, compare=False)


def parties(value: object, depth: int = 0) -> Iterator[PartyValue]:
    """The persons and organizations of a member (author, publisher, editor …), in order.

    A Role node (schema.org/Role) stands for the party it wraps and lends it its role name; `depth` counts how
    many wrap one another.
    """
    for item in values(value):
        if isinstance(item, str):
            if name := line(item):
                yield PartyValue(name)
        elif isinstance(item, Mapping):
            yield from _party(item, depth)


_WRAPPED = ("author", "creator", "contributor", "editor", "translator")
"""The terms by which a Role has the party it stands for: it repeats the one that it is the value of."""


def _party(node: Node, depth: int) -> Iterator[PartyValue]:
    node = _with_mail_apart(node)
    inner = next((node[term] for term in _WRAPPED if node.get(term)), None)
    if "name" not in node and isinstance(inner, Mapping | list | str):
        if depth < _DEPTH:
            lent = (("role", role),) if (role := text(node.get("roleName"))) else ()
            for party in parties(inner, depth + 1):
                yield replace(party, members=tuple(dict((*lent, *party.members)).items()))
        return
    given = " ".join(filter(None, (text(node.get("givenName")), text(node.get("familyName")))))
    names = [found for value in texts(node.get("name"), "name") if (found := line(value))] or [given]
    kind, members = _kind(types_of(node)), tuple(_party_members(node))
    for number, name in enumerate(filter(None, names)):
        if number < _MOST_ALIKE:
            yield PartyValue(name, kind, members, node)
        else:
            yield PartyValue(name, kind)


def _with_mail_apart(node: Node) -> Node:
    """The node with its mail address as `email`: some tell it as a `mailto:`, as a web address, or of a contact point.

    A contact point that says more than that stays, too.
    """
    told = node.get("email")
    if told is not None and not isinstance(told, str):
        return node
    points = [point for point in values(node.get("contactPoint")) if isinstance(point, Mapping)]
    as_links = (mail for term in _LINKS for item in values(node.get(term)) if (mail := _mail_in(item)))
    of_points = (mail for point in points if (mail := text(point.get("email"))))
    mail = told or next(as_links, None) or next(of_points, None)
    if mail is None:
        return node
    mail = _mail_in(mail) or mail
    others = {term: [item for item in values(node[term]) if _mail_in(item) != mail] for term in _LINKS if term in node}
    if len(points) == 1 and points[0].keys() <= {"@type", "email"}:
        others["contactPoint"] = []
    return {**node, **others, "email": mail}


_LINKS = ("url", "sameAs")


def _mail_in(value: object) -> str | None:
    """The mail address that a `mailto:` names."""
    if not isinstance(value, str) or value[:7].lower() != "mailto:":
        return None
    return unquote(value[7:].partition("?")[0]).strip() or None


def _kind(types: Sequence[str]) -> str | None:
    if "person" in types:
        return "person"
    return "organization" if any(part in name for name in types for part in _ORGANIZATIONS) else None


def _party_members(node: Node) -> Iterator[tuple[str, str]]:
    found = {
        "job_title": text(node.get("jobTitle"), "name") or text(node.get("honorificSuffix")),
        "role": text(node.get("roleName")),
        "affiliation": text(node.get("affiliation") or node.get("worksFor"), "name"),
        "email": text(node.get("email")),
        "url": address(node.get("url")) or address(node.get("sameAs")),
        "image": address(node.get("image") or node.get("logo")),
        "alternate": text(node.get("alternateName")),
    }
    yield from ((key, value) for key, value in found.items() if value)


@dataclass(frozen=True, slots=True)
class ImageValue:
    """An image as a node declares it; `url` as written."""

    url: str
    members: tuple[tuple[str, str], ...] = ()
    node: Node = field(default_factory=dict, compare=False)


def images(value: object) -> Iterator[ImageValue]:
    """The images of a member, in order."""
    for item in values(value):
        if isinstance(item, str):
            if item.strip():
                yield ImageValue(item.strip())
        elif isinstance(item, Mapping) and (url := address({k: item.get(k) for k in ("url", "contentUrl", "@id")})):
            yield ImageValue(url, tuple(_image_members(item)), item)
            yield from map(ImageValue, list(texts(item.get("url")))[1:])  # of which nothing more is said


def _image_members(node: Node) -> Iterator[tuple[str, str]]:
    found = {
        "width": text(node.get("width"), "value"),
        "height": text(node.get("height"), "value"),
        "caption": text(node.get("caption"), "text") or text(node.get("description")),
        "alt": text(node.get("alternateName")) or text(node.get("name")),
        "credit": text(node.get("creditText")) or text(node.get("author") or node.get("creator"), "name"),
    }
    yield from ((key, value) for key, value in found.items() if value)


def access(node: Node) -> str | None:
    """The declared access of an article: "free", "metered", "paid", or None (schema.org/isAccessibleForFree)."""
    declared = next((v for k, v in node.items() if k.lower() == "isaccessibleforfree"), None)
    answer = str(next(iter(values(declared)), "")).strip().lower().rsplit("/", 1)[-1]
    if answer in {"true", "1", "yes"}:
        return "free"
    if answer in {"metered", "limited"}:
        return "metered"
    return "paid" if answer in {"false", "0", "no"} else None
