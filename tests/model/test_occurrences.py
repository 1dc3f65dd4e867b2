"""Occurrences by another, slow way, and how little room they take."""

from __future__ import annotations

import itertools
import random

import pytest

from newsformat.model.occurrences import Occurrences


def starts(words: str, text: str) -> list[int]:
    return [place for place in range(len(text)) if text.startswith(words, place)]


def test_every_stretch_of_short_texts_is_counted_and_found() -> None:
    chance = random.Random(1)
    texts = ["".join(letters) for size in range(1, 9) for letters in itertools.product("ab", repeat=size)]
    texts += ["".join(chance.choices("ab ", k=60)) for _ in range(20)] + ["ab" * 30 + "a" * 30 + "aba" * 20]
    for text in texts:
        occurrences = Occurrences(text)
        stretches = [(start, end) for start in range(len(text)) for end in range(start + 1, len(text) + 1)]
        for start, end in chance.sample(stretches, min(len(stretches), 40)):
            words = text[start:end]
            nth = starts(words, text).index(start) + 1
            assert occurrences.nth_of(start, end) == (nth if nth > 1 else None), (text, words)
            assert occurrences.start_of(words, nth) == start
            assert occurrences.start_of(words, len(starts(words, text)) + 1) is None


@pytest.mark.parametrize(
    ("text", "words", "count", "runs"),
    [
        ("a" * 10_000, "a", 10_000, 1),
        ("a" * 10_000, "a" * 4_000, 6_001, 1),
        ("ab" * 5_000, "ba" * 100, 4_900, 1),
        ("a, " * 5_000, "a", 5_000, 1),
        ("a b " * 5_000, " ", 10_000, 5_000),
        (("a" * 99 + "b") * 100, "a" * 50, 5_000, 100),
    ],
)
def test_equal_distances_are_one_run(text: str, words: str, count: int, runs: int) -> None:
    occurrences = Occurrences(text)
    assert occurrences.start_of(words, count + 1) is None
    assert occurrences.start_of(words, count) == starts(words, text)[-1]
    (found,) = occurrences._found.values()
    assert (found.count, len(found.starts)) == (count, runs)
