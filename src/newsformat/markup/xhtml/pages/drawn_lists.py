"""Lists that a page draws with signs: paragraphs, or lines of one, that begin with a bullet each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from newsformat.markup.xhtml.pages.text_parts import parts_of
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Block, Item, ListBlock, Paragraph
from newsformat.model.value import unchecked

_BULLETS = "•▪●◦‣■►➤✓✔∙⁃"
_BULLET = re.compile(rf"[{_BULLETS}]\s?(?=\S)")
_BEGINNINGS = frozenset(_BULLETS)
# A dash opens the words of a speaker as well: it is a bullet only before short lines that are no sentences.
_DASH = re.compile(r"[-*]\s(?=\S)")
_FEWEST, _FEWEST_DASHES = 2, 3
_LONGEST_DASHED = 100
_CLOSING = (".", "!", "?", "…", "”", '"', "»")


def with_drawn_lists(placed: Sequence[PlacedBlock]) -> Sequence[PlacedBlock]:
    """The blocks, with bulleted lines as the items of lists."""
    if not any(_may_be_drawn(block) for block, _ in placed):
        return placed
    found: list[PlacedBlock] = []
    for sign, group in groupby(placed, key=lambda each: _sign_of(each[0])):
        run = list(group)
        items = [item for block, _ in run for item in _items_of(block)] if sign else []
        if len(items) >= _FEWEST:
            found.append((ListBlock(items=tuple(items)), run[0][1]))
        else:
            found += [(part, origin) for block, origin in run for part in _with_list_below(block)]
    return found


def _may_be_drawn(block: Block) -> bool:
    """Whether a paragraph has several lines, or begins with a bullet."""
    return isinstance(block, Paragraph) and ("\n" in block.text or block.text[:1] in _BEGINNINGS)


def _sign_of(block: Block) -> str:
    """The bullet that each line of a paragraph begins with; "" where one begins with none, or with another."""
    if not isinstance(block, Paragraph) or block.role or block.run_in or not _BULLET.match(block.text):
        return ""
    sign = block.text[0]
    return sign if all(line.startswith(sign) for line in block.text.split("\n")) else ""


def _with_list_below(block: Block) -> list[Block]:
    """A paragraph whose last lines are bulleted as what it says before them, and a list."""
    if not isinstance(block, Paragraph) or "\n" not in block.text or block.role or block.run_in:
        return [block]
    lines = block.text.split("\n")
    first = next((place for place, line in enumerate(lines) if _BULLET.match(line) or _DASH.match(line)), len(lines))
    if not _are_items(lines[first:]):
        return [block]
    items = ListBlock(items=tuple(_items_of(block, first)))
    if first == 0:
        return [items]
    (above,) = parts_of(block.text, block.marks, [(0, len("\n".join(lines[:first])))])
    return [block.model_copy(update={"text": above.text, "marks": above.marks}), items]


def _are_items(lines: list[str]) -> bool:
    if len(lines) < _FEWEST or any(line[:1] != lines[0][:1] for line in lines):
        return False
    if all(map(_BULLET.match, lines)):
        return True
    is_short = all(len(line) <= _LONGEST_DASHED and not line.endswith(_CLOSING) for line in lines)
    return len(lines) >= _FEWEST_DASHES and is_short and all(map(_DASH.match, lines))


def _items_of(block: Block, first: int = 0) -> list[Item]:
    """The lines of a paragraph, from the first of that number on, as items without their bullets."""
    if not isinstance(block, Paragraph):
        return []
    places: list[tuple[int, int]] = []
    start = 0
    for line in block.text.split("\n"):
        bullet = _BULLET.match(line) or _DASH.match(line)
        places.append((start + (bullet.end() if bullet else 0), start + len(line)))
        start += len(line) + 1
    found = parts_of(block.text, block.marks, places[first:])
    return [unchecked(Item, text=words.text, marks=words.marks) for words in found]
