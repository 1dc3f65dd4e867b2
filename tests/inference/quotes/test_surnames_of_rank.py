"""Surnames that begin with "von" or "van", alone and behind a given name."""

from __future__ import annotations

import pytest

from newsformat import find_quotes

_NL, _DE, _EN = "“De pier blijft dit jaar open”", "„Der Steg ist sicher und bleibt offen“", "“The pier stays open,”"


@pytest.mark.parametrize(
    ("language", "text", "as_written"),
    [
        ("nl", f"{_NL}, zei Van der Berg.", "Van der Berg"),
        ("nl", f"{_NL}, zei Van den Berg tegen de krant.", "Van den Berg"),
        ("nl", f"{_NL}, aldus Van Dijk.", "Van Dijk"),
        ("nl", f"Van der Berg zei: {_NL}.", "Van der Berg"),
        ("de", f"{_DE}, sagte von der Heide.", "von der Heide"),
        ("de", f"{_DE}, sagte von Holm am Montag.", "von Holm"),
        ("en", f"{_EN} said van den Berg.", "van den Berg"),
        ("en", f"{_EN} van den Berg said.", "van den Berg"),
    ],
)
def test_one_alone_speaks(language: str, text: str, as_written: str) -> None:
    (quote,) = find_quotes(text, language)
    assert quote.speaker is not None
    assert (quote.speaker.text, quote.speaker.name) == (as_written, as_written)


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", f"{_DE}, sagte von Norvik aus niemand."), ("de", f"{_DE}, rief von der Leiterin Ida Kolb keiner.")],
)
def test_a_preposition_begins_no_name(language: str, text: str) -> None:
    (quote,) = find_quotes(text, language)
    assert quote.speaker is None or not quote.speaker.text.startswith("von")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", f"Anna van der Berg werkt in Norvik. {_NL}, zei Van der Berg.", "Anna van der Berg"),
        ("de", f"Ida von der Heide leitet das Amt. {_DE}, sagte von der Heide.", "Ida von der Heide"),
        ("en", f"Jan van den Berg runs the pier. {_EN} said van den Berg.", "Jan van den Berg"),
        ("en", f"{_EN} said Jan van den Berg.", "Jan van den Berg"),
        ("de", f"{_DE}, sagte Ida von der Heide.", "Ida von der Heide"),
    ],
)
def test_the_full_name_is_told(language: str, text: str, name: str) -> None:
    (quote,) = find_quotes(text, language)
    assert quote.speaker is not None
    assert quote.speaker.name == name
