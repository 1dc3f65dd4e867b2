"""Headings that a page only shows as such: short lines above paragraphs, bold as a whole, or plain and several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsformat.markup.xhtml.pages.text_parts import is_bold, parts_of
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Block, Heading, Paragraph
from newsformat.model.marks import AnyMark, LinkMark
from newsformat.scalars.text import folded

# A subhead is a line, not a paragraph: longer bold text is a standfirst or a question.
_LONGEST = 90
# What ends a sentence, or leads to what follows; a question mark ends many a subhead.
_CLOSING = tuple(".!:;,…。！：；，”\"'»")
_LEVEL = 2
# Of a plain line: a letter is none, and what has such signs is a credit, a link, an entry of a list.
_SHORTEST_CROSSHEAD, _LONGEST_CROSSHEAD = 4, 60
_NO_CROSSHEAD = frozenset(":|,;>©@/…\n")
_OPENING = "‘“«„"
_LONG = 70
_SENTENCE_ENDS = tuple(".!?…。！？”\"'»)“」")


def with_subheads(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with bold lines above paragraphs as headings; a page that has real headings shows none so.

    Bold lines above the first paragraph are a byline, a place, a standfirst.
    """
    lines = _crossheads(blocks) | _bold_lines(blocks)
    first = next((place for place, block in enumerate(blocks) if _is_prose(block)), len(blocks))
    if not any(place > first for place in lines):
        return list(blocks)
    # What stands above the text may be small print: of that the greatest heading counts, and only where no other is.
    above = min(_levels(blocks[:first]), default=_LEVEL - 1)
    level = max(_levels(blocks[first:]), default=above)
    return [
        Heading(level=min(level + 1, 6), text=block.text, marks=_others(block), language=block.language, id=block.id)
        if place > first and place in lines and isinstance(block, Paragraph)
        else block
        for place, block in enumerate(blocks)
    ]


def _levels(blocks: Iterable[Block]) -> Iterator[int]:
    return (block.level for block in blocks if isinstance(block, Heading))


def _bold_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of lines that are bold as a whole, each above a paragraph that is not."""
    return frozenset(
        place
        for place, (block, after) in enumerate(pairwise(blocks))
        if isinstance(block, Paragraph) and block.marks and _is_subhead(block, after)
    )


def with_subheads_on_lines(placed: Iterable[PlacedBlock]) -> list[PlacedBlock]:
    """The blocks, with each bold first line of a paragraph below the first one as a heading of the rest."""
    found: list[PlacedBlock] = []
    level, is_below = _LEVEL - 1, False
    for block, origin in placed:
        level = block.level if isinstance(block, Heading) else level
        parts = _headed(block, level) if is_below and isinstance(block, Paragraph) else (block,)
        found += [(part, origin) for part in parts]
        is_below = is_below or _is_prose(block)
    return found


def _headed(block: Paragraph, level: int) -> tuple[Block, ...]:
    """A paragraph below a heading of this level, or its first line as a heading and the rest."""
    line, _, rest = block.text.partition("\n")
    if not rest or block.role is not None or block.run_in or len(line) > _LONGEST or len(rest) < _LONG:
        return (block,)
    head, text = parts_of(block.text, block.marks, [(0, len(line)), (len(line) + 1, len(block.text))])
    above, below = (block.model_copy(update={"text": part.text, "marks": part.marks}) for part in (head, text))
    if not _is_subhead(above, below):
        return (block,)
    return Heading(level=min(level + 1, 6), text=above.text, marks=_others(above), language=block.language), below


def _crossheads(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of plain lines that part the text: two at least, each another, each alone between paragraphs.

    What is all in capitals may stand below a picture, too.
    """
    found = [
        place
        for place, (before, block, after) in enumerate(zip(blocks, blocks[1:], blocks[2:], strict=False), 1)
        if isinstance(block, Paragraph)
        and _is_crosshead(block)
        and _is_long(after)
        and (block.text.isupper() or _is_long(before))
    ]
    texts = {folded(block.text) for place in found if isinstance(block := blocks[place], Paragraph)}
    return frozenset(found) if 1 < len(texts) == len(found) else frozenset()


def _is_crosshead(block: Paragraph) -> bool:
    text = block.text
    return (
        _SHORTEST_CROSSHEAD <= len(text) <= _LONGEST_CROSSHEAD
        and not text.endswith(_CLOSING)
        and block.role is None
        and not block.marks
        and (text[0].isalpha() or text[0] in _OPENING)
        and _NO_CROSSHEAD.isdisjoint(text)
    )


def _is_long(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(block.text) >= _LONG and block.text.endswith(_SENTENCE_ENDS)


def _is_prose(block: Block) -> bool:
    return isinstance(block, Paragraph) and (len(block.text) > _LONGEST or block.text.endswith(_CLOSING))


def _is_subhead(block: Paragraph, after: Block) -> bool:
    text = block.text
    return (
        block.role is None
        and len(text) <= _LONGEST
        and "\n" not in text
        and not text.endswith(_CLOSING)
        and is_bold(text, block.marks)
        and isinstance(after, Paragraph)
        and not _is_linked(block)
        and not is_bold(after.text, after.marks)
    )


def _is_linked(block: Paragraph) -> bool:
    """Whether most of a line leads elsewhere: it names another article."""
    linked = sum(len(mark.words or "") for mark in block.marks if isinstance(mark, LinkMark))
    return 2 * linked > len(block.text)


def _others(block: Paragraph) -> tuple[AnyMark, ...]:
    return tuple(mark for mark in block.marks if not is_bold(block.text, (mark,)))
