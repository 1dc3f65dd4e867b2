"""Whom to believe about the times: published, modified and created are three things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsformat.formats.html.choices import Choice, losers
from newsformat.formats.html.claims import JSON_LD, META, MICRODATA, OPEN_GRAPH, RDFA, URL, VISIBLE, Claim, Signals
from newsformat.scalars.dates import readings

_ORDER = (JSON_LD, OPEN_GRAPH, MICRODATA, META, RDFA)
_URL_DAY = re.compile(r"/((?:19|20)[0-9]{2})[/-]?([01][0-9])[/-]?([0-3][0-9])(?![0-9])")
_URL_DAY_ANYWHERE = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})-([01][0-9])-([0-3][0-9])(?![0-9])")


def published_of(signals: Signals, languages: Sequence[str], start: int) -> Choice[str | None]:
    """When the article was published, as exactly as stated."""
    claims = [*_declared(signals, "published"), *_seen(signals, "published", start), *_from_address(signals)]
    if not claims:
        claims = [*signals.of("created", _ORDER), *signals.of("uploaded", [JSON_LD], ["article", "work"])]
    if not claims:
        claims = _seen(signals, "modified", start)
    return _first_readable(claims, languages)


def modified_of(signals: Signals, languages: Sequence[str], start: int) -> Choice[str | None]:
    """When the article was last changed, where that is stated."""
    return _first_readable([*_declared(signals, "modified"), *_seen(signals, "modified", start)], languages)


def created_of(signals: Signals, languages: Sequence[str]) -> Choice[str | None]:
    """When the article was made, where that is stated apart from its publication."""
    return _first_readable(signals.of("created", _ORDER), languages)


def _declared(signals: Signals, field: str) -> list[Claim]:
    return [*signals.of(field, _ORDER), *signals.of(field, [JSON_LD], ["page"])]


def _seen(signals: Signals, field: str, start: int) -> list[Claim]:
    return sorted(signals.of(field, [VISIBLE]), key=lambda c: (c.hint != "time", abs(c.order - start)))


def _from_address(signals: Signals) -> Iterator[Claim]:
    address = signals.url or ""
    if found := _URL_DAY.search(address) or _URL_DAY_ANYWHERE.search(address):
        yield Claim(field="published", value="-".join(found.groups()), source=URL, at="the page's address")


def _first_readable(claims: Sequence[Claim], languages: Sequence[str]) -> Choice[str | None]:
    """The first claim that states a moment; of two readings, the one that other claims share."""
    read = [(claim, readings(claim.value, *languages)) for claim in claims]
    stated = [(claim, moments) for claim, moments in read if moments]
    if not stated:
        return Choice(None)
    claim, moments = stated[0]
    others = {moment[:10] for other, found in stated[1:] if len(found) == 1 for moment in found}
    moment = next((m for m in moments if m[:10] in others), moments[0])
    return Choice(
        moment,
        (claim,),
        "the most trusted place that states it",
        losers([c for c, _ in stated], [claim], "less trusted"),
    )
