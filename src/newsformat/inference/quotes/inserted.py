"""The clause that tells who speaks, set within the quotation marks: «Мост стоит, — сказала Анна Липина. — Пока».

Most of Europe beside the Germanic languages does so between dashes, French between commas as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsformat.inference.quotes.attribution import clause_after, starts_with_cue
from newsformat.inference.quotes.clauses import tokens
from newsformat.inference.quotes.quotation_marks import Stretch
from newsformat.inference.quotes.speech import Speech, words_of

_BETWEEN_DASHES = words_of("ru uk bg pl cs sk hu it es pt ro fr el")
_BETWEEN_COMMAS = words_of("fr")
_DASH = re.compile(r"[,.!?…]?\s[—–―-]\s+")
_DASH_OR_COMMA = re.compile(r"[,.!?…]?\s[—–―-]\s+|,\s+")
_RESUMED = {"-": re.compile(r"[,.;:]?\s[—–―-]\s+"), ",": re.compile(r"[,.]\s+")}
_LONGEST = 160  # characters of such a clause
_LOOK = 80  # characters that tell whether it is one


def with_clauses_apart(text: str, found: Iterable[Stretch], speech: Speech) -> Iterator[Stretch]:
    """The stretches, those with such a clause within them as the words before it and the words behind."""
    if speech.language not in _BETWEEN_DASHES:
        yield from found
        return
    for stretch in found:
        yield from _parts(text, stretch, speech)


def _parts(text: str, stretch: Stretch, speech: Speech) -> Iterator[Stretch]:
    opens = _DASH_OR_COMMA if speech.language in _BETWEEN_COMMAS else _DASH
    at = rest = stretch.start
    while pause := opens.search(text, at, stretch.end):
        at = pause.end()
        if not _tells(text, pause, stretch.end, speech):
            continue
        said = pause.start() + len(pause.group()) - len(pause.group().lstrip(",.!?…"))
        behind = _RESUMED["," if pause.group().startswith(",") and pause.group()[1:].isspace() else "-"]
        resumed = behind.search(text, at, min(stretch.end, at + _LONGEST))
        begin = resumed.end() if resumed else stretch.end
        yield stretch._replace(
            start=rest,
            end=said,
            outer_start=stretch.outer_start if rest == stretch.start else rest,
            outer_end=said,
            reopened=stretch.reopened and rest == stretch.start,
            carries_on=False,
        )
        rest = at = begin
    if rest == stretch.start:
        yield stretch
    elif rest < stretch.end:
        yield stretch._replace(start=rest, outer_start=rest, reopened=False)


def _tells(text: str, pause: re.Match[str], end: int, speech: Speech) -> bool:
    """Whether words behind a pause are a verb of saying and who speaks; behind a comma, a name or "-il" at once."""
    at = pause.end()
    if not text[at : at + 1].islower():
        return False
    words = tokens(text, at, min(end, at + _LOOK), speech.language)
    if not starts_with_cue(words, speech):
        return False
    told = clause_after(words, speech, text)
    if told is None or told.speaker is None:
        return False
    if pause.group()[1:].strip():
        return True
    speaker = text[told.speaker.start : told.speaker.end]
    near = told.speaker.start - told.cue[1] <= 1 or told.speaker.end <= told.cue[0]
    return near and (speaker[0].isupper() or speaker.lower() in speech.pronouns)
