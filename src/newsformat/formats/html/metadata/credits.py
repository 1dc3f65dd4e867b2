"""Whom to believe about the authors: people before organizations, fewer rather than wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from newsformat.formats.html.claims.claim import (
    JSON_LD,
    META,
    MICRODATA,
    OPEN_GRAPH,
    RDFA,
    TWITTER,
    VISIBLE,
    Claim,
    Signals,
)
from newsformat.formats.html.metadata.choices import SAME, Choice, losers
from newsformat.formats.html.metadata.headlines import TITLE_SEPARATOR, agrees
from newsformat.scalars.bylines import Credit, credits_of
from newsformat.scalars.names import has_lead, is_account, is_address, is_full_name, is_host, is_nothing, is_person
from newsformat.scalars.text import folded, line
from newsformat.scalars.urls import absolute_web

# How far before and after the headline, in elements, a byline is looked for.
_BEFORE, _AFTER = 60, 160
# Claims of one byline stand within this many elements of each other.
_TOGETHER = 14
# A box far from the headline with more names than this is a list of people, not of authors.
_MOST_FAR = 3
# More names beside dates than this are headings of other stories.
_MOST_SEEN = {"beside": 2}

# What makes a place near the headline name authors, the most telling first.
_SEEN = {
    "rel": "linked as author near the headline",
    "class": "in a byline near the headline",
    "link": "linked to an author's page near the headline",
    "line": "printed near the headline",
    "beside": "a name beside the date near the headline",
    "signed": "signed at the end of the text",
    "lone": "the one author whom links of the page name",
}
_MOST_RIVALS = 12
_LONGEST_BY = 6
_ACCOUNT = re.compile(r"[a-z][a-z0-9_-]{3,30}")
_ANYWHERE = frozenset({"signed", "lone"})
_UNNAMED = frozenset({"link", "beside", "lone"})


@dataclass(frozen=True, slots=True)
class _Group:
    """Claims that speak together, and the parties they credit."""

    claims: tuple[Claim, ...]
    parties: tuple[Credit, ...]
    why: str

    @property
    def names(self) -> set[str]:
        return {folded(party.name) for party in self.parties}


def authors_of(
    signals: Signals, site_names: Sequence[str], start: int, sections: Iterable[str]
) -> Choice[tuple[Credit, ...]]:
    """The authors credited to the reader; what only stands or is linked as one is none that is a section or kicker."""
    signals = _without_sections(signals, {folded(name) for name in sections})
    claims = signals.of("author")
    address = signals.url or signals.base
    houses = [c.value for c in claims if c.members.get("kind") == "organization" and agrees(c.value, address)]
    sites = {folded(name).replace(" ", "") for name in (*site_names, *houses) if name}
    best = account = publisher = None
    for group in _groups(signals, start):
        if not _names_others(group, sites):
            is_told = any(claim.hint != "beside" for claim in group.claims)
            publisher = publisher or (group if group.parties and is_told else None)
        elif all(_ACCOUNT.fullmatch(party.name) for party in group.parties):
            account = account or group
        elif account is None or any(is_full_name(party.name) for party in group.parties):
            best = group
            break
    best = best or account
    if best is None:
        why = "nobody but the publisher is named"
        if publisher is None:
            return _account(claims)
        return Choice(publisher.parties, publisher.claims, why, losers(claims, publisher.claims, why))
    if all(party.kind == "organization" for party in best.parties):
        best = next(_printed_people(signals, start), best)
    fuller = next(_seen_groups(signals, start, {"rel": "a printed byline names more"}), best)
    if fuller.names > best.names:
        best = replace(fuller, parties=_merged(best.parties, fuller.parties))
    linked = [line(claim.value) for claim in _near(signals, start) if claim.hint in ("rel", "link")][:_MOST_RIVALS]
    parties = tuple(_as_linked(party, linked) for party in best.parties if not _is_site(party, sites))
    names = {folded(party.name) for party in parties}
    rivals = losers(claims, best.claims, "a place trusted less")
    told = tuple((claim, _loss(claim, names, why)) for claim, why in rivals[:_MOST_RIVALS])
    return Choice(parties, best.claims, best.why, told)


def _without_sections(signals: Signals, sections: set[str]) -> Signals:
    """The signals without authors of no name or label that are a section by name."""
    claims = signals.claims
    placed = {id(claim) for claim in signals.of("author", [VISIBLE]) if claim.hint in _UNNAMED}
    return replace(signals, claims=tuple(c for c in claims if id(c) not in placed or folded(c.value) not in sections))


def _as_linked(party: Credit, linked: Sequence[str]) -> Credit:
    """The party under the name that a link to its page has, where the byline has a word before it ("Na Ada Rossi")."""
    for name in linked:
        before = party.name.removesuffix(name).rstrip()
        if before != party.name and before and " " not in before and len(before) <= _LONGEST_BY and is_full_name(name):
            return replace(party, name=name)
    return party


def _loss(claim: Claim, names: set[str], why: str) -> str:
    """Why a place lost against those who name the authors."""
    found = {folded(party.name) for party in credits_of(claim.value)}
    if not found:
        return "names nobody"
    return SAME if found == names else why


def _account(claims: Sequence[Claim]) -> Choice[tuple[Credit, ...]]:
    """The account that is linked or declared as the author's, as blogs name them."""
    for claim in claims:
        is_named = (claim.hint == "rel" or claim.source == META) and _ACCOUNT.fullmatch(claim.value)
        if is_named and not is_account(claim.value):
            why = "the name of an account; no other is given"
            return Choice((Credit(name=claim.value),), (claim,), why, losers(claims, [claim], why))
    return Choice(())


