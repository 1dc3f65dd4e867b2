"""NITF: what a document tells stands in the article, and what an article tells comes back."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

import newsformat
from newsformat import Article
from newsformat.formats.xml.seal import SEAL
from newsformat.model.canonical import members_of
from properties.effort import cases
from properties.strategies import articles

ROOT = Path(__file__).parents[2]
WIRES = ROOT.parent / "shared/data/newsml"
EXAMPLES = sorted((ROOT / "examples").glob("*/article.json"))

needs_samples = pytest.mark.skipif(not WIRES.exists(), reason="the sample wires are not beside the project")

WIRE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf>
  <head>
    <title>Fähre fährt wieder</title>
    <docdata management-status="usable">
      <doc-id id-string="urn:example:ferry:7" regsrc="Lagoon Wire"/>
      <urgency ed-urg="4"/>
      <date.issue norm="20260301T063000+0100"/>
      <du-key key="FAEHRE" version="2"/>
      <doc.copyright holder="Lagoon Wire" year="2026"/>
      <key-list><keyword key="Fähre"/><keyword key="Hafen"/></key-list>
      <identified-content><org idsrc="example" value="ll">Lagoon Line</org></identified-content>
    </docdata>
  </head>
  <body xml:lang="de">
    <body.head>
      <hedline><hl1>Fähre fährt nach neun Tagen wieder</hl1><hl2>Erste Boote am Morgen</hl2></hedline>
      <byline>Von <person>Ada Rossi</person> <byttl>Korrespondentin</byttl></byline>
      <dateline><location>Venedig</location> (<story.date norm="20260301">1. März</story.date>) -</dateline>
      <abstract><p>Die Boote fahren wieder.</p></abstract>
    </body.head>
    <body.content>
      <p lede="true">Das erste Boot legte im Morgengrauen ab.</p>
      <hl2>Eine lange Nacht</hl2>
      <p><q quote-source="Tullio Zanon">Wir fahren</q>, sagte der Kapitän der <org>Lagoon Line</org>.</p>
      <ul><li>Fahrräder sind frei.</li><li>Hunde nicht.</li></ul>
      <media media-type="image">
        <media-reference source="https://example.org/a.jpg" mime-type="image/jpeg" width="1200" height="800"/>
        <media-caption>Die Fähre verlässt den Hafen.</media-caption>
        <media-producer>Bo Lind</media-producer>
      </media>
      <bq><block><p>Es war kalt.</p></block><credit>Das Logbuch</credit></bq>
    </body.content>
    <body.end><tagline>Mitarbeit: Carla Neri</tagline></body.end>
  </body>
</nitf>
"""


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(WIRES / "schemas/nitf-3-6.xsd"))


def _read(data: str | bytes) -> Article:
    article = newsformat.read(data).article
    assert article is not None
    return article


def test_what_a_document_tells_stands_in_the_article() -> None:
    article = _read(WIRE)
    assert (article.id, article.version, article.slugline, article.urgency) == ("urn:example:ferry:7", "2", "FAEHRE", 4)
    assert (article.language, article.status) == ("de", "usable")
    assert article.item_created == "2026-03-01T06:30:00+01:00"
    assert (article.headline, article.subheadline) == ("Fähre fährt nach neun Tagen wieder", "Erste Boote am Morgen")
    assert article.summary == "Die Boote fahren wieder."
    assert [(author.name, author.job_title) for author in article.authors] == [("Ada Rossi", "Korrespondentin")]
    assert [keyword.text for keyword in article.keywords] == ["Fähre", "Hafen"]
    assert article.dateline is not None
    assert (article.dateline.text, article.dateline.date) == ("Venedig (1. März)", "2026-03-01")
    assert [right.holder.name for right in article.rights if right.holder] == ["Lagoon Wire"]
    assert [(concept.name, concept.qcode) for concept in article.organizations] == [("Lagoon Line", "example:ll")]
    kinds = [block.type for block in article.body]
    assert kinds == ["paragraph", "heading", "paragraph", "list", "figure", "quotation"]
    quote, logged = article.quotes
    assert (quote.text, logged.text) == ("Wir fahren", "Es war kalt.")
    assert quote.speaker is not None
    assert quote.speaker.name == "Tullio Zanon"
    (image,) = article.images
    assert image.caption is not None
    assert (image.url, image.caption.text, image.credit) == (
        "https://example.org/a.jpg",
        "Die Fähre verlässt den Hafen.",
        "Bo Lind",
    )


def test_it_is_written_again_with_all_its_words() -> None:
    article = _read(WIRE)
    again = newsformat.write(article, "nitf")
    assert _read(again) == article
    assert newsformat.write(_read(again), "nitf") == again
    root = etree.fromstring(again)
    for seal in root.iter(SEAL):
        seal.text = ""
    words = {*"".join(map(str, root.itertext())).split()}
    assert {*article.text.split()} <= words


