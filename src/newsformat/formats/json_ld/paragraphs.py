"""The words of an `articleBody` as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from newsformat.formats.xml.characters import is_html
from newsformat.formats.xml.xhtml import blocks_of_html
from newsformat.inference.datelines.openings import without_dateline
from newsformat.inference.datelines.run_in import run_in_of
from newsformat.model.canonical import members_of

_MORE_THAN_PARAGRAPHS = re.compile(r"<(?:a|h[1-6]|[uo]l|table|blockquote|figure|img|strong|em|b|i)\b", re.I)


def blocks_of(paragraphs: Iterable[str]) -> list[dict[str, Any]]:
    """A block for each paragraph."""
    return [{"type": "paragraph", "text": words} for words in paragraphs]


def blocks_of_markup(bodies: Iterable[str], members: dict[str, Any]) -> list[dict[str, Any]]:
    """The blocks of a body that is HTML with more than paragraphs, its dateline told apart; none for any other."""
    told = list(bodies)
    if len(told) != 1 or not is_html(told[0]) or _MORE_THAN_PARAGRAPHS.search(told[0]) is None:
        return []
    blocks, dateline = without_dateline(blocks_of_html(told[0]), [])
    if dateline is not None:
        members.setdefault("dateline", {}).setdefault("text", dateline)
    return [dict(members_of(block)) for block in blocks]


def take_dateline_off(blocks: list[dict[str, Any]], members: dict[str, Any]) -> None:
    """Tell the dateline at the beginning of the first paragraph apart from its words."""
    run_in = run_in_of(blocks[0]["text"]) if blocks else None
    if run_in is not None:
        blocks[0] |= {"run_in": run_in.characters, "text": blocks[0]["text"][len(run_in.characters) :]}
        members.setdefault("dateline", {}).setdefault("text", run_in.text)


def mark_quotes(blocks: list[dict[str, Any]], quotes: Iterable[Any]) -> None:
    """Mark each quote in the first paragraph that has all its words."""
    for quote in quotes:
        words = quote.get("text") if isinstance(quote, dict) else None
        block = next((block for block in blocks if words and str(words) in block.get("text", "")), None)
        if block is not None and "id" in quote:
            block.setdefault("marks", []).append({"type": "quote", "words": words, "ref": quote["id"]})
