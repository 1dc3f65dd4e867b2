"""A standfirst that opens the body as a heading, and is no subhead of it."""

from __future__ import annotations

from newsformat.formats.html.page import css_path
from newsformat.markup.xhtml.foreign import PlacedBlock
from newsformat.model.body import Heading
from newsformat.model.evidence import LONGEST_VALUE, Evidence
from newsformat.scalars.text import folded

# A shorter heading may be the first subhead, and the summary repeat it.
_SHORTEST = 60


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
    if not isinstance(block, Heading) or len(block.text) < _SHORTEST or folded(block.text) != folded(summary):
        return placed, None, ()
    shown = Evidence(
        path="/subheadline", chosen=True, source="visible", at=css_path(element), value=block.text[:LONGEST_VALUE],
        basis="observed", why="a heading above the text that says what the summary says",
    )  # fmt: skip
    return placed[1:], block.text, (shown,)
