"""The walk over the elements of any page, in document order.

What is no block element adds to the running paragraph; a block element ends it. Elements that only arrange
others (`div`, `section`, layout tables) are looked through.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from newsformat.jsontext.values import MAX_DEPTH
from newsformat.markup.tree import Element, Node, Text
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.inline_read import FoundMark, Inline, PageInline, RunningText, words_alone
from newsformat.markup.xhtml.pages.captions import is_captioned_picture
from newsformat.markup.xhtml.pages.marks import marks_of
from newsformat.markup.xhtml.pages.pictures import figure_of
from newsformat.markup.xhtml.pages.posts import posts_in
from newsformat.markup.xhtml.pages.words_below import with_caption_apart
from newsformat.model.body import Audio, Block, Embed, Figure, Gallery, Heading, Paragraph, Video
from newsformat.model.marks import AnyMark
from newsformat.model.value import unchecked

SILENT = frozenset(
    "script style template svg math head title meta link base param source track area map canvas datalist select "
    "option optgroup button input textarea progress meter dialog noframes rt rp nav form".split()
)
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Elements that stand by themselves; any other adds to the running text.
_BLOCK_LEVEL = frozenset(
    "address article aside body center dd details dir div dl dt fieldset figure footer header hgroup html legend li "
    "main menu ol p section summary ul table thead tbody tfoot tr td th caption blockquote pre hr h1 h2 h3 h4 h5 h6 "
    "amp-carousel".split()
)
# A paragraph of one of these is what an editor's program leaves in an empty line.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Beyond this the walk no longer descends by calls; the words are still read.
_DEEPEST = 120
# Objects and arrays that blocks stand in, in each of these; what else the deepest block holds (a gallery has
# items, a figure, an image, a caption, marks, a mark, its rel); what an article puts around its blocks.
_LEVELS = {"ul": 4, "ol": 4, "dl": 4, "blockquote": 2, "aside": 2, "div": 2, "section": 2, "article": 2, "table": 5}
_LEVELS_OF_A_BLOCK = 8
_LEVELS_OF_AN_ARTICLE = 4

# How a reason to drop an element says that it holds the words below a picture.
CAPTION = "caption"

PlacedBlock = tuple[Block, Element]
"""A block, and the element it was read from."""


def has_any(placed: Iterable[PlacedBlock], kinds: frozenset[type[Block]]) -> bool:
    """Whether one of the blocks is of one of these kinds."""
    return not kinds.isdisjoint(block.__class__ for block, _ in placed)


@dataclass(slots=True)
class Walk:
    """One walk over elements: the blocks so far, and the paragraph that is being read."""

    context: Context
    # What reads the elements of a tag that are more than words and arrangement.
    readers: Mapping[str, Reader]
    # How many objects and arrays may still stand one inside the other: what nests deeper is looked through.
    room: int = MAX_DEPTH - _LEVELS_OF_AN_ARTICLE
    blocks: list[Block] = field(default_factory=list)
    inline: Inline = field(default_factory=PageInline)
    # Inline elements that are open, and where in the running text each began.
    open_marks: list[tuple[int, FoundMark]] = field(default_factory=list)
    # Pictures met inside a paragraph stand after it: they must not cut it in two.
    waiting: list[Block] = field(default_factory=list)
    breaks: int = 0
    language: str | None = None
    role: str | None = None
    # Of the last heading that the page has as such.
    level: int = 1
    # The innermost element that each block was read from.
    origins: list[Element] = field(default_factory=list)
    # Elements whose words became members of a block around them.
    read: set[Element] = field(default_factory=set)

    # -- running text

    def flush(self) -> None:
        """End the running paragraph; open inline elements go on in the next."""
        if self.inline.length:
            self._end_paragraph()
        self.breaks = 0
        if self.waiting:
            self.blocks.extend(self.waiting)
            self.waiting.clear()

    def _end_paragraph(self) -> None:
        for start, (mark, members) in reversed(self.open_marks):
            self.inline.end(start, mark, members)
        self.open_marks = [(0, found) for _, found in self.open_marks]
        self.context.left_out["marks"] += self.inline.left_out
        self.inline.trim_quotes()
        words = self.inline.running_text()
        self.add_paragraph(words.text, words.marks)
        self.inline = PageInline()

    def add_paragraph(self, text: str, marks: tuple[AnyMark, ...] = ()) -> None:
        """Let a paragraph follow; none for no text to be seen."""
        if text and (len(text) > 1 or text not in _UNSEEN):
            given = {"language": self.language, "role": self.role} if self.language or self.role else {}
            self.blocks.append(unchecked(Paragraph, text=text, marks=marks, **given))

    def emit(self, block: Block | None) -> None:
        """End the running paragraph, and let a block follow it."""
        self.flush()
        if block is not None:
            self.blocks.append(block)

    def text(self, text: str) -> None:
        """Add words to the running paragraph."""
        if self.breaks and not text.isspace():
            if self.breaks > 1:
                self.flush()
            elif self.inline.length:
                self.inline.add_break()
            self.breaks = 0
        self.inline.add(text)

    # -- elements

    def children(self, element: Element, depth: int) -> None:
        """Read what stands in an element."""
        for node in element.children:
            if isinstance(node, Text):
                if (self.inline.length or not node.data.isspace()) and node not in self.context.dropped:
                    self.text(node.data)
            elif isinstance(node, Element):
                self.element(node, depth + 1)

    def element(self, element: Element, depth: int) -> None:
        """Read an element that lies so deep in the page."""
        tag = element.tag
        if tag in SILENT or (self.read and element in self.read):
            return
        if self.context.dropped and self.is_dropped(element, depth):
            return
        if depth > _DEEPEST:
            self.flat(element)
        elif (read := self.readers.get(tag)) is not None and self.has_room(tag):
            read(self, element, depth)
        elif "-" in tag and _arranges(element):
            self.readers["div"](self, element, depth)
        elif tag in _BLOCK_LEVEL:
            self.transparent(element, depth)
        else:
            self.inline_element(element, depth)
            return  # its words may go on behind it
        if (new := len(self.blocks) - len(self.origins)) > 0:
            self.origins.extend([element] * new)

    def has_room(self, tag: str) -> bool:
        """Whether the block of such an element may stand here without nesting too deep for a document."""
        return self.room - _LEVELS.get(tag, 0) >= _LEVELS_OF_A_BLOCK

    def within(self, tag: str) -> Walk:
        """A walk for what becomes part of the block of such an element."""
        return Walk(self.context, self.readers, self.room - _LEVELS.get(tag, 0), read=self.read)

    def blocks_in(self, element: Element, depth: int) -> list[Block]:
        """What stands in an element, to become part of the block it is."""
        walk = self.within(element.tag)
        walk.children(element, depth)
        walk.flush()
        return walk.blocks

    def is_dropped(self, element: Element, depth: int) -> bool:
        """Whether an element is no part of the body; what was dropped for its words keeps what it shows."""
        why = self.context.dropped.get(element)
        if why is None:
            return False
        if CAPTION in why and depth <= _DEEPEST and _holds_media(element):
            shown = self.media_in(element, depth)
        else:
            shown = [*posts_in(element, self.context)]
        if shown:
            self.waiting.extend(shown)
            if not self.inline.length:
                self.flush()
        elif CAPTION in why and self.blocks and not self.inline.length:
            self.blocks[-1] = with_caption_apart(self.blocks[-1], element)
        return True

    def media_in(self, element: Element, depth: int) -> list[Block]:
        """What an element shows; its words are those below its one picture, or left out."""
        inner = Walk(replace(self.context, dropped={}), self.readers)
        inner.element(element, depth + 1)
        inner.flush()
        shown: list[Block] = [
            block for block in inner.blocks if isinstance(block, Figure | Gallery | Video | Audio | Embed)
        ]
        only = shown[0] if len(shown) == 1 and not any(isinstance(block, Heading) for block in inner.blocks) else None
        if isinstance(only, Figure) and only.image.caption is None and only.image.credit is None:
            return [figure_of(element, self.context) or only]
        return shown

    def transparent(self, element: Element, depth: int) -> None:
        """Read an element that only arranges others."""
        if is_captioned_picture(element) and (figure := figure_of(element, self.context)) is not None:
            self.emit(figure)
            return
        self.flush()
        self.children(element, depth)
        self.flush()

    def inline_element(self, element: Element, depth: int) -> None:
        """Read an element whose words are part of the running text."""
        found = marks_of(element, self.context)
        level = len(self.open_marks)
        for each in found:
            self.open_marks.append((self.inline.begin(), each))
        self.children(element, depth)
        for start, (mark, members) in reversed(self.open_marks[level:]):
            self.inline.end(start, mark, members)
        del self.open_marks[level:]

    def flat(self, element: Element) -> None:
        """The words of an element that lies too deep to be descended into by calls, block by block."""
        ahead: list[Node | None] = [element]  # None: a block element ends here
        while ahead:
            node = ahead.pop()
            if node is None:
                self.flush()
            elif node in self.context.dropped:
                continue
            elif isinstance(node, Text):
                self.text(node.data)
            elif isinstance(node, Element) and node.tag not in SILENT:
                if node.tag in _BLOCK_LEVEL:
                    self.flush()
                    ahead.append(None)
                ahead.extend(reversed(node.children))

    # -- blocks

    def only_words(self, element: Element) -> str | None:
        """The words of an element that holds nothing else, which are read far sooner than by a walk; else None."""
        children = element.children
        if len(children) != 1 or not isinstance(children[0], Text) or children[0] in self.context.dropped:
            return None
        return words_alone(children[0].data)

    def inside(self, element: Element, depth: int, tag: str) -> tuple[RunningText | None, list[Block]]:
        """What stands in a part of such an element: its first words, and the blocks beside them.

        A picture may stand above the words.
        """
        if (words := self.only_words(element)) is not None:
            return RunningText(words, ()) if words else None, []
        walk = self.within(tag)
        walk.children(element, depth)
        walk.flush()
        place = next((place for place, block in enumerate(walk.blocks) if not isinstance(block, Figure)), None)
        first = walk.blocks[place] if place is not None else None
        if isinstance(first, Paragraph):
            return RunningText(first.text, first.marks), [block for block in walk.blocks if block is not first]
        return None, walk.blocks


# Reads an element at a depth of the page into the blocks of a walk.
Reader = Callable[[Walk, Element, int], None]


def _arranges(element: Element) -> bool:
    """Whether an element that a page has given a name of its own holds others that stand by themselves."""
    return any(isinstance(child, Element) and child.tag in _BLOCK_LEVEL for child in element.children)


def _holds_media(element: Element) -> bool:
    return any(True for _ in element.iter_elements(("img", "picture", "amp-img", "video", "audio", "iframe")))
