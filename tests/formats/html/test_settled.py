"""Lines that the model keeps and that are no body beside the others: each page is read with them, and they are told."""

from __future__ import annotations

import pytest

from newsformat.formats.html.body.choose import choose_body
from newsformat.formats.html.body.chosen import body_text
from newsformat.formats.html.body.lines import lines_of
from newsformat.formats.html.body.settled import left_out
from newsformat.formats.html.page import Page, parse
from newsformat.formats.source import Source

STORY = (
    "The ferry left the northern harbour at dawn, half an hour later than the timetable promised to its passengers.",
    "On board were forty islanders, two lorries with building stone, and a brass band on its way to a wedding.",
    "The captain said that the new engine, paid for by the district, had passed all of its trials without a fault.",
    "In the afternoon the wind rose, and the harbour master closed the southern pier to every boat under nine metres.",
)
LETTERS = (
    "I was on that boat, and nobody on board told us a word about the engine before we were out at sea again.",
    "My grandfather built the first pier with his own hands, and he would have laughed at all of these delays.",
    "The band played for three hours without a break, and the wedding was the best that I have ever been to.",
)


def _page(body: str) -> Page:
    return parse(Source(f"<html><title>Ferry is late</title><body>{body}</body></html>".encode(), charset="utf-8"))


def _paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def _left_out(body: str, points: dict[str, float]) -> dict[str, str]:
    """The lines left out of a page, and why; lines that have no points are surely body."""
    lines = lines_of(_page(body)).lines
    odds = [points.get(line.text, 4.0) for line in lines]
    gone = left_out([point > 0 for point in odds], odds, lines)
    return {lines[number].text: why for number, why in gone.items()}


@pytest.mark.parametrize("box", ["class=comments", "class=footer", "class=cookie-popup", "hidden"])
def test_a_box_that_is_no_body_on_the_whole_is_none(box: str) -> None:
    body = f"<article>{_paragraphs(*STORY, *STORY[:1])}</article><div {box}>{_paragraphs(*LETTERS)}</div>"
    points = {LETTERS[0]: 0.4, LETTERS[1]: -1.5, LETTERS[2]: -1.5}
    assert _left_out(body, points) == {LETTERS[0]: "of a box that is no body on the whole"}


def test_a_box_that_is_likely_body_is_kept_and_so_is_one_of_another_name() -> None:
    told = {LETTERS[0]: 0.4, LETTERS[1]: -0.1, LETTERS[2]: 0.9}
    assert _left_out(f"{_paragraphs(*STORY)}<div class=comments>{_paragraphs(*LETTERS)}</div>", told) == {}
    doubted = {LETTERS[0]: 0.4, LETTERS[1]: -1.5, LETTERS[2]: -1.5}
    assert _left_out(f"{_paragraphs(*STORY)}<div class=letters>{_paragraphs(*LETTERS)}</div>", doubted) == {}


def test_a_box_of_most_of_the_text_is_the_body_whatever_its_name() -> None:
    body = f"<div><p>{STORY[0]}</p><div class=comments>{_paragraphs(*LETTERS)}</div></div>"
    assert _left_out(body, dict.fromkeys(LETTERS[1:], -1.5) | {LETTERS[0]: 0.4, STORY[0]: -4.0}) == {}


def test_boxes_beside_each_other_are_judged_as_one_as_comments_are_more_than_the_text() -> None:
    likely, doubted = (f"<div class=comment><p>{letter}</p></div>" for letter in LETTERS[:2])
    menu = [f"Harbour {number}" for number in range(3)]
    body = f"<div>{_paragraphs(*STORY)}</div><div>{likely}{2 * doubted}</div>{_paragraphs(*menu)}"
    points = {LETTERS[0]: 1.5, LETTERS[1]: -2.0}
    assert _left_out(body, points) == {LETTERS[0]: "of a box that is no body on the whole"}
    apart = f"<div>{_paragraphs(*STORY)}</div><div>{likely}<p>{STORY[1]}</p>{2 * doubted}</div>"
    assert LETTERS[0] not in _left_out(apart, points | {STORY[1]: -4.0})


def test_a_doubtful_stretch_far_from_the_others_is_no_body() -> None:
    menu = [f"Harbour {number}" for number in range(12)]
    body = f"{_paragraphs(*STORY)}<div>{_paragraphs(*menu)}</div><div><p>{LETTERS[0]}</p></div>"
    nowhere = dict.fromkeys(menu, -4.0)
    assert _left_out(body, nowhere | {LETTERS[0]: 0.3}) == {LETTERS[0]: "far from the rest of the body"}
    assert _left_out(body, nowhere | {LETTERS[0]: 2.0}) == {}
    assert _left_out(body, dict.fromkeys(menu[:8], -4.0) | dict.fromkeys(menu[8:], 4.0) | {LETTERS[0]: 0.3}) == {}


