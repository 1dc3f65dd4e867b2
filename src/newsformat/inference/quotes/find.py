"""Quotes and their speakers: a plain text -> who said what in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from types import NoneType

from newsformat.findings import expect
from newsformat.inference.language import language_of
from newsformat.inference.quotes.candidates import Kind, Parts, PassedOver, Told
from newsformat.inference.quotes.clauses import Layout
from newsformat.inference.quotes.dialogue import dash_stretches, has_dashes
from newsformat.inference.quotes.indirect import reported
from newsformat.inference.quotes.inserted import with_clauses_apart
from newsformat.inference.quotes.not_quoting import why_a_name
from newsformat.inference.quotes.noun_phrases import Mention
from newsformat.inference.quotes.people import People
from newsformat.inference.quotes.quotation_marks import Stretch, has_marks, paragraphs, stretches
from newsformat.inference.quotes.speech import likeliest_language, primary_subtag, speech_of
from newsformat.inference.quotes.stretches import Quoted

MOST_QUOTED = 600
"""Words in quotation marks, or behind a dash, of one article; the most seen are 196."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or phrase that tells of speech; offsets in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundSpeaker:
    """Who says a quote: `text` as printed at `start`..`end`, `name` in full, None when a pronoun stays open."""

    text: str
    start: int
    end: int
    name: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """One quote of a text.

    `text` is without the marks around it, the words of several `parts` joined by a space. `start` and
    `end` are code points into the text searched, from the first word to the last; `parts` has one span,
    or several when the quote is interrupted or runs over paragraphs. `kind` is direct for a whole
    utterance in quotation marks, mixed for some quoted words, indirect for reported ones.
    """

    text: str
    start: int
    end: int
    kind: Kind
    parts: Parts
    speaker: FoundSpeaker | None = None
    cue: Cue | None = None


@dataclass(frozen=True, slots=True)
class Search:
    """What was found in a text up to `end`: its quotes, and other words in quotation marks."""

    quotes: list[FoundQuote]
    passed_over: list[PassedOver]
    end: int


def find_quotes(text: str, language: str | None = None) -> list[FoundQuote]:
    """The quotes of a text in reading order, paragraphs parted by blank lines; indirect ones too.

    `language` is a BCP 47 tag; without one the text tells. Any string is taken, none raises; time is
    linear in its length. Titles, names and scare quotes in quotation marks are left out.

    Raises:
        TypeError: the text is none, but bytes, say.
    """
    expect("text", text, str)
    expect("language", language, str, NoneType)
    return _found(text, language, _all_told).quotes


def find_marked_quotes(
    text: str, language: str | None = None, set_apart: Sequence[Parts] = (), captions: Callable[[], str] = str
) -> Search:
    """The quotes of a text in quotation marks or behind a dash (see `find_quotes`), and what else is in such marks.

    It ends where more than `MOST_QUOTED` words are in marks, or behind a dash. Of the paragraphs that are `set_apart`,
    those are quotes whose speaker is told by the paragraph above. The `captions` beside the text help with names;
    they are asked for when the text does not tell one.
    """
    return _found(text, language, partial(_marked_told, set_apart=set_apart), captions, MOST_QUOTED)


def may_hold_quotes(text: str) -> bool:
    """Whether a text of an article has any sign of a quote: a quotation mark, or a dash at the head of a line."""
    return has_marks(text) or has_dashes(text)


def _marked_told(quoted: Quoted, set_apart: Sequence[Parts]) -> Iterator[Told]:
    yield from quoted.told()
    yield from quoted.introduced(parts for parts in set_apart if parts[-1][1] <= len(quoted.text))


def _all_told(quoted: Quoted) -> Iterator[Told]:
    yield from quoted.told()
    yield from reported(quoted.layout, quoted.speech)


def _found(
    text: str,
    language: str | None,
    told_in: Callable[[Quoted], Iterable[Told]],
    captions: Callable[[], str] = str,
    most: int | None = None,
) -> Search:
    speech = speech_of(primary_subtag(language) if language else language_of(text) or likeliest_language(text))
    spans = paragraphs(text)
    looked_at = None if most is None else most + 1
    marked = list(islice(with_clauses_apart(text, stretches(text, spans), speech), looked_at))
    spoken = list(islice(dash_stretches(text, spans, {stretch.paragraph for stretch in marked}, speech), looked_at))
    if most is not None and len(marked) + len(spoken) > most:
        text = text[: sorted(stretch.outer_start for stretch in (*marked, *spoken))[most]]
        spans = [(start, min(end, len(text))) for start, end in spans if start < len(text)]
        marked, spoken = _within(marked, text), _within(spoken, text)
    judged = [(stretch, why_a_name(text, stretch, speech)) for stretch in marked]
    names = [PassedOver(stretch.start, stretch.end, why) for stretch, why in judged if why is not None]
    found = sorted([*(stretch for stretch, why in judged if why is None), *spoken], key=lambda stretch: stretch.start)
    quoted = Quoted(text, Layout(text, spans, found), found, speech)
    told = sorted(told_in(quoted), key=lambda item: item.parts)
    people = People(text, speech, [(name.start, name.end) for name in names], captions)
    passed_over = sorted([*names, *quoted.passed_over], key=lambda words: words.start)
    return Search([_quote(text, item, people) for item in told], passed_over, len(text))


def _within(found: Iterable[Stretch], text: str) -> list[Stretch]:
    """The stretches that are not behind the end of a text."""
    return [stretch for stretch in found if stretch.outer_end <= len(text)]


def _quote(text: str, told: Told, people: People) -> FoundQuote:
    by = told.attribution
    return FoundQuote(
        text=" ".join(text[start:end] for start, end in told.parts),
        start=told.parts[0][0],
        end=told.parts[-1][1],
        kind=told.kind,
        parts=told.parts,
        speaker=_speaker(text, by.speaker, people) if by and by.speaker else None,
        cue=Cue(text[slice(*by.cue)], *by.cue) if by and by.cue[0] < by.cue[1] else None,
    )


def _speaker(text: str, mention: Mention, people: People) -> FoundSpeaker:
    name, role = people.name_of(mention)
    return FoundSpeaker(text[mention.start : mention.end], mention.start, mention.end, name, role)
