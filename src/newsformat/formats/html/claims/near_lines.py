"""The lines that a reader sees around the headline, each with the block it stands in."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from newsformat.formats.html.body.lines import INLINE, SILENT, length_of
from newsformat.formats.html.page import Element, Node, Text
from newsformat.scalars.dates import readings
from newsformat.scalars.text import has_digit, line

LONGEST_DATE = 120
"""Characters of a line that tells a date; a longer one is a text."""

# What stands in these is somebody else's: posts of social networks, captions.
_NOT_OURS = frozenset({"blockquote", "figure", "figcaption"})
_UNSAID = SILENT | {"button", "nav", "aside", "footer", "form", "figcaption", "figure"}
# The body has begun when this many lines of a paragraph's length in letters have passed, or more shorter ones.
_PARAGRAPH = 180
_PARAGRAPHS = 2
_SENTENCE = 60
_SENTENCES = 800
"""Letters of lines as long as sentences."""
_ASIDE = frozenset({"aside", "nav", "footer"})
_LEVELS = 12
_MOST_NODES = 500
_MOST_BEFORE = 60
_LINES_ABOVE = 8
# Signs that part the elements of a line, often without a space.
_PARTING = frozenset("·•|-–—/∙・")


@dataclass(frozen=True, slots=True)
class NearLine:
    """A line near the headline: its words, the block it stands in, its order on the page, whether it tells a date."""

    text: str
    element: Element
    order: int
    is_date: bool


def lines_near(heading: Element, order: int, language: str) -> tuple[list[NearLine], list[NearLine]]:
    """The few lines before a heading, and those after it until the body has begun.

    `language` is what the page declares ("" for none): it tells months apart that two languages call alike.
    """
    before = list(_lines(reversed(list(islice(heading.preceding, _MOST_BEFORE))), _MOST_BEFORE))[-_LINES_ABOVE:]
    above = [
        line_in(text, element, order - len(before) + step, language) for step, (text, element) in enumerate(before)
    ]
    below: list[NearLine] = []
    paragraphs = said = 0
    for step, (text, element) in enumerate(_lines(heading.following, _MOST_NODES), 1):
        below.append(line_in(text, element, order + step, language))
        length = length_of(text)
        paragraphs += length >= _PARAGRAPH
        said += length if length >= _SENTENCE else 0
        if paragraphs >= _PARAGRAPHS or said >= _SENTENCES:
            break
    return above, below


def is_aside(element: Element, around: Container[Node]) -> bool:
    """Whether an element stands in a part of the page that is beside its article, and does not hold the heading."""
    for box in islice(element.ancestors, _LEVELS):
        if box in around:
            return False
        if isinstance(box, Element) and box.tag in _ASIDE:
            return True
    return False


def line_in(text: str, element: Element, order: int, language: str) -> NearLine:
    """A line with whether it tells a date."""
    is_date = len(text) <= LONGEST_DATE and has_digit(text) and bool(readings(text, language))
    return NearLine(text, element, order, is_date)


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
        own = block_of(node)
        if own is None:
            continue
        if own is not block and parts and block is not None:
            yield line("".join(parts)), block
            parts = []
        block = own
        if parts and parts[-1][-1:].isalnum() and node.data[:1].isalnum():
            parts.append(" ")
        parts.append(f" {node.data} " if node.data.strip() in _PARTING else node.data)
    if parts and block is not None:
        yield line("".join(parts)), block


def block_of(text: Text) -> Element | None:
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
