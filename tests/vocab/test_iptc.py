"""What the words of IPTC mean."""

from __future__ import annotations

import pytest

from newsformat.vocab.iptc import is_made_by_ai

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
