"""What each scalar takes and what it refuses: the traps that docs/decisions/0004-one-verdict.md decides."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsformat.findings import ReadError
from newsformat.jsontext.strict import parse
from newsformat.model.schema import schema
from newsformat.model.verdict import is_structural, verdict

_SCHEMA = Draft202012Validator(schema())

# A member of each scalar type, with what it takes and what it refuses.
TABLE: dict[str, tuple[list[Any], list[Any]]] = {
    "urgency": ([1, 9, 4.0, 4e0], [0, 10, 4.5, True, "4", 2**53, 1e300]),
    "sponsored": ([True, False], [0, 1, "true", "", []]),
    "published": (
        [
            *("2026", "0001", "2026-03", "2026-03-01", "2026-03-01T06:30:00", "2026-03-01T06:30:00Z"),
            *("2026-03-01T06:30:00+01:00", "2026-03-01T06:30:00-00:00", "2026-03-01T06:30:00+23:59"),
            *("2026-03-01T06:30:00.1Z", "2026-03-01T06:30:00.123456789Z", "2026-03-01T00:00:00"),
        ],
        [
            *("", "26", "02026", "2026-3", "2026-13", "2026-00", "2026-03-32", "2026-03-00", "20260301", "2026/03/01"),
            *(
                "2026-03-01 06:30:00Z",
                "2026-03-01t06:30:00Z",
                "2026-03-01T06:30:00z",
                "2026-03-01T06:30Z",
                "2026-03-01T06Z",
            ),
            *("2026-03-01T06:30:60Z", "2026-12-31T23:59:60Z", "2026-03-01T24:00:00Z", "2026-03-01T06:60:00Z"),
            *("2026-03-01T06:30:00+0100", "2026-03-01T06:30:00+01", "2026-03-01T06:30:00+24:00", "2026-03-01Z"),
            *("2026-03-01T06:30:00.Z", "2026-03-01T06:30:00,5Z", "2026-03-01T06:30:00.1234567890Z"),
            *("2026\n", "2026-03-01\n", "2026-03-01T06:30:00Z\n", " 2026", "2026 ", "٢٠٢٦", "２０２６", 2026, 2026.0),
        ],
    ),
    "url": (
        [
            *("https://example.org/", "HTTP://EXAMPLE.ORG", "urn:example:a", "a:b", "mailto:ada@example.org"),
            *("https://例え.example/船", "https://example.org/%zz", "https://example.org/a(b)[c]{d}|e^`", "x+y.z-1:a"),
        ],
        [
            *("", "/news", "news.html", "//example.org/", "example.org", "#top", ":x", "1x:y", "é:x", "https:"),
            *(
                "https://example.org/a b",
                "https://example.org/\n",
                "\nhttps://example.org/",
                "https://example.org/\u00a0",
            ),
            *(
                'https://example.org/"',
                "<https://example.org/>",
                "https:\\\\example.org",
                "https://example.org/\x7f",
                7,
            ),
        ],
    ),
    "language": (
        [
            *("en", "EN", "en-GB", "zh-Hant-TW", "zh-yue", "es-419", "sl-rozaj-biske-1994", "de-1901", "en-a-bbb-x-a"),
            *("x-whatever", "X-A", "cel", "abcd", "abcdefgh", "en-x-a", "mul", "und"),
        ],
        [
            *("", "e", "en_US", "en-", "-en", "en--GB", "en-GB\n", "english-language-tag", "abcdefghi", "en-a", "en-x"),
            *("i-klingon", "x", "x-", "x-123456789", "e1", "ën", "en-٤١٩", "en GB", 1),
        ],
    ),
    "direction": (["ltr", "rtl"], ["", "LTR", "auto", "ltr\n", "ltr rtl", True]),
    "id": (
        ["a", "urn:x:y", "F-2026/03 01", "é", "a\u00a0b", "\u00a0", "<&>", "🚢"],
        ["", " ", " a", "a ", "a\n", "\na", "a\tb", "a\x7f", "\x00", 7],
    ),
    "type": (["article", "x:y", "é", "日本", "-", "a/b#c"], ["", "a b", "a\n", "\ta", "a\u00a0b", "\x7f", "a\x85", 1]),
    "headline": (
        ["", " ", "a\n", "\n\na", "a\x85b\x7f", "\ufdd0", "\U0001ffff"],
        ["\x00", "a\x08", "\x0b", "\x0c", "\x1f", "\ufffe", "\uffff", 1, [], {}],
    ),
    "status": (["usable", "withheld"], ["", "Usable", "usable\n", "cancelled", True]),
    "newsformat": (
        ["1.0", "1.1", "1.9999"],
        ["1", "1.", "1.00", "1.01", "1.10000", "2.0", "1.0\n", "v1.0", "１.0", "", 1, 1.0],
    ),
    "extensions": (
        [
            {},
            {"example.org": {}},
            {"a": ""},
            {"https://example.org/ns#": [[], {"": True}]},
            {"a": "\x00"},
            {"a": 2**53 - 1},
        ],
        [
            {"": 1},
            {"a b": 1},
            {"-a": 1},
            {"é": 1},
            {"a\n": 1},
            {"٣": 1},
            {"a": 2**53},
            {"a": 10**400},
            {"a": [-(2**53)]},
            {"a": {"b": 1e300}},
            [],
            "",
        ],
    ),
    "section": ([[], [""], ["a", "b"]], ["a", {}, [1], [["a"]], {"0": "a"}]),
    "publisher": ([{}, {"name": ""}], ["Harbour Post", [], [{}], {"Name": "x"}, {"name": 1}]),
    "embargo": (
        [{"kind": "until_told"}, {"kind": "until", "until": "2026"}],
        [
            {},
            {"kind": "until"},
            {"kind": "until_told", "until": "2026"},
            {"kind": "never"},
            {"kind": 1},
            {"kind": []},
            {"until": "2026"},
            "until_told",
        ],
    ),
    "dateline": (
        [{"date": "2026", "place": {"position": {"latitude": 90, "longitude": -180.0}}}],
        [
            {"place": {"position": {"latitude": 90.1, "longitude": 0}}},
            {"place": {"position": {"latitude": "45", "longitude": 0}}},
            {"place": {"position": {"latitude": True, "longitude": 0}}},
            {"place": {"position": {"latitude": 45}}},
        ],
    ),
    "rights": (
        [[{"license": "a:b"}], [{"expressions": [{"content": "", "media_type": "a/b;c=d"}]}]],
        [
            [{"license": "/a"}],
            [{"expressions": [{"content": "", "media_type": "html"}]}],
            [{"expressions": [{"content": "", "media_type": "a/b;é"}]}],
            [{"expressions": [{"content": "", "media_type": "a/b\n"}]}],
            [{"applies_to": ["1a"]}],
            [{"applies_to": ["a b"]}],
            [{"applies_to": ["é"]}],
        ],
    ),
    "related": (
        [[{"url": "/a"}, {"url": "?x"}, {"url": "#"}, {"url": "船"}]],
        [[{"url": ""}], [{"url": "a b"}], [{"url": "a\n"}], [{"url": "\\\\x"}]],
    ),
}
CASES = [
    (name, value, takes)
    for name, (taken, refused) in TABLE.items()
    for takes, values in ((True, taken), (False, refused))
    for value in values
]


@pytest.mark.parametrize(("name", "value", "takes"), CASES, ids=[f"{name} {value!r}"[:60] for name, value, _ in CASES])
def test_schema_and_model_take_and_refuse_the_same(name: str, value: Any, takes: bool) -> None:
    data = json.dumps({"newsformat": "1.0", "body": [], name: value}).encode()
    assert _SCHEMA.is_valid(json.loads(data)) is takes
    assert (not any(is_structural(finding) for finding in _findings(data))) is takes


@pytest.mark.parametrize("name", TABLE)
def test_null_is_no_value_of_any_member(name: str) -> None:
    data = json.dumps({"newsformat": "1.0", "body": [], name: None}).encode()
    assert not _SCHEMA.is_valid(json.loads(data))
    assert [finding.code for finding in _findings(data)] == ["json-null"]


def _findings(data: bytes) -> tuple[Any, ...]:
    try:
        return verdict(parse(data))[1]
    except ReadError as error:
        return (error.finding,)
