"""What is made without validation is what validation would have made."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from newsformat.markup.tree import parse_document
from newsformat.markup.xhtml import Context, blocks_of
from newsformat.model import Article, Block
from newsformat.model.canonical import members_of
from newsformat.model.value import Value, unchecked
from newsformat.model.walk import values
from properties.effort import cases
from properties.strategies import articles

_BLOCKS: TypeAdapter[tuple[Block, ...]] = TypeAdapter(tuple[Block, ...])


def remade(value: Value) -> Value:
    return unchecked(type(value), **{name: value.__dict__[name] for name in value.__pydantic_fields_set__})


@cases(200)
@given(articles())
def test_a_value_made_of_the_members_of_another_is_the_same(article: Article) -> None:
    for value in values(article):
        assert remade(value) == value
        assert repr(remade(value)) == repr(value)
        assert remade(value).__pydantic_fields_set__ == value.__pydantic_fields_set__
        assert members_of(remade(value)) == members_of(value)


_WORDS = st.text(
    st.sampled_from("ab.1 \n\t\u00a0\u2003\u200b\u0301\u00e9\x0b\x1f\x01\ufffe\ufffc\u1161\U0001f6a2"), max_size=6
)
_TAGS = st.sampled_from(
    "p div h2 h3 b strong i em a span q cite ruby rt br ul ol li dl dt dd table tr td th blockquote aside figure img "
    "pre small sub section hr".split()
)
_ATTRIBUTES = st.sampled_from(
    [
        "",
        ' href="/a b\u00e9"',
        ' href="tel:(800) 1" title=" x  y\u0301 "',
        ' href="/b" rel="b a"',
        ' lang="fr-abcde-ca"',
        ' lang="it" dir="rtl"',
        ' class="question"',
        ' class="pullquote"',
        ' src="/a.jpg" alt="\u00e9"',
        ' colspan="3" scope="row"',
    ]
)
_OPENINGS = st.builds("<{}{}>".format, _TAGS, _ATTRIBUTES)
_MARKUP = st.lists(_WORDS | _OPENINGS | st.builds("</{}>".format, _TAGS), max_size=40).map("".join)


@cases(2000)
@given(_MARKUP)
def test_the_blocks_of_any_page_are_as_validation_leaves_them(markup: str) -> None:
    root = parse_document(markup).root
    assert root is not None
    blocks = blocks_of([root], Context(base="https://example.org/a/", language="en"))
    assert _BLOCKS.validate_python([members_of(block) for block in blocks]) == blocks
