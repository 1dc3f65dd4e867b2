"""Noun phrases: where they begin and end in a clause, and what their words are."""

from __future__ import annotations

import re
from functools import cache

from newsformat.inference.quotes.clauses import Token
from newsformat.inference.quotes.speech import NAME_PARTICLES, NAMED_WITH_ARTICLE, Speech

_SHORT = 3  # letters of a word that says little of its kind
LONGEST_PHRASE = 14  # words of a noun phrase: role, "of", institution, name
JOINT = re.compile(r"^[\s.'’&\-‑/\"“”„«»]*$")  # what may stand between two words of one noun phrase
_PARTING = re.compile("[,;:(]")  # what parts clauses
_GERUNDS = frozenset({"es", "it", "pt"})
_INFINITIVES = {
    "es": ("ar", "er", "ir"),
    "fr": ("er", "ir", "re"),
    "it": ("are", "ere", "ire"),
    "pt": ("ar", "er", "ir"),
}
SURNAME_OPENINGS = frozenset({"von", "van"})
_AFTER_A_PLACE = frozenset({"aus", "an", "ab", "bis", "her", "uit", "af", "tot"})


def is_gerund(token: Token, speech: Speech) -> bool:
    """Whether a word is an English form in -ing."""
    return speech.language == "en" and token.lower.endswith("ing")


def is_pronoun(tokens: list[Token], index: int, speech: Speech, text: str) -> bool:
    """Whether a word stands alone for a person: "she", but not "this" of "this report"."""
    token = tokens[index]
    if token.lower not in speech.pronouns:
        return False
    if token.lower in speech.genders and index + 1 < len(tokens) and has_case(tokens[index + 1]):
        return False  # "bà" of "bà Lê Thị Hà"
    if token.lower not in speech.determiners or speech.pronouns[token.lower]:
        return True
    return index + 1 >= len(tokens) or not JOINT.match(text[token.end : tokens[index + 1].start])


def phrase_at(tokens: list[Token], index: int, speech: Speech, text: str) -> int | None:
    """The index after the noun phrase that begins at `index`; None when none begins there."""
    if index >= len(tokens):
        return None
    first = tokens[index]
    if is_pronoun(tokens, index, speech, text):
        return index + 1
    if cannot_begin(first, speech) or _is_sum(tokens, index):
        return None
    at, named = index, False
    while at < min(len(tokens), index + LONGEST_PHRASE):
        token = tokens[at]
        if at > index and not JOINT.match(text[tokens[at - 1].end : token.start]):
            break
        if at > index and (token.lower in speech.stops or _is_relative(token, speech)):
            break
        if named and _addresses(tokens, index, at, speech):
            break
        linking = token.lower in speech.linkers
        if named and not (token.is_capital or linking or token.lower in NAME_PARTICLES):
            if not _leads_to_name(tokens, at, speech, text):
                break
            named = False
        named = named or (has_case(token) and token.is_capital and at > index) or is_name(token, speech)
        at += 1
    while at > index + 1 and tokens[at - 1].lower in _never_last(speech):
        at -= 1
    return at


def _addresses(tokens: list[Token], start: int, at: int, speech: Speech) -> bool:
    """Whether a German article begins whom one speaks to: "Ida Kolb dem Magazin", "der Bürgermeister den Helfern"."""
    word = tokens[at].lower
    if word in {"den", "dem"}:
        return tokens[at - 1].lower not in NAME_PARTICLES  # "van den Berg" is one name
    if word != "der" or speech.language != "de" or at + 1 >= len(tokens):
        return False
    if tokens[at - 1].lower not in NAME_PARTICLES and is_personal(tokens[start:at], speech):
        return True  # "sagte Ida Kolb der Deutschen Hafenpost"
    return tokens[at + 1].lower in speech.works and not is_office(tokens[start:at], speech)


def surname_at(tokens: list[Token], index: int, text: str) -> int | None:
    """The index after a surname that begins with "von" or "van" and stands alone; None when none begins there."""
    if index >= len(tokens) or tokens[index].lower not in SURNAME_OPENINGS:
        return None
    at = index + 1
    while at < len(tokens) and tokens[at].lower in NAME_PARTICLES:
        at += 1
    if (
        at >= len(tokens)
        or not has_case(tokens[at])
        or text[tokens[index].end : tokens[at].start].count(" ") != at - index
    ):
        return None
    is_joined = at + 1 < len(tokens) and text[tokens[at].end : tokens[at + 1].start] == " "
    if is_joined and (tokens[at + 1].is_capital or tokens[at + 1].lower in _AFTER_A_PLACE):
        return None  # "von der Leiterin Ida Kolb", "von Norvik aus"
    return at + 1


