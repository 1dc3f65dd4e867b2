"""Two articles, and the differences between what they say."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product, zip_longest

from newsformat.jsontext.pointers import pointer_to
from newsformat.model.article import Article
from newsformat.model.canonical import NOT_DIGESTED, members_of

_ABSENT = object()
# Aligning takes time by the square of the length; longer lists are compared place by place.
_LONGEST_ALIGNED = 1000
# So many pairs are weighed against each other, where some elements have changed and others are gone.
_MOST_WEIGHED = 10_000


@dataclass(frozen=True, slots=True)
class Difference:
    """One member that two articles don't have alike; None stands for an absent one."""

    path: str
    before: object
    after: object


def differences(before: Article, after: Article) -> list[Difference]:
    """What the second article lacks, has more, or has otherwise than the first, in document order.

    `$schema`, `newsformat` and `generator` say nothing of the news and are not compared.
    """
    ours, theirs = members_of(before), members_of(after)
    for name in NOT_DIGESTED:
        ours.pop(name, None)
        theirs.pop(name, None)
    return list(_between(ours, theirs, ""))


def _between(before: object, after: object, path: str) -> Iterator[Difference]:
    if isinstance(before, dict) and isinstance(after, dict):
        for name in [*before, *(name for name in after if name not in before)]:
            yield from _between(before.get(name, _ABSENT), after.get(name, _ABSENT), path + pointer_to([name]))
    elif isinstance(before, list) and isinstance(after, list):
        for place, left, right in _pairs(before, after):
            yield from _between(left, right, f"{path}/{place}")
    elif before != after or type(before) is not type(after):
        yield Difference(path, _shown(before), _shown(after))


def _pairs(before: list[object], after: list[object]) -> Iterator[tuple[int, object, object]]:
    """Elements that stand for each other, with the place of the first: what is lost in one place moves no others."""
    if len(before) == len(after) or max(len(before), len(after)) > _LONGEST_ALIGNED:
        yield from ((place, *pair) for place, pair in enumerate(zip_longest(before, after, fillvalue=_ABSENT)))
        return
    ours, theirs = ([json.dumps(item, sort_keys=True) for item in items] for items in (before, after))
    aligned = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other_start, other_end in aligned.get_opcodes():
        if kind != "equal":
            yield from _likest(before[start:end], after[other_start:other_end], start)


def _likest(before: list[object], after: list[object], first: int) -> Iterator[tuple[int, object, object]]:
    """Elements in pairs so that as much as can be is alike in them, with the place of the first of each pair."""
    if len(before) == len(after) or len(before) * len(after) > _MOST_WEIGHED:
        yield from ((place, *pair) for place, pair in enumerate(zip_longest(before, after, fillvalue=_ABSENT), first))
        return
    ours, theirs = ([frozenset(_facts(item)) for item in items] for items in (before, after))
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for i, j in product(reversed(range(len(before))), reversed(range(len(after)))):
        best[i][j] = max(best[i + 1][j + 1] + _likeness(ours[i], theirs[j]), best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(before) or j < len(after):
        if i < len(before) and j < len(after) and best[i][j] == best[i + 1][j + 1] + _likeness(ours[i], theirs[j]):
            yield first + i, before[i], after[j]
            i, j = i + 1, j + 1
        elif j == len(after) or (i < len(before) and best[i][j] == best[i + 1][j]):
            yield first + i, before[i], _ABSENT
            i += 1
        else:
            yield first + i, _ABSENT, after[j]
            j += 1


def _likeness(ours: frozenset[str], theirs: frozenset[str]) -> float:
    return len(ours & theirs) / (len(ours | theirs) or 1)


def _facts(value: object, path: str = "") -> Iterator[str]:
    """What a value says: each string, number and truth value in it, with the names on the way to it."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield from _facts(member, f"{path}/{name}")
    elif isinstance(value, list):
        for item in value:
            yield from _facts(item, f"{path}/-")
    else:
        yield f"{path} {value!r}"


def _shown(value: object) -> object:
    return None if value is _ABSENT else value
