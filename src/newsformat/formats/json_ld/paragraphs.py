"""The words of an `articleBody` as blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

from newsformat.findings import Finding, Severity
from newsformat.formats.xml.characters import is_html
from newsformat.formats.xml.plain import MOST_PARAGRAPHS
from newsformat.formats.xml.xhtml import blocks_of_html
from newsformat.inference.datelines.openings import without_dateline
from newsformat.inference.datelines.run_in import run_in_of
from newsformat.model.body import Preformatted
from newsformat.model.canonical import members_of

MOST_SEARCHED = 100_000_000
"""Characters that are looked through for the places of the quotes that a node declares."""

_MORE_THAN_PARAGRAPHS = re.compile(r"<(?:a|h[1-6]|[uo]l|table|blockquote|figure|img|strong|em|b|i)\b", re.I)

_TOO_MANY_QUOTES = Finding(
    code="json-ld-too-many-quotes",
    severity=Severity.WARNING,
    path="/quotes",
    message=f"the places of quotes were looked for in {MOST_SEARCHED:,} characters; further quotes have no mark",
)


def blocks_of(paragraphs: Sequence[str]) -> list[Any]:
    """A block for each paragraph; where there are too many to be prose, one for all, as they are."""
    if len(paragraphs) > MOST_PARAGRAPHS:
        return [Preformatted(text="\n\n".join(paragraphs))]
    return [{"type": "paragraph", "text": words} for words in paragraphs]


def blocks_of_markup(bodies: Iterable[str], members: dict[str, Any]) -> list[Any]:
    """The blocks of a body that is HTML with more than paragraphs, its dateline told apart; none for any other."""
    told = list(bodies)
    if len(told) != 1 or not is_html(told[0]) or _MORE_THAN_PARAGRAPHS.search(told[0]) is None:
        return []
    blocks, dateline = without_dateline(blocks_of_html(told[0]), [])
    if dateline is not None:
        members.setdefault("dateline", {}).setdefault("text", dateline)
    return list(blocks)


def take_dateline_off(blocks: list[Any], members: dict[str, Any]) -> None:
    """Tell the dateline at the beginning of the first paragraph apart from its words."""
    run_in = run_in_of(blocks[0]["text"]) if blocks and isinstance(blocks[0], dict) else None
    if run_in is not None:
        blocks[0] |= {"run_in": run_in.characters, "text": blocks[0]["text"][len(run_in.characters) :]}
        members.setdefault("dateline", {}).setdefault("text", run_in.text)


def mark_quotes(blocks: list[Any], quotes: Iterable[Any]) -> tuple[Finding, ...]:
    """Mark each quote in the first block that has all its words; a block is an object, or the members of one."""
    texts = [_text_of(block) for block in blocks]
    text = "\n".join(texts)
    starts = [0, *accumulate(len(each) + 1 for each in texts)]
    left = MOST_SEARCHED
    for quote in quotes:
        words = str(quote.get("text") or "") if isinstance(quote, dict) and "id" in quote else ""
        if not words:
            continue
        if left <= 0:
            return (_TOO_MANY_QUOTES,)
        place = text.find(words)
        left -= place if place >= 0 else len(text)
        number = bisect_right(starts, place) - 1
        if place >= 0 and words in texts[number]:
            if not isinstance(blocks[number], dict):
                blocks[number] = dict(members_of(blocks[number]))
            blocks[number].setdefault("marks", []).append({"type": "quote", "words": words, "ref": quote["id"]})
    return ()


def _text_of(block: Any) -> str:
    text = block.get("text") if isinstance(block, dict) else getattr(block, "text", None)
    return text if isinstance(text, str) else ""
