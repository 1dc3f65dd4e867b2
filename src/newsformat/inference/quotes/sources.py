"""Who said so by a phrase without a verb: "according to Ada Rossi"."""

from __future__ import annotations

from typing import NamedTuple

from newsformat.inference.quotes.clauses import Token
from newsformat.inference.quotes.noun_phrases import Mention, with_apposition
from newsformat.inference.quotes.phrases import phrase_at, surname_at
from newsformat.inference.quotes.speech import Speech

_ANDS = {"ar": "وف", "he": "ו"}


class Attribution(NamedTuple):
    """A verb or phrase that tells of speech, and who speaks by it. `speaker` None: it names nobody."""

    cue: tuple[int, int]
    speaker: Mention | None
    calls: bool = False  # the verb takes a few quoted words: "called it “brutal”"


def form(word: str, speech: Speech) -> str:
    """The form of a word that the tables list: "and" is written together with its verb in Arabic and Hebrew."""
    ands = _ANDS.get(speech.language)
    return word[1:] if ands and len(word) > 3 and word[0] in ands else word


def source_at(words: list[Token], at: int, speech: Speech, text: str) -> Attribution | None:
    """The attribution of "according to Ada Rossi" that begins at a word."""
    for phrase in speech.sources.get(form(words[at].lower, speech), ()):
        length = len(phrase)
        said = (form(words[at].lower, speech), *(token.lower for token in words[at + 1 : at + length]))
        if glued := speech.language == "ar" and len(phrase[-1]) == 1 and said[-1][:1] == phrase[-1]:
            said = (*said[:-1], phrase[-1])
        if said != phrase:
            continue
        start = at + length - glued
        while start < len(words) - 1 and words[start].lower in {"der", "des", "von", "de", "vom"} and length > 1:
            start += 1
        end = surname_at(words, start, text) or phrase_at(words, start, speech, text)
        if end is not None and _may_be_source(words[start:end], phrase, speech):
            speaker = Mention(words[start].start + glued, words[end - 1].end)
            if speech.language == "de":  # elsewhere a comma opens the clause: "According to police, Ada Rossi left"
                speaker = with_apposition(words, start, end, speech, text)
            return Attribution((words[at].start, words[at + length - 1].end), speaker)
    return None


def is_preposition(source: Attribution, speech: Speech, text: str) -> bool:
    """Whether a source is brought in by a word that leads to any noun, but at the head of a sentence: French "pour"."""
    return text[slice(*source.cue)].lower() in speech.linkers


def _may_be_source(named: list[Token], phrase: tuple[str, ...], speech: Speech) -> bool:
    """Whether a noun phrase stands behind "laut" or "so", which are adverbs as well: "laut geworden", "so genannte"."""
    if speech.language != "de":
        return True
    first = named[0]
    if phrase == ("so",) and not (first.is_capital or first.lower in speech.determiners):
        return first.lower in speech.pronouns
    return first.lower in speech.pronouns or any(word.is_capital or word.lower in speech.titles for word in named)
