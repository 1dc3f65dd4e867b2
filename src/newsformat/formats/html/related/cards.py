"""The links in a page's lines, and the cards they stand in: a teaser's box with its title, picture and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsformat.formats.html.body.lines import HEADINGS, Box, Line
from newsformat.formats.html.page import Element, Node, attribute
from newsformat.formats.html.related.addresses import is_story, leads_to_no_story
from newsformat.formats.html.related.announced import list_around
from newsformat.formats.html.related.titles import HIGHEST, MOST_LINES_OF_A_CARD, anchor_around, tells_a_story
from newsformat.markup.xhtml.context import Context

_MOST_LINKS_OF_A_CARD = 12


class Cards:
    """The cards among the lines of a page; keeps what it has found of links."""

    def __init__(self, lines: Sequence[Line], context: Context) -> None:
        self.lines = lines
        self.context = context
        self.found: dict[Node, Element | None] = {}
        self.of_stories: dict[Box, bool] = {}

    def anchors(self, line: Line) -> Iterator[Element]:
        """The links that a line's words stand in, each once."""
        found: dict[Element, None] = {}
        for node in line.nodes:
            parent = node.parent
            if parent is None:
                continue
            if parent not in self.found:
                self.found[parent] = anchor_around(parent)
            if (anchor := self.found[parent]) is not None:
                found[anchor] = None
        return iter(found)

    def around(self, line: Line, anchor: Element) -> Element:
        """The largest box around a line that has few lines and leads nowhere else, pictures too: a teaser's own."""
        card, address = anchor, self._address(anchor)
        for box in islice(boxes_around(line), HIGHEST):
            if box.parent is None or not _is_small(box) or self._led_to(box) - {address}:
                break
            card = box.element
        return card

    def tell_more(self, line: Line, anchor: Element) -> bool:
        """Whether a linked title stands in a card that tells more of the story: its day, or what it is about."""
        box = next((box for box in islice(boxes_around(line), HIGHEST) if box.last - box.first > 1), line.box)
        return line.box.tag in HEADINGS and _is_small(box) and self._led_to(box) == {self._address(anchor)}

    def is_of_card(self, line: Line, start: int) -> bool:
        """Whether a line stands in a card behind the line `start`: in a box of a few lines that lead to one story.

        What heads a list has more below it, or beside it the way to all of them.
        """
        for box in islice(boxes_around(line), HIGHEST):
            if not _is_small(box) or box.first <= start:
                break
            stories = {url for url in self._led_to(box) if is_story(url) and not leads_to_no_story(url)}
            if stories:
                return len(stories) == 1
        return False

    def wordless(self, line: Line, start: int) -> Element | None:
        """The link without words that lies over the card that a line heads, or around its picture: all such of the card
        lead to one page. The card holds no other heading, nor the line `start`. A line that is no heading heads a card
        without headings and without other links, as the first of its lines that may be a title.
        """
        is_heading = line.box.tag in HEADINGS
        for box in islice(boxes_around(line), HIGHEST):
            if box.first <= start or not _is_small(box) or self._headings_in(box) > is_heading:
                break
            found = [link for link in _links_in(box) if not link.text.strip()]
            if found:
                led_to = {self._address(link) for link in found} if is_heading else self._led_to(box)
                heads = is_heading or self._first_title(box) is line
                return found[0] if heads and len(led_to) == 1 else None
        return None

    def _first_title(self, box: Box) -> Line | None:
        lines = self.lines[box.first : box.last]
        return next((line for line in lines if tells_a_story(line.text)), None)

    def are_of_stories(self, line: Line) -> bool:
        """Whether a line is an entry of a list of which most links lead to stories."""
        box = list_around(line)
        if box is not None and box not in self.of_stories:
            told = [is_story(url) and not leads_to_no_story(url) for url in self._led_to(box)]
            self.of_stories[box] = sum(told) * 2 > len(told)
        return box is not None and self.of_stories[box]

    def _headings_in(self, box: Box) -> int:
        return sum(line.box.tag in HEADINGS for line in self.lines[box.first : box.last])

    def _led_to(self, box: Box) -> set[str]:
        return {self._address(anchor) for anchor in _links_in(box)}

    def _address(self, anchor: Element) -> str:
        return self.context.address(attribute(anchor, "href")) or ""


def boxes_around(line: Line) -> Iterator[Box]:
    """The boxes that a line stands in, the innermost first."""
    box: Box | None = line.box
    while box is not None:
        yield box
        box = box.parent


def _links_in(box: Box) -> Iterator[Element]:
    links = islice(box.element.iter_elements("a"), _MOST_LINKS_OF_A_CARD)
    return (link for link in links if attribute(link, "href"))


def _is_small(box: Box) -> bool:
    return box.last - box.first <= MOST_LINES_OF_A_CARD
