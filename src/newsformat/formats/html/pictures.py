"""Whom to believe about the lead image: the first picture of the article, or the one for sharing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsformat.formats.html.choices import Choice, losers
from newsformat.formats.html.claims import JSON_LD, META, MICRODATA, OPEN_GRAPH, TWITTER, VISIBLE, Claim, Signals
from newsformat.scalars.urls import absolute, is_web


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An image of the article; `url` is absolute."""

    url: str
    alt: str | None = None
    width: int | None = None
    height: int | None = None
    caption: str | None = None
    credit: str | None = None


def lead_image_of(signals: Signals) -> Choice[Picture | None]:
    """The lead image."""
    claims = [
        *signals.of("image", [JSON_LD, OPEN_GRAPH, MICRODATA, TWITTER, META]),
        *signals.of("image", [JSON_LD], ["page"]),
    ]
    for claim in claims:
        if picture := _picture(claim, signals.base):
            return Choice(picture, (claim,), "the most trusted place", losers(claims, [claim], "less trusted"))
    return Choice(None)


def images_of(signals: Signals) -> tuple[Picture, ...]:
    """All pictures claimed for the article, the declared ones first, each address once."""
    claims = [*signals.of("image", [JSON_LD, OPEN_GRAPH, MICRODATA]), *signals.of("image", [VISIBLE])]
    return tuple(_unique(_picture(claim, signals.base) for claim in claims))


def _unique(pictures: Iterable[Picture | None]) -> list[Picture]:
    found: dict[str, Picture] = {}
    for picture in pictures:
        if picture is not None:
            found.setdefault(picture.url, picture)
    return list(found.values())


def _picture(claim: Claim, base: str) -> Picture | None:
    url = absolute(claim.value, base)
    if url is None or not is_web(url):
        return None
    members = claim.members
    return Picture(
        url=url, alt=members.get("alt"), width=_pixels(members.get("width")), height=_pixels(members.get("height")),
        caption=members.get("caption"), credit=members.get("credit"),
    )  # fmt: skip


def _pixels(text: str | None) -> int | None:
    number = (text or "").strip().removesuffix("px").split(".")[0]
    return int(number) if number.isascii() and number.isdigit() and 0 < int(number) < 100_000 else None
