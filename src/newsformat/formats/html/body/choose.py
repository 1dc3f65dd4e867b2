"""Page -> the part of it that is the article's body.

    chosen = choose_body(page, headline)
    chosen.elements     the elements that hold the body, in document order
    chosen.above        figures and players of the article that stand above them
    chosen.dropped      nodes inside them that are not body: element or text node -> the reason, in words
    chosen.lines        the lines of the body, in order, as a reader sees them (captions are not among them)
    chosen.rivals       other candidates and why they lost
    body_text(chosen)   the lines, one a line

Nothing is changed in the tree. Whoever makes blocks walks `elements`, skips every node in `dropped` (and
what is never text: `lines.SILENT`), and meets the body in reading order. Text in a `<figure>` is neither kept nor
dropped: it belongs to the figure. A caption elsewhere is dropped with the reason `CAPTION`.

How: the densest text of the page, found once trusting names ("sidebar", "comments") and once not; both together are
the region. Of each line in it a model tells whether it is body (`features.py`, `body_model.py`). Then the smallest
element around the kept lines is the body, and what else it holds is dropped. What was kept and is doubtful beside the
rest is left out before that (`settled.py`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate

from newsformat.formats.html.body.belonging import with_what_belongs
from newsformat.formats.html.body.features import Measures, vectors
from newsformat.formats.html.body.furniture import is_furniture, names_of_text
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, Box, Line, Lines, lines_of
from newsformat.formats.html.body.media_boxes import media_above, shows_media
from newsformat.formats.html.body.model import score
from newsformat.formats.html.body.settled import left_out
from newsformat.formats.html.page import Element, Node, Page
from newsformat.formats.html.related.labels import verdict_of
from newsformat.markup.xhtml.pages.notes import is_correction


@dataclass(frozen=True, slots=True)
class Rival:
    """A candidate that lost: its element, its score beside the winner's, and why."""

    element: Element
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The body of a page. `score` is how sure its lines are body, 0 to 1, the mean over their characters.

    `page_lines` are all the lines of the page, those of the body among them.
    """

    elements: tuple[Element, ...]
    dropped: Mapping[Node, str]
    lines: tuple[Line, ...]
    score: float
    reason: str
    rivals: tuple[Rival, ...] = ()
    page_lines: Lines = field(default_factory=Lines)
    above: tuple[Element, ...] = ()


def body_text(chosen: Chosen) -> str:
    """The visible text of the body, a line a line."""
    return "\n".join(line.text for line in chosen.lines)


_ASIDE = int(
    Hint.SHARE | Hint.RELATED | Hint.AUTHOR | Hint.COMMENT | Hint.SUBSCRIBE | Hint.TAGS | Hint.ADVERT
    | Hint.NAVIGATION | Hint.CONTENTS | Hint.SIDE | Hint.FOOT | Hint.CAPTION | Hint.POPUP | Hint.READER_ONLY
    | Hint.ACCOUNT | Hint.FORM | Hint.HIDDEN
)  # fmt: skip
"""Names that speak against a box being the body."""

_HOSTILE = -10.0
"""What a line of such a box, or one of links, takes from the weight of the boxes that hold it."""

_CAPTION, _FIGURE = int(Hint.CAPTION), int(Hint.FIGURE)

KEEP = -0.6
"""Log odds above which a line is kept; under even, for what is left out is missed more (training/unseen.py)."""

KEEP_HEADING = -0.2
"""The same for a heading, which is short, and misleads where it heads nothing."""

CAPTION = "caption"
"""The reason of what is dropped from the text because it belongs to a picture."""

SHOWN = "the caption of what it shows"
"""The reason of what is dropped, but for the pictures and players in it."""

_SINGLE = frozenset("p li dd blockquote td th tr pre figcaption".split()) | HEADINGS
_UNLIKE, _LABEL = "unlike the lines of a body", "a label, or the headline again"

UNSEEN = "hidden from readers"
"""The reason of what is dropped from a line because nobody sees it."""

LABEL = 60
"""Characters of a line under which it only announces what follows, if it ends in a colon: "Read more on this:"."""

LABEL_OF_LINKS = 30
"""Characters of a line that is no heading and may be no more than such a label."""

_COLONS = (":", "：")

LONG = 200
"""Paragraphs of a text as long as hardly any that the model was trained on."""

MOST_OF_LONG = 0.9
"""Where more of the lines that stand in one box are kept, all are."""

ENOUGH, ENOUGH_OF_LONG = 0.2, 0.5
"""Where less of the densest text is kept, long or not, the model is not believed, and names and links decide."""


@dataclass(frozen=True, slots=True)
class _Candidates:
    """Where the body may be: the densest text by names and links, by links alone, and the box around both.

    `weights` has the weight of each line of the page, names left aside.
    """

    named: Box
    plain: Box
    region: Box
    weights: Sequence[float]


def choose_body(page: Page, headline: str | None = None) -> Chosen:
    """The body of a page; `headline` is what its signals say it is, so that it is not taken for a line of it."""
    found = lines_of(page)
    measures = Measures(found)
    densest = _candidates(measures)
    candidates = replace(densest, region=_beyond_one(densest.region))
    title = f"{headline or ''} {title_of(page)}"
    scores = [score(row) for row in vectors(measures, candidates.region, candidates.named)]
    region = candidates.region
    lines = found.lines[region.first : region.last]
    likely = _likely(scores, lines)
    again = left_out(likely, scores, lines)
    own = names_of_text([line for line, is_likely in zip(lines, likely, strict=True) if is_likely])
    kept = [
        _is_body(line, own, is_likely=is_likely) and number not in again
        for number, (line, is_likely) in enumerate(zip(lines, likely, strict=True))
    ]
    kept = _without_headline(kept, measures.proses[region.first : region.last], lines, title)
    kept = _without_last_labels(_without_labels_of_links(kept, lines), lines)
    reason = "the lines most like a body in the densest text"
    if _is_enough(measures, candidates, kept, again):
        kept = with_what_belongs(
            kept,
            lines,
            lambda number: number not in again and not _fault(lines[number]) and not is_furniture(lines[number], own),
        )
    else:
        kept, again = [not _fault(line) for line in lines], {}
        reason = "the densest text"
    reasons = [
        "" if keep else again.get(number) or _fault(line) or (_LABEL if is_likely else _UNLIKE)
        for number, (keep, line, is_likely) in enumerate(zip(kept, lines, likely, strict=True))
    ]
    return _chosen(found, region, reasons, scores, (reason, headline or ""))


def _likely(scores: Sequence[float], lines: Sequence[Line]) -> list[bool]:
    """Which lines the model takes for body."""
    least = (KEEP_HEADING if line.box.tag in HEADINGS else KEEP for line in lines)
    likely = [points > enough for points, enough in zip(scores, least, strict=True)]
    return _with_the_rest_of_long(likely, lines) if len(lines) > LONG else likely


def _with_the_rest_of_long(kept: Sequence[bool], lines: Sequence[Line]) -> list[bool]:
    """`kept` with all that stands in one box beside a long text: at the ends of such the model is at a loss."""
    parents = [line.box.parent for line in lines]
    whole = Counter(parents)
    held = Counter(parent for parent, keep in zip(parents, kept, strict=True) if keep)
    long = {parent for parent, count in held.items() if count > LONG and count > MOST_OF_LONG * whole[parent]}
    return [
        keep or (parent in long and not _fault(line)) for keep, parent, line in zip(kept, parents, lines, strict=True)
    ]


def _is_body(line: Line, own: int, *, is_likely: bool) -> bool:
    if is_likely:
        return not is_furniture(line, own)
    return not line.links and not (line.hints | line.box.inherited) & _ASIDE and is_correction(line.text)


def measured(page: Page) -> tuple[Lines, Box, list[list[float]]]:
    """All lines of a page, the region its body is looked for in, and the features of each line there."""
    found = lines_of(page)
    measures = Measures(found)
    candidates = _candidates(measures)
    return found, candidates.region, [*vectors(measures, candidates.region, candidates.named)]


def title_of(page: Page) -> str:
    """The text of `<title>`."""
    title = page.root.find("title")
    return title.text if title is not None else ""


def _without_headline(kept: list[bool], proses: Sequence[int], lines: Sequence[Line], title: str) -> list[bool]:
    """`kept` without the page's headline where it is repeated above the text: it has a field of its own."""
    named = title.lower()
    for number, line in enumerate(lines):
        if proses[number] and kept[number]:
            break
        if line.box.tag in HEADINGS and line.text.lower() in named:
            kept[number] = False
    return kept


