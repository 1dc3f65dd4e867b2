"""The way to a page through its site, as the page shows it: breadcrumbs, and links to the folders of its address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from newsformat.formats.html.claims.claim import Claim
from newsformat.formats.html.claims.places import BREADCRUMB
from newsformat.formats.html.claims.visible import visible_claim
from newsformat.formats.html.claims.walk import Named, Ordered
from newsformat.formats.html.page import Element, attribute
from newsformat.formats.html.seen import words_of
from newsformat.scalars.text import line
from newsformat.scalars.urls import absolute, page_key

_MOST_BOXES, _MOST_STEPS = 3, 8
_MOST_LINKS = 8
_MOST_FILED = 3
_LONGEST, _LONGEST_FOLDER = 80, 40
# "/en/" is a language, no section.
_SHORTEST_FOLDER = 3


def read_crumbs(named: Iterable[Named], start: int, base: str) -> Iterator[Claim]:
    """The claims of links in boxes named after breadcrumbs, those nearest to the headline first."""
    boxes = sorted((item for item in named if item.places & BREADCRUMB), key=lambda item: abs(item.order - start))
    for item in boxes[:_MOST_BOXES]:
        for link in [*item.element.iter_elements("a")][:_MOST_STEPS]:
            if text := _name(link):
                claim = visible_claim(Named(item.order, link, 0), "breadcrumb", text, "class")
                url = absolute(attribute(link, "href"), base)
                yield replace(claim, members={"url": url} if url else {})


def read_folders(links: Iterable[Element], url: str, base: str) -> Iterator[Claim]:
    """The claims of links to the folders that the page's address lies in, outermost first (`/sport/` …)."""
    site, *names = page_key(url).split("/", _MOST_STEPS)[:-1] or [""]
    folders = {f"{site}/{path}" for path in accumulate(names, "{}/{}".format)}
    last = {name for name in names if len(name) >= _SHORTEST_FOLDER and not name.isdecimal()}
    found: dict[str, list[Claim]] = {}
    for order, link in enumerate(links):
        href = attribute(link, "href")
        # Most links lead elsewhere: the last name of their path spares resolving them.
        if href.rstrip("/").rpartition("/")[2] not in last:
            continue
        address = absolute(href, base or url)
        key = page_key(address) if address else ""
        if address and key in folders and len(found.setdefault(key, [])) < _MOST_LINKS:
            text = _name(link)
            if 1 < len(text) <= _LONGEST_FOLDER:
                claim = visible_claim(Named(order, link, 0), "breadcrumb", text, "folder")
                found[key].append(replace(claim, members={"url": address}))
    for key in sorted(found, key=len):
        # Menus name a section as it is called; a button says what it does ("Back to the news").
        uses = Counter(claim.value for claim in found[key])
        yield from [claim for claim in found[key] if uses[claim.value] == max(uses.values())][:1]


def read_filed(links: Iterable[Ordered], start: int) -> Iterator[Claim]:
    """The claims of links by rel=category nearest to the headline: what content systems file a post under."""
    filed = [(order, link) for order, link in links if "category" in attribute(link, "rel").lower().split()]
    if not filed:
        return
    _, nearest = min(filed, key=lambda item: abs(item[0] - start))
    row = [(order, link) for order, link in filed if link.parent is nearest.parent]
    for order, link in row[:_MOST_FILED]:
        if text := _name(link):
            yield visible_claim(Named(order, link, 0), "section", text, "rel")


def _name(link: Element) -> str:
    """The words of a link without the arrows and commas beside them."""
    return line(words_of(link, _LONGEST, " ")).strip(" ,;/|<>«»‹›←→·•")
