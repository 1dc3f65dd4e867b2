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
