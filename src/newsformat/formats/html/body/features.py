"""Lines -> what is known of each, as numbers, for the model that tells the body's lines from all others.

All of it is general: how long a line is and what it is made of, what its boxes are called and hold, what
stands before and after it. `FEATURES` names the numbers in their order.

Three boxes are measured for every line: the parent of its own box ("group"), that one's parent ("outer"), and its
"unit": the largest box around it that holds no more than `UNIT_SHARE` of the body's prose, such as a
box of related links, an author's portrait, or a section.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from newsformat.formats.html.body.cues import cue_of
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import Box, HandedDown, Line, Lines, length_of

PROSE = 80
"""Letters from which on a line that is hardly linked reads as prose."""

UNIT_SHARE = 0.3
"""Share of the body's prose that a unit holds at most."""

_NEAR = 8  # lines before and after one, of which those of links are counted
_ENDS = frozenset(".!?…。！？\"”’»')")
_LEVELS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

_LINE_FEATURES = (
    "size linked ends repeated level cue div heading_age links_before links_after from_first to_last to_end "
    "prose_done prose_left in_best box_twins box_caption box_figure box_button"
).split()
_GROUP_HINTS = (
    Hint.ARTICLE, Hint.MAIN, Hint.SHARE, Hint.COMMENT, Hint.FOOT, Hint.HEAD, Hint.POPUP, Hint.PRODUCT, Hint.TABLE,
)  # fmt: skip
_UNIT_HINTS = (Hint.SHARE, Hint.COMMENT, Hint.LIST)
_BOX_FEATURES = ("size", "prose", "lines", "twins", "free", "paragraphs", "links", "direct")
_OF_OUTER = 4
_UNIT_FEATURES = ("size share prose free lines paragraphs mean links done left cue twins depth headed").split()

FEATURES: tuple[str, ...] = (
    *_LINE_FEATURES,
    *(f"group_{name}" for name in _BOX_FEATURES),
    *(f"outer_{name}" for name in _BOX_FEATURES[:_OF_OUTER]),
    *(f"within_{hint.name}" for hint in _GROUP_HINTS),
    *(f"unit_{name}" for name in _UNIT_FEATURES),
    *(f"unit_{hint.name}" for hint in _UNIT_HINTS),
    "depth", "best_prose", "best_share", "best_paragraphs", "region_lines", "region_share",
)  # fmt: skip
_GROUP_BITS = tuple(int(hint) for hint in _GROUP_HINTS)
_GROUP_MASK = sum(_GROUP_BITS)
_UNIT_BITS = tuple(int(hint) for hint in _UNIT_HINTS)
_CAPTION, _FIGURE, _BUTTON = int(Hint.CAPTION), int(Hint.FIGURE), int(Hint.BUTTON)


def _linked_of(line: Line, size: int) -> float:
    """How much of a line of this size is linked."""
    return line.linked if size == len(line.text) else line.linked * size / len(line.text)


def _floats(*numbers: float) -> list[float]:
    """Numbers as what the model compares them with: to compare a whole number or a truth takes three times as long."""
    return [*map(float, numbers)]


@lru_cache(maxsize=512)
def _within(hints: int) -> list[float]:
    """Which of the group's hints a box has."""
    return _floats(*(hints & bit != 0 for bit in _GROUP_BITS))


class Measures:
    """The sums over all lines of a page from which every box is measured at once; sizes in letters (`length_of`)."""

    def __init__(self, found: Lines) -> None:
        lines = found.lines
        self.lines = lines
        self.boxes = found.boxes
        sizes = [length_of(line.text) for line in lines]
        linked = [_linked_of(line, size) for line, size in zip(lines, sizes, strict=True)]
        proses = [s if s >= PROSE and links * 3 <= s else 0 for s, links in zip(sizes, linked, strict=True)]
        self.sizes = sizes
        self.linked = linked
        self.proses = proses
        self.size = list(accumulate(sizes, initial=0))
        self.free = list(accumulate([max(0, s - links) for s, links in zip(sizes, linked, strict=True)], initial=0))
        self.prose = list(accumulate(proses, initial=0))
        self.paragraphs = list(accumulate([1 if p else 0 for p in proses], initial=0))
        self.linky = list(
            accumulate([1 if links * 10 > s * 7 else 0 for s, links in zip(sizes, linked, strict=True)], initial=0)
        )
        self.repeated = Counter([line.text for line in lines])
        kinds = [(box.parent, box.tag, box.hints) for box in found.boxes]
        counts = Counter(kinds)
        # How many boxes beside one, itself included, have its tag and hints.
        self.twins = {box: counts[kind] for box, kind in zip(found.boxes, kinds, strict=True)}


def vectors(measures: Measures, region: Box, best: Box) -> Iterator[list[float]]:
    """The features of each line of `region`; `best` is the box that is most likely the body.

    One row at a time: all of them take far more memory than the page.
    """
    return _Measurer(measures, region, best).rows()


