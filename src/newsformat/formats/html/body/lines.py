"""Page -> the lines a reader sees, each in the boxes (block elements) that hold it.

One pass over the tree, without recursion, linear in its size. A line is what stands between two block
boundaries or `<br>`s: a paragraph, a heading, a table cell, a caption, the entry of a menu. Everything the
body stage knows of a page, it knows from these lines and boxes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from newsformat.formats.html.body.hints import TAG_HINTS, Hint
from newsformat.formats.html.page import Element, Node, Page, Text, attribute

_INLINE = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp "
    "small span strike strong sub sup time tt u var wbr"
)
_SILENT = (
    "head script style noscript template svg math iframe object embed applet canvas select option datalist input "
    "textarea video audio map area progress meter meta link title dialog img picture source track param "
    "frame frameset colgroup col hr"
)
INLINE = frozenset(_INLINE.split())
"""Elements within a line."""

SILENT = frozenset(_SILENT.split())
"""Elements without text for a reader, or whose text is never the page's own."""

SILENT_AND_MENUS = SILENT | {"nav"}

FEW = 500
"""Characters of text under which a page is read again with its menus."""

LARGE_SHARE = 0.4
"""A box with more than this share of the page's unlinked text doesn't pass its hints on."""

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LETTERS = 2.5
"""Of writing without spaces a character is worth as much of a word as so many letters of others."""

