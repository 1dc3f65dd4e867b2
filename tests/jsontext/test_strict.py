from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jsontext.strategies import few, json_values
from newsformat.findings import ReadError, Severity
from newsformat.jsontext.faults import first_fault
from newsformat.jsontext.strict import MAX_DEPTH, parse


def fault_of(data: bytes) -> tuple[str, int | None, int | None]:
    with pytest.raises(ReadError) as caught:
        parse(data)
    finding = caught.value.finding
    assert finding.severity is Severity.ERROR
    assert finding.message
    assert finding.hint
    return finding.code, finding.line, finding.column


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"{}", {}),
        (b" \t\r\n[ ] \n", []),
        (b'"word"', "word"),
        (b"true", True),
        (b"-0", 0),
        (b"12", 12),
        (b"1200.0", 1200.0),
        (b"1e3", 1000.0),
        (b"9007199254740991", 2**53 - 1),
        (b"-9007199254740991", 1 - 2**53),
        (b"0.1234567890123456789012345678901"[:32], 0.12345678901234568),
        (b'"1234567890123456789012345678901234567890"', "1234567890123456789012345678901234567890"),
        (b'"\\ud83d\\ude00"', "😀"),
        (b'"\\\\ud800"', "\\ud800"),
        (b'"\\ud7ff\\ue000"', "\ud7ff\ue000"),
        ('{"é": "😀 \x7f\u2028"}'.encode(), {"é": "😀 \x7f\u2028"}),
        (b'{"a": "null and void, null", "null": [true, false]}', {"a": "null and void, null", "null": [True, False]}),
        (b'{"a": {"a": 1}, "A": {"a": 1}, "": 2}', {"a": {"a": 1}, "A": {"a": 1}, "": 2}),
        (nested(MAX_DEPTH), json.loads(nested(MAX_DEPTH))),
        (b'["' + b"[{" * 500 + b'"]', ["[{" * 500]),
    ],
)
def test_good_documents(data: bytes, value: object) -> None:
    read = parse(data)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"", "json-empty", 1, 1),
        (b"  \n", "json-empty", 2, 1),
        (b"\xef\xbb\xbf{}", "json-bom", 1, 1),
        (b"[\xef\xbb\xbf1]", "json-syntax", 1, 2),
        # Encodings
        ("[]".encode("utf-16"), "json-not-utf8", 1, 1),
        ("[]".encode("utf-16-le"), "json-not-utf8", 1, 1),
        ("[]".encode("utf-16-be"), "json-not-utf8", 1, 1),
        ('{\n"ü": "caf'.encode() + b'\xe9"}', "json-not-utf8", 2, 10),
        (b'["\xc0\xaf"]', "json-not-utf8", 1, 3),
        (b'["\xed\xa0\xbd\xed\xb8\x80"]', "json-not-utf8", 1, 3),
        (b'["\xe2\x82', "json-not-utf8", 1, 3),
        # Surrogates, escaped and bare
        (b'["\xed\xa0\x80"]', "json-lone-surrogate", 1, 3),
        (b'["x\xed\xbf\xbf"]', "json-lone-surrogate", 1, 4),
        (b'["\\ud800"]', "json-lone-surrogate", 1, 3),
        (b'["x\\uDFFF"]', "json-lone-surrogate", 1, 4),
        (b'["\\ud83d\\u0041"]', "json-lone-surrogate", 1, 3),
        (b'["\\ud83d\\ud83d\\ude00"]', "json-lone-surrogate", 1, 3),
        (b'{"a":\n {"\\udc00": 1}}', "json-lone-surrogate", 2, 4),
        # Duplicate members
        (b'{"a": 1,\n "a": 2}', "json-duplicate-member", 2, 2),
        (b'{"a": 1, "\\u0061": 1}', "json-duplicate-member", 1, 10),
        ('{"ü": [{"é": 1, "b": 2, "é": 3}]}'.encode(), "json-duplicate-member", 1, 25),
        # Numbers
        (b"[NaN]", "json-not-a-number", 1, 2),
        (b'{"a": Infinity}', "json-not-a-number", 1, 7),
        (b'{"a": -Infinity}', "json-not-a-number", 1, 7),
        (b"[nan]", "json-not-a-number", 1, 2),
        (b"[+inf]", "json-not-a-number", 1, 2),
        (b"[9007199254740992]", "json-number-range", 1, 2),
        (b"[1, -9007199254740992]", "json-number-range", 1, 5),
        (b"[9007199254740992.0]", "json-number-range", 1, 2),
        (b"[1e16]", "json-number-range", 1, 2),
        (b"[1.5, 1e400]", "json-number-range", 1, 7),
        (b"[-1e400]", "json-number-range", 1, 2),
        (b"[" + b"1" * 33 + b"]", "json-number-range", 1, 2),
        (b"[0." + b"1" * 31 + b"]", "json-number-range", 1, 2),
        (b"[1e" + b"0" * 31 + b"]", "json-number-range", 1, 2),
        (b"[01]", "json-number-syntax", 1, 2),
        (b"[+1]", "json-number-syntax", 1, 2),
        (b"[.5]", "json-number-syntax", 1, 2),
        (b"[1.]", "json-number-syntax", 1, 2),
        (b"[-]", "json-number-syntax", 1, 2),
        (b"[1e]", "json-number-syntax", 1, 2),
        (b"[0x1F]", "json-number-syntax", 1, 2),
        (b'{"on": 2024-01-02}', "json-number-syntax", 1, 8),
        # Null and depth
        (b"null", "json-null", 1, 1),
        (b'{"a":\n\t[1, null]}', "json-null", 2, 6),
        (nested(MAX_DEPTH + 1), "json-too-deep", 1, MAX_DEPTH + 1),
        (b'{"a":' * (MAX_DEPTH + 1) + b"1" + b"}" * (MAX_DEPTH + 1), "json-too-deep", 1, 5 * MAX_DEPTH + 1),
        # Brackets in strings must not hide how deep the others nest.
        (b'["]",' * 65 + b"1" + b',"["]' * 65, "json-too-deep", 1, 5 * MAX_DEPTH + 1),
        # Commas and colons
        (b"[1,]", "json-trailing-comma", 1, 3),
        (b'{"a": 1\n , }', "json-trailing-comma", 2, 2),
        (b"[1, , 2]", "json-syntax", 1, 5),
        (b"[,1]", "json-syntax", 1, 2),
        (b"{,}", "json-syntax", 1, 2),
        (b'["a"\n"b"]', "json-missing-comma", 2, 1),
        (b'{"a": 1 "b": 2}', "json-missing-comma", 1, 9),
        (b'{"a" 1}', "json-missing-colon", 1, 6),
        (b'{"a" = 1}', "json-missing-colon", 1, 6),
        (b'{"a": 1; "b": 2}', "json-syntax", 1, 8),
        (b'{"a": }', "json-syntax", 1, 7),
        (b'{"a"]', "json-missing-colon", 1, 5),
        (b"[1}", "json-syntax", 1, 3),
        # Comments
        (b'{"a": 1 // why\n}', "json-comment", 1, 9),
        (b'{"a": 1, // why\n}', "json-comment", 1, 10),
        (b'{"a" /* why */: 1}', "json-comment", 1, 6),
        (b"# why\n{}", "json-comment", 1, 1),
        (b"{}\n// why", "json-comment", 2, 1),
        # Names and strings
        (b"{a: 1}", "json-unquoted-name", 1, 2),
        (b"{null: 1}", "json-unquoted-name", 1, 2),
        (b"{1: 1}", "json-syntax", 1, 2),
        (b"{'a': 1}", "json-quote-marks", 1, 2),
        (b"{\"a\": 'b'}", "json-quote-marks", 1, 7),
        ("{“a”: 1}".encode(), "json-quote-marks", 1, 2),
        ('{"a": «b»}'.encode(), "json-quote-marks", 1, 7),
        (b'{"a": "b', "json-unterminated-string", 1, 7),
        (b'{"a": "b\\', "json-unterminated-string", 1, 7),
        (b'{"a', "json-unterminated-string", 1, 2),
        (b'["a\nb"]', "json-control-character", 1, 4),
        (b'["\tb"]', "json-control-character", 1, 3),
        (b'["abc\x00"]', "json-control-character", 1, 6),
        (b'["C:\\dir"]', "json-bad-escape", 1, 5),
        (b'["\\u12g4"]', "json-bad-escape", 1, 3),
        (b'["\\u12"]', "json-bad-escape", 1, 3),
        # Words and the rest
        (b"[True]", "json-syntax", 1, 2),
        (b"[None]", "json-syntax", 1, 2),
        (b"[undefined]", "json-syntax", 1, 2),
        (b"[trueish]", "json-syntax", 1, 2),
        (b"<!DOCTYPE html>", "json-syntax", 1, 1),
        (b"\xc2\xa0[]", "json-syntax", 1, 1),
        (b"{} {}", "json-extra-text", 1, 4),
        (b'{"a": 1}]', "json-extra-text", 1, 9),
        (b"[1", "json-unclosed", 1, 3),
        (b'{"a"', "json-unclosed", 1, 5),
        (b'{"a":\n', "json-unclosed", 2, 1),
        (b'{"a": 1,', "json-unclosed", 1, 9),
        (b"{", "json-unclosed", 1, 2),
    ],
)
def test_faults_and_their_places(data: bytes, code: str, line: int, column: int) -> None:
    assert fault_of(data) == (code, line, column)


