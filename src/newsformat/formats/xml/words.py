"""The words of elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html import unescape
from html.entities import html5

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_WHITE = " \t\r\n"
_SPACE = re.compile(f"[{_WHITE}]+")
_POINT = re.compile(r"[ \t]{0,40}(?:[0-9]{1,3}[.)]|[*•·–—-])[ \t]")
_AROUND_BREAK = re.compile(r" ?\n ?")
_BREAKS = re.compile(r"\n{2,}")
_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hl2 li ol p pre "
    "section table td th tr ul".split()
)
_UNSEEN = frozenset({"rt", "rp", "script", "style"})
_STYLES = "a|b|em|i|p|span|strong|sub|sup|u"
_CLOSING_TAG = re.compile(rf"</(?:{_STYLES}|div|h[1-6]|li|ol|ul)>|<br\s?/?>", re.IGNORECASE)
_BREAKING_TAG = re.compile(r"</(?:p|div|h[1-6]|li)>|<br\s?/?>", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_STYLES}|div|h[1-6]|li|ol|ul)(?:\s[^<>]{{0,1000}})?/?>", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?!(?:lt|gt);)(?:[a-z][a-z0-9]{1,31}|#[0-9]{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_CLOSING = " \u00a0-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_:"


@lru_cache(maxsize=1024)
def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


attributes_of: Callable[[etree._Element], list[tuple[str, str]]] = etree._Element.items  # type: ignore[assignment]
"""The attributes of an element, in document order; the stubs allow for bytes."""


def words_of(element: etree._Element) -> str:
    """The plain words of an element: white space collapsed, a line break for `br`, between blocks, and where plain
    text has a blank line or the next point of a list.
    """
    if not len(element):
        text = (element.text or "").strip(_WHITE)
        if text.isprintable() and "  " not in text:
            return text
        return "\n".join(_lines_in(text)) if "\n" in text else _SPACE.sub(" ", text)
    pieces: list[str] = []
    _add_pieces(element, pieces)
    text = "".join(pieces)
    return _BREAKS.sub("\n", _AROUND_BREAK.sub("\n", text)).strip(" \n")


def _lines_in(text: str) -> Iterator[str]:
    """The lines of plain text; a line end alone is white space, unless a list goes on behind it."""
    lines = text.split("\n")
    is_list = sum(_POINT.match(line) is not None for line in lines) > 1
    running: list[str] = []
    for line in lines:
        words = _SPACE.sub(" ", line).strip(" ")
        if running and (not words or (is_list and _POINT.match(line))):
            yield " ".join(running)
            running = []
        if words:
            running.append(words)
    if running:
        yield " ".join(running)


def _add_pieces(element: etree._Element, pieces: list[str]) -> None:
    pieces.append(_SPACE.sub(" ", element.text or ""))
    for child in element:
        name = local(child.tag)
        if name == "br":
            pieces.append("\n")
        elif name in _BLOCKS:
            pieces.append("\n")
            _add_pieces(child, pieces)
            pieces.append("\n")
        elif name not in _UNSEEN:
            _add_pieces(child, pieces)
        pieces.append(_SPACE.sub(" ", child.tail or ""))


def without_tags(words: str) -> str:
    """Words without the tags and the references of HTML that stand among them as characters: some providers escape
    their headlines and summaries.
    """
    if "<" not in words or not _CLOSING_TAG.search(words):
        return without_references(words)
    text = unescape(_TAG.sub("", _BREAKING_TAG.sub("\n", words)))
    lines = (_SPACE.sub(" ", line).strip(_WHITE) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def without_references(characters: str) -> str:
    """Characters with those that were escaped once more than they had to be; what looks like a tag may be meant to."""
    return _REFERENCE.sub(_named, characters) if "&" in characters else characters


def _named(reference: re.Match[str]) -> str:
    is_known = reference[0].startswith("&#") or reference[0][1:] in html5
    return unescape(reference[0]) if is_known else reference[0]


def dateline_words(element: etree._Element) -> str:
    """The plain words of a dateline, without the dash or colon that parts it from the text."""
    return words_of(element).rstrip(_CLOSING)


def holds_words(element: etree._Element) -> bool:
    """Whether there are words between the tags of an element, not only in the elements it holds."""
    if (element.text or "").strip():
        return True
    for child in element:  # noqa: SIM110 - a generator takes twice the time, and each element that is kept is asked
        if (child.tail or "").strip():
            return True
    return False


def has_words(element: etree._Element) -> bool:
    """Whether there are words in an element, or in those it holds."""
    return any(text.strip() for text in element.itertext())
