"""Rules of quotes, where their two examples don't tell enough."""

from __future__ import annotations

from typing import Any

import pytest

from rules.found import edits, paths


def _p(text: str, *marks: dict[str, Any]) -> dict[str, Any]:
    return {"type": "paragraph", "text": text, "marks": list(marks)}


@pytest.mark.parametrize(
    "text",
    [
        "„Wir fahren“, sagte sie.",
        "»Wir fahren«, sagte sie.",
        "”Vi seglar”, sade hon.",
        "« On part », dit-elle.",
        "「出航する」と言った。",
        "It’s the Rossis’ boat, ’twas said.",
        'A mast of 12" and a 30” sail.',
        'דובר צה"ל',
    ],
)
def test_marks_of_many_languages_have_partners(text: str) -> None:
    assert paths("quotation-marks-unbalanced", body=[_p(text)]) == []


@pytest.mark.parametrize("text", ["„Wir fahren, sagte sie.", "On part », dit-elle.", "「出航すると言った。"])
def test_a_mark_without_partner(text: str) -> None:
    assert paths("quotation-marks-unbalanced", body=[_p(text)]) == ["/body/0/text"]


def test_a_long_quote_is_opened_again_at_each_paragraph() -> None:
    body = [_p("“We sailed."), _p("“Then we came back,” she said."), _p("That was all.")]
    assert paths("quotation-marks-unbalanced", body=body) == []


def test_a_quote_may_be_closed_in_a_later_paragraph() -> None:
    body = [_p("„Wir fuhren."), _p("Dann kamen wir zurück."), _p("Das war alles.“")]
    assert paths("quotation-marks-unbalanced", body=body) == []


def test_marks_around_a_quote_are_taken_off_where_its_place_still_holds() -> None:
    quotes = [{"id": "q1", "text": "“We sail,”", "speaker": {"as_written": "she"}}]
    wordless = {"type": "quote", "ref": "q1"}
    code = "quote-with-quotation-marks"
    assert edits(code, body=[_p("“We sail,” she said.", wordless)], quotes=quotes) == [
        ("/quotes/0/text", "We sail,", True)
    ]
    worded = {**wordless, "words": "“We sail,”"}
    assert paths(code, body=[_p("“We sail,” she said.", worded)], quotes=quotes) == ["/quotes/0/text"]
    assert edits(code, body=[_p("“We sail,” she said.", worded)], quotes=quotes) == []


def test_two_quoted_words_are_not_one_quote_in_marks() -> None:
    quotes = [{"id": "q1", "text": "“aye” and “no”", "speaker": {"as_written": "she"}}]
    assert paths("quote-with-quotation-marks", quotes=quotes) == []


@pytest.mark.parametrize(("name", "is_found"), [("Ada ROSSI", False), ("Bo Lind", True), ("X", False)])
def test_a_speaker_is_named_by_any_part_of_the_name(name: str, is_found: bool) -> None:
    body = [_p("“We sail,” Rossi said.")]
    quotes = [{"id": "q1", "text": "We sail,", "speaker": {"name": name}}]
    assert bool(paths("speaker-not-mentioned", body=body, quotes=quotes)) is is_found


def test_a_speaker_who_is_nowhere_named_is_told_once() -> None:
    quotes = [{"id": f"q{n}", "text": f"Words {n}", "speaker": {"name": "Bo Lind"}} for n in (1, 2)]
    assert paths("speaker-not-mentioned", quotes=quotes) == ["/quotes/0/speaker/name"]


def test_a_pull_quote_may_leave_words_out_where_it_says_so() -> None:
    story = _p("“We sailed with a full boat, and every passenger said good morning,” she said.")
    pulled = {"type": "pull_quote", "text": "“We sailed with a full boat […] every passenger said good morning!”"}
    assert paths("pull-quote-not-in-body", body=[story, pulled]) == []
    assert paths("pull-quote-not-in-body", body=[pulled]) == ["/body/0/text"]


def test_a_quote_in_a_caption_has_its_mark() -> None:
    mark = {"type": "quote", "ref": "q1"}
    image = {"url": "https://example.org/a.jpg", "caption": {"text": "“We sail,” she said.", "marks": [mark]}}
    quotes = [{"id": "q1", "text": "We sail,", "speaker": {"as_written": "she"}}]
    assert paths("quote-without-mark", lead_image=image, quotes=quotes) == []
