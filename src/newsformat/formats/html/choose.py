"""Page -> the part of it that is the article's body.

    chosen = choose_body(page, headline=..., article_body=...)
    chosen.elements     the elements that hold the body, in document order
    chosen.dropped      nodes inside them that are not body: element or text node -> the reason, in words
    chosen.lines        the lines of the body, in order, as a reader sees them (captions are not among them)
    chosen.rivals       other candidates and why they lost
    body_text(chosen)   the lines, one a line

Nothing is changed in the tree. Whoever makes blocks walks `elements`, skips every node in `dropped` (and
what is never text: `lines.SILENT`), and meets the body in reading order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsformat.formats.html.hints import Hint
from newsformat.formats.html.lines import HEADINGS, Box, Line, Lines, lines_of
from newsformat.formats.html.page import Element, Node, Page


@dataclass(frozen=True, slots=True)
class Rival:
    """A candidate that lost: its element, its score beside the winner's, and why."""

    element: Element
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The body of a page. `score` is between 0 (hardly an article) and 1."""

    elements: tuple[Element, ...]
    dropped: Mapping[Node, str]
    lines: tuple[Line, ...]
    score: float
    reason: str
    rivals: tuple[Rival, ...] = ()


def body_text(chosen: Chosen) -> str:
    """The visible text of the body, a line a line."""
    return "\n".join(line.text for line in chosen.lines)


_FAR = int(
    Hint.SHARE | Hint.RELATED | Hint.AUTHOR | Hint.COMMENT | Hint.SUBSCRIBE | Hint.TAGS | Hint.ADVERT
    | Hint.NAVIGATION | Hint.CONTENTS | Hint.SIDE | Hint.FOOT | Hint.CAPTION | Hint.POPUP | Hint.READER_ONLY
    | Hint.ACCOUNT | Hint.FORM | Hint.HIDDEN
)  # fmt: skip


# Walked in order until the body holds enough of the page's prose: a page whose names mislead ("too short") is
# read again trusting fewer of them.
_STRATEGIES: tuple[tuple[str, int], ...] = (
    ("densest text by names and links", _FAR),
    (
        "densest text by links and plain parts of a page",
        int(Hint.NAVIGATION | Hint.COMMENT | Hint.SIDE | Hint.FOOT | Hint.HIDDEN),
    ),
    ("densest text by links alone", 0),
)

ENOUGH = 0.4
"""Share of the page's prose that a body must hold for its strategy to be believed."""


def choose_body(page: Page, headline: str | None = None, article_body: str | None = None) -> Chosen:  # noqa: ARG001
    """The body of a page. `headline` and `article_body` are what signals such as JSON-LD say of them."""
    found = lines_of(page)
    prose = sum(len(line.text) for line in found.lines if _is_prose(line))
    tries: list[tuple[int, Chosen]] = []
    for reason, hostile in _STRATEGIES:
        chosen = _chosen(found, hostile, reason)
        held = sum(len(line.text) for line in chosen.lines if _is_prose(line))
        tries.append((held, chosen))
        if held >= ENOUGH * prose:
            return chosen
    return max(tries, key=lambda each: each[0])[1]


def _is_prose(line: Line) -> bool:
    return len(line.text) >= 80 and line.linked * 2 <= len(line.text)


def _chosen(found: Lines, hostile: int, reason: str) -> Chosen:
    best, score = _best_box(found, hostile)
    kept: list[Line] = []
    dropped: list[tuple[Line, str]] = []
    for line in found.lines[best.first : best.last]:
        why = _fault(line, hostile)
        if why:
            dropped.append((line, why))
        else:
            kept.append(line)
    nodes = _left_out(best, found, dropped)
    return Chosen((best.element,), nodes, tuple(kept), score, reason)


def _weight(line: Line, hostile: int) -> float:
    """How much a line speaks for the box that holds it being the body: its characters, or a fine."""
    size = len(line.text)
    if (line.hints | line.box.inherited) & hostile:
        return -10.0
    if line.linked * 2 > size:
        return -10.0
    if size < 25:
        return -5.0 if line.box.tag not in HEADINGS else 0.0
    if size < 80 and line.text[-1] not in ".!?:;,\"'”’»…。！？":
        return 0.0
    return float(size - line.linked)


def _best_box(found: Lines, hostile: int) -> tuple[Box, float]:
    sums = [0.0]
    for line in found.lines:
        sums.append(sums[-1] + _weight(line, hostile))
    best = max(found.boxes, key=lambda box: (sums[box.last] - sums[box.first], box.depth))
    return best, sums[best.last] - sums[best.first]


def _fault(line: Line, hostile: int) -> str:
    """Why a line is not body; "" if it is."""
    names = (line.hints | line.box.inherited) & hostile
    if names:
        return "named " + ", ".join(hint.name.lower() for hint in Hint(names) if hint.name)
    if line.linked > 0.7 * len(line.text) and line.box.tag not in HEADINGS:
        return "nothing but links"
    if line.box.tag == "h1":
        return "headline"
    return ""


def _left_out(best: Box, found: Lines, dropped: list[tuple[Line, str]]) -> dict[Node, str]:
    """The largest elements that hold dropped lines only, else the text nodes of the line."""
    counts = [0]
    bad = {id(line) for line, _ in dropped}
    for line in found.lines:
        counts.append(counts[-1] + (id(line) not in bad))
    left_out: dict[Node, str] = {}
    for line, reason in dropped:
        box, outer = line.box, None
        while box is not best and counts[box.last] == counts[box.first]:
            outer = box
            box = box.parent or best
        for node in (outer.element,) if outer else line.nodes:
            left_out.setdefault(node, reason)
    return left_out
