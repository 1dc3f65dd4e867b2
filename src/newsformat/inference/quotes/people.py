"""The people of a text: names met in it, and which of them a surname or a pronoun stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsformat.inference.quotes.clauses import ABBREVIATED, Token, token_of, tokens, words_in
from newsformat.inference.quotes.noun_phrases import SURNAME_OPENINGS, Mention, no_names, surname_at
from newsformat.inference.quotes.speech import NAME_PARTICLES, NAME_SUFFIXES, UNSPACED, Speech, words_of

_OF = frozenset({"of", "des", "du", "del", "do", "della"})
_NEAR = 900  # characters back in which a pronoun looks for its person
_HEADING = 120  # characters; a line without a full stop up to this long is a heading
# What stands before a name and tells nothing of what the person does.
_HONORIFICS = words_of(
    "mr mrs ms miss mx dr m mme mlle sr sra srta don doña dott signor signora herr frau hr fru pan pani"
)
_NAME_JOINT = re.compile(r"^[ \u00a0.\-‑]{1,2}$")


@dataclass(frozen=True, slots=True)
class Person:
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

    def __init__(self, text: str, speech: Speech, titles: Sequence[tuple[int, int]] = (), captions: str = "") -> None:
        self._text = text
        # Who is named in a caption gives a surname its full name, when nobody in the text does.
        self._beside = People(captions, speech) if captions else None
        self._titles = titles
        self._speech = speech
        self._runs = iter(()) if speech.language in UNSPACED else _name_runs(text, speech)
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
            return self._unspaced_name(printed), role
        if len(words) == 1 and self._is_pronoun(words[0].lower):
            return self._stands_for(words[0]), role
        if surname_at(words, 0, self._text) == len(words):
            full = self._full_surname(words, mention.start)
            self._remember(full, mention, [])
            return full, role
        first, last = personal_part(words, self._speech, self._text)
        if first == last:
            return printed, role
        name = self._text[words[first].start : words[last - 1].end]
        full = name if last - first > 1 else self._full_name(name, mention.start)
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

    def _unspaced_name(self, printed: str) -> str:
        if printed in self._speech.pronouns:
            return self._spoken[-1].name if self._spoken else printed
        name = printed.rpartition("の")[2] if self._speech.language == "ja" else printed
        titles = sorted(self._speech.titles, key=len, reverse=True)
        ending = next((title for title in titles if name.endswith(title) and len(name) > len(title) + 1), "")
        name = name.removesuffix(ending).strip()
        if self._speech.language == "zh":  # the name stands behind the office: 镇长周立民
            places = [match.end() for match in re.finditer("|".join(titles), name)]
            name = next((name[place:] for place in reversed(places) if 2 <= len(name) - place <= 12), name)
        self._speaks(name, 0, "")
        return name

    def _remember(self, name: str, mention: Mention, titles: list[Token]) -> None:
        gender = _gender_told(titles, self._speech) or self._genders.get(name, "")
        self._speaks(name, mention.start, gender)

    def _speaks(self, name: str, at: int, gender: str) -> None:
        self._spoken.append(Person(name, at, leads=True, gender=gender))
        if surname := _surname(name):
            self._speakers[surname] = name
        self._genders[name] = gender

    def _full_name(self, part: str, at: int) -> str:
        """The full name of which `part` is the surname or given name: the nearest before `at`, else the first."""
        part = _without_possessive(part)
        if spoke := self._speakers.get(part.lower()):
            return spoke
        self._read_to(at)
        while not (known := self._by_part.get(part.lower(), [])) and self._has_more():
            pass
        earlier = [person for person in known[:50] if person.at < at]
        if chosen := earlier[-1] if earlier else known[0] if known else None:
            return chosen.name
        return self._beside._full_name(part, 0) if self._beside else part

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
        while self._reached < at and self._has_more():
            pass

    def _has_more(self) -> bool:
        """Whether there is a run of names that was not read yet; then it is."""
        run, leads = next(self._runs, ((), False))
        if not run:
            return False
        self._reached = run[0].start
        if not self._is_in_title(self._reached):
            self._add(run, leads=leads)
        return True

    def _is_in_title(self, at: int) -> bool:
        before = bisect_right(self._titles, at, key=lambda title: title[0])
        return before > 0 and at < self._titles[before - 1][1]

    def _add(self, run: list[Token], *, leads: bool) -> None:
        if len(run) == 1 and _without_possessive(run[0].text).lower() not in self._by_part:
            return  # any word that opens a sentence has a capital
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
        surname = last - 2 if run[last - 1].lower.strip(".") in NAME_SUFFIXES and last - first > 2 else last - 1
        for index in {first, surname}:
            self._by_part.setdefault(_without_possessive(run[index].lower), []).append(person)


def _without_possessive(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def _surname(name: str) -> str:
    """The last of two or three names, in lower case; "" of a lone one."""
    names = name.lower().split()
    return names[-1] if 2 <= len(names) <= 3 else ""


def _gender_told(titles: list[Token], speech: Speech) -> str:
    return next((speech.genders[token.lower] for token in titles if token.lower in speech.genders), "")


def _name_runs(text: str, speech: Speech) -> Iterator[tuple[list[Token], bool]]:
    """All runs of capitalised words of a text, each with whether it begins a sentence or has a verb of saying."""
    current: list[Token] = []
    previous: re.Match[str] | None = None
    is_told = False  # whether a verb of saying stands before the run: "explains Rossi"
    for word in words_in(text, speech.language):
        capital = text[word.start()].isupper()
        before, previous = previous, word
        if not (capital or current):
            continue
        token = token_of(word, speech.language)
        joined = bool(current) and _are_joined(current[-1], token, text)
        if current and not (joined and (capital or token.lower in NAME_PARTICLES)):
            says = is_told or (joined and not capital and token.lower in speech.says)
            yield current, says or _leads(text, current[0].start)
            current = []
        if capital and not current:
            is_told = before is not None and before.group() in speech.says
        if capital or (current and joined):
            current.append(token)
    if current:
        yield current, is_told or _leads(text, current[0].start)


def _in_heading(text: str, at: int) -> bool:
    """Whether a place lies in a short line that is no sentence."""
    end = text.find("\n", at, at + _HEADING)
    return end > 0 and text[end - 1] not in '.!?:,;”"»“…' and text.rfind("\n", max(0, end - _HEADING), at) >= 0


def _are_joined(first: Token, second: Token, text: str) -> bool:
    """Whether two words can be of one name; a full stop between them only behind an initial or "Mr"."""
    gap = text[first.end : second.start]
    if first.text.endswith(("'s", "’s")) or not _NAME_JOINT.match(gap):
        return False
    return "." not in gap or len(first.text) == 1 or first.lower in ABBREVIATED


def _leads(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip()
    return not before or before[-1] in '.!?\n”"»“:' or "\n" in text[max(0, at - 3) : at]


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
    if not _are_joined(words[at - 1], token, text):
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
    if before in speech.determiners and speech.language not in {"it", "pt"}:
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
