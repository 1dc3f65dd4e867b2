"""Who said a quoted stretch, told by the clause before or after it, in languages that part their words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsformat.inference.quotes.clauses import MASK, Token
from newsformat.inference.quotes.noun_phrases import (
    Mention,
    clause_start,
    gap_before,
    is_gerund,
    is_office,
    is_personal,
    is_plural,
    is_pronoun,
    leading_subject,
    phrase_at,
    phrase_before,
    subject_after,
    subject_before,
    surname_at,
    with_apposition,
)
from newsformat.inference.quotes.speech import INVERTING, Speech
from newsformat.inference.quotes.verb_second import document, sentence_subject, subject_beside

_IMPERSONAL = frozenset({"hieß", "heißt"})  # "hieß es": a document, or nobody in particular
_PREPOSITION = re.compile(r" (?:of|with|in|at|for|from|on) ")
_MANY = frozenset({"i", "we", "you", "they", "these", "those", "many", "some", "others"})
_NEAR = 14  # words between the start of a clause and its verb of saying


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb or phrase that tells of speech, and who speaks by it. `speaker` None: it names nobody."""

    cue: tuple[int, int]
    speaker: Mention | None
    calls: bool = False  # the verb takes a few quoted words: "called it “brutal”"


def form(word: str, speech: Speech) -> str:
    """The form of a word that the tables list: an Arabic "and" is written together with its verb."""
    if speech.language == "ar" and len(word) > 3 and word[0] in "وف":
        return word[1:]
    return word


def is_cue(words: list[Token], index: int, speech: Speech) -> bool:
    """Whether a word is a verb of saying here, and not a noun that looks like one: "the reports"."""
    token = words[index]
    listed = form(token.lower, speech)
    if listed not in speech.says and listed not in speech.calls:
        return False
    if index == 0:
        return listed not in speech.participles
    previous = words[index - 1].lower
    if listed in speech.participles and previous not in speech.perfects:
        return False
    if listed in speech.calls and previous in speech.passive:
        return False
    if previous in speech.determiners and previous not in speech.pronouns and previous not in speech.between:
        return False
    if speech.language == "ar":
        return True
    if token.text[0].isupper() or (previous == "to" and speech.language == "en"):
        return False
    return _has_particle(words, index, speech)


def _has_particle(words: list[Token], index: int, speech: Speech) -> bool:
    particles = speech.splits.get(words[index].lower)
    if particles is None:
        return True
    return any(token.lower in particles for token in words[index + 1 : index + 20])


def clause_after(words: list[Token], speech: Speech, text: str) -> Attribution | None:
    """The attribution that a clause behind a quote makes: ", said Ada Rossi", ", she told reporters"."""
    if not words or words[0].lower in speech.conjunctions:
        return None
    source = source_at(words, 0, speech, text)
    if source:
        return source
    at = 0
    while at < len(words) - 1 and words[at].lower in speech.between and not is_cue(words, at, speech):
        at += 1
    if is_cue(words, at, speech):
        return _inverted(words, at, speech, text)
    for index in range(at + 1, min(len(words), _NEAR)):
        if is_cue(words, index, speech):
            return _straight(words, index, speech, text)
        if MASK in text[words[index - 1].end : words[index].start]:
            break
    return _following(words, speech, text)


def last_clause(words: list[Token], speech: Speech, text: str) -> Attribution | None:
    """The attribution at the end of a sentence of which only some words are quoted: "... ersetzt, so Ida Kolb"."""
    start = clause_start(words, len(words), text)
    while start:
        tail = words[start:]
        if tail[0].lower in speech.sources or (starts_with_cue(tail, speech) and not _is_participle(tail[0], speech)):
            told = clause_after(tail, speech, text)
            return None if told and text[slice(*told.cue)].lower() in speech.calls - speech.says else told
        start = clause_start(words, start, text) if len(words) - start < _NEAR else 0
    return None


def starts_with_cue(words: list[Token], speech: Speech) -> bool:
    """Whether a clause begins with its verb of saying, as only one that belongs to a quote does."""
    return any(is_cue(words, index, speech) for index in range(min(2, len(words))))


