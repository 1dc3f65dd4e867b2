"""The lines of a pasted page -> which of them are the story, which stand above it, which are the page's furniture.

Told by the shape of lines and their place: paragraphs are long and end as sentences do; menus, dates, names of
images and teasers are short, don't, or come twice. Nothing here knows a site.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from newsformat.formats.text.headline import headline_place, opens_with_headline
from newsformat.formats.text.lines import Line, has_letters
from newsformat.formats.text.shapes import FINE, Shapes, is_byline, is_date, is_prose
from newsformat.inference.datelines.run_in import run_in_of
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.names import without_lead

_WORST_FINE = 400
_HEADER_LINES = 12
"""How far below a line its byline or its story is looked for."""
_SHORTEST_STANDFIRST = 25
_MOST_ABOVE, _MOST_BELOW = 6, 2
"""So many lines a story alone may have above and below its paragraphs: headline, byline, date; a line of credits."""
_LONGEST_BARE_BYLINE = 80
# East Asia writes the post beside the name; elsewhere in scripts without capitals a sign parts place and name.
_REPORTER = re.compile("記者|记者|기자|特派")
_PARTED_NAMES = re.compile("[・／/|–—]")
# "Read more: the storm in pictures"; a heading would have its own line.
_LABEL = re.compile(r"[^:：]{2,30}[:：] ?\S")


@dataclass(frozen=True, slots=True)
class Story:
    """The parts of a page. `dropped` are lines between the story's first and last that are not of it."""

    kicker: Line | None = None
    headline: Line | None = None
    subheadline: Line | None = None
    byline: Line | None = None
    dates: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    headings: frozenset[int] = frozenset()
    above: tuple[Line, ...] = ()
    below: tuple[Line, ...] = ()
    dropped: tuple[tuple[Line, str], ...] = ()


def story_of(lines: Sequence[Line]) -> Story:
    """The story in the lines of a text."""
    shapes = Shapes.of(lines)
    start, end = _longest_story(shapes)
    if start == end or not _is_page(shapes, start, end):
        return _plain_story(lines)
    headline = headline_place(shapes, start, end)
    story = Story(above=tuple(lines[: start if headline is None else headline]), below=tuple(lines[end:]))
    if headline is None:
        return _with_body(lines[start:end], story, shapes)
    return _headed(lines[headline:end], story, shapes)


def _is_page(shapes: Shapes, start: int, end: int) -> bool:
    """Whether furniture stands around the story, more than a headline and what goes with it."""
    above, below = shapes.lines[:start], shapes.lines[end:]
    if any(map(shapes.fault, (*above, *below))) or len(above) > _MOST_ABOVE:
        return True
    return sum(not (line.mark or line.cells) for line in below) > _MOST_BELOW


def _longest_story(shapes: Shapes) -> tuple[int, int]:
    """The run of lines that is most like a story. Each further line of furniture in a row costs more."""
    best, best_range = 0, (0, 0)
    total, start, fine = 0, 0, 0
    for place, line in enumerate(shapes.lines):
        score = shapes.score(line)
        fine = min(fine + FINE, _WORST_FINE) if score < 0 else 0
        total += score if score >= 0 else -fine
        if total <= 0:
            total, start = 0, place + 1
        elif total > best:
            best, best_range = total, (start, place + 1)
    return best_range


def _plain_story(lines: Sequence[Line]) -> Story:
    """The story of a text without furniture, told apart by place alone: nothing of it is left out."""
    dates = list(takewhile(is_date, lines))
    rest = lines[len(dates) :]
    kicker = rest[0] if _is_kicker(rest) else None
    rest = rest[1:] if kicker else rest
    if not opens_with_headline(rest):
        return _with_body(lines, Story(), None)
    return _headed(rest, Story(kicker=kicker, dates=tuple(dates)))


def _is_kicker(lines: Sequence[Line]) -> bool:
    """Whether a word or two stand above what looks like a headline by itself."""
    return (
        len(lines) > 2
        and lines[0].words <= 2 < lines[1].words - 1
        and opens_with_headline(lines)
        and opens_with_headline(lines[1:])
        and not is_byline(lines[1])
    )