@pytest.mark.parametrize(
    ("data", "printed"),
    [
        (
            b'{"headline": "x", "headline": "y"}',
            '1:19: error json-duplicate-member: the member "headline" stands twice in one object'
            " (keep one of the two, or give one another name)",
        ),
        (
            b'{"headline": "x" "body": []}',
            "1:18: error json-missing-comma: a string stands where a comma or } should (put a comma before it)",
        ),
        (b'{"a": null}', "1:7: error json-null: null says nothing (leave the member out)"),
        (b'{"a": True}', '1:7: error json-syntax: "True" is no JSON value (write true)'),
        (
            b'{"a": 1, //x\n}',
            "1:10: error json-comment: a comment stands here, and JSON has none (take the comment out)",
        ),
        (
            b'{\n "a": ["x',
            '2:8: error json-unterminated-string: a string begins here and does not end (close it with ")',
        ),
        (
            b'["a\nb"]',
            "1:4: error json-control-character: a line break stands bare in the string that begins at line 1,"
            " column 2 (write \\n, or close the string before it)",
        ),
        (
            b'{\n "a": [1',
            "2:9: error json-unclosed: the text ends inside the array that begins at line 2, column 7"
            " (close it with ], and see whether the end of the file is lost)",
        ),
        # What does not print, or would turn the line around, must not reach a terminal.
        (
            '{"\u202e\x9b": 1, "\u202e\x9b": 2}'.encode(),
            '1:11: error json-duplicate-member: the member "\\u202e\\u009b" stands twice in one object'
            " (keep one of the two, or give one another name)",
        ),
    ],
)
def test_what_a_person_reads(data: bytes, printed: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse(data)
    assert str(caught.value) == printed


def test_a_long_name_is_shortened_in_the_message() -> None:
    with pytest.raises(ReadError) as caught:
        parse(b'{"%b": 1, "%b": 2}' % (b"n" * 5000, b"n" * 5000))
    assert caught.value.finding.message == f'the member "{"n" * 39}…" stands twice in one object'


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b'{"x": [0, {"a~/b": {"y": 1, "z": {}, "y": 2}}]}', "/x/1/a~0~1b"),
        (b'{"a": 1, "a": 2}', ""),
        (b'{"a": {"b": [1, [], null]}}', "/a/b/2"),
        (b'{"a": [1, 2,]}', "/a"),
        (b'{"a": {"b": 1, c: 2}}', "/a"),
        (b'{"a": {"b": 1} "c": 2}', ""),
        (b'[[1], {"": 1e99}]', "/1/"),
    ],
)
def test_the_path_of_a_fault(data: bytes, path: str) -> None:
    with pytest.raises(ReadError) as caught:
        parse(data)
    assert caught.value.finding.path == path


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 10**6,
        b'{"a":' * 10**5,
        b"[" * 10**5 + b"]" * 10**5,
        b"[" + b"9" * 10**6 + b"]",
        b"[0." + b"9" * 10**6 + b"]",
        b"[1e" + b"9" * 10**6 + b"]",
        b'"' + b"\\n" * 10**5,
        b'"' + b"x" * 10**6,
        b" " * 10**6,
        b"[" + b"a" * 10**6,
        b"[" + b"-" * 10**6,
        b'["' + b"\\ud83d\\ude00" * 10**5 + b'\\ud83d"]',
        b"{" + b'"":0,' * 10**5 + b"}",
    ],
    ids=lambda data: data[:12].decode(),
)
def test_hostile_documents_are_refused(data: bytes) -> None:
    fault_of(data)


