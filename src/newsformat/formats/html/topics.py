"""Whom to believe about keywords and the section."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsformat.formats.html.choices import Choice, losers
from newsformat.formats.html.claims import JSON_LD, META, MICRODATA, OPEN_GRAPH, VISIBLE, Claim, Signals
from newsformat.scalars.text import folded, line
from newsformat.scalars.urls import path_of

_LONGEST = 100
_MOST = 60
# The address of a start page: none, a language, or a page called so.
_START = re.compile(
    r"|[a-z]{2}(?:[-_][a-z]{2})?|(?:home|index|start|default|main)(?:page|seite)?(?:\.[a-z]{3,5})?", re.IGNORECASE
)
# An identifier, or the name of a host.
_MACHINE_WORD = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net)")
_PARTING = re.compile(r"\s*[;|]\s*|\s*[,،、，]\s*")


def keywords_of(signals: Signals) -> Choice[tuple[str, ...]]:
    """The keywords the publisher gives, from the most trusted place that gives any."""
    claims = signals.of("keyword")
    seen = signals.of("keyword", [VISIBLE])
    groups = [
        signals.of("keyword", [JSON_LD, MICRODATA]),
        signals.of("keyword", [OPEN_GRAPH]),
        [c for c in signals.of("keyword", [META]) if "news_keywords" in c.at],
        signals.of("keyword", [META]),
        [c for c in seen if c.hint == "class"],
        [c for c in seen if c.hint == "link"],
    ]
    for group in groups:
        if words := _words(group):
            return Choice(words, tuple(group), "the most trusted place", losers(claims, group, "a place trusted less"))
    return Choice(())


def _words(claims: Sequence[Claim]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for claim in claims:
        for word in _split(claim.value, alone=len(claims) == 1):
            if word and len(word) <= _LONGEST and len(found) < _MOST and not _MACHINE_WORD.fullmatch(word):
                found.setdefault(folded(word), word)
    found.pop("", None)
    return tuple(found.values())


def _split(value: str, *, alone: bool) -> Iterable[str]:
    if not alone and "," not in value:
        return [line(value).lstrip("#").strip()]
    return [line(part).lstrip("#").strip() for part in _PARTING.split(value)]


def _is_start(crumb: Claim) -> bool:
    """Whether a step of a path is the start of the site, as the first is where it has no address of its own."""
    path = path_of(crumb.members.get("url") or "/").strip("/")
    return "/" in path or _START.fullmatch(path) is not None


def section_of(signals: Signals) -> Choice[tuple[str, ...]]:
    """The section's path, outermost first."""
    claims = [*signals.of("section", [JSON_LD, OPEN_GRAPH, MICRODATA, META])]
    for claim in claims:
        group = [c for c in claims if c.source == claim.source and c.at == claim.at]
        names = tuple(dict.fromkeys(line(c.value) for c in group if len(c.value) <= _LONGEST))
        if names:
            return Choice(names, tuple(group), "the most trusted place", losers(claims, group, "a place trusted less"))
    crumbs = signals.of("breadcrumb", (), ["article", "breadcrumbs"])
    crumbs = tuple(claim for claim in crumbs if claim.hint != "line") or crumbs
    names = tuple(dict.fromkeys(c.value for c in crumbs))
    # The first is the site's start, unless its address says otherwise.
    names = names[1:] if crumbs and _is_start(crumbs[0]) else names
    if names:
        return Choice(names, crumbs, "the page's breadcrumbs")
    seen = signals.of("section", [VISIBLE])
    names = tuple(dict.fromkeys(claim.value for claim in seen))
    return Choice(names, seen, "shown beside the headline") if names else Choice(())
