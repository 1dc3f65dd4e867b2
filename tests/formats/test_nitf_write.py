from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from newsformat.formats import FORMATS
from newsformat.formats.contract import Source
from newsformat.formats.xml.nitf.schema import nitf_tag
from newsformat.formats.xml.seal import SEAL
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading
from properties.effort import cases
from properties.strategies import articles

FORMAT = FORMATS["nitf"]
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*/article.json"))
NEWSML = ROOT.parent / "shared" / "data" / "newsml"
SAMPLES = sorted((NEWSML / "nitf").glob("*/*.xml"))
needs_schemas = pytest.mark.skipif(not NEWSML.is_dir(), reason="schemas and sample wires are not at ../shared")
LEAST = {"newsformat": "1.0", "body": [{"type": "paragraph", "text": "The first boat left at dawn."}]}


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(NEWSML / "schemas" / "nitf-3-6.xsd"))


def faults(data: bytes) -> list[str]:
    schema().validate(etree.fromstring(data))
    return [error.message for error in schema().error_log]


def written(article: Article) -> bytes:
    assert FORMAT.write is not None
    return FORMAT.write(article)


def read(data: bytes) -> Reading:
    assert FORMAT.read is not None
    return FORMAT.read(Source(data))


def read_back(data: bytes) -> Article:
    article = read(data).article
    assert article is not None
    return article


def unsealed(data: bytes) -> bytes:
    root = etree.fromstring(data)
    for seal in list(root.iter(SEAL)):
        parent = seal.getparent()
        assert parent is not None
        parent.remove(seal)
    return etree.tostring(root)


def is_sealed(data: bytes) -> bool:
    return next(etree.fromstring(data).iter(SEAL), None) is not None


def article(**members: Any) -> Article:
    return Article.model_validate(LEAST | members)


def example(path: Path) -> Article:
    return Article.from_json(path.read_bytes())


def body_of(data: bytes) -> etree._Element:
    return next(etree.fromstring(data).iter(nitf_tag("body.content")))


# ---------------------------------------------------------------------------------------- round trips


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
class TestExamples:
    def test_come_back(self, path: Path) -> None:
        assert read_back(written(example(path))).to_json() == example(path).to_json()

    @needs_schemas
    def test_are_valid(self, path: Path) -> None:
        assert faults(written(example(path))) == []

    def test_show_all_their_words(self, path: Path) -> None:
        shown = read_back(unsealed(written(example(path)))).text
        assert "".join(shown.split()) == "".join(example(path).text.split())


@cases(300)
@given(articles())
def test_any_article_comes_back(article: Article) -> None:
    assert members_of(read_back(written(article))) == members_of(article)


@needs_schemas
@cases(300)
@given(articles())
def test_any_article_is_valid(article: Article) -> None:
    assert faults(written(article)) == []


@cases(100)
@given(articles())
def test_the_same_article_gives_the_same_bytes(article: Article) -> None:
    assert written(article) == written(Article.from_json(article.to_json()))


@pytest.mark.parametrize(
    ("status", "shown"),
    [(None, "embargoed"), ("usable", "embargoed"), ("withheld", "embargoed"), ("canceled", "canceled")],
)
def test_an_embargo_without_an_end_withholds_whatever_becomes_of_the_seal(status: str | None, shown: str) -> None:
    told = article(embargo={"kind": "until_told"}, **({"status": status} if status else {}))
    data = written(told)
    docdata = next(etree.fromstring(data).iter(nitf_tag("docdata")))
    assert docdata.get("management-status") == shown
    assert read_back(data) == told
    visible = read_back(unsealed(data))
    assert (visible.status, visible.embargo is not None) == (
        ("canceled", False) if status == "canceled" else ("withheld", True)
    )


@needs_schemas
def test_an_embargo_without_an_end_is_written_valid() -> None:
    assert faults(written(article(embargo={"kind": "until_told"}))) == []


@needs_schemas
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name[:30])
def test_sample_wires_are_written_valid_and_come_back(path: Path) -> None:
    found = read_back(path.read_bytes())
    assert faults(written(found)) == []
    assert read_back(written(found)).to_json() == found.to_json()
