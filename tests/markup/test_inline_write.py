"""Text and marks as inline markup."""

from __future__ import annotations

from newsformat.markup.xhtml.inline_write import inline_markup
from newsformat.model.marks import ImageMark, RubyMark, StyleMark


def test_of_pictures_over_the_same_words_the_first_and_longest_is_written() -> None:
    marks = [
        ImageMark(words="a b", url="/ab.png"),
        ImageMark(words="a", url="/a.png"),
        ImageMark(words="b c", url="/bc.png"),
        ImageMark(words="d", url="/d.png"),
    ]
    assert inline_markup("a b c d", marks, {}) == (
        '<img class="inline" src="/ab.png" alt="a b"/> c <img class="inline" src="/d.png" alt="d"/>'
    )


def test_what_begins_or_ends_in_a_pictures_words_is_not_written() -> None:
    marks = [
        ImageMark(words="a b", url="/ab.png"),
        StyleMark(type="strong", words="a"),
        StyleMark(type="emphasis", words="b c"),
        StyleMark(type="underline", words="a b c"),
    ]
    assert inline_markup("a b c", marks, {}) == '<u><img class="inline" src="/ab.png" alt="a b"/> c</u>'


def test_a_reading_within_a_reading_is_written_and_one_that_crosses_it_is_not() -> None:
    marks = [
        RubyMark(words="東京", reading="tōkyō"),
        RubyMark(words="京", reading="kyō"),
        RubyMark(words="京都", reading="kyōto"),
    ]
    assert inline_markup("東京都", marks, {}) == ("<ruby>東<ruby>京<rt>kyō</rt></ruby><rt>tōkyō</rt></ruby>都")
