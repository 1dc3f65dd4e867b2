"""What a line outside the body's text may be, title or button or row of subjects, and how its links are titled."""

from __future__ import annotations

import re
from itertools import chain, islice

from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, INLINE, SILENT, Line
from newsformat.formats.html.page import Element, Node, Text, attribute
from newsformat.formats.html.related.labels import LONGEST, verdict_of, without_label
from newsformat.markup.tree import one_line

LONGEST_TITLE = 300
SHORTEST_TITLE = 15
"""A shorter title is a button or a section's name ("More", "Politics"), but where a label names a relation."""

SURELY_A_HEADLINE = 32
"""What is as long is no name of a section, wherever it leads."""

HIGHEST = 12
"""Elements between a line and the link around it, or between it and the box whose name speaks for it."""

MOST_LINES_OF_A_CARD = 6
AFTER_COLON = re.compile(r"[:：]\s*\S")

_FEWEST_BLOCKS_OF_A_CARD, _FEWEST_SPACES, _MOST_DIGITS = 2, 3, 6
_DIGIT = re.compile(r"\d")
_MOST_LINKS_OF_A_TEASER, _MOST_LINKS_OF_A_LINE, _MOST_BLOCKS = 2, 50, 30
_OF_MENUS = int(
    Hint.NAVIGATION | Hint.TAGS | Hint.SHARE | Hint.META | Hint.CONTENTS | Hint.AUTHOR | Hint.SIDE | Hint.FOOT
    | Hint.COMMENT | Hint.ADVERT | Hint.BUTTON | Hint.PRODUCT
)  # fmt: skip
_ENTRIES = frozenset(("li", "dd", "dt", "td", "th"))
_AUTHOR, _CAPTION = int(Hint.AUTHOR), int(Hint.CAPTION)
_TO_READERS = int(Hint.SUBSCRIBE | Hint.ACCOUNT | Hint.PRODUCT)
"""What is said of boxes that ask readers to subscribe, to sign in or to buy."""


def may_be_titles(line: Line, kind: str | None) -> bool:
    """Whether the links of a line may be titles of stories, given what a label says of them, or no label."""
    if kind == "series":
        return not _is_sentence(line)
    if _is_row_of_subjects(line):
        return False
    if kind:
        may_be_long = kind == "source" and is_entry(line)
        return (may_be_long or not _is_sentence(line)) and not _is_name(line, line.hints | line.box.hints)
    around = _around(line)
    return not around & _TO_READERS and not _is_name(line, around)


def is_entry(line: Line) -> bool:
    """Whether a line is an entry of a list or of a table, or stands in one."""
    return line.box.tag in _ENTRIES or (line.box.parent is not None and line.box.parent.tag in _ENTRIES)


def _is_name(line: Line, called: int) -> bool:
    """Whether a line is but a name, where it is called an author's; what is as long as a headline is none."""
    return called & _AUTHOR != 0 and weight(line.text) < SURELY_A_HEADLINE


def is_caption(line: Line) -> bool:
    """Whether a line belongs to a picture: it tells what that shows, or who took it."""
    return (line.hints | line.box.inherited) & _CAPTION != 0


def _around(line: Line) -> int:
    """What the nearest boxes around a line say of it; one that holds most of the text tells what the page is like."""
    nearest = line.box.hints | (line.box.parent.hints if line.box.parent else 0)
    return line.hints | (nearest & line.box.inherited)


def _is_row_of_subjects(line: Line) -> bool:
    """Whether a line is a row of links that are too short for titles, or of which each is marked with a hash sign."""
    links = _links_of(line)
    are_short = links > 1 and line.linked < links * SHORTEST_TITLE
    return are_short or (line.text.startswith("#") and line.text.count("#") >= line.links)


def _links_of(line: Line) -> int:
    """How many pages the links of a line lead to, those around pictures among them."""
    is_few_or_many = not _MOST_LINKS_OF_A_TEASER <= line.links <= _MOST_LINKS_OF_A_LINE
    if is_few_or_many or line.box.last - line.box.first > 1:
        return line.links
    around = (anchor_around(node) for node in line.nodes if node.data.strip())
    beside = islice(line.box.element.iter_elements("a"), _MOST_LINKS_OF_A_LINE)
    return len({attribute(anchor, "href") for anchor in chain(around, beside) if anchor is not None} - {""})


