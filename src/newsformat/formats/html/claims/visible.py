"""What the page shows of its metadata: headlines, bylines, dates, tags, standfirsts, pictures.

Developers name these places (`byline`, `article__date`, `tag-list`, `rel=author`); the names are hints, so each
claim keeps the hint that made it, for the deciding to weigh.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from newsformat.formats.html.body.hints import LONGEST as LONGEST_CLASS
from newsformat.formats.html.claims.claim import VISIBLE, Claim
from newsformat.formats.html.claims.date_words import ORIGINALLY, PUBLISHED_WORDS, UPDATE_WORDS
from newsformat.formats.html.claims.places import BYLINE, DATE, KICKER, STANDFIRST, UPDATE
from newsformat.formats.html.claims.walk import Named, Ordered
from newsformat.formats.html.page import Element, Text, attribute, place
from newsformat.formats.html.seen import words_of
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.dates import is_moment, readings
from newsformat.scalars.names import is_full_name, is_name, is_person, without_lead
from newsformat.scalars.text import folded, has_digit, line, shortened

_AUTHOR_ADDRESS = re.compile(
    # A licence of Creative Commons is called "by" too.
    r"(?<!licenses)/(?:authors?|editors?|autor(?:e[ns]?|i)?|auteurs?|by|contributors?|writers?|reporters?|journalists?|"
    r"profile|people|staff|"
    r"columnists?|redaktion|redakteur|skribent|yazar|penulis|byline|opinion-writers?|jpage|bio(?!-))[/=_-]"
)
_TODAY = re.compile(
    r"(?:^|[\s_-])(?:today|current[_-]?(?:date|day|time)|(?:date|day)[_-](?:today|now|current))(?=$|[\s_-])"
    r"|(?:^|\s)(?:site[_-]?)?(?:header|top)[_-]?date(?=$|\s)",
    re.IGNORECASE,
)
_MOST_PICTURES = 30
_MOST_TIMES = 20
# "… March 2022. Last", of "last updated".
_LAST = re.compile(r"(?<=[0-9])[.,;|•·]\s+[^\W\d_]{3,12}\s*$")
# Ancestors of a picture that are looked at for its figure and its link.
_LEVELS = 6
_LEVELS_OF_A_TEASER = 2
_NEAR = 240
_LONGEST_LABEL, _LONGEST_TITLE = 30, 60
_MOST_PARTS, _MOST_STATING = 9, 6
_STATING = re.compile(r"title|datetime|content|data-[a-z-]*(?:date|time|stamp|publi)[a-z-]*")
_LONGEST = {BYLINE: 260, DATE: 160, STANDFIRST: 1200, KICKER: 120}


def is_author_address(url: str) -> bool:
    """Whether an address is that of an author's page."""
    return _AUTHOR_ADDRESS.search(url.lower()) is not None


def read_named(named: Iterable[Named], start: int) -> list[Claim]:
    """The claims of named elements near `start`, the order of the headline.

    Those after the headline come first, then those above it; the farthest are not read.
    """
    claims: list[Claim] = []
    for bit, read in _READERS.items():
        found = [item for item in named if item.places & bit]
        found.sort(key=lambda item: (item.order < start - 40, abs(item.order - start)))
        for item in found[: _MOST[bit]]:
            claims.extend(read(item))
    claims.sort(key=lambda claim: claim.order)
    return claims


def _read_byline(item: Named) -> Iterator[Claim]:
    if item.element.tag in {"button", "input", "label"} or item.element.closest("figure") is not None:
        return  # below a picture stands who took it
    text = words_of(item.element, _LONGEST[BYLINE], "\n")
    if 2 < len(text) <= _LONGEST[BYLINE]:
        yield visible_claim(item, "author", text if credits_of(text) else _by_nodes(item.element) or text, "class")


def _by_nodes(element: Element) -> str:
    """A line for each text and element that stands right in a byline, where they are a name and a post."""
    parts = (
        words_of(node, 100) if isinstance(node, Element) else line(node.data) if isinstance(node, Text) else ""
        for node in element.children[:_MOST_PARTS]
    )
    text = "\n".join(filter(None, parts))
    found = credits_of(text)
    return text if len(found) == 1 and found[0].job_title and is_person(found[0].name) else ""


def is_of_today(element: Element) -> bool:
    """Whether an element is called the day on which the page is read, as sites print it at their head."""
    boxes = (element, *islice(element.ancestors, _LEVELS_OF_A_TEASER))
    names = (box.attr("class") or "" for box in boxes if isinstance(box, Element))
    return any(_TODAY.search(each[:LONGEST_CLASS]) is not None for each in names)


