"""Bytes of a web page -> its text, and what had to be repaired on the way.

Order of belief: byte order mark, the charset a transport declared, the page's own `<meta>` (or XML
declaration), strict UTF-8, a guess. One thing outranks a declaration of a legacy charset: bytes beyond ASCII
that are valid UTF-8, which no text in a legacy charset is by chance (pages are often saved anew as UTF-8).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from newsformat.findings import Finding, Severity
from newsformat.formats.charsets import DETECT_BYTES, charset_named, is_stray, likely_charset, replaced

PRESCAN_BYTES = 4096
"""How far a charset declaration is looked for. The standard asks for 1,024 bytes; real pages put more before it."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16le"),
    (codecs.BOM_UTF16_BE, "utf-16be"),
)
_META = re.compile(rb"""<meta[^>]{0,400}?charset\s{0,20}=\s{0,20}["']?\s{0,20}([A-Za-z0-9_:.\-]{2,40})""", re.I)
_XML = re.compile(rb"""^\s{0,20}<\?xml[^>]{0,200}?encoding\s{0,20}=\s{0,20}["']([A-Za-z0-9_:.\-]{2,40})["']""")
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.S)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a page, the WHATWG name of the charset it was in, and the repairs."""

    text: str
    encoding: str
    repairs: tuple[Finding, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of `data`. Bytes that can't be read become U+FFFD and a finding; nothing raises."""
    decoded = _decoded(data, declared)
    if not declared or charset_named(declared):
        return decoded
    message = f"there is no charset “{declared[:40]}”, which came with the page; it was read as {decoded.encoding}"
    return replace(decoded, repairs=(_repair("html-charset-unknown", message), *decoded.repairs))


def _decoded(data: bytes, declared: str | None) -> Decoded:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], encoding)
    strict = _strict_utf8(data)
    claimed = charset_named(declared) or charset_named(_claimed_in_page(data))
    if claimed is None:
        return strict or _guessed(data)
    if claimed == "utf-8":
        return strict or _broken_utf8(data)
    if strict and not strict.text.isascii():
        message = f"the page is declared as {claimed}, but is valid UTF-8, and was read as such"
        return Decoded(strict.text, "utf-8", (_repair("html-charset-mismatch", message),))
    return _replaced(data, claimed)


def _strict_utf8(data: bytes) -> Decoded | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return Decoded(text, "utf-8")


def _claimed_in_page(data: bytes) -> str | None:
    """What the page's head says of its charset, by the prescan of the HTML Standard, 13.2.3.2."""
    if data.startswith(b"<\x00"):
        return "utf-16le"
    if data.startswith(b"\x00<"):
        return "utf-16be"
    head = _COMMENT.sub(b"", data[:PRESCAN_BYTES])
    found = _XML.search(head) or _META.search(head)
    label = found[1].decode("ascii").lower() if found else None
    # Who could read the declaration as ASCII holds no UTF-16: the standard's own correction.
    return "utf-8" if label and label.startswith("utf-16") else label


def _guessed(data: bytes) -> Decoded:
    """The text in the charset that it looks like; UTF-8 with a few broken bytes stays UTF-8."""
    broken = _broken_utf8(data, claimed=False)
    if broken.encoding == "utf-8":
        return broken
    message = f"the page declares no charset; it was read as {broken.encoding}, a guess"
    return Decoded(broken.text, broken.encoding, (_repair("html-charset-guessed", message), *broken.repairs))


def _broken_utf8(data: bytes, *, claimed: bool = True) -> Decoded:
    """UTF-8 with replacements, unless it is so broken that another charset must be meant."""
    text, stray = replaced(data, "utf-8")
    if is_stray(text, stray):
        return _told(text, "utf-8", stray)
    # The detector would believe the page's own declaration, which has just been found wrong.
    other = _replaced(data, likely_charset(data[:DETECT_BYTES].replace(b"charset", b"")))
    if not claimed:
        return other
    message = f"the page is declared as UTF-8, but is not; it was read as {other.encoding}"
    return Decoded(other.text, other.encoding, (_repair("html-charset-mismatch", message), *other.repairs))


def _replaced(data: bytes, encoding: str) -> Decoded:
    text, count = replaced(data, encoding)
    return _told(text, encoding, count)


def _told(text: str, encoding: str, count: int) -> Decoded:
    """A text of which so many byte sequences could not be read."""
    if not count:
        return Decoded(text, encoding)
    message = f"{count} byte sequences are not {encoding} and became U+FFFD"
    return Decoded(text, encoding, (_repair("html-charset-undecodable", message),))


def _repair(code: str, message: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=message)
