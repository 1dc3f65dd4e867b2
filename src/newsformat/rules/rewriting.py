"""A text put right together with the words of its marks, which must stand in it."""

from __future__ import annotations

from collections.abc import Callable

from newsformat.model.marks import AnyMark
from newsformat.model.occurrences import Occurrences
from newsformat.model.text import running_text
from newsformat.rules.rule import Edit, Fix
from newsformat.rules.subject import Passage


def rewritten(passage: Passage, change: Callable[[str], str], *, safe: bool = True) -> Fix | None:
    """The fix that changes a text stretch by stretch; None where the words of a mark would no longer stand in place.

    A quote's mark must keep its words: they are the quote's own as well.
    """
    text = change(passage.text)
    edits = [Edit(passage.place, running_text(text))]
    before, after = Occurrences(passage.text), Occurrences(text)
    for index, mark in enumerate(passage.marks):
        words = _words_after(mark, change, before, after)
        if words is None:
            return None
        if words != mark.words:
            edits.append(Edit(f"{passage.path}/marks/{index}/words", words))
    return Fix(tuple(edits), safe=safe)


def _words_after(mark: AnyMark, change: Callable[[str], str], before: Occurrences, after: Occurrences) -> str | None:
    """The words of a mark in the changed text; None where they don't stand where they stood."""
    span = before.span_of(mark)
    if span is None:
        return None
    words = running_text(change(before.text[slice(*span)]))
    start = len(change(before.text[: span[0]]))
    end = start + len(words)
    stands = bool(words) and after.text[start:end] == words and after.nth_of(start, end) == mark.nth
    return words if stands and (mark.type != "quote" or words == mark.words) else None
