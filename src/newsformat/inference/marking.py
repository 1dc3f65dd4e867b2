"""Quotes found in the words of blocks, made quotes of an article, with the marks that tell where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from newsformat.inference.quotes import FoundQuote, find_marked_quotes
from newsformat.model.body import Block
from newsformat.model.flow import Stretch, stretches, text_of
from newsformat.model.marks import AnyMark, QuoteMark, canonical_marks_in
from newsformat.model.occurrences import Occurrences
from newsformat.model.quotes import Quote, Speaker
from newsformat.model.value import Value
from newsformat.model.walk import values

MOST_MARKED = 2_000
"""Quotes of one text that get a mark; each is looked for in the whole text. The others are given without."""

_Found = tuple[str, int, int]  # the pointer of a text, and a stretch of it in code points


@dataclass(frozen=True, slots=True)
class _Place:
    """A text of the blocks: where it begins in all their words, its pointer, its words, whether it takes marks.

    `marks` are those of the quotes found in it.
    """

    start: int
    path: str
    words: Occurrences
    markable: bool
    marks: list[AnyMark] = field(default_factory=list)

    def mark(self, start: int, end: int, name: str) -> QuoteMark:
        """The mark of a quote over a stretch of the text."""
        return QuoteMark(words=self.words.text[start:end], nth=self.words.nth_of(start, end), ref=name)


def quoted(blocks: Sequence[Block], language: str | None = None) -> tuple[tuple[Block, ...], tuple[Quote, ...]]:
    """The blocks with quote marks, and the quotes these refer to, in reading order.

    Reported speech is left out: only what is set as a quote is one of the article's. `language` is a BCP 47
    tag; without one the text tells. A quote that can't be marked to the letter, because
    it runs through words that take no marks, is given without a mark.
    """
    words = list(stretches(blocks))
    found = find_marked_quotes(text_of(words), language)
    if not found:
        return tuple(blocks), ()
    places = _laid_out(words)
    names = _free_names(blocks, len(found))
    by_path = {place.path: place for place in places}
    for quote, name in zip(found, names, strict=True):
        for path, mark in _marks(quote, name, places, by_path):
            by_path[path].marks.append(mark)
    marked = {place.path: place for place in places if place.marks}
    quotes = tuple(_quote(quote, name) for quote, name in zip(found, names, strict=True))
    return _marked_list(tuple(blocks), "/body", marked, _around(marked)), quotes


def _laid_out(words: Sequence[Stretch]) -> list[_Place]:
    """Where each text stands in all the words."""
    places: list[_Place] = []
    length = 0
    for stretch in words:
        length += len(stretch.separator) if places else 0
        markable = not stretch.path.endswith(("/run_in", "/headline"))
        places.append(_Place(length, stretch.path, Occurrences(stretch.text), markable))
        length += len(stretch.text)
    return places


def _free_names(blocks: Sequence[Block], count: int) -> list[str]:
    """Names for quotes, `q1` and so on, that no part of the blocks has."""
    taken = {part.__dict__.get("id") for block in blocks for part in values(block)}
    free = (name for number in range(1, count + len(taken) + 1) if (name := f"q{number}") not in taken)
    return [next(free) for _ in range(count)]


def _marks(
    quote: FoundQuote, name: str, places: Sequence[_Place], by_path: Mapping[str, _Place]
) -> list[tuple[str, AnyMark]]:
    """The marks of a quote by the pointers of their texts; none where they would not give its words, or would be one
    too many beside those of other quotes.
    """
    spans = [found for start, end in quote.parts for found in _located(start, end, places)]
    if not all(by_path[path].markable and len(by_path[path].marks) < MOST_MARKED for path, _, _ in spans):
        return []
    marks = [(path, by_path[path].mark(start, end, name)) for path, start, end in spans]
    words = " ".join(mark.words or "" for _, mark in marks)
    return list(marks) if words.split() == quote.text.split() else []


def _located(start: int, end: int, places: Sequence[_Place]) -> list[_Found]:
    """The stretches of single texts that a stretch of all the words covers."""
    first = max(0, bisect_right(places, start, key=lambda place: place.start) - 1)
    found: list[_Found] = []
    for index in range(first, len(places)):
        place = places[index]
        if place.start >= end:
            break
        words = place.words.text[max(0, start - place.start) : end - place.start]
        if words.strip():
            begin = max(0, start - place.start) + len(words) - len(words.lstrip())
            found.append((place.path, begin, begin + len(words.strip())))
    return found


def _around(marked: Iterable[str]) -> frozenset[str]:
    """The pointers of all that holds a marked text."""
    return frozenset(
        "/".join(tokens[:length])
        for tokens in (path.split("/") for path in marked)
        for length in range(1, len(tokens) + 1)
    )


def _marked(value: Any, path: str, places: Mapping[str, _Place], around: frozenset[str]) -> Any:
    """A part of the body with the marks that are for it and for all in it."""
    if path not in around:
        return value
    changed: dict[str, object] = {}
    if path in places:
        changed["marks"] = canonical_marks_in(places[path].words, (*value.marks, *places[path].marks))
    for name in ("blocks", "items", "rows"):
        if (within := f"{path}/{name}") in around:
            changed[name] = _marked_list(getattr(value, name), within, places, around)
    return value.model_copy(update=changed)


def _marked_list(
    held: tuple[Any, ...], path: str, places: Mapping[str, _Place], around: frozenset[str]
) -> tuple[Any, ...]:
    if path not in around:
        return held
    return tuple(
        (_marked if isinstance(item, Value) else _marked_list)(item, f"{path}/{index}", places, around)
        for index, item in enumerate(held)
    )


def _quote(found: FoundQuote, name: str) -> Quote:
    return Quote(
        id=name,
        text=found.text,
        kind=found.kind,
        speaker=None
        if found.speaker is None
        else Speaker(name=found.speaker.name, as_written=found.speaker.text, role=found.speaker.role),
        cue=None if found.cue is None else found.cue.text,
    )
