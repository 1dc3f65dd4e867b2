"""The h1 elements of a page: the headline, what one heading holds beside it, the name of the site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from newsformat.formats.html.body.hints import Hint, hints_of
from newsformat.formats.html.body.lines import length_of
from newsformat.formats.html.claims.claim import Claim
from newsformat.formats.html.claims.places import KICKER, STANDFIRST, places_of
from newsformat.formats.html.claims.visible import visible_claim
from newsformat.formats.html.claims.walk import Named, Ordered
from newsformat.formats.html.page import Element, attribute
from newsformat.formats.html.seen import NestedWords, words_of
from newsformat.scalars.dates import readings
from newsformat.scalars.text import line
from newsformat.scalars.urls import absolute, host

_MOST_HEADINGS = 40
_MOST_PARTS = 20
_LONGEST = 500
_SITE = re.compile(r"https?://[^/?#]+/?")
# What content systems call a heading that is the site's own name.
_LOGOS = frozenset("logo site-logo site-title site-name sitetitle sitename navbar-brand".split())
# What they call a label in a heading, which tells the kind of the article, and a sign of how it is offered.
_LABEL = re.compile(r"(?:^|[\s_-])(?:label|flag)(?:$|[\s_-])", re.IGNORECASE)
_SIGN = re.compile(r"(?:^|[\s_-])(?:badge|premium|paid|icon|marker)(?:$|[\s_-])", re.IGNORECASE)
_READER_ONLY = int(Hint.READER_ONLY)
# The headline is what is left of a heading; with less of it, the names of its parts tell something else.
_SHORTEST_HEADLINE = 10
_LONGEST_KICKER, _LONGEST_SIGN = 80, 24
_SEPARATORS = " \xa0:|–—-"


@dataclass(frozen=True, slots=True)
class HeadingParts:
    """The words of one heading: the headline, and the kicker and subheadline that stand in it; empty where none do."""

    headline: str
    kicker: str = ""
    subheadline: str = ""


def read_headings(found: Iterable[Ordered], base: str) -> Iterator[Claim]:
    """The claims of h1 elements; of pages with more of them than any has, the first ones. A logo names the site."""
    looked_at = [*islice(found, _MOST_HEADINGS)]
    for (order, element), parts in zip(looked_at, parts_of([element for _, element in looked_at]), strict=True):
        if not parts.headline:
            continue
        if _is_logo(element, base):
            yield visible_claim(Named(order, element, 0), "site_name", parts.headline, "h1")
            continue
        for field, text in (("headline", parts.headline), ("kicker", parts.kicker), ("subheadline", parts.subheadline)):
            if text:
                yield visible_claim(Named(order, element, 0), field, text, "h1")


def parts_of(headings: Sequence[Element]) -> Iterator[HeadingParts]:
    """The parts of each heading, in document order; of headings within each other the words are read once."""
    words = NestedWords(_LONGEST)
    words.of_all(headings)
    return (_heading_parts(heading, words) for heading in headings)


def _heading_parts(heading: Element, seen: NestedWords) -> HeadingParts:
    """The headline of a heading, without what its elements are called or tagged as: a kicker, a subtitle, a label."""
    whole = line(seen.of(heading))
    beside: dict[Element, str] = {}
    named = [part for part in islice(heading.iter_elements(), _MOST_PARTS) if _may_stand_beside(part)]
    words = seen.of_all(named)
    for part in named:
        if beside.keys().isdisjoint(part.ancestors) and (role := _role_beside(part, line(words[part]))):
            beside[part] = role
    if not beside:
        return HeadingParts(whole)
    headline = line(words_of(heading, _LONGEST, without=beside)).strip(_SEPARATORS)
    if length_of(headline) < _SHORTEST_HEADLINE:
        return HeadingParts(whole)
    told = {"headline": headline}
    for part, role in beside.items():
        own = line(words[part]).strip(_SEPARATORS)
        field = "kicker" if role == "subheadline" and whole.startswith(own) else role
        told.setdefault(field, own)
    return HeadingParts(headline, told.get("kicker", ""), told.get("subheadline", ""))


def _may_stand_beside(part: Element) -> bool:
    """Whether an element in a heading may be something beside the headline, by its names, which take no reading."""
    names = part.attr("class") or ""
    return (
        part.tag == "small"
        or places_of(names) & (STANDFIRST | KICKER) != 0
        or hints_of(part) & _READER_ONLY != 0
        or _SIGN.search(names) is not None
        or _LABEL.search(names) is not None
    )


def _role_beside(part: Element, words: str) -> str:
    """What an element that may stand beside the headline is; empty where it is part of it."""
    names = part.attr("class") or ""
    if not any(map(str.isalpha, words)):
        return ""
    if hints_of(part) & _READER_ONLY:
        return "unseen"
    places, length = places_of(names), len(words)
    is_small = part.tag == "small" or places & (STANDFIRST | KICKER)
    if is_small and readings(words):
        return "date"
    if places & KICKER:
        return "kicker" if length <= _LONGEST_KICKER else ""
    if is_small:
        return "subheadline"
    if length > _LONGEST_SIGN:
        return ""
    return "sign" if _SIGN.search(names) else "kicker"


def _is_logo(heading: Element, base: str) -> bool:
    """Whether a heading is the name of the site at its head: named so, or a link to the site's start."""
    names = (heading.attr("class") or "").lower().split() + (heading.attr("id") or "").lower().split()
    if not _LOGOS.isdisjoint(names):
        return True
    link = heading.find("a") or heading.closest("a")
    if link is None or 0 < len(line(link.text)) < len(line(heading.text)):
        return False
    href = attribute(link, "href")
    address = absolute(href, base) or ""
    return href == "/" or (
        not href.startswith("#")
        and _SITE.fullmatch(address) is not None
        and host(address) == (host(base) or host(address))
    )
