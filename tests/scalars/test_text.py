from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.scalars.text import folded, line, shortened, tidy, unescaped, without_hints


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AT&amp;T", "AT&T"),
        ("AT&amp;amp;T", "AT&T"),
        ("AT&T", "AT&T"),
        ("a&copy=1", "a&copy=1"),
        ("&#8217;s &#x2019;", "’s ’"),
        ("&nbsp;", "\u00a0"),
        ("&nosuch;", "&nosuch;"),
    ],
)
def test_resolves_references_also_those_escaped_twice(text: str, expected: str) -> None:
    assert unescaped(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a \t b\u2003c ", "a b c"),
        ("a\r\nb\n\n\nc", "a\nb\n\n\nc"),
        ("a\u00a0b", "a\u00a0b"),
        ("a\u200db \u200fc", "a\u200db \u200fc"),
        ("<em>Big</em> news<br/>", "Big news"),
        ("a < b and c > d", "a < b and c > d"),
        ("a\x07b", "ab"),
        ("e\u0301", "é"),
        ("\ufeffHafen&shy;fest", "Hafenfest"),
    ],
)
def test_tidies_white_space_and_keeps_what_counts(text: str, expected: str) -> None:
    assert tidy(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hafen\u00adrund\u00adfahrt", "Hafenrundfahrt"),
        ("\ufeffThe fer\ufeffry", "The ferry"),
        ("www.\u200bexample.\u200borg", "www.example.org"),
        ("渡\u200b輪", "渡輪"),
        ("\u200b", ""),
        ("می\u200cخواهم 👩\u200d🍳 क्\u200dष 10\u2060%", "می\u200cخواهم 👩\u200d🍳 क्\u200dष 10\u2060%"),
        ("សាឡាង\u200bចេញ\u200bដំណើរ", "សាឡាង\u200bចេញ\u200bដំណើរ"),
        ("เรื\u00adอ\u200bออก\u200b 7\u200b น.", "เรือ\u200bออก 7 น."),
        ("เรือ\u200b", "เรือ\u200b"),
    ],
)
def test_hints_for_line_breaking_are_taken_out(text: str, expected: str) -> None:
    assert without_hints(text) == expected


def test_many_hints_take_no_longer_than_few() -> None:
    assert without_hints("ก" + "\u200b" * 100_000 + ".") == "ก."


def test_a_line_has_no_breaks() -> None:
    assert line(" a \n\n b ") == "a b"


def test_folding_compares_what_is_said() -> None:
    assert folded("“Größe”—A\u00adB") == folded("GRÖSSE ab") == "grösse ab"


def test_shortening_says_that_it_cut() -> None:
    assert shortened("abcdef", 4) == "abc…"
    assert shortened("abcd", 4) == "abcd"


@given(st.text())
def test_tidy_text_is_stable_and_normal(text: str) -> None:
    once = tidy(text)
    assert unicodedata.is_normalized("NFC", once)
    assert "\t" not in once
    assert once == once.strip(" \n")
