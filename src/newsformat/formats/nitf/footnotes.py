"""Footnotes, which stand in the midst of a sentence."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree


def set_footnotes_below(root: etree._Element) -> None:
    """Set the footnotes in each paragraph of a tree below it, in their order: the sentence around them goes on."""
    found = [(note, next(note.iterancestors("{*}p"), None)) for note in root.iter("{*}fn")]
    below = {note: paragraph for note, paragraph in found if paragraph is not None}
    for parent in dict.fromkeys(note.getparent() for note in below):
        if parent is not None:
            _take_out(parent, below)
    last: dict[etree._Element, etree._Element] = {}
    for note, paragraph in below.items():
        last.get(paragraph, paragraph).addnext(note)
        last[paragraph] = note


def _take_out(parent: etree._Element, notes: Collection[etree._Element]) -> None:
    """Take notes out of their parent, and leave the words behind them; those of many notes are joined at once."""
    before, words = None, [parent.text or ""]
    for child in list(parent):
        if child in notes:
            words.append(child.tail or "")
            child.tail = None
            parent.remove(child)
        else:
            _set_words(parent, before, "".join(words))
            before, words = child, [child.tail or ""]
    _set_words(parent, before, "".join(words))


def _set_words(parent: etree._Element, before: etree._Element | None, words: str) -> None:
    """Set the words behind a child of an element, or those at its beginning."""
    if before is None:
        parent.text = words or None
    else:
        before.tail = words or None
