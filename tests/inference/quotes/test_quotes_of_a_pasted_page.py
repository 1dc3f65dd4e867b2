"""The quotes of a real page as people paste it; the page is third-party data beside the project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsformat.inference.quotes.find import find_quotes

EXPECTED = Path(__file__).parents[4] / "shared" / "data" / "seed" / "expected.json"


@pytest.mark.skipif(not EXPECTED.exists(), reason="the pasted page is kept beside the project, not in it")
def test_three_quotes_and_no_title() -> None:
    expected = json.loads(EXPECTED.read_text(encoding="utf-8"))
    paragraphs = expected["body"]
    found = find_quotes("\n\n".join(paragraphs), "en")
    assert [
        {"text": quote.text, "speaker": quote.speaker and quote.speaker.name, "kind": quote.kind} for quote in found
    ] == expected["quotes"]
    assert not {quote.text.strip(",") for quote in found} & set(expected["not_quotes"])