def _without_last_labels(kept: list[bool], lines: Sequence[Line]) -> list[bool]:
    """`kept` without headings and labels that nothing of the text follows: they head what stands below it."""
    for number in range(len(kept) - 1, -1, -1):
        if kept[number]:
            if not _announces(lines[number]):
                break
            kept[number] = False
    return kept


def _without_labels_of_links(kept: list[bool], lines: Sequence[Line]) -> list[bool]:
    """`kept` without labels of links ("Recommended for you", "Read also:") where what they announce is left out."""
    return [
        keep and (follows or not _is_label_of_links(line))
        for keep, follows, line in zip(kept, (*kept[1:], True), lines, strict=False)
    ]


def _is_label_of_links(line: Line) -> bool:
    is_label = line.box.tag in HEADINGS or (len(line.text) <= LABEL_OF_LINKS and not line.text.endswith("."))
    return is_label and verdict_of(line.text) not in (None, "source")


def _announces(line: Line) -> bool:
    return line.box.tag in HEADINGS or (len(line.text) < LABEL and line.text.endswith(_COLONS))


def _candidates(measures: Measures) -> _Candidates:
    plain = [*map(_weight, measures.lines, measures.sizes, measures.linked)]
    named = [
        _HOSTILE if (line.hints | line.box.inherited) & _ASIDE else weight
        for line, weight in zip(measures.lines, plain, strict=True)
    ]
    first, second = _densest(measures.boxes, named), _densest(measures.boxes, plain)
    return _Candidates(first, second, _around(first, second), plain)


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


