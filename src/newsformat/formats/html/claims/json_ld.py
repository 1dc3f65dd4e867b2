"""Linked data in a page: every JSON-LD element read, references followed, the node of the article found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsformat.findings import Finding, Severity
from newsformat.formats.html.claims.claim import JSON_LD, Claim, LinkedNode
from newsformat.formats.html.loose_json import DEEPEST, TOO_DEEP, TOO_LONG, read_loosely
from newsformat.formats.html.page import Element, place
from newsformat.scalars.text import folded, line
from newsformat.scalars.urls import page_key
from newsformat.vocab.schema_org import words as schema_org
from newsformat.vocab.schema_org.words import Node

MOST_NODES = 5_000
"""Nodes of all JSON-LD of a page; further ones are not read. The most seen are 400."""
_REFERENCE = re.compile("&(?:[A-Za-z]{2,8}|#[0-9A-Za-z]{2,7});")
# Why an element was not read whole, and the code of the finding.
_LIMITS = {TOO_LONG: "json-ld-too-long", TOO_DEEP: "json-ld-too-deep"}
# A node that is referred to is read again in each place: none of an article has so many members.
_MOST_MEMBERS = 1_000
_MOST_CRUMBS = 12
_MOST_TWINS = 4
DEEPEST_LIST = 6
"""Lists in each other, in a member that is read."""
MOST_ITEMS = 200
"""Items of one list in a member that is read."""
# Members whose articles are not the article of the page.
_ELSEWHERE = frozenset(
    "itemlistelement haspart ispartof isbasedon citation relatedlink mentions suggestedanswer subjectof "
    "significantlink workexample exampleofwork about review blogpost".split()
)

# The string members of an article: our field, the member, and where a node's own words stand.
_TEXTS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("headline", "headline", ()),
    ("name", "name", ()),
    ("alternative_headline", "alternativeHeadline", ()),
    ("description", "description", ()),
    ("abstract", "abstract", ()),
    ("published", "datePublished", ()),
    ("modified", "dateModified", ()),
    ("created", "dateCreated", ()),
    ("uploaded", "uploadDate", ()),
    ("language", "inLanguage", ("alternateName", "name", "@id")),
    ("section", "articleSection", ("name",)),
    ("keyword", "keywords", ("name", "termCode")),
    ("genre", "genre", ("name",)),
    ("body", "articleBody", ()),
    ("dateline", "dateline", ()),
    ("identifier", "identifier", ("value", "name")),
    ("url", "url", ("@id",)),
    ("url", "mainEntityOfPage", ("@id", "url")),
)
_PARTIES = (
    ("author", "author"), ("author", "creator"), ("editor", "editor"), ("contributor", "contributor"),
    ("publisher", "publisher"), ("source_organization", "sourceOrganization"), ("provider", "provider"),
)  # fmt: skip
_IMAGES = (("image", "image"), ("image", "primaryImageOfPage"), ("thumbnail", "thumbnailUrl"))


@dataclass(frozen=True, slots=True)
class _Found:
    """A node in its place: the element's name, line and column, and whether it stands among other articles."""

    node: Node
    at: str
    line: int | None
    column: int | None
    order: int
    is_elsewhere: bool


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The claims of all JSON-LD elements of a page, the repairs reading them took, and the node of the article."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...]
    article: LinkedNode | None


def read_linked_data(
    scripts: Iterable[tuple[int, Element]], url: str | None, titles: Iterable[str], terms: Sequence[str]
) -> LinkedData:
    """What the JSON-LD of a page claims, and the `terms` that its node of the article has.

    `scripts` are its `application/ld+json` elements with their order; `url` and `titles` (as the page shows
    or names them elsewhere) tell the article of the page from its teasers.
    """
    nodes: list[_Found] = []
    findings: list[Finding] = []
    for index, (order, script) in enumerate(scripts, 1):
        loose = read_loosely(script.text)
        where = place(script) or (None, None)
        repairs = [*loose.repairs]
        for value in loose.values:
            found, is_whole = _nodes(value, f"script[{index}]", where, order, MOST_NODES + 1 - len(nodes))
            nodes += found
            repairs += [] if is_whole else [TOO_DEEP]
        if _REFERENCE.search(script.text):
            repairs.append("character references in its strings")
        findings += [_repair(index, repair, where) for repair in dict.fromkeys(repairs)]
    if len(nodes) > MOST_NODES:
        nodes.pop()
        message = f"the JSON-LD of the page has more than {MOST_NODES} nodes; the others were not read"
        findings.append(Finding(code="json-ld-too-many-nodes", severity=Severity.WARNING, message=message))
    references = _References(nodes)
    main = _main(nodes, url, {folded(title) for title in titles})
    claims = [claim for found in nodes for claim in _claims(found, references, main.node if main else None)]
    said = {claim.field for claim in claims if claim.about == "article"}
    for twin in _twins(nodes, main):
        claims += [claim for claim in _claims(twin, references, twin.node) if claim.field not in said]
    article = _article(main, _checks(nodes, main, url), references, terms)
    if references.cuts:
        message = f"a list of the JSON-LD has more than {MOST_ITEMS} items, or lists in lists; not all were read"
        findings.append(Finding(code="json-ld-too-many-items", severity=Severity.WARNING, message=message))
    return LinkedData(tuple(claims), tuple(findings), article)


