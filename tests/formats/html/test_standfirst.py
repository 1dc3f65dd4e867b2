"""A heading at the start of the body that says what the summary says is the standfirst."""

from __future__ import annotations

import pytest

import newsformat

SUMMARY = "After three months in port the boat between the two islands sails again on Monday morning."
WORDS = (
    "The ferry between the two islands will sail again on Monday, after three months in which nobody knew whether it "
    "ever would, the harbour office of Norvale said on Friday, and the first tickets are on sale from tomorrow on."
)


def read(opening: str) -> newsformat.Reading:
    page = (
        f"<html lang=en><head><title>The ferry sails again</title><meta name=description content='{SUMMARY}'></head>"
        f"<body><main><article><h1>The ferry sails again</h1><div>{opening}"
        f"{f'<p>{WORDS}</p>' * 4}</div></article></main>"
    )
    return newsformat.read(page.encode(), format="html")


def test_a_heading_that_says_what_the_summary_says_is_the_standfirst() -> None:
    reading = read(f"<h2>{SUMMARY}</h2>")
    assert reading.article is not None
    assert reading.article.subheadline == SUMMARY
    assert [block.type for block in reading.article.body] == ["paragraph"] * 4
    assert [claim.value for claim in reading.evidence if claim.path == "/subheadline" and claim.chosen] == [SUMMARY]


@pytest.mark.parametrize(
    ("opening", "first"),
    [(f"<p>{SUMMARY}</p>", "paragraph"), ("<h2>What the crossing costs from Monday on</h2>", "heading")],
)
def test_any_other_opening_stays_in_the_body(opening: str, first: str) -> None:
    article = read(opening).article
    assert article is not None
    assert article.body[0].type == first