def _around(first: Box, second: Box) -> Box:
    """The innermost box that holds both."""
    while first is not second:
        if first.depth >= second.depth:
            first = first.parent or first
        else:
            second = second.parent or second
    return first


def _beyond_one(box: Box) -> Box:
    """The box itself, or of a single paragraph the box around it: hardly any text is one paragraph alone.

    Training keeps to the densest text: of such pages, mostly tables, the rest would teach little of bodies.
    """
    while box.tag in _SINGLE and box.parent is not None:
        box = box.parent
    return box


def _is_enough(measures: Measures, candidates: _Candidates, kept: Sequence[bool], again: Collection[int]) -> bool:
    """Whether what is kept has its share of the densest text; what is left out `again` is not lacking, as copies."""
    best, region = candidates.named, candidates.region
    weights = [max(0.0, weight) for weight in candidates.weights]
    held = sum(weight for weight, keep in zip(weights[region.first : region.last], kept, strict=True) if keep)
    whole = sum(weights[best.first : best.last])
    whole -= sum(weights[at] for at in (region.first + number for number in again) if best.first <= at < best.last)
    is_long = measures.paragraphs[best.last] - measures.paragraphs[best.first] > LONG
    return any(kept) and held >= (ENOUGH_OF_LONG if is_long else ENOUGH) * whole


def _fault(line: Line) -> str:
    """What speaks against a line being body, in words; "" where nothing does."""
    if (line.hints | line.box.hints) & _CAPTION:
        return CAPTION
    names = (line.hints | line.box.inherited) & _ASIDE
    if names:
        return _called(names)
    if line.linked > 0.7 * len(line.text) and line.box.tag not in HEADINGS:
        return "nothing but links"
    if line.box.tag == "h1":
        return "headline"
    return ""


@lru_cache(maxsize=1024)
def _called(names: int) -> str:
    return "named " + ", ".join(hint.name.lower().replace("_", " ") for hint in Hint(names) if hint.name)


def _chosen(
    found: Lines, region: Box, reasons: Sequence[str], scores: Sequence[float], told: tuple[str, str]
) -> Chosen:
    """The body of those lines of the region that no reason speaks against; `told` is why, and the headline."""
    lines = found.lines[region.first : region.last]
    kept = [not why for why in reasons]
    body = [line for line, keep in zip(lines, kept, strict=True) if keep]
    top = _top(body, region)
    before, after = [False] * region.first, [False] * (len(found.lines) - region.last)
    holds = list(accumulate([*before, *kept, *after], initial=0))
    dropped: dict[Node, str] = dict.fromkeys(found.unseen, UNSEEN)
    for number in range(top.first, top.last):
        if why := reasons[number - region.first]:
            line = found.lines[number]
            for node in _outermost(line, top, holds):
                if node not in dropped:
                    shows = isinstance(node, Element) and shows_media(_box_of(line, node), found.lines)
                    dropped[node] = SHOWN if shows else why
    sureness = _sureness(kept, scores, lines)
    above = media_above(top, told[1])
    return Chosen((top.element,), dropped, tuple(body), sureness, told[0], page_lines=found, above=above)


def _sureness(kept: Sequence[bool], scores: Sequence[float], lines: Sequence[Line]) -> float:
    whole = sure = 0.0
    for keep, points, line in zip(kept, scores, lines, strict=True):
        if keep:
            whole += len(line.text)
            sure += len(line.text) / (1 + math.exp(-max(-30.0, points)))
    return round(sure / whole, 4) if whole else 0.0


def _top(body: Sequence[Line], region: Box) -> Box:
    """The innermost box around all the lines of the body."""
    if not body:
        return region
    top = body[0].box
    for line in body:
        box = line.box
        while box is not top and box.depth > top.depth:
            box = box.parent or box
        if box is not top:
            top = _around(top, box)
    return top


def _outermost(line: Line, top: Box, holds: Sequence[int]) -> Sequence[Node]:
    """The largest element around a dropped line that holds no line of the body, else its text nodes."""
    box, outer = line.box, None
    if box.inherited & _FIGURE and _is_in_figure(box, top):
        return ()
    if (line.hints | box.hints) & _CAPTION:
        return line.nodes if holds[box.last] > holds[box.first] else (box.element,)
    while box is not top and holds[box.last] == holds[box.first]:
        outer = box
        box = box.parent or top
    return (outer.element,) if outer else line.nodes


def _box_of(line: Line, element: Element) -> Box:
    """The box around a line that an element is."""
    box = line.box
    while box.element is not element:
        box = box.parent or box
    return box


def _is_in_figure(box: Box, top: Box) -> bool:
    while box is not top:
        if box.tag == "figure":
            return True
        box = box.parent or top
    return False
