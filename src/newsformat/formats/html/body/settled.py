"""What was said of lines one by one, settled among them: boxes, teasers, copies are body as a whole or not at all.

    left_out(kept, points, lines)    the lines that are no body after all, and why

The model sees each line for itself. It does not see how it judged the lines around: that of twelve comments it took
five for the body, that one teaser of a list reads like a paragraph, that a text is on the page twice. On pages of
sites that the model was not trained on this is worth 0.003 of the F1 (decision 9).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, Box, HandedDown, Line, addresses_in
from newsformat.formats.html.body.rows_of_cards import in_rows_of_cards

_WHOLE = int(Hint.COMMENT | Hint.FOOT | Hint.POPUP | Hint.FORM | Hint.HIDDEN)
"""What a box is called of which all is body or nothing."""

_MOST = 0.6
"""Of what is kept such boxes hold at most so much, or they are the body, whatever they are called."""

_FAR = 10
"""So many lines that are left out part a stretch from the rest of the body."""

_SMALL = 0.3
"""A stretch apart is doubted where it is smaller than this share of what is kept."""

_SURE = 0.6
"""What is doubted has to be likelier than this."""

_SURE_OF_CARDS = 0.7
"""What stands in a row of cards has to be likelier than this: their words read like paragraphs."""

_CUT, _MOST_OF_CUT = ("...", "…", "[…]", "[...]"), 0.8
"""How a text ends that breaks off, and how much of what is kept such texts may be."""

_MOST_IN_TEASERS = 0.5
"""Of what is kept teasers hold less than so much."""

_COPY = 80
"""Characters from which on a line that was there before is a copy: what is shorter is a label, or a refrain."""

_REPEATED = frozenset(("td", "th", "li", "dd")) | HEADINGS
"""What may say the same of one thing after the other."""

_PULLED, _FOOT = int(Hint.QUOTE), int(Hint.FOOT)


def left_out(kept: Sequence[bool], points: Sequence[float], lines: Sequence[Line]) -> dict[int, str]:
    """The numbers of lines that the model alone keeps and that are no body, each with the reason in words.

    `points` are the log odds of each line being body that the model gives.
    """
    odds = [1 / (1 + math.exp(-max(-30.0, point))) for point in points]
    still = [*kept]
    reasons: dict[int, str] = {}
    for doubted, reason in _DOUBTS:
        found = dict.fromkeys(doubted(still, odds, lines), reason)
        reasons |= found
        still = [keep and number not in found for number, keep in enumerate(still)]
    return reasons


def _in_boxes_left_out(kept: Sequence[bool], odds: Sequence[float], lines: Sequence[Line]) -> Iterator[int]:
    """The kept lines of boxes, of comments, at the foot or the like, that on the whole are no body."""
    most = _MOST * _size(range(len(lines)), kept, lines)
    outermost = HandedDown[Box | None]({None: None}, _outermost_whole)
    for boxes, group in groupby(range(len(lines)), lambda number: _whole_boxes(lines[number].box, outermost)):
        numbers = [*group]
        if boxes and _size(numbers, kept, lines) <= most and _likelihood(numbers, odds, lines) < _SURE:
            yield from (number for number in numbers if kept[number])


def _outermost_whole(box: Box, around: Box | None) -> Box | None:
    """The outermost of the boxes around what stands in a box of which all is body or nothing."""
    return around or box if box.inherited & _WHOLE else None


def _whole_boxes(box: Box, outermost: HandedDown[Box | None]) -> tuple[Box | None, int] | None:
    """What tells the boxes of a line of which all is body or nothing: those that stand side by side are of one kind.

    Where comments are most of a page, the box of all of them says nothing, and that of each one is small. The foot of a
    quotation, which names who said it, is part of that.
    """
    names = box.inherited & _WHOLE
    if not names or (names == _FOOT and box.inherited & _PULLED) or (whole := outermost.of(box)) is None:
        return None
    return whole.parent, whole.hints & _WHOLE


def _islands(kept: Sequence[bool], odds: Sequence[float], lines: Sequence[Line]) -> Iterator[int]:
    """The kept lines of small stretches of the page, far from all others, that are not surely body."""
    numbers = [number for number, keep in enumerate(kept) if keep]
    breaks = [at for at, (one, other) in enumerate(pairwise(numbers), 1) if other - one > _FAR]
    stretches = [numbers[start:end] for start, end in pairwise([0, *breaks, len(numbers)])]
    few = _SMALL * _size(numbers, kept, lines)
    for stretch in stretches[:0] if len(stretches) == 1 else stretches:
        if _size(stretch, kept, lines) < few and _likelihood(stretch, odds, lines) < _SURE:
            yield from stretch


def _in_teasers(kept: Sequence[bool], _odds: Sequence[float], lines: Sequence[Line]) -> Iterator[int]:
    """The kept lines of articles that stand side by side, each under a heading that is a link: what a list begins to
    tell of others. Where they are most of what is kept, they are the text.
    """
    article_around = HandedDown[Box | None]({None: None}, lambda box, around: box if box.tag == "article" else around)
    titled: dict[Box, bool] = {}
    for line in lines:
        if line.box.tag in HEADINGS and (article := article_around.of(line.box)) is not None:
            titled.setdefault(article, line.has_as_link(line.text))
    if not any(titled.values()):
        return
    articles = [article_around.of(line.box) for line in lines]
    beside = Counter(article.parent for article, is_linked in titled.items() if is_linked)
    numbers = [
        number
        for number, article in enumerate(articles)
        if kept[number] and article is not None and titled.get(article) and beside[article.parent] > 1
    ]
    if _size(numbers, kept, lines) < _MOST_IN_TEASERS * _size(range(len(lines)), kept, lines):
        yield from numbers


def _in_cards(kept: Sequence[bool], odds: Sequence[float], lines: Sequence[Line]) -> Iterator[int]:
    """The kept lines in rows of cards at the ends of the text that are not surely body, and not most of it.

    What breaks off, as the beginning of a story does, is no body however it reads.
    """
    numbers = in_rows_of_cards(kept, lines)
    size = _size(numbers, kept, lines)
    cut = _size([number for number in numbers if lines[number].text.endswith(_CUT)], kept, lines)
    is_cut = cut > size / 2
    is_doubtful = is_cut or bool(numbers and _likelihood(numbers, odds, lines) < _SURE_OF_CARDS)
    if is_doubtful and size < (_MOST_OF_CUT if is_cut else _MOST) * _size(range(len(lines)), kept, lines):
        yield from numbers


def _copies(kept: Sequence[bool], _odds: Sequence[float], lines: Sequence[Line]) -> Iterator[int]:
    """The kept lines that say again what was said: of texts that a page holds once for each kind of screen.

    That is a run of lines told before in another box, with a paragraph among them; what a poem says again stands in
    one box. Words set large as a quote are told from the text elsewhere, so that they are no copies of it.
    """
    told: dict[tuple[str, int], Box] = {}
    numbers = (number for number, keep in enumerate(kept) if keep)
    for is_told, run in groupby(numbers, lambda number: _is_told(lines[number], told)):
        again = [*run]
        if is_told and any(_is_paragraph(lines[number]) for number in again):
            yield from again


def _repeated_links(kept: Sequence[bool], _odds: Sequence[float], lines: Sequence[Line]) -> Iterator[int]:
    """The kept lines that are nothing but a link, said again elsewhere with the same address: a way back, an offer."""
    linked = [
        number
        for number, line in enumerate(lines)
        if line.links and kept[number] and line.has_as_link(line.text) and not _is_entry(line)
    ]
    texts = Counter(lines[number].text for number in linked)
    again = [(number, addresses_in(lines[number])) for number in linked if texts[lines[number].text] > 1]
    counts = Counter((lines[number].text, addresses) for number, addresses in again)
    yield from (number for number, addresses in again if counts[lines[number].text, addresses] > 1)


def _is_entry(line: Line) -> bool:
    """Whether a line is a heading, a cell or an entry of a list, or all that one holds."""
    return line.box.tag in _REPEATED or (line.box.parent is not None and line.box.parent.tag in _REPEATED)


def _is_told(line: Line, told: dict[tuple[str, int], Box]) -> bool:
    """Whether the same stands in another box before; a line's own box, which is its paragraph, is none of these."""
    around = line.box.parent or line.box
    return told.setdefault((line.text, line.box.inherited & _PULLED), around) is not around


def _is_paragraph(line: Line) -> bool:
    return len(line.text) >= _COPY and line.box.tag not in _REPEATED


def _size(numbers: Iterable[int], kept: Sequence[bool], lines: Sequence[Line]) -> int:
    """The characters of what is kept of some lines."""
    return sum(len(lines[number].text) for number in numbers if kept[number])


def _likelihood(numbers: Sequence[int], odds: Sequence[float], lines: Sequence[Line]) -> float:
    """How likely some lines are body, the mean over their characters."""
    sizes = [len(lines[number].text) for number in numbers]
    return sum(odds[number] * size for number, size in zip(numbers, sizes, strict=True)) / sum(sizes)


_DOUBTS = (
    (_in_teasers, "of other articles, side by side, whose titles are links"),
    (_in_boxes_left_out, "of a box that is no body on the whole"),
    (_in_cards, "of a row of cards, each with the linked title of another story"),
    (_islands, "far from the rest of the body"),
    (_copies, "told before"),
    (_repeated_links, "a link that is repeated"),
)
