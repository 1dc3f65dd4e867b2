"""Marks without end over the same words: each occurrence is looked for once."""

from __future__ import annotations

import pytest

from newsformat.model import Article
from newsformat.model.occurrences import Occurrences

_COUNT = 500


def test_many_marks_over_equal_words_are_each_placed() -> None:
    marks = [{"type": "strong", "words": "a", **({"nth": nth} if nth > 1 else {})} for nth in range(1, _COUNT + 1)]
    document = {"newsformat": "1.0", "body": [{"type": "paragraph", "text": "a b " * _COUNT, "marks": marks}]}
    article = Article.model_validate(document)
    spans = article.spans()
    assert [span.start for span in spans] == [place * 4 for place in range(_COUNT)]


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2), (4, 3)])
def test_occurrences_are_the_same_in_whatever_order_they_are_asked_for(order: tuple[int, ...]) -> None:
    occurrences = Occurrences("aaaa")
    assert [occurrences.start_of("aa", nth) for nth in order] == [{1: 0, 2: 1, 3: 2}.get(nth) for nth in order]
    assert [occurrences.nth_of(start, start + 2) for start in (2, 0, 1)] == [3, None, 2]
