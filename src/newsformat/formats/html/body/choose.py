"""Page -> the part of it that is the article's body.

    chosen = choose_body(page, headline)    what it holds: `chosen.py`

How: the densest text of the page, found once trusting names ("sidebar", "comments") and once not; both together are
the region (`region.py`). Of each line in it a model tells whether it is body (`features.py`, `model.py`). Then the
smallest element around the kept lines is the body, and what else it holds is dropped. What was kept and is doubtful
beside the rest is left out before that (`settled.py`).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise, takewhile

from newsformat.formats.html.body.belonging import with_what_belongs
from newsformat.formats.html.body.chosen import CAPTION, Chosen, Rival, box_around, dropped_in
from newsformat.formats.html.body.features import Measures, vectors
from newsformat.formats.html.body.forms import beside_forms
from newsformat.formats.html.body.furniture import is_furniture, names_of_text
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, Box, Line, Lines, lines_of
from newsformat.formats.html.body.media_boxes import media_above
from newsformat.formats.html.body.model import score
from newsformat.formats.html.body.region import ASIDE, Candidates, beside, beyond_one, candidates_of
from newsformat.formats.html.body.settled import left_out
from newsformat.formats.html.body.wholes import with_wholes
from newsformat.formats.html.page import Page
from newsformat.formats.html.related.labels import CLAIMS, INVITING, verdict_of
from newsformat.markup.xhtml.pages.notes import is_correction

_CAPTION = int(Hint.CAPTION)

KEEP = -1.2
"""Log odds above which a line is kept; under even, for what is left out is missed more (training/unseen.py)."""

KEEP_HEADING = -0.3
"""The same for a heading, which is short, and misleads where it heads nothing."""

_UNLIKE, _LABEL = "unlike the lines of a body", "a label, or the headline again"

LABEL = 60
"""Characters of a line under which it only announces what follows, if it ends in a colon: "Read more on this:"."""

LABEL_OF_LINKS = 30
"""Characters of a line that is no heading and may be no more than such a label."""

_ANNOUNCING = (*CLAIMS, INVITING)
"""What a label says of links that are no part of the text, right below it."""

_COLONS = (":", "：")

LONG = 200
"""Paragraphs of a text as long as hardly any that the model was trained on."""

MOST_OF_LONG = 0.9
"""Where more of the lines that stand in one box are kept, all are."""

ENOUGH, ENOUGH_OF_LONG = 0.2, 0.5
"""Where less of the densest text is kept, long or not, the model is not believed, and names and links decide."""


def choose_body(page: Page, headline: str | None = None) -> Chosen:
    """The body of a page; `headline` is what its signals say it is, so that it is not taken for a line of it."""
    found = lines_of(page)
    measures = Measures(found)
    densest = candidates_of(measures)
    candidates = replace(densest, region=beyond_one(densest.region))
    title = f"{headline or ''} {title_of(page)}"
    scores = [score(row) for row in vectors(measures, candidates.region, candidates.named)]
    region = candidates.region
    lines = found.lines[region.first : region.last]
    likely = _likely(scores, lines)
    again = left_out(likely, scores, lines)
    for number in beside_forms(found.boxes, found.lines):
        if region.first <= number < region.last and likely[number - region.first]:
            again.setdefault(number - region.first, "beside a form that asks for an address")
    own = names_of_text([line for line, is_likely in zip(lines, likely, strict=True) if is_likely])
    kept = [
        _is_body(line, own, is_likely=is_likely) and number not in again
        for number, (line, is_likely) in enumerate(zip(lines, likely, strict=True))
    ]
    kept = _without_headline(kept, measures.proses[region.first : region.last], lines, title)
    kept = _without_last_labels(_without_labels_of_links(_without_labelled_links(kept, lines), lines), lines)
    reason = "the lines most like a body in the densest text"
    if _is_enough(measures, candidates, kept, again):

        def may_belong(number: int, besides: int = 0) -> bool:
            return number not in again and not _speaks_against(lines[number], own, besides)

        kept = with_wholes(kept, lines, found.boxes, region.first, may_belong)
        kept = with_what_belongs(kept, lines, may_belong)
    else:
        kept, again = [not _fault(line) for line in lines], {}
        reason = "the densest text"
    reasons = [
        "" if keep else again.get(number) or _fault(line) or (_LABEL if is_likely else _UNLIKE)
        for number, (keep, line, is_likely) in enumerate(zip(kept, lines, likely, strict=True))
    ]
    body = tuple(line for line, keep in zip(lines, kept, strict=True) if keep)
    top = box_around(body, region)
    return Chosen(
        element=top.element,
        dropped=dropped_in(top, found, region, reasons),
        lines=body,
        size=sum(size for size, keep in zip(measures.sizes[region.first : region.last], kept, strict=True) if keep),
        score=_sureness(kept, scores, lines),
        reason=reason,
        rivals=tuple(Rival(box.element, _why_not(box, region, reasons)) for box in beside(top, candidates)),
        page_lines=found,
        above=media_above(top, headline or ""),
    )


def _why_not(box: Box, region: Box, reasons: Sequence[str]) -> str:
    """Why a box beside the body is not it: its name, what was said of most of its lines, or how little it has."""
    if names := box.inherited & ASIDE:
        return _called(names)
    told = Counter(reasons[max(0, box.first - region.first) : max(0, box.last - region.first)])
    return told.most_common(1)[0][0] if told else "less text than the densest"


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
    return not line.links and not (line.hints | line.box.inherited) & ASIDE and is_correction(line.text)


def _speaks_against(line: Line, own: int, besides: int) -> bool:
    """Whether anything but its score, and these names, speaks against a line being body."""
    return bool(_fault(line, besides)) or is_furniture(line, own) or _is_label_of_links(line)


def measured(page: Page) -> tuple[Lines, Box, list[list[float]]]:
    """All lines of a page, the region its body is looked for in, and the features of each line there."""
    found = lines_of(page)
    measures = Measures(found)
    candidates = candidates_of(measures)
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


def _without_labelled_links(kept: Sequence[bool], lines: Sequence[Line]) -> list[bool]:
    """`kept` without labels that announce other articles ("Read also:") and the linked titles right below them."""
    still = [*kept]
    for number, (line, after) in enumerate(pairwise(lines)):
        if still[number] and after.links and _is_linked_title(after) and _announces_links(line):
            below = takewhile(lambda place: _is_linked_title(lines[place]), range(number + 1, len(lines)))
            for place in (number, *below):
                still[place] = False
    return still


def _is_linked_title(line: Line) -> bool:
    """Whether a line is a link and nothing else; a heading is that of what stands below it."""
    return line.has_as_link(line.text) and line.box.tag not in HEADINGS


def _announces_links(line: Line) -> bool:
    return not line.links and len(line.text) <= LABEL_OF_LINKS and verdict_of(line.text) in _ANNOUNCING


def _is_label_of_links(line: Line) -> bool:
    is_label = line.box.tag in HEADINGS or (len(line.text) <= LABEL_OF_LINKS and not line.text.endswith("."))
    return is_label and verdict_of(line.text) not in (None, "source")


def _announces(line: Line) -> bool:
    return line.box.tag in HEADINGS or (len(line.text) < LABEL and line.text.endswith(_COLONS))


def _is_enough(measures: Measures, candidates: Candidates, kept: Sequence[bool], again: Collection[int]) -> bool:
    """Whether what is kept has its share of the densest text; what is left out `again` is not lacking, as copies."""
    best, region = candidates.named, candidates.region
    weights = [max(0.0, weight) for weight in candidates.weights]
    held = sum(weight for weight, keep in zip(weights[region.first : region.last], kept, strict=True) if keep)
    whole = sum(weights[best.first : best.last])
    whole -= sum(weights[at] for at in (region.first + number for number in again) if best.first <= at < best.last)
    is_long = measures.paragraphs[best.last] - measures.paragraphs[best.first] > LONG
    return any(kept) and held >= (ENOUGH_OF_LONG if is_long else ENOUGH) * whole


def _fault(line: Line, besides: int = 0) -> str:
    """What speaks against a line being body, but for these names, in words; "" where nothing does."""
    if (line.hints | line.box.hints) & _CAPTION:
        return CAPTION
    names = (line.hints | line.box.inherited) & ASIDE & ~besides
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


def _sureness(kept: Sequence[bool], scores: Sequence[float], lines: Sequence[Line]) -> float:
    whole = sure = 0.0
    for keep, points, line in zip(kept, scores, lines, strict=True):
        if keep:
            whole += len(line.text)
            sure += len(line.text) / (1 + math.exp(-max(-30.0, points)))
    return round(sure / whole, 4) if whole else 0.0
