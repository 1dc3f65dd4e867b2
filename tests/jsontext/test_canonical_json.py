from __future__ import annotations

import json
import math
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jsontext.strategies import few, json_values
from newsformat.jsontext.canonical import ecmascript_number, jcs, pretty, sorted_json
from newsformat.jsontext.strict import MAX_DEPTH, parse


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({}, "{}\n"),
        ([], "[]\n"),
        ("", '""\n'),
        (True, "true\n"),
        ({"b": 1, "a": [False, {}, []]}, '{\n  "b": 1,\n  "a": [\n    false,\n    {},\n    []\n  ]\n}\n'),
        ({"geo": {"lat": 53.5, "lon": 1200.0}}, '{\n  "geo": {\n    "lat": 53.5,\n    "lon": 1200\n  }\n}\n'),
        ([-0.0, -7, 1e-7, 1e15], "[\n  0,\n  -7,\n  1e-7,\n  1000000000000000\n]\n"),
        ('é😀\u2028\x7f/ "\\\n\t\x01\x1b', '"é😀\u2028\x7f/ \\"\\\\\\n\\t\\u0001\\u001b"\n'),
    ],
)
def test_the_form_to_keep(value: object, written: str) -> None:
    assert pretty(value) == written.encode()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({}, "{}"),
        ([[], {}, "", True, 0], '[[],{},"",true,0]'),
        ({"b": 1.0, "a": [3, 2], "A": {"z": 1, "y": 2}}, '{"A":{"y":2,"z":1},"a":[3,2],"b":1}'),
        # RFC 8785, 3.2.2 and 3.2.4, without its null
        (
            {
                "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
                "string": '\u20ac$\u000f\nA\'B"\\\\"/',
                "literals": [True, False],
            },
            '{"literals":[true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
            '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
        ),
        # RFC 8785, 3.2.3: code units, not code points, decide between the last two
        (
            dict.fromkeys(["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"], 0),
            '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\U0001f600":0,"\ufb33":0}',
        ),
    ],
)
def test_the_form_to_hash(value: object, written: str) -> None:
    assert jcs(value) == written.encode()


@pytest.mark.parametrize(
    ("bits", "written"),  # RFC 8785, appendix B
    [
        ("0000000000000000", "0"),
        ("8000000000000000", "0"),
        ("0000000000000001", "5e-324"),
        ("8000000000000001", "-5e-324"),
        ("7fefffffffffffff", "1.7976931348623157e+308"),
        ("ffefffffffffffff", "-1.7976931348623157e+308"),
        ("4340000000000000", "9007199254740992"),
        ("c340000000000000", "-9007199254740992"),
        ("4430000000000000", "295147905179352830000"),
        ("44b52d02c7e14af5", "9.999999999999997e+22"),
        ("44b52d02c7e14af6", "1e+23"),
        ("44b52d02c7e14af7", "1.0000000000000001e+23"),
        ("444b1ae4d6e2ef4e", "999999999999999700000"),
        ("444b1ae4d6e2ef4f", "999999999999999900000"),
        ("444b1ae4d6e2ef50", "1e+21"),
        ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
        ("3eb0c6f7a0b5ed8d", "0.000001"),
        ("41b3de4355555553", "333333333.3333332"),
        ("41b3de4355555554", "333333333.33333325"),
        ("41b3de4355555555", "333333333.3333333"),
        ("41b3de4355555556", "333333333.3333334"),
        ("41b3de4355555557", "333333333.33333343"),
        ("becbf647612f3696", "-0.0000033333333333333333"),
        ("43143ff3c1cb0959", "1424953923781206.2"),
    ],
)
def test_numbers_as_ecmascript_writes_them(bits: str, written: str) -> None:
    (value,) = struct.unpack(">d", bytes.fromhex(bits))
    assert ecmascript_number(value) == written
    assert jcs(value) == written.encode()


@pytest.mark.parametrize("write", [pretty, jcs])
@pytest.mark.parametrize(
    ("value", "error"),
    [
        (None, TypeError),
        ({"a": [None]}, TypeError),
        ((1, 2), TypeError),
        ({1: 2}, TypeError),
        (b"", TypeError),
        (math.nan, ValueError),
        (-math.inf, ValueError),
        (2**53, ValueError),
        (-(10**400), ValueError),
        ("\ud800", UnicodeEncodeError),
        ({"\udc00": 1}, UnicodeEncodeError),
    ],
)
def test_what_is_not_written(write: Any, value: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        write(value)


def test_what_could_not_be_read_again_is_not_kept() -> None:
    with pytest.raises(ValueError, match="not below 2"):
        pretty([1e16])


@pytest.mark.parametrize("write", [pretty, jcs, sorted_json])
def test_nesting_ends_where_reading_ends(write: Any) -> None:
    deepest: list[object] = []
    for _ in range(MAX_DEPTH - 1):
        deepest = [deepest]
    write(deepest)
    with pytest.raises(ValueError, match="more than 64 deep"):
        write([deepest])
    endless: list[object] = []
    endless.append(endless)
    with pytest.raises(ValueError, match="more than 64 deep"):
        write(endless)


def test_sorting_reaches_every_object_and_no_array() -> None:
    value = {"b": [{"z": 1, "y": [2, 1]}], "a": {"é": 1, "e": {"d": 1.0, "c": 2}}}
    assert json.dumps(sorted_json(value)) == json.dumps(
        {"a": {"e": {"c": 2, "d": 1.0}, "é": 1}, "b": [{"y": [2, 1], "z": 1}]}
    )


@few
@given(json_values)
def test_what_is_kept_is_read_again(value: Any) -> None:
    written = pretty(value)
    read = parse(written)
    assert read == value
    assert json.dumps(read) == json.dumps(parse(pretty(read)))
    assert pretty(read) == written


@few
@given(json_values)
def test_the_form_to_hash_depends_on_the_value_alone(value: Any) -> None:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: turned(value[name]) for name in reversed(value)}
        return [turned(item) for item in value] if isinstance(value, list) else value

    written = jcs(value)
    assert parse(written) == value
    assert jcs(turned(value)) == written
    assert jcs(parse(pretty(value))) == written


@few
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_read_again(value: float) -> None:
    written = ecmascript_number(value)
    assert float(written) == value
    assert float(json.loads(written)) == value
