"""What the evidence tells of a body: its blocks, and what was left out between them."""

from __future__ import annotations

import newsformat
from newsformat.model import Evidence
from newsformat.model.evidence import LONGEST_VALUE, MOST_CLAIMS

PARAGRAPH = "<p>" + "The first boat left at dawn, with a hundred and twenty people on board. " * 4 + "</p>"
LETTER = "<div class='newsletter-signup'><p>Tides and boats, every morning in your mail.</p><p>Sign up here.</p></div>"


def _all_evidence(body: str, beside: str = "") -> list[Evidence]:
    article = f"<article><h1>Ferry is back</h1>{body}</article>"
    page = f"<!DOCTYPE html><html lang='en'><body>{article}{beside}</body></html>"
    return [*newsformat.read(page, "html").evidence]


def _evidence(body: str) -> list[Evidence]:
    return [record for record in _all_evidence(body) if record.path.startswith("/body/")]


def test_what_is_left_out_between_blocks_stands_with_the_block_behind_it() -> None:
    records = _evidence(PARAGRAPH * 2 + LETTER + PARAGRAPH * 2)
    (lost,) = [record for record in records if not record.chosen]
    assert (lost.path, lost.value, lost.why) == (
        "/body/2",
        "Tides and boats, every morning in your mail. Sign up here.",
        "left out before this block: named subscribe",
    )
    assert lost.at.startswith("html > body > article > div (line 1, column ")
    assert [record.path for record in records if record.chosen] == ["/body/0", "/body/1", "/body/2", "/body/3"]


def test_what_stands_before_the_first_block_or_behind_the_last_is_not_told() -> None:
    assert all(record.chosen for record in _evidence(LETTER + PARAGRAPH * 3 + LETTER))


def test_of_many_stretches_the_first_are_told_and_of_long_ones_the_beginning() -> None:
    share = "<div class='share'><a href='/s'>Share</a></div>"
    long = "<div class='newsletter-signup'><p>" + "Tides and boats. " * 12 + "</p></div>"
    records = _evidence(PARAGRAPH * 2 + (share + long) * 9 + PARAGRAPH * 2)
    assert sum(record.path == "/body/2" for record in records) == MOST_CLAIMS
    assert max(len(record.value) for record in records) <= LONGEST_VALUE


COMMENT = "<p>I have taken this boat for years, and never once did it leave at dawn or with so many on board.</p>"
COMMENTS = f"<div class='comments'>{COMMENT * 4}</div>"
STORIES = "".join(f"<p><a href='/{n}'>The band on the quay plays march number {n}</a></p>" for n in range(120))
NOTICE = "<div><p>" + "This paper is printed on the island, and read by all who live here. " * 4 + "</p></div>"


def test_what_else_on_the_page_has_text_is_a_rival_of_the_body() -> None:
    records = _all_evidence(PARAGRAPH * 3, beside=COMMENTS + STORIES + NOTICE)
    assert [(record.chosen, record.value[:20], record.why) for record in records if record.path == "/body"] == [
        (True, "Ferry is back The fi", "the lines most like a body in the densest text"),
        (False, "I have taken this bo", "named comment"),
        (False, "This paper is printe", "less text than the densest"),
    ]


def test_a_short_text_is_no_rival_nor_are_links() -> None:
    records = _all_evidence(PARAGRAPH * 3, beside=STORIES + "<div><p>Printed on the island.</p></div>")
    assert [record.chosen for record in records if record.path == "/body"] == [True]
