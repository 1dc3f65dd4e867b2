from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from newsformat.formats import FORMATS
from newsformat.formats.nitf.schema import nitf_tag
from newsformat.formats.source import Source
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
@pytest.mark.parametrize("path", SAMPLES, ids=[path.name[:30] for path in SAMPLES])
def test_sample_wires_are_written_valid_and_come_back(path: Path) -> None:
    found = read_back(path.read_bytes())
    assert faults(written(found)) == []
    assert read_back(written(found)).to_json() == found.to_json()


PERSON, FIRM = {"kind": "person"}, {"kind": "organization"}
NAMES = 'xmlns="http://iptc.org/std/NITF/2006-10-18/"'


@pytest.mark.parametrize(
    ("members", "element"),
    [
        (
            {"credit_line": "Harbour Post"},
            f'<distributor {NAMES} class="credit_line">Harbour Post</distributor>',
        ),
        (
            {
                "credit_line": "Harbour Post / Lagoon Wire",
                "provider": {"name": "Lagoon Wire", "qcode": "nprov:LW"} | FIRM,
            },
            f'<distributor {NAMES} class="credit_line">Harbour Post / <org value="LW" idsrc="nprov">Lagoon Wire</org>'
            "</distributor>",
        ),
        (
            {"provider": {"name": "Lagoon Wire"} | FIRM},
            f"<distributor {NAMES}><org>Lagoon Wire</org></distributor>",
        ),
        ({"provider": {"name": "Lagoon Wire"}}, f"<distributor {NAMES}>Lagoon Wire</distributor>"),
        (
            {
                "authors": [
                    {"name": "Ada Rossi", "qcode": "st:7", "job_title": "Editor", "affiliation": "Post"} | PERSON
                ]
            },
            f'<byline {NAMES}><person value="7" idsrc="st">Ada Rossi</person><byttl>Editor, <org>Post</org></byttl>'
            "</byline>",
        ),
        ({"authors": [{"name": "Post"} | FIRM]}, f"<byline {NAMES}><byttl><org>Post</org></byttl></byline>"),
        (
            {
                "byline": "Ada Rossi, editor",
                "authors": [{"name": "Ada Rossi", "uri": "urn:x:ada", "job_title": "Editor"}],
            },
            f'<byline {NAMES}><person value="urn:x:ada" idsrc="uri">Ada Rossi</person>, <byttl>editor</byttl></byline>',
        ),
        (
            {"byline": "Adam and Ada", "authors": [{"name": "Ada", "qcode": "st:7"}]},
            f'<byline {NAMES}>Adam and <person value="7" idsrc="st">Ada</person></byline>',
        ),
        (
            {"dateline": {"text": "東京共同", "place": {"name": "東京"}}},
            f"<dateline {NAMES}><location>東京</location>共同</dateline>",
        ),
        (
            {"byline": "By Ada Rossi", "authors": [{"name": "Ada Rossi"}]},
            f"<byline {NAMES}>By Ada Rossi</byline>",
        ),
        (
            {"dateline": {"text": "VENICE, March 1", "place": {"name": "Venice", "uri": "urn:x:venice"}}},
            f'<dateline {NAMES}><location location-code="urn:x:venice" code-source="uri">VENICE</location>, March 1'
            "</dateline>",
        ),
        (
            {"descriptions": [{"text": "Boats.", "role": "search", "language": "it"}], "summary": "Boats sail."},
            f'<abstract {NAMES} class="search" xml:lang="it"><p>Boats.</p></abstract>',
        ),
        (
            {"alternative_headlines": [{"text": "Boats", "role": "short", "language": "it"}], "headline": "Boats sail"},
            f'<hl2 {NAMES} class="short" xml:lang="it">Boats</hl2>',
        ),
        (
            {"publisher": {"name": "Harbour Post"}, "section": ["News", "Region"]},
            f'<pubdata {NAMES} name="Harbour Post" position.section="News / Region"/>',
        ),
        (
            {"contributors": [{"name": "Bo Lind", "role": "editor"}]},
            f'<revision-history {NAMES} name="Bo Lind" function="editor"/>',
        ),
        (
            {"contributors": [{"name": "Bo Lind"}]},
            f'<revision-history {NAMES} name="Bo Lind" function="other"/>',
        ),
        (
            {"subjects": [{"name": "Lines", "symbols": [{"ticker": "EXM", "exchange": "XMIL"}]} | FIRM]},
            f'<org {NAMES}>Lines<alt-code idsrc="ticker" value="XMIL:EXM"/></org>',
        ),
        (
            {"subjects": [{"name": "Ada Rossi", "relation": "mentioned"} | PERSON]},
            f"<person {NAMES}>Ada Rossi</person>",
        ),
        (
            {"lead_image": {"id": "i1", "url": "https://example.org/a.jpg", "rights": [{"notice": "© Ada"}]}},
            f'<media {NAMES} media-type="image" class="lead_image">'
            '<media-reference source="https://example.org/a.jpg" copyright="© Ada" id="i1"/></media>',
        ),
        (
            {"media": [{"type": "video", "url": "https://example.org/a.mp4", "title": "At sea"}]},
            f'<media {NAMES} media-type="video" class="media">'
            '<media-reference source="https://example.org/a.mp4" name="At sea"/></media>',
        ),
    ],
)
def test_each_place_that_nitf_has_is_filled(members: dict[str, Any], element: str) -> None:
    whole = article(**members)
    data = written(whole)
    assert read_back(data) == whole
    wanted = etree.fromstring(element)
    named = [found for found in etree.fromstring(data).iter(wanted.tag) if dict(found.attrib) == dict(wanted.attrib)]
    assert [compact(found) for found in named] == [compact(wanted)]