def _read_date(item: Named) -> Iterator[Claim]:
    if is_of_today(item.element):
        return
    told = attribute(item.element, "title") if item.element.tag == "abbr" else ""
    text = told or shortened(line(words_of(item.element, _LONGEST[DATE], " ")), _LONGEST[DATE])
    if not readings(text):
        text = stated_moment(item.element) or text
    if len(text) > 5 and has_digit(text):
        for field, part in dated_parts(text):
            yield visible_claim(item, "modified" if item.places & UPDATE else field, part, "class")


def stated_moment(element: Element) -> str:
    """The moment that attributes of an element, or of one in it, state for programs; empty where none does.

    Pages show "3 days ago" and keep the moment in a title or in data of their own.
    """
    for node in (element, *islice(element.iter_elements(), _MOST_STATING)):
        for name, value in node.attrs.items():
            if not isinstance(value, str) or not _STATING.fullmatch(name):
                continue
            if is_moment(value.strip()) or (name == "title" and _tells_a_day(value)):
                return value.strip()
    return ""


def _tells_a_day(title: str) -> bool:
    """Whether the title of an element is a day in words, and hardly more: "Tuesday, 3 March 2026, 14:05"."""
    return len(title) <= _LONGEST_TITLE and has_digit(title) and any(len(each) >= 10 for each in readings(title)[:1])


def _read_standfirst(item: Named) -> Iterator[Claim]:
    if (
        item.element.tag in {"figcaption", "figure", "img", "h1", "header"}
        or item.element.closest("figure, a") is not None
        or _is_of_teaser(item.element)
    ):
        return
    text = words_of(item.element, _LONGEST[STANDFIRST])
    if 20 <= len(text) <= _LONGEST[STANDFIRST]:
        yield visible_claim(item, "subheadline", text, "class")


def _is_of_teaser(element: Element) -> bool:
    """Whether an element stands right below a heading that is a link, and that is not the page's."""
    for box in islice(element.ancestors, _LEVELS_OF_A_TEASER):
        if not isinstance(box, Element) or box.find("h1") is not None:
            return False
        heading = box.find("h2") or box.find("h3") or box.find("h4")
        if heading is not None:
            return heading.find("a") is not None or heading.closest("a") is not None
    return False


def _read_kicker(item: Named) -> Iterator[Claim]:
    text = line(words_of(item.element, _LONGEST[KICKER]))
    if 2 <= len(text) <= _LONGEST[KICKER]:
        yield visible_claim(item, "kicker", text, "class")


_READERS = {
    BYLINE: _read_byline,
    DATE: _read_date,
    STANDFIRST: _read_standfirst,
    KICKER: _read_kicker,
}


_MOST = {BYLINE: 16, DATE: 16, STANDFIRST: 8, KICKER: 6}


def dated_parts(text: str) -> Iterator[tuple[str, str]]:
    """The parts of a line of dates with the field each states: what follows a word for a change is "modified".

    A word that no number follows tells of the date before it: "2026年3月1日 更新", "on 1 March 2026 last changed".
    """
    found = UPDATE_WORDS.search(text)
    if found is None:
        yield "published", text
        return
    before, after = _LAST.sub("", text[: found.start()]).strip(), text[found.start() :]
    is_told = PUBLISHED_WORDS.search(before) is not None
    is_dated = has_digit(before) and bool(is_told or readings(before) or ORIGINALLY.search(before))
    if is_dated and (is_told or has_digit(after)):
        yield "published", before
    else:
        after = text
    changed, published = _parted_at_published(after)
    yield "modified", changed
    if published:
        yield "published", published


def _parted_at_published(text: str) -> tuple[str, str]:
    """What tells of a change, and what follows it and tells of the publication: "Updated: 4 May Published: 3 May"."""
    for found in PUBLISHED_WORDS.finditer(text, 1):
        if readings(text[: found.start()]) and readings(text[found.start() :]):
            return text[: found.start()], text[found.start() :]
    return text, ""


def read_times(found: Iterable[Ordered], start: int) -> Iterator[Claim]:
    """The claims of time elements: their datetime, or their words; nearest to the headline first."""
    for order, element in sorted(found, key=lambda item: abs(item[0] - start))[:_MOST_TIMES]:
        if is_of_today(element):
            continue
        text = line(words_of(element, 100))
        value = attribute(element, "datetime") or (text if readings(text) else stated_moment(element) or text)
        if not value:
            continue
        context = " ".join([text, element.attr("class") or "", attribute(element, "itemprop"), _label_before(element)])
        is_update = UPDATE_WORDS.search(context) and "publish" not in context.lower()
        field = "modified" if is_update else "published"
        claim = visible_claim(Named(order, element, 0), field, value, "time")
        yield replace(claim, members={"words": text}) if text and text != value else claim


