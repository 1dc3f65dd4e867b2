"""Article -> JSON-LD: the node of its metadata, its words as `articleBody`, and a seal for what these can't tell."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from newsformat.formats.json_ld.own import sealed
from newsformat.model.article import Article
from newsformat.vocab.linked_data.article import CONTEXT, node_of


def write(article: Article) -> bytes:
    """The article as one JSON-LD node, in UTF-8, less its notes that are not public: such nodes are published."""
    return _json(_node(article))


def write_all(articles: Sequence[Article]) -> bytes:
    """Several articles as the `@graph` of one document."""
    nodes = [{term: value for term, value in _node(article).items() if term != "@context"} for article in articles]
    return _json({"@context": list(CONTEXT), "@graph": nodes})


def _node(article: Article) -> dict[str, Any]:
    public = article.model_copy(update={"notes": tuple(note for note in article.notes if note.public)})
    node = node_of(public)
    return sealed({**node, "articleBody": article.text} if article.text else node, public)


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
