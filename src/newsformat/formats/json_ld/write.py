"""Article -> JSON-LD: the node of its metadata, and its words as `articleBody`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from newsformat.model.article import Article
from newsformat.vocab.linked_data import CONTEXT, node_of


def write(article: Article) -> bytes:
    """The article as one JSON-LD node, in UTF-8. Of the body the words are kept, not what the blocks are."""
    return _json(_node(article))


def write_all(articles: Sequence[Article]) -> bytes:
    """Several articles as the `@graph` of one document."""
    nodes = [{term: value for term, value in _node(article).items() if term != "@context"} for article in articles]
    return _json({"@context": list(CONTEXT), "@graph": nodes})


def _node(article: Article) -> dict[str, Any]:
    node = node_of(article)
    return {**node, "articleBody": article.text} if article.text else node


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
