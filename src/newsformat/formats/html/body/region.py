"""Where on a page the body may be: its densest text, by the names of boxes and by links alone, and the box around both.

    candidates = candidates_of(measures)
    beside(top, candidates)    what else on the page has text: the boxes that lost

In which of its lines the body is, nothing here tells: that is for `choose.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsformat.formats.html.body.features import Measures
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, Box, Line

ASIDE = int(
    Hint.SHARE | Hint.RELATED | Hint.AUTHOR | Hint.COMMENT | Hint.SUBSCRIBE | Hint.TAGS | Hint.ADVERT
    | Hint.NAVIGATION | Hint.CONTENTS | Hint.SIDE | Hint.FOOT | Hint.CAPTION | Hint.POPUP | Hint.READER_ONLY
    | Hint.ACCOUNT | Hint.FORM | Hint.HIDDEN
)  # fmt: skip
"""Names that speak against a box being the body."""

_HOSTILE = -10.0
"""What a line of such a box, or one of links, takes from the weight of the boxes that hold it."""

_SINGLE = frozenset("p li dd blockquote td th tr pre figcaption".split()) | HEADINGS
_LEAST = 200
"""Letters of a box beside the body, less what its links and short lines take, from which on it might have been one."""

_MOST_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Candidates:
    """Where the body may be: the densest text by names and links, by links alone, and the box around both.

    `boxes` are those of the page, and `weights` has the weight of each line of it, names left aside.
    """

    named: Box
    plain: Box
    region: Box
    boxes: Sequence[Box]
    weights: Sequence[float]


def candidates_of(measures: Measures) -> Candidates:
    """The densest text of a page, found once trusting the names of boxes and once not."""
    plain = [*map(_weight, measures.lines, measures.sizes, measures.linked)]
    named = [
        _HOSTILE if (line.hints | line.box.inherited) & ASIDE else weight
        for line, weight in zip(measures.lines, plain, strict=True)
    ]
    first, second = _densest(measures.boxes, named), _densest(measures.boxes, plain)
    return Candidates(first, second, around(first, second), measures.boxes, plain)


def _densest(boxes: Sequence[Box], weights: Sequence[float]) -> Box:
    """The box whose lines weigh most."""
    sums = list(accumulate(weights, initial=0.0))
    best, most = boxes[0], -math.inf
    for box in boxes:
        held = sums[box.last] - sums[box.first]
        # Of boxes that hold the same lines the innermost comes last.
        if held >= most:
            best, most = box, held
    return best


def _weight(line: Line, size: int, linked: float) -> float:
    """The letters of a line as text, less a fine for links and for what is short."""
    if linked * 2 > size:
        return _HOSTILE
    if size < 25:
        return 0.0 if line.box.tag in HEADINGS else -5.0
    if size < 80 and line.text[-1] not in ".!?:;,\"'”’»…。！？":
        return 0.0
    return size - linked


def around(first: Box, second: Box) -> Box:
    """The innermost box that holds both."""
    while first is not second:
        if first.depth >= second.depth:
            first = first.parent or first
        else:
            second = second.parent or second
    return first


def beyond_one(box: Box) -> Box:
    """The box itself, or of a single paragraph the box around it: hardly any text is one paragraph alone.

    Training keeps to the densest text: of such pages, mostly tables, the rest would teach little of bodies.
    """
    while box.tag in _SINGLE and box.parent is not None:
        box = box.parent
    return box


def beside(top: Box, candidates: Candidates) -> Iterator[Box]:
    """The boxes beside the body, in `top`, that have most text: none within another, the one with most first."""
    sums = list(accumulate(candidates.weights, initial=0.0))
    # Of boxes that hold the same lines the innermost comes last.
    dense = [
        (held, number)
        for number, box in enumerate(candidates.boxes)
        if (held := sums[box.last] - sums[box.first]) >= _LEAST
    ]
    dense.sort(reverse=True)
    found: list[Box] = []
    for _, number in dense:
        box = candidates.boxes[number]
        if _is_apart(box, top) and all(_is_apart(box, other) for other in found):
            found.append(box)
            yield box
        if len(found) == _MOST_BESIDE:
            return


def _is_apart(box: Box, other: Box) -> bool:
    return box.last <= other.first or box.first >= other.last
