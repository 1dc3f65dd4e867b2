"""The differences between two articles, each once and at its place."""

from __future__ import annotations

from typing import Any

import pytest

from newsformat.comparison import Difference, differences
from newsformat.model import Article


def article(**members: Any) -> Article:
    return Article.model_validate({"newsformat": "1.0", "body": [], **members})


def paragraphs(*texts: str) -> list[dict[str, str]]:
    return [{"type": "paragraph", "text": text} for text in texts]


CASES: dict[str, tuple[dict[str, Any], dict[str, Any], list[Difference]]] = {
    "nothing": ({"headline": "A"}, {"headline": "A"}, []),
    "what says nothing of the news": ({"generator": "a", "$schema": "x"}, {"generator": "b"}, []),
    "a member lost, one changed, one more": (
        {"headline": "A", "byline": "B"},
        {"headline": "C", "summary": "D"},
        [Difference("/headline", "A", "C"), Difference("/byline", "B", None), Difference("/summary", None, "D")],
    ),
    "a block lost does not move the others": (
        {"body": paragraphs("one", "two", "three")},
        {"body": paragraphs("one", "three")},
        [Difference("/body/1", {"type": "paragraph", "text": "two"}, None)],
    ),
    "a block more": (
        {"body": paragraphs("one")},
        {"body": paragraphs("zero", "one")},
        [Difference("/body/0", None, {"type": "paragraph", "text": "zero"})],
    ),
    "a block changed": (
        {"body": paragraphs("one", "two")},
        {"body": paragraphs("one", "too")},
        [Difference("/body/1/text", "two", "too")],
    ),
    "a slash in a name": (
        {"extensions": {"a/b": 1}},
        {"extensions": {"a/b": 2}},
        [Difference("/extensions/a~1b", 1, 2)],
    ),
    "what is left of an element is not taken for its neighbour": (
        {"related": [{"url": "https://example.org/a"}, {"url": "https://example.org/b", "title": "The boat"}]},
        {"related": [{"url": "https://example.org/b"}]},
        [
            Difference("/related/0", {"url": "https://example.org/a"}, None),
            Difference("/related/1/title", "The boat", None),
        ],
    ),
    "some more beside a changed one": (
        {"body": paragraphs("one", "two")},
        {"body": [*paragraphs("zero", "half"), {"type": "paragraph", "text": "one", "id": "a"}, *paragraphs("two")]},
        [
            Difference("/body/0", None, {"type": "paragraph", "text": "zero"}),
            Difference("/body/0", None, {"type": "paragraph", "text": "half"}),
            Difference("/body/0/id", None, "a"),
        ],
    ),
    "true is not one": ({"extensions": {"a": 1}}, {"extensions": {"a": True}}, [Difference("/extensions/a", 1, True)]),
}


@pytest.mark.parametrize("name", CASES)
def test_differences(name: str) -> None:
    before, after, expected = CASES[name]
    assert differences(article(**before), article(**after)) == expected
