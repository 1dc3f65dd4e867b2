"""Which line above a story is its headline: the one that says what the story says, in a headline's shape."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsformat.formats.text.lines import Line
from newsformat.formats.text.shapes import LONG, Shapes, is_byline, is_date, is_prose

_HIGHEST = 40
"""How many lines above the first paragraph the headline is looked for."""
_SHORTEST, _LONGEST = 12, 220
_USUAL = range(28, 140)
_BYLINE_REACH = 4
_STANDFIRST_REACH = 2
_CLOSE = 1.2
"""Likenesses that differ by less can be those of a headline and its standfirst."""
_WORDS_FROM = 4000
"""Characters of the story whose words a headline is compared with."""
_WORD = re.compile(r"[^\W\d_]{4,}|[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3]{2}")
# The words of agencies and cameras beside a picture, and the paths of sections, are in no headline.
_CAPTION = re.compile(
    r"[(©/|]\s?\w|\b(?:photos?|fotos?|photograph\w*|images?|bild(?:er)?|getty|credits?|courtesy|illustration|kuva|фото|"
    r"foto\w*|imagen|zdj[eę]cie)\b|写真|撮影|提供|사진|图片|圖片|صورة|[»›>]",
    re.IGNORECASE,
)
_STATEMENT = (".", "。", "।", "۔", ":", "：", "…", ",")


def headline_place(shapes: Shapes, start: int, end: int) -> int | None:
    """Where the headline of the story that stands in lines `start` to `end` stands, or None.

    It is above the first paragraph, or one of the story's first two lines.
    """
    lines = shapes.lines
    known = _words("\n".join(line.text for line in lines[start:end] if is_prose(line))[:_WORDS_FROM])
    places = [place for place in range(max(0, start - _HIGHEST), start) if _is_title(shapes, lines[place])]
    places += [place for place in range(start, min(start + 2, end - 1)) if opens_with_headline(lines[place:end])]
    if not places:
        return None
    likeness = {place: _likeness(shapes, place, start, known) for place in places}
    best = max(places, key=lambda place: (likeness[place], place))
    # The line below a headline says the same at greater length, so it may be the more like the story.
    above = [place for place in places if 0 < best - place <= _STANDFIRST_REACH]
    return next((place for place in above if _heads(lines[place], lines[best], likeness[best] - likeness[place])), best)


def _heads(upper: Line, lower: Line, lead: float) -> bool:
    """Whether a line is the headline of which the line below, more like one by so much, is the standfirst."""
    return upper.size in _USUAL and upper.words >= 4 and upper.size < lower.size and lead < _CLOSE


def _is_title(shapes: Shapes, line: Line) -> bool:
    """Whether a line may be a headline at all."""
    if not _SHORTEST <= line.size <= _LONGEST or line.words < 2 or line.cells or line.mark:
        return False
    fault = shapes.fault(line)
    if fault and not fault.startswith("it stands"):
        return False
    return not is_date(line) and not is_byline(line)


def _likeness(shapes: Shapes, place: int, start: int, known: frozenset[str]) -> float:
    """How like a headline a line is, by its words, its shape and its place."""
    line = shapes.lines[place]
    words = _words(line.text)
    shared = len(words & known) / len(words) if words else 0.0
    likeness = 3 * shared + (line.size in _USUAL) + 0.5 * (line.words >= 5) - 0.05 * max(0, start - place)
    if line.text.endswith(_STATEMENT):
        likeness -= 1
    if _CAPTION.search(line.text):
        likeness -= 1.5
    below = shapes.lines[place + 1 : min(place + 1 + _BYLINE_REACH, start)]
    return likeness + (any(is_byline(after) or is_date(after) for after in below))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def opens_with_headline(lines: Sequence[Line]) -> bool:
    """Whether the first of several lines is a headline by its shape: shorter than what follows, and no statement."""
    if len(lines) < 2 or lines[0].mark or lines[0].cells:
        return False
    first, longest = lines[0], max(line.size for line in lines[1:])
    is_statement = first.text.rstrip("”\"'’»」").endswith(_STATEMENT)
    return not is_statement and first.size < min(LONG, longest)
