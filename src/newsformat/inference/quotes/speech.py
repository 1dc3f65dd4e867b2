"""The words that tell who said what: verbs of saying, pronouns and titles, one table a language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


def words_of(listed: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(listed.split())


LANGUAGES = (
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it",
    "ja", "ko", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sv", "tr", "uk", "vi", "zh",
)  # fmt: skip
_SAME = {"no": "nb", "nn": "nb"}  # languages that share a table
# Languages whose verbs tell of a subject that stands nowhere: "añadió".
DROPPING = words_of("es pt it ro pl cs sk ru uk bg el hu he fa")
VERB_SECOND = words_of("de nl sv nb da")  # what opens a clause stands before the verb, its subject behind it
CASELESS = words_of("ar he fa hi")  # scripts without capitals, so that the words of grammar alone part names
VERB_FINAL = words_of("fa hi")  # whose subject leads the clause, with the verb at its end
NAMED_WITH_ARTICLE = words_of("it pt el")  # "ο Νίκος Βαρέλης"
UNSPACED = frozenset({"ja", "ko", "zh"})  # no spaces, or particles glued to the name: read by pattern
# Languages in which the subject may follow the verb.
INVERTING = words_of("de nl sv nb da fi fr es it pt ro pl cs sk ru uk bg el hu ar he id ms")
# Small words inside a person's name, and what may follow it, whatever the language.
NAME_PARTICLES = words_of("von van de der den del della di da dos das du la le bin ibn al el ter ten zu bint")
_SHORT_TEXT = 400  # characters of a text too short to be sure of its language
NAME_SUFFIXES = words_of("jr sr ii iii iv phd md")


@dataclass(frozen=True, slots=True, eq=False)  # one object a language: compared by identity
class Speech:
    """How one language reports speech. All words are in lower case; phrases are tuples of words."""

    language: str
    says: frozenset[str]  # verbs that introduce an utterance, in every form met in news
    indirect: frozenset[str]  # those of them that introduce a reported clause
    bare: frozenset[str]  # those that do so without a conjunction: "said it was"
    tells: frozenset[str]  # those that name the listener: "told reporters that"
    calls: frozenset[str]  # verbs that take a few quoted words: "called it “brutal”"
    participles: frozenset[str]  # verbs of saying only behind one of `perfects`: "ha resumido"
    perfects: frozenset[str]
    passive: frozenset[str]  # words that, before one of these, make it say nothing of a speaker: "is called"
    splits: Mapping[str, frozenset[str]]  # verb -> particles of which one must follow: "teilte ... mit"
    sources: Mapping[str, tuple[tuple[str, ...], ...]]  # "according to", before the one who says, by first word
    follows: tuple[str, ...]  # the same after them: "zufolge"
    that: frozenset[str]
    agents: frozenset[str]  # words behind who acts: "ने"
    between: frozenset[str]  # auxiliaries and adverbs that may stand between speaker and verb
    pronouns: Mapping[str, str]  # pronoun -> "m", "f" or "" for unknown or several
    determiners: frozenset[str]
    linkers: frozenset[str]  # words that go on with a noun phrase: "of", "von"
    stops: frozenset[str]  # words that end or never begin one: "in", "during"
    breaks: frozenset[str]  # conjunctions after which another clause, with its own subject, begins
    conjunctions: frozenset[str]  # those that join two clauses of one subject: "and"
    relatives: frozenset[str]
    auxiliaries: frozenset[str]  # verbs before which a noun phrase ends, where no case or capital tells: "was", "could"
    leads_in: frozenset[str]  # before the clause that tells of speech: "As Ada Rossi says"
    nouns: frozenset[str]  # verbs of saying that are nouns as well: "claims"
    reading: frozenset[str]  # verbs of reading, which tell of speech right before the words only: "the sign reads"
    reflexives: frozenset[str]  # "yourself": what one tells oneself is a thought
    examples: frozenset[str]  # words before some that nobody has said: "phrases like", "ask yourself"
    places: frozenset[str]  # the first words of names that are no person's: "South"
    bodies: frozenset[str]  # their last words: "University"
    titles: frozenset[str]
    title_endings: tuple[str, ...]
    genders: Mapping[str, str]  # title -> "m" or "f"
    works: frozenset[str]  # words before a name in quotation marks: "titled", "film"
    work_endings: tuple[str, ...]  # what compounds of them end in: "Spielfilm"


def _words(table: Mapping[str, object], key: str) -> frozenset[str]:
    return words_of(str(table.get(key, "")))


def _sources(table: Mapping[str, object]) -> dict[str, tuple[tuple[str, ...], ...]]:
    listed = table.get("sources", [])
    phrases = [tuple(str(phrase).split()) for phrase in listed] if isinstance(listed, list) else []
    longest_first = sorted(phrases, key=len, reverse=True)
    return {head: tuple(p for p in longest_first if p[0] == head) for head, *_ in phrases}


def _splits(table: Mapping[str, object]) -> dict[str, frozenset[str]]:
    particles: dict[str, set[str]] = {}
    for pair in _words(table, "splits"):
        verb, _, particle = pair.partition(":")
        particles.setdefault(verb, set()).add(particle)
    return {verb: frozenset(found) for verb, found in particles.items()}


def _genders(table: Mapping[str, object], male: str, female: str) -> dict[str, str]:
    return dict.fromkeys(_words(table, male), "m") | dict.fromkeys(_words(table, female), "f")


@cache
def speech_of(language: str) -> Speech:
    """The table of a language given by its primary subtag; an empty one for a language without a table."""
    if language in _SAME:
        return speech_of(_SAME[language])
    table: dict[str, object] = {}
    if language in LANGUAGES:
        source = files("newsformat.inference.quotes").joinpath("lexicon", f"{language}.toml")
        table = tomllib.loads(source.read_text(encoding="utf-8"))
    splits = _splits(table)
    return Speech(
        language=language,
        says=_words(table, "says") | _words(table, "participles") | frozenset(splits),
        indirect=_words(table, "indirect") | frozenset(splits),
        bare=_words(table, "bare"),
        tells=_words(table, "tells"),
        calls=_words(table, "calls"),
        participles=_words(table, "participles"),
        perfects=_words(table, "perfects"),
        passive=_words(table, "passive"),
        splits={verb: found for verb, found in splits.items() if verb not in _words(table, "says")},
        sources=_sources(table),
        follows=tuple(str(table.get("follows", "")).split()),
        that=_words(table, "that"),
        agents=_words(table, "agents"),
        between=_words(table, "between"),
        pronouns=dict.fromkeys(_words(table, "pronouns"), "") | _genders(table, "he", "she"),
        determiners=_words(table, "determiners"),
        linkers=_words(table, "linkers"),
        stops=_words(table, "stops"),
        breaks=_words(table, "breaks"),
        conjunctions=_words(table, "conjunctions"),
        relatives=_words(table, "relatives"),
        auxiliaries=_words(table, "auxiliaries"),
        leads_in=_words(table, "leads_in"),
        nouns=_words(table, "nouns"),
        reading=_words(table, "reading"),
        reflexives=_words(table, "reflexives"),
        examples=_words(table, "examples"),
        places=_words(table, "places"),
        bodies=_words(table, "bodies"),
        titles=_words(table, "titles"),
        title_endings=tuple(_words(table, "title_endings")),
        genders=_genders(table, "male", "female"),
        works=_words(table, "works"),
        work_endings=tuple(_words(table, "work_endings")),
    )


def likeliest_language(text: str) -> str:
    """The language whose tables have most words of a text, for one too short to be sure of; "" where they have few."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text[:_SHORT_TEXT])]
    score, best = max((sum(word in _told_by(name) for word in words), name) for name in LANGUAGES)
    return best if score * 4 > len(words) else ""


@cache
def _told_by(language: str) -> frozenset[str]:
    speech = speech_of(language)
    return speech.says | speech.determiners | speech.stops | speech.between | speech.pronouns.keys()


def primary_subtag(language: str) -> str:
    """The first part of a BCP 47 tag in lower case: "pt" of "pt-BR"; "no" and "nb" count as themselves."""
    return re.split(r"[-_]", language.strip(), maxsplit=1)[0].lower()