def _is_relative(token: Token, speech: Speech) -> bool:
    """Whether a word begins a relative clause, and can be no article."""
    return token.lower in speech.relatives and token.lower not in speech.determiners


def _leads_to_name(tokens: list[Token], at: int, speech: Speech, text: str) -> bool:
    """Whether a few more words of a role end in a full name: "Norvik data customer Ada Rossi"."""
    for index in range(at, min(at + 4, len(tokens) - 1)):
        word = tokens[index]
        if not JOINT.match(text[tokens[index - 1].end : word.start]) or word.lower in speech.stops:
            return False
        if is_name(word, speech):
            return is_name(tokens[index + 1], speech)
    return False


def has_case(token: Token) -> bool:
    """Whether a word begins with a capital letter of a script that has small ones."""
    return token.text[0].isupper()


def is_name(token: Token, speech: Speech) -> bool:
    """Whether a capitalised word is no title and no word of grammar: most likely one of a name."""
    is_other = token.lower in no_names(speech) or token.lower.endswith(speech.title_endings or ("\0",))
    return not is_other and has_case(token)


@cache
def no_names(speech: Speech) -> frozenset[str]:
    """The words that are never part of a person's own name."""
    others = speech.stops | speech.determiners | speech.between | speech.breaks
    return speech.titles | others | (speech.linkers - NAME_PARTICLES)


@cache
def grammar(speech: Speech) -> frozenset[str]:
    """The words that are no verb, no noun and no name."""
    joined = speech.stops | speech.breaks | speech.that | speech.relatives | speech.conjunctions
    return joined | speech.determiners | speech.linkers | speech.between | speech.pronouns.keys()


@cache
def _never_last(speech: Speech) -> frozenset[str]:
    """The words that end no noun phrase."""
    return speech.linkers | speech.determiners | speech.between


def _is_sum(tokens: list[Token], index: int) -> bool:
    """Whether a number or a lone letter stands where no name begins: "1 مليار", but "20 Minuten"."""
    first = tokens[index].text
    if first[0].isdigit():
        return index + 1 >= len(tokens) or not has_case(tokens[index + 1])
    return len(first) == 1 and first.isalpha() and not first.isupper() and not first.islower()


def cannot_begin(token: Token, speech: Speech) -> bool:
    """Whether no noun phrase begins with a word: a preposition, a conjunction, an infinitive."""
    word = token.lower
    if word in speech.determiners:
        return False
    if word in speech.says and token.text[0].isupper() and speech.language == "en":
        return True  # "Writing in a letter, ..."
    if token.text.islower() and word not in speech.titles:
        if speech.language in _GERUNDS and word.endswith("ndo"):
            return True  # "..., pidiendo ayuda"
        if len(word) > _SHORT and word.endswith(_INFINITIVES.get(speech.language, "\0")):
            return True  # "pour mettre fin"
    return word in speech.stops or word in speech.linkers or word in speech.that or word in speech.breaks


def is_personal(words: list[Token], speech: Speech) -> bool:
    """Whether a phrase ends in two capitalised words that are no titles: most likely a person's name."""
    names = [token for token in words if token.is_capital or token.lower not in NAME_PARTICLES]
    tail = [token for token in names[-2:] if is_name(token, speech)]
    if len(tail) < 2:
        return False
    articled = speech.language in NAMED_WITH_ARTICLE and is_name(words[1], speech)
    return words[0].lower not in speech.determiners or articled


def gap_before(tokens: list[Token], index: int, text: str) -> str:
    """What stands before the token at `index`."""
    return text[tokens[index - 1].end : tokens[index].start] if 0 < index < len(tokens) else ""


def clause_start(words: list[Token], end: int, text: str) -> int:
    """The index of the word behind the last comma or other mark before the word at `end`."""
    for index in range(end - 1, 0, -1):
        if _PARTING.search(text, words[index - 1].end, words[index].start):
            return index
    return 0


def is_office(words: list[Token], speech: Speech) -> bool:
    """Whether a phrase names an office or profession: "Der Innenminister"."""
    endings = speech.title_endings or ("\0",)
    known = speech.titles - speech.determiners
    return any(token.lower in known or token.lower.endswith(endings) for token in words)
