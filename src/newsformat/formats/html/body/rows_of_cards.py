"""Rows of cards before and after the text: boxes alike, side by side, each with the linked title of another story.

What such a card tells of its story reads like a paragraph. A list that is the text itself stands between other
paragraphs of it, or is most of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from newsformat.formats.html.body.lines import Box, HandedDown, Line, addresses_in
from newsformat.formats.html.related.addresses import is_story
from newsformat.scalars.urls import host

_FEWEST, _MOST_LINES, _HIGHEST = 3, 8, 12
_SHORTEST_TITLE, _LONGEST_LABEL = 15, 60


def in_rows_of_cards(kept: Sequence[bool], lines: Sequence[Line]) -> list[int]:
    """The numbers of kept lines in rows of cards that no line of the text stands before, or none after."""
    cards = _cards(lines)
    if not cards:
        return []
    around = HandedDown[Box | None]({None: None}, lambda box, outer: outer or (box if box in cards else None))
    numbers = [number for number, keep in enumerate(kept) if keep]

    def is_of_row(number: int) -> bool:
        return around.of(lines[number].box) is not None or len(lines[number].text) <= _LONGEST_LABEL

    ends = {*takewhile(is_of_row, numbers), *takewhile(is_of_row, reversed(numbers))}
    return sorted(number for number in ends if around.of(lines[number].box) is not None)


def _cards(lines: Sequence[Line]) -> set[Box]:
    """The boxes that hold few lines and the linked title of one story, and have others beside them that are like them
    and lead to the same site: references lead to many.
    """
    titles = {line: address for line in lines if (address := _title_of(line))}
    if len(titles) < _FEWEST:
        return set()
    stories: dict[Box, set[str]] = {}
    for line, address in titles.items():
        for box in islice(_small_boxes(line), _HIGHEST):
            stories.setdefault(box, set()).add(address)
    sites: dict[Box, str] = {}
    for line, address in titles.items():
        alone = [box for box in islice(_small_boxes(line), _HIGHEST) if len(stories[box]) == 1]
        if alone:
            sites[alone[-1]] = host(address)
    kinds = Counter(_kind(box, site) for box, site in sites.items())
    return {box for box, site in sites.items() if kinds[_kind(box, site)] >= _FEWEST}


def _title_of(line: Line) -> str:
    """The address of the story of which a line is the linked title; empty where it is none."""
    if line.links != 1 or len(line.text) < _SHORTEST_TITLE or not line.has_as_link(line.text):
        return ""
    address = next(iter(addresses_in(line)), "")
    return address if is_story(address) else ""


def _small_boxes(line: Line) -> Iterator[Box]:
    """The boxes around a line that hold few lines, the innermost first."""
    box: Box | None = line.box
    while box is not None and box.last - box.first <= _MOST_LINES:
        yield box
        box = box.parent


def _kind(box: Box, site: str) -> tuple[Box | None, str, int, str]:
    return box.parent, box.tag, box.hints, site
