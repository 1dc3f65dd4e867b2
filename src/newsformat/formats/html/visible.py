"""What the page shows of its metadata: headlines, bylines, dates, tags, standfirsts, pictures.

Developers name these places (`byline`, `article__date`, `tag-list`, `rel=author`); the names are hints, so each
claim keeps the hint that made it, for the deciding to weigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntFlag, auto
from functools import lru_cache

from newsformat.formats.html.claims import VISIBLE, Claim
from newsformat.formats.html.hints import Hint, hints_of
from newsformat.formats.html.page import Element, attribute, place
from newsformat.formats.html.seen import words_of
from newsformat.scalars.text import line


class Place(IntFlag):
    """What the names of an element say it shows."""

    BYLINE = auto()
    DATE = auto()
    UPDATE = auto()
    TAGS = auto()
    STANDFIRST = auto()
    KICKER = auto()
    BREADCRUMB = auto()


_PATTERNS = {
    Place.BYLINE: (
        r"author|byline|by-line|by_line|autor|auteur|autore(?!f)|writer|reporter|journalist|redakt[eo]u?r|"
        r"skribent|forfatter|f[oö]rfattare|penulis|reporter|yazar|muhabir|toimittaja|contributor|signature|vcard|"
        r"firma(?:nte)?\b|verfasser|creator|(?<![a-z])by(?![a-z])|writtenby"
    ),
    Place.DATE: (
        r"date(?!l)|datetime|dateline|timestamp|publish|posted|pubtime|(?<![a-z])time(?!line)|datum|fecha|"
        r"(?<![a-z])data(?:[-_ ]|$)|tanggal|tarih|published|pubdate|(?<![a-z])zeit(?![a-z])|article-?info|meta"
    ),
    Place.UPDATE: r"update|modif|changed|edited|last-?mod|aktualis|mise-?a-?jour|actualiz",
    Place.TAGS: (
        r"(?<![a-z])tags?(?![a-z])|taglist|tag-?cloud|topics?(?![a-z])|keyword|schlagw|etiqueta|temas?(?![a-z])|"
        r"hashtag|article-?tags?|post-?tags?|themen|stichw|tagged|mots-?cles"
    ),
    Place.STANDFIRST: (
        r"standfirst|sub-?title|sub-?head(?:line|ing)?|(?<![a-z])dek(?![a-z])|(?<![a-z])deck(?![a-z])|"
        r"(?<![a-z])lead(?![a-z])|lede|(?<![a-z])intro|chapo|vorspann|excerpt|(?<![a-z])summary|teaser-?text|"
        r"sottotitolo|sommario|bajada|entradilla|subtitulo|ingress|article-?desc|sapo|standard-?first|abstract|"
        r"article-?lead|strapline|tagline|(?<![a-z])perex|underrubrik|manchet"
    ),
    Place.KICKER: (
        r"kicker|overline|over-?title|dachzeile|top-?line|eyebrow|spitzmarke|pre-?title|antetitulo|occhiello|"
        r"sur-?titre|pre-?headline|super-?title|roofline|vignette-?title|cintillo|volanta|stikkord"
    ),
    Place.BREADCRUMB: r"breadcrumb|bread-crumb|brotkr|fil-?d-?ariane|migas",
}  # fmt: skip
_PLACES = tuple((int(place), re.compile(pattern)) for place, pattern in _PATTERNS.items())
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UPDATE_WORDS = re.compile(
    r"updat|modif|aktualis|ge[aä]ndert|mis à jour|actualiz|atualiz|aggiornat|bijgewerkt|gewijzigd|opdater|oppdater|"
    r"uppdater|päivitetty|aktualiz|zaktualiz|обновл|оновл|güncel|diperbarui|cập nhật|更新|수정|最終|edited|frissít",
    re.IGNORECASE,
)
# Parts of a page whose words are about something else than its article.
_FAR = int(
    Hint.RELATED | Hint.TEASER | Hint.COMMENT | Hint.SUBSCRIBE | Hint.NAVIGATION | Hint.SIDE | Hint.FOOT | Hint.POPUP
    | Hint.ACCOUNT | Hint.PRODUCT
) & ~int(Hint.TEASER)  # fmt: skip
_FAR_TAGS = frozenset({"aside", "footer", "nav", "template", "noscript", "form", "dialog"})
_AUTHOR_ADDRESS = re.compile(
    r"/(?:authors?|autor(?:e[ns]?|i)?|auteurs?|by|contributors?|writers?|reporters?|journalists?|profile|people|staff|"
    r"columnists?|redaktion|redakteur|skribent|yazar|penulis|byline|opinion-writers?|jpage|bio)[/=_-]",
    re.IGNORECASE,
)
_MOST = 60
_LONGEST = {Place.BYLINE: 260, Place.DATE: 160, Place.STANDFIRST: 1200, Place.KICKER: 120}


@lru_cache(maxsize=8192)
def places_of(names: str) -> int:
    """The places that class names (or the like) speak of, as bits of `Place`."""
    lowered = _HUMP.sub("-", names[:400]).lower()
    found = 0
    for bit, pattern in _PLACES:
        if pattern.search(lowered):
            found |= bit
    return found


@dataclass(frozen=True, slots=True)
class Named:
    """An element whose names speak of a place, in its order on the page."""

    order: int
    element: Element
    places: int


def is_far(element: Element) -> bool:
    """Whether the element stands in a part of the page that is not about its article."""
    steps = 0
    node = element
    while steps < 40:
        tag = node.tag
        if tag in {"body", "html"}:
            return False
        if tag in _FAR_TAGS or (hints_of(node, tag) & _FAR and tag not in {"article", "main"}):
            return True
        parent = node.parent
        if not isinstance(parent, Element):
            return tag == "template" or parent is None
        node, steps = parent, steps + 1
    return False


def read_headings(found: Iterable[tuple[int, Element]]) -> Iterator[Claim]:
    """The claims of h1 elements."""
    for order, element in found:
        text = line(words_of(element, 500))
        if text:
            yield _claim(Named(order, element, 0), "headline", text, "h1")


def read_named(named: Iterable[Named], start: int) -> list[Claim]:
    """The claims of named elements near `start`, the order of the headline.

    Those after the headline come first, then those above it; the farthest are not read.
    """
    claims: list[Claim] = []
    budget = dict.fromkeys(Place, _MOST)
    for item in sorted(named, key=lambda n: (n.order < start - 40, abs(n.order - start))):
        wanted = [p for p in Place if item.places & p and budget[p] > 0]
        if not wanted or is_far(item.element):
            continue
        for sort in wanted:
            budget[sort] -= 1
            claims.extend(_READERS[sort](item))
    claims.sort(key=lambda claim: claim.order)
    return claims


def _read_byline(item: Named) -> Iterator[Claim]:
    text = words_of(item.element, _LONGEST[Place.BYLINE])
    if 2 < len(text) <= _LONGEST[Place.BYLINE]:
        yield _claim(item, "author", text, "class")


def _read_date(item: Named) -> Iterator[Claim]:
    text = line(words_of(item.element, _LONGEST[Place.DATE]))
    if 5 < len(text) <= _LONGEST[Place.DATE] and any(map(str.isdigit, text)):
        field = "modified" if item.places & Place.UPDATE or _UPDATE_WORDS.search(text) else "published"
        yield _claim(item, field, text, "class")


def _read_tags(item: Named) -> Iterator[Claim]:
    links = [item.element] if item.element.tag == "a" else list(item.element.iter_elements("a"))
    if len(links) > 40:
        return
    for link in links:
        text = line(words_of(link, 80))
        if text and len(text) <= 80 and attribute(link, "href"):
            yield _claim(Named(item.order, link, 0), "keyword", text, "class")


def _read_standfirst(item: Named) -> Iterator[Claim]:
    text = words_of(item.element, _LONGEST[Place.STANDFIRST])
    if 20 <= len(text) <= _LONGEST[Place.STANDFIRST]:
        yield _claim(item, "subheadline", text, "class")


def _read_kicker(item: Named) -> Iterator[Claim]:
    text = line(words_of(item.element, _LONGEST[Place.KICKER]))
    if 2 <= len(text) <= _LONGEST[Place.KICKER]:
        yield _claim(item, "kicker", text, "class")


def _read_breadcrumb(item: Named) -> Iterator[Claim]:
    links = list(item.element.iter_elements("a"))
    for link in links[:8]:
        if text := line(words_of(link, 80)):
            yield _claim(Named(item.order, link, 0), "breadcrumb", text, "class")


def _nothing(_: Named) -> Iterator[Claim]:
    return iter(())


_READERS = {
    Place.BYLINE: _read_byline,
    Place.DATE: _read_date,
    Place.UPDATE: _nothing,
    Place.TAGS: _read_tags,
    Place.STANDFIRST: _read_standfirst,
    Place.KICKER: _read_kicker,
    Place.BREADCRUMB: _read_breadcrumb,
}


def read_times(found: Iterable[tuple[int, Element]], start: int) -> Iterator[Claim]:
    """The claims of time elements: their datetime, or their words; nearest to the headline first."""
    for order, element in sorted(found, key=lambda item: abs(item[0] - start))[:_MOST]:
        if is_far(element):
            continue
        text = line(words_of(element, 100))
        value = attribute(element, "datetime") or text
        if not value:
            continue
        before = element.previous_sibling
        context = " ".join(
            [text, element.attr("class") or "", attribute(element, "itemprop"), getattr(before, "data", "") or ""]
        )
        is_update = _UPDATE_WORDS.search(context) and "publish" not in context.lower()
        field = "modified" if is_update else "published"
        claim = _claim(Named(order, element, 0), field, value, "time")
        yield replace(claim, members={"words": text}) if text and text != value else claim


def read_author_links(found: Iterable[tuple[int, Element]], start: int) -> Iterator[Claim]:
    """The claims of links by rel=author, or to an author's page."""
    for order, element in sorted(found, key=lambda item: abs(item[0] - start))[:_MOST]:
        is_rel = "author" in attribute(element, "rel").lower().split()
        href = attribute(element, "href")
        if is_far(element) or not (is_rel or _AUTHOR_ADDRESS.search(href)):
            continue
        text = line(words_of(element, 80))
        if text and len(text) <= 80:
            claim = _claim(Named(order, element, 0), "author", text, "rel" if is_rel else "link")
            yield replace(claim, members={"url": href}) if href else claim


