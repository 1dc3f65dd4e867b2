"""The dateline that runs into the first paragraph of blocks, taken out of its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsformat.inference.datelines.run_in import RunIn, run_in_of
from newsformat.inference.datelines.told import told_run_in_of
from newsformat.model.body import Block, Paragraph
from newsformat.model.marks import AnyMark, canonical_marks, nth_of, span_of

# Above the first paragraph stand at most a picture and a heading; in a wire, lines of the desk, too.
_FARTHEST = 3
_FARTHEST_IN_WIRE = 12
_LONGEST_LINE = 60
_SENTENCE = (".", "!", "?", '"', "”", "»", "“")


def without_dateline(
    blocks: Sequence[Block], told: Iterable[str] | None = None, byline: str | None = None
) -> tuple[tuple[Block, ...], str | None]:
    """The blocks with the dateline in the `run_in` of the paragraph that it opens, and the dateline as printed.

    That is the first paragraph. In a wire, which tells words that are a dateline or its place (`told`; perhaps none),
    it is one of the first that begins with these, or the first of all below the byline and lines of the desk.
    """
    known = sorted({word for word in told or () if word.strip()}, key=len, reverse=True)
    is_first = True
    for place, block in enumerate(blocks[: _FARTHEST if told is None else _FARTHEST_IN_WIRE]):
        if not isinstance(block, Paragraph):
            continue
        if block.run_in:
            break
        found = _dateline_of(block.text, known, is_first=is_first)
        if found is not None:
            opened = _cut(block, found.characters)
            return (*blocks[:place], opened, *blocks[place + 1 :]), found.text
        is_first = is_first and told is not None and _is_preliminary(block.text, byline)
        if not (is_first or known):
            break
    return tuple(blocks), None


def _is_preliminary(text: str, byline: str | None) -> bool:
    """Whether a line stands above a story: its byline, a note of the desk, a point of the summary, a line alone."""
    is_note = text[:1] in "([" and text[-1:] in ")]"
    is_alone = len(text) <= _LONGEST_LINE and not text.endswith(_SENTENCE)
    return is_note or is_alone or text.startswith(("* ", "• ")) or (byline is not None and text.endswith(byline))


def _dateline_of(text: str, known: Sequence[str], *, is_first: bool) -> RunIn | None:
    """The dateline that a text begins with: one that is told, or in the first paragraph any."""
    opening = text.removeprefix("(")
    begun = [word for word in known if opening[: len(word)].casefold() == word.casefold()]
    found = run_in_of(text) if is_first or begun else None
    told = told_run_in_of(text, begun[0].rstrip(".")) if begun else None
    if found and told and len(told.characters) > len(found.characters):
        return told
    return found or told


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
