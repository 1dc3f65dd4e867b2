"""What opens the body and has a member of its own: the standfirst, the byline, the line of the date.

Pages show it between the headline and the text, often in one box with the text.
"""

from __future__ import annotations

from newsformat.formats.html.metadata import Metadata
from newsformat.formats.html.page import css_path
from newsformat.markup.xhtml.walk import PlacedBlock
from newsformat.model.body import Heading, Paragraph
from newsformat.model.evidence import LONGEST_VALUE, Evidence
from newsformat.scalars.dates import readings
from newsformat.scalars.text import folded

_MOST_LINES = 4
"""Standfirst, byline and date stand among so many blocks at the start."""

# What is longer is the text's own first paragraph, whatever its class is called.
_LONGEST_STANDFIRST = 240
# A shorter heading may be the first subhead, and the summary repeat it.
_SHORTEST_STANDFIRST = 60
_LONGEST_LINE = 120
_MOST_WORDS_BESIDE = 4  # "Published on Thursday, May", beside the numbers


def without_told(placed: tuple[PlacedBlock, ...], metadata: Metadata) -> tuple[PlacedBlock, ...]:
    """The blocks without those at their start that say what stands in a member, to the letter, and no more."""
    opening, rest = placed[:_MOST_LINES], placed[_MOST_LINES:]
    told = {folded(text) for text in (metadata.subheadline, metadata.byline) if text}
    return (*(each for each in opening if not _is_told(each, told, metadata)), *rest)


def _is_told(placed: PlacedBlock, told: set[str], metadata: Metadata) -> bool:
    block = placed[0]
    if not isinstance(block, Heading | Paragraph) or len(block.text) > _LONGEST_STANDFIRST:
        return False
    return folded(block.text) in told or (len(block.text) <= _LONGEST_LINE and _is_dated_line(block.text, metadata))


def _is_dated_line(text: str, metadata: Metadata) -> bool:
    """Whether a line tells the day of the article, maybe with its byline, and nothing else."""
    days = {moment[:10] for moment in (metadata.published, metadata.modified) if moment and len(moment) >= 10}
    if not days or days.isdisjoint(moment[:10] for moment in readings(text)):
        return False
    beside = text.replace(metadata.byline or "\0", "")
    return sum(any(map(str.isalpha, word)) for word in beside.split()) <= _MOST_WORDS_BESIDE


def without_standfirst(
    placed: tuple[PlacedBlock, ...], summary: str | None
) -> tuple[tuple[PlacedBlock, ...], str | None, tuple[Evidence, ...]]:
    """The blocks without the standfirst at their start, its words, and what shows that it is one.

    It is a heading that says what the page gives as its summary. A paragraph that does stays: many pages take their
    summary from the first one.
    """
    if not placed or not summary:
        return placed, None, ()
    block, element = placed[0]
    if (
        not isinstance(block, Heading)
        or len(block.text) < _SHORTEST_STANDFIRST
        or folded(block.text) != folded(summary)
    ):
        return placed, None, ()
    shown = Evidence(
        path="/subheadline", chosen=True, source="visible", at=css_path(element), value=block.text[:LONGEST_VALUE],
        basis="observed", why="a heading above the text that says what the summary says",
    )  # fmt: skip
    return placed[1:], block.text, (shown,)
