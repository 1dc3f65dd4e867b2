"""Whatever a text comes in, its quotes are told, and told alike."""

from __future__ import annotations

import json

import pytest

import newsformat
from newsformat.model import Article
from newsformat.model.canonical import members_of

_LEAD = "The old pier at Norvik will be painted this summer, the harbour board decided on Monday after a long debate."
_SAID = "“It will last for another hundred years,” said Ada Rossi, the county engineer."
_WENT_ON = "Rossi called the paint “grey as the sea on a bad day” before she left the meeting in the town hall."
_WORDS = (_LEAD, _SAID, _WENT_ON)
_PARAGRAPHS = "".join(f"<p>{words}</p>" for words in _WORDS)
_G2 = "http://iptc.org/std/nar/2006-10-01/"

SOURCES = {
    "html": f"<!doctype html><html lang='en'><title>The pier</title><article><h1>The pier</h1>{_PARAGRAPHS}</article>",
    "text": "The pier is painted\n\n" + "\n\n".join(_WORDS),
    "json-ld": json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": "The pier",
            "inLanguage": "en",
            "articleBody": "\n\n".join(_WORDS),
        }
    ),
    "ninjs": json.dumps(
        {
            "standard": {"name": "ninjs", "version": "3.1"},
            "uri": "urn:example.org:pier",
            "type": "text",
            "language": "en",
            "bodies": [{"contentType": "text/html", "value": _PARAGRAPHS}],
        }
    ),
    "nitf": f"<nitf><body xml:lang='en'><body.content>{_PARAGRAPHS}</body.content></body></nitf>",
    "newsml-g2": f"""<newsItem xmlns="{_G2}" guid="urn:example.org:pier" version="1" standard="NewsML-G2"
        standardversion="2.35" conformance="power" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
        <head><title>The pier</title></head><body>{_PARAGRAPHS}</body></html></inlineXML></contentSet></newsItem>""",
    "newsml-1.2": f"""<NewsML><NewsEnvelope/><NewsItem><NewsComponent><DescriptiveMetadata>
        <Language FormalName="en"/></DescriptiveMetadata><ContentItem><MimeType FormalName="text/xml"/><DataContent>
        <nitf><body><body.content>{_PARAGRAPHS}</body.content></body></nitf></DataContent></ContentItem>
        </NewsComponent></NewsItem></NewsML>""",
}


@pytest.fixture(params=SOURCES)
def article(request: pytest.FixtureRequest) -> Article:
    found = newsformat.read(SOURCES[request.param], request.param).article
    assert found is not None
    return found


def test_every_reader_gives_the_same_quotes(article: Article) -> None:
    assert [members_of(quote) for quote in article.quotes] == [
        {
            "id": "q1",
            "text": "It will last for another hundred years,",
            "kind": "direct",
            "speaker": {"name": "Ada Rossi", "as_written": "Ada Rossi", "role": "county engineer"},
            "cue": "said",
        },
        {
            "id": "q2",
            "text": "grey as the sea on a bad day",
            "kind": "mixed",
            "speaker": {"name": "Ada Rossi", "as_written": "Rossi"},
            "cue": "called",
        },
    ]
    marks = [[mark.ref for mark in block.marks] for block in article.body if block.text in _WORDS]
    assert marks == [[], ["q1"], ["q2"]]
    assert Article.from_json(article.to_json()) == article


@pytest.mark.parametrize("form", ["html", "json-ld", "ninjs", "nitf", "newsml-g2", "newsml-g2-nitf"])
def test_they_are_kept_by_every_format(article: Article, form: str) -> None:
    assert newsformat.losses(article, form) == []


@pytest.mark.parametrize("form", ["ninjs", "nitf", "newsml-g2", "newsml-g2-nitf"])
def test_an_article_that_lists_none_comes_back_with_none(form: str) -> None:
    article = Article.model_validate(
        {"newsformat": "1.0", "language": "en", "body": [{"type": "paragraph", "text": _SAID}]}
    )
    assert newsformat.losses(article, form) == []


def test_the_names_of_quotes_are_no_other_parts_names() -> None:
    source = {
        "standard": {"name": "ninjs", "version": "3.1"},
        "language": "en",
        "events": [{"id": "q1", "name": "Painting"}],
        "bodies": [{"contentType": "text/html", "value": _PARAGRAPHS}],
    }
    article = newsformat.read(json.dumps(source), "ninjs").article
    assert article is not None
    assert [quote.id for quote in article.quotes] == ["q2", "q3"]
    assert Article.from_json(article.to_json()) == article


def test_a_q_tells_where_its_words_are_from() -> None:
    said = "<p><q cite='/letters/3'>It will last for another hundred years,</q> said Ada Rossi.</p>"
    went_on = "<p>“We will paint it grey,” said Bo Lind.</p>"
    page = (
        "<!doctype html><html lang='en'><title>The pier</title><base href='https://example.org/'><article>"
        f"<h1>The pier</h1><p>{_LEAD}</p>{said}{went_on}</article>"
    )
    article = newsformat.read(page, "html").article
    assert article is not None
    assert [(quote.text, quote.source and quote.source.url) for quote in article.quotes] == [
        ("It will last for another hundred years,", "https://example.org/letters/3"),
        ("We will paint it grey,", None),
    ]
    assert Article.from_json(article.to_json()) == article


def test_nitf_may_declare_some_quotes_and_leave_others_to_be_found() -> None:
    declared = "“<q quote-source='Bo Lind'>We will paint it grey,</q>” said the painter."
    logged = "<bq><block><p>It was cold.</p></block><credit>The harbour log</credit></bq>"
    article = newsformat.read(
        f"<nitf><body xml:lang='en'><body.content><p>{declared}</p><p>{_SAID}</p>{logged}</body.content></body></nitf>"
    ).article
    assert article is not None
    assert [(quote.id, quote.text, quote.speaker and quote.speaker.name) for quote in article.quotes] == [
        ("q1", "We will paint it grey,", "Bo Lind"),
        ("q2", "It will last for another hundred years,", "Ada Rossi"),
        ("q3", "It was cold.", "The harbour log"),
    ]
    assert Article.from_json(article.to_json()) == article
    assert newsformat.losses(article, "nitf") == []
