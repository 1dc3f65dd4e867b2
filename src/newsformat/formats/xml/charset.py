"""Bytes of XML that are not in the charset they declare, or hold what XML may not, as what they are.

XML without a declaration is UTF-8, and what is not well-formed in its charset is refused by a parser. But wires pass
through programs that save them anew and leave the declaration as it was, or write none.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from newsformat.findings import Finding, Severity
from newsformat.formats.charsets import charset_named, is_stray, likely_charset, replaced
from newsformat.formats.source import Source
from newsformat.model.reading import Reading

_DECLARED = re.compile(rb"""\A<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{1,40})["']""")
_OF_TWO_BYTES = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"<\x00", b"\x00<")
_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\r"})
_SWITCHING = re.compile(r"iso-2022|hz|utf-?(?:7|16|32)|ucs", re.I)
"""Charsets in which such characters, or bytes, are part of the text."""
_UNICODE = re.compile(r"utf-?(?:8|16)|(?:iso-10646-)?ucs-?[24]", re.I)
_OF_ONE_BYTE = re.compile(r"(?:us-)?ascii|latin-?\d{1,2}|iso[-_]8859[-_]\d{1,2}|windows-125\d|cp125\d|koi8-[ru]", re.I)
_OF_SEVERAL_BYTES = re.compile(r"(?:gb[-_k\d]|big5|shift[-_]?jis|sjis|euc-|ks_c_5601|windows-(?:31j|9)).*", re.I)
_LATIN_1 = re.compile(r"(?:us-)?ascii|latin-?1|iso[-_]8859[-_]1", re.I)
_ASCII = re.compile(r"(?:us-)?ascii", re.I)
# What windows-1252 has in the place of control characters: dashes, quotation marks, the sign of the euro.
_SIGNS = re.compile(b"[\x80-\x9f]")


def well_encoded(source: Source) -> tuple[Source, tuple[Finding, ...]]:
    """The source without control characters, in a charset that its bytes are in, and what was repaired on the way."""
    data = source.data.lstrip(b" \t\r\n")
    if data.startswith(_OF_TWO_BYTES):
        return source, ()
    declared = found[1].decode() if (found := _DECLARED.match(data)) else None
    source, controls = _without_controls(source, source.charset or declared or "")
    if source.charset or data.isascii() or data.startswith(codecs.BOM_UTF8):
        return source, controls
    source, repairs = _in_its_charset(source, declared)
    return source, (*controls, *repairs)


def _without_controls(source: Source, charset: str) -> tuple[Source, tuple[Finding, ...]]:
    """The source without the characters that older wires are steered by, which XML may not hold."""
    if _SWITCHING.match(charset):
        return source, ()
    data = source.data.translate(None, _CONTROLS)
    if not (count := len(source.data) - len(data)):
        return source, ()
    message = f"{count} control characters, which XML may not hold, were left out"
    return replace(source, data=data), (_finding("xml-control-characters", message),)


def _in_its_charset(source: Source, declared: str | None) -> tuple[Source, tuple[Finding, ...]]:
    is_unicode = declared is None or _UNICODE.fullmatch(declared) is not None
    if _is_utf_8(source.data):
        return _of_utf_8(source, None if is_unicode else declared)
    if is_unicode:
        return _guessed(source, declared)
    if _LATIN_1.fullmatch(declared or "") and _SIGNS.search(source.data):  # as in any browser
        return replace(source, charset="windows-1252"), ()
    return _by_browsers(source, declared or "")


def _of_utf_8(source: Source, declared: str | None) -> tuple[Source, tuple[Finding, ...]]:
    """What is valid UTF-8: a charset of one byte a character takes it as well, and a declaration counts."""
    if declared is None or not _OF_ONE_BYTE.fullmatch(declared):
        return source, ()
    if _ASCII.fullmatch(declared):
        return replace(source, charset="utf-8"), (_mismatch(declared, "utf-8"),)
    doubt = _finding("charset-doubtful", f"it is declared as {declared}, and read so, but is likely UTF-8")
    return source, (replace(doubt, hint="if words look wrong, tell the charset: utf-8"),)


def repaired(reading: Reading, repairs: tuple[Finding, ...]) -> Reading:
    """The reading with what was repaired in its source."""
    return replace(reading, findings=(*repairs, *reading.findings)) if repairs else reading


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _guessed(source: Source, declared: str | None) -> tuple[Source, tuple[Finding, ...]]:
    """The text in the charset that it looks like; UTF-8 with a few broken bytes stays UTF-8."""
    text, broken = replaced(source.data, "utf-8")
    if is_stray(text, broken):
        return _as_utf_8(source, text), _undecodable(broken, "UTF-8")
    charset = likely_charset(source.data)
    return _as_utf_8(source, replaced(source.data, charset)[0]), (_mismatch(declared, charset),)


def _by_browsers(source: Source, declared: str) -> tuple[Source, tuple[Finding, ...]]:
    """Text of the East by the tables that browsers take: those of libxml2 are narrower, and fewer."""
    charset = charset_named(declared) if _OF_SEVERAL_BYTES.fullmatch(declared) else None
    if charset is None:
        return source, ()
    text, broken = replaced(source.data, charset)
    return _as_utf_8(source, text), _undecodable(broken, declared)


def _as_utf_8(source: Source, text: str) -> Source:
    return replace(source, data=text.encode(), charset="utf-8")


def _undecodable(broken: int, charset: str) -> tuple[Finding, ...]:
    message = f"{broken} byte sequences are not {charset} and became U+FFFD"
    return (_finding("charset-undecodable", message),) if broken else ()


def _mismatch(declared: str | None, charset: str) -> Finding:
    if declared is None:
        return _finding("charset-guessed", f"no charset is declared, and it is not UTF-8; it was read as {charset}")
    return _finding("charset-mismatch", f"it is declared as {declared}, but is not; it was read as {charset}")


def _finding(code: str, message: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, message=message, line=1, column=1)
