"""Text as XML may hold it."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def attribute(value: object) -> str:
    """A value as an attribute's, with its quotation marks; what XML can't hold is U+FFFD."""
    return quoteattr(_NOT_XML.sub("\ufffd", str(value)))
