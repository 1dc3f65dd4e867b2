"""Whom to believe about the publisher, and the names of its site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsformat.formats.html.claims.claim import JSON_LD, META, MICRODATA, OPEN_GRAPH, TITLE, Claim, Signals
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.formats.html.metadata.headlines import TITLE_SEPARATOR, agrees
from newsformat.scalars.bylines import Credit
from newsformat.scalars.text import folded, line
from newsformat.scalars.urls import absolute_web, is_web

# A longer name of a publisher is a sentence.
_LONGEST = 120
# Words from which on a name that a title says as well is a headline.
_FEWEST_OF_A_HEADLINE = 6


def publisher_of(signals: Signals) -> Choice[Credit | None]:
    """The publisher, under the name that agrees with the page's address where one does."""
    claims = [
        *signals.of("publisher", [JSON_LD]), *signals.of("site_name", [OPEN_GRAPH]),
        *signals.of("publisher", [JSON_LD], ["page", "site"]), *signals.of("name", [JSON_LD], ["site"]),
        *signals.of("publisher", [MICRODATA, META]), *signals.of("site_name", [META]), *_title_endings(signals),
    ]  # fmt: skip
    titles = {folded(claim.value) for claim in signals.of("headline")}
    claims = [claim for claim in claims if is_house_name(claim.value) and not _is_headline(claim.value, titles)]
    agreeing = [claim for claim in claims if agrees(claim.value, signals.url or signals.base)]
    for claim in [*agreeing[:1], *(claim for claim in claims if claim.source != TITLE)]:
        url, image = (absolute_web(claim.members.get(key), signals.base) for key in ("url", "image"))
        credit = Credit(name=line(claim.value), kind="organization", url=url, image=image)
        why = "the name agrees with the page's address" if agreeing else "the most trusted place"
        return Choice(credit, (claim,), why, losers(claims, [claim], "a place trusted less"))
    return Choice(None)


def site_names_of(signals: Signals, publisher: Credit | None) -> list[str]:
    """All names under which the page declares its site or its publisher."""
    claims = [*signals.of("site_name"), *signals.of("publisher"), *signals.of("name", [JSON_LD], ["site"])]
    names = [claim.value for claim in claims]
    return [*names, publisher.name] if publisher else names


def is_house_name(text: str) -> bool:
    """Whether a text can be the name of a publisher: no address, no sentence."""
    return bool(folded(text)) and not is_web(text) and len(text) <= _LONGEST


def _is_headline(text: str, titles: set[str]) -> bool:
    """Whether a program gave the title of the page for the name of its site."""
    return len(text.split()) >= _FEWEST_OF_A_HEADLINE and folded(text) in titles


def _title_endings(signals: Signals) -> Iterator[Claim]:
    """What stands after the last separator of a title element, as a claim for the publisher."""
    for claim in signals.of("headline", [TITLE, OPEN_GRAPH]):
        opening, *endings = TITLE_SEPARATOR.split(claim.value)
        if opening and endings:
            yield replace(claim, field="publisher", value=endings[-1].strip(), source=TITLE)
