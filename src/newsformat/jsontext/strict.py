"""Bytes -> a JSON value, or the first thing that is wrong with them, and where.

A good document takes the fast way, the scanner of the standard library. What that lets pass is looked
for only where the bytes give reason to. A document that is refused is read again by the slow scanner
of `faults`, which knows places.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from newsformat.findings import ReadError, unreadable
from newsformat.jsontext.values import MAX_DEPTH, NUMBER_LIMIT, JsonValue, is_number_in_range

__all__ = ["MAX_DEPTH", "JsonValue", "parse"]


def parse(data: bytes) -> JsonValue:
    """The value of a JSON document (RFC 8259): dict, list, str, int, float or bool.

    A number written with a fraction or an exponent is a float, even a whole one such as `1200.0`.

    Raises:
        ReadError: the first fault of the document, with its code, line, column and remedy. Beyond what
            the grammar forbids these are faults: a byte order mark, duplicate members, NaN and Infinity,
            lone surrogates (for these RFC 7493, 2.1 to 2.3), null, nesting over `MAX_DEPTH`, numbers that
            are too long or too large.
    """
    text = _decoded(data)
    value = _loaded(text, _decoder_for(data))
    if value is not None and _is_allowed(value, data):
        return value
    from newsformat.jsontext.faults import first_fault  # noqa: PLC0415 - a good document needs no places

    fault = first_fault(text)
    if fault is None:
        # The document is good: the caller has left the standard library no stack to read it on.
        message = "no stack left to read JSON on"
        raise RecursionError(message)
    raise fault


def _decoded(data: bytes) -> str:
    if data.startswith(codecs.BOM_UTF8):
        message = "the text begins with a byte order mark"
        raise unreadable("json-bom", message, hint="save the file as UTF-8 without BOM", line=1, column=1)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:2]:
        message = "the text looks like UTF-16"
        raise unreadable("json-not-utf8", message, hint="save the file as UTF-8", line=1, column=1)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from None


_LONE_SURROGATE = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf](?!\xed[\xb0-\xbf][\x80-\xbf])|\xed[\xb0-\xbf][\x80-\xbf]")
"""A surrogate written as UTF-8 writes other code points, unless it is the first of a pair."""


def _not_utf8(data: bytes, offset: int) -> ReadError:
    code, message = "json-not-utf8", f"byte 0x{data[offset]:02X} is not UTF-8"
    hint = "save the file as UTF-8"
    if _LONE_SURROGATE.match(data, offset):
        code, message = "json-lone-surrogate", "half of a surrogate pair stands alone"
        hint = "write the whole character, or take the half out"
    elif len(data) - offset < 4 and _is_begun(data[offset:]):
        message = "the text ends within a character"
        hint = "see whether its end is lost, or save the file as UTF-8"
    before = data[:offset].decode()
    from newsformat.jsontext.places import Lines  # noqa: PLC0415 - a good document needs no places

    line, column = Lines(before).place(len(before))
    return unreadable(code, message, hint=hint, line=line, column=column)


def _is_begun(last: bytes) -> bool:
    """Whether bytes are the first of a character in UTF-8, and not all of it."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(last) == ""
    except UnicodeDecodeError:
        return False


def _object_of(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError
    return members


def _integer_of(literal: str) -> int:
    if not is_number_in_range(literal):
        raise ValueError
    return int(literal)


def _float_of(literal: str) -> float:
    if not is_number_in_range(literal):
        raise ValueError
    return float(literal)


def _refused(literal: str) -> JsonValue:
    raise ValueError(literal)


_Decode: TypeAlias = Callable[[str], "JsonValue | None"]

_decode: _Decode = json.JSONDecoder(object_pairs_hook=_object_of, parse_constant=_refused).decode
_decode_any_number: _Decode = json.JSONDecoder(
    object_pairs_hook=_object_of, parse_float=_float_of, parse_int=_integer_of, parse_constant=_refused
).decode

_DIGITS_AS_ZERO = bytes.maketrans(b"123456789", b"000000000")
_AS_LONG_AS_THE_LIMIT = b"0" * len(str(NUMBER_LIMIT))
_EXPONENTS = (b"0e", b"0E")


def _decoder_for(data: bytes) -> _Decode:
    """The decoder that looks at every number, which costs a call each, only where one may be too large or too long.

    Without an exponent that takes as many digits in a row as the limit has: fewer before the point are below it, and
    as few behind it are short enough.
    """
    digits = data.translate(_DIGITS_AS_ZERO)
    may_be_large = _AS_LONG_AS_THE_LIMIT in digits or any(sign in digits for sign in _EXPONENTS)
    return _decode_any_number if may_be_large else _decode


def _loaded(text: str, decode: _Decode) -> JsonValue | None:
    """The value, or None, which no document of ours may be, when the text is not JSON as we read it."""
    try:
        return decode(text)
    except (ValueError, RecursionError):
        return None


_NULL = re.compile(rb"null")
_SURROGATE_ESCAPE = re.compile(rb"\\u[dD][89a-fA-F]")


def _is_allowed(value: JsonValue, data: bytes) -> bool:
    """Whether the value is free of what the standard library lets pass: depth, null, lone surrogates.

    How deep it nests only the value tells where there are brackets enough, for they may stand in strings.
    For the others the bytes say whether to look.
    """
    if data.count(b"[") + data.count(b"{") > MAX_DEPTH and not _is_shallow(value):
        return False
    if _NULL.search(data) and _holds_null(value):
        return False
    return not (_SURROGATE_ESCAPE.search(data) and _holds_lone_surrogate(value))


_Container: TypeAlias = "dict[str, JsonValue] | list[JsonValue]"
_CONTAINERS = frozenset({dict, list})


def levels(value: JsonValue) -> Iterator[list[_Container]]:
    """The containers of each depth: the value itself, those in it, those in these."""
    level: list[_Container] = [value] if isinstance(value, dict | list) else []
    while level:
        yield level
        level = [
            child  # type: ignore[misc]
            for container in level
            for child in (container.values() if type(container) is dict else container)
            if type(child) in _CONTAINERS
        ]


def _is_shallow(value: JsonValue) -> bool:
    return all(depth <= MAX_DEPTH for depth, _ in enumerate(levels(value), start=1))


def _holds_null(value: JsonValue) -> bool:
    return any(
        None in (container.values() if type(container) is dict else container)
        for level in levels(value)
        for container in level
    )


def _holds_lone_surrogate(value: JsonValue) -> bool:
    # UTF-8 is the judge; writing the value brings its strings together without a walk in Python.
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False
