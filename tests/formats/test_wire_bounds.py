"""Wires with more than is read of one are refused, those of hundreds of large items are read."""

from __future__ import annotations

import json

import pytest

import newsformat
from newsformat.formats.ninjs.bounds import MOST_ITEMS as MOST_ITEMS_OF_NINJS
from newsformat.formats.ninjs.bounds import MOST_VALUES, MOST_VALUES_OF_ITEM
from newsformat.formats.xml.parse import MOST_ELEMENTS, MOST_ITEMS, MOST_PREFIXES, MOST_TAGS_IN_TEXT
from newsformat.formats.xml.plain import MOST_LINES, blocks_of_text
from newsformat.model.body import Preformatted

WORDS = "<p>The first boat left at dawn.</p>"
NEWSML_G2 = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentSet><inlineXML>'
    '<html xmlns="http://www.w3.org/1999/xhtml"><body>{}</body></html></inlineXML></contentSet></newsItem>'
)
NEWSML_1 = (
    "<NewsItem><NewsComponent><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent></NewsItem>"
)
SHAPES = {
    "newsml-g2": NEWSML_G2,
    "newsml-1.2": f"<NewsML>{NEWSML_1}</NewsML>",
    "nitf": "<nitf><body><body.content>{}</body.content></body></nitf>",
}
MESSAGE = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{}</itemSet></newsMessage>'


def code_of(data: str, name: str) -> str:
    with pytest.raises(newsformat.ReadError) as caught:
        newsformat.read(data.encode(), name)
    return caught.value.finding.code


@pytest.mark.parametrize("name", SHAPES)
def test_an_item_of_too_many_elements_is_refused(name: str) -> None:
    assert code_of(SHAPES[name].format(WORDS * MOST_ELEMENTS), name) == "xml-too-many-elements"


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("tags", ["&lt;p>", "<![CDATA[" + "<p>" * 1000 + "]]>"])
def test_so_is_one_of_too_many_tags_in_its_texts(name: str, tags: str) -> None:
    count = MOST_TAGS_IN_TEXT // (1000 if tags.startswith("<") else 1) + 1
    assert code_of(SHAPES[name].format(tags * count), name) == "xml-too-many-elements"


@pytest.mark.parametrize("name", SHAPES)
def test_an_item_of_many_elements_is_read(name: str) -> None:
    article = newsformat.read(SHAPES[name].format(WORDS * (MOST_ELEMENTS - 20)).encode(), name).article
    assert article is not None
    assert len(article.body) == MOST_ELEMENTS - 20


def test_a_vocabulary_of_more_elements_is_read() -> None:
    concept = '<concept><conceptId qcode="mt:1"/><name xml:lang="en">harbours</name></concept>'
    item = '<knowledgeItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><conceptSet>{}</conceptSet>'
    data = f"{item.format(concept * (MOST_ELEMENTS // 2))}</knowledgeItem>".encode()
    article = newsformat.read(data, "newsml-g2").article
    assert article is not None
    assert str(article.extensions).count("<concept>") == MOST_ELEMENTS // 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_that_declares_too_many_prefixes_around_an_element_is_refused(encoding: str) -> None:
    def item(count: int) -> bytes:
        declared = " ".join(f'xmlns:p{number}="urn:{number}"' for number in range(count))
        return f"<nitf {declared}><body><body.content>{WORDS}</body.content></body></nitf>".encode(encoding)

    assert newsformat.read(item(MOST_PREFIXES), "nitf").article
    with pytest.raises(newsformat.ReadError) as caught:
        newsformat.read(item(MOST_PREFIXES + 1), "nitf")
    assert caught.value.finding.code == "xml-too-many-prefixes"


def test_too_many_items_are_refused() -> None:
    items = "<newsItem/>" * (MOST_ITEMS + 1)
    assert code_of(MESSAGE.format(items), "newsml-g2") == "xml-too-many-items"
    assert code_of(f"<NewsML>{'<NewsItem/>' * (MOST_ITEMS + 1)}</NewsML>", "newsml-1.2") == "xml-too-many-items"
    assert code_of(json.dumps([{"uri": "u:1"}] * (MOST_ITEMS_OF_NINJS + 1)), "ninjs") == "ninjs-too-many-items"


def test_what_stands_around_many_items_is_small() -> None:
    items = NEWSML_1.format(WORDS) * 300
    assert code_of(f"<NewsML><Comment>{'é' * 100_001}</Comment>{items}</NewsML>", "newsml-1.2") == "xml-too-large"
    header = f"<header>{'<signal/>' * 400}</header>"
    message = MESSAGE.replace("<itemSet>", header + "<itemSet>").format(NEWSML_G2.format(WORDS) * 300)
    assert code_of(message, "newsml-g2") == "xml-too-large"
    assert newsformat.read(f"<NewsML><Comment>{'é' * 100_001}</Comment>{NEWSML_1}</NewsML>".encode()).article


def test_hundreds_of_items_as_large_as_any_seen_are_read() -> None:
    item = NEWSML_G2.format(WORDS * 390)
    readings = list(newsformat.read_all(MESSAGE.format(item * 300).encode(), "newsml-g2"))
    assert len(readings) == 300
    assert {len(reading.article.body) for reading in readings if reading.article} == {390}


def test_items_of_ninjs_are_as_many_as_there_are_lines() -> None:
    lines = b'{"uri":"u:1"}\n' * (MOST_ITEMS_OF_NINJS + 1)
    assert sum(1 for _ in newsformat.read_all(lines, "ninjs")) == MOST_ITEMS_OF_NINJS + 1


def test_a_document_of_ninjs_with_too_many_values_is_refused() -> None:
    items = [{"uri": "u:1", "x": [1] * (MOST_VALUES // 4)}] * 4
    assert code_of(json.dumps(items), "ninjs") == "ninjs-too-many-values"
    assert newsformat.read(json.dumps(items[1:]).encode(), "ninjs").article


def test_an_item_of_ninjs_with_too_many_values_is_refused() -> None:
    values = [1] * (MOST_VALUES_OF_ITEM - 2)
    assert code_of(json.dumps({"uri": "u:1", "x": values}), "ninjs") == "ninjs-too-many-values"
    assert newsformat.read(json.dumps({"uri": "u:1", "x": values[1:]}).encode(), "ninjs").article


@pytest.mark.parametrize("tag", ["<p>", "\\u003cp>", "\\u003Cp>"])
def test_an_item_of_ninjs_with_too_many_tags_is_refused(tag: str) -> None:
    item = '{"uri": "u:1", "bodies": [{"contentType": "text/html", "value": "?"}]}'.replace(
        "?", tag * (MOST_TAGS_IN_TEXT + 1)
    )
    assert code_of(item, "ninjs") == "ninjs-too-many-tags"
    first, second = newsformat.read_all(f'{{"uri": "u:2"}}\n{item}'.encode(), "ninjs")
    assert first.article is not None
    assert [finding.code for finding in second.findings] == ["ninjs-too-many-tags"]


def test_a_document_of_ninjs_may_have_more_tags_than_an_item() -> None:
    item = {"uri": "u:1", "bodies": [{"contentType": "text/html", "value": WORDS * 30_000}]}
    assert len(list(newsformat.read_all(json.dumps([item, item]).encode(), "ninjs"))) == 2


def test_a_plain_text_of_too_many_lines_is_one_block() -> None:
    text = "\n".join("a" * (MOST_LINES + 2))
    assert blocks_of_text(text) == [Preformatted(text=text)]
