"""Tables and lists of any page."""

from __future__ import annotations

from typing import Any

import pytest

from markup.foreign import blocks_in


def headers_in(html: str) -> list[list[str | None]]:
    (table,) = blocks_in(html)
    return [[cell.get("header") for cell in row] for row in table["rows"]]


@pytest.mark.parametrize(
    ("rows", "headers"),
    [
        (
            "<thead><tr><td>Line<td>Boats</thead><tbody><tr><td>A<td>2</tbody>",
            [["column", "column"], [None, None]],
        ),
        ("<tr><th>A<td>2<tr><th>B<td>3", [["row", None], ["row", None]]),
        ("<tr><th><th>Boats<tr><th>A<td>2", [["column", "column"], ["row", None]]),
        ("<tr><td><b>Line</b><td><b>Boats</b><tr><td>A<td>2", [["column", "column"], [None, None]]),
        ("<tr><td><b>Line</b><td><b>Boats</b><tr><td><b>A</b><td><b>2</b>", [[None, None], [None, None]]),
        ("<tr><td><b>Line</b><td>Boats<tr><td>A<td>2", [[None, None], [None, None]]),
        ("<tr><td><b>Line</b><td><b>Boats</b>", [[None, None]]),
    ],
)
def test_which_cells_of_a_table_are_headers(rows: str, headers: list[list[str | None]]) -> None:
    assert headers_in(f"<table>{rows}</table>") == headers


LISTS: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "a list that stands beside the item it belongs to": (
        "<ul><li>Boats</li><ul><li>Ada</li></ul><li>Crew</li></ul>",
        [
            {"text": "Boats", "blocks": [{"type": "list", "items": [{"text": "Ada"}]}]},
            {"text": "Crew"},
        ],
    ),
    "a list in a list, without an item": (
        "<ul><ul><li>Ada</li></ul></ul>",
        [{"blocks": [{"type": "list", "items": [{"text": "Ada"}]}]}],
    ),
    "a picture above the words of an item": (
        "<ul><li><img src=/1.jpg> Boats<p>They sail.</p></li></ul>",
        [
            {
                "text": "Boats",
                "blocks": [
                    {"type": "figure", "image": {"url": "https://example.org/1.jpg"}},
                    {"type": "paragraph", "text": "They sail."},
                ],
            }
        ],
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_items_of_a_list(name: str) -> None:
    html, items = LISTS[name]
    assert blocks_in(html) == [{"type": "list", "items": items}]


def test_what_opens_a_part_of_the_page_is_its_heading() -> None:
    html = (
        "<h2>Questions</h2><details><summary>Who sails?</summary><p>The crew.</p></details>"
        "<details><summary><b>And</b> when?</summary>At dawn.</details>"
        "<details><summary><h4>Why?</h4></summary><p>Who knows.</p></details>"
    )
    assert [(block.get("level"), block["text"]) for block in blocks_in(html)] == [
        (2, "Questions"),
        (3, "Who sails?"),
        (None, "The crew."),
        (3, "And when?"),
        (None, "At dawn."),
        (4, "Why?"),
        (None, "Who knows."),
    ]


@pytest.mark.parametrize(
    ("told", "start"),
    [(' start="3"', 3), (' start="1"', None), (' start="-2"', None), (' start="x"', None), ("", None)],
)
def test_the_number_that_a_list_begins_with(told: str, start: int | None) -> None:
    (block,) = blocks_in(f"<ol{told}><li>Boats</li></ol>")
    assert block.get("start") == start
    (block,) = blocks_in(f"<ul{told}><li>Boats</li></ul>")
    assert block.get("start") is None


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        ("<caption>Boats</caption><tr><td>Ada<tr><td>Bo", "table"),
        ("<thead><tr><th>Boats</thead><tr><td>Ada<tr><td>Bo", "table"),
        ("<caption></caption><tr><td>Ada<tr><td>Bo", "paragraph"),
        ("<caption>Boats</caption><tr><td>Ada", "paragraph"),
        ("<tr><td>Ada<tr><td>Bo", "paragraph"),
    ],
)
def test_a_table_of_one_column_is_one_where_a_caption_or_a_head_says_so(rows: str, kind: str) -> None:
    assert blocks_in(f"<table>{rows}</table>")[0]["type"] == kind
