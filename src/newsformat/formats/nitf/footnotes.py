"""Footnotes, which stand in the midst of a sentence."""

from __future__ import annotations

from lxml import etree


def set_footnotes_below(root: etree._Element) -> None:
    """Set the footnotes in each paragraph of a tree below it, in their order: the sentence around them goes on."""
    last: dict[etree._Element, etree._Element] = {}
    for note in list(root.iter("{*}fn")):
        paragraph = next(note.iterancestors("{*}p"), None)
        if paragraph is not None:
            _take_out(note)
            last.get(paragraph, paragraph).addnext(note)
            last[paragraph] = note


def _take_out(element: etree._Element) -> None:
    """Take an element out of its parent, and leave the words behind it."""
    parent, before, words = element.getparent(), element.getprevious(), element.tail or ""
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    element.tail = None
    parent.remove(element)
