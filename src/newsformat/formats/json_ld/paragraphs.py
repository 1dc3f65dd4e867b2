"""The words of an `articleBody` as blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsformat.inference.datelines import run_in_of


def blocks_of(paragraphs: Iterable[str]) -> list[dict[str, Any]]:
    """A block for each paragraph."""
    return [{"type": "paragraph", "text": words} for words in paragraphs]


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
        block = next((block for block in blocks if words and str(words) in block["text"]), None)
        if block is not None and "id" in quote:
            block.setdefault("marks", []).append({"type": "quote", "words": words, "ref": quote["id"]})
