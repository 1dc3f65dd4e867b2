"""Pages as they would be if their article were shorter: the same page with the first paragraphs of its body alone.

Most annotated articles are long, so that whatever is denser than all else on a page is the body there. A note of
three paragraphs is outweighed by what every page of its site has: teasers, a foot, a notice of its lawyers.
"""

from __future__ import annotations

from dataclasses import dataclass

from body_labels import labels

from newsformat.formats.html.body.features import PROSE
from newsformat.formats.html.body.lines import length_of, lines_of
from newsformat.formats.html.page import Page, Text


@dataclass(frozen=True)
class Shortened:
    """What is left of a page's body, as text, and the first text nodes of the lines that were surely none of it."""

    truth: str
    others: frozenset[Text]


def shortened(page: Page, truth: str, most: int) -> Shortened | None:
    """Leaves a page the first paragraphs of its body alone, so many of them; None where it has no more than these."""
    lines = lines_of(page).lines
    kept: list[str] = []
    others: set[Text] = set()
    paragraphs = 0
    is_changed = False
    for line, is_body in zip(lines, labels([line.text for line in lines], truth), strict=True):
        if is_body is False:
            others.add(line.nodes[0])
        elif is_body and paragraphs < most:
            kept.append(line.text)
            paragraphs += length_of(line.text) >= PROSE
        elif is_body:
            is_changed = True
            for node in line.nodes:
                node.extract()
    return Shortened("\n".join(kept), frozenset(others)) if is_changed else None
