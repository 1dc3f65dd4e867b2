"""German clauses: who a verb belongs to, whether it stands in second place, at the end, or before a colon."""

from __future__ import annotations

import re

from newsformat.inference.quotes.clauses import Token
from newsformat.inference.quotes.noun_phrases import Mention, subject_after
from newsformat.inference.quotes.phrases import clause_start, gap_before, is_office, is_personal, is_pronoun, phrase_at
from newsformat.inference.quotes.speech import Speech, words_of

_SUBJECTS = words_of("er ich man wir")  # pronouns that are no objects
_OBLIQUE = words_of("dem den des einem einen eines diesem diesen dieses ihm ihn ihnen")  # what begins no subject
_SUBORDINATES = words_of("wie indem nachdem bevor bis als während weil obwohl da worauf woraufhin die den dem das was")
_AUXILIARIES = words_of("hat haben hatte hatten habe")
_IN_A_DOCUMENT = words_of("in im auf aus")
_FEMININE_OBJECT = re.compile(r"[a-zäöüß-]+en$")  # "der hiesigen Rundschau": no adjective of a nominative
SUBJUNCTIVE = words_of(  # of the present tense, which German news keeps for what others said
    "sei seien habe werde könne müsse solle wolle dürfe gebe gehe bleibe wisse komme stehe liege lasse brauche halte "
    "fehle bestehe wachse steige sinke laufe brenne scheine bedürfe verfüge beginne ende schulde verdiene führe "
    "sehe bringe nehme finde gelte handle rechne erwarte befinde leide entspreche wirke zeige"
)
_ADVERB = re.compile(
    r"(?:da|hier|wo)r?(?:an|auf|aus|bei|durch|für|gegen|hin|in|mit|nach|nebst|über|um|unter|von|vor|zu|zwischen)$"
    r"|\w+(?:weise|mals|falls|seits|zeit|wärts|maßen)$|(?:insbesondere|besonders|vielleicht|wahrscheinlich|natürlich)$"
)
_NEAR = 12  # words of a sentence among which its finite verb is looked for


