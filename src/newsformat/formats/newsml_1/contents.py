"""Contents as they came over the line, made plain before they are read: decoded, and NITF as elements."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.nitf.escaped import holder_of_nitf
from newsformat.formats.xml.characters import text_of_base64

_BASE64 = "base64"


def set_contents_plain(root: etree._Element) -> None:
    """Put texts in place of their encodings, and NITF in place of characters that are such."""
    for encoding in list(root.iter("Encoding")):
        data, parent = encoding.find("DataContent"), encoding.getparent()
        text = None if data is None or parent is None else _decoded(encoding, data)
        if text is not None and data is not None and parent is not None:
            data.text = text
            parent.replace(encoding, data)
    for data in root.iter("DataContent"):
        holder = None if len(data) else holder_of_nitf(data.text or "")
        if holder is not None:
            data.text = None
            data.extend(list(holder))


def _decoded(encoding: etree._Element, data: etree._Element) -> str | None:
    """The text that a content is encoded from; None for what is no text of Base64."""
    if len(data) or _BASE64 not in encoding.get("Notation", "").lower():
        return None
    return text_of_base64(data.text or "")
