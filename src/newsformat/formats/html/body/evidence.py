"""The evidence of a body: which part of the page it is, where each block stands, what between them was left out."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from newsformat.formats.html.body.chosen import CAPTION, Chosen
from newsformat.formats.html.page import Element, Node, Text, css_path, place
from newsformat.formats.html.seen import words_of
from newsformat.markup.tree import one_line
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.evidence import LONGEST_VALUE, MOST_CLAIMS, Evidence

# Of a page with more stretches left out, the first are told.
_MOST_STRETCHES = 200
# Characters of a path; the longest seen have 323.
_LONGEST_PATH = 1_000
# Of a stretch the words of so many nodes are told, of a text so much.
_MOST_NODES, _LONGEST_TEXT = 2, 4 * LONGEST_VALUE


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What was left out before a block (by its index), for one reason: neighbouring nodes."""

    before: int
    reason: str
    element: Element
    nodes: tuple[Node, ...]

    @property
    def words(self) -> str:
        return " ".join(filter(None, map(_opening, self.nodes[:_MOST_NODES])))


def body_evidence(chosen: Chosen, placed: Sequence[PlacedBlock]) -> Iterator[Evidence]:
    """The claims of the body and of each block; what was left out right before a block is passed over for it."""
    yield _claim("/body", chosen.element, _opening(chosen.element), chosen.reason)
    for rival in chosen.rivals:
        yield _claim("/body", rival.element, _opening(rival.element), rival.reason, is_chosen=False)
    left_out: dict[int, list[_Stretch]] = {}
    for stretch in islice(_stretches(chosen, placed), _MOST_STRETCHES):
        left_out.setdefault(stretch.before, []).append(stretch)
    for index, (block, element) in enumerate(placed):
        words = block.__dict__.get("text") or block.type
        yield _claim(f"/body/{index}", element, words, f"{element.tag} in the body")
        for stretch in left_out.get(index, ())[: MOST_CLAIMS - 1]:
            why = f"left out before this block: {stretch.reason}"
            yield _claim(f"/body/{index}", stretch.element, stretch.words, why, is_chosen=False)


def _stretches(chosen: Chosen, placed: Sequence[PlacedBlock]) -> Iterator[_Stretch]:
    """What was left out between the first and the last block, in document order; neighbours of one reason are one."""
    starts = [place(element) or (0, 0) for _, element in placed]
    found = (
        (bisect(starts, place(element) or (0, 0)), reason, element, node)
        for node, reason in chosen.dropped.items()
        if reason != CAPTION and (element := _element_of(node)) is not None
    )
    between = (each for each in found if 0 < each[0] < len(starts))
    for (before, reason), group in groupby(between, lambda each: each[:2]):
        nodes = list(group)
        yield _Stretch(before, reason, nodes[0][2], tuple(node for *_, node in nodes))


def _element_of(node: Node) -> Element | None:
    """The element, or the one a text stands in."""
    around = node if isinstance(node, Element) else node.parent
    return around if isinstance(around, Element) else None


def _claim(path: str, element: Element, words: str, why: str, *, is_chosen: bool = True) -> Evidence:
    return Evidence(
        path=path, chosen=is_chosen, source="visible", at=_where(element), value=words[:LONGEST_VALUE],
        basis="observed", why=why,
    )  # fmt: skip


def _opening(node: Node) -> str:
    """The first words of a node, as many as evidence holds; the rest of a long text is not looked at."""
    if isinstance(node, Text):
        return one_line(node.data[:_LONGEST_TEXT])
    return one_line(words_of(node, LONGEST_VALUE)) if isinstance(node, Element) else ""


def _where(element: Element) -> str:
    """The place of an element; where its path is long, since tags are nested without end, by line and column alone."""
    spot, path = place(element), css_path(element)
    if spot is None:
        return path
    named = path if len(path) <= _LONGEST_PATH else element.tag
    return f"{named} (line {spot[0]}, column {spot[1]})"