def compact(element: etree._Element) -> str:
    """An element without the white space that only sets it out."""
    copied = etree.fromstring(etree.tostring(element, with_tail=False), etree.XMLParser(remove_blank_text=True))
    return etree.tostring(copied, method="c14n").decode()


@pytest.mark.parametrize(
    "members",
    [
        {"credit_line": "Harbour Post / Lagoon Wire", "provider": {"name": "Lagoon Wire", "qcode": "nprov:LW"} | FIRM},
        {"provider": {"name": "Lagoon Wire"} | FIRM},
        {"publisher": {"name": "Harbour Post"}, "section": ["News", "Region"]},
        {"contributors": [{"name": "Bo Lind", "role": "editor"}]},
        {"headline": "Boats sail", "alternative_headlines": [{"text": "Boats", "role": "short", "language": "it"}]},
        {"summary": "Boats sail.", "descriptions": [{"text": "Boats.", "role": "search", "language": "it"}]},
        {"subjects": [{"name": "Lines", "symbols": [{"ticker": "EXM", "exchange": "XMIL"}]} | FIRM]},
        {"lead_image": {"id": "i1", "url": "https://example.org/a.jpg", "rights": [{"notice": "© Ada"}]}},
        {"media": [{"type": "figure", "image": {"url": "https://example.org/a.jpg"}}]},
    ],
)
def test_what_has_a_place_needs_no_seal(members: dict[str, Any]) -> None:
    data = written(article(**members))
    assert not is_sealed(data)
    assert members_of(read_back(data)) == members_of(article(**members))


def test_a_lead_picture_that_the_text_shows_is_written_once() -> None:
    picture = {"url": "https://example.org/a.jpg"}
    figure = {"type": "figure", "image": picture}
    data = written(article(lead_image=picture, body=[*LEAST["body"], figure]))
    assert len(list(etree.fromstring(data).iter(nitf_tag("media")))) == 1


def test_each_title_of_a_byline_is_of_the_person_before_it() -> None:
    line = (
        "<byline>By <person>Ada Rossi</person>, <byttl>editor, <org>Harbour Post</org></byttl> and "
        "<person>Bo Lind</person>, <byttl>diver</byttl></byline>"
    )
    text = "<p>The first boat left at dawn.</p>"
    document = f"<nitf><body><body.head>{line}</body.head><body.content>{text}</body.content></body></nitf>"
    assert [members_of(author) for author in read_back(document.encode()).authors] == [
        {"name": "Ada Rossi", "kind": "person", "job_title": "editor", "affiliation": "Harbour Post"},
        {"name": "Bo Lind", "kind": "person", "job_title": "diver"},
    ]


def test_markup_that_the_schema_refuses_leaves_its_words() -> None:
    text = """<p>H<sub>2</sub>O for <frac><numer>1</numer><denom>2</denom></frac> of <blink>all <b>boats</b></blink>,
    <num>2<frac><frac-num>1</frac-num><frac-den>2</frac-den></frac></num> at <money unit="EUR">7 euros</money>.</p>"""
    article = read_back(f"<nitf><body><body.content>{text}</body.content></body></nitf>".encode())
    assert article.text == "H2O for 1/2 of all boats, 2 1/2 at 7 euros."
    data = written(article)
    assert read_back(unsealed(data)).text == article.text
    assert b"<num>2 <frac><numer>1</numer><frac-sep>/</frac-sep><denom>2</denom></frac></num>" in data