def _headed(lines: Sequence[Line], story: Story, shapes: Shapes | None = None) -> Story:
    """The story whose headline is the first line; what stands above the first paragraph is told apart.

    `shapes` are those of a page, of which lines may be left out.
    """
    story = replace(story, headline=lines[0])
    place = 1
    while place < len(lines):
        line = lines[place]
        after = _following(lines, place, shapes)
        if story.byline is None and (is_byline(line) or (shapes is None and _is_bare_byline(line, after))):
            story = replace(story, byline=line)
        elif is_date(line):
            story = replace(story, dates=(*story.dates, line))
        elif (
            story.subheadline is None
            and story.byline is None
            and (_is_standfirst(line, after) or (shapes is None and _is_plain_standfirst(line, after)))
        ):
            story = replace(story, subheadline=line)
        elif shapes is not None and not (is_prose(line) or line.is_sentence or line.mark or line.cells):
            story = replace(story, dropped=(*story.dropped, (line, "it stands above the first paragraph")))
        else:
            break
        place += 1
    return _with_body(lines[place:], story, shapes)


def _is_bare_byline(line: Line, following: Line | None) -> bool:
    """Whether a line below the headline of a plain text is a byline that no word brings in."""
    if following is None or line.is_sentence or line.size > _LONGEST_BARE_BYLINE:
        return False
    if without_lead(line.text) != line.text or _REPORTER.search(line.text):
        return True
    words = line.text.split()
    if line.text.upper() == line.text.lower():  # a script without capitals
        return _PARTED_NAMES.search(line.text) is not None and bool(credits_of(line.text))
    return len(words) > 1 and all(word[0].isupper() for word in words) and bool(credits_of(line.text))


def _following(lines: Sequence[Line], place: int, shapes: Shapes | None) -> Line | None:
    """The next line; of a page, the next that is no furniture."""
    reach = place + 2 if shapes is None else place + 1 + _HEADER_LINES
    after = (lines[index] for index in range(place + 1, min(reach, len(lines))))
    told = (line for line in after if shapes is None or is_prose(line) or is_byline(line) or is_date(line))
    return next(told, None)


def _is_standfirst(line: Line, following: Line | None) -> bool:
    """Whether a line below the headline stands before the story, by its shape or by what follows it."""
    if following is None or line.words < 3 or line.mark or line.cells:
        return False
    if is_byline(following) or is_date(following):
        return line.size >= _SHORTEST_STANDFIRST
    if run_in_of(following.text) is not None and run_in_of(line.text) is None:
        return line.size >= _SHORTEST_STANDFIRST
    return not line.is_sentence and line.size >= _SHORTEST_STANDFIRST and is_prose(following)


def _is_plain_standfirst(line: Line, following: Line | None) -> bool:
    """Whether a line below the headline of a text without furniture is a standfirst: it stands apart, no sentence."""
    return (
        following is not None
        and following.apart
        and not (line.is_sentence or line.mark or line.cells or line.text.endswith((":", "：")))
        and line.size >= _SHORTEST_STANDFIRST
    )


def _with_body(lines: Sequence[Line], story: Story, shapes: Shapes | None) -> Story:
    if shapes is None:
        return replace(story, body=tuple(lines), headings=_headings(lines))
    kept: list[Line] = []
    dropped: list[tuple[Line, str]] = []
    for place, line in enumerate(lines):
        fault = shapes.fault(line) or _misfit(lines, place, kept)
        if fault:
            dropped.append((line, fault))
        else:
            kept.append(line)
    return replace(story, body=tuple(kept), dropped=(*story.dropped, *dropped), headings=_headings(kept))


def _misfit(lines: Sequence[Line], place: int, kept: Sequence[Line]) -> str:
    """Why a line does not fit among the paragraphs of a page; "" if it does."""
    line = lines[place]
    if is_prose(line) or line.is_sentence or line.mark or line.cells:
        return ""
    if is_date(line):
        return "a date"
    following = lines[place + 1] if place + 1 < len(lines) else None
    labelled = _LABEL.match(line.text) is not None
    if kept and following is not None and line.apart and is_prose(following) and not labelled:
        return ""
    return "too short for a paragraph, and no heading"


def _headings(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of lines that head what follows: short, no sentence, set apart, between paragraphs."""
    return frozenset(
        line.number
        for place, line in enumerate(lines[1:-1], 1)
        if not (line.is_sentence or line.mark or line.cells or line.text.endswith((":", "：", ",")))
        and line.apart
        and line.size <= 100
        and is_prose(lines[place + 1])
        and has_letters(line.text)
    )
