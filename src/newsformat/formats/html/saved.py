"""Pages as people keep them: saved by a browser, or as the source that a browser shows of a page."""

from __future__ import annotations

import html
import re

from newsformat.markup.tree import Element, parse_document
from newsformat.scalars.urls import absolute, is_web

# What browsers (with the length of the address) and SingleFile write above a page that they save.
_SAVED = re.compile(
    r"<!--\s{0,20}(?:saved from url=\([0-9]{1,6}\)|Page saved with SingleFile\s{1,20}url:\s{0,20})(\S{1,4000})\s"
)
_HEAD = 8192
_SOURCE_SIGNS = ('class="line-content"', 'id="viewsource"')
_ESCAPED_START = re.compile(r"\s{0,200}&lt;(?:!doctype html|html)\b", re.IGNORECASE)


def saved_address(text: str) -> str | None:
    """The address that a page says it was saved from."""
    found = _SAVED.search(text, 0, _HEAD)
    address = absolute(found[1]) if found else None
    return address if address and is_web(address) else None


def shown_source(text: str) -> str | None:
    """The source of the page that this one shows as words, tags and all; None where it is a page itself."""
    if _ESCAPED_START.match(text):
        return html.unescape(text)
    if not any(sign in text[:_HEAD] for sign in _SOURCE_SIGNS):
        return None
    root = parse_document(text).root
    source = "" if root is None else "\n".join(element.text for element in _lines(root))
    return source if source.lstrip().startswith("<") else None


def _lines(root: Element) -> list[Element]:
    """The elements in which a browser that shows a source has its lines."""
    body = root.find("body")
    if body is not None and body.attr("id") == "viewsource":
        return list(body.iter_elements("pre"))
    return [cell for cell in root.iter_elements("td") if cell.attr("class") == "line-content"]
