"""Whom to believe about the lead image: the first picture of the article, or the one for sharing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import unquote

from newsformat.formats.html.claims.claim import JSON_LD, META, MICRODATA, OPEN_GRAPH, TWITTER, VISIBLE, Claim, Signals
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.formats.html.metadata.site_signs import is_site_sign
from newsformat.markup.xhtml.pages.picture_files import is_picture_file, is_placeholder, picture_key
from newsformat.scalars.urls import absolute, is_web

# How far from the headline, in elements, the lead image stands (past _NEXT only as a figure); its least width, and
# one that tells by itself.
_BEFORE, _NEXT, _AFTER = 40, 40, 120
_SMALLEST, _LARGE = 200, 400
_TELLING_ALT, _TELLING_STEM = 12, 8
_MINOR = re.compile(
    r"\.svg(?:\?|$)|icon|logo|avatar|sprite|badge|gravatar|/authors?/|banner|/(?:[0-9]{1,2}|1[0-9]{2})x(?:[0-9]{1,2}|1[0-9]{2})/|[?&]w(?:idth)?=[0-9]{1,2}(?:&|$)|resize=1?[0-9]{1,2}[%,x]",
    re.IGNORECASE,
)
_MINOR_NAMES = re.compile(
    r"avatar|author|byline|profile|logo|icon|teaser|related|recommend|newsletter|promo|advert|share|social|badge|sponsor|"
    r"(?<!post-)thumb|emoji|contributor",
    re.IGNORECASE,
)
_OF_PICTURES = re.compile(r"/(?:photos?|gallery|galerie|images?)/", re.IGNORECASE)
_LONG_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{20,40}|[0-9a-f]{12,64}|[0-9]{7,20}")


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
    """The lead image: the first picture of the article, else the one declared for sharing.

    Where both are one picture, the declared file is taken with the caption the page shows.
    """
    declared = [
        *signals.of("image", [JSON_LD, OPEN_GRAPH, MICRODATA, TWITTER, META]),
        *signals.of("image", [JSON_LD], ["page"]),
    ]
    # An `img` with itemprop is shown, not declared.
    declared = [c for c in declared if _picture(c, signals.base) and not (c.source == MICRODATA and c.order)]
    declared = [c for c in declared if not is_site_sign(c.value, signals.url or signals.base)]
    seen_all = signals.of("image", [VISIBLE])
    known = frozenset(key for claim in declared for key in picture_keys(claim.value))
    shown = next((claim for claim in seen_all if known & picture_keys(claim.value)), None)
    if shown is None:
        shown = next((claim for claim in seen_all if _can_lead(claim, signals)), None)
    if shown is None:
        return _first(declared, signals.base, declared, "declared, and no picture stands near the headline")
    same = [claim for claim in declared if picture_keys(claim.value) & picture_keys(shown.value)]
    if same:
        choice = _first(same, signals.base, [*declared, shown], "declared, and shown near the headline")
        seen = _picture(shown, signals.base)
        if choice.value is not None and seen is not None:
            picture = replace(
                choice.value, alt=seen.alt or choice.value.alt, caption=seen.caption or choice.value.caption
            )
            return replace(choice, value=picture)
        return choice
    return _first([shown], signals.base, [*declared, shown], "the first picture near the headline")


def _first(claims: Sequence[Claim], base: str, rivals: Sequence[Claim], why: str) -> Choice[Picture | None]:
    if not claims:
        return Choice(None)
    return Choice(_picture(claims[0], base), (claims[0],), why, losers(rivals, claims[:1], "a place trusted less"))


def _can_lead(claim: Claim, signals: Signals) -> bool:
    """Whether a picture on the page is, by its place, size and names, the article's first."""
    members = claim.members
    distance = claim.order - signals.start
    if not -_BEFORE <= distance <= _AFTER or _picture(claim, signals.base) is None:
        return False
    if is_placeholder(claim.value) or _MINOR.search(claim.value) or _MINOR_NAMES.search(members.get("names", "")):
        return False
    width, height = _pixels(members.get("width")), _pixels(members.get("height"))
    if (width is not None and width < _SMALLEST) or (height is not None and height < _SMALLEST / 2):
        return False
    if _leads_elsewhere(members.get("link", "")):
        return False
    if distance > _NEXT and "figure" not in members:
        return False
    return "figure" in members or len(members.get("alt", "")) >= _TELLING_ALT or (width or 0) >= _LARGE


def _leads_elsewhere(link: str) -> bool:
    """Whether a picture's link goes to another page, not to the picture itself."""
    return bool(link) and not link.startswith("#") and not (is_picture_file(link) or _OF_PICTURES.search(link))


@lru_cache(maxsize=512)
def picture_keys(url: str) -> frozenset[str]:
    """Names under which the files of one picture meet: the file's name without its size, long numbers in the path."""
    path = unquote(url.partition("?")[0])
    stem = picture_key(url).partition("?")[0].rstrip("/").rpartition("/")[2]
    keys = set(_LONG_ID.findall(path))
    if len(stem) >= _TELLING_STEM:
        keys.add(stem)
    inner = url.find("http", 8)
    return frozenset(keys | (picture_keys(unquote(url[inner:].partition("&")[0])) if inner > 0 else frozenset()))


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