def read_images(found: Iterable[tuple[int, Element]], start: int) -> Iterator[Claim]:
    """The claims of pictures after the headline, with what is said of them in their figure."""
    count = 0
    for order, element in found:
        if order < start - 60 or count >= _MOST:
            continue
        address = _picture_address(element)
        if address is None or is_far(element):
            continue
        count += 1
        claim = _claim(Named(order, element, 0), "image", address, "img")
        yield replace(claim, members=_picture_members(element))


def _picture_address(element: Element) -> str | None:
    best = _largest(attribute(element, "srcset") or attribute(element, "data-srcset"))
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        value = attribute(element, name)
        if value and not value.startswith("data:"):
            return value
    return best


def _largest(srcset: str) -> str | None:
    """The address of the widest candidate of a srcset (HTML, 4.8.4.2.1)."""
    best, widest = None, -1.0
    for candidate in re.split(r",\s+", srcset[:8000]) if srcset else []:
        parts = candidate.split()
        if not parts or parts[0].startswith("data:"):
            continue
        size = re.sub(r"[^0-9.]", "", parts[1]) if len(parts) > 1 else "1"
        width = float(size) if size.replace(".", "", 1).isdigit() else 0.0
        if width > widest:
            best, widest = parts[0], width
    return best


def _picture_members(element: Element) -> dict[str, str]:
    found = {name: attribute(element, name) for name in ("alt", "width", "height")}
    node: Element | None = element
    for _ in range(6):
        parent = node.parent if node is not None else None
        node = parent if isinstance(parent, Element) else None
        if node is None:
            break
        if node.tag == "figure":
            caption = node.find("figcaption")
            if caption is not None:
                found["caption"] = words_of(caption, 1000)
            break
    return {key: value for key, value in found.items() if value}


def _claim(item: Named, field: str, value: str, hint: str) -> Claim:
    where = place(item.element) or (None, None)
    return Claim(
        field=field, value=value, source=VISIBLE, at=_label(item.element), line=where[0], column=where[1],
        order=item.order, hint=hint,
    )  # fmt: skip


def _label(element: Element) -> str:
    """A short name of an element: its tag and its first classes."""
    names = (element.attr("class") or "").split()[:2]
    return ".".join([element.tag, *names])[:120]
