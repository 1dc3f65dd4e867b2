"""Pages whose text stands in their JSON-LD or in a script alone: that is read, and told of."""

from __future__ import annotations

import json

import pytest

import newsformat
from newsformat.model.reading import Reading

SENTENCES = (
    "The ferry left the northern harbour at dawn, half an hour later than the timetable promised.",
    "On board were forty islanders, two lorries with building stone, and a brass band on its way to a wedding.",
    "The captain said that the new engine, paid for by the district, had passed all of its trials without a fault.",
    "In the afternoon the wind rose, and the harbour master closed the southern pier to every boat under nine metres.",
)
MARKUP = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)


def read(head: str, body: str = '<div id="root"></div>') -> Reading:
    return newsformat.read(
        f"<!doctype html><html lang=en><head><title>Ferry leaves late</title>{head}</head><body>{body}</body></html>"
    )


def linked(text: str) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry leaves late"}
    return f'<script type="application/ld+json">{json.dumps(node | {"articleBody": text})}</script>'


def texts(reading: Reading) -> list[str]:
    assert reading.article is not None
    return [block.text for block in reading.article.body if block.type == "paragraph"]


@pytest.mark.parametrize(
    "text",
    ["\n\n".join(SENTENCES), MARKUP, MARKUP.replace("<", "&lt;").replace(">", "&gt;"), f"<div>{MARKUP}</div>"],
    ids=["words", "markup", "escaped", "a box"],
)
def test_a_body_that_only_json_ld_tells_is_read(text: str) -> None:
    reading = read(linked(text))
    assert texts(reading) == [*SENTENCES]
    (told,) = (each for each in reading.evidence if each.path == "/body")
    assert (told.source, told.at, told.basis) == ("json-ld", "script[1] NewsArticle.articleBody", "declared")
    (finding,) = (each for each in reading.findings if each.code == "html-body-not-shown")
    assert finding.message == "the page shows no text; the body was read from script[1] NewsArticle.articleBody"


STATE = json.dumps({"story": {"id": 7, "teaser": "Late", "html": f'<div class="text">{MARKUP}</div>'}})


@pytest.mark.parametrize(
    "script",
    [
        f'<script id="state" type="application/json">{STATE}</script>',
        f"<script>window.state = {STATE.replace('<', chr(92) + 'u003c')};</script>",
        f"<script>app.push([1, {json.dumps(STATE).replace('<', chr(92) + 'u003c')}])</script>",
        f"<script>app.push([1, {json.dumps(MARKUP)}])</script>",
    ],
    ids=["data", "escaped", "JSON in a string", "a string"],
)
def test_a_body_in_the_strings_of_a_script_is_read(script: str) -> None:
    reading = read(script)
    assert texts(reading) == [*SENTENCES]
    assert [each.at for each in reading.evidence if each.path == "/body"] == ["script[1]"]


def test_a_body_for_readers_without_scripts_is_read() -> None:
    reading = read("", f'<div id="root"></div><noscript><h2>Ferry leaves late</h2>{MARKUP}</noscript>')
    assert texts(reading) == [*SENTENCES]
    assert [each.at for each in reading.evidence if each.path == "/body"] == ["noscript[1]"]
    assert texts(read("", "<noscript><p>This page needs scripts to be shown.</p></noscript>")) == []


def test_what_a_page_shows_is_believed() -> None:
    shown = "".join(f"<p>{sentence}</p>" for sentence in reversed(SENTENCES))
    reading = read(linked("\n".join(SENTENCES)), f"<article>{shown}</article>")
    assert texts(reading) == [*reversed(SENTENCES)]
    assert "html-body-not-shown" not in {each.code for each in reading.findings}


def test_a_notice_that_a_script_would_take_away_is_not_the_body() -> None:
    reading = read(linked("\n".join(SENTENCES)), "<div><p>Your browser is too old for this page.</p></div>")
    assert texts(reading) == [*SENTENCES]


@pytest.mark.parametrize(
    "script",
    ['var menu = "<p>Home</p>"', f'var broken = "{MARKUP} \\x3c', f"var words = {json.dumps(' '.join(SENTENCES))}"],
    ids=["too short", "never closed", "no markup"],
)
def test_other_strings_are_no_body(script: str) -> None:
    assert texts(read(f"<script>{script}</script>")) == []


def test_strings_without_end_take_no_more_than_their_length() -> None:
    # Each quotation mark begins a string that only the end of the script ends.
    assert texts(read(f'<script>"x <p {chr(92)}{chr(34)}' * 200_000 + "</script>")) == []
