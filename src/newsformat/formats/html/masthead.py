"""The lines a reader sees around the headline, where pages print who wrote it and when, named by no class."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from newsformat.formats.html.claims import VISIBLE, Claim
from newsformat.formats.html.date_words import STATE, UPDATE_WORDS
from newsformat.formats.html.lines import INLINE, SILENT
from newsformat.formats.html.page import Element, Node, Text, place
from newsformat.formats.html.paid_labels import is_paid_label
from newsformat.formats.html.seen import words_of
from newsformat.formats.html.visible import dated_parts
from newsformat.scalars.bylines import credits_of, is_label_of_work
from newsformat.scalars.cjk_names import titled_name
from newsformat.scalars.dates import readings
from newsformat.scalars.months import all_month_names
from newsformat.scalars.names import has_lead, is_lead, is_person
from newsformat.scalars.text import folded, line

# What stands in these is somebody else's: posts of social networks, captions.
_NOT_OURS = frozenset({"blockquote", "figure", "figcaption"})
_UNSAID = SILENT | {"button", "nav", "aside", "footer", "form", "figcaption", "figure"}
# The body has begun when this many lines of a paragraph's length have passed.
_PARAGRAPH = 180
_PARAGRAPHS = 2
_MOST_NODES = 500
_MOST_BEFORE = 60
_LINES_ABOVE = 8
_LONGEST_BYLINE = 160
_LONGEST_DATE = 120
_OPENING = 24
_MOST_ON_PAGE = 20_000
_MOST_DATES = 40
_MOST_BLOCKS = 400
_LONGEST_BLOCK = 1000
_MOST_NAMES = 12  # under one "by"
_NUMBER_FIRST = re.compile(r"\W{0,3}(?:([^\W\d_]{1,30})([,.]?)\s{0,3})?[0-9]")
_SIGN = re.compile(r"\s+in\s+(?=[A-Z])|\s*[|•·/—–]\s*|\s-\s")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line near the headline: its words, the block it stands in, its order on the page, whether it tells a date."""

    text: str
    element: Element
    order: int
    is_date: bool


def read_masthead(heading: Element, order: int, language: str) -> list[Claim]:
    """The claims of lines after the heading, until the body has begun, and of the few before it.

    `language` is what the page declares ("" for none): it tells months apart that two languages call alike.
    """
    above = list(_lines(reversed(list(islice(heading.preceding, _MOST_BEFORE))), _MOST_BEFORE))[-_LINES_ABOVE:]
    lines = [
        _dated(text, element, order - len(above) + step, language)
        for step, (text, element) in enumerate(above)
        if element.tag != "li" or any(map(str.isdigit, text))  # entries of a list are the path of sections
    ]
    beside = above[-1:]
    paragraphs = 0
    for step, (text, element) in enumerate(_lines(heading.following, _MOST_NODES), 1):
        lines.append(_dated(text, element, order + step, language))
        if step == 1:
            beside.append((text, element))
        paragraphs += len(text) >= _PARAGRAPH
        if paragraphs >= _PARAGRAPHS:
            break
    said = folded(heading.text)
    claims = [claim for index in range(len(lines)) for claim in _claims(lines, index)]
    labels = [
        _dated(text, element, order, language) for text, element in beside if is_paid_label(text, element, heading)
    ]
    return [
        *(_claim("sponsored", label.text, label, "label") for label in labels),
        *(claim for claim in claims if claim.hint != "beside" or folded(claim.value) not in said),
    ]


def read_dated_lines(body: Element, orders: Mapping[Element, int], language: str) -> list[Claim]:
    """The claims of all short lines of the page that tell a date, and of paragraphs that begin with one."""
    claims: list[Claim] = []
    for element in islice(dict.fromkeys(_blocks_with_digits(body)), _MOST_BLOCKS):
        for text in words_of(element, _LONGEST_BLOCK).split("\n"):
            if element not in orders and not (UPDATE_WORDS.search(text) or STATE.search(text)):
                continue  # a footer counts only where it tells of a change
            opening = text if len(text) <= _LONGEST_DATE else _dated_opening(text)
            if readings(opening, language):
                field = "modified" if UPDATE_WORDS.search(opening) else "published"
                where = _Line(opening, element, orders.get(element, len(orders)), is_date=True)
                claims.append(_claim(field, opening, where, "page"))
    return claims[:_MOST_DATES]


