"""What only the linked data of a page says of its article: members that no other place of a page tells.

They are read as the `json-ld` reader reads them. What the page shows goes before what is declared, and what speaks
of the page or the site instead of the article is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsformat.formats.html.claims.claim import JSON_LD, LinkedNode
from newsformat.model.evidence import LONGEST_VALUE, Evidence
from newsformat.scalars.text import folded, shortened
from newsformat.scalars.urls import is_web, page_key
from newsformat.vocab.schema_org.members import chosen_members_of_foreign, terms_of
from newsformat.vocab.schema_org.words import types_of, values

Members = dict[str, Any]

_MEMBERS = frozenset(
    "version alternate_ids subheadline contributors provider sources credit_line expires dateline subjects audience "
    "related media rights corrections trust_indicators sponsors fact_checks digital_source_type".split()
)
TERMS = terms_of(_MEMBERS)
"""The terms of linked data that are read here."""

# Content systems say that an article is part of its page, its site or what is sold, and about a list it holds.
_NO_WORKS = frozenset({"website", "product", "itemlist", "webpageelement"})
_OF_PAGES = ("isPartOf", "about", "mentions")


def declared_members(node: LinkedNode | None, base: str, told: Mapping[str, Any]) -> tuple[Members, list[Evidence]]:
    """The members that linked data adds to what the page `told`, and where it says them."""
    if node is None:
        return {}, []
    said, origins = chosen_members_of_foreign(_of_articles(node.terms), base, _MEMBERS)
    origins["alternative_headlines"] = origins.get("subheadline", "")
    added = {member: value for member, value in _added(said, told) if value}
    return added, [_declared(node, member, origins[member], value) for member, value in added.items()]


def _of_articles(terms: Mapping[str, Any]) -> Members:
    """The terms without pages, sites and lists where a work or a subject is looked for."""
    kept = {
        term: [item for item in values(terms[term]) if not _is_of_page(item)] for term in _OF_PAGES if term in terms
    }
    return {**terms, **kept}


def _is_of_page(item: object) -> bool:
    """Whether an item is a page, a site or a list; so are several subjects in one string."""
    if not isinstance(item, Mapping):
        return isinstance(item, str) and item.count(",") > 1
    return any(name in _NO_WORKS or name.endswith("page") for name in types_of(item))


def _added(said: Members, told: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for member, value in said.items():
        match member:
            case "subheadline":
                yield "alternative_headlines", _headlines(value, told)
            case "dateline":
                yield member, {**value, **told.get(member, {})} if value.keys() - told.get(member, {}).keys() else None
            case "contributors":
                authors = {folded(author["name"]) for author in told.get("authors", ())}
                # Who is an author, too, says more only by a role.
                others = [party for party in value if "role" in party or folded(party["name"]) not in authors]
                named = {folded(party["name"]) for party in others}
                shown = [party for party in told.get(member, ()) if folded(party["name"]) not in named]
                yield member, [*shown, *others] if others else None
            case "related":
                links = _other_works(value, told)
                yield member, [*told.get(member, ()), *links] if links else None
            case "media":
                pictured = {getattr(block, "url", None) for block in told.get("body", ())}
                yield (
                    member,
                    [block for block in value if is_web(block.get("url", "")) and block["url"] not in pictured],
                )
            case _ if member not in told:
                yield member, value


def _headlines(value: str, told: Mapping[str, Any]) -> list[Members]:
    """A second headline, unless it repeats a first one, or the lines below it.

    What pages declare so is the headline for search engines or for the front page at least as often as a standfirst.
    """
    known = (folded(told.get(member) or "") for member in ("headline", "subheadline", "kicker", "summary"))
    return [] if any(folded(value) in words for words in known) else [{"text": value}]


def _other_works(links: Sequence[Members], told: Mapping[str, Any]) -> list[Members]:
    """The links that lead neither to the page itself nor to the start of a site, and that the page does not show."""
    known = {link.url for link in told.get("related", ())}
    house = folded(told.get("publisher", {}).get("name", ""))
    own = page_key(told.get("url") or "")

    def is_other(link: Members) -> bool:
        if "url" not in link:
            return folded(link["title"]) != house
        key = page_key(link["url"])
        return link["url"] not in known and key != own and "/" in key

    return [link for link in links if is_other(link)]


def _declared(node: LinkedNode, member: str, term: str, value: object) -> Evidence:
    words = value if isinstance(value, str) else json.dumps(value, default=str, ensure_ascii=False)
    return Evidence(
        path=f"/{member}", chosen=True, source=JSON_LD, at=node.places.get(term, term),
        value=shortened(words, LONGEST_VALUE), basis="declared", why="only the article's linked data says it",
    )  # fmt: skip
