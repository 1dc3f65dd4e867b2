"""Tables, lists, quotations and fact boxes that the model keeps some lines of, or none, among the lines of a text."""

from __future__ import annotations

import pytest

from newsformat.formats.html.body.belonging import with_what_belongs
from newsformat.formats.html.body.choose import choose_body
from newsformat.formats.html.body.chosen import body_text
from newsformat.formats.html.body.lines import lines_of
from newsformat.formats.html.body.wholes import with_wholes
from newsformat.formats.html.page import parse
from newsformat.formats.source import Source

ABOVE, BELOW = "<p>The harbour has three boats, and each has a captain.</p>", "<p>None of them left on Sunday.</p>"
TABLE = "<table><tr><th>Year<th>Boats<tr><td>2025<td>4<tr><td>The year of the fire<td>3</table>"


def _left_out(html: str, doubted: tuple[str, ...], against: str = "") -> list[str]:
    """The lines that are still left out, where the model doubts some; something speaks against one of them."""
    found = lines_of(parse(Source(f"<body>{html}<p>{'The end. ' * 40}</p>".encode())))
    kept = [line.text not in doubted for line in found.lines]
    whole = with_wholes(kept, found.lines, found.boxes, 0, lambda number, _: found.lines[number].text != against)
    return [line.text for line, keep in zip(found.lines, whole, strict=True) if not keep]


@pytest.mark.parametrize(
    ("apart", "lines"),
    [
        ("<ul><li>Anna<li>Berta<li>Carla</ul>", ("Anna", "Berta", "Carla")),
        ("<div><ol><li><p>Anna</p><li><p>Berta</p></ol></div>", ("Anna", "Berta")),
        ("<blockquote><p>Nobody asked us.</p><p>— Ada Rossi</p></blockquote>", ("Nobody asked us.", "— Ada Rossi")),
        (TABLE, ("Year", "Boats", "2025", "4", "The year of the fire", "3")),
    ],
)
def test_what_stands_apart_right_between_two_lines_of_the_body_is_of_it(apart: str, lines: tuple[str, ...]) -> None:
    assert _left_out(ABOVE + apart + BELOW, lines) == []
    assert _left_out(f"{ABOVE}<p>More news</p>{apart}{BELOW}", ("More news", *lines)) == ["More news", *lines]
    assert _left_out(apart + BELOW, lines) == [*lines]


def test_a_heading_may_stand_above_it() -> None:
    headed = "<div><h3>Boats</h3><ul><li>Anna<li>Berta</ul></div>"
    assert _left_out(ABOVE + headed + BELOW, ("Boats", "Anna", "Berta")) == ["Boats"]


def test_a_table_or_a_list_that_is_mostly_kept_is_kept_whole() -> None:
    assert _left_out(TABLE, ("Year", "4", "3")) == []
    assert _left_out(TABLE, ("2025", "The year of the fire")) == ["2025", "The year of the fire"]
    assert _left_out("<ul><li>The first boat left at dawn.<li>No wind.</ul>", ("No wind.",)) == []


def test_what_something_speaks_against_stays_left_out() -> None:
    apart = f"{ABOVE}<ul><li>Anna<li>Advert</ul>{BELOW}"
    assert _left_out(apart, ("Anna", "Advert"), against="Advert") == ["Advert"]


@pytest.mark.parametrize(
    ("apart", "lines"),
    [
        ("<ul><li><a href=/a>Anna</a><li><a href=/b>Berta</a></ul>", ("Anna", "Berta")),
        ("<ul><li><h3>Anna</h3><p>A boat.</p></ul>", ("Anna", "A boat.")),
        ("<table><tr><td>Anna<td>Berta</table>", ("Anna", "Berta")),
        ("<div>Anna</div><div>Berta</div>", ("Anna", "Berta")),
    ],
)
def test_links_cards_and_what_only_arranges_the_page_are_left_as_they_are(apart: str, lines: tuple[str, ...]) -> None:
    assert _left_out(ABOVE + apart + BELOW, lines) == [*lines]


def test_a_table_that_holds_most_of_the_text_arranges_the_page() -> None:
    text = "The boats stayed in the harbour. " * 5
    cells = "".join(f"<tr><td>{number}<td>{text}{number}" for number in range(20))
    html = f"<table>{cells}<tr><td>Menu<td>Search</table>"
    assert _left_out(html, ("Menu", "Search")) == ["Menu", "Search"]


BOX = "<p>The first boat was built by hand in 1890.</p><p>The last one came from the north, by rail.</p>"


@pytest.mark.parametrize(
    ("box", "lines", "left"),
    [
        (f"<div class=fact-box><div>The boats</div>{BOX}</div>", ("The boats",), []),
        (f"<div class=factbox><h3>The boats</h3>{BOX}</div>", ("The boats",), []),
        (f"<div class=infobox><i>💡</i><div>The boats</div>{BOX}</div>", ("💡The boats",), []),
        (
            f"<div class=fact-box><div>💡</div>{BOX}<button>Show more</button></div>",
            ("💡", "Show more"),
            ["💡", "Show more"],
        ),
        (f"<div class=grid><div>The boats</div>{BOX}</div>", ("The boats",), ["The boats"]),
    ],
    ids=["a title", "a heading", "a sign before the title", "signs and buttons", "no fact box"],
)
def test_a_fact_box_that_is_mostly_kept_is_kept_whole(box: str, lines: tuple[str, ...], left: list[str]) -> None:
    assert _left_out(ABOVE + box + BELOW, lines) == left


@pytest.mark.parametrize("name", ["pull-quote", "quote", "zitat"])
def test_a_quote_that_the_text_does_not_tell_is_kept(name: str) -> None:
    quote, author = "We were promised a bridge five times.", "Ada Rossi"
    box = f"<div class={name}><div>“{quote}”</div><div class=who>{author}</div></div>"
    lines = (f"“{quote}”", author)
    assert _left_out(ABOVE + box + BELOW, lines) == []
    assert _left_out(f"{ABOVE}{box}{BELOW}<p>“{quote}”, she said.</p>", lines) == [*lines]


def test_names_of_the_parts_of_a_box_say_nothing_against_them() -> None:
    credited = "<blockquote><p>Nobody asked us on the islands.</p><footer>Ada Rossi</footer></blockquote>"
    boxed = f"<aside class=factbox><h3>The boats</h3>{BOX}</aside>"
    for html in (credited, boxed):
        text = (
            f"<article><p>{'The first boat left at dawn. ' * 9}</p>{html}<p>{'No boat came back. ' * 9}</p></article>"
        )
        kept = body_text(choose_body(parse(Source(f"<body>{text}".encode()))))
        assert ("Ada Rossi" in kept) is (html is credited)
        assert ("The boats" in kept) is (html is boxed)


def test_a_summary_is_kept_above_what_it_opens_and_not_above_what_follows() -> None:
    opening = "<details><summary>The boats</summary>{}</details><p>None of them left.</p>"
    for inside, expected in (("<p>The first was built by hand.</p>", True), ("", False)):
        lines = lines_of(parse(Source(f"<body>{ABOVE}{opening.format(inside)}".encode()))).lines
        kept = with_what_belongs([line.text != "The boats" for line in lines], lines, lambda _: True)
        assert kept[1] is expected