def _dated_opening(text: str) -> str:
    """The first words of a paragraph that begins with a date, or with a place and a date; else empty."""
    found = _NUMBER_FIRST.match(text)
    begins = found is not None and (not found[1] or bool(found[2]) or found[1].lower() in all_month_names())
    return text[:_OPENING] if begins else ""


def _blocks_with_digits(body: Element) -> Iterator[Element]:
    for node in islice(body.descendants, _MOST_ON_PAGE):
        if isinstance(node, Text) and any(map(str.isdigit, node.data[:_LONGEST_DATE])):
            block = _block_of(node)
            if block is not None:
                yield block


def _dated(text: str, element: Element, order: int, language: str) -> _Line:
    is_date = len(text) <= _LONGEST_DATE and any(map(str.isdigit, text)) and bool(readings(text, language))
    return _Line(text, element, order, is_date)


def _lines(nodes: Iterable[Node], most: int) -> Iterator[tuple[str, Element]]:
    """The lines among nodes in document order, each with the block it stands in."""
    parts: list[str] = []
    block: Element | None = None
    for node in islice(nodes, most):
        if isinstance(node, Element):
            if node.tag == "br" and parts and block is not None:
                yield line("".join(parts)), block
                parts = []
            continue
        if not isinstance(node, Text) or node.data.isspace():
            continue
        own = _block_of(node)
        if own is None:
            continue
        if own is not block and parts and block is not None:
            yield line("".join(parts)), block
            parts = []
        block = own
        if parts and parts[-1][-1:].isalnum() and node.data[:1].isalnum():
            parts.append(" ")
        parts.append(node.data)
    if parts and block is not None:
        yield line("".join(parts)), block


def _block_of(text: Text) -> Element | None:
    """The block a text stands in; None where its words are not for readers."""
    element = text.parent
    while isinstance(element, Element) and element.tag in INLINE:
        element = element.parent
    if not isinstance(element, Element) or element.tag in _UNSAID:
        return None
    around = element.parent
    if isinstance(around, Element) and around.tag in _NOT_OURS:
        return None
    return element


def _claims(lines: list[_Line], index: int) -> Iterator[Claim]:
    this = lines[index]
    if this.is_date:
        for field, text in dated_parts(this.text):
            yield _claim(field, text, this, "line")
        for part in _SIGN.split(this.text):
            if is_person(part) or has_lead(part):
                yield _claim("author", part, this, "line" if has_lead(part) else "beside")
        return
    if len(this.text) > _LONGEST_BYLINE:
        return
    if has_lead(this.text) and credits_of(this.text):
        yield _claim("author", this.text, this, "line")
    elif (is_person(this.text) or _is_titled(this.text)) and not (index and is_label_of_work(lines[index - 1].text)):
        if _is_led(lines, index):
            yield _claim("author", this.text, this, "line")
        elif any(line.is_date for line in lines[max(0, index - 2) : index + 3]):
            yield _claim("author", this.text, this, "beside")


def _is_titled(text: str) -> bool:
    """Whether a line is a name with its post: "Kari Moen, journalist", "김하늘 기자"."""
    name, comma, post = text.partition(",")
    if comma:
        return is_person(name) and len(credits_of(text)) == 1 and credits_of(text)[0].job_title == post.strip()
    return not text.isascii() and titled_name(text) is not None


def _is_led(lines: list[_Line], index: int) -> bool:
    """Whether a line that says "by" stands above a line, or above other names above it."""
    above = itertools.dropwhile(lambda line: is_person(line.text), reversed(lines[max(0, index - _MOST_NAMES) : index]))
    return any(is_lead(line.text) for line in islice(above, 1))


def _claim(field: str, value: str, where: _Line, hint: str) -> Claim:
    line_and_column = place(where.element) or (None, None)
    return Claim(
        field=field, value=value, source=VISIBLE, at=f"{where.element.tag} near the headline",
        line=line_and_column[0], column=line_and_column[1], order=where.order, hint=hint,
    )  # fmt: skip