@few
@given(json_values, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_agrees_with_the_standard_library(value: Any, ascii_only: bool, indent: int | str | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    assert parse(text.encode()) == json.loads(text)
    assert first_fault(text) is None


words = '"a" "b" null nul true NaN 9007199254740992 1.5 1e9 e400 \\u \\ud800 \\udc00 //'
pieces = st.sampled_from([*words.split(" "), *"{}[],:\"\n /-01\\'é\x01"])
near_json = st.lists(pieces, max_size=12).map(lambda parts: "".join(parts).encode())


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good document with a byte or two changed, put in or taken out."""
    data = json.dumps(draw(json_values)).encode()
    for _ in range(draw(st.integers(1, 2))):
        at = draw(st.integers(0, len(data)))
        data = data[:at] + draw(st.binary(max_size=2) | near_json) + data[at + draw(st.integers(0, 2)) :]
    return data


@few
@given(st.binary() | near_json | damaged())
@example(b'{"a":1,"a":null}')
def test_any_bytes_give_a_value_or_a_fault_with_its_place(data: bytes) -> None:
    try:
        value = parse(data)
    except ReadError as error:
        line, column = error.finding.line, error.finding.column
        assert line is not None
        assert column is not None
        lines = data.split(b"\n")
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
    else:
        assert value == json.loads(data)
        assert first_fault(data.decode()) is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('{"text": "頭の中'.encode()[:-1], "the text ends within a character"),
        ('{"text": "café"}'.encode("latin-1"), "byte 0xE9 is not UTF-8"),
        (b'{"text": "\xff', "byte 0xFF is not UTF-8"),
    ],
)
def test_a_text_that_is_cut_within_a_character_is_told_apart(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as raised:
        parse(data)
    assert (raised.value.finding.code, raised.value.finding.message) == ("json-not-utf8", message)