def _label_before(element: Element) -> str:
    """The words right before an element: a text, or a short element of its own ("Updated:")."""
    before = element.previous_sibling
    if isinstance(before, Text) and before.data.isspace():
        before = before.previous_sibling
    if isinstance(before, Text):
        return before.data
    if not isinstance(before, Element) or before.tag == "time":
        return ""
    words = line(words_of(before, _LONGEST_LABEL + 1))
    return words if len(words) <= _LONGEST_LABEL and not has_digit(words) else ""


def read_lone_author(found: Iterable[Element]) -> Iterator[Claim]:
    """The claim of the one author whom links of a page name, wherever they stand; none where they name several."""
    named: dict[str, Claim] = {}
    for order, element in enumerate(found):
        is_rel = "author" in (element.attr("rel") or "").lower().split()
        href = attribute(element, "href")
        if is_rel or is_author_address(href):
            text = without_lead(line(words_of(element, 80)))
            if is_full_name(text) and is_name(text):
                claim = visible_claim(Named(order, element, 0), "author", text, "lone")
                named.setdefault(folded(text), replace(claim, members={"url": href} if href else {}))
    if len(named) == 1:
        yield from named.values()


def read_signatures(found: Iterable[Ordered], start: int) -> Iterator[Claim]:
    """The claims of paragraphs after the headline that hold nothing but a name, set to the right as one signs."""
    for order, element in found:
        style = element.attr("style") or element.attr("align") or ""
        if "right" in style and order > start:
            text = line(words_of(element, 80))
            if is_person(text):
                yield visible_claim(Named(order, element, 0), "author", text, "signed")


def read_author_links(found: Iterable[Ordered], start: int) -> Iterator[Claim]:
    """The claims of links by rel=author, or to an author's page."""
    for order, element in found:
        rel = element.attr("rel")
        is_rel = rel is not None and "author" in rel.lower().split()
        if not is_rel and not -60 < order - start < _NEAR:
            continue
        href = attribute(element, "href")
        if not (is_rel or is_author_address(href)):
            continue
        text = line(words_of(element, 80))
        if text and len(text) <= 80:
            claim = visible_claim(Named(order, element, 0), "author", text, "rel" if is_rel else "link")
            yield replace(claim, members={"url": href}) if href else claim


def read_images(found: Iterable[Ordered], start: int) -> Iterator[Claim]:
    """The claims of pictures after the headline, with what is said of them in their figure."""
    count = 0
    for order, element in found:
        if order < start - 60 or count >= _MOST_PICTURES:
            continue
        address = _picture_address(element)
        if address is None:
            continue
        count += 1
        claim = visible_claim(Named(order, element, 0), "image", address, "img")
        yield replace(claim, members=_picture_members(element))


def _picture_address(element: Element) -> str | None:
    best = _largest(attribute(element, "srcset") or attribute(element, "data-srcset"))
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        value = attribute(element, name)
        if value and not value.startswith("data:"):
            return _largest(value) if " " in value else value
    return best


_CANDIDATE = re.compile(r"[^\s,][^\s]*(?:\s+[0-9.]+[wx])?")


def _largest(srcset: str) -> str | None:
    """The address of the widest candidate of a srcset (HTML, 4.8.4.2.1)."""
    best, widest = None, -1.0
    for candidate in _CANDIDATE.findall(srcset[:8000]):
        parts = candidate.split()
        if not parts or parts[0].startswith("data:"):
            continue
        size = re.sub(r"[^0-9.]", "", parts[1]) if len(parts) > 1 else "1"
        width = float(size) if size.replace(".", "", 1).isdigit() else 0.0
        if width > widest:
            best, widest = parts[0], width
    return best


def _picture_members(element: Element) -> dict[str, str]:
    """What is said of a picture: its attributes, the caption of its figure, the address it links to."""
    found = {name: attribute(element, name) for name in ("alt", "width", "height")}
    names = [element.attr("class") or ""]
    node = element.parent
    for _ in range(_LEVELS):
        if not isinstance(node, Element) or node.tag in {"article", "main", "body"}:
            break
        names.append(node.attr("class") or "")
        if node.tag == "a":
            found["link"] = attribute(node, "href")
        elif node.tag == "figure":
            caption = node.find("figcaption")
            found["caption"] = words_of(caption, 1000) if caption is not None else ""
            found["figure"] = "yes"
            break
        node = node.parent
    found["names"] = " ".join(filter(None, names))
    return {key: value for key, value in found.items() if value}


def visible_claim(item: Named, field: str, value: str, hint: str) -> Claim:
    """What an element at its place on the page shows of the article, with the hint that made it a claim."""
    where = place(item.element) or (None, None)
    return Claim(
        field=field, value=value, source=VISIBLE, at=_label(item.element), line=where[0], column=where[1],
        order=item.order, hint=hint,
    )  # fmt: skip


def _label(element: Element) -> str:
    """A short name of an element: its tag and its first classes."""
    names = (element.attr("class") or "").split()[:2]
    return ".".join([element.tag, *names])[:120]
