"""The one serialization, and the digest over what an article says."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from newsformat.findings import ReadError
from newsformat.model import Article, Party

_Data = dict[str, Any]


def _article(**members: Any) -> Article:
    return Article.model_validate({"newsformat": "1.0", "body": [], **members})


def test_the_smallest_article_to_the_byte() -> None:
    article = _article(
        headline="Ferry service resumes", body=[{"text": "The first boat left at dawn.", "type": "paragraph"}]
    )
    assert article.to_json() == (
        b'{\n  "newsformat": "1.0",\n  "headline": "Ferry service resumes",\n  "body": [\n    {\n'
        b'      "type": "paragraph",\n      "text": "The first boat left at dawn."\n    }\n  ]\n}\n'
    )


def test_members_stand_in_one_order_tags_and_ids_first_extensions_last() -> None:
    block = {
        "extensions": {"b": 1, "a": 2},
        "marks": [{"nth": 2, "words": "a", "url": "/x", "type": "link"}],
        "text": "a a",
        "role": "lead",
        "direction": "rtl",
        "id": "b1",
        "type": "paragraph",
    }
    written = json.loads(_article(body=[block], extensions={}, headline="H", **{"$schema": "x"}).to_json())
    assert [*written] == ["newsformat", "$schema", "headline", "body"]
    assert [*written["body"][0]] == ["type", "id", "direction", "role", "text", "marks", "extensions"]
    assert [*written["body"][0]["extensions"]] == ["a", "b"]
    assert [*written["body"][0]["marks"][0]] == ["type", "words", "nth", "url"]


WRITTEN: list[tuple[str, _Data, _Data]] = [
    # (why, members read, members written)
    ("what is empty and optional is left out", {"headline": "", "authors": [], "extensions": {}, "section": []}, {}),
    ("text of white space is empty", {"headline": " \n\t "}, {}),
    (
        "an object that says nothing",
        {"publisher": {"name": ""}, "access": {}, "dateline": {"place": {"names": []}}},
        {},
    ),
    (
        "but not an element of a list",
        {"authors": [{"name": ""}], "keywords": [{"text": ""}]},
        {"authors": [{}], "keywords": [{"text": ""}]},
    ),
    (
        "nor a required member",
        {"body": [{"type": "paragraph", "text": ""}]},
        {"body": [{"type": "paragraph", "text": ""}]},
    ),
    (
        "nor an empty cell",
        {"body": [{"type": "table", "rows": [[{"text": ""}, {"text": "a"}], []]}]},
        {"body": [{"type": "table", "rows": [[{}, {"text": "a"}], []]}]},
    ),
    (
        "nor anything in extensions",
        {"extensions": {"x": {}, "y": "", "z": [[], {"a": []}]}},
        {"extensions": {"x": {}, "y": "", "z": [[], {"a": []}]}},
    ),
    (
        "false and zero are said",
        {"sponsored": False, "access": {"complete": False}},
        {"sponsored": False, "access": {"complete": False}},
    ),
    ("white space is one space", {"headline": " a \t b\u2003c\r\n"}, {"headline": "a b c"}),
    ("a line break is a line break", {"headline": "a \r\n b\rc\n"}, {"headline": "a\nb\nc"}),
    ("several stay several", {"headline": "a\n\nb"}, {"headline": "a\n\nb"}),
    ("what forbids a break stays", {"headline": "10\u00a0km\u202f\u2007x"}, {"headline": "10\u00a0km\u202f\u2007x"}),
    ("so do bidi controls and joiners", {"headline": "\u200fא\u200d\u2067"}, {"headline": "\u200fא\u200d\u2067"}),
    ("text is NFC", {"headline": "e\u0301", "byline": "\u212b"}, {"headline": "é", "byline": "Å"}),
    (
        "addresses, ids and extensions are kept to the letter",
        {"url": "https://example.org/e\u0301", "id": "e\u0301", "extensions": {"x": " e\u0301 "}},
        {"id": "e\u0301", "url": "https://example.org/e\u0301", "extensions": {"x": " e\u0301 "}},
    ),
    (
        "preformatted text too, but for its line breaks",
        {"body": [{"type": "preformatted", "text": " e\u0301  \r\n\tb "}]},
        {"body": [{"type": "preformatted", "text": " e\u0301  \n\tb "}]},
    ),
    ("whole numbers are whole", {"urgency": 4.0, "extensions": {"x": 12.0}}, {"urgency": 4, "extensions": {"x": 12}}),
    (
        "times are kept as exact as they came",
        {"published": "2026-03-01T06:30:00.500Z"},
        {"published": "2026-03-01T06:30:00.500Z"},
    ),
]


@pytest.mark.parametrize(("members", "written"), [row[1:] for row in WRITTEN], ids=[row[0] for row in WRITTEN])
def test_what_is_written_of_what_was_read(members: _Data, written: _Data) -> None:
    data = _article(**members).to_json()
    assert json.loads(data) == {"newsformat": "1.0", "body": [], **written}
    assert b".0" not in data.replace(b'"1.0"', b"")
    assert Article.from_json(data).to_json() == data


def test_characters_stand_as_they_are() -> None:
    data = _article(headline='Zürich 東京 🚢 </p> "a\\b" \u2028x\u007f\na').to_json()
    # U+2028 is white space, and so a space.
    assert 'Zürich 東京 🚢 </p> \\"a\\\\b\\" x\u007f\\na'.encode() in data


def test_an_article_is_built_in_python_as_in_json() -> None:
    built = Article(newsformat="1.0", body=(), authors=(Party(name=" Ada  Rossi "),), publisher=Party())
    assert built == _article(authors=[{"name": "Ada Rossi"}])


def test_the_digest_is_fixed_for_all_time() -> None:
    said = b'{"body":[],"headline":"Ferry","published":"2026"}'
    assert _article(headline="Ferry", published="2026").digest == hashlib.sha256(said).hexdigest()


SAME: list[tuple[_Data, _Data, bool]] = [
    ({"headline": "a"}, {"headline": " a ", "authors": []}, True),
    ({}, {"$schema": "x", "generator": "g", "newsformat": "1.9"}, True),
    ({"headline": "a"}, {"headline": "b"}, False),
    ({"body": [{"type": "divider"}]}, {"body": [{"type": "divider", "id": "x"}]}, False),
    ({"extensions": {"x": 1}}, {"extensions": {"x": 1.0}}, True),
    ({"extensions": {"x": 1}}, {"extensions": {"x": True}}, False),
]


@pytest.mark.parametrize(("one", "other", "same"), SAME)
def test_the_digest_changes_with_what_is_said(one: _Data, other: _Data, same: bool) -> None:
    assert (_article(**one).digest == _article(**other).digest) is same


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"newsformat": "1.0", "body": [], "body": []}', "json-duplicate-member"),
        (b'{"newsformat": "1.0", "body": [], "headline": null}', "json-null"),
        (b'{"newsformat": "1.0", "body": [], "urgency": NaN}', "json-not-a-number"),
        (b'{"newsformat": "1.0", "body": [], "headline": "\\ud800"}', "json-lone-surrogate"),
        (b'{"newsformat": "1.0", "body": [], "extensions": {"x": 9007199254740992}}', "json-number-range"),
        (b'\xef\xbb\xbf{"newsformat": "1.0", "body": []}', "json-bom"),
        (b"[" * 65 + b"]" * 65, "json-too-deep"),
        (b'{"newsformat": "1.0", "body": [', "json-unclosed"),
    ],
)
def test_only_strict_json_comes_in(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as raised:
        Article.from_json(data)
    assert raised.value.finding.code == code
    assert raised.value.finding.line == 1
