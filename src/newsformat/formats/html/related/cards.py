"""The links in a page's lines, and the cards they stand in: a teaser's box with its title, picture and date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from newsformat.formats.html.body.lines import HEADINGS, Box, Line
from newsformat.formats.html.page import Element, Node, attribute
from newsformat.formats.html.related.addresses import is_story, leads_to_no_story
from newsformat.formats.html.related.titles import HIGHEST, MOST_LINES_OF_A_CARD, anchor_around
from newsformat.markup.xhtml.context import Context

_MOST_LINKS_OF_A_CARD = 12


class Cards:
    """The cards among the lines of a page; keeps what it has found of links."""

    def __init__(self, lines: Sequence[Line], context: Context) -> None:
        self.lines = lines
        self.context = context
        self.found: dict[Node, Element | None] = {}

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

    def holds_heading(self, line: Line) -> bool:
        """Whether a heading stands in a card: in a box of a few lines that lead to one story. What heads a list has
        more below it, or beside it the way to all of them.
        """
        for box in islice(boxes_around(line), HIGHEST):
            if not _is_small(box):
                break
            stories = {url for url in self._led_to(box) if is_story(url) and not leads_to_no_story(url)}
            if stories:
                return len(stories) == 1
        return False

    def wordless(self, line: Line, start: int) -> Element | None:
        """The link without words that lies over the card of a heading, or around its picture: all such of the card
        lead to one page. The card holds no other heading, nor the line `start`.
        """
        found: list[Element] = []
        for box in islice(boxes_around(line), HIGHEST):
            if box.first <= start or not _is_small(box) or self._headings_in(box) > 1 or found:
                break
            found = [link for link in _links_in(box) if not link.text.strip()]
        return found[0] if len({self._address(link) for link in found}) == 1 else None

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
