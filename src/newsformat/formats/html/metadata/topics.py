"""Whom to believe about keywords."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsformat.formats.html.claims.claim import JSON_LD, META, MICRODATA, OPEN_GRAPH, VISIBLE, Claim, Signals
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.scalars.text import folded, line

_LONGEST = 100
_MOST = 60
# Words of a headline that is no subject as well.
_FEWEST_OF_A_HEADLINE = 6
# An identifier, the name of a host, or what tells a program something ("displayType: standard").
_MACHINE_WORD = re.compile(
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net)"
    r"|[a-z]{1,20}(?:[A-Z]|[_-][a-z])\w{0,30}: ?\S.*"
)
_LABEL = re.compile(r"^(?:category|topics?|tags?|keywords?|subjects?):\s+(?=\S)", re.IGNORECASE)
_PARTING = re.compile(r"[;|,،、，]")


def keywords_of(signals: Signals, headline: str) -> Choice[tuple[str, ...]]:
    """The keywords the publisher gives, from the most trusted place that gives any; the headline is none."""
    claims = signals.of("keyword")
    title = folded(headline) if len(headline.split()) >= _FEWEST_OF_A_HEADLINE else None
    seen = signals.of("keyword", [VISIBLE])
    groups = [
        signals.of("keyword", [JSON_LD, MICRODATA]),
        signals.of("keyword", [OPEN_GRAPH]),
        [c for c in signals.of("keyword", [META]) if "news_keywords" in c.at],
        signals.of("keyword", [META]),
        [c for c in seen if c.hint == "label"],
        [c for c in seen if c.hint == "class"],
        [c for c in seen if c.hint == "link"],
    ]
    for group in groups:
        if words := _words(group, title):
            return Choice(words, tuple(group), "the most trusted place", losers(claims, group, "a place trusted less"))
    return Choice(())


def _words(claims: Sequence[Claim], title: str | None) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for claim in claims:
        for word in [claim.value] if claim.source == VISIBLE else _split(claim.value, alone=len(claims) == 1):
            subject = _LABEL.sub("", word)
            if subject and len(subject) <= _LONGEST and len(found) < _MOST and not _MACHINE_WORD.fullmatch(subject):
                found.setdefault(folded(subject), subject)
    found.pop("", None)
    return tuple(word for key, word in found.items() if title is None or title not in key)


def _split(value: str, *, alone: bool) -> Iterable[str]:
    if not alone and "," not in value:
        return [line(value).lstrip("#").strip(" ,;")]
    return [line(part).lstrip("#").strip(" ,;") for part in _PARTING.split(value)]
