"""One article has one serialization and one digest, however its JSON was spelled."""

from __future__ import annotations

import json
import random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsformat.model import BLOCK_TYPES, MARK_TYPES, STYLES, Article
from newsformat.model.verdict import verdict
from properties.effort import cases
from properties.strategies import articles, documents


@cases(500)
@given(documents())
def test_every_document_of_the_strategy_is_an_article(document: dict[str, Any]) -> None:
    assert verdict(document)[1] == ()


@cases(400)
@given(articles())
def test_reading_back_what_was_written_gives_the_same_article(article: Article) -> None:
    written = article.to_json()
    again = Article.from_json(written)
    assert again == article
    assert again.to_json() == written


@cases(300)
@given(documents(), st.integers(0, 2**32))
def test_neither_the_order_of_members_nor_white_space_nor_escapes_count(document: dict[str, Any], seed: int) -> None:
    article = Article.from_json(json.dumps(document))
    respelled = json.dumps(_shuffled(document, random.Random(seed)), indent="\t", separators=(" ,", " : "))
    assert Article.from_json(respelled).digest == article.digest
    assert Article.from_json(respelled).to_json() == article.to_json()


@cases(200)
@given(documents())
def test_whole_numbers_may_be_written_as_fractions(document: dict[str, Any]) -> None:
    assert (
        Article.from_json(json.dumps(_as_floats(document))).to_json()
        == Article.from_json(json.dumps(document)).to_json()
    )


@cases(200)
@given(documents())
def test_what_says_the_same_has_the_same_digest(document: dict[str, Any]) -> None:
    other = {**document, "$schema": "urn:x", "generator": "by hand", "newsformat": "1.7"}
    assert Article.from_json(json.dumps(other)).digest == Article.from_json(json.dumps(document)).digest


@cases(200)
@given(articles())
def test_the_words_of_each_mark_stand_where_its_span_says(article: Article) -> None:
    spans, in_utf_16 = article.spans(), article.spans("utf-16")
    utf_16 = article.text.encode("utf-16-le")
    assert [span.path for span in spans] == [span.path for span in in_utf_16]
    for span, wide in zip(spans, in_utf_16, strict=True):
        words = article.text[span.start : span.end]
        mark = _at(json.loads(article.to_json()), span.path)
        assert words == mark.get("words", words)
        assert words == utf_16[2 * wide.start : 2 * wide.end].decode("utf-16-le")


def test_the_strategy_reaches_every_block_and_mark() -> None:
    seen: set[str] = set()

    @cases(250)
    @given(documents())
    def look(document: dict[str, Any]) -> None:
        seen.update(part["type"] for part in _objects(document) if isinstance(part.get("type"), str))

    look()
    assert {*BLOCK_TYPES, *MARK_TYPES} - seen <= {*STYLES}
    assert len(seen & {*STYLES}) > 5


def _shuffled(node: Any, order: random.Random) -> Any:
    if isinstance(node, dict):
        names = [*node]
        order.shuffle(names)
        return {name: _shuffled(node[name], order) for name in names}
    return [_shuffled(item, order) for item in node] if isinstance(node, list) else node


def _as_floats(node: Any) -> Any:
    if isinstance(node, dict):
        return {name: _as_floats(member) for name, member in node.items()}
    if isinstance(node, list):
        return [_as_floats(item) for item in node]
    return float(node) if isinstance(node, int) and not isinstance(node, bool) else node


def _objects(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, dict):
        return [node, *(part for member in node.values() for part in _objects(member))]
    return [part for item in node for part in _objects(item)] if isinstance(node, list) else []


def _at(document: Any, pointer: str) -> Any:
    for key in pointer.split("/")[1:]:
        document = document[int(key)] if isinstance(document, list) else document[key]
    return document
