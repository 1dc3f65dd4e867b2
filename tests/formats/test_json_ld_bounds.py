"""Documents of JSON-LD with more than is read of one: what is beyond is kept as it came, or all is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsformat.findings import ReadError, Severity
from newsformat.formats.json_ld import graph, paragraphs
from newsformat.formats.json_ld.bounds import (
    MOST_ARTICLES,
    MOST_IN_ARTICLE,
    MOST_IN_DOCUMENT,
    MOST_REFERRED,
)
from newsformat.formats.json_ld.read import read, read_all
from newsformat.formats.json_ld.write import write
from newsformat.formats.source import Source
from newsformat.formats.xml.plain import MOST_PARAGRAPHS
from newsformat.model import Reading
from newsformat.model.canonical import members_of

WORDS = "The first boat left at dawn."


def source(document: object) -> Source:
    return Source(json.dumps(document).encode())


def article_node(**terms: object) -> dict[str, Any]:
    return {"@type": "NewsArticle", "headline": "Boats sail", "articleBody": WORDS, **terms}


def members(reading: Reading) -> dict[str, Any]:
    assert reading.article is not None
    return members_of(reading.article)


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def piers(count: int) -> list[dict[str, Any]]:
    return [{"@type": "Place", "name": f"Pier {number}"} for number in range(count)]


def test_of_a_long_list_the_first_items_are_read_and_the_others_kept() -> None:
    told = piers(MOST_IN_ARTICLE // 3 + 1)
    reading = read(source(article_node(about=told, author="Ada Rossi")))
    found = members(reading)
    beyond = found["extensions"]["schema.org"]["about"]
    assert 0 < len(beyond) < 10
    assert [subject["name"] for subject in found["subjects"]] == [pier["name"] for pier in told[: -len(beyond)]]
    assert beyond == told[-len(beyond) :]
    assert found["authors"] == [{"name": "Ada Rossi"}]
    assert found["body"] == [{"type": "paragraph", "text": WORDS}]
    (finding,) = reading.findings
    assert (finding.code, finding.severity, finding.path) == (
        "json-ld-too-many-values",
        Severity.WARNING,
        "/extensions/schema.org",
    )
    assert finding.message == f"the article has more than 30,000 values; kept as they came: {len(beyond)} of about"
    assert reading.article is not None
    assert read(source(json.loads(write(reading.article)))).article == reading.article


def test_a_list_within_the_limit_is_read_whole() -> None:
    reading = read(source(article_node(about=piers(MOST_IN_ARTICLE // 3 - 3))))
    assert len(members(reading)["subjects"]) == MOST_IN_ARTICLE // 3 - 3
    assert not reading.findings


def test_what_is_beyond_stands_behind_what_no_member_took() -> None:
    unread = {"@type": "Thing"}
    reading = read(source(article_node(about=[unread, *piers(MOST_IN_ARTICLE)])))
    kept = members(reading)["extensions"]["schema.org"]["about"]
    assert kept[0] == unread
    assert kept[-1] == {"@type": "Place", "name": f"Pier {MOST_IN_ARTICLE - 1}"}
    assert len(kept) + len(members(reading)["subjects"]) == MOST_IN_ARTICLE + 1


def test_one_thing_that_is_too_large_is_kept_whole() -> None:
    author = {"@type": "Person", "name": "Ada Rossi", "sameAs": ["https://example.org/ada"] * MOST_IN_ARTICLE}
    reading = read(source(article_node(author=author, editor="Ben Rossi")))
    assert members(reading)["extensions"] == {"schema.org": {"author": author}}
    assert members(reading)["contributors"] == [{"name": "Ben Rossi", "role": "editor"}]
    assert reading.findings[0].message == "the article has more than 30,000 values; kept as they came: author"


def test_a_body_of_too_many_tags_is_kept_as_it_came() -> None:
    body = "<p><b>A</b> boat.</p>" * MOST_IN_ARTICLE
    reading = read(source(article_node(articleBody=body)))
    assert members(reading)["extensions"] == {"schema.org": {"articleBody": body}}
    assert codes(reading) == ["json-ld-too-many-values"]


def test_of_many_terms_some_are_named() -> None:
    reading = read(source(article_node(**{f"x{number}": "a" for number in range(MOST_IN_ARTICLE)})))
    assert len(members(reading)["extensions"]["schema.org"]) == MOST_IN_ARTICLE
    assert reading.findings[0].message == (
        "the article has more than 30,000 values; kept as they came: x29997, x29998, x29999"
    )


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (article_node(x=[1] * MOST_IN_DOCUMENT), "json-ld-too-many-values"),
        ([{"@type": "NewsArticle"}] * (MOST_ARTICLES + 1), "json-ld-too-many-articles"),
        (article_node(headline="a" * graph.LARGEST), "json-too-large"),
    ],
)
def test_a_document_beyond_a_limit_is_refused(document: object, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(source(document))
    assert caught.value.finding.code == code


def test_references_beyond_the_limit_stay_as_they_are() -> None:
    pier = {"@type": "Place", "@id": "#pier", "name": "Pier 4", "description": "old"}
    count = MOST_REFERRED // 5 + 7
    reading = read(source([article_node(about=[{"@id": "#pier"}] * count), pier]))
    found = members(reading)
    assert len(found["subjects"]) == MOST_REFERRED // 5
    assert found["extensions"] == {"schema.org": {"about": [{"@id": "#pier"}] * 7}}
    assert codes(reading) == ["json-ld-too-many-references"]


def test_each_article_of_a_document_has_its_references() -> None:
    ada = {"@type": "Person", "@id": "#ada", "name": "Ada Rossi"}
    readings = list(read_all(source([*(article_node(author={"@id": "#ada"}) for _ in range(1000)), ada])))
    assert {found["authors"][0]["name"] for found in map(members, readings)} == {"Ada Rossi"}
    assert not any(reading.findings for reading in readings)


def test_quotes_are_looked_for_in_so_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paragraphs, "MOST_SEARCHED", len(WORDS) + 1)
    said = [{"@type": "Quotation", "text": words} for words in ("Boats fly.", "Boats sink.", "The first boat")]
    reading = read(source(article_node(hasPart=said)))
    assert [quote["text"] for quote in members(reading)["quotes"]] == ["Boats fly.", "Boats sink.", "The first boat"]
    assert members(reading)["body"] == [{"type": "paragraph", "text": WORDS}]
    assert codes(reading) == ["json-ld-too-many-quotes"]


def test_a_quote_does_not_stand_across_paragraphs() -> None:
    said = [{"@type": "Quotation", "text": "at dawn"}, {"@type": "Quotation", "text": "Boats sail."}]
    reading = read(source(article_node(articleBody=f"{WORDS}\n\nBoats sail. Boats sail.", hasPart=said)))
    assert [block["marks"] for block in members(reading)["body"]] == [
        [{"type": "quote", "words": "at dawn", "ref": "q1"}],
        [{"type": "quote", "words": "Boats sail.", "ref": "q2"}],
    ]


def test_a_body_of_more_paragraphs_than_prose_has_is_one_block() -> None:
    reading = read(source(article_node(articleBody="a\n\n" * (MOST_PARAGRAPHS + 1))))
    (block,) = members(reading)["body"]
    assert block == {"type": "preformatted", "text": "\n\n".join("a" * (MOST_PARAGRAPHS + 1))}


def test_of_many_names_in_one_node_the_first_have_what_else_it_says() -> None:
    author = {"@type": "Person", "name": ["Ada Rossi", "Ben Rossi", "Cleo Rossi", "Dan Rossi"], "jobTitle": "editor"}
    found = members(read(source(article_node(author=author))))
    assert [(party["name"], party.get("job_title")) for party in found["authors"]] == [
        ("Ada Rossi", "editor"),
        ("Ben Rossi", "editor"),
        ("Cleo Rossi", "editor"),
        ("Dan Rossi", None),
    ]


def test_a_text_of_too_many_keywords_is_one() -> None:
    words = ";".join(f"k{number}" for number in range(10_001))
    assert members(read(source(article_node(keywords=words))))["keywords"] == [{"text": words}]


def test_an_item_that_gives_nothing_is_carried_beside_those_that_do() -> None:
    page, unread = {"@type": "WebPage", "name": "A page"}, {"@type": "Thing"}
    found = members(read(source(article_node(isPartOf=[page, "https://example.org/a"], about=[*piers(3), unread]))))
    assert found["extensions"] == {"schema.org": {"isPartOf": [page], "about": [unread]}}
