"""Captions in a paragraph of their own behind their picture, as old content systems and hands set them."""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.markup.xhtml.pages.captions import caption_and_credit
from newsformat.markup.xhtml.pages.credit_labels import credit_at_the_end
from newsformat.markup.xhtml.pages.walk import PlacedBlock, has_any
from newsformat.model.body import Block, Figure, Paragraph

_PICTURES: frozenset[type[Block]] = frozenset((Figure,))
_LONGEST = 300
"""Characters of a caption; a longer paragraph is one of the text."""


def with_captions_below(placed: Sequence[PlacedBlock]) -> Sequence[PlacedBlock]:
    """The blocks, with each short paragraph that ends with a credit as the caption of the picture right before it."""
    if not has_any(placed, _PICTURES):
        return placed
    found: list[PlacedBlock] = []
    for block, origin in placed:
        last = found[-1][0] if found else None
        if isinstance(last, Figure) and isinstance(block, Paragraph) and _is_caption(last, block):
            caption, credit = caption_and_credit(block.text.replace("\n", " "), [])
            image = last.image.model_copy(update={"caption": caption, "credit": credit})
            found[-1] = (last.model_copy(update={"image": image}), found[-1][1])
        else:
            found.append((block, origin))
    return found


def _is_caption(figure: Figure, below: Paragraph) -> bool:
    if figure.image.caption is not None or figure.image.credit is not None or below.role or below.run_in:
        return False
    if any(mark.type == "link" for mark in below.marks):  # a credit has none
        return False
    return len(below.text) <= _LONGEST and credit_at_the_end(below.text) is not None
