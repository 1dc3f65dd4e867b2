"""Whether a title is about what a headline is about, by the words that they share.

A word of four letters or more counts by its first six, which most endings leave alone; of scripts without spaces each
two signs that follow one another count, without the signs that only tie words together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_\u0e00-\u0eff\u1000-\u109f\u3040-\U0001ffff]{4,}")
_RUN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u30a0-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")
_STEM = 6
_FEWEST = 2
"""Words that must be shared: one alone is often a name that half the stories of a site have."""

_SURELY, _SURELY_PAIRS = 3, 6
"""Words, or pairs of signs, that must be shared where nothing else speaks for a title: a name has up to five pairs."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the article whose page is gone through: its address and the words that tell its subject."""

    url: str
    subject: frozenset[str]


def words_of(text: str) -> frozenset[str]:
    """The words of a text that tell its subject."""
    lowered = text.casefold()
    stems = {word[:_STEM] for word in _WORD.findall(lowered)}
    pairs = {run[start : start + 2] for run in _RUN.findall(lowered) for start in range(len(run) - 1)}
    return frozenset(stems | pairs)


def is_about(title: str, subject: frozenset[str]) -> bool:
    """Whether a title shares enough words with a subject."""
    return len(words_of(title) & subject) >= _FEWEST


def is_surely_about(title: str, subject: frozenset[str]) -> bool:
    """Whether a title shares so many words with a subject that it needs no other reason."""
    shared = words_of(title) & subject
    pairs = sum(_RUN.fullmatch(word) is not None for word in shared)
    return len(shared) - pairs >= _SURELY or pairs >= _SURELY_PAIRS
