"""Captions in a paragraph of their own behind their picture, as old content systems and hands set them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from newsformat.markup.tree import Element
from newsformat.markup.xhtml.pages.captions import caption_and_credit
from newsformat.markup.xhtml.pages.credit_labels import credit_at_the_end, is_credit
from newsformat.markup.xhtml.pages.walk import PlacedBlock, has_any
from newsformat.model.body import Block, Figure, Paragraph
from newsformat.scalars.text import folded

_PICTURES: frozenset[type[Block]] = frozenset((Figure,))
_LONGEST = 300
"""Characters of a caption; a longer paragraph is one of the text."""
_LONGEST_CREDIT = 120
"""Characters of a paragraph that is nothing but a credit."""
_DURATION = re.compile(r"(?<!\d)\d{1,3}:[0-5]\d (?:min|mins|minutes|мин|хв)\.?$", re.IGNORECASE)
"""How long a recording is, at the end of what is said of it below its picture: "3:18 min"."""
_FEWEST_IN_ITALICS = 3
"""Below so many pictures paragraphs are in italics as a whole, where these are their captions."""
_SHORTEST_ALT = 20
"""Characters of a paragraph that stands for a picture as well; a shorter one may be a heading of it."""


def with_captions_below(placed: Sequence[PlacedBlock]) -> Sequence[PlacedBlock]:
    """The blocks, with each short paragraph that ends with a credit, or is what stands for the picture right before it
    where that is not shown, as its caption; a credit alone may stand above its picture, or below a caption as well.
    So may one in small print, in italics in the same paragraph as the picture, or in italics below most pictures.
    """
    if not has_any(placed, _PICTURES):
        return placed
    in_italics = _are_in_italics(placed)
    found: list[PlacedBlock] = []
    for block, origin in placed:
        last, above = found[-1] if found else (None, origin)
        if (
            isinstance(last, Figure)
            and isinstance(block, Paragraph)
            and _may_be_caption(last, block)
            and (_tells_of(last, block) or (_is_in_italics(block) and (in_italics or _holds(origin, above))))
        ):
            caption, credit = caption_and_credit(block.text.replace("\n", " "), [])
            image = last.image.model_copy(update={"caption": caption, "credit": credit})
            found[-1] = (last.model_copy(update={"image": image}), found[-1][1])
        elif isinstance(last, Figure) and isinstance(block, Paragraph) and _is_credit_of(last, block):
            found[-1] = (_credited(last, block), found[-1][1])
        elif isinstance(block, Figure) and isinstance(last, Paragraph) and _is_credit_of(block, last):
            found[-1] = (_credited(block, last), origin)
        else:
            found.append((block, origin))
    return found


def _are_in_italics(placed: Sequence[PlacedBlock]) -> bool:
    """Whether several paragraphs right below pictures are in italics as a whole, as captions are on some pages."""
    below = [second for (first, _), (second, _) in pairwise(placed) if isinstance(first, Figure)]
    return sum(isinstance(block, Paragraph) and _is_in_italics(block) for block in below) >= _FEWEST_IN_ITALICS


def _holds(origin: Element, above: Element) -> bool:
    """Whether the element that a paragraph is of is that of the picture above it, or holds it."""
    return origin in (above, *above.ancestors)


def _may_be_caption(figure: Figure, below: Paragraph) -> bool:
    if figure.image.caption is not None or figure.image.credit is not None or below.role or below.run_in:
        return False
    return not _has_link(below) and len(below.text) <= _LONGEST


def _tells_of(figure: Figure, below: Paragraph) -> bool:
    """Whether a paragraph has a credit or a length at its end, stands for the picture as well, or is in small print."""
    is_told = credit_at_the_end(below.text) is not None or _is_alt(figure, below)
    return is_told or _DURATION.search(below.text) is not None or _is_set_off(below, ("small",))


def _is_in_italics(paragraph: Paragraph) -> bool:
    return _is_set_off(paragraph, ("emphasis",))


def _is_set_off(paragraph: Paragraph, kinds: Collection[str]) -> bool:
    """Whether all of a short paragraph without links is marked in one of these ways, and not bold as well."""
    if len(paragraph.text) > _LONGEST or any(mark.type in ("link", "strong") for mark in paragraph.marks):
        return False
    return any(mark.type in kinds and mark.words == paragraph.text for mark in paragraph.marks)


def _is_credit_of(figure: Figure, beside: Paragraph) -> bool:
    """Whether a paragraph beside a picture without a credit is nothing but one."""
    if figure.image.credit is not None or beside.role or beside.run_in or len(beside.text) > _LONGEST_CREDIT:
        return False
    return is_credit(beside.text) and not _has_link(beside)


def _has_link(paragraph: Paragraph) -> bool:
    """Whether something in a paragraph is a link, which a credit would lose."""
    return any(mark.type == "link" for mark in paragraph.marks)


def _credited(figure: Figure, credit: Paragraph) -> Figure:
    named = caption_and_credit(credit.text.replace("\n", " "), [])[1]
    return figure.model_copy(update={"image": figure.image.model_copy(update={"credit": named})})


def _is_alt(figure: Figure, below: Paragraph) -> bool:
    return len(below.text) >= _SHORTEST_ALT and folded(figure.image.alt or "") == folded(below.text)
