"""Texts beside the story that have a headline of their own: boxes at the end of its body."""

from __future__ import annotations

from newsformat.formats.newsml_1.components import LEADS, TITLES, Component, Text, longest
from newsformat.formats.newsml_1.content import blocks_in
from newsformat.formats.newsml_1.package import Package, taken
from newsformat.formats.newsml_1.parts import Wire
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import words_of
from newsformat.model.body import FactBox

_MOST = 100
"""Of an item with more, the others are renditions: each is read with all that was told before."""


def boxes_among(package: Package, headline: str | None) -> dict[Text, str]:
    """The texts that are no form of the story and have another headline than it, with that; of several forms the
    longest.
    """
    beside: dict[Component, list[Text]] = {}
    for text in package.texts:
        teller = text.component.teller
        is_beside = teller is not None and teller not in package.way and package.holders[text.component] is None
        if teller is not None and is_beside and not (text.is_caption or text.is_for(TITLES | LEADS)):
            beside.setdefault(teller, []).append(text)
    boxes: dict[Text, str] = {}
    for teller, texts in beside.items():
        line, whole = teller.element.find("NewsLines/HeadLine"), longest(texts)
        words = "" if line is None else words_of(line)
        if len(boxes) < _MOST and whole is not None and words not in ("", headline) and _is_apart(whole, package.story):
            boxes[whole] = words
    return boxes


def _is_apart(text: Text, story: Text | None) -> bool:
    """Whether a text is of the story's language, and in no component whose parts are said to be equivalent."""
    is_equivalent = any(place.element.get("EquivalentsList") == "yes" for place in text.component.way())
    return story is not None and text.component.language == story.component.language and not is_equivalent


def add_box(package: Package, text: Text, headline: str, members: Members, wire: Wire) -> None:
    """Add a text under a headline of its own to the body."""
    blocks = tuple(blocks_in(text.data, members, wire))
    members["body"] = [*members["body"], FactBox(headline=headline, blocks=blocks)]
    taken(package, text)
    teller = text.component.teller
    lines = None if teller is None else package.parts[teller].subpart("NewsLines")
    if lines is not None and (line := lines.text("HeadLine")) is not None:
        line.words()
