"""Text -> the language it is in, told by its script and its most frequent words; nothing where they don't agree."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

_SAMPLE = 6000
"""Characters looked at; a few hundred decide."""

_FEWEST_HITS = 3
_LEAST_SHARE = 0.06
"""Of the words of running text a third are function words; names and numbers alone have none."""

_LEAD = 1.25
"""How much better than the next the best language must fit."""

# Scripts of one language, or of one that is by far the most written in it.
_SCRIPTS: tuple[tuple[str, int, int], ...] = (
    ("ko", 0xAC00, 0xD7A3), ("ko", 0x1100, 0x11FF), ("el", 0x0370, 0x03FF), ("he", 0x0590, 0x05FF),
    ("arab", 0x0600, 0x06FF), ("arab", 0x0750, 0x077F), ("deva", 0x0900, 0x097F), ("bn", 0x0980, 0x09FF),
    ("pa", 0x0A00, 0x0A7F), ("gu", 0x0A80, 0x0AFF), ("ta", 0x0B80, 0x0BFF), ("te", 0x0C00, 0x0C7F),
    ("kn", 0x0C80, 0x0CFF), ("ml", 0x0D00, 0x0D7F), ("si", 0x0D80, 0x0DFF), ("th", 0x0E00, 0x0E7F),
    ("lo", 0x0E80, 0x0EFF), ("my", 0x1000, 0x109F), ("ka", 0x10A0, 0x10FF), ("am", 0x1200, 0x137F),
    ("km", 0x1780, 0x17FF), ("hy", 0x0530, 0x058F), ("cyrl", 0x0400, 0x04FF), ("kana", 0x3041, 0x30FA),
    ("han", 0x4E00, 0x9FFF), ("han", 0x3400, 0x4DBF), ("latn", 0x0041, 0x024F), ("latn", 0x1E00, 0x1EFF),
)  # fmt: skip


# Scripts of several languages, which only words tell apart.
_SHARED = ("latn", "cyrl", "arab", "deva")
_WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0dff]+[^\W\d_]*)*")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S{1,300}|\S{1,80}@\S{1,80}")


def language_of(text: str) -> str | None:
    """The primary subtag of the language that a text is in (ISO 639-1), or None where it is not sure.

    The beginning of the text decides. Time is bounded.
    """
    sample = _ADDRESS.sub(" ", text[:_SAMPLE])
    script = _script_of(sample)
    return _by_words(sample, script) if script in _SHARED else script


def _script_of(sample: str) -> str | None:
    """The script of most letters: a language where it belongs to one, else its ISO 15924 code."""
    counts: Counter[str] = Counter()
    for character, count in Counter(sample).items():
        if character.isalpha():
            counts[_script(ord(character))] += count
    if not counts:
        return None
    if counts["kana"] * 10 > counts["kana"] + counts["han"] and counts["kana"] + counts["han"] > counts["latn"]:
        return "ja"
    # A word of Han says more than one of letters: in mixed texts the letters are names.
    if counts["han"] * 4 > counts.total() - counts["kana"] and counts["ko"] < counts["han"]:
        return "zh"
    script, count = counts.most_common(1)[0]
    return script if script and count * 2 > counts.total() and script != "han" else None


@cache
def _script(code: int) -> str:
    return next((script for script, first, last in _SCRIPTS if first <= code <= last), "")


@cache
def _weights(script: str) -> dict[str, dict[str, float]]:
    """The languages that a word of a script speaks for, and how much: the more of them, the less."""
    source = files("newsformat.inference").joinpath("common_words.toml")
    table = tomllib.loads(source.read_text(encoding="utf-8"))[script]
    speakers: dict[str, set[str]] = {}
    for language, listed in table.items():
        for word in listed.split():
            speakers.setdefault(word, set()).add(language)
    return {word: dict.fromkeys(languages, 1 / len(languages)) for word, languages in speakers.items()}


def _by_words(sample: str, script: str) -> str | None:
    words = _WORD.findall(sample.lower())
    scores = Counter(_scores(words, _weights(script)))
    if not scores:
        return None
    (best, score), (_, next_score) = [*scores.most_common(2), ("", 0.0)][:2]
    hits = sum(best in _weights(script).get(word, ()) for word in words)
    if hits < _FEWEST_HITS or hits < _LEAST_SHARE * len(words):
        return None
    return best if score >= _LEAD * next_score else None


def _scores(words: Iterable[str], weights: dict[str, dict[str, float]]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for word in words:
        for language, weight in weights.get(word, {}).items():
            scores[language] = scores.get(language, 0.0) + weight
    return scores