def is_teaser(line: Line) -> bool:
    """Whether a line among the paragraphs is nothing but a title that is linked, wherever it leads."""
    is_one = _links_of(line) <= _MOST_LINKS_OF_A_TEASER
    return is_one and _is_linked(line) and weight(line.text) >= SHORTEST_TITLE


def is_linked_entry(line: Line) -> bool:
    """Whether a line is an entry of a list that is nothing but a linked name, and its list no menu by its names."""
    return line.text[0] != "#" and _is_linked(line) and is_entry(line) and not is_of_menu(line)


def is_of_menu(line: Line) -> bool:
    """Whether a line stands in boxes that are called a menu, or what else is no part of a text."""
    return (line.hints | line.box.inherited) & _OF_MENUS != 0


def _is_linked(line: Line) -> bool:
    return line.linked * 10 >= len(line.text) * 7


def _is_sentence(line: Line) -> bool:
    """Whether a line is a sentence that a few words of are linked: it begins without a link."""
    few = len(line.text) > LONGEST and line.linked * 3 < len(line.text)
    return few and bool(line.nodes[0].data.strip()) and anchor_around(line.nodes[0]) is None


def label_before(line: Line) -> str | None:
    """What the words before the first link of a line say of it, or the link's first ones, where they are a label."""
    if line.linked >= len(line.text):
        return without_label(line.text)[0]
    words = one_line(line.nodes[0].data).rstrip(" >»→")
    return verdict_of(words) if words and not AFTER_COLON.search(words) else None


def anchor_around(element: Node) -> Element | None:
    """The link that an element stands in, if any."""
    for _ in range(HIGHEST):
        if isinstance(element, Element) and element.tag == "a":
            return element
        if element.parent is None:
            return None
        element = element.parent
    return None


def title_of(anchor: Element) -> str:
    """The headline in a teaser that is a link as a whole, else its first block that makes one, else a link's words."""
    if title := headline_in(anchor):
        return title
    title = _words(anchor)
    blocks = [block for block in islice(anchor.iter_elements(), _MOST_BLOCKS) if block.tag not in INLINE]
    if len(blocks) < _FEWEST_BLOCKS_OF_A_CARD:
        return title
    texts = [words for block in blocks if not _holds_blocks(block) and (words := _words(block))]
    return next((words for words in texts if tells_a_story(words)), title)


def _holds_blocks(element: Element) -> bool:
    return any(each.tag not in INLINE for each in islice(element.iter_elements(), _MOST_BLOCKS))


def tells_a_story(words: str) -> bool:
    """Whether words are enough for a headline: a kicker has fewer, a date more digits."""
    has_words = words.count(" ") >= _FEWEST_SPACES or weight(words) > len(words)
    return has_words and SHORTEST_TITLE <= weight(words) <= LONGEST_TITLE and len(_DIGIT.findall(words)) < _MOST_DIGITS


def headline_in(element: Element) -> str:
    """The longest heading in an element; what labels a list is none."""
    headings = map(_words, islice(element.iter_elements(tuple(HEADINGS)), MOST_LINES_OF_A_CARD))
    return max((words for words in headings if verdict_of(words) is None), key=len, default="")


def _words(element: Element) -> str:
    """The words of an element as a reader sees them, those of its blocks apart."""
    words: list[str] = []
    for node in element.descendants:
        holder = node.parent
        if isinstance(node, Text) and isinstance(holder, Element) and holder.tag not in SILENT:
            words += [node.data] if holder.tag in INLINE else [" ", node.data, " "]
    return one_line("".join(words))


def heading_rank(line: Line) -> int:
    """Which heading a line is, 1 to 6; 0 for none."""
    return int(line.box.tag[1]) if line.box.tag in HEADINGS else 0


def weight(text: str) -> int:
    """How long a title is in letters of an alphabet; a sign of Chinese, Japanese or Korean says as much as two."""
    return len(text) + sum(1 for sign in text[:SHORTEST_TITLE] if sign >= "\u2e80")
