"""The people of a text: names met in it, and which of them a surname or a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from newsformat.inference.quotes.caseless import own_name
from newsformat.inference.quotes.clauses import Token, token_of, tokens, words_in
from newsformat.inference.quotes.noun_phrases import Mention
from newsformat.inference.quotes.own_names import are_joined, personal_part
from newsformat.inference.quotes.phrases import surname_at
from newsformat.inference.quotes.speech import (
    CASELESS,
    NAME_PARTICLES,
    NAME_SUFFIXES,
    UNSPACED,
    Speech,
    words_of,
)
from newsformat.inference.quotes.unspaced import name_and_role

_NEAR = 900  # characters back in which a pronoun looks for its person
_NAME_REACH = 80  # characters on either side of a part of a name in which the rest stands
_MOST_MET = 50  # times that a name is looked at on either side of where it is asked for
_HEADING = 120  # characters; a line without a full stop up to this long is a heading
# What stands before a name and tells nothing of what the person does.
_HONORIFICS = words_of(
    "mr mrs ms miss mx dr m mme mlle sr sra srta don doña dott signor signora herr frau hr fru pan pani"
)


class Person(NamedTuple):
    """A full name met in the text: where, whether as the subject of a sentence, and "m", "f" or "".

    `aside` is true in a heading, and of what is no person: no later "she" means it.
    """

    name: str
    at: int
    leads: bool
    gender: str
    aside: bool = False


class People:
    """Everyone a text names in full, in reading order; it is read once, and no further than was asked for.

    Nobody is named within `titles`, stretches of the text in reading order.
    """

    def __init__(
        self,
        text: str,
        speech: Speech,
        titles: Sequence[tuple[int, int]] = (),
        captions: Callable[[], str] = str,
    ) -> None:
        self._text = text
        self._captions = captions
        self._titles = titles
        self._title_starts = [start for start, _ in titles]
        self._speech = speech
        self._runs = iter(()) if speech.language in UNSPACED else _name_runs(text, words_in(text, speech.language))
        self._reached = -1  # where the last run begins that was read
        self._people: list[Person] = []
        self._by_part: dict[str, list[Person]] = {}
        self._spoken: list[Person] = []
        self._speakers: dict[str, str] = {}  # surname -> full name of who spoke last with it
        self._genders: dict[str, str] = {}  # of those who spoke, as last told

    def name_of(self, mention: Mention) -> tuple[str | None, str | None]:
        """The name a mention stands for, in full where the text has it, and the role printed beside it.

        The name is None for a pronoun nobody could be found for; a common noun stands for itself.
        """
        words = tokens(self._text, mention.start, mention.end, self._speech.language)
        role = self._role_behind(mention)
        printed = self._text[mention.start : mention.end]
        if not words or self._speech.language in UNSPACED:
            return self._unspaced(printed)
        if len(words) == 1 and self._is_pronoun(words[0].lower):
            return self._stands_for(words[0]), role
        if surname_at(words, 0, self._text) == len(words):
            full = self._full_surname(words, mention.start)
            self._remember(full, mention, [])
            return full, role
        if self._speech.language in CASELESS:
            first, last = own_name(words, self._speech, self._text), len(words)
        else:
            first, last = personal_part(words, self._speech, self._text)
        if first == last or (self._speech.language == "vi" and last - first == 1 and last < len(words)):
            return printed, role  # in Vietnamese "Thủ tướng" as well, of which the first syllable has a capital
        name = self._text[words[first].start : words[last - 1].end]
        if self._speech.language == "tr":
            name = re.split("['’]", name, maxsplit=1)[0]  # "Ali Demir'e"
        full = name if last - first > 1 else self._full_name(name, mention.start)
        if last - first == 2 and len(words[first].text) == 1:  # "A. Rossi"
            spelled = self._full_name(words[last - 1].text, mention.start)
            full = spelled if spelled[:1] == name[:1] and spelled.endswith(words[last - 1].text) else full
        self._remember(full, mention, words[:first])
        return full, role or self._role_before(words[:first])

    def _is_pronoun(self, word: str) -> bool:
        return word in self._speech.pronouns or (self._speech.language in {"id", "ms"} and word.endswith("nya"))

    def _role_behind(self, mention: Mention) -> str | None:
        """The words set off behind a name, without an article; a clause about the person is no role."""
        if mention.role is None:
            return None
        start, end = mention.role
        words = tokens(self._text, start, end, self._speech.language)
        determiners = self._speech.determiners
        relatives = self._speech.relatives - determiners
        clause = next((at for at, word in enumerate(words) if word.lower in relatives), None)
        if clause == 0:
            return None
        if clause is not None:  # "a doctor in Norvik who hosts a show"
            end = words[clause - 1].end
        # Not of "one of the engineers".
        if (
            len(words) > 1
            and words[0].lower in determiners
            and words[1].lower not in self._speech.linkers | determiners
        ):
            start = words[1].start
        return self._text[start:end]

    def _role_before(self, words: list[Token]) -> str | None:
        while words and words[0].lower in self._speech.determiners:
            words = words[1:]
        while words and words[-1].lower in self._speech.works:  # "a graduate named Ada Rossi"
            words = words[:-1]
        if len(words) == 1 and words[0].lower in _HONORIFICS:
            return None
        return self._text[words[0].start : words[-1].end].strip() if words else None

    def _unspaced(self, printed: str) -> tuple[str | None, str | None]:
        if printed in self._speech.pronouns:
            return self._spoken[-1].name if self._spoken else None, None
        name, role = name_and_role(printed, self._speech)
        self._speaks(name, 0, "")
        return name, role

    def _remember(self, name: str, mention: Mention, titles: list[Token]) -> None:
        gender = _gender_told(titles, self._speech) or self._genders.get(name, "")
        self._speaks(name, mention.start, gender)

    def _speaks(self, name: str, at: int, gender: str) -> None:
        self._spoken.append(Person(name, at, leads=True, gender=gender))
        if surname := _surname(name):
            self._speakers[surname] = name
        self._genders[name] = gender

    def _full_name(self, part: str, at: int) -> str:
        """The full name of which `part` is the surname or given name, if any; who spoke last with it first."""
        part = _without_possessive(part)
        if spoke := self._speakers.get(part.lower()):
            return spoke
        elsewhere = self._lower.count(_lowered(part)) > 1  # otherwise nobody but here is called so
        named = self._named(part, at) if elsewhere else None
        if named is None and self._beside:
            named = self._beside._named(part, 0)
        return named or part

    def _named(self, part: str, at: int) -> str | None:
        """The nearest full name before `at` that has a part, else the first behind; only the words around are read."""
        return next(
            (name for place in self._occurrences(_lowered(part), at) if (name := self._name_at(place, part))), None
        )

    def _occurrences(self, part: str, at: int) -> Iterator[int]:
        """Where a part of a name stands: back from a place, then on from it; not more often than names are met."""
        place = at
        for _ in range(_MOST_MET):
            if (place := self._lower.rfind(part, 0, place)) < 0:
                break
            yield place
        place = at
        for _ in range(_MOST_MET):
            if (place := self._lower.find(part, place)) < 0:
                break
            yield place
            place += len(part)

    def _name_at(self, place: int, part: str) -> str | None:
        """The full name at a place, when the word there is its first or its surname."""
        start = self._text.rfind(" ", 0, max(0, place - _NAME_REACH)) + 1
        around = words_in(self._text, self._speech.language, start, place + _NAME_REACH)
        for words, _, _ in _name_runs(self._text, around):
            first = words[0].start()
            if first <= place < words[-1].end() and not self._is_in_title(first):
                name, parts = _full_name_in(self._tokens_of(words), self._speech, self._text)
                return name if part.lower() in parts else None
        return None

    @cached_property
    def _beside(self) -> People | None:
        captions = self._captions()
        return People(captions, self._speech) if captions else None

    @cached_property
    def _lower(self) -> str:
        return _lowered(self._text)

    def _full_surname(self, words: list[Token], at: int) -> str:
        """Jan van den Berg of "van den Berg"; what is printed where nobody of that name is named."""
        surname = self._text[words[0].start : words[-1].end]
        full = self._full_name(words[-1].text, at)
        return full if full.lower().endswith(f" {surname.lower()}") else surname

    def _stands_for(self, pronoun: Token) -> str | None:
        gender = self._speech.pronouns.get(pronoun.lower, "")
        if not gender and self._speech.language not in {"id", "ms"}:
            return None
        near = [person for person in self._before(pronoun.start) if self._agrees(person, gender)]
        leading = [person for person in near if person.leads]
        if not near:
            return None
        chosen = (leading or near)[-1]
        self._speaks(chosen.name, pronoun.start, gender)
        return chosen.name

    def _agrees(self, person: Person, gender: str) -> bool:
        if not gender or person.gender == gender:
            return True
        known = next((spoken.gender for spoken in reversed(self._spoken[-20:]) if spoken.name == person.name), "")
        return known == gender or not (person.gender or known)

    def _before(self, at: int) -> list[Person]:
        """Who was named or spoke shortly before a place, in order."""
        self._read_to(at)
        reach = bisect_left(self._people, at, key=lambda person: person.at)
        named = self._people[max(0, reach - 12) : reach]
        spoken = [person for person in self._spoken[-6:] if person.at < at]
        return sorted((person for person in [*named, *spoken] if at - person.at < _NEAR), key=lambda person: person.at)

    def _read_to(self, at: int) -> None:
        """Read on until all who are named before a place are known."""
        if self._reached >= at:
            return
        for run in self._runs:
            words = run[0]
            self._reached = words[0].start()
            # Any word that opens a sentence has a capital.
            may_name = len(words) > 1 or _without_possessive(words[0].group()).lower() in self._by_part
            if may_name and not self._is_in_title(self._reached):
                self._add(self._tokens_of(words), leads=_leads(run, self._text, self._speech))
            if self._reached >= at:
                return

    def _tokens_of(self, words: Iterable[re.Match[str]]) -> list[Token]:
        return [token_of(word, self._speech.language) for word in words]

    def _is_in_title(self, at: int) -> bool:
        before = bisect_right(self._title_starts, at)
        return before > 0 and at < self._titles[before - 1][1]

    def _add(self, run: list[Token], *, leads: bool) -> None:
        first, last = personal_part(run, self._speech, self._text)
        if last - first < 1:
            return
        gender = _gender_told(run[:first], self._speech)
        name = _without_possessive(self._text[run[first].start : run[last - 1].end])
        if last - first == 1:
            known = self._by_part.get(name.lower())
            if known and not known[-1].aside:
                self._people.append(Person(known[-1].name, run[first].start, leads, gender))
            return
        is_aside = run[first].lower in self._speech.places or run[last - 1].lower in self._speech.bodies
        is_aside = is_aside or _in_heading(self._text, run[first].start)
        person = Person(name, run[first].start, leads, gender, is_aside)
        if not is_aside:
            self._people.append(person)
        for part in _parts(run, first, last):
            self._by_part.setdefault(part, []).append(person)


def _lowered(text: str) -> str:
    """A text in lower case, letter by letter: as long as before, which it is not where "İ" becomes two."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _without_possessive(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _full_name_in(run: list[Token], speech: Speech, text: str) -> tuple[str | None, set[str]]:
    """The full name in a run of capitalised words, and the parts by which its bearer is called alone."""
    first, last = personal_part(run, speech, text)
    if last - first < 2:
        return None, set()
    return _without_possessive(text[run[first].start : run[last - 1].end]), _parts(run, first, last)


