from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from newsformat.inference.quotes.find import MOST_QUOTED
from newsformat.inference.quotes.in_articles import with_quotes
from newsformat.model import Article
from newsformat.model.canonical import members_of
from properties.effort import cases
from properties.strategies import articles

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/article.json"))


def article_of(body: list[dict[str, Any]]) -> Article:
    return Article.model_validate({"newsformat": "1.0", "body": body})


def marked(article: Article, language: str | None = "en") -> Article:
    """The article with quotes found anew; it is validated, so marks and quotes fit together."""
    return Article.model_validate(members_of(with_quotes(article.model_copy(update={"language": language}))))


def test_a_quote_is_marked_and_its_speaker_named() -> None:
    found = marked(article_of([{"type": "paragraph", "text": "“We sail at dawn,” said harbour master Ada Rossi."}]))
    assert [members_of(quote) for quote in found.quotes] == [
        {
            "id": "q1",
            "text": "We sail at dawn,",
            "kind": "direct",
            "speaker": {"name": "Ada Rossi", "as_written": "harbour master Ada Rossi", "role": "harbour master"},
            "cue": "said",
        }
    ]
    assert members_of(found.body[0])["marks"] == [{"type": "quote", "words": "We sail at dawn,", "ref": "q1"}]


def test_a_caption_tells_the_full_name() -> None:
    picture = {"url": "https://example.org/a.jpg", "caption": {"text": "Mayor Ada Rossi opens the pier."}}
    said = {"type": "paragraph", "text": "“We sail at dawn,” said Rossi."}
    found = marked(article_of([said, {"type": "figure", "image": picture}]))
    assert [quote.speaker and quote.speaker.name for quote in found.quotes] == ["Ada Rossi"]


def test_nobody_says_what_code_has_in_quotation_marks() -> None:
    code = {"type": "preformatted", "text": 'say: "The pier is safe, and it will last the winter."'}
    said = {"type": "paragraph", "text": "“We sail at dawn,” said Ada Rossi."}
    assert [quote.text for quote in marked(article_of([code, said])).quotes] == ["We sail at dawn,"]


def test_an_interrupted_quote_has_a_mark_for_each_part() -> None:
    text = "“We sail at dawn,” said Ada Rossi, “and we come back at night.”"
    found = marked(article_of([{"type": "paragraph", "text": text}]))
    assert [quote.text for quote in found.quotes] == ["We sail at dawn, and we come back at night."]
    assert [mark.words for mark in found.body[0].marks] == ["We sail at dawn,", "and we come back at night."]


def test_offsets_go_past_a_dateline_and_into_lists_and_cells() -> None:
    said = "“We sail at dawn,” said Ada Rossi."
    found = marked(
        article_of(
            [
                {"type": "paragraph", "run_in": "VENICE — ", "text": said},
                {"type": "list", "items": [{"text": "Bring a coat."}, {"text": "“Bring bread,” said Bo Lind."}]},
                {"type": "fact_box", "headline": "The crew", "blocks": [{"type": "paragraph", "text": said}]},
                {"type": "table", "rows": [[{"text": "First"}, {"text": "“It is cold,” said Ada Rossi."}]]},
            ]
        )
    )
    paths = {span.path: found.text[span.start : span.end] for span in found.spans() if span.type == "quote"}
    assert paths == {
        "/body/0/marks/0": "We sail at dawn,",
        "/body/1/items/1/marks/0": "Bring bread,",
        "/body/2/blocks/0/marks/0": "We sail at dawn,",
        "/body/3/rows/0/1/marks/0": "It is cold,",
    }


def test_names_that_are_taken_are_left_alone() -> None:
    found = marked(article_of([{"type": "paragraph", "id": "q1", "text": "“We sail at dawn,” said Ada Rossi."}]))
    assert [quote.id for quote in found.quotes] == ["q2"]


def test_marks_that_stand_already_stay() -> None:
    text = "“We sail at dawn,” said Ada Rossi."
    body = [{"type": "paragraph", "text": text, "marks": [{"type": "strong", "words": "Ada Rossi"}]}]
    assert [mark.type for mark in marked(article_of(body)).body[0].marks] == ["quote", "strong"]


def test_a_paragraph_of_countless_quotes_that_are_alike_is_marked_throughout() -> None:
    found = marked(article_of([{"type": "paragraph", "text": "“We sail,” said Ada Rossi. " * MOST_QUOTED}]))
    assert len(found.quotes) == MOST_QUOTED
    assert [mark.nth for mark in found.body[0].marks] == [None, *range(2, MOST_QUOTED + 1)]


def without_quotes(value: Any) -> Any:
    """JSON data less the marks of quotes."""
    if isinstance(value, dict):
        return {
            name: [mark for mark in member if mark["type"] != "quote"] if name == "marks" else without_quotes(member)
            for name, member in value.items()
        }
    return [without_quotes(item) for item in value] if isinstance(value, list) else value


def plain(article: Article) -> Article:
    return Article.model_validate(without_quotes(members_of(article)) | {"quotes": []})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_the_examples_stay_whole_with_quotes_found_anew(path: Path) -> None:
    article = plain(Article.from_json(path.read_bytes()))
    found = marked(article, article.language)
    assert plain(found).to_json() == article.to_json()


@cases(80)
@given(articles(only=("language",)))
def test_any_body_stays_whole(article: Article) -> None:
    bare = plain(article)
    assert plain(marked(bare, bare.language)).text == bare.text