def credit(words: list[Token], speech: Speech, text: str) -> Attribution | None:
    """The name behind a quote and a dash: “…” — Ada Rossi, or “…” — Ada Rossi, head of works."""
    end = phrase_at(words, 0, speech, text)
    if end is None or end > 6 or not all(token.is_capital for token in words[:end]):
        return None
    place = words[0].start
    if end == len(words):
        return Attribution((place, place), Mention(place, words[end - 1].end))
    gap = text[words[end - 1].end : words[end].start].strip()
    if gap.removeprefix(".").lstrip()[:1] in {"(", "["}:  # "— Ada Rossi (read all reviews)"
        return Attribution((place, place), Mention(place, words[end - 1].end))
    if gap not in {",", ".,"} or not is_personal(words[:end], speech):
        return None
    aside = (at for at in range(end + 1, len(words)) if gap_before(words, at, text).strip()[:1] in {"(", "["})
    last = next(aside, len(words)) - 1
    return Attribution((place, place), Mention(place, words[end - 1].end, (words[end].start, words[last].end)))


def _inverted(words: list[Token], at: int, speech: Speech, text: str) -> Attribution | None:
    token = words[at]
    if is_gerund(token, speech):
        return None  # "emphasizing the sound", of which the noun is the object
    cue = (token.start, token.end)
    if speech.language in {"id", "ms"} and token.lower.endswith("nya"):
        return Attribution(cue, Mention(token.start, token.end))
    speaker = subject_after(words, at + 1, speech, text)
    if token.lower in _IMPERSONAL:
        return Attribution(cue, document(words, at, speech, text))
    if speaker is None or _gap_breaks(text, token.end, speaker.start):
        return None
    return Attribution(cue, speaker)


def _gap_breaks(text: str, start: int, end: int) -> bool:
    return any(mark in text[start:end] for mark in f";:{MASK}")


def _straight(words: list[Token], index: int, speech: Speech, text: str) -> Attribution | None:
    speaker = subject_before(words, index, speech, text)
    if speaker is None or speaker.start > words[min(2, index)].start:
        return None
    return Attribution((words[index].start, words[index].end), speaker)


def source_at(words: list[Token], at: int, speech: Speech, text: str) -> Attribution | None:
    """The attribution of "according to Ada Rossi" that begins at a word."""
    for phrase in speech.sources.get(words[at].lower, ()):
        length = len(phrase)
        if tuple(token.lower for token in words[at : at + length]) != phrase:
            continue
        start = at + length
        while start < len(words) - 1 and words[start].lower in {"der", "des", "von", "de", "vom"} and length > 1:
            start += 1
        end = surname_at(words, start, text) or phrase_at(words, start, speech, text)
        if end is not None and _may_be_source(words[start:end], phrase, speech):
            speaker = Mention(words[start].start, words[end - 1].end)
            if speech.language == "de":  # elsewhere a comma opens the clause: "According to police, Ada Rossi left"
                speaker = with_apposition(words, start, end, speech, text)
            return Attribution((words[at].start, words[at + length - 1].end), speaker)
    return None


def _may_be_source(named: list[Token], phrase: tuple[str, ...], speech: Speech) -> bool:
    """Whether a noun phrase stands behind "laut" or "so", which are adverbs as well: "laut geworden", "so genannte"."""
    if speech.language != "de":
        return True
    first = named[0]
    if phrase == ("so",) and not (first.is_capital or first.lower in speech.determiners):
        return first.lower in speech.pronouns
    return first.lower in speech.pronouns or any(word.is_capital or word.lower in speech.titles for word in named)


def _following(words: list[Token], speech: Speech, text: str) -> Attribution | None:
    for index, token in enumerate(words[:_NEAR]):
        if token.lower in speech.follows and index:
            speaker = subject_before(words, index, speech, text)
            return Attribution((token.start, token.end), speaker) if speaker else None
    return None


def clause_before(words: list[Token], speech: Speech, text: str) -> Attribution | None:
    """The attribution that the words before a quote make, the nearest verb with a subject first."""
    for index in range(len(words) - 1, -1, -1):
        found = None
        if is_cue(words, index, speech):
            found = _at_verb(words, index, speech, text)
        elif words[index].lower in speech.sources:
            found = source_at(words, index, speech, text)
        elif words[index].lower in speech.follows:
            found = _following(words[: index + 1], speech, text)
        if found:
            return found
    return None


