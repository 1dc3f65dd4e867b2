"""Linked data that wraps itself without end is read as far as it goes."""

from __future__ import annotations

import json
from typing import Any

import pytest

import newsformat


def page_with(data: Any) -> str:
    return f'<h1>Ferry resumes</h1><p>The first boat left.</p><script type="application/ld+json">{data}</script>'


def nested(opening: str, closing: str, depth: int) -> str:
    return opening * depth + '"Ada Rossi"' + closing * depth


@pytest.mark.parametrize("depth", [3, 500])
@pytest.mark.parametrize(
    ("opening", "closing"), [("[", "]"), ('{"author":', "}"), ('[{"creator":', "}]")], ids=["list", "author", "creator"]
)
def test_authors_in_authors(opening: str, closing: str, depth: int) -> None:
    node = f'{{"@type": "NewsArticle", "headline": "Ferry resumes", "author": {nested(opening, closing, depth)}}}'
    article = newsformat.read(page_with(node), format="html").article
    assert article is not None
    assert article.headline == "Ferry resumes"
    assert [author.name for author in article.authors] == (["Ada Rossi"] if depth == 3 else [])


def test_a_text_under_a_hundred_thousand_marks() -> None:
    title = "e" + "\u0301\u0323" * 20_000
    node = json.dumps({"@type": "NewsArticle", "headline": title})
    article = newsformat.read(page_with(node), format="html").article
    assert article is not None
