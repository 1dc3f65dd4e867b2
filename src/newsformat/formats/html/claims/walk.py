"""One walk over a page that sorts its elements by what could tell something of the article.

Parts that are about something else (menus, related articles, comments, adverts) are passed over as a whole, and
so are the words in them. Elements have an order: their place among all elements of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsformat.formats.html.body.called import Called
from newsformat.formats.html.body.hints import TAG_HINTS, Hint
from newsformat.formats.html.claims.places import BREADCRUMB, BYLINE, DATE, STANDFIRST, TAGS, places_of
from newsformat.formats.html.page import Element, Page

_FAR = int(
    Hint.RELATED
    | Hint.COMMENT
    | Hint.SUBSCRIBE
    | Hint.NAVIGATION
    | Hint.SIDE
    | Hint.FOOT
    | Hint.POPUP
    | Hint.ACCOUNT
    | Hint.PRODUCT
    | Hint.ADVERT
)
_FOOT, _SIDE = int(Hint.FOOT), int(Hint.SIDE)
_STORY = "[itemprop~=articleBody], .entry-content, .post-body"
# The foot of an article that no element around it calls one: "post-footer", "entry-footer".
_OWN_FOOT = re.compile(r"(?:^|\s)(?:post|entry|article|story|node|artikel)[_-]{0,2}foot", re.IGNORECASE)
_FAR_TAGS = frozenset({"aside", "footer", "nav", "form", "dialog"})
_SILENT_TAGS = frozenset({"template", "noscript", "svg", "iframe", "object", "select"})
_FRAME_TAGS = frozenset({"html", "body", "main", "article", "h1"})
_TELLING = BREADCRUMB | BYLINE | DATE | STANDFIRST | TAGS
# A part with more than this share of the page's elements is the page, whatever it is called.
_LARGE_SHARE = 0.4

Ordered = tuple[int, Element]


@dataclass(frozen=True, slots=True)
class Named:
    """An element whose names speak of a place (bits of `places_of`), in its order on the page."""

    order: int
    element: Element
    places: int


@dataclass(slots=True)
class Sorted:
    """The elements of a page by the module that reads them."""

    head: list[Ordered] = field(default_factory=list)
    linked_data: list[Ordered] = field(default_factory=list)
    headings: list[Ordered] = field(default_factory=list)
    times: list[Ordered] = field(default_factory=list)
    links: list[Ordered] = field(default_factory=list)
    images: list[Ordered] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    subheads: list[Ordered] = field(default_factory=list)
    paragraphs: list[Ordered] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    skipped: list[range] = field(default_factory=list)

    def orders(self) -> dict[Element, int]:
        """The order of each element that was not passed over."""
        starts, stops = [0, *(passed.stop for passed in self.skipped)], [passed.start for passed in self.skipped]
        read = zip(starts, [*stops, len(self.elements)], strict=True)
        return {self.elements[order]: order for start, stop in read for order in range(start, stop)}


def sorted_elements(page: Page) -> Sorted:
    """The elements of a page, sorted in one walk."""
    found = Sorted()
    scripts = 0
    for element in page.root.iter_elements(("meta", "link", "title", "script")):
        if element.tag != "script":
            found.head.append((len(found.head), element))
            continue
        if "ld+json" in (element.attr("type") or "").lower():
            found.linked_data.append((scripts, element))
        scripts += 1
    body = page.root.find("body")
    if body is not None:
        _sort(list(body.iter_elements()), page.called, found)
    return found


def _sort(elements: list[Element], called: Called, found: Sorted) -> None:
    by_tag = {
        "h1": found.headings, "time": found.times, "a": found.links, "img": found.images, "h2": found.subheads,
        "h3": found.subheads,
        "p": found.paragraphs,
    }  # fmt: skip
    found.elements = elements
    total = len(elements)
    order = 0
    named = found.named.append
    classes, hints = called.classes.get, called.hints.get
    while order < total:
        element = elements[order]
        tag = element.tag
        names = classes(element)
        places = places_of(names) if names else 0
        if places:
            named(Named(order, element, places))
        if tag not in _FRAME_TAGS:
            far = 0 if places & _TELLING else (TAG_HINTS.get(tag, 0) | hints(element, 0)) & _FAR
            is_far = tag in _SILENT_TAGS or far or (tag in _FAR_TAGS and not places & _TELLING)
            skipped = _extent(element, tag, far, total) if is_far else 0
            if skipped:
                found.skipped.append(range(order, order + skipped))
                order += skipped
                continue
        group = by_tag.get(tag)
        if group is not None:
            group.append((order, element))
        order += 1


def _extent(element: Element, tag: str, far: int, total: int) -> int:
    """How many elements to pass over with this one; 0 if it is to be read after all."""
    size = 1 + len(list(element.iter_elements()))
    if tag in _SILENT_TAGS:
        return size
    # A form around the page is how some servers keep what a reader has entered: it is the page.
    is_large = size > total * _LARGE_SHARE and tag not in _FAR_TAGS - {"form"}
    if is_large or element.find("h1") is not None:
        return 0
    # Of what a content system calls a widget, one is the story.
    if far & _SIDE and element.select_one(_STORY) is not None:
        return 0
    # The foot of the article is its own: there stand its tags and its authors.
    if (far & ~_FOOT == 0) and tag not in _FAR_TAGS - {"footer"} and _is_foot_of_article(element):
        return 0
    return size


def _is_foot_of_article(element: Element) -> bool:
    return _OWN_FOOT.search(element.attr("class") or "") is not None or element.closest("article, main") is not None
