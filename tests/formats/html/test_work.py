"""The work that the reader takes for pages made to take much: it grows as the page does.

Work is counted in lines of ours that are run, which is the same on all machines and at all times.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

import newsformat
from newsformat.markup.tree import parse_document
from newsformat.markup.xhtml.pages.captions import pictures_in

PROSE = "<p>The first boat left at dawn, said Ada Rossi, who has run the ferry across the bay for thirty years.</p>"
MOST = 2.3
"""Times the work for twice the page."""


def lines_run(html: str) -> int:
    """How many lines of ours are run to read a page."""
    count = 0

    def trace(frame: FrameType, event: str, _argument: object) -> Any:
        nonlocal count
        if "newsformat" not in frame.f_code.co_filename:
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        newsformat.read(html, "html", url="https://example.org/story")
    finally:
        sys.settrace(before)
    return count


NESTING = (
    "<div>a",
    "<blockquote>a",
    "<ul><li>a",
    "<table><tr><td>a",
    "<h2><div>a",
    "<h2><div class=badge>a",
    "<article>a",
    "<div class=comment>a",
    "<aside><p>a",
    "<figure><div>a",
    "<figure><img src=/a.jpg><figcaption>a",
    "<div><img src=/a.jpg><div>a",
    "<picture><img src=/a.jpg>",
)


@pytest.mark.parametrize("around", NESTING)
def test_twice_as_many_elements_within_each_other_take_twice_the_work(around: str) -> None:
    elements = around.count("<") - around.count("<img")
    depth = 200 // elements
    lines_run(PROSE)  # what is remembered of names and words is looked up for the first time
    once, twice = (lines_run(f"<h1>Ferry resumes</h1>{PROSE * 4}{around * count}") for count in (depth, 2 * depth))
    assert twice <= MOST * once


def test_each_picture_of_several_is_found_once_and_that_of_a_picture_is_none_of_its_own() -> None:
    document = parse_document("<div><picture><img id=a></picture><img id=b><picture><img id=c></picture></div>")
    found = pictures_in(document.select("div")[0])
    assert [(picture.tag, picture.attr("id")) for picture in found] == [
        ("picture", None),
        ("img", "b"),
        ("picture", None),
    ]
