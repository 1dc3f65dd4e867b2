"""The walk over the elements of an NITF body, in document order.

What is no block element adds to the running paragraph; a block element ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from newsformat.formats.nitf.body.inline_read import INLINE, TOLD, FoundMark, marks_of
from newsformat.formats.nitf.body.marked import Marked
from newsformat.formats.xml.characters import blocks_of_characters, is_html_alone
from newsformat.formats.xml.plain import BLANK_LINES
from newsformat.formats.xml.seal import OURS
from newsformat.formats.xml.words import has_words, holds_words, local, without_references
from newsformat.jsontext.values import MAX_DEPTH
from newsformat.markup.xhtml.inline_read import Inline, RunningText
from newsformat.model.body import Block, OtherBlock, Paragraph
from newsformat.model.value import unchecked

_HOLDERS = frozenset(
    "block body body.content body.end div section article center nitf-table abstract fn note bq".split()
)
"""Elements that hold blocks; whatever stands in them stands by itself."""
_SILENT = frozenset(
    "tobject key-list media-metadata media-object nitf-table-metadata rp rt script style head body.head "
    "body.end".split()
)
_DEEPEST = 100
"""Elements in each other; of deeper ones only the words are read."""
DEEPEST_INLINE = 6
"""Inline elements in each other that are marks; deeper ones are words, which a finding tells."""
_LEVELS = {"list": 4, "table": 5, "quotation": 2, "box": 2, "end": 0}
"""Objects and arrays that each kind of block, and the lines at the end of a body, put around blocks in them."""
_LEVELS_OF_A_BLOCK, _LEVELS_OF_AN_ARTICLE = 8, 4


@dataclass(slots=True)
class Walk:
    """One walk over elements: the blocks so far, and the paragraph that is being read."""

    marked: Marked
    # What reads the elements of a name that are blocks.
    readers: Mapping[str, Reader]
    room: int = MAX_DEPTH - _LEVELS_OF_AN_ARTICLE
    blocks: list[Block] = field(default_factory=list)
    inline: Inline = field(default_factory=Inline)
    # Inline elements that are open, and where in the running text each began.
    open_marks: list[tuple[int, FoundMark]] = field(default_factory=list)
    # How many inline elements are open.
    inline_depth: int = 0
    # Whether an inline element said more than its mark tells.
    says_more: bool = False

    # -- running text

    def words(self) -> RunningText:
        """The running text so far, which ends here; inline elements that are open go on in the next."""
        if self.open_marks:
            for start, (mark, members) in reversed(self.open_marks):
                self.inline.end(start, mark, members)
            self.open_marks = [(0, found) for _, found in self.open_marks]
        self.inline.trim_quotes()
        words, self.inline = self.inline.running_text(), Inline()
        return words

    def flush(self) -> None:
        """End the running paragraph."""
        if self.inline.length:
            words = self.words()
            if words.text.strip():  # no-break spaces keep a line free
                self.blocks.append(unchecked(Paragraph, text=words.text, marks=words.marks))

    def emit(self, block: Block | None) -> None:
        """End the running paragraph, and let a block follow it."""
        self.flush()
        if block is not None:
            self.blocks.append(block)

    # -- elements

    def children(self, element: etree._Element, depth: int) -> None:
        """Read what stands in an element."""
        name = local(element.tag)
        stands_alone = name in _HOLDERS
        self.characters(element.text, may_be_blocks=stands_alone or (name == "p" and not len(element)))
        between = _between_parts(element)
        for child in element:
            self.element(child, depth + 1, stands_alone=stands_alone)
            if between and child.getnext() is not None:
                self.inline.add(between)
            else:
                self.characters(child.tail, may_be_blocks=stands_alone)

    def characters(self, characters: str | None, *, may_be_blocks: bool) -> None:
        """Read characters, which may be HTML whose tags are escaped, or in CDATA."""
        if not characters:
            return
        stand_alone = may_be_blocks and not self.open_marks
        if stand_alone and is_html_alone(characters):
            self.flush()
            self.blocks.extend(blocks_of_characters(characters) or [_code(characters)])
            return
        words = without_references(characters)
        running, *others = BLANK_LINES.split(words) if stand_alone else [words]
        self.inline.add(running)
        for paragraph in filter(str.strip, others):
            self.flush()
            self.inline.add(paragraph)

    def element(self, element: etree._Element, depth: int, *, stands_alone: bool) -> None:
        """Read an element that lies so deep in the body."""
        name = local(element.tag).lower()
        if name in _SILENT:
            return
        read = self.readers.get(name)
        if depth > _DEEPEST:
            self.emit(_flat(element))
        elif read is not None:
            read(self, element, depth)
        elif name in _HOLDERS or (stands_alone and name not in INLINE):
            self.transparent(element, depth)
        else:
            self.inline_element(element, name, depth)

    def inline_element(self, element: etree._Element, name: str, depth: int) -> None:
        """Read an element whose words are part of the running text."""
        if self.inline_depth == DEEPEST_INLINE:
            self.says_more = self.marked.is_too_deep = True
            self.children(element, depth)
            return
        found = marks_of(element, name, self.marked)
        told = TOLD.get(name, frozenset())
        if any(attribute not in told and not str(attribute).startswith(f"{{{OURS}}}") for attribute in element.attrib):
            self.says_more = True
        self.inline_depth += 1
        self.marked_children(element, found, depth)
        self.inline_depth -= 1

    def marked_children(self, element: etree._Element, found: list[FoundMark], depth: int) -> None:
        """Read what stands in an element, under marks."""
        around = [each for _, each in self.open_marks]
        found = [each for each in found if each not in around]  # twice emphasized is emphasized
        if not found:
            self.children(element, depth)
            return
        level = len(self.open_marks)
        self.open_marks += [(self.inline.begin(), each) for each in found]
        self.children(element, depth)
        for start, (mark, members) in reversed(self.open_marks[level:]):
            self.inline.end(start, mark, members)
        del self.open_marks[level:]

    def transparent(self, element: etree._Element, depth: int) -> None:
        """Read an element that only arranges others."""
        self.flush()
        self.children(element, depth)
        self.flush()

    # -- blocks in blocks

    def has_room(self, kind: str) -> bool:
        """Whether such a block may stand here without nesting too deep for a document."""
        return self.room - _LEVELS[kind] >= _LEVELS_OF_A_BLOCK

    def within(self, kind: str) -> Walk:
        """A walk for what becomes part of a block of a kind."""
        return Walk(
            self.marked,
            self.readers,
            self.room - _LEVELS[kind],
            open_marks=[(0, found) for _, found in self.open_marks],
            inline_depth=self.inline_depth,
        )

    def blocks_in(self, element: etree._Element, depth: int, kind: str) -> tuple[Block, ...]:
        """What stands in an element, to become part of the block it is."""
        inner = self.within(kind)
        inner.children(element, depth)
        inner.flush()
        return tuple(inner.blocks)

    def inside(self, element: etree._Element, depth: int, kind: str) -> tuple[RunningText, tuple[Block, ...]]:
        """What stands in an item or a cell: its first words, and the blocks below them."""
        blocks = self.blocks_in(element, depth, kind)
        if blocks and isinstance(first := blocks[0], Paragraph) and first.role is None:
            return RunningText(first.text, first.marks), blocks[1:]
        return RunningText("", ()), blocks


def _code(html: str) -> Block:
    """HTML without words, such as that of an embed."""
    return OtherBlock(name="html", content=html.strip(), media_type="text/html")


_BETWEEN_PARTS = {"location": ", ", "person": " ", "org": " "}
"""What parts a name from the next in the elements that may hold names alone."""


def _between_parts(element: etree._Element) -> str | None:
    """What is printed between the parts of a name that has no words between them."""
    between = _BETWEEN_PARTS.get(local(element.tag)) if len(element) > 1 else None
    return between if between and not holds_words(element) and all(map(has_words, element)) else None


def _flat(element: etree._Element) -> Block | None:
    inline = Inline()
    for text in element.itertext():
        inline.add(str(text))
        inline.add(" ")
    words = inline.running_text().text
    return Paragraph(text=words) if words else None


Reader = Callable[[Walk, etree._Element, int], None]
"""Reads an element of such a depth in a walk."""
