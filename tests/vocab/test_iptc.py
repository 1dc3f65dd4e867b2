"""What the words of IPTC mean."""

from __future__ import annotations

import pytest

from newsformat.vocab.iptc import is_made_by_ai, source_type_of, status_of

_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"


@pytest.mark.parametrize(
    ("source_type", "is_made"),
    [
        (f"{_TYPES}trainedAlgorithmicMedia", True),
        (f"{_TYPES}compositeWithTrainedAlgorithmicMedia", True),
        (f"{_TYPES}algorithmicMedia", False),
        (f"{_TYPES}digitalCapture", False),
        (None, False),
    ],
)
def test_a_model_that_has_learned_made_it(source_type: str | None, is_made: bool) -> None:
    assert is_made_by_ai(source_type) is is_made


@pytest.mark.parametrize(
    ("value", "status"),
    [(" Killed ", "canceled"), ("stat:cancelled", "canceled"), ("http://a.example/b#usable", "usable")],
)
def test_a_status_is_told_by_any_of_its_spellings(value: str, status: str) -> None:
    assert status_of(value) == status


@pytest.mark.parametrize("value", ["x" * 1_000_000, "x" * 1_000_000 + ":usable?", ":" * 1_000_000])
def test_a_code_as_long_as_a_book_is_none(value: str) -> None:
    assert (status_of(value), source_type_of(value)) == (None, None)