def test_the_namespace_tells_nothing() -> None:
    named = WIRE.replace("<nitf>", '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">')
    assert _read(named) == _read(WIRE)


def test_a_document_without_nitf_is_refused_with_its_place() -> None:
    with pytest.raises(newsformat.ReadError) as raised:
        newsformat.read("<a/>", "nitf")
    assert (raised.value.finding.code, raised.value.finding.line) == ("nitf-none", 1)


def test_a_fact_that_holds_the_place_where_it_belongs_stays() -> None:
    document = (
        b"<nitf><body><body.head><urgency><head><title>Ferry resumes</title><docdata/></head></urgency></body.head>"
        b"<body.content><p>The first boat left.</p></body.content></body></nitf>"
    )
    article = newsformat.read(document, "nitf").article
    assert article is not None
    assert article.text == "The first boat left."


def _document(head: str = "", body_head: str = "", content: str = "<p>The first boat left.</p>") -> str:
    return (
        f"<nitf><head>{head}</head><body><body.head>{body_head}</body.head>"
        f"<body.content>{content}</body.content></body></nitf>"
    )


@pytest.mark.parametrize(
    ("attributes", "public"),
    [
        ("", False),
        ('type="std"', False),  # what the schema sets where nothing is said
        ('type="npa"', False),
        ('type="pa"', True),
        ('noteclass="trademk" type="pa"', True),
        ('noteclass="editorsnote" type="std"', False),
        ('noteclass="editorsnote" type="pa"', False),
    ],
)
def test_a_note_is_public_only_where_it_says_so_and_is_not_for_editors(attributes: str, public: bool) -> None:
    note = f"<note {attributes}><body.content><p>Call the desk.</p></body.content></note>"
    article = _read(_document(body_head=note))
    assert [(each.text, each.public) for each in article.notes] == [("Call the desk.", public)]
    assert _read(newsformat.write(article, "nitf")) == article


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<frac><numer>1</numer><denom>2</denom></frac> a mile", "1/2 a mile"),
        ("<frac><frac-num>1</frac-num><frac-den>2</frac-den></frac> a mile", "1/2 a mile"),
        ("3<frac>\n <numer>3</numer>\n <denom>4</denom>\n</frac> miles", "3 3/4 miles"),
        ("3<frac>3/4</frac> miles", "3 3/4 miles"),
        ("3 <frac><numer>3</numer><frac-sep>/</frac-sep><denom>4</denom></frac>", "3 3/4"),
        ("<num>3</num><frac><numer>3</numer><frac-sep/><denom>4</denom></frac>", "3 3/4"),
        ("<num>3<frac><numer>3</numer>/<denom>4</denom></frac></num>", "3 3/4"),
    ],
)
def test_a_fraction_has_a_line_and_stands_apart_from_a_number(xml: str, words: str) -> None:
    article = _read(_document(body_head=f"<hedline><hl1>{xml}</hl1></hedline>", content=f"<p>{xml}</p>"))
    assert (article.headline, article.text) == (words, words)
    assert _read(newsformat.write(article, "nitf")) == article


def test_a_status_that_is_unknown_is_told() -> None:
    reading = newsformat.read(_document('<docdata management-status="open"/>'))
    assert reading.article is not None
    assert (reading.article.status, [finding.code for finding in reading.findings]) == (None, ["status-unknown"])
    assert _read(_document('<docdata management-status="Withdrawn"/>')).status == "canceled"


@pytest.mark.parametrize("path", EXAMPLES, ids=[path.parent.name for path in EXAMPLES])
def test_an_example_comes_back(path: Path) -> None:
    article = Article.from_json(path.read_bytes())
    for name in ("nitf", "newsml-g2-nitf"):
        assert _read(newsformat.write(article, name)) == article


@cases(60)
@given(articles())
def test_any_article_comes_back(article: Article) -> None:
    assert newsformat.read(newsformat.write(article, "nitf"), "nitf").article == article
    assert newsformat.read(newsformat.write(article, "newsml-g2-nitf"), "newsml-g2").article == article


@needs_samples
@cases(60)
@given(articles())
def test_any_article_is_written_valid(article: Article) -> None:
    _schema().assertValid(etree.fromstring(newsformat.write(article, "nitf")))


@needs_samples
def test_every_sample_is_read_and_written_valid() -> None:
    for path in [*sorted((WIRES / "nitf").rglob("*.xml")), *EXAMPLES]:
        article = newsformat.read(path).article
        assert article is not None
        data = newsformat.write(article, "nitf")
        assert _schema().validate(etree.fromstring(data)), path
        assert _read(data) == article, path


