from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli.command import ROOT, run

FERRY = ROOT / "examples" / "ferry" / "article.json"


def article_of(*paragraphs: str, **members: Any) -> bytes:
    body = [{"type": "paragraph", "text": text} for text in paragraphs]
    return json.dumps({"newsformat": "1.0", "language": "en", "body": body} | members).encode()


def test_json_has_the_members_of_the_article_and_places() -> None:
    status, told, wrong = run("quotes", str(FERRY), "--output-format", "json")
    listed = json.loads(FERRY.read_bytes())["quotes"]
    assert (status, wrong) == (0, "")
    quotes = json.loads(told)
    assert [quote.pop("places") for quote in quotes] == [
        [{"path": "/body/2", "start": 1, "end": 28}, {"path": "/body/2", "start": 90, "end": 167}],
        [{"path": "/body/6", "start": 57, "end": 77}],
        [{"path": "/body/9", "start": 167, "end": 189}],
    ]
    assert quotes == listed


def test_quotes_found_in_the_text_have_no_id_and_reported_ones_are_among_them() -> None:
    data = article_of("“We sail at dawn,” said harbour master Ada Rossi.", "Bo Lind said that the pier was closed.")
    assert json.loads(run("quotes", "-", "--output-format", "json", data=data)[1]) == [
        {
            "text": "We sail at dawn,",
            "kind": "direct",
            "speaker": {"name": "Ada Rossi", "as_written": "harbour master Ada Rossi", "role": "harbour master"},
            "cue": "said",
            "places": [{"path": "/body/0", "start": 1, "end": 17}],
        },
        {
            "text": "the pier was closed",
            "kind": "indirect",
            "speaker": {"name": "Bo Lind", "as_written": "Bo Lind"},
            "cue": "said",
            "places": [{"path": "/body/1", "start": 18, "end": 37}],
        },
    ]


def test_csv_is_a_heading_and_a_line_for_each_quote(tmp_path: Path) -> None:
    data = article_of("“We sail, at dawn,” said harbour master Ada Rossi.", "“Nobody at all stays behind here.”")
    status, told, _ = run("quotes", "-", "--output-format", "csv", data=data)
    assert status == 0
    assert told == (
        "kind,speaker,as_written,role,ref,place,text\r\n"
        'direct,Ada Rossi,harbour master Ada Rossi,harbour master,,/body/0[1:18],"We sail, at dawn,"\r\n'
        "direct,Ada Rossi,harbour master Ada Rossi,harbour master,,/body/1[1:33],Nobody at all stays behind here.\r\n"
    )


@pytest.mark.parametrize("words", ["=1+2", "+1", "-1", "@sum", "＝1", "＋1", "－1", "＠sum"])
def test_no_cell_of_a_csv_is_a_formula(words: str) -> None:
    quote = {"id": "q1", "text": words, "speaker": {"name": "=A1"}}
    told = run("quotes", "-", "--output-format", "csv", data=article_of("Nothing.", quotes=[quote]))[1]
    assert told.splitlines()[1:] == [f",'=A1,,,,,'{words}"]


def test_what_would_turn_the_line_is_escaped_in_the_table() -> None:
    quote = {"id": "q1", "text": "We sail\u202e.", "speaker": {"name": "Ada\u202eRossi"}}
    told = run("quotes", "-", data=article_of("Nothing.", quotes=[quote]))[1]
    assert told.splitlines() == ["KIND  SPEAKER, PLACE  WORDS", r"      Ada\u202eRossi  We sail\u202e."]


@pytest.mark.parametrize(("form", "told"), [("table", ""), ("json", "[]\n"), ("csv", None)])
def test_an_article_without_quotes(form: str, told: str | None) -> None:
    nothing = told if told is not None else "kind,speaker,as_written,role,ref,place,text\r\n"
    assert run("quotes", "-", "--output-format", form, data=article_of("The boat left.")) == (0, nothing, "")


def test_there_is_no_other_form() -> None:
    status, told, wrong = run("quotes", str(FERRY), "--output-format", "xml")
    assert (status, told) == (2, "")
    assert wrong == "newsformat: Invalid value for '--output-format': 'xml' is not one of 'table', 'json', 'csv'.\n"
