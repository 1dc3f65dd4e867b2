"""Reading, writing, converting: the public functions."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsformat
from newsformat import Article, ReadError
from newsformat.formats.xml.parse import MOST_ELEMENTS

ROOT = Path(__file__).parents[1]
FERRY = ROOT / "examples/ferry/article.json"


def test_the_content_tells_the_format() -> None:
    reading = newsformat.read(FERRY)
    assert reading.source == str(FERRY)
    assert reading.article == Article.from_json(FERRY.read_bytes())
    page = newsformat.read(ROOT / "examples/ferry/page.html", url="https://example.org/a").article
    assert page is not None
    assert page.headline == reading.article.headline


def test_text_and_bytes_are_content() -> None:
    text = FERRY.read_text("utf-8")
    assert newsformat.read(text).article == newsformat.read(text.encode()).article


def test_convert_is_read_and_write() -> None:
    article = Article.from_json(FERRY.read_bytes())
    assert newsformat.convert(FERRY, to="html") == newsformat.write(article, "html")
    assert newsformat.convert(newsformat.write(article, "html"), to="json") == article.to_json()


def test_formats_that_are_not_there_are_named() -> None:
    article = Article.from_json(FERRY.read_bytes())
    with pytest.raises(ValueError, match="there is no format 'docx'; the formats are json, html"):
        newsformat.write(article, "docx")
    with pytest.raises(ValueError, match="markdown can be written, not read"):
        newsformat.read("# A", format="markdown")
    with pytest.raises(ValueError, match="html holds one article only"):
        newsformat.write_all([article], "html")


def test_losses_name_what_a_format_does_not_keep() -> None:
    article = Article.from_json(FERRY.read_bytes())
    assert newsformat.losses(article, "json") == []
    lost = newsformat.losses(article, "text")
    assert "/published" in {finding.path for finding in lost}
    assert {finding.code for finding in lost} == {"loss"}


def test_an_address_that_a_format_does_not_hold_is_lost() -> None:
    article = Article.model_validate(
        {
            "newsformat": "1.0",
            "url": "https://www.example.org/ferry",
            "body": [{"type": "paragraph", "text": "The first boat left at dawn."}],
        }
    )
    told = [(finding.path, finding.message) for finding in newsformat.losses(article, "text")]
    assert told == [("/url", 'text does not keep "https://www.example.org/ferry"')]
    assert newsformat.losses(article, "html") == []


@pytest.mark.parametrize("name", ["newsml-g2", "nitf"])  # one reads what it wrote, the other does not
def test_an_article_beyond_the_limits_of_a_format_is_told_without_a_place_in_it(name: str) -> None:
    body = [{"type": "paragraph", "text": "The first boat left at dawn."}] * MOST_ELEMENTS
    article = Article.model_validate({"newsformat": "1.0", "body": body})
    with pytest.raises(ReadError) as caught:
        newsformat.losses(article, name)
    finding = caught.value.finding
    assert (finding.code, finding.line, finding.column) == ("xml-too-many-elements", None, None)
    assert finding.message.startswith(f"as {name} the article could not be read again: an item has more than ")


def test_an_unreadable_file_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        newsformat.read(tmp_path / "nothing.json")


def test_several_items_and_a_bad_one() -> None:
    good = FERRY.read_text("utf-8").replace("\n", " ")
    readings = list(newsformat.read_all(f"{good}\n{{}}\n{good}\n", format="json"))
    assert [reading.article is not None for reading in readings] == [True, False, True]
    assert [finding.code for finding in readings[1].findings] == ["member-missing", "member-missing"]


def test_a_reading_has_its_own_json() -> None:
    reading = newsformat.read(ROOT / "examples/ferry/page.html", url="https://example.org/a")
    assert len(reading.evidence) > 20
    assert [record.path for record in reading.evidence] == sorted(record.path for record in reading.evidence)
    assert newsformat.Reading.from_json(reading.to_json()) == reading
    with pytest.raises(ReadError, match="not a reading"):
        newsformat.Reading.from_json(b"{}")


@pytest.mark.parametrize("name", ["html", "text"])
def test_the_charset_that_came_with_the_bytes(name: str, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes("Паром вышел из порта на рассвете.".encode("koi8-r"))
    for source in (path, path.read_bytes()):
        article = newsformat.read(source, name, charset="koi8-r").article
        assert article is not None
        assert article.text == "Паром вышел из порта на рассвете."
        assert next(newsformat.read_all(source, name, charset="koi8-r")).article == article
        assert newsformat.convert(source, "json", name, charset="koi8-r") == article.to_json()


def test_a_text_has_no_charset() -> None:
    article = newsformat.read("<p>Паром вышел из порта.", "html", charset="koi8-r").article
    assert article is not None
    assert article.text == "Паром вышел из порта."
