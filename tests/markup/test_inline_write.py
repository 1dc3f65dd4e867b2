"""Text and marks as inline markup."""

from __future__ import annotations

from newsformat.markup.xhtml.inline_write import inline_markup
from newsformat.model.marks import ImageMark


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