def _repair(index: int, repair: str, where: tuple[int | None, int | None]) -> Finding:
    if code := _LIMITS.get(repair):
        severity, message = Severity.WARNING, f"JSON-LD element {index} was not read whole: {repair}"
    else:
        severity, message = Severity.INFO, f"JSON-LD element {index} is not proper JSON: {repair}"
    return Finding(code=code or "json-ld-repaired", severity=severity, message=message, line=where[0], column=where[1])


def _nodes(
    value: object, at: str, where: tuple[int | None, int | None], order: int, most: int
) -> tuple[list[_Found], bool]:
    """Every node of a value, outermost first, up to so many; and whether none lies too deep."""
    found: list[_Found] = []
    is_whole = True
    stack: list[tuple[object, int, bool]] = [(value, 0, False)]
    while stack and len(found) < most:
        item, depth, is_elsewhere = stack.pop()
        if depth > DEEPEST:
            is_whole = False
            continue
        if isinstance(item, list):
            stack.extend((inner, depth + 1, is_elsewhere) for inner in reversed(item))
        elif isinstance(item, dict):
            found.append(_Found(item, at, *where, order, is_elsewhere))
            for key, inner in reversed(item.items()):
                if isinstance(inner, dict | list):
                    stack.append((inner, depth + 1, is_elsewhere or key.lower() in _ELSEWHERE))
    return found, is_whole


class _References:
    """The nodes that others refer to by `@id`; `cuts` tells whether a list was too long or deep to be read."""

    def __init__(self, nodes: Iterable[_Found]) -> None:
        self._by_id = _by_id(nodes)
        self.cuts = False

    def resolved(self, value: object, depth: int = 0) -> object:
        """The value with references replaced by the nodes they name, one step deep."""
        if isinstance(value, list):
            most = MOST_ITEMS if depth < DEEPEST_LIST else 0
            self.cuts = self.cuts or len(value) > most
            return [self.resolved(item, depth + 1) for item in value[:most]]
        if isinstance(value, dict):
            key: Any = value.get("@id")
            if isinstance(key, str) and key in self._by_id:
                return {**self._by_id[key], **value}
        return value


def _by_id(nodes: Iterable[_Found]) -> dict[str, Node]:
    """Nodes by their @id; of several with one id the fullest."""
    index: dict[str, Node] = {}
    for found in nodes:
        key = found.node.get("@id")
        if isinstance(key, str) and _MOST_MEMBERS >= len(found.node) > max(1, len(index.get(key, ()))):
            index[key] = found.node
    return index


def _main(nodes: Iterable[_Found], url: str | None, titles: set[str]) -> _Found | None:
    """The node of the page's article: the one that agrees best with the page's address and headlines."""
    best: _Found | None = None
    best_score = 0.0
    key = page_key(url) if url else ""
    for found in nodes:
        if schema_org.is_article(found.node):
            score = _agreement(found, key, titles)
            if score > best_score:
                best, best_score = found, score
    return best


def _twins(nodes: Iterable[_Found], main: _Found | None) -> list[_Found]:
    """Other nodes of the same article, as a second program writes them: of one page and one headline."""
    if main is None:
        return []
    keys, headline = _keys(main.node), folded(schema_org.text(main.node.get("headline")) or "")
    return [
        found
        for found in nodes
        if found.node is not main.node
        and not found.is_elsewhere
        and schema_org.is_article(found.node)
        and headline
        and folded(schema_org.text(found.node.get("headline")) or "") == headline
        and (keys & _keys(found.node) or not _keys(found.node))
    ][:_MOST_TWINS]


def _agreement(found: _Found, key: str, titles: set[str]) -> float:
    node = found.node
    keys = _keys(node)
    named = [folded(t) for name in ("headline", "name") if (t := schema_org.text(node.get(name)))]
    score = 1.0
    score += 4 * (key in keys if key else False)
    score += 4 * any(name in titles for name in named)
    score += 0.5 * sum(name in node for name in ("headline", "datePublished", "author", "publisher", "articleBody"))
    return score - 3.5 * found.is_elsewhere


def _keys(node: Node) -> set[str]:
    """The pages that a node says it is or stands on."""
    addresses = (schema_org.address(node.get(name)) for name in ("url", "mainEntityOfPage", "@id"))
    return {page_key(address) for address in addresses if address}


