"""The lines a reader sees around the headline, where pages print who wrote it and when, named by no class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from newsformat.formats.html.body.lines import INLINE
from newsformat.formats.html.claims.claim import VISIBLE, Claim
from newsformat.formats.html.claims.date_words import STATE, UPDATE_WORDS
from newsformat.formats.html.claims.heading_lines import read_heading_lines
from newsformat.formats.html.claims.near_lines import LONGEST_DATE, NearLine, block_of, is_aside, lines_near
from newsformat.formats.html.claims.paid_labels import is_paid_label
from newsformat.formats.html.claims.visible import dated_parts, is_author_address, is_of_today
from newsformat.formats.html.page import Element, Text, attribute, place
from newsformat.formats.html.seen import words_of
from newsformat.scalars.bylines import credits_of, did_other_work, is_label_of_work
from newsformat.scalars.cjk_names import titled_name, without_place
from newsformat.scalars.dates import readings
from newsformat.scalars.months import all_month_names
from newsformat.scalars.names import has_lead, is_lead, is_person
from newsformat.scalars.text import folded, has_digit, line
from newsformat.scalars.urls import path_of

_LONGEST_BYLINE = 160
_OPENING = 24
_MOST_ON_PAGE = 20_000
_MOST_DATES = 40
_MOST_BLOCKS = 400
_LONGEST_BLOCK = 1000
_MOST_NAMES = 12  # under one "by"
_MOST_ELEMENTS = 100  # in the block of a line, each looked at for every line of the block
_NUMBER_FIRST = re.compile(r"\W{0,3}(?:([^\W\d_]{1,30})([,.]?)\s{0,3})?[0-9]")
_OF_OTHERS = re.compile(
    r"(?:来源|來源|责编|编辑|編輯|责任编辑|責任編輯|المصدر|nguồn|source|quelle)\s*[:：]", re.IGNORECASE
)
# What joins the names of two authors.
_AND = re.compile(r"\s(?:and|&|und|et|y|e|en|og|och|i|și|és|и|та|і|ja|ir|un|ve|dan|và)\s|\s?/\s?")
_BESIDE_NAME = re.compile(r"(?P<name>[^,(/]{4,60}?)(?:,\s|\s?\(|\s?/)(?P<post>[^,()]{2,80})\)?")
_AGENCY = re.compile(r"[A-Z]{2,6}|dpa|afp|apa|epd|kna|sid|tt|ntb|ritzau|anp|belga|ansa|efe|lusa|pap|čtk|tass|ТАСС")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,100}")
_LONGEST_POSTED = 80
# Names before the last of several, whose post counts for all: "김하늘·이바다 기자".
_COLLEAGUES = re.compile(r"(?:[가-힣]{2,4}\s?[·,]\s?){1,4}(?=[가-힣])")
_MOST_LINKED = 0.8
_SIGN = re.compile(
    r"\s+in\s+(?=[A-Z])|\s*(?:[|•/—–]|·(?<![가-힣]·)|·(?![가-힣]))\s*|\s-\s|\s+(?=[\u3400-\u9fff]{2,4}[：:])"
    r"|(?<=\d)\s+(?=(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]oor|[Aa]v|[Aa]f)\s+[^\W\d_a-zà-þ])"
)


def read_masthead(heading: Element, order: int, language: str, url: str) -> list[Claim]:
    """The claims of lines after the heading, until the body has begun, and of the few before it.

    `language` is what the page declares ("" for none): it tells months apart that two languages call alike; `url` is
    its own address.
    """
    above, below = lines_near(heading, order, language)
    dated = {near.element.parent for near in above if has_digit(near.text)}
    lines = [
        # Entries of a list are the path of sections.
        *(near for near in above if near.element.tag != "li" or near.element.parent in dated),
        *below,
    ]
    lines = [near for near in lines if not (near.is_date and is_of_today(near.element))]
    around = set(heading.ancestors)
    asides = {near.order for near in below if is_aside(near.element, around)}
    said = folded(heading.text)
    claims = [
        claim
        for index in range(len(lines))
        for claim in _claims(lines, index)
        if claim.field != "author" or claim.order not in asides
    ]
    beside = (*above[-1:], *below[:1])
    labels = [near for near in beside if is_paid_label(near.text, near.element, heading)]
    known = {claim.order for claim in claims if claim.hint == "line"}
    return [
        *(_claim("sponsored", label.text, label, "label") for label in labels),
        *read_heading_lines([near for near in above if near not in labels], below, heading, known, url),
        *(claim for claim in claims if claim.hint != "beside" or folded(claim.value) not in said),
    ]


def read_dated_lines(body: Element, orders: Mapping[Element, int], language: str) -> list[Claim]:
    """The claims of all short lines of the page that tell a date, and of paragraphs that begin with one."""
    claims: list[Claim] = []
    for element in islice(dict.fromkeys(_blocks_with_digits(body)), _MOST_BLOCKS):
        if is_of_today(element):
            continue
        for text in words_of(element, _LONGEST_BLOCK).split("\n"):
            if element not in orders and not (UPDATE_WORDS.search(text) or STATE.search(text)):
                continue  # a footer counts only where it tells of a change
            opening = text if len(text) <= LONGEST_DATE else _dated_opening(text)
            if readings(opening, language):
                field = "modified" if UPDATE_WORDS.search(opening) else "published"
                where = NearLine(opening, element, orders.get(element, len(orders)), is_date=True)
                claims.append(_claim(field, opening, where, "page"))
    return claims[:_MOST_DATES]


def _dated_opening(text: str) -> str:
    """The first words of a paragraph that begins with a date, or with a place and a date; else empty."""
    found = _NUMBER_FIRST.match(text)
    begins = found is not None and (not found[1] or bool(found[2]) or found[1].lower() in all_month_names())
    return text[:_OPENING] if begins else ""


def _blocks_with_digits(body: Element) -> Iterator[Element]:
    for node in islice(body.descendants, _MOST_ON_PAGE):
        if isinstance(node, Text) and has_digit(node.data[:LONGEST_DATE]):
            block = block_of(node)
            if block is not None:
                yield block


def _claims(lines: list[NearLine], index: int) -> Iterator[Claim]:
    this = lines[index]
    if this.is_date:
        for field, text in dated_parts(this.text):
            yield _claim(field, text, this, "line")
        for part in dict.fromkeys((*_told_parts(this), *_opening_element(this))):
            if _says_who(part):
                yield _claim("author", part, this, "line")
            elif _names_people(part):
                yield _claim("author", part, this, "beside")
        return
    if len(this.text) > _LONGEST_BYLINE or _leads_on(this):
        return
    if has_lead(this.text) and credits_of(this.text):
        yield _claim("author", ", ".join((this.text, *_post_below(lines, index))), this, "line")
    elif any(has_lead(each.text) for each in _beside(lines, index)) and _tells_other_work(this.text):
        yield _claim("author", this.text, this, "line")
    elif (hint := _hint_of_name(lines, index)) and _names_people(this.text):  # which takes longest to tell
        yield _claim("author", this.text, this, hint)


def _hint_of_name(lines: list[NearLine], index: int) -> str:
    """Where a name would stand: on a "line" under one that says "by", "beside" a date; "" for nowhere."""
    if index and is_label_of_work(lines[index - 1].text):
        return ""
    if _is_led(lines, index):
        return "line"
    return "beside" if any(each.is_date for each in _beside(lines, index)) else ""


def _beside(lines: list[NearLine], index: int) -> list[NearLine]:
    """A line with the two before and the two behind it."""
    return lines[max(0, index - 2) : index + 3]


def _post_below(lines: list[NearLine], index: int) -> Iterator[str]:
    """The post that the next line of the same block gives whom a byline names: "Harbour Post Staff Writer"."""
    this, below = lines[index], lines[index + 1 : index + 2]
    for near in below:
        joined = credits_of(f"{this.text}, {near.text}")
        if near.element is this.element and joined and joined[-1].job_title == near.text:
            yield near.text


def _told_parts(near: NearLine) -> list[str]:
    """The parts of a line of dates; where one names the author, those that do alone.

    Signs part them, or the elements that each stands in.
    """
    said = [part for part in _own_elements(near) if _says_who(part)]
    if said:
        return [part for part in said if not _OF_OTHERS.match(part)] or said
    parts = _SIGN.split(near.text)
    written = [part for part in parts if not _OF_OTHERS.match(part)]
    return written if any(map(has_lead, written)) else parts


def _own_elements(near: NearLine) -> dict[str, Element]:
    """The elements that stand right in the block of a line, by their words, each a part of it."""
    within = islice(near.element.iter_elements(), _MOST_ELEMENTS)  # to list all children of a long block takes long
    own = {line(child.text): child for child in within if child.parent == near.element and child.tag in INLINE}
    return {words: child for words, child in own.items() if words and words in near.text and words != near.text}


def _opening_element(near: NearLine) -> Iterator[str]:
    """The words of an element with nothing but words, if a line begins with it."""
    for words, child in islice(_own_elements(near).items(), 1):
        if near.text.startswith(words) and all(isinstance(each, Text) for each in child.children):
            yield words


def _says_who(text: str) -> bool:
    """Whether a text says that it names the author, by a word before the name or, in East Asia, around it."""
    if has_lead(text):
        return True
    return not text.isascii() and "," not in text and _is_titled(text)


def _leads_on(near: NearLine) -> bool:
    """Whether a line holds nothing but the tools of a page, or a link to the start of its site."""
    links = [link for link in islice(near.element.iter_elements("a"), _MOST_NAMES) if line(link.text) in near.text]
    if not links or sum(len(line(link.text)) for link in links) < _MOST_LINKED * len(near.text):
        return False
    if any(is_author_address(attribute(link, "href")) for link in links):
        return False
    if any(path_of(attribute(link, "href")) in ("", "/") for link in links):
        return True
    return len(links) > 1 and not has_lead(near.text)


def _tells_other_work(text: str) -> bool:
    """Whether a line names people who did other work than writing: "Photos by Bo Lind"."""
    found = credits_of(text)
    is_led = bool(found) and text.startswith(found[0].role or text)
    return is_led and all(did_other_work(each) and is_person(each.name) for each in found)


def _names_people(text: str) -> bool:
    """Whether a line holds nothing but one or two names of people, or one with a post or an agency."""
    return is_person(text) or _is_titled(text) or all(map(is_person, _AND.split(text, maxsplit=1)))


def _is_titled(text: str) -> bool:
    """Whether a line is a name with its post or agency: "Kari Moen, journalist", "Ada Ríos (EFE)", "김하늘 기자"."""
    if found := _BESIDE_NAME.fullmatch(text):
        credited = credits_of(text)
        is_told = len(credited) == 1 and credited[0].job_title == found["post"].strip() and found["post"] != ""
        return is_person(found["name"]) and (is_told or _AGENCY.fullmatch(found["post"]) is not None)
    posted = credits_of(text) if len(text) <= _LONGEST_POSTED else ()
    if posted and posted[0].job_title and text == f"{posted[0].job_title} {posted[0].name}":
        return True
    if text.isascii():
        return False
    plain = _COLLEAGUES.sub("", _EMAIL.sub("", text).strip(" []【】"))
    return titled_name(plain) is not None or (without_place(plain) != plain and bool(credits_of(plain)))


def _is_led(lines: list[NearLine], index: int) -> bool:
    """Whether a line that says "by" stands above a line, or above other names above it."""
    above = lines[max(0, index - _MOST_NAMES) : index]
    # Hardly any line says so, and whether one is a name takes ten times as long to tell.
    leads = [at for at, each in enumerate(above) if is_lead(each.text) and not is_person(each.text)]
    return bool(leads) and all(is_person(each.text) for each in above[leads[-1] + 1 :])


def _claim(field: str, value: str, where: NearLine, hint: str) -> Claim:
    line_and_column = place(where.element) or (None, None)
    return Claim(
        field=field, value=value, source=VISIBLE, at=f"{where.element.tag} near the headline",
        line=line_and_column[0], column=line_and_column[1], order=where.order, hint=hint,
    )  # fmt: skip
