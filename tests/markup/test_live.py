"""Entries of live reports on any page."""

from __future__ import annotations

from typing import Any

import pytest

from newsformat.markup.tree import parse_document
from newsformat.markup.xhtml import Context, blocks_of
from newsformat.model.canonical import members_of

_FIRST = "<time datetime='2026-03-19T18:20:00+01:00'>18:20</time>"
_SECOND = "<time datetime='2026-03-19T17:05:00+01:00'>17:05</time>"


def _entry(time: str, words: str, **members: Any) -> dict[str, Any]:
    return {"type": "live_entry", "time": time, **members, "blocks": [{"type": "paragraph", "text": words}]}


ENTRIES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "boxes of a live report with headings and authors": (
        f"<div class=liveblog><section class=post id=e2><div>{_FIRST} <span class=post__author>Ada Rossi</span></div>"
        "<h3>The kitchen stays</h3><p>Until Sunday.</p></section><div class=advert></div>"
        f"<section class=post>{_SECOND}<p>The road is open.</p></section></div>",
        [
            _entry(
                "2026-03-19T18:20:00+01:00",
                "Until Sunday.",
                headline="The kitchen stays",
                author={"name": "Ada Rossi", "kind": "person"},
                url="https://example.org/a#e2",
            ),
            _entry("2026-03-19T17:05:00+01:00", "The road is open."),
        ],
    ),
    "postings by their type": (
        f"<article itemprop=liveBlogUpdate>{_FIRST}<p>One.</p></article>"
        f"<article itemprop=liveBlogUpdate><h2>Two</h2>{_SECOND}<p>Three.</p></article>",
        [
            _entry("2026-03-19T18:20:00+01:00", "One."),
            _entry("2026-03-19T17:05:00+01:00", "Three.", headline="Two"),
        ],
    ),
    "headlines and authors in a header": (
        f"<div class=live-blog><article class=entry><header><h2>The kitchen stays</h2>{_FIRST} "
        "<span class=byline>By Ada Rossi</span></header><div><p>Until Sunday.</p></div></article>"
        f"<article class=entry><header>{_SECOND}<h2>The road</h2></header><p>It is open.</p></article></div>",
        [
            _entry(
                "2026-03-19T18:20:00+01:00",
                "Until Sunday.",
                headline="The kitchen stays",
                author={"name": "Ada Rossi", "kind": "person"},
            ),
            _entry("2026-03-19T17:05:00+01:00", "It is open.", headline="The road"),
        ],
    ),
    "the author below the time": (
        f"<div class=liveblog><div class=post><h3>Open</h3>{_FIRST}<div class=author>Ada Rossi</div><p>One.</p></div>"
        f"<div class=post>{_SECOND}<div class=author>Bo Lind</div><p>Two.</p></div></div>",
        [
            _entry(
                "2026-03-19T18:20:00+01:00",
                "One.",
                headline="Open",
                author={"name": "Ada Rossi", "kind": "person"},
            ),
            _entry("2026-03-19T17:05:00+01:00", "Two.", author={"name": "Bo Lind", "kind": "person"}),
        ],
    ),
    "a list of postings": (
        f"<ol class=live-ticker><li>{_FIRST}<h3>Open</h3><p>One.</p></li><li class=advert>Boats for sale</li>"
        f"<li>{_SECOND}<p><b>Shut</b></p><p>Two.</p></li></ol>",
        [
            _entry("2026-03-19T18:20:00+01:00", "One.", headline="Open"),
            {"type": "paragraph", "text": "Boats for sale"},
            _entry("2026-03-19T17:05:00+01:00", "Two.", headline="Shut"),
        ],
    ),
    "a time that only machines read": (
        "<article itemprop=liveBlogUpdate><h3>Open</h3>"
        "<meta itemprop=datePublished content='2026-03-19T18:20:00+01:00'><p>One.</p></article>"
        "<article itemprop=liveBlogUpdate><h3>Shut</h3>"
        "<meta itemprop=datePublished content='2026-03-19T17:05:00+01:00'><p>Two.</p></article>",
        [
            _entry("2026-03-19T18:20:00+01:00", "One.", headline="Open"),
            _entry("2026-03-19T17:05:00+01:00", "Two.", headline="Shut"),
        ],
    ),
    "a heading among the words is no headline": (
        f"<div class=liveblog><div class=post>{_FIRST}<p>One.</p><h4>More</h4><p>Two.</p></div>"
        f"<div class=post>{_SECOND}<p>Three.</p></div></div>",
        [
            {
                "type": "live_entry",
                "time": "2026-03-19T18:20:00+01:00",
                "blocks": [
                    {"type": "paragraph", "text": "One."},
                    {"type": "heading", "level": 4, "text": "More"},
                    {"type": "paragraph", "text": "Two."},
                ],
            },
            _entry("2026-03-19T17:05:00+01:00", "Three."),
        ],
    ),
    "boxes whose time is words, with its day": (
        "<div class=liveblog><div class=post><span>March 19, 2026, 6:20 pm</span><p>One.</p></div>"
        "<div class=post><span>March 19, 2026, 5:05 pm</span><p>Two.</p></div></div>",
        [_entry("2026-03-19T18:20:00", "One."), _entry("2026-03-19T17:05:00", "Two.")],
    ),
    "boxes whose time is a clock: without its day it stays among the words": (
        "<div class=liveblog><div class=lance><span class=hora>09h42</span><h3>Open</h3><p>One.</p></div>"
        "<div class=lance><span class=hora>09h05</span><p>Two.</p></div></div>",
        [
            {
                "type": "live_entry",
                "headline": "Open",
                "blocks": [{"type": "paragraph", "text": "09h42"}, {"type": "paragraph", "text": "One."}],
            },
            {
                "type": "live_entry",
                "blocks": [{"type": "paragraph", "text": "09h05"}, {"type": "paragraph", "text": "Two."}],
            },
        ],
    ),
    "a definition list whose terms are clocks": (
        "<dl><dt>11:35 Uhr</dt><dd><p>One.</p></dd>"
        "<dt>March 19, 2026, 5:05 pm</dt><dd><p><b>Open</b></p><p>Two.</p></dd>"
        "</dl>",
        [
            {
                "type": "live_entry",
                "blocks": [{"type": "paragraph", "text": "11:35 Uhr"}, {"type": "paragraph", "text": "One."}],
            },
            _entry("2026-03-19T17:05:00", "Two.", headline="Open"),
        ],
    ),
    "boxes that open with other numbers": (
        "<div class=liveblog><div class=lance><span>12</span><p>One.</p></div>"
        "<div class=lance><span>3:1</span><p>Two.</p></div></div>",
        [{"type": "paragraph", "text": text} for text in ("12", "One.", "3:1", "Two.")],
    ),
    "one box with a time is no entry": (
        f"<div class=live-text><div class=post>{_FIRST}<p>One.</p></div></div>",
        [{"type": "paragraph", "text": "18:20"}, {"type": "paragraph", "text": "One."}],
    ),
    "times without a live report around them": (
        f"<div class=olive><div class=post>{_FIRST}<p>One.</p></div><div class=post>{_SECOND}<p>Two.</p></div></div>",
        [
            {"type": "paragraph", "text": "18:20"},
            {"type": "paragraph", "text": "One."},
            {"type": "paragraph", "text": "17:05"},
            {"type": "paragraph", "text": "Two."},
        ],
    ),
}


@pytest.mark.parametrize("name", ENTRIES)
def test_entries_of_a_live_report(name: str) -> None:
    html, expected = ENTRIES[name]
    root = parse_document(html).root
    assert root is not None
    found = blocks_of([root], Context(base="https://example.org/a", language="en"))
    assert [members_of(block) for block in found] == expected