def subject_beside(words: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    """The subject that grammar gives a verb whatever stands before it; None where the order of words decides."""
    return (
        _pronoun_behind(words, verb, speech, text)
        or _behind_an_object(words, verb, speech, text)
        or _of_final_verb(words, verb, speech, text)
    )


def sentence_subject(words: list[Token], speech: Speech, text: str) -> Mention | None:
    """Who a sentence is about that leads up to a quote: that of its last clause, what it begins with, or behind it."""
    start = clause_start(words, len(words), text)
    if start and (found := _of_subordinate(words, start, speech, text)):
        return found
    end = phrase_at(words, 0, speech, text)
    leads = end is not None and _may_lead(words, end, speech, text)
    first = Mention(words[0].start, words[end - 1].end) if leads and end else None
    if first and end and (_names_person(words[:end], speech) or is_pronoun(words, 0, speech, text)):
        return first
    behind = _behind_any_verb(words, speech, text)
    if first and end and end > 1 and not (behind and _is_nominative(text[behind.start : behind.end])):
        return first
    return behind or first


def document(words: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    """The text in which "heißt es" stands: the report of "In dem Bericht heißt es", "heißt es in dem Bericht"."""
    for at in (verb + 2, 0):
        if at < len(words) and words[at].lower in _IN_A_DOCUMENT:
            end = phrase_at(words, at + 1, speech, text)
            if end is not None and any(word.is_capital for word in words[at + 1 : end]):
                return Mention(words[at + 1].start, words[end - 1].end)
    return None


def is_reported(words: list[Token]) -> bool:
    """Whether a clause stands in the subjunctive of reported speech: "Nun fehle Sand"."""
    return not SUBJUNCTIVE.isdisjoint(word.text for word in words)


def _pronoun_behind(words: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    at = verb + 1
    if at < len(words) and words[at].lower == "sich":
        at += 1
    if at >= len(words) or gap_before(words, at, text).strip():
        return None
    free = words[at].lower == "sie" and not _names_person(words[clause_start(words, verb, text) : verb], speech)
    return Mention(words[at].start, words[at].end) if words[at].lower in _SUBJECTS or free else None


def _behind_an_object(words: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    """Ida Kolb of "Der hiesigen Rundschau sagte Ida Kolb"."""
    before = words[clause_start(words, verb, text) : verb]
    if not before or not _is_object(before, speech):
        return None
    found = subject_after(words, verb + 1, speech, text)
    if found is None or found.start != words[verb + 1].start or words[verb + 1].lower in _OBLIQUE:
        return None
    named = [word for word in words[verb + 1 :] if word.start < found.end]
    return found if _names_person(named, speech) else None


def _is_object(before: list[Token], speech: Speech) -> bool:
    could_be = before[0].lower == "der" and len(before) > 1
    return _is_dative(before) or (could_be and not _names_person(before, speech))


def _of_final_verb(words: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    """Ida Kolb of "wie Ida Kolb am Montag erklärte,"."""
    end = verb + 1
    if end < len(words) and words[end].lower in _AUXILIARIES and not gap_before(words, end, text).strip():
        end += 1
    if end < len(words) and not gap_before(words, end, text).strip():
        return None
    return _of_subordinate(words, clause_start(words, verb, text), speech, text)


def _of_subordinate(words: list[Token], start: int, speech: Speech, text: str) -> Mention | None:
    if words[start].lower not in _SUBORDINATES:
        return None
    return _certain(words, start + 1, speech, text)


def _is_nominative(phrase: str) -> bool:
    """Whether a phrase that names a person is surely the subject: "der Bürgermeister", "er"."""
    return phrase.split(maxsplit=1)[0].lower() in _SUBJECTS | {"der"}


def _certain(words: list[Token], at: int, speech: Speech, text: str) -> Mention | None:
    """The noun phrase at a place, when it is a pronoun or a person and can be a subject."""
    if at >= len(words) or words[at].lower in _OBLIQUE:
        return None
    end = phrase_at(words, at, speech, text)
    if end is None:
        return None
    pronoun = words[at].lower in _SUBJECTS | {"sie"}
    return Mention(words[at].start, words[end - 1].end) if pronoun or _names_person(words[at:end], speech) else None


def _names_person(words: list[Token], speech: Speech) -> bool:
    return bool(words) and (
        words[0].lower in _SUBJECTS | {"sie"} or is_personal(words, speech) or is_office(words, speech)
    )


def _may_lead(words: list[Token], end: int, speech: Speech, text: str) -> bool:
    """Whether the phrase that begins a sentence and ends before `end` is its subject: no object, no adverb."""
    first = words[0].lower
    small = first in speech.between or first in speech.conjunctions or first in speech.stops or first in speech.sources
    if (
        small
        or _ADVERB.match(first)
        or _is_dative(words[:end])
        or not any(word.is_capital for word in words[:end][-3:])
    ):
        return False
    if end == len(words):
        return True
    gap = gap_before(words, end, text).strip()
    return (words[end].text.islower() and not gap) or (gap == "," and is_personal(words[:end], speech))


def _is_dative(phrase: list[Token]) -> bool:
    oblique = phrase[0].lower in _OBLIQUE
    return oblique or (phrase[0].lower == "der" and len(phrase) > 1 and bool(_FEMININE_OBJECT.match(phrase[1].text)))


def _behind_any_verb(words: list[Token], speech: Speech, text: str) -> Mention | None:
    """The mayor of "Dann dankte der Bürgermeister allen": the first sure subject right behind a lower-case word."""
    unlikely = speech.stops | speech.linkers | speech.that | speech.determiners | speech.conjunctions
    for index in range(1, min(_NEAR, len(words) - 1)):
        word = words[index]
        if not word.text.islower() or word.lower in unlikely or word.lower in speech.pronouns:
            continue
        at = index + (2 if words[index + 1].lower == "sich" else 1)
        if at < len(words) and not gap_before(words, at, text).strip():
            found = _certain(words, at, speech, text)
            if found:
                return found
    return None
