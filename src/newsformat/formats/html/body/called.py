"""What the elements of a page are called, looked up once for all of them.

The parser knows which elements have an attribute; to ask each of them takes twice as long, and most have none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from newsformat.formats.html.body.hints import (
    ATTRIBUTE_HINTS,
    HIDDEN,
    LONGEST,
    class_hints,
    is_hidden,
    is_late,
    style_hints,
)
from newsformat.markup.tree import Element


@dataclass(frozen=True, slots=True)
class Called:
    """The classes of elements, and the hints in all their attributes (see `hints`), of those that have any.

    `inline` are the hints of class, style and `hidden` alone: all that inline elements have to say.
    """

    classes: Mapping[Element, str]
    hints: Mapping[Element, int]
    inline: Mapping[Element, int]


def called_in(root: Element) -> Called:
    """What the elements within one are called."""
    classes = {element: element.attr("class") or "" for element in root.select("[class]")}
    known = {names: class_hints(names[:LONGEST]) for names in {*classes.values()}}  # many are called alike
    classed = {element: known[names] for element, names in classes.items()}
    styled = _told(root, "style", style_hints)
    others = [_told(root, name, told) for name, told in ATTRIBUTE_HINTS.items() if name not in ("class", "style")]
    hidden = {element: HIDDEN for element in root.select("[hidden]") if is_hidden(element)}
    in_place = {element: hint for element, hint in hidden.items() if not is_late(element.attr("id") or "")}
    return Called(classes, _joined(classed, styled, in_place, *others), _joined(classed, styled, hidden))


def _told(root: Element, name: str, hints_of: Callable[[str], int]) -> dict[Element, int]:
    """The hints in one attribute of the elements that have it."""
    return {element: hints_of((element.attr(name) or "")[:LONGEST]) for element in root.select(f"[{name}]")}


def _joined(first: Mapping[Element, int], *others: Mapping[Element, int]) -> dict[Element, int]:
    """The hints of several attributes together."""
    joined = dict(first)
    known = joined.get
    for other in others:
        for element, hints in other.items():
            if hints:
                joined[element] = known(element, 0) | hints
    return joined
