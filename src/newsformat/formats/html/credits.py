"""Whom to believe about the authors: people before organizations, fewer rather than wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newsformat.formats.html.choices import Choice, losers
from newsformat.formats.html.claims import JSON_LD, META, MICRODATA, OPEN_GRAPH, RDFA, VISIBLE, Claim, Signals
from newsformat.scalars.names import Credit, credits_of, is_account
from newsformat.scalars.text import folded
from newsformat.scalars.urls import absolute, is_web

_NEAR = 160


def authors_of(signals: Signals, site_names: Sequence[str], start: int) -> Choice[tuple[Credit, ...]]:
    """The authors credited to the reader."""
    sites = {folded(name).replace(" ", "") for name in site_names if name}
    claims = signals.of("author")
    fallback: Choice[tuple[Credit, ...]] = Choice(())
    for group, why in _groups(signals, start):
        credits = _unique(credit for claim in group for credit in _credits(claim, signals.base))
        people = tuple(c for c in credits if folded(c.name).replace(" ", "") not in sites)
        used = [claim for claim in group if _credits(claim, signals.base)]
        if people:
            return Choice(people, tuple(used), why, losers(claims, used, "a place trusted less"))
        if credits and not fallback.value:
            fallback = Choice(credits, tuple(used), "nobody but the publisher is named", losers(claims, used, why))
    return fallback


def _groups(signals: Signals, start: int) -> Iterator[tuple[Sequence[Claim], str]]:
    """Claims that speak together, the most trusted first."""
    yield signals.of("author", [JSON_LD]), "JSON-LD of the article"
    yield signals.of("author", [MICRODATA, RDFA]), "marked up on the page"
    yield signals.of("author", [META, OPEN_GRAPH]), "declared in the head"
    seen = [c for c in signals.of("author", [VISIBLE]) if -60 <= c.order - start <= _NEAR]
    yield [c for c in seen if c.hint == "rel"], "linked as author near the headline"
    yield [c for c in seen if c.hint == "class"][:3], "in a byline near the headline"
    yield [c for c in seen if c.hint == "link"][:3], "linked to an author's page near the headline"
    yield signals.of("author", [JSON_LD], ["page"]), "JSON-LD of the web page"


def _credits(claim: Claim, base: str) -> tuple[Credit, ...]:
    members = claim.members
    if claim.source == JSON_LD and members.get("kind") == "organization":
        return (_described(Credit(name=claim.value), claim, base),)
    found = credits_of(claim.value)
    if not found and claim.source == JSON_LD and not is_web(claim.value) and not is_account(claim.value):
        found = (Credit(name=claim.value),)
    if len(found) == 1:
        return (_described(found[0], claim, base),)
    return found


def _described(credit: Credit, claim: Claim, base: str) -> Credit:
    """The credit with what the claim says besides the name."""
    members = claim.members
    return replace(
        credit,
        kind=members.get("kind") or credit.kind,
        job_title=members.get("job_title") or credit.job_title,
        affiliation=members.get("affiliation") or credit.affiliation,
        role=members.get("role"),
        email=members.get("email") or credit.email,
        url=_web(members.get("url"), base),
        image=_web(members.get("image"), base),
    )


def _web(address: str | None, base: str) -> str | None:
    resolved = absolute(address, base) if address else None
    return resolved if resolved and is_web(resolved) else None


def _unique(credits: Iterable[Credit]) -> tuple[Credit, ...]:
    found: dict[str, Credit] = {}
    for credit in credits:
        found.setdefault(folded(credit.name), credit)
    return tuple(found.values())
