"""The words of one element, and of elements within each other."""

from __future__ import annotations

import pytest

from newsformat.formats.html.page import Element, parse
from newsformat.formats.html.seen import NestedWords, words_of
from newsformat.formats.source import Source


def spans(markup: str) -> list[Element]:
    root = parse(Source(f"<p>words</p>{markup}".encode(), url="https://example.org/story")).root
    return root.select("[itemprop]")


@pytest.mark.parametrize(
    "markup",
    [
        "<span itemprop=a>By <b itemprop=b>Ada <i itemprop=c>Rossi</i></b>, Norvik</span>",
        "<span itemprop=a>By<b itemprop=b> Ada </b>Rossi</span>",
        "<div itemprop=a>Ferry<div itemprop=b>sails<p itemprop=c>at dawn</div>today</div>",
        "<div itemprop=a>Ferry<button itemprop=b>Share<i itemprop=c>it</i></button></div>",
        "<div itemprop=a>Ferry<br itemprop=b>sails<sup itemprop=c>1</sup></div>",
    ],
)
def test_elements_within_each_other_have_the_words_they_have_alone(markup: str) -> None:
    elements = spans(markup)
    nested = NestedWords(401)
    assert [nested.of(each) for each in reversed(elements)] == [words_of(each, 401) for each in reversed(elements)]


def test_what_is_too_long_is_so_for_all_around_it() -> None:
    outer, inner = spans("<div itemprop=a>Ada <b itemprop=b>" + "word " * 1000 + "</b></div>")
    nested = NestedWords(401)
    assert len(nested.of(inner)) > 401
    assert len(nested.of(outer)) > 401


def test_much_white_space_within_parts_words_and_no_more() -> None:
    outer, inner = spans("<span itemprop=a>By<b itemprop=b>" + " " * 2000 + "Ada Rossi</b></span>")
    nested = NestedWords(401)
    assert nested.of(inner) == "Ada Rossi"
    assert nested.of(outer) == "By Ada Rossi"
