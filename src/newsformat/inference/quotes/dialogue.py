"""Speech opened by a dash: — It is late —said Ada Rossi—, but it is not over.

In the North the dash is as often a hyphen, the verb may follow a question mark ("– Hvem betaler? spør Kari Moen."), and
a second dash opens speech only behind a comma or a full stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.inference.quotes.attribution import any_verb_after, starts_with_cue
from newsformat.inference.quotes.clauses import tokens
from newsformat.inference.quotes.quotation_marks import Stretch
from newsformat.inference.quotes.speech import VERB_SECOND, Speech, words_of

_LANGUAGES = words_of(
    "es pt fr it ro pl cs sk hu el ru uk bg tr sv nb da fi"
)  # where a dash at the head of a paragraph opens speech
_NORTHERN = words_of("sv nb da fi")
_SPEAKING = words_of("jeg eg jag vi du")
_OPENING = re.compile(r"[—–―]\s*(?=[^\W_]|[¿¡«“])")
_NORTHERN_OPENING = re.compile(r"[—–―]\s*(?=[^\W_])|[-−]\s(?=[^\W_])")
_LINE_OPENING = re.compile(r"(?:\A|\n)\s*+[—–―−-]")
_BREAK = re.compile(r"[,.!?…]?\s+[—–―]\s*|[,!?…]\s+(?=[^\W_])")
_RESUMED = re.compile(r"\s*[—–―]\s*[,.;:]?\s*|,\s*[—–―]\s*")
_NORTHERN_RESUMED = re.compile(r"(?<=[,.])\s+[—–―−-]\s+")
_FINAL_NAME = re.compile(r"(?:[^\W\d_][\w’'-]*\s){1,4}(?P<verb>[^\W\d_]+)(?=[.,]|\Z)")
_LONGEST = 2_000  # characters; a longer paragraph is no line of dialogue


def has_dashes(text: str) -> bool:
    """Whether a line of a text begins with a dash."""
    return _LINE_OPENING.search(text) is not None


def dash_stretches(text: str, spans: list[tuple[int, int]], taken: set[int], speech: Speech) -> Iterator[Stretch]:
    """The utterances that dashes open, in paragraphs not in `taken`; only those that a verb of saying follows."""
    if speech.language not in _LANGUAGES:
        return
    opens = _NORTHERN_OPENING if speech.language in _NORTHERN else _OPENING
    for paragraph, (start, end) in enumerate(spans):
        opening = opens.match(text, start, end)
        if opening and paragraph not in taken and end - start <= _LONGEST:
            yield from _utterance(text, opening, end, paragraph, speech)


def _utterance(text: str, opening: re.Match[str], end: int, paragraph: int, speech: Speech) -> Iterator[Stretch]:
    for pause in _BREAK.finditer(text, opening.end(), end):
        if not _tells_of_speech(text, pause, end, speech):
            continue
        said = pause.start() + len(pause.group()) - len(pause.group().lstrip(",.!?…"))
        yield Stretch(opening.end(), said, opening.start(), said, paragraph, "—")
        resumes = _NORTHERN_RESUMED if speech.language in _NORTHERN else _RESUMED
        resumed = resumes.search(text, pause.end(), end)
        if resumed and resumed.end() < end:
            yield Stretch(resumed.end(), end, resumed.end(), end, paragraph, "—")
        return


def _tells_of_speech(text: str, pause: re.Match[str], end: int, speech: Speech) -> bool:
    """Whether what follows a pause tells of the words before it; behind "?" and "!" nothing with a capital does."""
    at = pause.end()
    if pause.group().rstrip() in {"!", "?", "…"} and not text[at : at + 1].islower():
        return False
    words = tokens(text, at, min(end, at + 60), speech.language)
    if speech.language in VERB_SECOND:
        is_own = len(words) > 1 and words[1].lower in _SPEAKING  # "– Det blir fint, tror jeg, men ikke nå"
        return not is_own and (starts_with_cue(words[:1], speech) or bool(any_verb_after(words, speech, text)))
    if starts_with_cue(words, speech) or any_verb_after(words, speech, text):
        return True
    name = _FINAL_NAME.match(text, at, min(end, at + 80)) if speech.language == "fi" else None
    return name is not None and name["verb"] in speech.says and text[at].isupper()
