"""What the lines around the headline are by their place alone: the section or kicker above it, the standfirst below.

Class names made by programs ("sc-dd44") tell nothing; a standfirst then is known by standing between the headline and
the line that says who wrote the article and when.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from newsformat.formats.html.body.lines import length_of
from newsformat.formats.html.claims.claim import VISIBLE, Claim
from newsformat.formats.html.claims.near_lines import NearLine
from newsformat.formats.html.page import Element, attribute, place
from newsformat.formats.html.related.labels import verdict_of
from newsformat.markup.xhtml.pages.credit_labels import credit_at_the_end
from newsformat.scalars.text import folded, line
from newsformat.scalars.urls import absolute, host, path_of

_SHORTEST_STANDFIRST, _LONGEST_STANDFIRST = 40, 400
_FARTHEST = 3
"""So many lines below a standfirst the byline or the date stands."""

_LONGEST_SECTION, _LONGEST_KICKER = 40, 60
_MOST_SECTIONS = 3
_MOST_LABELLED, _MOST_CRUMBS = 12, 5
_ABOVE = 3
_PATH_SIGN = re.compile(r"[»>›/＞→•|]|\s[-–·]\s")
# Rows of places and the way back, which stand above headlines as well.
_PATH = re.compile(r"[›»>←‹«|]|^\W*\.\.")
_LABEL = re.compile(
    r"(?:posted in|filed under|categor(?:y|ies)|section|kategorien?|rubrik(?:en)?|ressort|catégories?|rubriques?|"
    r"categorías?|sección|publicado en|categorias?|secção|seção|publicado em|categorie?|sezione|pubblicato in|"
    r"categorieën|rubriek|kategori[aeá]?|kategorija|thể loại|หมวดหมู่|dział|rubrika|rovat|"
    r"secțiune|κατηγορί[αε]ς?|kategoriler|категори[яи]|рубрика|"
    r"розділ|категорія|chuyên mục|danh mục|カテゴリー?|分类|分類|栏目|카테고리|قسم|التصنيف|دسته‌?بندی|קטגוריה|श्रेणी)"
    r"\s*[:：]\s*(?P<names>\S.{1,80})",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"caption|credit|copyright|legend|bildunter", re.IGNORECASE)
_COMMA = re.compile(r"\s*[,،、，|/]\s*")
_LISTS = re.compile(
    r"/(?:category|categor[iy]as?|categorie|kategorien?|rubrik|rubrique|section|sections|seccion|sezione|rubriek|"
    r"ressort|topics?|tags?|thema|channel|c)/[^/]+/?$",
    re.IGNORECASE,
)


def read_heading_lines(
    above: Sequence[NearLine], below: Sequence[NearLine], heading: Element, known: Collection[int], url: str
) -> Iterator[Claim]:
    """The claims of the lines beside a heading; `known` are the orders of lines that tell who wrote it, or when."""
    if above and _is_beside(above[-1], heading):
        yield from _of_line_above(above[-1], url)
    for near in above[-_ABOVE:-1]:
        if _is_beside(near, heading):
            yield from (
                claim for claim in _of_line_above(near, url) if claim.field == "section" and _is_path(near, url)
            )
    yield from _crumbs(above, url, folded(heading.text))
    for near in (*above, *below[:_MOST_LABELLED]):
        if (found := _LABEL.fullmatch(near.text)) is not None:
            yield from (_claim("section", name, near) for name in _COMMA.split(found["names"])[:_MOST_SECTIONS] if name)
    if below and _is_standfirst(below[0], folded(heading.text)):
        following = below[1 : 1 + _FARTHEST]
        is_closed = any(near.is_date or near.order in known for near in following)
        is_described = "description" in attribute(below[0].element, "class").lower().split()
        if below[0].order not in known and (is_closed or is_described):
            yield _claim("subheadline", below[0].text, below[0])


def _of_line_above(near: NearLine, url: str) -> Iterator[Claim]:
    """The section that a line above the headline links to, or its kicker."""
    text = near.text
    if (
        near.is_date
        or _PATH.search(text)
        or not any(map(str.isalpha, text))
        or verdict_of(text) not in (None, "series")
    ):
        return
    links = [link for link in near.element.iter_elements("a") if folded(link.text) == folded(text)]
    if links:
        if len(text) <= _LONGEST_SECTION and _leads_to_section(links[0], url):
            yield _claim("section", text, near)
    elif len(text) <= _LONGEST_KICKER and near.element.find("a") is None:
        yield _claim("kicker", text, near)


def _is_path(near: NearLine, url: str) -> bool:
    """Whether a line links to a part of the article's own address."""
    link = near.element.find("a")
    path = path_of(absolute(attribute(link, "href"), url) or "").rstrip("/") if link is not None else ""
    return bool(path) and path_of(url).startswith(f"{path}/")