def _is_site(party: Credit, sites: set[str]) -> bool:
    return folded(party.name).replace(" ", "") in sites


def _names_others(group: _Group, sites: set[str]) -> bool:
    """Whether a group names anybody but the site; it may open a text ("Harbour Post – the magazine of boats")."""
    if len(group.claims) == 1 and group.claims[0].source == META:
        opening, *more = TITLE_SEPARATOR.split(group.claims[0].value, maxsplit=1)
        if more and folded(opening).replace(" ", "") in sites:
            return False
    return any(not _is_site(party, sites) for party in group.parties)


def _merged(declared: Sequence[Credit], seen: Sequence[Credit]) -> tuple[Credit, ...]:
    known = {folded(party.name): party for party in declared}
    return tuple(known.get(folded(party.name), party) for party in seen)


def _groups(signals: Signals, start: int) -> Iterator[_Group]:
    """Groups of claims, the most trusted first."""
    base = signals.base
    yield _group(signals.of("author", [JSON_LD]), base, "JSON-LD of the article")
    yield _group(_nearest(signals.of("author", [MICRODATA, RDFA]), start), base, "marked up on the page")
    for cluster in _clusters(_telling(signals, start), start)[:1]:
        if has_lead(cluster[0].value):
            yield _group([c for c in cluster if has_lead(c.value)], base, "in a byline near the headline")
    yield _group(signals.of("author", [META, OPEN_GRAPH]), base, "declared in the head")
    yield _group(signals.of("author", [TWITTER]), base, "labelled so in the head")
    yield from _seen_groups(signals, start, _SEEN)
    yield _group(signals.of("author", [JSON_LD], ["page"]), base, "JSON-LD of the web page")
    yield from _far_groups(signals, start)


def _telling(signals: Signals, start: int) -> list[Claim]:
    """The claims of places called bylines that say "by", or name a person: a nearer one may do without the word."""
    named = [claim for claim in _near(signals, start) if claim.hint == "class"]
    return [c for c in named if has_lead(c.value) or any(is_full_name(p.name) for p in _parties(c, signals.base))]


def _near(signals: Signals, start: int) -> list[Claim]:
    seen = signals.of("author", [VISIBLE])
    return [claim for claim in seen if -_BEFORE <= claim.order - start <= _AFTER or claim.hint in _ANYWHERE]


def _seen_groups(signals: Signals, start: int, hints: Mapping[str, str]) -> Iterator[_Group]:
    """For each hint the group nearest to the headline that names people."""
    near = _near(signals, start)
    for hint, why in hints.items():
        for cluster in _clusters([claim for claim in near if claim.hint == hint], start):
            group = _group(cluster, signals.base, why)
            if 0 < len(group.parties) <= _MOST_SEEN.get(hint, len(group.parties)):
                yield replace(group, parties=_people(group.parties))
                break


