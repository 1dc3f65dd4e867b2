"""Lines that lead to other pages of an article."""

from __future__ import annotations

import pytest

from newsformat.formats.html.body.page_numbers import is_page_numbers
from newsformat.formats.html.read import read
from newsformat.formats.source import Source

PARAGRAPHS = "".join(
    f"<p>The ferry of line {number} left at dawn, half an hour late, and nobody on the mole could say why it did.</p>"
    for number in range(9)
)


@pytest.mark.parametrize(
    "line",
    [
        "<p>1 <a href='/a/2'>2</a> <a href='/a/3'>3</a> <a href='/a/2'>next</a></p>",
        "<p>Page 1 of 3 <a href='/a/2'>Next page</a></p>",
        "<p>Seite 1 / 3</p>",
        "<p><b>Pages:</b> 1 <a href='/a/2'>2</a></p>",
        "<p><a href='/a/0'>« Previous</a> | <a href='/a/2'>Next »</a></p>",
        "<p><a href='/a?all'>Auf einer Seite lesen</a></p>",
    ],
)
def test_links_to_other_pages_are_no_body(line: str) -> None:
    page = f"<html lang=en><body><article><h1>Late</h1>{PARAGRAPHS}{line}{PARAGRAPHS}</article></body></html>"
    body = read(Source(page.encode())).article.body
    assert len(body) == 18
    assert {block.type for block in body} == {"paragraph"}


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("1 2 3", 0),
        ("See page 3 of the report", 4),
        ("Next week, the last boat", 4),
        ("2026", 4),
        ("Last, of 3", 0),
        ("Page 12", 0),
    ],
)
def test_other_lines_stay(text: str, linked: int) -> None:
    assert not is_page_numbers(text, linked)