def _crumbs(above: Sequence[NearLine], url: str, headline: str) -> Iterator[Claim]:
    """The claims of a path of sections above the headline: links in a line or list, from the site's start on."""
    for near in above:
        links = list(islice(near.element.iter_elements("a"), _MOST_CRUMBS + 1))
        is_path = _PATH_SIGN.search(near.text) is not None or folded(near.text).endswith(headline)
        if 1 < len(links) <= _MOST_CRUMBS and is_path and _is_start(links[0], url):
            yield from (_claim("breadcrumb", line(link.text), near) for link in links)
    entries = [near for near in above if near.element.tag == "li" and _tag_around(near.element) == "ol"]
    steps = [(near, link) for near in entries if (link := near.element.find("a")) is not None]
    if 1 < len(steps) <= _MOST_CRUMBS and _is_start(steps[0][1], url):
        yield from (_claim("breadcrumb", line(link.text), near) for near, link in steps)


def _tag_around(element: Element) -> str:
    return element.parent.tag if isinstance(element.parent, Element) else ""


def _is_start(link: Element, url: str) -> bool:
    address = absolute(attribute(link, "href"), url) or attribute(link, "href")
    return path_of(address) in ("", "/") and "?" not in address


def _leads_to_section(link: Element, url: str) -> bool:
    """Whether a link is one to a list of articles of this site: named so, or a part of the article's own address."""
    address = absolute(attribute(link, "href"), url) or attribute(link, "href")
    if url and host(address) not in ("", host(url)):
        return False
    path = path_of(address).rstrip("/")
    if path == path_of(url).rstrip("/"):
        return False  # to a place on this page
    if "category" in attribute(link, "rel").lower().split() or _LISTS.search(path):
        return True
    return path.count("/") == 1 or (path.count("/") > 0 and path_of(url).startswith(f"{path}/"))


def _is_standfirst(near: NearLine, headline: str) -> bool:
    if near.is_date or not _SHORTEST_STANDFIRST <= length_of(near.text) <= _LONGEST_STANDFIRST:
        return False
    around = near.element.parent
    names = " ".join(attribute(each, "class") for each in (near.element, around) if isinstance(each, Element))
    if _CAPTION.search(names) or credit_at_the_end(near.text) is not None:
        return False
    linked = sum(len(link.text) for link in near.element.iter_elements("a"))
    return near.element.tag != "li" and 2 * linked < len(near.text) and folded(near.text) != headline


def _is_beside(near: NearLine, heading: Element) -> bool:
    """Whether a line stands right in what holds the heading, or in a part of it."""
    return near.element is heading.parent or near.element.parent is heading.parent


def _claim(field: str, value: str, near: NearLine) -> Claim:
    where = place(near.element) or (None, None)
    return Claim(
        field=field, value=value, source=VISIBLE, at=f"{near.element.tag} beside the headline", line=where[0],
        column=where[1], order=near.order, hint="line",
    )  # fmt: skip
