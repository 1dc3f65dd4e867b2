"""Names in scripts without capitals, where words of grammar alone tell who acts: Arabic, Hebrew, Persian, Hindi."""

from __future__ import annotations

from functools import cache

from newsformat.inference.quotes.clauses import MASK, Token
from newsformat.inference.quotes.speech import Speech

_LONGEST_NAME = 4  # words; of more, some tell what the person does
_DEFINITE = {"ar": "ال", "he": "ה"}  # the article of a word that describes the one before: "وزير الخارجية"


def leading_phrases(words: list[Token], end: int, speech: Speech, text: str) -> list[tuple[int, int]]:
    """The noun phrase that leads a clause whose verb is `words[end]`, and the one set off behind it, as spans of words.

    Phrases that begin with a preposition are passed over. Where a word marks who acts, the phrase before it leads.
    """
    marked = next((at for at in range(end - 1, 0, -1) if words[at].lower in speech.agents), None)
    if marked is not None:
        start = marked
        while start > 0 and not _ends(words, start, speech, text):
            start -= 1
        return _without_linkers(words, [(start, marked)], speech)
    phrases: list[tuple[int, int]] = []
    at = 0
    while at < end and len(phrases) < 2:
        stop = at
        while stop < end and words[stop].lower not in _no_noun(speech) and (stop == at or not _gap(words, stop, text)):
            stop += 1
        if stop > at:
            phrases.append((at, stop))
        elif phrases:
            break
        at = max(stop, at + 1)
        while at < end and not _gap(words, at, text):
            if phrases:
                return _without_linkers(words, phrases, speech)
            at += 1
    return _without_linkers(words, phrases, speech)


def _without_linkers(words: list[Token], phrases: list[tuple[int, int]], speech: Speech) -> list[tuple[int, int]]:
    """Phrases without the words at their ends that would go on with them."""
    return [(start, last) for start, end in phrases if (last := _last_of(words, start, end, speech)) > start]


def _last_of(words: list[Token], start: int, end: int, speech: Speech) -> int:
    """Where a phrase ends, its last linkers left out."""
    return next((at for at in range(end, start, -1) if words[at - 1].lower not in speech.linkers), start)


def _ends(words: list[Token], at: int, speech: Speech, text: str) -> bool:
    """Whether a phrase can't go back over the place before a word."""
    return bool(_gap(words, at, text)) or words[at - 1].lower in _no_noun(speech)


def _gap(words: list[Token], at: int, text: str) -> str:
    """The mark between a word and the one before it; a full stop belongs to an abbreviation."""
    gap = text[words[at - 1].end : words[at].start].strip() if at else ""
    return MASK if MASK in gap else gap.replace(".", "").strip('"«»“”()')


@cache
def _no_noun(speech: Speech) -> frozenset[str]:
    """The words that stand in no noun phrase."""
    return (speech.stops | speech.that | speech.breaks | speech.between | speech.says) - speech.linkers - speech.titles


def own_name(words: list[Token], speech: Speech, text: str) -> int:
    """The index of the first word of a person's own name, behind titles; 0 where words are no such name."""
    set_off = next((at for at in range(1, len(words)) if _gap(words, at, text)), None)
    if set_off is not None:  # "the mayor, Ada Rossi"
        return set_off
    titles = [at for at, word in enumerate(words[:-1]) if word.lower in speech.titles | speech.linkers]
    at = titles[-1] + 1 if titles else 0
    article = _DEFINITE.get(speech.language, "\0")
    if at and not words[at - 1].text.startswith(article):  # of a title without the article, as "minister of"
        while at < len(words) and words[at].text.startswith(article):
            at += 1
    is_name = at < len(words) and words[-1].lower not in speech.titles and len(words) - at <= _LONGEST_NAME
    return at if is_name else 0