@needs_samples
def test_every_body_word_of_the_samples_is_in_the_article() -> None:
    for path in sorted((WIRES / "nitf").rglob("*.xml")):
        root = etree.parse(path).getroot()
        content = "//*[local-name()='body.content']"
        texts = root.xpath(f"{content}//text()[not(ancestor::*[local-name()='media-metadata'])]")
        article = _read(path.read_bytes())
        told = article.to_json().decode()
        words = [text for text in texts if not text.startswith("<")]  # tags of HTML are no words
        missing = [word for text in words for word in text.split() if word.isalpha() and word not in told]
        assert missing == [], path


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("refnum='20000337' tobject.subject.matter='transport'", ("medtop:20000337", None, "transport")),
        ("refnum='medtop:20000337' tobject.subject.ipr='IPTC'", ("medtop:20000337", None, None)),
        ("refnum='04015000' tobject.subject.matter='transport'", ("subj:04015000", None, "transport")),
        ("refnum='20000337' tobject.subject.ipr='HARBOUR'", (None, "20000337", None)),
        ("refnum='ferries'", (None, "ferries", None)),
    ],
)
def test_a_topic_has_the_code_of_its_vocabulary(attributes: str, expected: tuple[str | None, ...]) -> None:
    article = _read(_document(f"<tobject><tobject.subject tobject.subject.{attributes}/></tobject>"))
    assert [(topic.qcode, topic.literal, topic.name) for topic in article.subjects] == [expected]
    assert _read(newsformat.write(article, "nitf")) == article


@pytest.mark.parametrize(
    ("element", "expected"),
    [
        ("<classifier idsrc='IPTC' value='20000337'>transport</classifier>", ("medtop:20000337", None, None)),
        ("<classifier idsrc='iptc.org' value='04015000'>transport</classifier>", ("subj:04015000", None, None)),
        ("<classifier value='medtop:20000337'>transport</classifier>", ("medtop:20000337", None, None)),
        (
            "<classifier idsrc='http://cv.iptc.org/newscodes/mediatopic' value='20000337'>transport</classifier>",
            ("medtop:20000337", None, None),
        ),
        ("<classifier idsrc='harbour' value='20000337'>transport</classifier>", ("harbour:20000337", None, None)),
        ("<person value='https://example.org/ada'>Ada Rossi</person>", (None, "https://example.org/ada", None)),
        ("<person idsrc='staff' value='urn:example:ada'>Ada Rossi</person>", (None, "urn:example:ada", None)),
        ("<person value='ada'>Ada Rossi</person>", (None, None, "ada")),
    ],
)
def test_what_names_a_thing_is_its_code_or_its_uri(element: str, expected: tuple[str | None, ...]) -> None:
    head = f"<docdata><identified-content>{element}</identified-content></docdata>"
    article = _read(_document(head))
    assert [(thing.qcode, thing.uri, thing.literal) for thing in article.subjects] == [expected]
    assert _read(newsformat.write(article, "nitf")) == article
    marked = _read(_document(content=f"<p>Of {element}.</p>"))
    assert [(thing.qcode, thing.uri, thing.literal) for thing in marked.subjects] == [expected]


def test_a_media_topic_is_written_as_a_topic() -> None:
    topic = {"kind": "topic", "relation": "about", "name": "transport", "qcode": "medtop:20000337"}
    article = Article.model_validate({"newsformat": "1.0", "subjects": [topic], "body": []})
    (subject,) = etree.fromstring(newsformat.write(article, "nitf")).iter("{*}tobject.subject")
    assert dict(subject.attrib) == {
        "tobject.subject.refnum": "20000337",
        "tobject.subject.matter": "transport",
    }


def test_a_body_without_elements_is_plain_text() -> None:
    article = _read(_document(content="\nVENICE (LW) - The first boat\nleft.\n\nIt was full.\n"))
    assert [members_of(block) for block in article.body] == [
        {"type": "paragraph", "run_in": "VENICE (LW) - ", "text": "The first boat left."},
        {"type": "paragraph", "text": "It was full."},
    ]


@pytest.mark.parametrize(("name", "role"), [("lead", "lead"), ("x Ingress", "lead"), ("leading", None)])
def test_a_paragraph_is_the_lead_by_its_class(name: str, role: str | None) -> None:
    (block,) = _read(_document(content=f'<p class="{name}">The first boat left.</p>')).body
    assert members_of(block).get("role") == role


def test_a_paragraph_is_a_heading_by_its_class() -> None:
    article = _read(_document(content='<p>The first boat left.</p><p class="subhead">A <em>long</em> night</p>'))
    assert members_of(article)["body"][1] == {
        "type": "heading",
        "level": 2,
        "text": "A long night",
        "marks": [{"type": "emphasis", "words": "long"}],
        "extensions": {"nitf": [{"at": "", "attributes": {"class": "subhead"}}]},
    }
    assert _read(newsformat.write(article, "nitf")) == article