class _Measurer:
    """One page's lines being measured; keeps what it has found of groups and units."""

    def __init__(self, measures: Measures, region: Box, best: Box) -> None:
        self.measures = measures
        self.region, self.best = region, best
        m = measures
        self.best_prose = (m.prose[best.last] - m.prose[best.first]) or 1
        self.page = _floats(
            self.best_prose,
            self.best_prose / (m.prose[-1] or 1),
            m.paragraphs[best.last] - m.paragraphs[best.first],
            region.last - region.first,
            (m.prose[region.last] - m.prose[region.first]) / self.best_prose,
        )
        # The last unit alone: its lines follow one another, and rows of as many units as lines take more than these.
        self.unit: tuple[Box, list[float]] | None = None
        most = UNIT_SHARE * self.best_prose
        self.units = HandedDown[Box | None](
            {region: None}, lambda box, around: None if m.prose[box.last] - m.prose[box.first] > most else around or box
        )
        self.groups: dict[Box, list[float]] = {}
        self.outers: dict[Box, list[float]] = {}
        self.direct: dict[Box, int] = {}
        for line, prose in zip(m.lines[region.first : region.last], m.proses[region.first : region.last], strict=True):
            if prose and line.box.parent:
                self.direct[line.box.parent] = self.direct.get(line.box.parent, 0) + prose

    def _box_features(self, box: Box) -> list[float]:
        m, first, last = self.measures, box.first, box.last
        size = m.size[last] - m.size[first] or 1
        return _floats(
            size,
            (m.prose[last] - m.prose[first]) / self.best_prose,
            last - first,
            m.twins[box],
            (m.free[last] - m.free[first]) / size,
            m.paragraphs[last] - m.paragraphs[first],
            (m.linky[last] - m.linky[first]) / (last - first or 1),
            self.direct.get(box, 0) / self.best_prose,
        )

    def _unit_of(self, box: Box) -> Box:
        """The largest box around all that stands beside one and is no larger than a unit; where none is, the box."""
        return box if box is self.region or box.parent is None else self.units.of(box.parent) or box

    def _unit_features(self, unit: Box) -> list[float]:
        if self.unit is not None and self.unit[0] is unit:
            return self.unit[1]
        m, first, last = self.measures, unit.first, unit.last
        count = last - first or 1
        size = m.size[last] - m.size[first] or 1
        prose = m.prose[last] - m.prose[first]
        head = m.lines[first] if first < last else None
        row = _floats(
            size,
            size / self.best_prose,
            prose / size,
            (m.free[last] - m.free[first]) / size,
            count,
            m.paragraphs[last] - m.paragraphs[first],
            size / count,
            (m.linky[last] - m.linky[first]) / count,
            (m.prose[first] - m.prose[self.best.first]) / self.best_prose,
            (m.prose[self.best.last] - m.prose[last]) / self.best_prose,
            cue_of(head.text) if head else 0,
            m.twins[unit],
            unit.depth - self.best.depth,
            _LEVELS.get(head.box.tag, 0) if head else 0,
            *(unit.hints & bit != 0 for bit in _UNIT_BITS),
        )
        self.unit = unit, row
        return row

    def _group_features(self, parent: Box) -> list[float]:
        """What is the same for all lines whose boxes lie in one parent."""
        known = self.groups.get(parent)
        if known is None:
            outer = parent.parent or parent
            if outer not in self.outers:
                self.outers[outer] = self._box_features(outer)[:_OF_OUTER]
            known = [*self._box_features(parent), *self.outers[outer], *_within(parent.inherited & _GROUP_MASK)]
            self.groups[parent] = known
        return known

    def rows(self) -> Iterator[list[float]]:
        m, region, best = self.measures, self.region, self.best
        lines, prose, linky, sizes, linked = m.lines, m.prose, m.linky, m.sizes, m.linked
        repeated, twins = m.repeated, m.twins
        page, group_features, unit_features, unit_of = (
            self.page, self._group_features, self._unit_features, self._unit_of
        )  # fmt: skip
        best_first, best_last, best_depth = best.first, best.last, best.depth
        end = next((i for i in range(best.last - 1, best.first, -1) if m.proses[i]), best.first)
        heading_age = 0
        count = len(lines)
        done, left, whole = prose[best_first], prose[best_last], self.best_prose
        for i in range(region.first, region.last):
            line = lines[i]
            text, box, size = line.text, line.box, sizes[i]
            tag = box.tag
            level = _LEVELS.get(tag, 0)
            heading_age = 0 if level else heading_age + 1
            parent = box.parent or box
            near = box.hints | parent.hints
            own = _floats(
                size,
                min(1.0, linked[i] / size),
                text[-1] in _ENDS,
                repeated[text] - 1,
                level,
                cue_of(text),
                tag == "div",
                heading_age,
                linky[i] - linky[i - _NEAR if i > _NEAR else 0],
                linky[i + _NEAR + 1 if i + _NEAR < count else count] - linky[i + 1],
                i - best_first,
                best_last - i,
                end - i,
                (prose[i] - done) / whole,
                (left - prose[i + 1]) / whole,
                best_first <= i < best_last,
                twins[box],
                (near & _CAPTION) != 0,
                (near & _FIGURE) != 0,
                (near & _BUTTON) != 0,
            )
            yield [
                *own,
                *group_features(parent),
                *unit_features(unit_of(box)),
                float(box.depth - best_depth),
                *page,
            ]
