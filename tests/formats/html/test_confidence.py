"""Tests of formats.html.body.confidence: what makes a body more or less likely right."""

from __future__ import annotations

from newsformat.formats.html.body.choose import choose_body
from newsformat.formats.html.body.chosen import Chosen
from newsformat.formats.html.body.confidence import confidence_of
from newsformat.formats.html.page import parse
from newsformat.formats.html.read import read
from newsformat.formats.source import Source
from newsformat.model.reading import Reading

PARAGRAPH = "The {} o'clock boat left at dawn, with a hundred and twenty people and all their bags on board. "
LONG = "".join(f"<p>{PARAGRAPH.format(n) * 4}</p>" for n in range(1, 12))


def chosen(body: str) -> Chosen:
    return choose_body(parse(Source(f"<title>Ferry</title><body>{body}</body>".encode())))


def test_a_long_body_is_surer_than_a_short_one() -> None:
    short = f"<article><p>{PARAGRAPH.format(1)}</p></article>"
    assert 0 < confidence_of(chosen(short), 2.0) < confidence_of(chosen(f"<article>{LONG}</article>"), 2.0) <= 1


def test_a_body_of_a_page_that_is_no_article_is_less_sure() -> None:
    body = chosen(f"<article>{LONG}</article>")
    assert confidence_of(body, -3.0) < confidence_of(body, 3.0)
    assert confidence_of(body, -900.0) == confidence_of(body, -3.0)


def test_no_body_is_never_right() -> None:
    assert confidence_of(Chosen((), {}, (), 0, 0.0, "nothing"), 3.0) == 0.0


def test_a_reading_carries_it_and_keeps_it_in_its_json() -> None:
    reading = read(Source(f"<title>Ferry</title><article><h1>Ferry</h1>{LONG}</article>".encode()))
    assert reading.confidence is not None
    assert 0 < reading.confidence < 1
    assert Reading.from_json(reading.to_json()).confidence == reading.confidence