def test_two_line_breaks_part_paragraphs() -> None:
    article = _read(_document(content="<p>One.<br/> <br/>Two, <em>and<br/><br/>three</em>.<br/>Four.<br/><br/></p>"))
    assert [members_of(block) for block in article.body] == [
        {"type": "paragraph", "text": "One."},
        {"type": "paragraph", "text": "Two, and", "marks": [{"type": "emphasis", "words": "and"}]},
        {"type": "paragraph", "text": "three.\nFour.", "marks": [{"type": "emphasis", "words": "three"}]},
    ]


def test_the_lines_of_an_address_do_not_run_into_one_another() -> None:
    address = """<postaddr><addressee><person>Ada Rossi</person></addressee><delivery.point>Riva 1</delivery.point>
    <postcode>30100</postcode><delivery.office>Venice</delivery.office></postaddr>"""
    (block,) = _read(_document(content=f"<p>Write to {address}.</p>")).body
    assert members_of(block)["text"] == "Write to Ada Rossi\nRiva 1\n30100\nVenice."


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("", {"text": "VENICE, March 1"}),
        ("<dateline><location>Venice</location></dateline>", {"text": "Venice", "place": {"name": "Venice"}}),
        (
            "<dateline><location>Venice, <state>Veneto</state></location></dateline>",
            {
                "text": "Venice, Veneto",
                "place": {"name": "Venice", "broader": [{"name": "Veneto", "kind_code": "state"}]},
            },
        ),
    ],
)
def test_a_dateline_that_runs_in_is_no_part_of_the_text(printed: str, told: dict[str, object]) -> None:
    text = "<p>VENICE, March 1 — The first boat of <org>Lagoon Line</org> left.</p>"
    article = _read(_document(body_head=printed, content=text))
    (block,) = article.body
    assert members_of(block) == {
        "type": "paragraph",
        "run_in": "VENICE, March 1 — ",
        "text": "The first boat of Lagoon Line left.",
        "marks": [{"type": "mention", "words": "Lagoon Line", "ref": "c1"}],
    }
    assert article.dateline is not None
    assert members_of(article.dateline) == told
    again = newsformat.write(article, "nitf")
    (content,) = etree.fromstring(again).iter("{*}body.content")
    assert "".join(content.itertext()).strip() == "VENICE, March 1 — The first boat of Lagoon Line left."
    assert _read(again) == article


@pytest.mark.parametrize(
    ("document", "language"),
    [
        ('<nitf xml:lang="ko"><body><body.content><p>a</p></body.content></body></nitf>', "ko"),
        ('<nitf xml:lang="ko"><body xml:lang="ja"><body.content><p>a</p></body.content></body></nitf>', "ja"),
        ('<nitf><body><body.content xml:lang="lv"><p>a</p></body.content></body></nitf>', "lv"),
    ],
)
def test_the_language_may_be_told_around_the_body_or_in_it(document: str, language: str) -> None:
    article = _read(document)
    assert (article.language, article.extensions) == (language, None)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "<![CDATA[<p>The <b>first</b> boat.</p><ul><li>Bikes</li></ul>]]><p>The second.</p>",
            [("paragraph", "The first boat."), ("list", None), ("paragraph", "The second.")],
        ),
        (
            "<block>&lt;p&gt;The first boat.&lt;/p&gt;<hr/></block>",
            [("paragraph", "The first boat."), ("divider", None)],
        ),
        ("<p>&lt;p&gt;The first boat.&lt;/p&gt;</p>", [("paragraph", "The first boat.")]),
        ("<p>The tag &lt;p&gt; begins a paragraph.</p>", [("paragraph", "The tag <p> begins a paragraph.")]),
    ],
)
def test_html_that_stands_in_a_body_as_characters_is_read(content: str, expected: list[tuple[str, str | None]]) -> None:
    article = _read(_document(content=content))
    assert [(block.type, getattr(block, "text", None)) for block in article.body] == expected


def test_code_without_words_is_kept() -> None:
    code = '<div class="player" data-id="7"></div><script src="https://example.org/p.js"></script>'
    article = _read(_document(content=f"<p>The first boat.</p><p><![CDATA[{code}]]></p>"))
    assert members_of(article)["body"][1:] == [
        {"type": "other", "name": "html", "content": code, "media_type": "text/html"}
    ]


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        ("<location><city>Venice</city><country>Italy</country></location>", "Venice, Italy"),
        ("<location><city>Venice</city> (<country>Italy</country>)</location>", "Venice (Italy)"),
        ("<person><name.given>Ada</name.given><name.family>Rossi</name.family></person>", "Ada Rossi"),
    ],
)
def test_the_parts_of_a_name_do_not_run_into_one_another(xml: str, words: str) -> None:
    article = _read(_document(body_head=f"<byline>{xml}</byline>", content=f"<p>Here: {xml}.</p>"))
    assert getattr(article.body[0], "text", None) == f"Here: {words}."
    assert words.startswith(article.subjects[0].name or "-")
    assert [author.name for author in article.authors if author.kind == "person"] in ([], ["Ada Rossi"])


