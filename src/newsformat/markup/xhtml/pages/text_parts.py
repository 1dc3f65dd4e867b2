"""Stretches of a text with the marks over them, and whether it is bold as a whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from newsformat.markup.xhtml.inline_read import RunningText
from newsformat.model.marks import AnyMark, canonical_marks, nth_of, span_of

Place = tuple[int, int]


def parts_of(text: str, marks: Iterable[AnyMark], places: Sequence[Place]) -> list[RunningText]:
    """The words at each of these places, which follow one another, without white space at their ends.

    A mark over several of them is one in each.
    """
    trimmed = [_trimmed(text, start, end) for start, end in places]
    ends = [end for _, end in trimmed]
    over: list[list[AnyMark]] = [[] for _ in trimmed]
    for mark in marks:
        if (span := span_of(mark, text)) is None:
            continue
        for number in range(bisect_left(ends, span[0] + 1), len(trimmed)):
            if trimmed[number][0] >= span[1]:
                break
            if (kept := _within(mark, text, span, trimmed[number])) is not None:
                over[number].append(kept)
    words = [text[start:end] for start, end in trimmed]
    return [RunningText(part, canonical_marks(part, kept)) for part, kept in zip(words, over, strict=True)]


def is_bold(text: str, marks: Iterable[AnyMark]) -> bool:
    """Whether a text is bold as a whole."""
    return is_set_off(text, marks, "strong")


def is_set_off(text: str, marks: Iterable[AnyMark], kind: str) -> bool:
    """Whether marks of a kind are over a text as a whole."""
    return any(mark.type == kind and mark.words == text for mark in marks)


def _trimmed(text: str, start: int, end: int) -> Place:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return begin, max(begin, start + len(words.rstrip()))


def _within(mark: AnyMark, text: str, span: Place, part: Place) -> AnyMark | None:
    """A mark over those of its words that stand in a part of its text; None where none do."""
    words = text[part[0] : part[1]]
    start, end = max(span[0], part[0]) - part[0], min(span[1], part[1]) - part[0]
    if not words[start:end].strip():
        return None
    return mark.model_copy(update={"words": words[start:end], "nth": nth_of(words, start, end)})
