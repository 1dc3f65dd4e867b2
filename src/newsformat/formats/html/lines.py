"""Page -> the lines a reader sees, each in the boxes (block elements) that hold it.

One pass over the tree, without recursion, linear in its size. A line is what stands between two block
boundaries or `<br>`s: a paragraph, a heading, a table cell, a caption, the entry of a menu. Everything the
body stage knows of a page, it knows from these lines and boxes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from newsformat.formats.html.hints import Hint, hints_of, named_hints
from newsformat.formats.html.page import Element, Node, Page, Text

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

LARGE_SHARE = 0.4
"""A box with more than this share of the page's unlinked text doesn't pass its hints on."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BOLD = frozenset(("b", "strong"))


@dataclass(slots=True, eq=False)
class Box:
    """A block element. `hints` are those of its own tag, role, class and id; `inherited` adds those around it.

    A box that holds a great part of the page's text says with its names what the page is like, not what it is
    itself (`<body class="has-sidebar">`): its hints aren't passed on.
    """

    element: Element
    parent: Box | None
    tag: str
    depth: int
    hints: int
    inherited: int
    first: int = 0  # its lines are lines[first:last]
    last: int = 0


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


@dataclass(slots=True, eq=False)
class Lines:
    """All the lines and boxes of a page in document order."""

    lines: list[Line] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)


@lru_cache(maxsize=4096)
def _hides(style: str) -> bool:
    squeezed = "".join(style[:2000].lower().split())
    return "display:none" in squeezed or "visibility:hidden" in squeezed


def is_hidden(element: Element) -> bool:
    """Whether the element says of itself that it is not shown.

    Content that a framework sends late, to be moved into its place by a script, comes as `<div hidden id="S:0">`.
    """
    attr = element.attr
    style = attr("style")
    if style and _hides(style):
        return True
    hidden = attr("hidden")
    return hidden is not None and hidden != "until-found" and not (attr("id") or "").startswith("S:")


_HIDDEN = int(Hint.HIDDEN)
_LEAVE_BOX, _LEAVE_LINK, _LEAVE_BOLD = 1, 2, 3


def lines_of(page: Page) -> Lines:  # noqa: C901, PLR0912, PLR0915 - the one hot loop of the reader
    """The lines and boxes of a page."""
    found = Lines()
    lines, boxes = found.lines, found.boxes
    box = Box(page.root, None, "html", 0, 0, 0)
    boxes.append(box)
    element = page.root
    nodes: list[Text] = []
    inline_hints = linked = bold = links = in_link = in_bold = 0
    stack: list[Node | int] = list(page.root.children[::-1])
    push, pop = stack.append, stack.pop
    while stack:
        node = pop()
        if type(node) is Text:
            data = node.data
            if not data.isspace():
                nodes.append(node)
                if in_link:
                    linked += len(data)
                if in_bold:
                    bold += len(data)
            elif nodes:
                nodes.append(node)
            continue
        if type(node) is int:
            if node == _LEAVE_LINK:
                in_link -= 1
                continue
            if node == _LEAVE_BOLD:
                in_bold -= 1
                continue
            tag = ""
        elif type(node) is Element:
            element = node
            tag = node.tag
            if tag in INLINE:
                names = node.attr("class")
                if names:
                    inline_hints |= named_hints(names)
                if is_hidden(node):
                    inline_hints |= _HIDDEN
                if tag == "a":
                    in_link += 1
                    links += 1
                    push(_LEAVE_LINK)
                elif tag in BOLD:
                    in_bold += 1
                    push(_LEAVE_BOLD)
                stack += node.children[::-1]
                continue
            if tag in SILENT:
                continue
        else:
            continue
        # A boundary: the line so far is complete.
        if nodes:
            text = " ".join("".join([each.data for each in nodes]).split())
            lines.append(Line(text, box, nodes, inline_hints, linked, bold, links))
            nodes = []
            linked = bold = links = 0
        inline_hints = 0
        if not tag:
            box.last = len(lines)
            box = box.parent or box
        elif tag != "br":
            hints = hints_of(element, tag)
            if is_hidden(element):
                hints |= _HIDDEN
            box = Box(element, box, tag, box.depth + 1, hints, 0, len(lines))
            boxes.append(box)
            push(_LEAVE_BOX)
            stack += element.children[::-1]
    if nodes:
        text = " ".join("".join([each.data for each in nodes]).split())
        lines.append(Line(text, box, nodes, inline_hints, linked, bold, links))
    box.last = len(lines)
    _pass_hints_on(found)
    return found


def _pass_hints_on(found: Lines) -> None:
    sums = [0]
    for line in found.lines:
        sums.append(sums[-1] + max(0, len(line.text) - line.linked))
    most = sums[-1] * LARGE_SHARE
    for box in found.boxes:
        own = box.hints if sums[box.last] - sums[box.first] <= most else 0
        box.inherited = own | (box.parent.inherited if box.parent else 0)