_POPUP, _CONSENT = int(Hint.POPUP), int(Hint.CONSENT)
_WHOLE_PAGE = frozenset(("html", "body", "main", "article"))
_COOKIE = "ookie"
"""The word in all languages but few, large or small."""
_OPENING, _TOLD = 8, 2
"""So many lines into it a box that asks for leave to set cookies has said so, and in so many of them."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOLD = frozenset(("b", "strong"))

_MOST_OF_A_TITLE = 0.8


@dataclass(slots=True, eq=False)
class Box:
    """A block element. `hints` are those of its own tag, role, class and id; `inherited` adds those around it.

    A box that holds a great part of the page's text says with its names what the page is like, not what it is
    itself (`<body class="has-sidebar">`): its hints aren't passed on. `Hint.CONSENT` is told by its words.
    """

    element: Element
    parent: Box | None
    tag: str
    depth: int
    hints: int
    inherited: int
    first: int = 0  # its lines are lines[first:last]
    last: int = 0


Told = TypeVar("Told")


class HandedDown(Generic[Told]):
    """What is told of boxes, of each by itself and by what is told of the box around it.

    It is told once of each: who asks the boxes around every line asks some of them as often as a page has lines.
    """

    def __init__(self, known: dict[Box | None, Told], tell: Callable[[Box, Told], Told]) -> None:
        self._known, self._tell = known, tell

    def of(self, box: Box) -> Told:
        """What is told of a box in those that are known from the start."""
        known = self._known
        if box in known:  # as for all but the first line of most boxes
            return known[box]
        below: list[Box] = []
        here: Box | None = box
        while here is not None and here not in known:
            below.append(here)
            here = here.parent
        told = known[here]
        for each in reversed(below):
            told = known[each] = self._tell(each, told)
        return told


@dataclass(slots=True, eq=False)
class Line:
    """A line of text. `nodes` are the text nodes it is made of; `linked`, `bold` count characters.

    `hints` are those of inline elements in it; those of its boxes are `box.inherited`.
    """

    text: str
    box: Box
    nodes: list[Text]
    hints: int
    linked: int
    bold: int
    links: int

    def has_as_link(self, title: str) -> bool:
        """Whether a title that stands in it is a link, but for a few signs."""
        return self.linked >= _MOST_OF_A_TITLE * len(title)


@dataclass(slots=True, eq=False)
class Lines:
    """All the lines and boxes of a page in document order, and the inline elements in them that no reader sees."""

    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    unseen: list[Element] = field(default_factory=list)


def addresses_in(line: Line) -> tuple[str, ...]:
    """The addresses, as written, of the links in a line, each once."""
    links = [node.parent.closest("a") for node in line.nodes if isinstance(node.parent, Element)]
    return tuple(dict.fromkeys(attribute(link, "href") for link in links if link is not None))


def length_of(text: str) -> int:
    """The length of a text in letters, whatever it is written in."""
    wide = 0 if text.isascii() else len(_UNSPACED.findall(text))
    return len(text) + int((_LETTERS - 1) * wide) if wide else len(text)


_UNSEEN = int(Hint.HIDDEN | Hint.READER_ONLY)
_LEAVE_BOX, _LEAVE_LINK, _LEAVE_BOLD = 1, 2, 3


def _squeezed(text: str) -> str:
    """The text with one space for each run of white space, none at its ends."""
    if text.isprintable() and "  " not in text:  # most paragraphs: there is no white space but single spaces
        return text.strip()
    return " ".join(text.split())


def lines_of(page: Page) -> Lines:
    """The lines and boxes of a page; those in a `<nav>` only if there is next to nothing else.

    A third of the elements of a page are menus. But who forgets to close a `<nav>` has the whole page in it.
    """
    found = _gathered(page, SILENT_AND_MENUS)
    if sum(len(line.text) for line in found.lines) < FEW:
        found = _gathered(page, SILENT)
    _pass_hints_on(found)
    return found


def _gathered(page: Page, silent: frozenset[str]) -> Lines:
    stack: list[Node | int] = list(page.root.children[::-1])
    gathering = _Gathering(page, silent, stack)
    add_text, enter, leave, pop = gathering.add_text, gathering.enter, gathering.leave, stack.pop
    while stack:
        node = pop()
        # `type` is faster than `isinstance`, and each node of the page is asked.
        if type(node) is Text:
            add_text(node)
        elif type(node) is Element:
            enter(node)
        elif type(node) is int:
            leave(node)
    leave(_LEAVE_BOX)
    return gathering.found


class _Gathering:
    """The lines and boxes so far, the line that is being read, and on the stack what is still to be read."""

    def __init__(self, page: Page, silent: frozenset[str], stack: list[Node | int]) -> None:
        self.found = Lines()
        self._hints_of, self._hints_of_inline = page.called.hints.get, page.called.inline.get
        self._silent = silent
        self._stack = stack
        self._box = Box(page.root, None, "html", 0, 0, 0)
        self.found.boxes.append(self._box)
        self._nodes: list[Text] = []
        self._words: list[str] = []
        self._hints = self._linked = self._bold = self._links = self._in_link = self._in_bold = 0

    def add_text(self, node: Text) -> None:
        """Add a text to the line; white space alone begins none."""
        data = node.data
        if not data.isspace():
            if self._in_link:
                self._linked += len(data)
            if self._in_bold:
                self._bold += len(data)
        elif not self._nodes:
            return
        self._nodes.append(node)
        self._words.append(data)

    def enter(self, element: Element) -> None:
        """Let what stands in an element be read: inline elements are part of a line, others end it."""
        tag = element.tag
        if tag in INLINE:
            self._enter_inline(element, tag)
        elif tag not in self._silent:
            self._end_line()
            if tag != "br":
                self._enter_box(element, tag)

    def _enter_inline(self, element: Element, tag: str) -> None:
        hints = self._hints_of_inline(element, 0)
        if hints & _UNSEEN:
            self.found.unseen.append(element)
            return
        self._hints |= hints
        if tag == "a":
            self._in_link += 1
            self._links += 1
            self._stack.append(_LEAVE_LINK)
        elif tag in BOLD:
            self._in_bold += 1
            self._stack.append(_LEAVE_BOLD)
        self._stack += element.children[::-1]

    def _enter_box(self, element: Element, tag: str) -> None:
        around, hints = self._box, TAG_HINTS.get(tag, 0) | self._hints_of(element, 0)
        self._box = Box(element, around, tag, around.depth + 1, hints, 0, len(self.found.lines))
        self.found.boxes.append(self._box)
        self._stack.append(_LEAVE_BOX)
        self._stack += element.children[::-1]

    def leave(self, end: int) -> None:
        """Go out of a link, of bold words, or of a box, which ends the line."""
        if end == _LEAVE_LINK:
            self._in_link -= 1
        elif end == _LEAVE_BOLD:
            self._in_bold -= 1
        else:
            self._end_line()
            self._box.last = len(self.found.lines)
            self._box = self._box.parent or self._box

    def _end_line(self) -> None:
        if self._nodes:
            text = _squeezed("".join(self._words))
            line = Line(text, self._box, self._nodes, self._hints, self._linked, self._bold, self._links)
            self.found.lines.append(line)
            self._nodes, self._words = [], []
            self._linked = self._bold = self._links = 0
        self._hints = 0


def _pass_hints_on(found: Lines) -> None:
    sums = [0]
    for line in found.lines:
        sums.append(sums[-1] + max(0, len(line.text) - line.linked))
    most = sums[-1] * LARGE_SHARE
    for box in found.boxes:
        inherited = box.parent.inherited if box.parent else 0
        if box.hints & _POPUP and _asks_for_consent(box, found.lines):
            inherited |= box.hints | _CONSENT
        elif box.hints and sums[box.last] - sums[box.first] <= most:
            inherited |= box.hints
        box.inherited = inherited


def _asks_for_consent(box: Box, lines: Sequence[Line]) -> bool:
    """Whether a box in front of the page is about cookies: on the page of a short article it has most of the text."""
    opening = lines[box.first : min(box.last, box.first + _OPENING)]
    return box.tag not in _WHOLE_PAGE and sum(_COOKIE in line.text for line in opening) >= _TOLD
