"""Elements of any page as blocks.

One walk in document order. What is no block element adds to the running paragraph; a block element ends it.
Elements that only arrange others (`div`, `section`, layout tables) are looked through.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from newsformat.jsontext.values import MAX_DEPTH
from newsformat.markup.tree import Element, Node, Text, attribute, line_of, tokens
from newsformat.markup.xhtml.captions import caption_and_credit, is_captioned_picture, pictures_in, words_below
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.inline_read import Inline, PageInline, RunningText
from newsformat.markup.xhtml.marks_read import FoundMark, marks_of
from newsformat.markup.xhtml.media_read import (
    embed_of,
    image_of,
    is_post,
    recording_of,
)
from newsformat.markup.xhtml.subheads import with_subheads
from newsformat.model.body import (
    Audio,
    Block,
    Cell,
    Divider,
    Embed,
    FactBox,
    Figure,
    Gallery,
    Heading,
    Item,
    ListBlock,
    Paragraph,
    Preformatted,
    PullQuote,
    Quotation,
    Table,
    Video,
)
from newsformat.scalars.languages import language_tag

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
_FRAMES = frozenset(("iframe", "embed", "object", "amp-iframe", "amp-youtube", "amp-twitter"))
_PICTURES = frozenset(("img", "picture", "amp-img"))
# Beyond this the walk no longer descends by calls; the words are still read.
_DEEPEST = 120
# Objects and arrays that blocks stand in, in each of these; what else the deepest block holds (a gallery has
# items, a figure, an image, a caption, marks, a mark, its rel); what an article puts around its blocks.
_LEVELS = {"ul": 4, "ol": 4, "dl": 4, "blockquote": 2, "aside": 2, "table": 5}
_LEVELS_OF_A_BLOCK = 8
_LEVELS_OF_AN_ARTICLE = 4


# How a reason to drop an element says that it holds the words below a picture.
CAPTION = "caption"
PlacedBlock = tuple[Block, Element]


def blocks_of(elements: Iterable[Element], context: Context) -> tuple[Block, ...]:
    """The blocks in elements, in document order, less what `context.dropped` names."""
    return tuple(block for block, _ in placed_blocks_of(elements, context))


def placed_blocks_of(elements: Iterable[Element], context: Context) -> tuple[PlacedBlock, ...]:
    """The same, each with the element it was read from."""
    walk = _Walk(context)
    for element in elements:
        if element.tag in SILENT:  # whoever asks for a form means what is in it: some wrap the whole page
            walk.transparent(element, 0)
        else:
            walk.element(element, 0)
        walk.flush()
        walk.origins.extend([element] * (len(walk.blocks) - len(walk.origins)))
    return tuple(zip(with_subheads(walk.blocks), walk.origins, strict=True))


@dataclass(slots=True)
class _Walk:
    context: Context
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
    # The innermost element that each block was read from.
    origins: list[Element] = field(default_factory=list)

    # -- running text

    def flush(self) -> None:
        """End the running paragraph; open inline elements go on in the next."""
        if self.inline.length:
            self._end_paragraph()
        self.breaks = 0
        self.blocks.extend(self.waiting)
        self.waiting.clear()

    def _end_paragraph(self) -> None:
        for start, (mark, members) in reversed(self.open_marks):
            self.inline.end(start, mark, members)
        self.open_marks = [(0, found) for _, found in self.open_marks]
        words = self.inline.running_text()
        if words.text:
            self.blocks.append(Paragraph(text=words.text, marks=words.marks, language=self.language))
        self.inline = PageInline()

    def emit(self, block: Block | None) -> None:
        self.flush()
        if block is not None:
            self.blocks.append(block)

    def text(self, text: str) -> None:
        if self.breaks and not text.isspace():
            if self.breaks > 1:
                self.flush()
            elif self.inline.length:
                self.inline.add_break()
            self.breaks = 0
        self.inline.add(text)

    # -- elements

    def children(self, element: Element, depth: int) -> None:
        for node in element.children:
            if isinstance(node, Text):
                if node not in self.context.dropped:
                    self.text(node.data)
            elif isinstance(node, Element):
                self.element(node, depth + 1)

    def element(self, element: Element, depth: int) -> None:
        if element.tag in SILENT or self.is_dropped(element, depth):
            return
        if depth > _DEEPEST:
            self.flat(element)
        elif (read := _READERS.get(element.tag)) is not None and self.has_room(element.tag):
            read(self, element, depth)
        elif element.tag in _BLOCK_LEVEL:
            self.transparent(element, depth)
        else:
            self.inline_element(element, depth)
            return  # its words may go on behind it
        self.origins.extend([element] * (len(self.blocks) - len(self.origins)))

    def has_room(self, tag: str) -> bool:
        return self.room - _LEVELS.get(tag, 0) >= _LEVELS_OF_A_BLOCK

    def within(self, tag: str) -> _Walk:
        """A walk for what becomes part of the block of such an element."""
        return _Walk(self.context, self.room - _LEVELS.get(tag, 0))

    def is_dropped(self, element: Element, depth: int) -> bool:
        """Whether an element is no part of the body; what was dropped for being a caption keeps its picture."""
        why = self.context.dropped.get(element)
        if why is None:
            return False
        if CAPTION in why and depth <= _DEEPEST and _holds_media(element):
            inner = _Walk(replace(self.context, dropped={}))
            inner.element(element, depth + 1)
            inner.flush()
            shown = [block for block in inner.blocks if isinstance(block, Figure | Gallery | Video | Audio | Embed)]
            self.waiting.extend(shown)
            if not self.inline.length:
                self.flush()
        return True

    def transparent(self, element: Element, depth: int) -> None:
        if is_captioned_picture(element) and self.figure(element):
            return
        self.flush()
        self.children(element, depth)
        self.flush()

    def inline_element(self, element: Element, depth: int) -> None:
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

    def paragraph(self, element: Element, depth: int) -> None:
        self.flush()
        self.language = _own_language(element, self.context)
        self.children(element, depth)
        self.flush()
        self.language = None

    def heading(self, element: Element, depth: int) -> None:
        words, others = self.inside(element, depth, element.tag)
        if words is not None and words.text:
            language = _own_language(element, self.context)
            self.emit(Heading(level=int(element.tag[1]), text=words.text, marks=words.marks, language=language))
        self.flush()
        self.blocks.extend(others)

    def inside(self, element: Element, depth: int, tag: str) -> tuple[RunningText | None, list[Block]]:
        """What stands in a part of such an element: its first words, and the blocks below them."""
        walk = self.within(tag)
        walk.children(element, depth)
        walk.flush()
        first = walk.blocks[0] if walk.blocks else None
        if isinstance(first, Paragraph):
            return RunningText(first.text, first.marks), walk.blocks[1:]
        return None, walk.blocks

    def words_of(self, node: Text) -> str:
        """The words of a text that stands alone."""
        inline = PageInline()
        inline.add(node.data)
        return inline.running_text().text

    def line_break(self, _: Element, __: int) -> None:
        self.breaks += 1

    def rule(self, _: Element, __: int) -> None:
        self.flush()
        if self.blocks and not isinstance(self.blocks[-1], Divider):
            self.blocks.append(Divider())

    def list(self, element: Element, depth: int) -> None:
        items: list[Item] = []
        for child in element.children:
            if isinstance(child, Text) and child.data.strip() and child not in self.context.dropped:
                items.append(Item(text=self.words_of(child)))
            if not isinstance(child, Element) or child in self.context.dropped or child.tag in SILENT:
                continue
            if child.tag not in ("ul", "ol"):
                words, below = self.inside(child, depth + 1, element.tag)
            else:
                walk = self.within(element.tag)
                walk.element(child, depth + 1)
                words, below = None, walk.blocks
            if child.tag == "dd" and items and (words or below):
                answer = [Paragraph(text=words.text, marks=words.marks)] if words else []
                items[-1] = items[-1].model_copy(update={"blocks": (*items[-1].blocks, *answer, *below)})
            elif words is not None:
                items.append(Item(text=words.text, marks=words.marks, blocks=tuple(below)))
            elif below:
                items.append(Item(blocks=tuple(below)))
        if items:
            self.emit(ListBlock(ordered=True if element.tag == "ol" else None, items=tuple(items)))

    def quotation(self, element: Element, depth: int) -> None:
        if is_post(element) and (post := embed_of(element, self.context)) is not None:
            self.emit(post)
            return
        walk = self.within(element.tag)
        walk.children(element, depth)
        walk.flush()
        if not walk.blocks:
            return
        if _is_pull_quote(element) and all(isinstance(block, Paragraph) for block in walk.blocks):
            self.emit(PullQuote(text=" ".join(block.text for block in walk.blocks if isinstance(block, Paragraph))))
        else:
            url = self.context.address(attribute(element, "cite"))
            self.emit(Quotation(blocks=tuple(walk.blocks), url=url))

    def aside(self, element: Element, depth: int) -> None:
        walk = self.within(element.tag)
        walk.children(element, depth)
        walk.flush()
        blocks = walk.blocks
        if not blocks:
            return
        if all(isinstance(block, Figure | Gallery) for block in blocks):
            self.flush()
            self.blocks.extend(blocks)
        elif _is_pull_quote(element) and all(isinstance(block, Paragraph | Quotation | PullQuote) for block in blocks):
            self.emit(PullQuote(text=line_of(element)))
        else:
            headline = blocks[0].text if isinstance(blocks[0], Heading) else None
            self.emit(FactBox(headline=headline, blocks=tuple(blocks[1:] if headline else blocks)))

    def preformatted(self, element: Element, _: int) -> None:
        inline = Inline()
        inline.add_raw(element.text.replace("\r\n", "\n").strip("\n"))
        text = "".join(inline.pieces)
        if text.strip():
            self.emit(Preformatted(text=text))

    def table(self, element: Element, depth: int) -> None:
        rows = [
            [cell for cell in row.children if isinstance(cell, Element) and cell.tag in ("td", "th")]
            for row in _rows(element)
            if row not in self.context.dropped
        ]
        rows = [row for row in rows if row]
        if _is_layout(element, rows):
            self.flush()
            self.children(element, depth)
            self.flush()
            return
        caption = next(
            (child for child in element.children if isinstance(child, Element) and child.tag == "caption"), None
        )
        named = caption_and_credit(line_of(caption), [])[0] if caption is not None else None
        read = tuple(
            tuple(self.cell(cell, place, index, depth) for place, cell in enumerate(row))
            for index, row in enumerate(rows)
        )
        if any(cell.text or cell.blocks for row in read for cell in row):
            self.emit(Table(caption=named, rows=read))

    def cell(self, element: Element, place: int, row: int, depth: int) -> Cell:
        words, below = self.inside(element, depth + 3, "table")
        return Cell(
            text=words.text if words else "",
            marks=words.marks if words else (),
            blocks=tuple(below),
            header=_header_of(element, place, row),
            column_span=_span(element, "colspan"),
            row_span=_span(element, "rowspan"),
        )

    # -- pictures and recordings

    def picture(self, element: Element, _: int) -> None:
        image = image_of(element, self.context)
        if image is not None:
            self.waiting.append(Figure(image=image))
            if not self.inline.length:
                self.flush()
        elif element.tag == "img" and (alt := attribute(element, "alt")) and len(alt) <= 4 and not alt.isascii():
            self.text(alt)  # a pictogram drawn as a picture

    def figure_element(self, element: Element, depth: int) -> None:
        if not self.figure(element):
            self.flush()
            self.children(element, depth)
            self.flush()

    def figure(self, element: Element) -> bool:
        """Read a figure; False where it shows no picture."""
        if any(True for _ in element.iter_elements(("blockquote", "table", "iframe", "video", "audio", "pre"))):
            return False
        pictures = pictures_in(element)
        images = [image for picture in pictures if (image := image_of(picture, self.context)) is not None]
        images = list({image.url: image for image in images}.values())
        if not images:
            return False
        words, credited = words_below(element)
        caption, credit = caption_and_credit(words, credited)
        if len(images) == 1:
            image = images[0].model_copy(update={"caption": caption, "credit": credit})
            self.emit(Figure(image=image))
        else:
            shown = [image.model_copy(update={"credit": credit}) for image in images]
            self.emit(Gallery(caption=caption, items=tuple(Figure(image=image) for image in shown)))
        return True

    def recording(self, element: Element, _: int) -> None:
        self.emit(recording_of(element, self.context))

    def frame(self, element: Element, _: int) -> None:
        self.emit(embed_of(element, self.context))

    def quoted(self, element: Element, depth: int) -> None:
        """A `q`: a browser puts quotation marks around it, so they are part of what a reader sees."""
        self.text("“")
        self.inline_element(element, depth)
        self.inline.add("”")

    def noscript(self, element: Element, depth: int) -> None:
        """What stands in for a picture that a script would load."""
        if any(True for _ in element.iter_elements("img")) and not element.text.strip():
            self.children(element, depth)


_READERS = {
    **dict.fromkeys(HEADINGS, _Walk.heading),
    "p": _Walk.paragraph,
    "br": _Walk.line_break,
    "hr": _Walk.rule,
    "ul": _Walk.list,
    "ol": _Walk.list,
    "dl": _Walk.list,
    "blockquote": _Walk.quotation,
    "aside": _Walk.aside,
    "pre": _Walk.preformatted,
    "table": _Walk.table,
    "figure": _Walk.figure_element,
    "video": _Walk.recording,
    "audio": _Walk.recording,
    "q": _Walk.quoted,
    "noscript": _Walk.noscript,
    **dict.fromkeys(_PICTURES, _Walk.picture),
    **dict.fromkeys(_FRAMES, _Walk.frame),
}


def _own_language(element: Element, context: Context) -> str | None:
    language = language_tag(element.attr("lang") or "")
    if language and language.split("-")[0].lower() != (context.language or "").split("-")[0].lower():
        return language
    return None


def _rows(table: Element) -> list[Element]:
    """The rows of a table, without those of tables in it."""
    rows: list[Element] = []
    for child in table.children:
        if isinstance(child, Element) and child.tag in ("thead", "tbody", "tfoot"):
            rows += [row for row in child.children if isinstance(row, Element) and row.tag == "tr"]
        elif isinstance(child, Element) and child.tag == "tr":
            rows.append(child)
    return rows


def _is_layout(table: Element, rows: list[list[Element]]) -> bool:
    """Whether a table arranges the page and holds no data."""
    if attribute(table, "role") in ("presentation", "none") or max(map(len, rows), default=0) < 2:
        return True
    if any(True for _ in table.iter_elements("table")):
        return True
    paragraphs = sum(1 for _ in table.iter_elements("p"))
    return paragraphs > 2 * sum(map(len, rows)) and not any(True for _ in table.iter_elements("th"))


def _header_of(cell: Element, place: int, row: int) -> str | None:
    if cell.tag != "th":
        return None
    scope = (attribute(cell, "scope") or "").lower()
    if scope.startswith("row"):
        return "row"
    return "row" if place == 0 and row > 0 and not scope else "column"


def _span(cell: Element, name: str) -> int | None:
    value = attribute(cell, name) or ""
    span = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else 1
    return span if span > 1 else None


def _holds_media(element: Element) -> bool:
    return any(True for _ in element.iter_elements(("img", "picture", "amp-img", "video", "audio", "iframe")))


def _is_pull_quote(element: Element) -> bool:
    return any(("pull" in name and "quote" in name) or name == "pullquote" for name in tokens(element))
