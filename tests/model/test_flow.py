"""The words a reader sees, and where marks stand in them."""

from __future__ import annotations

from typing import Any

import pytest

from newsformat.model import Article, Span


def _article(*blocks: dict[str, Any], **members: Any) -> Article:
    return Article.model_validate({"newsformat": "1.0", "body": [*blocks], **members})


def _p(text: str, **members: Any) -> dict[str, Any]:
    return {"type": "paragraph", "text": text, **members}


_CAPTION = {"text": "not a word of it"}

TEXTS: list[tuple[str, list[dict[str, Any]], str]] = [
    ("nothing", [], ""),
    ("paragraphs", [_p("One."), _p("Two.\nThree.")], "One.\n\nTwo.\nThree."),
    ("an empty one", [_p("One."), _p(""), _p("Two.")], "One.\n\nTwo."),
    ("a run-in", [_p("The boat left.", run_in="VENICE — ")], "VENICE — The boat left."),
    ("a run-in alone", [_p("", run_in="VENICE — "), _p("One.")], "VENICE — \n\nOne."),
    ("a heading", [{"type": "heading", "level": 2, "text": "Night"}, _p("One.")], "Night\n\nOne."),
    ("preformatted", [{"type": "preformatted", "text": "a  1\nb  2\n"}], "a  1\nb  2\n"),
    (
        "a nested list",
        [
            {
                "type": "list",
                "items": [{"text": "a", "blocks": [{"type": "list", "items": [{"text": "b"}]}]}, {"text": "c"}],
            }
        ],
        "a\n\nb\n\nc",
    ),
    ("a quotation", [{"type": "quotation", "blocks": [_p("So.")], "attribution": "nobody"}], "So."),
    ("a fact box", [{"type": "fact_box", "headline": "Facts", "blocks": [_p("120.")]}], "Facts\n\n120."),
    ("a live entry", [{"type": "live_entry", "headline": "Out", "blocks": [_p("Now.")]}], "Out\n\nNow."),
    ("an unknown block", [{"type": "other", "text": "a", "blocks": [_p("b")], "content": "<x>"}], "a\n\nb"),
    (
        "a table",
        [
            {
                "type": "table",
                "caption": _CAPTION,
                "rows": [[{"text": "a"}, {}, {"text": "c"}], [{}, {}], [{"text": "d"}]],
            }
        ],
        "a\t\tc\n\nd",
    ),
    (
        "blocks in a cell",
        [{"type": "table", "rows": [[{"text": "a", "blocks": [_p("b"), _p("c", run_in="X: ")]}, {"text": "d"}]]}],
        "a\nb\nX: c\td",
    ),
    (
        "what is left out",
        [
            {"type": "figure", "image": {"url": "/a.jpg", "alt": "no", "caption": _CAPTION, "credit": "no"}},
            {"type": "embed", "text": "no", "caption": _CAPTION},
            {"type": "pull_quote", "text": "no"},
            {"type": "note", "blocks": [_p("no")]},
            {"type": "video", "transcript": "no", "caption": _CAPTION},
            {"type": "divider"},
            _p("yes"),
        ],
        "yes",
    ),
]


@pytest.mark.parametrize(("blocks", "text"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_the_text_of_an_article(blocks: list[dict[str, Any]], text: str) -> None:
    assert _article(*blocks).text == text


def test_the_text_is_that_of_the_body_alone() -> None:
    article = _article(_p("One."), headline="H", summary="S", notes=[{"public": True, "text": "N"}], credit_line="C")
    assert article.text == "One."


_STRONG = {"type": "strong", "words": "left"}


def test_spans_count_code_points_or_utf_16() -> None:
    article = _article(_p("🚢 left"), _p("🚢🚢 a 𠮷 left", marks=[_STRONG]), _p("left", marks=[_STRONG]))
    assert article.text == "🚢 left\n\n🚢🚢 a 𠮷 left\n\nleft"
    assert article.spans() == [
        Span(15, 19, "strong", "/body/1/marks/0"),
        Span(21, 25, "strong", "/body/2/marks/0"),
    ]
    assert article.spans("utf-16") == [
        Span(19, 23, "strong", "/body/1/marks/0"),
        Span(25, 29, "strong", "/body/2/marks/0"),
    ]


def test_spans_stand_after_the_run_in_and_in_items_cells_and_boxes() -> None:
    article = _article(
        _p("left", run_in="VENICE — ", marks=[_STRONG]),
        {"type": "list", "items": [{"text": "left", "marks": [_STRONG]}]},
        {"type": "table", "rows": [[{"text": "a"}, {"text": "left", "marks": [_STRONG]}]]},
        {"type": "fact_box", "headline": "B", "blocks": [_p("left", marks=[_STRONG])]},
    )
    assert [(article.text[span.start : span.end], span.path) for span in article.spans()] == [
        ("left", "/body/0/marks/0"),
        ("left", "/body/1/items/0/marks/0"),
        ("left", "/body/2/rows/0/1/marks/0"),
        ("left", "/body/3/blocks/0/marks/0"),
    ]


def test_a_quote_mark_without_words_spans_the_whole_quote() -> None:
    article = _article(
        _p("“We sail,” she said.", marks=[{"type": "quote", "ref": "q1"}]),
        quotes=[{"id": "q1", "text": "We sail,"}],
    )
    assert article.spans() == [Span(1, 9, "quote", "/body/0/marks/0")]


def test_marks_of_captions_have_no_span_for_they_are_not_in_the_text() -> None:
    figure = {"type": "figure", "image": {"url": "/a.jpg", "caption": {"text": "left", "marks": [_STRONG]}}}
    assert _article(figure, _p("One.")).spans() == []


def test_each_picture_is_given_once() -> None:
    article = _article(
        {"type": "figure", "image": {"url": "/b.jpg", "alt": "b"}},
        _p("flag", marks=[{"type": "image", "words": "flag", "url": "/c.png"}]),
        _p("\ufffc", marks=[{"type": "image", "words": "\ufffc", "url": "/d.png"}]),
        {"type": "gallery", "items": [{"type": "figure", "image": {"url": "/a.jpg"}}]},
        lead_image={"url": "/a.jpg", "alt": "lead"},
        media=[{"type": "figure", "image": {"url": "/e.jpg"}}],
    )
    assert [(image.url, image.alt) for image in article.images] == [
        ("/a.jpg", "lead"),
        ("/b.jpg", "b"),
        ("/c.png", "flag"),
        ("/d.png", None),
        ("/e.jpg", None),
    ]


def test_subjects_are_given_by_kind() -> None:
    kinds = ("person", "organization", "place", "topic", "event")
    article = _article(subjects=[{"name": kind.upper(), "kind": kind} for kind in kinds])
    named = {
        kind: [concept.name for concept in getattr(article, kind)]
        for kind in ("people", "organizations", "places", "topics")
    }
    assert named == {"people": ["PERSON"], "organizations": ["ORGANIZATION"], "places": ["PLACE"], "topics": ["TOPIC"]}
