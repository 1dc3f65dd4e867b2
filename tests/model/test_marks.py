"""Marks: where they stand, the one order they have, and which are one."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from newsformat.model import MARK_TYPES, Article, Paragraph
from newsformat.model.canonical import members_of
from newsformat.model.marks import LinkMark, nth_of, span_of, start_of

_Mark = dict[str, Any]


def _strong(words: str, nth: int | None = None) -> _Mark:
    return {"type": "strong", "words": words} | ({} if nth is None else {"nth": nth})


def _emphasis(words: str) -> _Mark:
    return {"type": "emphasis", "words": words}


def _link(words: str, url: str = "/a") -> _Mark:
    return {"type": "link", "words": words, "url": url}


def _canonical(text: str, marks: list[_Mark], kind: str = "paragraph") -> list[_Mark]:
    article = Article.model_validate({"newsformat": "1.0", "body": [{"type": kind, "text": text, "marks": marks}]})
    members: dict[str, Any] = members_of(article.body[0])
    return list(members.get("marks", []))


@pytest.mark.parametrize(
    ("words", "nth", "text", "start"),
    [
        ("a", 1, "banana", 1),
        ("a", 3, "banana", 5),
        ("a", 4, "banana", None),
        ("ana", 2, "banana", 3),  # occurrences may overlap
        ("aa", 3, "aaaa", 2),
        ("🚢", 2, "🚢🚢", 1),  # code points, not UTF-16
        ("x", 1, "", None),
    ],
)
def test_an_occurrence_is_counted_by_where_it_begins(words: str, nth: int, text: str, start: int | None) -> None:
    assert start_of(words, nth, text) == start


@pytest.mark.parametrize(
    ("text", "start", "end", "nth"),
    [("banana", 1, 4, None), ("banana", 3, 6, 2), ("banana", 5, 6, 3), ("aaaa", 2, 4, 3), ("the the", 4, 7, 2)],
)
def test_nth_names_the_occurrence_that_was_cut(text: str, start: int, end: int, nth: int | None) -> None:
    assert nth_of(text, start, end) == nth
    assert start_of(text[start:end], nth or 1, text) == start


def test_a_mark_over_a_stretch_covers_that_stretch() -> None:
    text = "no, no and no"
    mark = LinkMark(words=text[4:6], nth=nth_of(text, 4, 6), url="/x")
    assert mark.nth == 2
    assert span_of(mark, text) == (4, 6)


@pytest.mark.parametrize(
    ("text", "marks", "canonical"),
    [
        # by start
        ("one two", [_strong("two"), _strong("one")], [_strong("one"), _strong("two")]),
        # longest first
        ("one two", [_strong("one"), _link("one two")], [_link("one two"), _strong("one")]),
        # by type
        ("one", [_link("one"), _emphasis("one"), _strong("one")], [_strong("one"), _emphasis("one"), _link("one")]),
        # overlapping marks stay two
        ("one two six", [_emphasis("two six"), _strong("one two")], [_strong("one two"), _emphasis("two six")]),
        # touching and overlapping equals are one
        ("onetwo", [_strong("one"), _strong("two")], [_strong("onetwo")]),
        ("one two six", [_strong("two six"), _strong("one two")], [_strong("one two six")]),
        ("one", [_strong("one"), _strong("one")], [_strong("one")]),
        ("one two six", [_strong("two"), _strong("one two six")], [_strong("one two six")]),
        # parted by a space they are two
        ("one two", [_strong("one"), _strong("two")], [_strong("one"), _strong("two")]),
        # what differs in any member is not equal
        ("onetwo", [_link("one"), _link("two", "/b")], [_link("one"), _link("two", "/b")]),
        ("onetwo", [_link("one"), _link("two")], [_link("onetwo")]),
        # no mark begins or ends in white space; what does not break stays
        ("one two six", [_strong(" two ")], [_strong("two")]),
        ("10\u00a0km", [_strong("\u00a0km")], [_strong("\u00a0km")]),
        # the words are tidied as the text is
        ("one  two\nsix", [_strong("one  two\n")], [_strong("one two")]),
        ("Ze\u0301 e\u0301", [_strong("e\u0301")], [_strong("é")]),
        # nth is kept only where it is needed, and is made right where joining changed it
        ("one two", [_strong("one", None)], [_strong("one")]),
        ("no no no", [_strong("no", 3), _strong("no", 2)], [_strong("no", 2), _strong("no", 3)]),
        ("ab abab", [_strong("ab", 2), _strong("ab", 3)], [_strong("abab")]),
    ],
)
def test_marks_have_one_order(text: str, marks: list[_Mark], canonical: list[_Mark]) -> None:
    assert _canonical(text, marks) == canonical
    assert _canonical(text, canonical) == canonical
    assert _canonical(text, marks[::-1]) == canonical


@pytest.mark.parametrize("kind", ["image", "ruby"])
def test_two_pictures_or_readings_side_by_side_are_two(kind: str) -> None:
    rest = {"url": "/a.png"} if kind == "image" else {"reading": "かん"}
    marks = [{"type": kind, "words": "漢", **rest}, {"type": kind, "words": "字", **rest}]
    assert [mark["words"] for mark in _canonical("漢字", marks)] == ["漢", "字"]


def test_all_types_over_one_stretch_stand_in_the_order_of_the_format() -> None:
    rest: dict[str, _Mark] = {
        "link": {"url": "/a"},
        "ruby": {"reading": "x"},
        "image": {"url": "/a"},
        "mention": {"ref": "p1"},
        "quote": {"ref": "q1"},
        "other": {"name": "money"},
    }
    marks = [{"type": kind, "words": "one", **rest.get(kind, {})} for kind in sorted(MARK_TYPES)]
    article = Article.model_validate(
        {
            "newsformat": "1.0",
            "body": [{"type": "paragraph", "text": "one", "marks": marks}],
            "subjects": [{"id": "p1"}],
            "quotes": [{"id": "q1", "text": "one"}],
        }
    )
    block = article.body[0]
    assert isinstance(block, Paragraph)
    assert tuple(mark.type for mark in block.marks) == MARK_TYPES


def test_white_space_in_preformatted_text_is_part_of_the_words() -> None:
    assert _canonical("a  b\n\tc", [_strong("a  b\n\tc")], "preformatted") == [_strong("a  b\n\tc")]


@pytest.mark.parametrize(
    ("text", "mark", "message"),
    [
        ("one two", _strong("three"), "the words “three” do not stand in the text"),
        ("one two", _strong("one", 2), "there is no occurrence 2 of “one” in the text"),
        ("", _strong("one"), "the words “one” do not stand in the text"),
        ("one two", _strong(" "), "the mark covers nothing but white space"),
    ],
)
def test_words_that_are_not_in_the_text_are_an_error(text: str, mark: _Mark, message: str) -> None:
    with pytest.raises(ValidationError) as raised:
        Paragraph(text=text, marks=[mark])
    (error,) = raised.value.errors()
    assert (error["type"], error["msg"]) == ("integrity", message)
