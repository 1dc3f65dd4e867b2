"""The values in an article: all with their pointers, or those of some classes alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsformat.model.article import Article
from newsformat.model.body import (
    Cell,
    FactBox,
    Figure,
    Item,
    ListBlock,
    LiveEntry,
    NoteBlock,
    OtherBlock,
    Paragraph,
    Quotation,
)
from newsformat.model.integrity import faults_of
from newsformat.model.marks import LinkMark, QuoteMark
from newsformat.model.media import Caption, Image
from newsformat.model.naming import Name
from newsformat.model.quotes import Quote
from newsformat.model.value import Value, unchecked
from newsformat.model.walk import ids_in, parts, values_of

EVERYTHING = Path(__file__).parents[2] / "examples/everything/article.json"


@pytest.fixture(scope="module")
def article() -> Article:
    return Article.from_json(EVERYTHING.read_bytes())


@pytest.mark.parametrize("kind", [Caption, LinkMark, Name, Paragraph, Quote])
def test_all_values_of_a_class_are_found_in_document_order(article: Article, kind: type[Value]) -> None:
    found = [value for value in values_of(article, lambda each: each is kind) if isinstance(value, kind)]
    told = [value for _, value in parts(article) if isinstance(value, kind)]
    assert told
    assert len(found) == len(told)
    assert all(one is other for one, other in zip(found, told, strict=True))


def test_what_can_hold_no_value_of_a_class_is_not_looked_at(article: Article) -> None:
    looked_at = {type(value) for value in values_of(article, lambda each: each is Quote)}
    assert {Article, Quote} <= looked_at
    assert looked_at.isdisjoint({Caption, LinkMark, Name})


def test_the_ids_are_those_of_all_values(article: Article) -> None:
    told = {value.__dict__.get("id") for _, value in parts(article)} - {None}
    assert {"q1"} < told
    assert ids_in(article) == told


def test_of_one_value_in_two_places_each_is_told() -> None:
    mark = QuoteMark(words="sail", ref="q9")
    paragraph = unchecked(Paragraph, text="We sail.", marks=(mark,))
    article = unchecked(Article, newsformat="1.0", body=(paragraph, paragraph))
    assert [fault.path for fault in faults_of(article)] == ["/body/0/marks/0/ref", "/body/1/marks/0/ref"]


def test_lists_in_lists_are_looked_through_where_pydantic_has_resolved_their_names() -> None:
    for kind in (Item, Cell, Quotation, FactBox, NoteBlock, LiveEntry, OtherBlock):
        kind.model_rebuild(force=True)
    figure = Figure(image=Image(url="/a", caption=Caption(text="A boat.")))
    inner = ListBlock(items=(Item(text="one", blocks=(figure,)),))
    outer = ListBlock(items=(Item(text="two", blocks=(inner,)),))
    found = values_of(outer, lambda kind: kind is Caption)
    assert [value for value in found if isinstance(value, Caption)] == [Caption(text="A boat.")]