def _checks(nodes: Iterable[_Found], main: _Found | None, url: str | None) -> list[_Found]:
    """The ClaimReviews of the page that stand beside its article, and not for another page."""
    found = [each for each in nodes if not each.is_elsewhere and "claimreview" in schema_org.types_of(each.node)]
    own = ({page_key(url)} if url else set()) | (_keys(main.node) if main and found else set())
    return [
        each for each in found if (there := schema_org.address(each.node.get("url"))) is None or page_key(there) in own
    ]


def _article(
    main: _Found | None, checks: Sequence[_Found], references: _References, terms: Sequence[str]
) -> LinkedNode | None:
    """The node of the article with the given terms; ClaimReviews beside it are parts of it."""
    if main is None and not checks:
        return None
    node = main.node if main else {}
    names = {term: name for term in terms if (name := term if term in node else term.lower()) in node}
    said: dict[str, object] = {term: references.resolved(node[name]) for term, name in names.items()}
    places = {term: f"{main.at} {_type_name(node)}.{name}{_position(main)}" for term, name in names.items() if main}
    if checks:
        said["hasPart"] = [said.get("hasPart"), *(references.resolved(check.node) for check in checks)]
        places["hasPart"] = f"{checks[0].at} ClaimReview{_position(checks[0])}"
    return LinkedNode(said, places)


def _position(found: _Found) -> str:
    return "" if found.line is None else f" (line {found.line}, column {found.column})"


def _claims(found: _Found, references: _References, main: Node | None) -> Iterator[Claim]:
    node = found.node
    types = schema_org.types_of(node)
    about = _about(found, types, main)
    if about is None:
        return
    claim = _Maker(found, about, _type_name(node))
    yield from _text_claims(claim, node, references)
    yield from _thing_claims(claim, node, references)
    if told := schema_org.access(node):
        yield claim("access", "isAccessibleForFree", told)
    if about == "article":
        yield from _type_claims(claim, node, types)
    elif about == "breadcrumbs":
        yield from _crumb_claims(claim, node)


def _text_claims(claim: _Maker, node: Node, references: _References) -> Iterator[Claim]:
    for field, member, inner in _TEXTS:
        # Members are met in lower case too ("datemodified").
        name = member if member in node else member.lower()
        if name in node:
            for text in schema_org.texts(references.resolved(node[name]), *inner):
                yield claim(field, name, text if field == "body" else line(text))


def _thing_claims(claim: _Maker, node: Node, references: _References) -> Iterator[Claim]:
    for field, member in _PARTIES:
        if member in node:
            for party in schema_org.parties(references.resolved(node[member])):
                kind = {"kind": party.kind} if party.kind else {}
                yield claim(field, member, party.name, {**dict(party.members), **kind})
    for field, member in _IMAGES:
        if member in node:
            for image in schema_org.images(references.resolved(node[member])):
                yield claim(field, member, image.url, dict(image.members))


def _crumb_claims(claim: _Maker, node: Node) -> Iterator[Claim]:
    """The names of a breadcrumb list, outermost first."""
    items = [item for item in schema_org.values(node.get("itemListElement")) if isinstance(item, Mapping)]
    for item in items[:_MOST_CRUMBS]:
        inner = item.get("item")
        name = schema_org.text(item.get("name")) or schema_org.text(inner, "name")
        if name:
            url = schema_org.text(inner, "@id", "url") or schema_org.text(inner)
            yield claim("breadcrumb", "itemListElement", name, {"url": url} if url else None)


def _type_claims(claim: _Maker, node: Node, types: tuple[str, ...]) -> Iterator[Claim]:
    if kind := schema_org.article_type(node):
        yield claim("type", "@type", kind)
    if schema_org.SPONSORED_TYPE in types or node.get("sponsor"):
        yield claim("sponsored", "@type", "true")


def _about(found: _Found, types: tuple[str, ...], main: Node | None) -> str | None:
    """What a node speaks of; None for those that say nothing of an article or a page."""
    if found.node is main:
        return "article"
    if any(name in schema_org.ARTICLE_TYPES for name in types):
        return "other"
    if found.is_elsewhere:
        return None
    if any(name in schema_org.PAGE_TYPES for name in types):
        return "page"
    if "website" in types:
        return "site"
    if "breadcrumblist" in types:
        return "breadcrumbs"
    return "work" if any(name in schema_org.WORK_TYPES for name in types) else None


def _type_name(node: Node) -> str:
    declared = node.get("@type")
    first = declared[0] if isinstance(declared, list) and declared else declared
    return first if isinstance(first, str) else "node"


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the claims of one node."""

    found: _Found
    about: str
    type_name: str

    def __call__(self, field: str, member: str, value: str, members: Mapping[str, str] | None = None) -> Claim:
        return Claim(
            field=field, value=value, source=JSON_LD, at=f"{self.found.at} {self.type_name}.{member}",
            line=self.found.line, column=self.found.column, order=self.found.order, about=self.about,
            members=members or {},
        )  # fmt: skip