def test_what_is_told_of_a_table_stays_with_it() -> None:
    metadata = (
        '<nitf-table-metadata subclass="levels"><nitf-table-summary><p>Water levels</p></nitf-table-summary>'
        "</nitf-table-metadata>"
    )
    table = "<table><tr><td>Venice</td><td>120</td></tr></table>"
    article = _read(_document(content=f"<nitf-table>{metadata}{table}</nitf-table>"))
    (block,) = members_of(article)["body"]
    assert block["caption"] == {"text": "Water levels"}
    assert block["extensions"] == {"nitf": [{"at": "", "metadata": metadata}]}
    assert _read(newsformat.write(article, "nitf")) == article


def test_what_the_references_of_a_picture_tell_comes_back() -> None:
    media = (
        '<media media-type="image">'
        '<media-reference mime-type="image/jpeg" source="https://e.org/a.jpg" source-credit="Lagoon Wire"/>'
        '<media-reference mime-type="image/jpeg" name="small" source="https://e.org/b.jpg"/>'
        "<media-producer>Ada Rossi</media-producer></media>"
    )
    article = _read(_document(content=media))
    (block,) = members_of(article)["body"]
    assert block["image"]["credit"] == "Ada Rossi"
    assert block["image"]["renditions"] == [{"url": "https://e.org/b.jpg", "media_type": "image/jpeg"}]
    again = newsformat.write(article, "nitf")
    assert b'source-credit="Lagoon Wire"' in again
    assert b'name="small"' in again
    assert _read(again) == article


def test_a_picture_that_stands_in_the_document_is_kept() -> None:
    media = (
        '<media media-type="image"><media-reference mime-type="image/gif" source=""/>'
        '<media-object encoding="base64">R0lGODlhAQABAAAAACw=</media-object></media>'
    )
    article = _read(_document(content=f"<p>The first boat left.</p>{media}"))
    assert [(block.type, getattr(block, "name", None)) for block in article.body] == [
        ("paragraph", None),
        ("other", "media"),
    ]
    again = newsformat.write(article, "nitf")
    assert b'<media-object encoding="base64">R0lGODlhAQABAAAAACw=</media-object>' in again
    assert b"digest=" not in again
    assert _read(again) == article


def test_a_document_of_another_program_is_no_picture() -> None:
    reference = '<media-reference mime-type="application/pdf" source="https://example.org/timetable.pdf" name="PDF"/>'
    article = _read(_document(content=f'<media media-type="other">{reference}</media>'))
    (block,) = members_of(article)["body"]
    assert (block["type"], block["url"], block["title"]) == ("embed", "https://example.org/timetable.pdf", "PDF")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("ferries; boats", ["ferries", "boats"]),
        ("ferries, boats, Venice", ["ferries", "boats", "Venice"]),
        ("Rossi, Ada", ["Rossi, Ada"]),
    ],
)
def test_a_key_that_lists_several_keywords(key: str, expected: list[str]) -> None:
    head = f'<docdata><key-list><keyword key="{key}"/></key-list></docdata>'
    assert [keyword.text for keyword in _read(_document(head=head)).keywords] == expected


def test_a_further_byline_without_a_name_is_no_author() -> None:
    head = "<byline>Por Ada Rossi y Bo Lind</byline><byline>Corresponsales</byline>"
    article = _read(_document(body_head=head))
    assert [author.name for author in article.authors] == ["Ada Rossi", "Bo Lind"]
    assert article.byline == "Por Ada Rossi y Bo Lind\nCorresponsales"


def test_indentation_is_no_part_of_markup_that_is_kept() -> None:
    abstract = "<abstract><hl2>In brief</hl2><p>The boats are out.</p></abstract>"
    article = _read(_document(body_head=abstract))
    assert _read(newsformat.write(article, "nitf")) == article


def test_headlines_may_stand_in_no_hedline() -> None:
    article = _read(_document(body_head="<hl1>Ferry resumes</hl1><hl2>After nine days</hl2>"))
    assert (article.headline, article.subheadline) == ("Ferry resumes", "After nine days")


def test_blank_lines_part_the_bare_words_of_a_body() -> None:
    article = _read(_document(content="The <em>first</em> boat\n left.\n\n\n The second.<p>The third.</p>"))
    assert [getattr(block, "text", None) for block in article.body] == [
        "The first boat left.",
        "The second.",
        "The third.",
    ]


@pytest.mark.parametrize(
    ("declared", "saved"), [("utf-16", "utf-8"), ("UTF-16", "utf-8-sig"), ("UTF-8", "utf-16-le"), ("UTF-16", "utf-16")]
)
def test_a_declaration_of_another_encoding_than_that_of_the_bytes(declared: str, saved: str) -> None:
    document = f'<?xml version="1.0" encoding="{declared}"?>{_document(content="<p>Fähre läuft aus</p>")}'
    article = _read(document.encode(saved))
    assert getattr(article.body[0], "text", None) == "Fähre läuft aus"


