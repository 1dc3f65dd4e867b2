"""Entries of a live report: repeated boxes, each opening with the time it was posted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from newsformat.markup.tree import Element, Text, attribute, line_of, one_line, tokens
from newsformat.markup.xhtml.pages.text_parts import is_bold
from newsformat.markup.xhtml.pages.walk import HEADINGS, Walk
from newsformat.model.body import Block, LiveEntry, Paragraph
from newsformat.model.naming import Party
from newsformat.scalars import dates
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.text import has_digit

# What live reports are called by those who make their pages.
_LIVE = re.compile(
    r"(?:^|[\s_-])live(?:$|[\s_-]|blog|ticker|feed|text|post|update|entry|event)|liveblog|ticker|"
    r"endirect|en-?vivo|minuto-a-minuto",
    re.IGNORECASE,
)
_POSTING = re.compile(r"schema\.org/(?:News)?BlogPosting\b")
_AUTHOR = re.compile(r"author|autor|auteur|byline", re.IGNORECASE)
# How many boxes around an entry may say that it is one of a live report, and how many elements may open it.
_BOXES_AROUND = 3
_OPENING = 12
# The time, its author and the like; what is longer says something.
_LONGEST_OPENING = 120
_LONGEST_NAME = 60
_LONGEST_TIME, _FEWEST_TERMS = 40, 2
_MAY_TELL_TIME = ("time", "span", "div", "p", "strong", "b", "em", "small", "dt", "h3", "h4", "h5")
_CLOCK = re.compile(
    r"(?:kl\.? ?|um |às |a las |ore )?(?<!\d)(?:[01]?\d|2[0-3]) ?[:.h時点시] ?[0-5]\d(?!\d)[分분]?"
    r"(?: ?(?:uhr|h|hrs?|[ap]\.?m\.?|[A-Z]{2,4}))?",
    re.IGNORECASE,
)
_TELLING = (*HEADINGS, "p", "img", "picture")


def read_live_entry(walk: Walk, element: Element, depth: int) -> bool:
    """Read an entry of a live report; False where the element is none."""
    if not walk.has_room("aside") or not _is_named(element):
        return False
    time = _opening_time(element)
    if time is None or not _is_repeated(element):
        return False
    head = _head_of(element)
    moment = _moment_of(time)
    # A clock without its day is no moment: its words stay in the entry.
    told = [*([_box_of(time, element)] if moment or not _is_clock(time) else []), *head]
    walk.read.update(told)
    blocks = walk.blocks_in(element, depth)
    headline = next((line_of(part) for part in head if part.tag in HEADINGS), None)
    if headline is None:
        headline, blocks = _headline_and_rest(blocks)
    if not blocks:
        walk.read.difference_update(told)
        return False
    name = element.attr("id")
    walk.emit(
        LiveEntry(
            time=moment,
            headline=headline,
            author=next(filter(None, map(_author_in, told)), None),
            url=walk.context.address(f"#{name}") if name else None,
            blocks=tuple(blocks),
        )
    )
    return True


def read_live_list(walk: Walk, element: Element, depth: int) -> bool:
    """Read a list whose items are entries of a live report; False where it is none."""
    if element.tag == "dl":
        return _read_clocked_terms(walk, element, depth)
    items = [child for child in element.children if isinstance(child, Element) and child.tag == "li"]
    if not items or not _is_named(items[0]):
        return False
    if not any(_opening_time(item) is not None and _is_repeated(item) for item in items):
        return False
    for item in items:
        if item not in walk.context.dropped and not read_live_entry(walk, item, depth + 1):
            walk.transparent(item, depth + 1)
    return True


def _read_clocked_terms(walk: Walk, element: Element, depth: int) -> bool:
    """Read a definition list whose terms are clocks: entries of a live report, each below its time."""
    parts = [child for child in element.children if isinstance(child, Element)]
    pairs = [*zip(parts[::2], parts[1::2], strict=False)]
    if len(pairs) < _FEWEST_TERMS or len(parts) % 2 or not walk.has_room("aside"):
        return False
    if not all((term.tag, said.tag) == ("dt", "dd") and _CLOCK.search(line_of(term)) for term, said in pairs):
        return False
    if not all(len(line_of(term)) <= _LONGEST_TIME for term, _ in pairs):
        return False
    for term, said in pairs:
        moment = _moment_of(next(term.iter_elements("time"), term))
        headline, blocks = _headline_and_rest(walk.blocks_in(said, depth))
        if moment is None:
            blocks = [Paragraph(text=line_of(term)), *blocks]
        walk.emit(LiveEntry(time=moment, headline=headline, blocks=tuple(blocks)))
    return True


def _is_named(element: Element) -> bool:
    if element.attr("itemprop") == "liveBlogUpdate" or ((kind := element.attr("itemtype")) and _POSTING.search(kind)):
        return True
    names = element.attr("class")
    if not names and element.tag != "li":
        return False
    if names and _is_called_live(names):
        return True
    boxes = islice(_boxes_around(element), _BOXES_AROUND)
    return any((around := box.attr("class")) and _is_called_live(around) for box in boxes)


@lru_cache(maxsize=1024)
def _is_called_live(names: str) -> bool:
    return _LIVE.search(names) is not None


def _boxes_around(element: Element) -> Iterator[Element]:
    box = element.parent
    while isinstance(box, Element) and box.tag != "body":
        yield box
        box = box.parent


def _opening_time(element: Element) -> Element | None:
    """The time that stands above all but a heading of an element."""
    seen = 0
    words = ""
    for node in islice(element.descendants, 4 * _OPENING):
        if isinstance(node, Text):
            words += node.data
        elif isinstance(node, Element):
            seen += 1
            if _is_time(node):
                return node
            if node.tag == "p" and words.strip():
                return None
        if seen > _OPENING or len(one_line(words)) > _LONGEST_OPENING:
            return None
    return None


def _is_time(element: Element) -> bool:
    """Whether an element tells when an entry was posted, to be seen or not."""
    if element.attr("datetime") and element.tag == "time":
        return True
    return element.attr("itemprop") == "datePublished" or _is_clock(element)


def _is_clock(element: Element) -> bool:
    """Whether an element holds nothing but a time of day, perhaps with its day: "09h42", "May 3, 2024, 9.42 am"."""
    if element.tag not in _MAY_TELL_TIME or not all(isinstance(child, Text) for child in element.children):
        return False
    words = one_line(element.text)
    if not 0 < len(words) <= _LONGEST_TIME or not has_digit(words):
        return False
    return _CLOCK.fullmatch(words) is not None or (_moment_in(words) is not None and _CLOCK.search(words) is not None)


def _moment_of(time: Element) -> str | None:
    return dates.moment(attribute(time, "datetime", "content") or "") or _moment_in(one_line(time.text))


def _moment_in(words: str) -> str | None:
    """The moment, with its time of day, that a line tells."""
    return next((found for found in dates.readings(words)[:1] if "T" in found), None) if words else None


def _head_of(element: Element) -> list[Element]:
    """The headline and the author above the words of an entry, whatever their names say to the rest of the page."""
    found: dict[str, Element] = {}
    length = 0
    for node in islice(element.descendants, 4 * _OPENING):
        if any(ancestor in found.values() for ancestor in node.ancestors):
            continue
        if isinstance(node, Text):
            length += len(node.data.strip())
        elif isinstance(node, Element):
            if node.tag in HEADINGS and line_of(node):
                found.setdefault("headline", node)
            elif _author_in(node, is_alone=True) is not None:
                found.setdefault("author", node)
            elif node.tag == "p" and line_of(node) and not any(map(_is_time, node.iter_elements())):
                break
        if length > _LONGEST_OPENING:
            break
    return [*found.values()]


def _is_repeated(element: Element) -> bool:
    """Whether one like it, that opens with a time as well, stands near before or after it."""
    names = tokens(element)
    return any(
        like.tag == element.tag and (not names or names & tokens(like)) and _opening_time(like) is not None
        for like in _elements_near(element)
    )


def _elements_near(element: Element) -> Iterator[Element]:
    """The nearest elements beside an element; adverts may stand between entries."""
    for step in ("next_sibling", "previous_sibling"):
        node = getattr(element, step)
        for _ in range(8):
            if isinstance(node, Element):
                yield node
            node = getattr(node, step, None)


def _box_of(time: Element, entry: Element) -> Element:
    """The box of a time and what belongs to it: the largest in an entry that says nothing more and holds no heading."""
    box = time
    for outer in _boxes_around(time):
        if outer is entry or len(line_of(outer)) > _LONGEST_OPENING or any(True for _ in outer.iter_elements(_TELLING)):
            break
        box = outer
    return box


def _headline_and_rest(blocks: list[Block]) -> tuple[str | None, list[Block]]:
    """The first line of an entry where all of it is bold, and what follows."""
    first = blocks[0] if len(blocks) > 1 else None
    if isinstance(first, Paragraph) and len(first.text) <= _LONGEST_OPENING and "\n" not in first.text:
        return (first.text, blocks[1:]) if is_bold(first.text, first.marks) else (None, blocks)
    return None, blocks


def _author_in(opening: Element, *, is_alone: bool = False) -> Party | None:
    """Whom a part named for it credits, among those of an opening, or that it is itself."""
    for part in (opening,) if is_alone else (opening, *opening.iter_elements()):
        named = f"{part.attr('class') or ''} {part.attr('itemprop') or ''} {part.attr('rel') or ''}"
        if _AUTHOR.search(named) and 0 < len(words := line_of(part)) <= _LONGEST_NAME:
            found = credits_of(words)
            return Party(name=found[0].name, kind="person") if len(found) == 1 else None
    return None
