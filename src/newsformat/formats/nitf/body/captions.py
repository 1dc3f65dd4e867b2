"""The words below a picture or above a table."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.nitf.body.walk import Walk
from newsformat.formats.wires import scalars
from newsformat.formats.xml.words import XML_LANG, words_of
from newsformat.model.body import Paragraph
from newsformat.model.media import Caption


def caption_of(walk: Walk, element: etree._Element, depth: int) -> Caption | None:
    """The words of a caption; several paragraphs of it are lines."""
    blocks = walk.blocks_in(element, depth + 1, "box")
    if len(blocks) == 1 and isinstance(only := blocks[0], Paragraph):
        return Caption(text=only.text, marks=only.marks, language=scalars.language(element.get(XML_LANG) or ""))
    words = words_of(element)
    return Caption(text=words) if words else None
