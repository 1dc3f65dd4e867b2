from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.findings import ReadError, Severity
from newsformat.formats import FORMATS
from newsformat.formats.json import read, read_all, write, write_all
from newsformat.formats.source import Source
from newsformat.model import Article, Reading
from properties.effort import cases
from properties.strategies import articles

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/article.json"))
GOOD = b'{"newsformat": "1.0", "headline": "Ferry", "body": []}'


def reading(data: bytes) -> Reading:
    return read(Source(data))


def readings(data: bytes) -> list[Reading]:
    return list(read_all(Source(data)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_comes_back_byte_for_byte(path: Path) -> None:
    article = reading(path.read_bytes()).article
    assert article is not None
    assert write(article) == path.read_bytes()


@cases(100)
@given(articles())
def test_any_article_comes_back(article: Article) -> None:
    found = reading(write(article))
    assert found.article is not None
    assert found.article.to_json() == write(article)
    assert found.findings == ()


@pytest.mark.parametrize(
    ("data", "code", "line", "column", "path"),
    [
        (b'{"newsformat": "1.0",\n "body": [],}', "json-trailing-comma", 2, 12, ""),
        (b'{"newsformat": "1.0",\n "headlin": "x",\n "body": []}', "member-unknown", 2, 2, "/headlin"),
        (b'{"newsformat": "1.0",\n "body": [\n  {"text": "x"}]}', "type-missing", 3, 3, "/body/0"),
        (b'{"newsformat": "1.0"}', "member-missing", 1, 1, ""),
        (b'"just words"', "value-wrong", 1, 1, ""),
        (b"[]", "no-article", None, None, ""),
        (b'[{"newsformat": "1.0"}]', "member-missing", 1, 2, "/0"),
    ],
)
def test_what_is_no_article_is_refused_at_its_place(
    data: bytes, code: str, line: int | None, column: int | None, path: str
) -> None:
    with pytest.raises(ReadError) as refusal:
        reading(data)
    finding = refusal.value.finding
    assert (finding.code, finding.line, finding.column, finding.path) == (code, line, column, path)


def test_a_newer_minor_version_is_read_with_a_finding() -> None:
    found = reading(b'{"newsformat": "1.7", "mood": "calm", "body": []}')
    assert found.article is not None
    assert found.article.extensions == {"newsformat": {"mood": "calm"}}
    assert [finding.code for finding in found.findings] == ["newer-version"]


def test_of_several_the_first_good_one_is_read_and_the_others_are_counted() -> None:
    found = reading(b'[{"newsformat": "2.0"}, ' + GOOD + b", " + GOOD + b"]")
    assert found.article is not None
    assert found.article.headline == "Ferry"
    assert [(finding.code, finding.severity) for finding in found.findings] == [("more-items", Severity.INFO)]
    assert "2 more items" in found.findings[0].message


def test_each_item_of_an_array_is_read_a_bad_one_says_why() -> None:
    first, second = readings(b"[" + GOOD + b',\n {"newsformat": "1.0", "bodi": []}]')
    assert first.article is not None
    assert second.article is None
    assert [(finding.code, finding.path, finding.line) for finding in second.findings] == [
        ("member-unknown", "/1/bodi", 2),
    ]


def test_json_lines_are_read_line_by_line() -> None:
    found = readings(GOOD + b'\n\n{"newsformat": "1.0",}\n' + GOOD + b'\n{"newsformat": "1.0", "x": 1, "body": []}\n')
    assert [item.article is not None for item in found] == [True, False, True, False]
    assert [(finding.code, finding.line, finding.column) for item in found for finding in item.findings] == [
        ("json-trailing-comma", 3, 21),
        ("member-unknown", 5, 23),
    ]


def test_several_are_written_as_lines_that_are_read_again() -> None:
    several = tuple(Article.from_json(path.read_bytes()) for path in EXAMPLES)
    data = write_all(several)
    assert data.count(b"\n") == len(several)
    assert tuple(item.article for item in readings(data)) == several


def test_an_article_as_deep_as_may_be_can_stand_among_several() -> None:
    inner = "[" * 61 + "]" * 61
    deep = Article.from_json(f'{{"newsformat": "1.0", "body": [], "extensions": {{"a": {inner}}}}}')
    assert [item.article for item in readings(write_all((deep, deep)))] == [deep, deep]


@cases(300)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode) | st.builds(json.dumps, st.text()).map(str.encode))
def test_arbitrary_bytes_give_an_article_or_a_read_error(data: bytes) -> None:
    try:
        found = reading(data)
    except ReadError:
        return
    assert found.article is not None


def test_the_table_leads_here() -> None:
    row = FORMATS["json"]
    assert row.read is not None
    assert row.read(Source(GOOD)) == reading(GOOD)


def test_every_bad_item_of_a_long_list_is_placed() -> None:
    data = b"[" + b",\n".join([b'{"newsformat": "1.0", "bdy": []}'] * 5_000) + b"]"  # minutes, were each looked for
    found = [(len(each.findings), each.findings[0].line) for each in readings(data)]
    assert found == [(1, line) for line in range(1, 5_001)]
