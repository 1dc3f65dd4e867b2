"""English noun phrases, of which no case and no capital tells where a clause begins within them."""

from __future__ import annotations

from newsformat.inference.quotes.clauses import Token
from newsformat.inference.quotes.speech import Speech

_BEFORE_ARTICLES = frozenset({"all", "both", "half", "such", "like"})
_PLURALS = frozenset({"people", "men", "women", "children", "police"})
_REDUCED = 5  # words of a phrase that may hold a clause without "that": "the most common questions people"


def describes(tokens: list[Token], index: int, speech: Speech) -> bool:
    """Whether an English "who" or "that" goes on with its noun: "a guest who stayed", not "said that guests did"."""
    if speech.language != "en" or tokens[index].lower not in speech.relatives or index in {0, len(tokens) - 1}:
        return False
    return not begins_noun(tokens[index + 1], speech) and tokens[index - 1].lower not in speech.says


def begins_noun(token: Token, speech: Speech) -> bool:
    """Whether a word can begin a noun phrase: an article, a pronoun, a name."""
    return token.is_capital or token.lower in speech.determiners or token.lower in speech.pronouns


def without_clauses(words: list[Token], speech: Speech) -> list[Token]:
    """The words without a relative clause or a verb behind them; in English nothing else tells where it begins.

    Of two plural nouns side by side the second is the subject: "the most common questions guests ask".
    """
    if speech.language != "en":
        return words
    ends = (at for at in range(1, len(words)) if words[at].lower in speech.auxiliaries | speech.relatives)
    words = words[: next(ends, len(words))]
    if len(words) >= _REDUCED and is_plural(words[-1].text) and is_plural(words[-2].text):
        return words[-1:]
    return [] if any(_begins_anew(words, at, speech) for at in range(1, len(words))) else words


def _begins_anew(words: list[Token], at: int, speech: Speech) -> bool:
    """Whether another noun phrase begins within these words, so that a verb is among them: "make a crest"."""
    before = words[at - 1].lower
    if words[at].lower in speech.determiners:
        return before not in speech.linkers | speech.stops | speech.determiners | _BEFORE_ARTICLES
    return is_subject_pronoun(words[at], speech)


def is_plural(word: str) -> bool:
    """Whether an English word in small letters is most likely a plural: "guests", "people", but not "boss"."""
    if word in _PLURALS:
        return True
    return word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def is_subject_pronoun(token: Token, speech: Speech) -> bool:
    """Whether an English word stands alone for a subject: "they", but not "this", which may begin a noun phrase."""
    return speech.language == "en" and token.lower in speech.pronouns and token.lower not in speech.determiners
