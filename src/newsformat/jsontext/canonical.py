"""JSON values -> bytes, always the same for the same value: the form to keep and the form to hash."""

from __future__ import annotations

import math
from json.encoder import encode_basestring

from newsformat.jsontext.values import MAX_DEPTH, NUMBER_LIMIT

_INDENT = "  "
_CONTAINERS = (dict, list)


def pretty(value: object) -> bytes:
    """The value as JSON to read: indented by two spaces, members in the order given, one final newline.

    UTF-8; only quotation marks, backslashes and control characters are escaped. Whole floats are written
    as integers. What `strict.parse` returns comes back equal.

    Raises:
        TypeError: a null, or what JSON has no form for.
        ValueError: what `strict.parse` would refuse: a lone surrogate (a UnicodeEncodeError), a number
            out of range, nesting over `MAX_DEPTH`.
    """
    return (_indented(value, "") + "\n").encode()


def jcs(value: object) -> bytes:
    """The value in the JSON Canonicalization Scheme (RFC 8785): the form that is hashed.

    No white space (3.2.1), strings and numbers as ECMAScript writes them (3.2.2), members sorted by the
    UTF-16 code units of their names (3.2.3), UTF-8 (3.2.4).

    Raises:
        TypeError: a null, or what JSON has no form for.
        ValueError: a lone surrogate (a UnicodeEncodeError), a float that is not finite, an integer that
            a double may not hold, nesting over `MAX_DEPTH`.
    """
    return _dense(sorted_json(value)).encode()


def sorted_json(value: object) -> object:
    """The value with the members of every object in it in the order of RFC 8785, 3.2.3.

    Raises:
        TypeError, ValueError: as for `jcs`, of names and of nesting.
    """
    return _sorted(value, MAX_DEPTH)


def _sorted(value: object, room: int) -> object:
    if not isinstance(value, _CONTAINERS):
        return value
    if not room:
        raise _too_deep()
    if isinstance(value, list):
        return [_sorted(item, room - 1) for item in value]
    return {name: _sorted(value[name], room - 1) for name in sorted(value, key=_utf16)}


def _utf16(name: str) -> bytes:
    # Big-endian, so that bytes compare as their code units do; by way of str, so that a 1 is a TypeError.
    return str.encode(name, "utf-16-be")


def _indented(value: object, indent: str) -> str:
    if not isinstance(value, _CONTAINERS):
        return _readable_scalar(value)
    if len(indent) == MAX_DEPTH * len(_INDENT):
        raise _too_deep()
    inner = indent + _INDENT
    if isinstance(value, list):
        lines = [inner + _indented(item, inner) for item in value]
        return "[\n" + ",\n".join(lines) + f"\n{indent}]" if lines else "[]"
    lines = [f"{inner}{encode_basestring(name)}: {_indented(item, inner)}" for name, item in value.items()]
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}" if lines else "{}"


def _dense(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ",".join([f"{encode_basestring(name)}:{_dense(item)}" for name, item in value.items()]) + "}"
    if isinstance(value, list):
        return "[" + ",".join([_dense(item) for item in value]) + "]"
    return _scalar(value)


def _readable_scalar(value: object) -> str:
    if isinstance(value, (int, float)) and not abs(value) < NUMBER_LIMIT:
        message = f"{value!r} is not below 2^53 in size"
        raise ValueError(message)
    return _scalar(value)


def _scalar(value: object) -> str:
    if isinstance(value, str):
        # It escapes just what RFC 8785, 3.2.2.2 asks for, and as it does.
        return encode_basestring(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return ecmascript_number(value)
    if isinstance(value, int):
        return _integer(value)
    message = f"JSON as we write it has no form for {type(value).__name__}"
    raise TypeError(message)


def _integer(value: int) -> str:
    if abs(value) >= NUMBER_LIMIT:
        message = "an integer is not below 2^53 in size"
        raise ValueError(message)
    return str(int(value))


def ecmascript_number(value: float) -> str:
    """A double as ECMAScript writes it (RFC 8785, 3.2.2.3; ECMA-262, Number::toString).

    Raises:
        ValueError: it is not finite.
    """
    if not math.isfinite(value):
        message = f"{value!r} is no number JSON can hold"
        raise ValueError(message)
    digits, point = _shortest_digits(value)
    sign = "-" if value < 0 else ""
    if not digits:
        return "0"
    if len(digits) <= point <= 21:
        return sign + digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    fraction = f".{digits[1:]}" if digits[1:] else ""
    return f"{sign}{digits[0]}{fraction}e{point - 1:+d}"


def _shortest_digits(value: float) -> tuple[str, int]:
    """The fewest digits that name a double, and where the point stands: 1200.0 is "12" and 4.

    Python writes the same digits as ECMAScript, the closest of the shortest; only the layout differs.
    """
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) - (len(whole + fraction) - len(digits)) + int(exponent or 0)
    return digits.rstrip("0"), point


def _too_deep() -> ValueError:
    return ValueError(f"objects and arrays nest more than {MAX_DEPTH} deep")
