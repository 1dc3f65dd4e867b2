"""Quotes beyond the limit of one article: each reader tells, and the words stay."""

from __future__ import annotations

import pytest

import newsformat
from newsformat.inference.quotes.find import MOST_QUOTED
from newsformat.inference.quotes.in_articles import quoted


def lines(count: int, text: str) -> list[str]:
    return [text.replace("#", str(number)) for number in range(count)]


@pytest.mark.parametrize(
    "text",
    ["“We sail with boat #,” said Ada Rossi.", "— Zarpamos con el barco # —dijo Ana Ruiz."],
    ids=["marks", "dashes"],
)
@pytest.mark.parametrize(("beyond", "codes"), [(0, []), (1, ["too-many-quotes"])])
def test_a_text(text: str, beyond: int, codes: list[str]) -> None:
    told = lines(MOST_QUOTED + beyond, text)
    reading = newsformat.read("\n\n".join(["Ferry resumes", *told]), "text")
    assert [finding.code for finding in reading.findings] == codes
    assert reading.article is not None
    assert len(reading.article.quotes) == MOST_QUOTED
    assert reading.article.text.endswith(told[-1])
    assert [finding.path for finding in reading.findings] == [f"/body/{MOST_QUOTED}"] * beyond


@pytest.mark.parametrize("format", ["newsml-g2", "nitf", "ninjs", "json-ld"])
def test_what_was_written_comes_back_as_it_was(format: str) -> None:  # noqa: A002
    body = [{"type": "paragraph", "text": text} for text in lines(MOST_QUOTED + 1, "“We sail (#),” said Ada Rossi.")]
    bare = newsformat.Article.model_validate(
        {"newsformat": "1.0", "language": "en", "headline": "Ferry resumes", "body": body}
    )
    read = newsformat.read(newsformat.write(bare, "text"), "text").article
    assert read is not None
    again = newsformat.read(newsformat.write(read, format), format)
    assert again.article is not None
    assert again.article.quotes == read.quotes
    assert again.article.text == read.text


def test_block_quotations_with_a_credit_are_counted_as_well() -> None:
    said = [
        {"type": "quotation", "blocks": [{"type": "paragraph", "text": text}], "attribution": "Ada Rossi"}
        for text in lines(MOST_QUOTED + 1, "We sail with boat number # at dawn.")
    ]
    article, _, findings = quoted(newsformat.Article.model_validate({"newsformat": "1.0", "body": said}))
    assert len(article.quotes) == MOST_QUOTED
    assert [(finding.code, finding.path) for finding in findings] == [
        ("too-many-quotes", f"/body/{MOST_QUOTED}/blocks/0")
    ]
