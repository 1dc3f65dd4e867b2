"""Which words of a mention are a person's own name: not titles, not roles, not institutions."""

from __future__ import annotations

import re

from newsformat.inference.quotes.clauses import ABBREVIATED, Token
from newsformat.inference.quotes.phrases import SURNAME_OPENINGS, no_names, surname_at
from newsformat.inference.quotes.speech import NAME_PARTICLES, NAMED_WITH_ARTICLE, Speech, words_of

_NO_INITIALS = words_of("u.s u.k u.n e.u d.c u.s.a u.a.e a.m p.m a.d b.c m.b.a m.d b.a m.a")
_OF = frozenset({"of", "des", "du", "del", "do", "della"})
_NAME_JOINT = re.compile(r"^[ \u00a0.\-‑]{1,2}$")


def are_joined(word: str, gap: str) -> bool:
    """Whether a word and the one behind a gap can be of one name; a full stop only behind an initial or "Mr"."""
    if not _NAME_JOINT.match(gap) or word.endswith(("'s", "’s")):
        return False
    return "." not in gap or _are_initials(word) or word.lower() in ABBREVIATED


def _are_initials(word: str) -> bool:
    """Whether a word is "J" of "J. Rossi" or "J.K" of "J.K. Rossi", and not "U.S", which may end a sentence."""
    letters = word.split(".")
    return all(len(letter) == 1 for letter in letters) and (len(letters) == 1 or word.lower() not in _NO_INITIALS)


def personal_part(words: list[Token], speech: Speech, text: str) -> tuple[int, int]:
    """Which of a mention's words are a person's own name: an empty span for "the police"."""
    known = no_names(speech)
    best = (0, 0)
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _goes_on(words, at, end, text):
            end += 1
        first, last = _without_titles(words, at, end, known, speech)
        if last > first and not _is_institution(words, first, last, speech):
            best = _better(best, (first, last))
        at = max(end, at + 1)
    return best


def _better(held: tuple[int, int], found: tuple[int, int]) -> tuple[int, int]:
    """A full name before a lone word; of equals the later, which roles precede: "Clinton aide Ada Rossi"."""
    return found if found[1] - found[0] > 1 or held[1] - held[0] <= 1 else held


def _goes_on(words: list[Token], start: int, at: int, text: str) -> bool:
    token = words[at]
    if at == start:
        return token.text[0].isupper()
    if not are_joined(words[at - 1].text, text[words[at - 1].end : token.start]):
        return False
    if token.text[0].isupper():
        return True
    if token.lower not in NAME_PARTICLES or at + 1 >= len(words):
        return False
    return words[at + 1].text[0].isupper() or surname_at(words, at, text) is not None


def _without_titles(words: list[Token], start: int, end: int, known: frozenset[str], speech: Speech) -> tuple[int, int]:
    """The span behind the last title, acronym or role in a run of capitalised words."""
    for index in range(end - 1, start - 1, -1):
        word = words[index]
        if start < index and _is_of_surname(words, index):
            continue
        acronym = word.text.replace(".", "").isupper() and len(word.text) > 1 and index < end - 1 and end - start > 2
        if word.lower.strip(".") in known or word.lower.endswith(speech.title_endings or ("\0",)) or acronym:
            initial = len(word.text) <= 2 and index > start and word.text.isupper()
            if not initial:
                return index + 1, end
    if end - start > 4 and not any(word.lower in NAME_PARTICLES for word in words[start:end]):
        return start, start  # Norvik Harbour And River Board
    while end - start > 3 and words[start].lower not in NAME_PARTICLES and words[end - 2].lower not in NAME_PARTICLES:
        start += 1
    return start, end


def _is_of_surname(words: list[Token], index: int) -> bool:
    """Whether a word is one of "von der", which parts a given name from a surname, and no title."""
    return words[index].text in NAME_PARTICLES and (
        words[index].text in SURNAME_OPENINGS or words[index - 1].text in SURNAME_OPENINGS
    )


def _is_person_of(words: list[Token], first: int, last: int, speech: Speech) -> bool:
    """Whether a name before "of" is a person's: Dr. Ada Rossi of Norvik, not Bank of Norvik."""
    if last - first < 2:
        return False
    if first and words[first - 1].lower in speech.titles:
        return True
    return first == 0 and bool(speech.bodies) and speech.bodies.isdisjoint(word.lower for word in words[:last])


def _is_institution(words: list[Token], first: int, last: int, speech: Speech) -> bool:
    """The Harbour Board, Bank of Norvik, a letter seen by Norvik News: "the" or "by" before, "of" behind."""
    before = words[first - 1].lower if first else ""
    if before in speech.linkers or before in speech.stops:
        return True
    if before in speech.determiners and speech.language not in NAMED_WITH_ARTICLE:
        return True
    follows = words[last].lower if last < len(words) else ""
    if speech.language == "en" and follows and follows not in speech.stops | speech.linkers | speech.relatives:
        joined = words[last].start - words[last - 1].end == 1
        if joined and words[last].text.islower():
            return True  # the name describes a noun: "Norvik police", "Norvik's yearly report"
    if follows in _OF and not _is_person_of(words, first, last, speech):
        return True
    if words[last - 1].text.endswith(("'s", "’s")) or follows[:1].isdigit():
        return True  # "the Harbour Office's May report", "Article 53"
    return words[last - 1].text.isupper()
