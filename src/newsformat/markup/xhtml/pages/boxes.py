"""What a page sets apart from its running text: quotations, and boxes with names of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from newsformat.markup.tree import Element, attribute, line_of
from newsformat.markup.xhtml.pages.box_names import Role, role_of
from newsformat.markup.xhtml.pages.credited import without_credit
from newsformat.markup.xhtml.pages.galleries import gallery_of
from newsformat.markup.xhtml.pages.notes import note_of
from newsformat.markup.xhtml.pages.posts import is_post, post_of
from newsformat.markup.xhtml.pages.pull_quotes import pull_quote_of
from newsformat.markup.xhtml.pages.text_parts import is_bold
from newsformat.markup.xhtml.pages.walk import Walk
from newsformat.model.body import (
    Audio,
    Block,
    Embed,
    FactBox,
    Figure,
    Gallery,
    Heading,
    NoteBlock,
    Paragraph,
    PullQuote,
    Quotation,
    Video,
)
from newsformat.model.flow import stretches, text_of

# A box with more letters is a part of the page.
_LONGEST_BOX = 4000
# How many objects and arrays a box adds around what it holds.
_LEVELS = 2
_MEDIA = (Figure, Gallery, Video, Audio, Embed)
# What is set apart by itself, without a box around it.
_APART = (*_MEDIA, PullQuote, Quotation, FactBox, NoteBlock)
_QUOTED = (Paragraph, Heading, Quotation, PullQuote)
_TITLE = re.compile(r"title|headline|heading|header|titel|titre|titulo|título|rubrik|caption|head\b", re.IGNORECASE)
_LONGEST_TITLE, _MOST_BEFORE_TITLE = 90, 12
# What ends a sentence of a box, and no title of it.
_CLOSING = (".", "…", ",", ";", "。")


def read_quotation(walk: Walk, element: Element, depth: int) -> None:
    """Read a block quotation: words quoted, words pulled from the story, or a post of another site."""
    if is_post(element) and (post := post_of(element, walk.context)) is not None:
        walk.emit(post)
        return
    pulled = pull_quote_of(element) if _role(element) is Role.PULL_QUOTE else None
    if pulled is not None:
        walk.emit(pulled)
        return
    blocks = walk.blocks_in(element, depth)
    if blocks:
        url = walk.context.address(attribute(element, "cite"))
        quoted, credited = without_credit(_without_signs(blocks), element)
        walk.emit(Quotation(blocks=quoted, attribution=credited, url=url))


def _without_signs(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of a quotation without quotation marks that a page draws large beside it."""
    said = [block for block in blocks if not isinstance(block, Paragraph) or any(map(str.isalnum, block.text))]
    return said or blocks


def read_aside(walk: Walk, element: Element, depth: int) -> None:
    """Read what stands beside the story."""
    start = _read_in_place(walk, element, depth)
    blocks = walk.blocks[start:]
    box = _box_of(_role(element), blocks, element, walk)
    if box is None and not all(isinstance(block, _APART) for block in blocks):
        box = _fact_box(_with_title(blocks, element))
    _put(walk, start, box)


def read_named_box(walk: Walk, element: Element, depth: int) -> bool:
    """Read a box that may be what its class names say; False where they say nothing."""
    role = _role(element)
    if role is None or not walk.has_room(element.tag):
        return False
    if role is Role.POST:
        post = post_of(element, walk.context) if element.attr("data-href") else None
        walk.emit(post)
        return post is not None
    start = _read_in_place(walk, element, depth)
    _put(walk, start, _box_of(role, walk.blocks[start:], element, walk))
    return True


def _role(element: Element) -> Role | None:
    classes = element.attr("class")
    return role_of(classes) if classes else None


def _read_in_place(walk: Walk, element: Element, depth: int) -> int:
    """Read what an element holds as if it were no box, but leave room for one around it; where its blocks begin."""
    walk.flush()
    start = len(walk.blocks)
    walk.room -= _LEVELS
    walk.transparent(element, depth)
    walk.room += _LEVELS
    return start


def _put(walk: Walk, start: int, box: Block | None) -> None:
    """Let one block take the place of all from `start` on."""
    if box is not None:
        walk.blocks[start:] = [box]
        del walk.origins[start:]


def _box_of(role: Role | None, blocks: Sequence[Block], element: Element, walk: Walk) -> Block | None:
    """What a box of such a role is; None where it does not hold what such a box does."""
    match role:
        case Role.NOTE:
            return note_of(blocks, element.attr("class") or "", walk.context.language)
        case Role.PULL_QUOTE if blocks and all(isinstance(block, _QUOTED) for block in blocks):
            return pull_quote_of(element)
        case Role.GALLERY:
            return gallery_of(blocks)
        case Role.FACT_BOX if len(blocks) > 1 and len(text_of(stretches(blocks))) <= _LONGEST_BOX:
            return _fact_box(_with_title(blocks, element))
    return None


def _with_title(blocks: Sequence[Block], element: Element) -> Sequence[Block]:
    """The blocks of a fact box, the first words as a heading where they are bold as a whole or called the title."""
    first = next((block for block in blocks if not isinstance(block, _MEDIA)), None)
    if not isinstance(first, Paragraph) or len(first.text) > _LONGEST_TITLE or first.text.endswith(_CLOSING):
        return blocks
    if not is_bold(first.text, first.marks) and not _is_called_title(first.text, element):
        return blocks
    marks = tuple(mark for mark in first.marks if mark.type != "strong")
    title = Heading(level=2, text=first.text, marks=marks, language=first.language)
    return [title if block is first else block for block in blocks]


def _is_called_title(text: str, element: Element) -> bool:
    """Whether one of the first elements within one is called a title, and says this."""
    parts = islice(element.iter_elements(), _MOST_BEFORE_TITLE)
    return any(_TITLE.search(part.attr("class") or "") and line_of(part) == text for part in parts)


def _fact_box(blocks: Sequence[Block]) -> FactBox:
    """A box of these blocks, under its own headline; a box inside it without one only arranges it.

    One that has a headline is the box itself, where there are no other words.
    """
    parts = ((*block.blocks,) if isinstance(block, FactBox) and not block.headline else (block,) for block in blocks)
    blocks = [block for part in parts for block in part]
    inner = [block for block in blocks if isinstance(block, FactBox)]
    pictures = [block for block in blocks if isinstance(block, _MEDIA)]
    if len(inner) == 1 and len(pictures) == len(blocks) - 1:
        return FactBox(headline=inner[0].headline, blocks=(*pictures, *inner[0].blocks))
    first = next((block for block in blocks if not isinstance(block, _MEDIA)), None)
    if isinstance(first, Heading) and len(blocks) > 1:
        return FactBox(headline=first.text, blocks=tuple(block for block in blocks if block is not first))
    return FactBox(blocks=tuple(blocks))
