"""The dateline that runs into the first paragraph of blocks, taken out of its words."""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.inference.datelines import run_in_of
from newsformat.model.body import Block, Paragraph
from newsformat.model.marks import AnyMark, canonical_marks, nth_of, span_of

# Above the first paragraph stand at most a picture and a heading.
_FARTHEST = 3


def without_dateline(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], str | None]:
    """The blocks with the dateline in the `run_in` of their first paragraph, and the dateline as printed."""
    for place, block in enumerate(blocks[:_FARTHEST]):
        if isinstance(block, Paragraph):
            found = run_in_of(block.text)
            if found is None or block.run_in:
                break
            opened = _cut(block, found.characters)
            return (*blocks[:place], opened, *blocks[place + 1 :]), found.text
    return tuple(blocks), None


def _cut(block: Paragraph, run_in: str) -> Paragraph:
    text = block.text[len(run_in) :].lstrip()
    removed = len(block.text) - len(text)
    marks = [moved for mark in block.marks if (moved := _moved(mark, block.text, text, removed)) is not None]
    return block.model_copy(
        update={"run_in": block.text[:removed], "text": text, "marks": canonical_marks(text, marks)}
    )


def _moved(mark: AnyMark, before: str, after: str, removed: int) -> AnyMark | None:
    """A mark over the same words of the shorter text; None where nothing of it is left."""
    span = span_of(mark, before)
    if span is None or span[1] <= removed:
        return None
    start, end = max(0, span[0] - removed), span[1] - removed
    if not after[start:end].strip():
        return None
    return mark.model_copy(update={"words": after[start:end], "nth": nth_of(after, start, end)})