@pytest.mark.parametrize("content", ['<block class="intro"><p>A.</p></block>', '<p class="ingress">A.</p>'])
def test_a_paragraph_is_the_lead_by_the_class_of_its_block(content: str) -> None:
    assert getattr(_read(_document(content=f"{content}<p>B.</p>")).body[0], "role", None) == "lead"


def test_words_between_the_items_of_a_list_are_items() -> None:
    (block,) = members_of(_read(_document(content="<ul>Free:<li>Bikes</li> and dogs</ul>")))["body"]
    assert block["items"] == [{"text": "Free:"}, {"text": "Bikes"}, {"text": "and dogs"}]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<p>Caf&amp;eacute; &amp;amp; bar</p><p>&amp;nbsp;</p><p>B.</p>", ["Café & bar", "B."]),
        ("<p>The tag &amp;lt;p&amp;gt; and &amp;nosuch; stay.</p>", ["The tag &lt;p&gt; and &nosuch; stay."]),
    ],
)
def test_references_that_were_escaped_once_more_are_characters(content: str, expected: list[str]) -> None:
    article = _read(_document(content=content))
    assert [getattr(block, "text", None) for block in article.body] == expected
    assert _read(newsformat.write(article, "nitf")) == article


def test_words_in_an_element_that_can_not_hold_them_stay() -> None:
    paragraph = "<p>Write to <postaddr>Ada Rossi, <delivery.point>Quay 1</delivery.point></postaddr>.</p>"
    source = f"<nitf><body><body.content>{paragraph}</body.content></body></nitf>"
    assert b"<p>Write to Ada Rossi, Quay 1.</p>" in newsformat.write(_read(source), "nitf")


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ('<meta name="language" content="it"/>', "it"),
        ('<meta name="Content-Language" content="it-CH"/>', "it-CH"),
        ('<meta name="language" content="our own"/>', None),
        ('<meta name="slug" content="it"/>', None),
    ],
)
def test_the_language_may_be_told_by_a_meta(head: str, language: str | None) -> None:
    article = _read(_document(head=head))
    assert article.language == language
    again = newsformat.write(article, "nitf")
    assert _read(again) == article
    assert b"<meta name=" in again


def test_what_is_told_of_the_columns_of_a_table_stays_with_it() -> None:
    table = '<table><col align="left"/><tr><td>Venice</td><td>120</td></tr></table>'
    article = _read(_document(content=table))
    (block,) = members_of(article)["body"]
    assert block["extensions"] == {"nitf": [{"at": "", "xml": '<col align="left"/>'}]}
    again = newsformat.write(article, "nitf")
    assert b'<col align="left"/>' in again
    assert _read(again) == article


@pytest.mark.parametrize(
    ("name", "inside", "words"),
    [
        ("nitf-table", "<nitf-table-summary><p>Water levels</p></nitf-table-summary>", "Water levels"),
        ("nitf-table", '<nitf-colgroup><nitf-col value="level"/></nitf-colgroup>', None),
    ],
)
def test_a_table_of_which_only_its_metadata_came_is_kept(name: str, inside: str, words: str | None) -> None:
    table = f"<{name}><nitf-table-metadata>{inside}</nitf-table-metadata></{name}>"
    _, block = members_of(_read(_document(content=f"<p>The first boat left.</p>{table}")))["body"]
    assert (block["name"], block.get("text"), block["content"]) == ("nitf-table", words, table)


def test_what_is_told_of_a_table_in_other_markup_stays_with_it() -> None:
    metadata = '<nitf-table-metadata subclass="levels"/>'
    table = f"<nitf-table>{metadata}<custom-table><level>120</level></custom-table></nitf-table>"
    (block,) = members_of(_read(_document(content=table)))["body"]
    assert (block["name"], block["text"]) == ("custom-table", "120")
    assert block["extensions"] == {"nitf": [{"at": "", "metadata": metadata}]}


def test_a_byline_that_names_the_same_once_more_for_an_index_is_kept_apart() -> None:
    index = '<byline class="normalized_byline">Rossi, Ada</byline>'
    article = _read(_document(body_head=f"<byline>By ADA ROSSI</byline>{index}"))
    assert (article.byline, [author.name for author in article.authors]) == ("By ADA ROSSI", ["ADA ROSSI"])
    assert index.encode() in newsformat.write(article, "nitf")


def test_a_title_that_is_the_house_that_sends_the_article_is_no_post() -> None:
    head = "<byline>By Ada Rossi<byttl>Lagoon Wire</byttl></byline><distributor>Lagoon Wire</distributor>"
    (author,) = _read(_document(body_head=head)).authors
    assert members_of(author) == {"name": "Ada Rossi", "affiliation": "Lagoon Wire"}