def _parts(run: list[Token], first: int, last: int) -> set[str]:
    """The given name and the surname of a full name, in lower case."""
    surname = last - 2 if run[last - 1].lower.strip(".") in NAME_SUFFIXES and last - first > 2 else last - 1
    return {_without_possessive(run[index].lower) for index in (first, surname)}


def _surname(name: str) -> str:
    """The last of two or three names, in lower case; "" of a lone one."""
    names = name.lower().split()
    return names[-1] if 2 <= len(names) <= 3 else ""


def _gender_told(titles: list[Token], speech: Speech) -> str:
    return next((speech.genders[token.lower] for token in titles if token.lower in speech.genders), "")


_Run: TypeAlias = tuple[list[re.Match[str]], re.Match[str] | None, re.Match[str] | None]
"""A run of capitalised words, which may be a name, and the words that stand before it and behind it."""


def _name_runs(text: str, words: Iterable[re.Match[str]]) -> Iterator[_Run]:
    """All runs of capitalised words among some of a text. Most are one word, and no name: none is a token yet."""
    run: list[re.Match[str]] = []
    before: re.Match[str] | None = None
    previous: re.Match[str] | None = None
    for word in words:
        capital = text[word.start()].isupper()
        if run:
            if (capital or word.group() in NAME_PARTICLES) and _are_joined(run[-1], word, text):
                run.append(word)
                previous = word
                continue
            yield run, before, word
            run = []
        if capital:
            run, before = [word], previous
        previous = word
    if run:
        yield run, before, None


def _are_joined(first: re.Match[str], second: re.Match[str], text: str) -> bool:
    return are_joined(first.group(), text[first.end() : second.start()])


def _leads(run: _Run, text: str, speech: Speech) -> bool:
    """Whether a run begins a sentence, or a verb of saying beside it tells of it: "explains Rossi"."""
    words, before, behind = run
    is_told = before is not None and before.group() in speech.says
    return is_told or _is_told_behind(words[-1], behind, text, speech) or _begins_sentence(text, words[0].start())


def _is_told_behind(last: re.Match[str], behind: re.Match[str] | None, text: str, speech: Speech) -> bool:
    """Whether a verb of saying follows a name: "Rossi explains"."""
    if behind is None or text[behind.start()].isupper():
        return False
    return token_of(behind, speech.language).lower in speech.says and _are_joined(last, behind, text)


def _in_heading(text: str, at: int) -> bool:
    """Whether a place lies in a short line that is no sentence."""
    end = text.find("\n", at, at + _HEADING)
    return end > 0 and text[end - 1] not in '.!?:,;”"»“…' and text.rfind("\n", max(0, end - _HEADING), at) >= 0


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip()
    return not before or before[-1] in '.!?\n”"»“:' or "\n" in text[max(0, at - 3) : at]
