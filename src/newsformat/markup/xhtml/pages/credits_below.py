"""Whom a quotation is credited to in the paragraph behind it: "Ada Rossi, mayor" in italics, or behind a dash."""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.markup.xhtml.pages.credited import CREDIT_SIGNS, LONGEST_NAME
from newsformat.markup.xhtml.pages.walk import PlacedBlock, has_any
from newsformat.model.body import Block, Paragraph, PullQuote, Quotation
from newsformat.scalars.names import is_person

_QUOTATIONS: frozenset[type[Block]] = frozenset((Quotation, PullQuote))
_DASHES = ("—", "–", "―", "- ")
_CLOSING = (".", "!", "?", "…", ":")


def with_credits_below(placed: Sequence[PlacedBlock]) -> Sequence[PlacedBlock]:
    """The blocks, with a paragraph that is nothing but a name right behind a quotation as whom that is credited to."""
    if not has_any(placed, _QUOTATIONS):
        return placed
    found: list[PlacedBlock] = []
    for block, origin in placed:
        last = found[-1][0] if found else None
        if isinstance(last, Quotation | PullQuote) and last.attribution is None and (name := _credit_in(block)):
            found[-1] = (last.model_copy(update={"attribution": name}), found[-1][1])
        else:
            found.append((block, origin))
    return found


def _credit_in(block: Block) -> str | None:
    """The person, perhaps with a post, whom a paragraph in italics or behind a dash names and says no more of."""
    if not isinstance(block, Paragraph) or not 0 < len(block.text) <= LONGEST_NAME or block.text.endswith(_CLOSING):
        return None
    is_set_off = any(mark.type in ("emphasis", "strong") and mark.words == block.text for mark in block.marks)
    if not is_set_off and not block.text.startswith(_DASHES):
        return None
    name = block.text.strip(CREDIT_SIGNS)
    return name if is_person(name.split(",")[0].strip()) and "\n" not in name else None
