"""Rules of the body, where their two examples don't tell enough."""

from __future__ import annotations

from typing import Any

import pytest

from rules.found import edits, found, paths


def _p(text: str, *marks: dict[str, Any], **members: Any) -> dict[str, Any]:
    return {"type": "paragraph", "text": text, "marks": list(marks), **members}


def _fixed_text(code: str, text: str) -> tuple[Any, bool]:
    ((path, value, safe),) = edits(code, body=[_p(text)])
    assert path == "/body/0/text"
    return value, safe


@pytest.mark.parametrize(
    ("garbled", "right"),
    [
        ("The CafÃ© is open.", "The Café is open."),
        ("â€œWe sailâ€\x9d, itâ€™s said.", "“We sail”, it’s said."),
        ("ÐŸÐ°Ñ€Ð¾Ð¼ left.", "Паром left."),
        ("Boats\u00c2\u00a0leave.", "Boats\u00a0leave."),
    ],
)
def test_characters_of_a_wrong_encoding_are_put_right(garbled: str, right: str) -> None:
    assert _fixed_text("mojibake", garbled) == (right, True)


@pytest.mark.parametrize("text", ["PÃO DE LÓ", "«CAFÉ»", "“NÃO”…", "Ñandú, Ðorđe, â", "À“, È«", "Å“"])
def test_capitals_with_accents_are_no_wrong_encoding(text: str) -> None:
    assert paths("mojibake", body=[_p(text)]) == []


def test_a_text_is_put_right_with_the_words_of_its_marks() -> None:
    mark = {"type": "strong", "words": "Rossi &amp; Bruni"}
    assert edits("entity-left-over", body=[_p("By Rossi &amp; Bruni.", mark)]) == [
        ("/body/0/text", "By Rossi & Bruni.", True),
        ("/body/0/marks/0/words", "Rossi & Bruni", True),
    ]


def test_a_quote_keeps_its_words() -> None:
    quotes = [{"id": "q1", "text": "Boats &amp; sails", "speaker": {"as_written": "she"}}]
    body = [_p("“Boats &amp; sails”, she said.", {"type": "quote", "ref": "q1", "words": "Boats &amp; sails"})]
    (violation,) = found("entity-left-over", body=body, quotes=quotes)
    assert violation.fix is None


def test_code_may_hold_markup() -> None:
    mark = {"type": "code", "words": "<b>&amp;</b>"}
    for code in ("markup-left-over", "entity-left-over"):
        assert paths(code, body=[_p("Write <b>&amp;</b> there.", mark)]) == []


@pytest.mark.parametrize(
    ("text", "is_found"), [("fer\u200bry", True), ("เรือ\u200bข้าม", False), ("می\u200cخواهم", False)]
)
def test_zero_width_spaces_part_words_where_nothing_else_does(text: str, is_found: bool) -> None:
    assert bool(paths("invisible-character", body=[_p(text)])) is is_found


def test_an_empty_item_is_taken_out_and_a_block_with_an_id_stays() -> None:
    items = {"type": "list", "items": [{"text": "Bring a coat."}, {"text": ""}]}
    named = {"type": "paragraph", "text": "", "id": "b1"}
    assert paths("block-empty", body=[items, named]) == ["/body/0/items/1", "/body/1"]
    assert [path for path, *_ in edits("block-empty", body=[items, named])] == ["/body/0/items/1"]


def test_cells_that_reach_down_count_in_the_rows_below() -> None:
    day = {"text": "Day", "row_span": 2, "header": "column"}
    rows = [[day, {"text": "Boats", "column_span": 2}], [{"text": "Out"}, {"text": "Back"}], [{"text": "Monday"}]]
    assert paths("table-ragged", body=[{"type": "table", "rows": rows}]) == ["/body/0/rows/2"]


def test_the_dateline_moves_out_of_the_text() -> None:
    dateline = {"text": "VENICE, March 1"}
    body = [_p("VENICE, March 1 — The first boat left at dawn.")]
    assert edits("dateline-in-text", dateline=dateline, body=body) == [
        (
            "/body/0",
            {"type": "paragraph", "run_in": "VENICE, March 1 — ", "text": "The first boat left at dawn."},
            True,
        )
    ]
    assert paths("dateline-in-text", dateline={"text": "Venice"}, body=[_p("Venice is sinking.")]) == []


def test_a_line_is_a_heading_only_between_paragraphs() -> None:
    long = _p("The first boat left the harbour at dawn, nine days after the storm of the year broke.")
    line = _p("A long night", {"type": "strong", "words": "A long night"})
    assert paths("heading-as-paragraph", body=[long, line, long]) == ["/body/1"]
    assert paths("heading-as-paragraph", body=[long, line, line, long]) == []
    assert paths("heading-as-paragraph", body=[line, long]) == []


def test_the_headline_at_the_head_of_the_body_is_told_once() -> None:
    body = [{"type": "heading", "level": 1, "text": "Ferry service resumes after nine days"}, _p("It left at dawn.")]
    assert paths("headline-in-body", body=body) == ["/body/0"]
    assert paths("heading-of-level-one", body=body) == []
    assert paths("lead-missing", body=body) == []


@pytest.mark.parametrize(
    ("language", "text", "is_found"),
    [
        ("en-GB", "It left from the the quay.", True),
        ("de", "Das Schiff mit mit der Post.", True),
        ("de", "Die, die die Post brachten.", False),
        ("fr", "It left from the the quay.", False),
    ],
)
def test_doubled_words_are_those_of_the_language(language: str, text: str, is_found: bool) -> None:
    assert bool(paths("word-doubled", language=language, body=[_p(text)])) is is_found