def test_no_space_stands_before_a_sign_behind_a_name() -> None:
    assert (
        _read(_document(body_head="<byline><person>Ada Rossi</person>, Venice</byline>")).byline == "Ada Rossi, Venice"
    )


LEAD = '<block class="lead_paragraph"><p>The first boat left.</p><p>It was full.</p></block>'


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (
            '<block class="full_text"><p>The first boat left.</p><p>It was full.</p><p>The night was cold.</p></block>',
            [("lead", "The first boat left."), ("lead", "It was full."), (None, "The night was cold.")],
        ),
        (
            '<block class="full_text"><p>The night was cold.</p></block>',
            [("lead", "The first boat left."), ("lead", "It was full."), (None, "The night was cold.")],
        ),
        ("", [("lead", "The first boat left."), ("lead", "It was full.")]),
    ],
)
def test_a_lead_that_stands_by_itself_and_in_the_text_is_read_once(
    after: str, words: list[tuple[str | None, str]]
) -> None:
    article = _read(_document(content=LEAD + after))
    assert [(getattr(block, "role", None), getattr(block, "text", None)) for block in article.body] == words


def test_only_the_paragraphs_of_a_repeated_lead_are_the_lead_however_many_are_behind_them() -> None:
    lead = f"<p>{'The first boat left. ' * 5000}</p>"
    behind = "<p>The night was cold.</p>" * 10_000
    article = _read(_document(content=f'<block class="lead">{lead}</block><block>{lead}{behind}</block>'))
    assert [getattr(block, "role", None) for block in article.body] == ["lead", *[None] * 10_000]


def test_a_part_that_is_called_a_correction_is_one() -> None:
    part = '<block class="correction_text"><p>The captain is Ada Rossi.</p></block>'
    _, note = _read(_document(content=f"<p>The first boat left.</p>{part}")).body
    assert members_of(note) == {
        "type": "note",
        "kind": "correction",
        "blocks": [{"type": "paragraph", "text": "The captain is Ada Rossi."}],
        "extensions": {"nitf": [{"at": "", "attributes": {"class": "correction_text"}}]},
    }


def test_marks_in_each_other_have_an_end_and_nothing_is_lost() -> None:
    styles = ["em", "strong", "u", "s", "code", "sub", "sup", "small"]
    markup = "".join(f"<{name}>" for name in styles) + "We sail." + "".join(f"</{name}>" for name in reversed(styles))
    reading = newsformat.read(_document(content=f"<p>{markup}</p>"), "nitf")
    assert [finding.code for finding in reading.findings] == ["nitf-too-many-marks"]
    assert reading.article is not None
    (paragraph,) = reading.article.body
    members = members_of(paragraph)
    assert members["text"] == "We sail."
    told = {mark["type"] for mark in members["marks"]}
    assert told == {"emphasis", "strong", "underline", "strike", "code", "subscript"}
    assert members["extensions"] == {"nitf": [{"at": "", "markup": markup}]}


DEEP = "<b><i><u><s><code><sub><sup>We sail.</sup></sub></code></s></u></i></b>"


@pytest.mark.parametrize(
    "wire",
    [
        "<NewsML><NewsItem><NewsComponent><ContentItem><DataContent>{}</DataContent></ContentItem></NewsComponent>"
        "</NewsItem></NewsML>",
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:a" version="1"><contentSet><inlineXML>{}'
        "</inlineXML></contentSet></newsItem>",
    ],
    ids=["newsml-1.2", "newsml-g2"],
)
def test_a_wire_around_nitf_tells_of_marks_too_deep_in_it(wire: str) -> None:
    content = f"<ul><li>{DEEP}</li></ul>"
    reading = newsformat.read(wire.format(f"<nitf><body><body.content>{content}</body.content></body></nitf>"))
    assert "nitf-too-many-marks" in [finding.code for finding in reading.findings]
    assert reading.article is not None
    assert reading.article.text == "We sail."


def test_a_headline_in_an_element_that_is_none_of_nitf() -> None:
    head = "<headline><hl1>Ferry resumes</hl1><hl2>After nine days</hl2></headline>"
    article = _read(_document(body_head=head))
    assert (article.headline, article.subheadline) == ("Ferry resumes", "After nine days")


def test_a_byline_that_was_escaped_once_more_than_it_had_to_be() -> None:
    article = _read(_document(body_head="<byline>By Zo&amp;euml; &lt;b&gt;Rossi&lt;/b&gt;</byline>"))
    assert (article.byline, [author.name for author in article.authors]) == ("By Zoë Rossi", ["Zoë Rossi"])


