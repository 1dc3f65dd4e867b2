"""Text that stands in a wire as characters: plain, in Base64, or HTML whose tags are escaped or in CDATA."""

from __future__ import annotations

import re
from base64 import b64decode

from newsformat.formats.xml.plain import blocks_of_text, paragraphs_of
from newsformat.formats.xml.words import without_references
from newsformat.formats.xml.xhtml import blocks_of_html
from newsformat.model.body import Block

_BLOCK_TAG = re.compile(r"<(?:p|br|div|h[1-6]|ul|ol|table|blockquote|section|article)\b[^<>]{0,1000}>", re.I)
_INLINE_TAG = re.compile(r"</(?:b|i|u|em|strong|a|span|sub|sup|small|font)>", re.I)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def text_of_base64(characters: str) -> str | None:
    """The text that Base64 says, which is never longer; None for what is no Base64, or no text of UTF-8."""
    try:
        text = b64decode("".join(characters.split()), validate=True).decode("utf-8-sig")
    except ValueError:
        return None
    return None if _CONTROLS.search(text) else text


def is_html(characters: str) -> bool:
    """Whether there are tags of blocks of HTML in characters."""
    return _BLOCK_TAG.search(characters) is not None


def is_html_alone(characters: str) -> bool:
    """Whether characters are HTML from their first to their last."""
    text = characters.strip()
    return text.startswith("<") and text.endswith(">") and is_html(text)


def blocks_of_characters(characters: str) -> list[Block]:
    """The blocks of a text, by what it holds, for what it is said to be is often wrong."""
    if is_html(characters):
        return list(blocks_of_html(characters))
    if _INLINE_TAG.search(characters):
        return list(blocks_of_html("".join(f"<p>{paragraph}</p>" for paragraph in paragraphs_of(characters))))
    return blocks_of_text(without_references(characters))
