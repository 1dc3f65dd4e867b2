"""A page's lines and the true text of its body -> which lines are body.

The truth is plain text without places. A line belongs to the body if it stands in the heaviest chain of
matches whose places in page and truth both grow: so a headline repeated in a list of links is not taken for the
one in the text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

WORD = re.compile(r"\w+")
SHORT = 6
"""Lines of fewer words must match whole."""

Match = tuple[int, int, int, float]  # line, start and end in the truth's words, weight


def words_of(text: str) -> list[str]:
    """The words of a text as the measure counts them."""
    return WORD.findall(text.lower())


def word_f1(text: str, truth: str) -> float:
    """The F1 over the words of a text and those of its truth."""
    got, want = Counter(words_of(text)), Counter(words_of(truth))
    return 2 * (got & want).total() / (got.total() + want.total())


def labels(lines: Sequence[str], truth: str) -> list[bool | None]:
    """True for a line of the body, False for another, None where it can't be told."""
    true_words = words_of(truth)
    found: list[Match] = []
    share = [0.0] * len(lines)
    index = _Index(true_words)
    for number, line in enumerate(lines):
        words = words_of(line)
        if not words:
            continue
        matches, share[number] = index.whole(words) if len(words) < SHORT else index.partly(words)
        found += [(number, *match) for match in matches]
    chain = _heaviest_chain(found, len(true_words))
    out: list[bool | None] = []
    for number, line in enumerate(lines):
        # A long line that is in the truth, but at another place, may be either.
        doubtful = number not in chain and share[number] >= 0.8 and len(words_of(line)) >= 8
        out.append(None if doubtful else number in chain)
    return out


class _Index:
    """Where words, and runs of three words, stand in the truth."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.places: dict[str, list[int]] = {}
        self.runs: dict[tuple[str, ...], list[int]] = {}
        for place, word in enumerate(words):
            self.places.setdefault(word, []).append(place)
            self.runs.setdefault(tuple(words[place : place + 3]), []).append(place)

    def whole(self, words: list[str]) -> tuple[list[tuple[int, int, float]], float]:
        size = len(words)
        places = [p for p in self.places.get(words[0], ())[:400] if self.words[p : p + size] == words]
        return [(place, place + size, size + 0.5) for place in places], float(bool(places))

    def partly(self, words: list[str]) -> tuple[list[tuple[int, int, float]], float]:
        runs = [tuple(words[i : i + 3]) for i in range(len(words) - 2)]
        offsets: dict[int, int] = {}
        hits = 0
        for number, run in enumerate(runs):
            places = self.runs.get(run, [])
            hits += bool(places)
            for place in places[:50]:
                offsets[place - number] = offsets.get(place - number, 0) + 1
        if hits < 0.4 * len(runs):
            return [], hits / len(runs)
        best = sorted(offsets.items(), key=lambda item: -item[1])[:4]
        limit = len(self.words)
        matches = [
            (max(0, offset), min(limit, offset + len(words)), float(count))
            for offset, count in best
            if count >= 0.3 * len(runs)
        ]
        return matches, hits / len(runs)


def _heaviest_chain(found: list[Match], size: int) -> set[int]:
    """The lines of the heaviest chain; a Fenwick tree holds the best chain that ends at or before each place."""
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 2)
    back: list[int] = []
    pending: list[tuple[int, tuple[float, int]]] = []
    line = -1
    for number, match in enumerate(found):
        if match[0] != line:
            for end, value in pending:
                _raise(tree, end, value)
            pending, line = [], match[0]
        weight, before = _best(tree, match[1])
        back.append(before)
        pending.append((match[2], (weight + match[3], number)))
    for end, value in pending:
        _raise(tree, end, value)
    chain: set[int] = set()
    _, last = _best(tree, size)
    while last >= 0:
        chain.add(found[last][0])
        last = back[last]
    return chain


def _best(tree: list[tuple[float, int]], place: int) -> tuple[float, int]:
    best, at = (0.0, -1), place + 1
    while at > 0:
        best = max(best, tree[at])
        at -= at & -at
    return best


def _raise(tree: list[tuple[float, int]], place: int, value: tuple[float, int]) -> None:
    at = place + 1
    while at < len(tree):
        tree[at] = max(tree[at], value)
        at += at & -at
