"""Who speaks: the noun phrase that is the subject of a verb of saying, before or behind it."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsformat.inference.quotes.caseless import leading_phrases
from newsformat.inference.quotes.clauses import MASK, Token
from newsformat.inference.quotes.english_phrases import begins_noun, describes, is_subject_pronoun, without_clauses
from newsformat.inference.quotes.phrases import (
    JOINT,
    LONGEST_PHRASE,
    cannot_begin,
    gap_before,
    has_case,
    is_gerund,
    is_name,
    is_office,
    is_personal,
    is_pronoun,
    no_names,
    phrase_at,
    surname_at,
)
from newsformat.inference.quotes.speech import NAME_PARTICLES, VERB_FINAL, VERB_SECOND, Speech

_ROLE_ARTICLES = frozenset({"ein", "eine", "einer", "der", "die"})
_OBJECTS = frozenset({"ihn", "ihm", "ihnen"})  # pronouns that are no subject
_ADDRESS = re.compile(r"www\.|/\w")
_ADVERB = re.compile(r"(?!family$|assembly$|supply$)[a-z]{3,}ly$")
_NO_SUBJECTS = frozenset({"him", "her", "them", "me", "us"})  # English pronouns, which end a clause and speak not


class Mention(NamedTuple):
    """Who speaks, as the text has it: `start` and `end` of the words, and of the apposition beside them."""

    start: int
    end: int
    role: tuple[int, int] | None = None


def subject_after(tokens: list[Token], index: int, speech: Speech, text: str) -> Mention | None:
    """The noun phrase that follows a verb, adverbials between them skipped: "said on Monday Ada Rossi"."""
    at = index
    beside: Mention | None = None
    while at < min(len(tokens), index + 8):
        gap = text[tokens[at - 1].end : tokens[at].start] if at else ""
        if any(character in gap for character in f";:.{MASK}"):
            break
        if tokens[at].lower in speech.between or tokens[at].lower in _OBJECTS:
            at += 1
            continue
        end = surname_at(tokens, at, text) if at == index else None
        if end is None and _is_bare(tokens, at, speech):
            at += 1
            continue
        end = end or phrase_at(tokens, at, speech, text)
        if end is not None:
            return with_apposition(tokens, at, end, speech, text)
        skipped = phrase_at(tokens, at + 1, speech, text)
        if skipped is not None and beside is None:
            beside = _name_behind_adverbial(tokens, at + 1, skipped, speech, text)
        at = skipped if skipped is not None else at + 1
    return beside


def _name_behind_adverbial(tokens: list[Token], start: int, end: int, speech: Speech, text: str) -> Mention | None:
    """The full name that ends a phrase begun by a small noun: "dijo en rueda de prensa Inés Campo"."""
    first = end
    while first > start and is_name(tokens[first - 1], speech):
        first -= 1
    small = first > start and tokens[first - 1].text.islower() and tokens[first - 1].lower not in no_names(speech)
    if not small or not 2 <= end - first <= 3 or speech.language == "en":
        return None
    return with_apposition(tokens, first, end, speech, text)


def _is_bare(tokens: list[Token], at: int, speech: Speech) -> bool:
    """Whether a word in small letters stands before an article, and can be no subject: "ha valorado el ministro"."""
    if at + 1 >= len(tokens) or not tokens[at].text.islower() or tokens[at + 1].lower not in speech.determiners:
        return False
    return tokens[at].lower not in speech.determiners | speech.pronouns.keys()


def with_apposition(tokens: list[Token], start: int, end: int, speech: Speech, text: str) -> Mention:
    """The mention, with a name set off behind a role ("the mayor, Ada Rossi") or a role behind a name."""
    plain = Mention(tokens[start].start, _past_closing_mark(tokens[start].start, tokens[end - 1].end, text))
    if end >= len(tokens) or text[tokens[end - 1].end : tokens[end].start].strip() != ",":
        return plain
    if is_pronoun(tokens, start, speech, text):
        return plain
    beyond = phrase_at(tokens, end, speech, text)
    if beyond is None:
        return plain
    if is_personal(tokens[end:beyond], speech) and not is_personal(tokens[start:end], speech):
        return Mention(plain.start, tokens[beyond - 1].end)
    if is_gerund(tokens[end], speech) and not is_office(tokens[end:beyond], speech):
        return plain  # "said Ada Rossi, adding that"
    opens_role = tokens[end].lower in speech.determiners | speech.titles or not has_case(tokens[end])
    role = (tokens[end].start, tokens[beyond - 1].end) if opens_role else None
    return Mention(plain.start, plain.end, role)


def _past_closing_mark(start: int, end: int, text: str) -> int:
    """The end of a mention, behind the mark that closes a name in it: die „Abendpost“."""
    inside = any(mark in text[start:end] for mark in '„“"«»')
    return end + 1 if inside and text[end : end + 1] in {"“", "”", '"', "«", "»"} else end


def subject_before(tokens: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    """The noun phrase that ends at the verb `tokens[verb]`, auxiliaries and an apposition between skipped.

    Of a verb that ends its clause, the noun phrase that leads it.
    """
    if speech.language in VERB_FINAL:
        return _leading(tokens, verb, speech, text)
    end = verb
    if speech.language != "de" or "," not in gap_before(tokens, verb, text):  # "der das Amt übernommen hat, sagte"
        while end > 0 and _is_between(tokens[end - 1], speech) and not is_pronoun(tokens, end - 1, speech, text):
            end -= 1
    if end > 1 and tokens[end - 1].lower in speech.relatives and "," in gap_before(tokens, end - 1, text):
        end -= 1
    if end == 0:
        return None
    pieces = _segments(tokens, end, speech, text)
    closed = _closes_aside(tokens, end, pieces, text) or _is_bare_role(pieces, speech)
    if closed and len(pieces) >= 2:
        return _before_apposition(pieces, speech, text)
    if not pieces or any(mark in gap_before(tokens, end, text) for mark in f";:{MASK}"):
        return None
    return _phrase_in(pieces[-1], speech, text)


def _leading(tokens: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    """The subject of a clause whose verb ends it: "رضا کاویانی، شهردار شهر، گفت"."""
    if tokens[0].lower in speech.pronouns:
        return Mention(tokens[0].start, tokens[0].end)
    phrases = leading_phrases(tokens, verb, speech, text)
    if not phrases:
        pronoun = next((at for at in range(verb) if tokens[at].lower in speech.pronouns), None)
        return None if pronoun is None else Mention(tokens[pronoun].start, tokens[pronoun].end)
    (first, last), *beside = phrases
    if not beside:
        return Mention(tokens[first].start, tokens[last - 1].end)
    begin, end = beside[0]
    if tokens[first].lower in speech.titles:  # "the mayor, Ada Rossi"
        return Mention(tokens[first].start, tokens[end - 1].end)
    return Mention(tokens[first].start, tokens[last - 1].end, (tokens[begin].start, tokens[end - 1].end))


def _closes_aside(tokens: list[Token], end: int, pieces: list[list[Token]], text: str) -> bool:
    """Whether a comma, or the second of two dashes, closes the last piece before a verb."""
    gap = gap_before(tokens, end, text)
    if "," in gap or len(pieces) < 2:
        return "," in gap
    return any(dash in gap and dash in text[pieces[-2][-1].end : pieces[-1][0].start] for dash in "—–")


def _is_bare_role(pieces: list[list[Token]], speech: Speech) -> bool:
    """Whether a German verb follows a role that no comma closes: "Ida Kolb, Leiterin des Amts erklärte"."""
    if speech.language != "de" or len(pieces) < 2 or not is_personal(pieces[-2][-2:], speech):
        return False
    role = pieces[-1]
    if is_office(role[:1], speech) and any(token.lower in speech.linkers for token in role):
        return True
    return (role[0].lower in _ROLE_ARTICLES or is_office(role[:1], speech)) and not is_personal(role, speech)


def _is_between(token: Token, speech: Speech) -> bool:
    return token.lower in speech.between or (speech.language == "en" and bool(_ADVERB.match(token.text)))


def _segments(tokens: list[Token], end: int, speech: Speech, text: str) -> list[list[Token]]:
    """The last comma-parted pieces of the clause that ends before `tokens[end]`, at most four."""
    pieces: list[list[Token]] = []
    current: list[Token] = []
    for index in range(end - 1, max(-1, end - 45), -1):
        current.append(tokens[index])
        gap = gap_before(tokens, index, text)
        if index == 0 or not JOINT.match(gap):
            if not ("(" in gap and ")" in gap_before(tokens, index + len(current), text)):
                pieces.append(current[::-1])
            current = []
            if len(pieces) == 4 or any(mark in gap for mark in f";:{MASK}"):
                break
        elif (
            tokens[index].lower in speech.breaks
            and tokens[index].text.islower()
            and not describes(tokens, index, speech)
        ):
            pieces.append(current[:-1][::-1] or [tokens[index]])
            break
    return [piece for piece in pieces[::-1] if piece]


def _before_apposition(pieces: list[list[Token]], speech: Speech, text: str) -> Mention | None:
    """Ada Rossi of "Ada Rossi, the mayor," and of "the mayor, Ada Rossi,"."""
    apposition = pieces[-1]
    head = _phrase_in(pieces[-2], speech, text)
    if head is None:
        return None
    plain = not any(is_name(token, speech) for token in pieces[-2])
    given = len(apposition) == 1 and is_name(apposition[0], speech)
    if (is_personal(apposition, speech) or (given and plain)) and not is_personal(pieces[-2], speech):
        return Mention(head.start, apposition[-1].end)
    named = [piece for piece in pieces[:-1] if is_personal(piece[-2:], speech)]
    if named and not is_personal(pieces[-2], speech) and not is_pronoun(pieces[-2], 0, speech, text):
        head = _phrase_in(named[-1], speech, text) or head
    return Mention(head.start, head.end, (apposition[0].start, apposition[-1].end))


def _phrase_in(piece: list[Token], speech: Speech, text: str) -> Mention | None:
    """The noun phrase that fills a piece of a clause to its end."""
    if _is_noble(piece, speech):
        return Mention(piece[0].start, piece[-1].end)
    start = _past_openings(piece, speech)
    ends_with_pronoun = is_pronoun(piece, len(piece) - 1, speech, text) and piece[-1].lower not in _NO_SUBJECTS
    if ends_with_pronoun and len(piece) - start > 1:
        start = len(piece) - 1
    if start < len(piece) and speech.language in VERB_SECOND and piece[start].lower in speech.stops:
        return None  # "In einem Interview sagte sie": the subject stands behind the verb
    while start < len(piece) and cannot_begin(piece[start], speech) and piece[start].lower not in speech.pronouns:
        start = _past_adverbial(piece, start, speech)
    rest = without_clauses(piece[start:], speech)
    return Mention(rest[0].start, rest[-1].end) if rest and _may_speak(rest, speech, text) else None


def _may_speak(words: list[Token], speech: Speech, text: str) -> bool:
    """Whether words can be a noun phrase of somebody: no number, no address, no verb among them."""
    if len(words) > LONGEST_PHRASE or words[0].text[0].isdigit() or not _has_noun(words, speech):
        return False
    if len(words) > 1 and (is_subject_pronoun(words[0], speech) or words[-1].lower == "ever"):
        return False  # "they like labels"; "has anyone ever said"
    return _ADDRESS.search(text, words[0].start, words[-1].end) is None


def _past_openings(piece: list[Token], speech: Speech) -> int:
    """The index behind what may open a clause before its subject: "As", "and", "which" of "which one guest called"."""
    start = 0
    opens = _before_subject(speech)
    while start < len(piece) - 1 and piece[start].lower in opens and piece[start].lower not in speech.determiners:
        start += 1
    is_english = speech.language == "en" and start < len(piece) - 1
    relates = is_english and piece[start].lower in speech.relatives and begins_noun(piece[start + 1], speech)
    return start + relates


@cache
def _before_subject(speech: Speech) -> frozenset[str]:
    return speech.between | speech.conjunctions | speech.leads_in


def _has_noun(words: list[Token], speech: Speech) -> bool:
    """Whether words can be a noun phrase at all: a German noun has a capital."""
    if speech.language != "de":
        return True
    return any(token.is_capital for token in words) or words[0].lower in speech.determiners | speech.pronouns.keys()


def _is_noble(piece: list[Token], speech: Speech) -> bool:
    """Whether a clause begins with a surname of rank, and no preposition: "Von der Heide meinte"."""
    particles = all(token.lower in NAME_PARTICLES for token in piece[:-1])
    return len(piece) > 1 and particles and piece[0].text in {"Von", "Van"} and is_name(piece[-1], speech)


def _past_adverbial(piece: list[Token], start: int, speech: Speech) -> int:
    """The index of the name that ends a piece which begins with a preposition; its length when there is none."""
    at = len(piece)
    while at > start + 1 and (is_name(piece[at - 1], speech) or piece[at - 1].lower in speech.titles):
        at -= 1
    if at == start + 1 and len(piece) - start > 2:
        return start + 1
    return at if at < len(piece) and at > start + 1 else len(piece)


def phrase_before(tokens: list[Token], end: int, speech: Speech, text: str) -> Mention | None:
    """The short noun phrase right before a word: "a message" of "all they got was a message saying"."""
    start = end
    while start > 0 and is_name(tokens[start - 1], speech) and JOINT.match(gap_before(tokens, start, text)):
        start -= 1
    if start == end:
        near = range(end - 1, max(-1, end - 5), -1)
        start = next((index for index in near if tokens[index].lower in speech.determiners), end)
    if start == end or not all(JOINT.match(gap_before(tokens, index, text)) for index in range(start + 1, end + 1)):
        return None
    if tokens[end - 1].lower in speech.stops:
        return None  # "advantage of that by writing"
    return Mention(tokens[start].start, tokens[end - 1].end)


def leading_subject(tokens: list[Token], speech: Speech, text: str) -> Mention | None:
    """The person or pronoun that begins a sentence; None when it begins with anything less sure."""
    end = phrase_at(tokens, 0, speech, text)
    if end is None or end > 10:
        return None
    words = tokens[:end]
    if is_pronoun(tokens, 0, speech, text):
        return Mention(words[0].start, words[0].end) if speech.pronouns[words[0].lower] else None
    if apposed := _name_set_off(tokens, speech, text):
        return Mention(words[0].start, apposed.end)
    if not has_case(words[-1]) or not any(is_name(token, speech) for token in words):
        return None
    if len(words) == 1 and (words[0].lower in speech.between or is_gerund(words[0], speech)):
        return None  # "Still, ...", "Saying “no” is hard"
    if speech.language == "de" and not (is_personal(words, speech) or is_office(words, speech)):
        return None  # every noun is capitalised
    return Mention(words[0].start, words[-1].end)


def _name_set_off(tokens: list[Token], speech: Speech, text: str) -> Mention | None:
    """The name between the first two commas of a sentence: "The firm's head of works, Ada Rossi, agreed"."""
    commas = [at for at in range(1, min(len(tokens), LONGEST_PHRASE + 6)) if "," in gap_before(tokens, at, text)][:2]
    if len(commas) < 2 or not is_personal(tokens[commas[0] : commas[1]], speech) or commas[1] - commas[0] > 4:
        return None
    if is_personal(tokens[: commas[0]][-2:], speech):
        return None
    return Mention(tokens[commas[0]].start, tokens[commas[1] - 1].end)