def _printed_people(signals: Signals, start: int) -> Iterator[_Group]:
    """Groups of people whom a line near the headline names behind a word for "by"."""
    for hint in ("class", "line"):
        told = [claim for claim in _near(signals, start) if claim.hint == hint and has_lead(claim.value)]
        for cluster in _clusters(told, start)[:1]:
            group = _group(cluster, signals.base, "printed near the headline; only a house is declared")
            people = tuple(party for party in group.parties if is_person(party.name))
            if people:
                yield replace(group, parties=people)


def _far_groups(signals: Signals, start: int) -> Iterator[_Group]:
    """Groups that stand far from the headline: the box about the author at the end."""
    far = [c for c in signals.of("author", [VISIBLE]) if c.order - start > _AFTER]
    for hint in ("rel", "link", "class"):
        for cluster in _clusters([c for c in far if c.hint == hint], start)[:1]:
            group = _group(cluster, signals.base, "in a box about the author")
            people = tuple(party for party in group.parties if is_full_name(party.name))
            if 0 < len(people) <= _MOST_FAR:
                yield replace(group, parties=people)


def _nearest(claims: Sequence[Claim], start: int) -> list[Claim]:
    """The claims of elements without a place on the page, or else of the cluster nearest to the headline."""
    placed = [claim for claim in claims if claim.order]
    if len(placed) < len(claims):
        return [claim for claim in claims if not claim.order]
    return next(iter(_clusters(placed, start)), [])


def _clusters(claims: Sequence[Claim], start: int) -> list[list[Claim]]:
    """Claims that stand together, the clusters after the headline first, nearest first."""
    clusters: list[list[Claim]] = []
    for claim in sorted(claims, key=lambda c: c.order):
        if clusters and claim.order - clusters[-1][-1].order <= _TOGETHER:
            clusters[-1].append(claim)
        else:
            clusters.append([claim])
    clusters.sort(key=lambda cluster: abs(cluster[0].order - start) + 40 * (cluster[0].order < start))
    return clusters


def _people(parties: Sequence[Credit]) -> tuple[Credit, ...]:
    """The parties of a printed byline without the houses beside the people."""
    people = [party for party in parties if party.kind != "organization"]
    full = [party for party in people if " " in party.name]
    return tuple(full or people or parties)


def _group(claims: Sequence[Claim], base: str, why: str) -> _Group:
    found: dict[str, Credit] = {}
    used: list[Claim] = []
    for claim in claims:
        parties = _parties(claim, base)
        if parties:
            used.append(claim)
        for party in parties:
            found.setdefault(folded(party.name), party)
    return _Group(tuple(used), tuple(found.values()), why)


def _parties(claim: Claim, base: str) -> tuple[Credit, ...]:
    if claim.source == JSON_LD and claim.members.get("kind") == "organization":
        return (_described(Credit(name=claim.value), claim, base),)
    found = credits_of(claim.value)
    if not found and claim.source == JSON_LD and not _is_placeholder(claim.value):
        found = (Credit(name=claim.value),)
    if claim.source == VISIBLE and not _is_byline(claim, found):
        return ()
    return (_described(found[0], claim, base),) if len(found) == 1 else found


def _is_placeholder(name: str) -> bool:
    """Whether a declared name is none: an address, a host, an account of the system, what programs print."""
    return is_address(name) or is_account(name) or is_host(name) or is_nothing(name)


def _is_byline(claim: Claim, parties: Iterable[Credit]) -> bool:
    """Whether a visible place holds hardly more than names: no sentence, no list of links."""
    return bool(list(parties)) and len(claim.value) <= 200 and claim.value.count("\n") <= 8


def _described(credit: Credit, claim: Claim, base: str) -> Credit:
    """The credit with what the claim says besides the name."""
    members = claim.members
    return replace(
        credit,
        kind=members.get("kind") or credit.kind,
        job_title=members.get("job_title") or credit.job_title,
        affiliation=members.get("affiliation") or credit.affiliation,
        role=members.get("role") or credit.role,
        email=members.get("email") or credit.email,
        url=absolute_web(members.get("url"), base),
        image=absolute_web(members.get("image"), base),
    )
