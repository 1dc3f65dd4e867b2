"""The seal of a document: whether one is needed."""

from __future__ import annotations

from typing import Any

import pytest

from newsformat.formats.seal import tells
from newsformat.model.article import Article

FERRY = {
    "newsformat": "1.0",
    "headline": "Ferry resumes",
    "urgency": 1,
    "sponsored": False,
    "signals": ["update"],
    "subjects": [{"name": "Harbour", "kind": "place"}],
    "body": [{"type": "paragraph", "text": "The first boat left at dawn."}],
    "extensions": {"example.org": {"desk": "foreign"}},
}
ARTICLE = Article.model_validate(FERRY)


@pytest.mark.parametrize(
    "members",
    [FERRY, FERRY | {"byline": None}, FERRY | {"body": list(ARTICLE.body)}, FERRY | {"signals": ("update",)}],
)
def test_members_that_tell_an_article(members: dict[str, Any]) -> None:
    assert tells(members, ARTICLE)


@pytest.mark.parametrize(
    "other",
    [
        {"headline": "Ferry  resumes"},
        {"headline": None},
        {"byline": "Ada Rossi"},
        {"urgency": True},
        {"sponsored": None},
        {"signals": "update"},
        {"signals": []},
        {"signals": ["update", "update"]},
        {"subjects": [{"name": "Harbour"}]},
        {"subjects": [{"name": "Harbour", "kind": "place", "rank": 1}]},
        {"body": []},
        {"body": ["The first boat left at dawn."]},
        {"extensions": {"example.org": {"desk": "home"}}},
        {"page": 1},
    ],
)
def test_members_that_do_not(other: dict[str, Any]) -> None:
    assert not tells(FERRY | other, ARTICLE)