def _at_verb(words: list[Token], index: int, speech: Speech, text: str) -> Attribution | None:
    token = words[index]
    listed = form(token.lower, speech)
    if token.lower in _IMPERSONAL:
        return Attribution((token.start, token.end), document(words, index, speech, text))
    if token.lower in speech.reading and index < len(words) - 1:
        return None  # "I read that": the sign that reads stands right before what it says
    speaker = _subject(words, index, speech, text)
    if speaker is None or not _agree(speaker, token, speech, text):
        return None
    return Attribution((token.start, token.end), speaker, listed in speech.calls and listed not in speech.says)


def _agree(speaker: Mention, verb: Token, speech: Speech, text: str) -> bool:
    """Whether a word that is a noun as well is the verb of who stands before it: not "we ... claims", "the call will".

    "Who" is nobody by itself: the words before it tell who said so.
    """
    who = text[speaker.start : speaker.end].lower()
    if speech.language == "en" and who in speech.relatives:
        return False
    if verb.lower not in speech.nouns:
        return True
    head, *of_what = _PREPOSITION.split(who, maxsplit=1)
    are_many = head in _MANY or " and " in who or is_plural(head.rpartition(" ")[2])
    if verb.lower.endswith("s"):  # a lone word that ends so may be a surname: "Williams claims"
        return not (who in _MANY or who.endswith(("'s", "’s")) or (are_many and of_what))
    return are_many


def _subject(words: list[Token], index: int, speech: Speech, text: str) -> Mention | None:
    token = words[index]
    if speech.language == "ar":
        return subject_after(words, index + 1, speech, text) or subject_before(words, index, speech, text)
    if speech.language == "de" and (sure := subject_beside(words, index, speech, text)):
        return sure
    if _is_participle(token, speech):
        near = phrase_before(words, index, speech, text) if speech.language == "en" and index else None
        return near or leading_subject(words[:index], speech, text)
    if index > 1 and words[index - 1].lower in speech.conjunctions:
        return _shared_subject(words, index - 1, speech, text)
    before = subject_before(words, index, speech, text)
    if before or speech.language not in INVERTING:
        return before
    after = subject_after(words, index + 1, speech, text)
    return after if after and not _gap_breaks(text, token.end, after.start) else None


def _shared_subject(words: list[Token], end: int, speech: Speech, text: str) -> Mention | None:
    """The subject of the verb before an "and": Ada Rossi of "Ada Rossi confirmed it and added"."""
    for index in range(end - 1, 0, -1):
        if is_cue(words, index, speech) and (found := subject_before(words, index, speech, text)):
            return found
    if speech.language == "de":
        return sentence_subject(words[:end], speech, text)
    return leading_subject(words[:end], speech, text)


def _is_participle(token: Token, speech: Speech) -> bool:
    if speech.language == "en":
        return token.lower.endswith("ing")
    return speech.language == "de" and bool(re.match(r"(?:mit)?ge\w+(?:t|en)$", token.lower))


def colon_subject(words: list[Token], speech: Speech, text: str) -> Mention | None:
    """Who a sentence that leads up to a quote with a colon is about, when no verb tells."""
    if speech.language == "de":
        return sentence_subject(words, speech, text)
    found = leading_subject(words, speech, text)
    if found is None:
        return None
    named = [word for word in words if found.start <= word.start < found.end]
    alone = len(named) == 1 and named[0].lower in speech.pronouns
    personal = is_personal(named, speech) or is_personal(named[:2], speech)  # "Ada Rossi and Jan Holm of Norvik"
    return found if alone or personal or is_office(named, speech) else None


def sentence_final_verb(before: list[Token], after: list[Token], speech: Speech, text: str) -> Attribution | None:
    """Turkish: the speaker stands before the quote, the verb behind it."""
    for token in after[:3]:
        if token.lower in speech.says:
            end = phrase_at(before, 0, speech, text)
            named = end is not None and (before[0].is_capital or is_pronoun(before, 0, speech, text))
            speaker = Mention(before[0].start, before[end - 1].end) if named and end else None
            return Attribution((token.start, token.end), speaker)
    return None
