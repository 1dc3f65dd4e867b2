"""Speech opened by a dash: — It is late —said Ada Rossi—, but it is not over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.inference.attribution import starts_with_cue
from newsformat.inference.clauses import tokens
from newsformat.inference.marks import Stretch
from newsformat.inference.speech import Speech, words_of

_LANGUAGES = words_of("es pt fr it pl ru uk tr")  # where a dash at the head of a paragraph opens speech
_OPENING = re.compile(r"[—–―]\s*(?=[^\W_]|[¿¡«“])")
_BREAK = re.compile(r"[,.!?…]?\s+[—–―]\s*|,\s+(?=[^\W_])")
_RESUMED = re.compile(r"\s*[—–―]\s*[,.;:]?\s*|,\s*[—–―]\s*")
_LONGEST = 2_000  # characters; a longer paragraph is no line of dialogue


def dash_stretches(text: str, spans: list[tuple[int, int]], taken: set[int], speech: Speech) -> Iterator[Stretch]:
    """The utterances that dashes open, in paragraphs not in `taken`; only those that a verb of saying follows."""
    if speech.language not in _LANGUAGES:
        return
    for paragraph, (start, end) in enumerate(spans):
        opening = _OPENING.match(text, start, end)
        if opening and paragraph not in taken and end - start <= _LONGEST:
            yield from _utterance(text, opening, end, paragraph, speech)


def _utterance(text: str, opening: re.Match[str], end: int, paragraph: int, speech: Speech) -> Iterator[Stretch]:
    for pause in _BREAK.finditer(text, opening.end(), end):
        if not starts_with_cue(tokens(text, pause.end(), min(end, pause.end() + 60), speech.language), speech):
            continue
        said = pause.start() + len(pause.group()) - len(pause.group().lstrip(",.!?…"))
        yield Stretch(opening.end(), said, opening.start(), said, paragraph, "—")
        resumed = _RESUMED.search(text, pause.end(), end)
        if resumed and resumed.end() < end:
            yield Stretch(resumed.end(), end, resumed.end(), end, paragraph, "—")
        return
