"""Who said a quoted stretch, told by the clause before or after it, in languages that part their words."""

from __future__ import annotations

import re

from newsformat.inference.quotes.clauses import MASK, Token
from newsformat.inference.quotes.english_phrases import is_plural
from newsformat.inference.quotes.noun_phrases import (
    Mention,
    leading_subject,
    phrase_before,
    subject_after,
    subject_before,
    with_apposition,
)
from newsformat.inference.quotes.phrases import (
    clause_start,
    gap_before,
    grammar,
    is_gerund,
    is_office,
    is_personal,
    is_pronoun,
    phrase_at,
)
from newsformat.inference.quotes.sources import Attribution, form, is_preposition, source_at
from newsformat.inference.quotes.speech import CASELESS, INVERTING, LANGUAGES, VERB_FINAL, Speech
from newsformat.inference.quotes.verb_second import document, sentence_subject, subject_beside

_BEFORE_GERUNDS = frozenset({"by", "without", "from", "before", "after", "than", "about", "into", "to"})
_IMPERSONAL = frozenset({"hieß", "heißt"})  # "hieß es": a document, or nobody in particular
_PREPOSITION = re.compile(r" (?:of|with|in|at|for|from|on) ")
_MANY = frozenset({"i", "we", "you", "they", "these", "those", "many", "some", "others"})
_NEAR = 14  # words between the start of a clause and its verb of saying


def is_cue(words: list[Token], index: int, speech: Speech) -> bool:
    """Whether a word is a verb of saying here, and not a noun that looks like one: "the reports"."""
    token = words[index]
    listed = form(token.lower, speech)
    if listed not in speech.says and listed not in speech.calls:
        return False
    if index == 0:
        return listed not in speech.participles
    previous = words[index - 1].lower
    if listed in speech.participles and not _is_perfect(words, index, speech):
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


def _is_perfect(words: list[Token], index: int, speech: Speech) -> bool:
    """Whether an auxiliary stands before a participle, with a small word or two between: Romanian "a mai spus"."""
    at = index - 1
    while at > 0 and index - at < 3 and words[at].lower in speech.between - speech.perfects:
        at -= 1
    return words[at].lower in speech.perfects


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
    if source and not is_preposition(source, speech, text):
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


def any_verb_after(words: list[Token], speech: Speech, text: str) -> Attribution | None:
    """The attribution of a clause behind a quote whose verb no table lists: a full name right behind it is its subject.

    "„…“, schimpft Ida Kolb", "«…», se queja Inés Campo"; so, too, in languages without a table.
    """
    if speech.language in LANGUAGES and (speech.language not in INVERTING or speech.language in CASELESS):
        return None
    at = 0
    while at < min(2, len(words) - 1) and words[at].lower in speech.between:
        at += 1
    if at >= len(words) or not words[at].text.islower() or words[at].lower in grammar(speech) | speech.titles:
        return None
    behind = at + 1
    while behind < min(at + 3, len(words)) and words[behind].lower in speech.between:
        behind += 1
    if any(gap_before(words, index, text).strip() for index in range(1, behind + 1)):
        return None
    speaker = _named_at(words, behind, speech, text)
    return Attribution((words[at].start, words[at].end), speaker) if speaker else None


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
        elif form(words[index].lower, speech) in speech.sources:
            found = source_at(words, index, speech, text)
            found = None if found and index and is_preposition(found, speech, text) else found
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
        if speech.language == "en" and index and words[index - 1].lower in speech.linkers | _BEFORE_GERUNDS:
            by = words[index - 1].lower == "by"  # "Ada Rossi began by saying", but "the simple act of saying"
            return leading_subject(words[:index], speech, text) if by else None
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
    """The speaker stands before the quote, the verb behind it; in Turkish both behind it, too: "dedi Ali Demir"."""
    for index, token in enumerate(after[:3]):
        calls = token.lower in speech.calls
        if calls or token.lower in speech.says:
            speaker = _leading_speaker(before, speech, text)
            if speaker is None and speech.language == "tr":
                speaker = _named_at(after, index + 1, speech, text)
            return Attribution((token.start, token.end), speaker, calls and token.lower not in speech.says)
    return None


def _leading_speaker(words: list[Token], speech: Speech, text: str) -> Mention | None:
    """The noun phrase or pronoun that a clause begins with."""
    if speech.language in VERB_FINAL:
        return subject_before(words, len(words), speech, text) if words else None
    end = phrase_at(words, 0, speech, text)
    named = end is not None and (words[0].is_capital or is_pronoun(words, 0, speech, text))
    return Mention(words[0].start, words[end - 1].end) if named and end else None


def _named_at(words: list[Token], at: int, speech: Speech, text: str) -> Mention | None:
    """The person whom the noun phrase at a place names."""
    end = phrase_at(words, at, speech, text)
    if end is None or gap_before(words, at, text).strip() or not is_personal(words[at:end], speech):
        return None
    if speech.language not in LANGUAGES:  # of which no word tells whether it begins a role
        return Mention(words[at].start, words[end - 1].end)
    return with_apposition(words, at, end, speech, text)