def test_a_text_that_a_page_holds_for_each_kind_of_screen_is_told_once() -> None:
    text = f"<h2>How it went</h2>{_paragraphs(*STORY)}<ul><li>Adults pay four crowns</li></ul>"
    screens = f"<div class=wide>{text}</div><div class=narrow>{text}</div>"
    chosen = choose_body(_page(f"<main>{screens}<p>{LETTERS[0]}</p></main>"))
    assert body_text(chosen).split("\n") == ["How it went", *STORY, "Adults pay four crowns", LETTERS[0]]
    assert set(chosen.dropped.values()) == {"told before"}


def test_copies_are_not_lacking_in_what_is_kept() -> None:
    text = f"<h2>How it went</h2>{_paragraphs(*STORY, *LETTERS)}"
    screens = "".join(f"<div class={size}>{text}</div>" for size in "abcdef")
    chosen = choose_body(_page(f"<main>{screens}</main>"))
    assert body_text(chosen).split("\n") == ["How it went", *STORY, *LETTERS]


REPEATED = {
    "a paragraph again beside itself": f"<div>{_paragraphs(STORY[0], *STORY, STORY[0])}</div>",
    "a line of a poem": "<div>" + "<br>".join([*STORY, STORY[0]]) + "</div>",
    "labels of one thing after the other": (
        f"<div><h3>Pros</h3><p>Quick</p></div>{_paragraphs(*STORY)}<div><h3>Pros</h3><p>Quick</p></div>"
    ),
    "entries of two lists": f"<ul><li>{STORY[0]}</li></ul>{_paragraphs(*STORY[1:])}<ol><li>{STORY[0]}</li></ol>",
    "cells of tables": f"{_paragraphs(*STORY[1:])}" + 2 * f"<table><tr><td>{STORY[0]}</td></tr></table>",
}


@pytest.mark.parametrize("body", REPEATED.values(), ids=REPEATED)
def test_what_is_repeated_on_purpose_is_no_copy(body: str) -> None:
    assert _left_out(f"<article>{body}</article>", {}) == {}


def test_words_set_large_as_a_quote_are_not_told_twice_and_not_lost() -> None:
    pulled = f"<blockquote class=pull-quote><p>{STORY[2]}</p></blockquote>"
    body = f"<article>{_paragraphs(*STORY[:1])}{pulled}{_paragraphs(*STORY[1:])}</article>"
    assert _left_out(body, {}) == {}


def _articles(title: str, *texts: str) -> str:
    return "".join(f"<article><h3>{title}</h3><p>{text}</p></article>" for text in texts)


LINKED, PLAIN = "<a href='/n'>The pier is closed</a>", "The pier is closed"


def test_articles_side_by_side_whose_titles_are_links_are_no_body() -> None:
    why = "of other articles, side by side, whose titles are links"
    body = f"<div><div>{_paragraphs(*STORY)}</div><div>{_articles(LINKED, *LETTERS[:2])}</div></div>"
    assert _left_out(body, {PLAIN: -4.0}) == dict.fromkeys(LETTERS[:2], why)


@pytest.mark.parametrize(
    "beside",
    [_articles(PLAIN, *LETTERS[:2]), _articles(LINKED, *LETTERS[:1])],
    ids=["titles that lead nowhere", "one article alone"],
)
def test_articles_in_the_text_are_body(beside: str) -> None:
    assert _left_out(f"<div>{_paragraphs(*STORY)}{beside}</div>", {PLAIN: -4.0}) == {}


def test_articles_that_are_most_of_the_text_are_body() -> None:
    body = f"<div>{_paragraphs(*STORY[:1])}{_articles(LINKED, *LETTERS)}</div>"
    assert _left_out(body, {PLAIN: -4.0}) == {}


def _card(number: int, letter: str) -> str:
    title = f"<h3>What the harbour said on day {number}</h3>"
    return f'<div class=tile><a href="/2026/03/{number}/what-the-harbour-said">{title}</a><p>{letter}</p></div>'


CARDS = "".join(_card(number, letter) for number, letter in enumerate(LETTERS))


def test_a_row_of_cards_behind_the_text_is_none_of_it_unless_it_is_surely_or_mostly_so() -> None:
    doubtful = dict.fromkeys(LETTERS, 0.4)
    why = "of a row of cards, each with the linked title of another story"
    text = f"<div>{_paragraphs(*STORY)}</div>"
    assert {line for line, reason in _left_out(f"{text}<div>{CARDS}</div>", doubtful).items() if reason == why} >= {
        *LETTERS
    }
    assert not {*LETTERS} & {*_left_out(f"{text}<div>{CARDS}</div>", {})}
    assert not {*LETTERS} & {*_left_out(f"<p>{STORY[0]}</p><div>{CARDS}</div>", doubtful)}


def test_cards_among_the_paragraphs_are_its_own() -> None:
    first, last = _paragraphs(*STORY[:2]), _paragraphs(*STORY[2:])
    assert not {*LETTERS} & {*_left_out(f"{first}<div>{CARDS}</div>{last}", dict.fromkeys(LETTERS, 0.4))}