def test_a_date_behind_the_place_of_a_dateline_is_printed_apart() -> None:
    dateline = '<dateline><location>VENICE</location><story.date norm="20260301">March 1</story.date></dateline>'
    found = newsformat.read(
        f"<nitf><body><body.head>{dateline}</body.head><body.content/></body></nitf>".encode()
    ).article
    assert found is not None
    assert found.dateline is not None
    assert found.dateline.text == "VENICE March 1"


def test_a_footnote_stands_below_the_paragraph_that_it_is_in() -> None:
    note = "<fn><body.content><p>Note {}.</p></body.content></fn>"
    text = f"<p>The first{note.format(1)} boat <em>left{note.format(2)} at</em> dawn.</p><p>It was full.</p>"
    found = newsformat.read(f"<nitf><body><body.content>{text}</body.content></body></nitf>".encode()).article
    assert found is not None
    assert [members_of(block) for block in found.body] == [
        {
            "type": "paragraph",
            "text": "The first boat left at dawn.",
            "marks": [{"type": "emphasis", "words": "left at"}],
        },
        {"type": "note", "kind": "other", "blocks": [{"type": "paragraph", "text": "Note 1."}]},
        {"type": "note", "kind": "other", "blocks": [{"type": "paragraph", "text": "Note 2."}]},
        {"type": "paragraph", "text": "It was full."},
    ]


def _headed(head: str, content: str = "<p>The first boat left.</p>") -> Article:
    return _read(f"<nitf><body><body.head>{head}</body.head><body.content>{content}</body.content></body></nitf>")


def test_the_headline_may_stand_right_in_the_hedline() -> None:
    assert _headed("<hedline>Boats run\n again</hedline>").headline == "Boats run again"
    assert _headed("<hedline>Boats<hl1>Boats run again</hl1></hedline>").headline == "Boats run again"


def test_lines_of_the_head_are_known_by_their_classes() -> None:
    lines = '<hl1>Boats run</hl1><hl2 class="overline">Harbour</hl2><hl2 class="subtitle">At dawn</hl2>'
    found = _headed(f"<hedline>{lines}</hedline>")
    assert (found.headline, found.kicker, found.subheadline) == ("Boats run", "Harbour", "At dawn")
    assert found.alternative_headlines == ()
    written = newsformat.write(found, "nitf")
    assert _read(written) == found
    assert [line.get("class") for line in etree.fromstring(written).iter("{*}hl2")] == ["subtitle", "overline"]


def test_a_code_that_begins_with_its_scheme_is_told_once() -> None:
    topic = '<classifier type="subject" idsrc="lagoon" value="lagoon:7">Ferries</classifier>'
    found = _read(
        f"<nitf><head><docdata><identified-content>{topic}</identified-content></docdata></head>"
        "<body><body.content><p>The first boat left.</p></body.content></body></nitf>"
    )
    assert [subject.qcode for subject in found.subjects] == ["lagoon:7"]


@pytest.mark.parametrize(
    "line",
    [
        "<byline>By Ada Rossi</byline>",
        '<p class="byline">By Ada Rossi</p>',
        "<block><byline>By Ada Rossi</byline></block>",
    ],
)
def test_a_byline_that_the_body_begins_with_is_that_of_the_article(line: str) -> None:
    found = _headed("", f"{line}<p>The first boat left.</p><block><byline>Bo Ek</byline><p>It was cold.</p></block>")
    assert (found.byline, [author.name for author in found.authors]) == ("By Ada Rossi", ["Ada Rossi"])
    texts = [getattr(block, "text", None) for block in found.body]
    assert texts == ["The first boat left.", "Bo Ek", "It was cold."]
    assert _read(newsformat.write(found, "nitf")) == found


def test_references_and_tags_in_heads_that_were_escaped_once_more() -> None:
    keys = '<key-list><keyword key="boats &amp;amp; ferries"/></key-list><du-key key="boats &amp;amp; ferries"/>'
    head = "<abstract>&lt;p&gt;Boats &lt;b&gt;run&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;At dawn.&lt;/p&gt;</abstract>"
    found = _read(
        f"<nitf><head><docdata>{keys}</docdata></head><body><body.head>{head}<rights>Rossi &amp;amp; Ek</rights>"
        "</body.head><body.content><p>The first boat left.</p></body.content></body></nitf>"
    )
    assert ([each.text for each in found.keywords], found.slugline) == (["boats & ferries"], "boats & ferries")
    assert (found.summary, found.rights[0].notice) == ("Boats run.\nAt dawn.", "Rossi & Ek")
    assert _read(newsformat.write(found, "nitf")) == found


def test_a_body_that_is_one_preformatted_text_of_several_paragraphs_is_plain_text() -> None:
    found = _headed("", "<pre>The first boat left at dawn, and\nthe others followed.\n\nIt was cold.</pre>")
    texts = [getattr(block, "text", None) for block in found.body]
    assert texts == ["The first boat left at dawn, and the others followed.", "It was cold."]
