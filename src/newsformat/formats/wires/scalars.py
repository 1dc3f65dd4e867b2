"""Attribute values and texts of a wire as scalars of the model, and back; None where they don't fit."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from pydantic import TypeAdapter, ValidationError

from newsformat.formats.xml.words import without_references
from newsformat.model.scalar_types import Code, Identifier, Language, LocalId, MediaType, Moment, Reference, Url

Reading = Callable[[str], str | None]


def _reading_of(scalar: Any) -> Reading:
    validate: Callable[[str], str] = TypeAdapter(scalar).validator.validate_python

    def reading(text: str) -> str | None:
        try:
            return validate(text.strip(" \t\r\n"))
        except ValidationError:
            return None

    return reading


moment = _reading_of(Moment)
url = _reading_of(Url)
reference = _reading_of(Reference)
identifier = _reading_of(Identifier)
_language = _reading_of(Language)
media_type = _reading_of(MediaType)
code = _reading_of(Code)
local_id = _reading_of(LocalId)


def language(value: str) -> str | None:
    """The tag of a language; programs that name it as a locale put a low line in it: `pt_BR`."""
    return _language(value.replace("_", "-"))


_COMPACT = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})"
    r"(?:[T ]?([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})([.,][0-9]{1,9})?)? ?(?:(Z)|([+-][0-9]{2})(?::?([0-9]{2}))?)?)?\Z"
)


def compact_moment(value: str) -> str | None:
    """A time as ISO 8601 has it, with or without the signs between its parts; the offset stays as it is.

    A time to the minute is one of its first second.
    """
    found = _COMPACT.match(value.strip(" \t\r\n").upper())
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, utc, hours, minutes = found.groups("")
    date = f"{year}-{month}-{day}"
    offset = utc or (hours and f"{hours}:{minutes or '00'}")
    return moment(f"{date}T{hour}:{minute}:{second or '00'}{fraction.replace(',', '.')}{offset}" if hour else date)


_ZONED_DATE = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))\Z")


def schema_moment(value: str) -> str | None:
    """A time as XML Schema has it, where a day, a month and a year may have a zone, too, which ours have not."""
    found = _ZONED_DATE.match(value.strip(" \t\r\n"))
    return moment(value) or (moment(found[1]) if found else None)


def text(value: str) -> str | None:
    """An attribute's text, without references that were escaped once more than they had to be; None if white."""
    words = without_references(value.strip(" \t\r\n"))
    return words if words.strip() else None


def one_line(value: str) -> str | None:
    """An attribute's text with single spaces in it and none around it, None if empty."""
    return " ".join(value.split()) or None


def exact_text(value: str) -> str | None:
    """An attribute's text that needs no tidying, None for any other."""
    return value if value and value == value.strip() and "\n" not in value and "  " not in value else None


_WHOLE = re.compile(r"(?:0|[1-9][0-9]{0,14})\Z")


def whole(value: str) -> int | None:
    """A whole number from 0, written as one writes it."""
    return int(value) if _WHOLE.match(value) else None


def degrees(value: str) -> float | None:
    """A latitude or longitude; at most 180 either way."""
    try:
        number = float(value)
    except ValueError:
        return None
    return number if abs(number) <= 180 else None


def percent(value: str) -> int | None:
    """A whole number from 0 to 100."""
    number = whole(value)
    return number if number is not None and number <= 100 else None


# ------------------------------------------------------------------------------- what the schema takes

_QCODE = re.compile(r"[^ \t\r\n:]+:[^ \t\r\n]+\Z")
_POSITIVE = re.compile(r"[0-9]{0,30}[1-9][0-9]{0,30}\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_OFFSET = re.compile(r"[+-]([0-9]{2}):([0-9]{2})\Z")
_FARTHEST = timedelta(hours=14)
# RFC 3986 as libxml2 checks xs:anyURI: other characters than these it takes for letters.
_PLAIN = r"[^\x00-\x20\[\]%#?/:@]|%[0-9A-Fa-f]{2}"
_AUTHORITY = rf"//(?:(?:{_PLAIN}|:)*@)?(?:{_PLAIN})*(?::[0-9]{{1,5}})?(?=[/?#]|\Z)"
_PATH = rf"(?:{_PLAIN}|[/:@])*"
_IRI = re.compile(
    rf"(?:(?:[A-Za-z][A-Za-z0-9+.-]{{0,63}}:)?{_AUTHORITY}{_PATH}"
    rf"|[A-Za-z][A-Za-z0-9+.-]{{0,63}}:(?!//){_PATH}"
    rf"|(?!//)(?:{_PLAIN}|@)*(?:/{_PATH})?)"
    rf"(?:\?(?:{_PLAIN}|[/:@?])*)?(?:#(?:{_PLAIN}|[/:@?])*)?\Z"
)


def is_qcode(value: str) -> bool:
    """Whether a code is a qcode: an alias, a colon, a code."""
    return _QCODE.match(value) is not None


def is_iri(value: str) -> bool:
    """Whether an address is one to the schema (xs:anyURI, which libxml2 checks by RFC 3986)."""
    return _IRI.match(value) is not None


def iri(value: str | None) -> str | None:
    """The address, where the schema takes it."""
    return value if value is not None and is_iri(value) else None


def positive(value: str | None) -> str | None:
    """The version, where it is a positive whole number, as the schema wants it."""
    return value if value is not None and _POSITIVE.match(value) else None


def truncated(value: str | None) -> str | None:
    """The moment, where the schema takes it: any but those with an offset over 14 hours."""
    if value is None:
        return None
    found = _OFFSET.search(value) if "T" in value else None
    offset = timedelta(hours=int(found[1]), minutes=int(found[2])) if found else timedelta()
    return value if offset <= _FARTHEST else None


def date_time(value: str | None) -> str | None:
    """The moment, where it is a date with a time."""
    return truncated(value) if value is not None and "T" in value else None


def date_opt_time(value: str | None) -> str | None:
    """The moment, where it is a date, with or without a time."""
    return truncated(value) if value is not None and len(value) >= 10 else None
