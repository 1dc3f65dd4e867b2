"""Strings as they come in pages and records, tidied: entities, tags, white space, and a form to compare by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newsformat.model.composition import ordered
from newsformat.model.text import running_text

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9:-]{0,20}(?:\s[^<>]{0,2000})?/?>|<!--[^<>]{0,2000}-->")
_NOT_XML = re.compile("[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff\ud800-\udfff]")
_BREAKS = re.compile(r" ?\n[\n ]*")
_SPACES = re.compile(r"[ \u00a0]{2,}")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_NOT_WORD = re.compile(r"[\W_]+")
_DIGIT = re.compile(r"\d")
HINTS = "\u00ad\u200b\ufeff"
"""Soft hyphen, zero width space and byte order mark: they tell where a line may break, or nothing."""
# Thai, Lao, Burmese and Khmer write no spaces between words; there the zero width space parts them (The Unicode
# Standard, 16.1), and stays but beside what is of no such script.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_IS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_IDLE_HINT = re.compile(f"[\u00ad\ufeff]+|(?<=[^{_UNSPACED}\u200b])\u200b+|(?<!\u200b)\u200b+(?=[^{_UNSPACED}\u200b])")

# Content systems escape once too often, sometimes twice ("&amp;amp;"); a third time was never met.
_MOST_ESCAPES = 3


# Of the template languages of content systems.
_UNFILLED = re.compile(r"\{[{$%]|\$\{|%%|<%")


def unescaped(text: str) -> str:
    """The text with its character references resolved, also those that were escaped once too often.

    Only references closed by a semicolon count, so that "AT&T" and "a&copy=1" stay as they are.
    """
    for _ in range(_MOST_ESCAPES):
        if "&" not in text or not _ENTITY.search(text):
            break
        import html  # noqa: PLC0415 - few texts hold any

        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return text


def without_tags(text: str) -> str:
    """The text without the HTML tags some systems leave in plain members; "a < b" stays."""
    return _TAG.sub("", text) if "<" in text else text


def without_hints(text: str) -> str:
    """The text without the hints for line breaking in it, of which a search for its words knows nothing.

    Joiners stay: Persian, the scripts of India and emoji are written with them.
    """
    if text.isascii():
        return text
    if "\u200b" in text and _IS_UNSPACED.search(text):
        return _IDLE_HINT.sub("", text)
    for sign in HINTS:
        text = text.replace(sign, "")
    return text


def tidy(text: str) -> str:
    """Running text: entities resolved, tags, control characters and hints gone, white space in one form, NFC.

    A line break is U+000A; other white space is one space; U+00A0, joiners and bidi controls stay.
    """
    plain = text
    if "&" in text or "<" in text:
        plain = without_tags(unescaped(text))
    if not plain.isprintable():
        plain = without_hints(_NOT_XML.sub("", plain))
    return running_text(plain)


def line(text: str) -> str:
    """Tidy text on one line: its line breaks are spaces too, and a run of spaces, no-break ones or not, is one."""
    tidied = tidy(text)
    if "\n" in tidied:
        tidied = _BREAKS.sub(" ", tidied)
    return _SPACES.sub(" ", tidied) if "\u00a0" in tidied else tidied


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A form to compare by: NFKC, case folded, letters and digits only, single spaces between words."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", ordered(_UNSEEN.sub("", text)))
    return _NOT_WORD.sub(" ", plain.casefold()).strip()


def has_digit(text: str) -> bool:
    """Whether a text holds a digit of any script."""
    return _DIGIT.search(text) is not None


def is_unfilled(text: str) -> bool:
    """Whether a text is, or holds, a place that a program should have filled: "{{ title }}", "%%category%%"."""
    return _UNFILLED.search(text) is not None


def shortened(text: str, limit: int = 200) -> str:
    """The text, cut to `limit` code points with an ellipsis where it is longer."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
