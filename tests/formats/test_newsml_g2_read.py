from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsformat.findings import ReadError
from newsformat.formats import FORMATS
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.validity import MOST_WRITTEN
from newsformat.formats.source import Source
from newsformat.formats.xml.words import local
from newsformat.model.article import Article
from newsformat.model.body import Audio, Paragraph
from newsformat.model.canonical import members_of
from newsformat.model.flow import stretches, text_of
from newsformat.model.naming import Party
from newsformat.model.reading import Reading
from properties.effort import cases

FORMAT = FORMATS["newsml-g2"]
ROOT = Path(__file__).parents[2]
SAMPLES = ROOT.parent / "shared" / "data" / "newsml" / "g2"

ITEM = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20260301:ferry" version="2"
    standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  {before}
  <itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider qcode="prov:lagoon"><name>Lagoon Wire</name></provider>
    <versionCreated>2026-03-01T08:05:00Z</versionCreated>
    {item}
  </itemMeta>
  <contentMeta>{content}</contentMeta>
  {after}
  <contentSet>{body}</contentSet>
</newsItem>"""
BODY = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>
<body><p>The first boat left at dawn.</p></body></html></inlineXML>"""
BASE = {
    "newsformat": "1.0",
    "id": "urn:newsml:example.org:20260301:ferry",
    "version": "2",
    "item_class": "text",
    "language": "en",
    "provider": {"name": "Lagoon Wire", "qcode": "prov:lagoon"},
    "version_created": "2026-03-01T08:05:00Z",
    "body": [{"type": "paragraph", "text": "The first boat left at dawn."}],
}


def wire(item: str = "", content: str = "", before: str = "", after: str = "", body: str = BODY) -> bytes:
    return ITEM.format(before=before, item=item, content=content, after=after, body=body).encode()


def read(data: bytes) -> Reading:
    assert FORMAT.read is not None
    return FORMAT.read(Source(data))


def read_all(data: bytes) -> list[Reading]:
    assert FORMAT.read_all is not None
    return list(FORMAT.read_all(Source(data)))


def article(data: bytes) -> Article:
    found = read(data).article
    assert found is not None
    return found


def more_than_base(data: bytes) -> dict[str, Any]:
    """The members that an article has beside those of every wire here."""
    members = members_of(article(data))
    return {name: value for name, value in members.items() if BASE.get(name) != value}


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_the_least_item() -> None:
    assert members_of(article(wire())) == BASE
    assert codes(read(wire())) == []


ITEM_META = [
    ('<pubStatus qcode="stat:withheld"/>', {"status": "withheld"}),
    ('<pubStatus literal="withheld"/>', {"status": "withheld"}),
    ("<firstCreated>2026-03-01T06:00:00+01:00</firstCreated>", {"item_created": "2026-03-01T06:00:00+01:00"}),
    (
        "<embargoed>2026-03-02T06:00:00Z</embargoed>",
        {"embargo": {"kind": "until", "until": "2026-03-02T06:00:00Z"}},
    ),
    ("<embargoed/>", {"embargo": {"kind": "until_told"}}),
    ("<expires>2027-03-01</expires>", {"expires": "2027-03-01"}),
    ("<generator>Desk 9</generator><profile>house-1</profile>", {"generator": "Desk 9", "profile": "house-1"}),
    ('<signal qcode="sig:update"/><signal qcode="desk:7"/>', {"signals": ["update", "desk:7"]}),
    (
        '<edNote role="desk:advisory">Adds\n   quote.<br/>Call us.</edNote>',
        {"notes": [{"role": "desk:advisory", "public": False, "text": "Adds quote.\nCall us."}]},
    ),
    (
        '<link rel="irel:seeAlso" href="https://example.org/h" rank="1"><title>History</title></link>',
        {"related": [{"rel": "see_also", "url": "https://example.org/h", "title": "History", "rank": 1}]},
    ),
    (
        '<link rel="trustindicator:ethics" href="https://example.org/e" title="Ethics"/>',
        {
            "trust_indicators": [
                {"role": "trustindicator:ethics", "title": "Ethics", "url": "https://example.org/e"},
            ]
        },
    ),
]
CONTENT_META = [
    ("<urgency>4</urgency>", {"urgency": 4}),
    (
        "<contentCreated>2026-02</contentCreated><contentModified>2026-03-01T09:00:00</contentModified>",
        {"created": "2026-02", "modified": "2026-03-01T09:00:00"},
    ),
    (
        "<headline>Ferry <a>resumes</a></headline>",
        {
            "headline": "Ferry resumes",
            "extensions": {
                "newsml-g2": [{"at": "contentMeta/headline[1]", "markup": "Ferry <a>resumes</a>"}],
            },
        },
    ),
    (
        '<headline role="desk:short">Boats out</headline><headline>Ferry resumes</headline>',
        {"headline": "Ferry resumes", "alternative_headlines": [{"text": "Boats out", "role": "desk:short"}]},
    ),
    (
        '<description role="drol:summary">Boats run.</description><description role="drol:teaser">Run!</description>',
        {"summary": "Boats run.", "descriptions": [{"text": "Run!", "role": "drol:teaser"}]},
    ),
    (
        '<creator uri="https://example.org/rossi"><name>Ada Rossi</name></creator><by>By Ada Rossi</by>',
        {"byline": "By Ada Rossi", "authors": [{"name": "Ada Rossi", "uri": "https://example.org/rossi"}]},
    ),
    (
        '<creator qcode="user:rossi.a"><name>rossi.a</name></creator>',
        {"contributors": [{"name": "rossi.a", "qcode": "user:rossi.a", "role": "creator"}]},
    ),
    (
        '<contributor role="ctrol:editor" type="cpnat:person"><name>Bo Lind</name><personDetails><affiliation>'
        "<name>Harbour Post</name></affiliation><contactInfo><email>lind@example.org</email></contactInfo>"
        "</personDetails></contributor>",
        {
            "contributors": [
                {
                    "name": "Bo Lind",
                    "kind": "person",
                    "role": "ctrol:editor",
                    "affiliation": "Harbour Post",
                    "email": "lind@example.org",
                }
            ]
        },
    ),
    (
        "<slugline>FERRY</slugline><creditline>Lagoon Wire</creditline>",
        {"slugline": "FERRY", "credit_line": "Lagoon Wire"},
    ),
    (
        '<located qcode="geo:1"><name>Venice</name><broader><name>Italy</name></broader><geoAreaDetails>'
        '<position latitude="45.44" longitude="12.33"/></geoAreaDetails></located><dateline>VENICE, March 1</dateline>',
        {
            "dateline": {
                "text": "VENICE, March 1",
                "place": {
                    "name": "Venice",
                    "qcode": "geo:1",
                    "broader": [{"name": "Italy"}],
                    "position": {"latitude": 45.44, "longitude": 12.33},
                },
            }
        },
    ),
    (
        '<subject type="cpnat:person" qcode="p:1" rank="2" confidence="80" relevance="70"><name>Ada Rossi</name>'
        '<sameAs uri="https://www.wikidata.org/entity/Q64"/></subject>',
        {
            "subjects": [
                {
                    "name": "Ada Rossi",
                    "qcode": "p:1",
                    "same_as": [{"uri": "https://www.wikidata.org/entity/Q64"}],
                    "kind": "person",
                    "rank": 2,
                    "relevance": 70,
                    "confidence": 80,
                }
            ]
        },
    ),
    (
        '<subject qcode="medtop:20000523"><name xml:lang="de">Arbeitsmarkt</name>'
        '<name xml:lang="en-GB">labour market</name></subject>',
        {
            "subjects": [
                {
                    "name": "labour market",
                    "names": [
                        {"text": "Arbeitsmarkt", "language": "de"},
                        {"text": "labour market", "language": "en-GB"},
                    ],
                    "qcode": "medtop:20000523",
                    "kind": "topic",
                }
            ]
        },
    ),
    (
        '<subject type="cptype:city"><name>Venice</name></subject>',
        {"subjects": [{"name": "Venice", "kind_code": "cptype:city", "kind": "place"}]},
    ),
    (
        '<genre qcode="genre:feature"><name>Feature</name></genre><keyword role="k:index" rank="1">ferries</keyword>',
        {
            "genres": [{"name": "Feature", "qcode": "genre:feature"}],
            "keywords": [{"text": "ferries", "role": "k:index", "rank": 1}],
        },
    ),
    (
        '<altId type="desk:key" environment="desk:cms">7</altId>',
        {"alternate_ids": [{"value": "7", "kind": "desk:key", "environment": "desk:cms"}]},
    ),
    (
        '<digitalSourceType uri="http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"/>',
        {"digital_source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"},
    ),
    (
        '<language tag="it"/>',
        {"language": "it", "extensions": {"newsml-g2": [{"at": "", "attributes": {"xml:lang": "en"}}]}},
    ),
    (
        '<icon href="https://example.org/a.jpg" width="400" contenttype="image/jpeg"/>',
        {"lead_image": {"url": "https://example.org/a.jpg", "width": 400, "media_type": "image/jpeg"}},
    ),
]
RIGHTS = [
    (
        '<rightsInfo><copyrightHolder><name>Harbour Post</name></copyrightHolder><copyrightNotice href="https://e.org/c">'
        "(c) 2026</copyrightNotice><usageTerms>No archive.</usageTerms>"
        '<dataMining uri="http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED"/></rightsInfo>',
        {
            "rights": [
                {
                    "holder": {"name": "Harbour Post"},
                    "notice": "(c) 2026",
                    "notice_url": "https://e.org/c",
                    "usage_terms": "No archive.",
                    "data_mining": "http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED",
                }
            ]
        },
    ),
    (
        '<rightsInfo validfrom="2026-03-01" validto="2027-03-01" scope="r:1 r:2"><rightsExpressionData '
        'langid="http://www.w3.org/ns/odrl/2/" enctype="text/json">{{}}</rightsExpressionData></rightsInfo>',
        {
            "rights": [
                {
                    "valid_from": "2026-03-01",
                    "valid_to": "2027-03-01",
                    "scope": ["r:1", "r:2"],
                    "expressions": [
                        {
                            "language_id": "http://www.w3.org/ns/odrl/2/",
                            "media_type": "text/json",
                            "content": "{{}}",
                        }
                    ],
                }
            ]
        },
    ),
    (
        "<pubHistory><published><timestamp>2026-03-01T06:30:00+01:00</timestamp></published></pubHistory>",
        {"published": "2026-03-01T06:30:00+01:00"},
    ),
]


@pytest.mark.parametrize(("xml", "expected"), ITEM_META)
def test_item_metadata(xml: str, expected: dict[str, Any]) -> None:
    assert more_than_base(wire(item=xml)) == expected


@pytest.mark.parametrize(("xml", "expected"), CONTENT_META)
def test_content_metadata(xml: str, expected: dict[str, Any]) -> None:
    assert more_than_base(wire(content=xml)) == expected


@pytest.mark.parametrize(("xml", "expected"), RIGHTS)
def test_rights_and_history(xml: str, expected: dict[str, Any]) -> None:
    assert more_than_base(wire(before=xml)) == expected


NITF = """<inlineXML contenttype="application/nitf+xml"><nitf{namespace}><body><body.head><hedline>
<hl1>Ferry resumes</hl1></hedline><byline>By Ada Rossi</byline></body.head><body.content><block>
<p>The first <em>boat</em>.</p><hl2>Night</hl2>
<ul><li>One</li></ul></block></body.content></body></nitf></inlineXML>"""


@pytest.mark.parametrize(
    "headlines",
    [
        '<headline rank="2">Boats out</headline><headline rank="1">Ferry resumes</headline>',
        '<headline>Boats out</headline><headline rank="7">Ferry resumes</headline>',
        '<headline xml:lang="de">Fähre fährt</headline><headline xml:lang="en-GB" rank="2">Ferry resumes</headline>',
        '<headline rank="1" xml:lang="de">Fähre fährt</headline><headline>Ferry resumes</headline>',
        '<headline role="hl:short">Boats out</headline><headline role="hl:main">Ferry resumes</headline>',
        '<headline>Boats out</headline><headline role="hl:main" xml:lang="en">Ferry resumes</headline>',
        "<headline>Ferry resumes</headline><headline>Boats out</headline>",
        '<headline role="hl:a" rank="2">Boats out</headline><headline role="hl:b" rank="1">Ferry resumes</headline>',
    ],
)
def test_the_main_headline_is_chosen_by_language_role_and_rank(headlines: str) -> None:
    told = article(wire(content=headlines))
    assert (told.headline, len(told.alternative_headlines)) == ("Ferry resumes", 1)
    assert FORMAT.write is not None
    again = FORMAT.write(told)
    assert members_of(article(again)) == members_of(told)


WORDS_IN_BASE64 = "VGhlIGZpcnN0IGJvYXQgbGVmdC4KCkl0IHdhcyBmdWxsLg=="


@pytest.mark.parametrize(
    "encoding",
    [
        'encoding="encd:base64"',
        'encoding="base64"',
        'encoding="http://cv.iptc.org/newscodes/encoding/base64"',
        'encodinguri="http://cv.iptc.org/newscodes/encoding/base64"',
        'encodinguri="https://cv.iptc.org/newscodes/encoding/base64" contenttype="text/plain"',
    ],
)
def test_a_text_in_base64_is_decoded(encoding: str) -> None:
    text = f"{WORDS_IN_BASE64[:20]}\n  {WORDS_IN_BASE64[20:]}"
    reading = read(wire(body=f"<inlineData {encoding}>{text}</inlineData>"))
    assert reading.article is not None
    assert (reading.article.text, codes(reading)) == ("The first boat left.\n\nIt was full.", [])
    assert reading.article.extensions is None


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("encd:base64", "VGhlIGZpc!"),
        ("encd:base64", "VGhlI"),
        ("encd:base64", "//79"),  # no UTF-8
        ("encd:base64", "AAAA"),  # characters that no text has
        ("encd:zip", WORDS_IN_BASE64),
    ],
)
def test_a_text_that_can_not_be_decoded_is_kept_and_told(encoding: str, text: str) -> None:
    reading = read(wire(body=f'<inlineData encoding="{encoding}">{text}</inlineData>'))
    assert reading.article is not None
    assert (reading.article.body, codes(reading)) == ((), ["encoding-unknown"])
    xml = f'<inlineData encoding="{encoding}">{text}</inlineData>'
    assert reading.article.extensions == {"newsml-g2": [{"at": "contentSet", "xml": xml}]}


def test_a_fraction_in_a_body_of_nitf() -> None:
    body = """<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content>
    <p>It is 3<frac><numer>3</numer><denom>4</denom></frac> miles.</p></body.content></body></nitf></inlineXML>"""
    assert article(wire(body=body)).text == "It is 3 3/4 miles."


@pytest.mark.parametrize("namespace", ["", ' xmlns="http://iptc.org/std/NITF/2006-10-18/"', ' xmlns=""'])
def test_a_body_of_nitf(namespace: str) -> None:
    found = article(wire(body=NITF.format(namespace=namespace)))
    assert found.text == "The first boat.\n\nNight\n\nOne"
    assert [block.type for block in found.body] == ["paragraph", "heading", "list"]
    assert (found.headline, found.byline) == ("Ferry resumes", "By Ada Rossi")
    assert found.extensions is None


MARKED_NITF = """<nitf{namespace}><body><body.content>
<p lede="true"><person>Bo Lind</person> of <org idsrc="x" value="ll">Lagoon Line</org> left at dawn.</p>
<p xml:lang="de">Guten Tag.</p>
<p>“<q quote-source="Bo">We sail.</q>” All went well: “It is cold and wet out there,” said Ada Rossi.</p>
<bq id="log" quote-source="Cy Noor"><block><p>It was cold.</p></block></bq>
<media media-type="video"><media-reference source="https://example.org/a.mp4"/><media-caption>The boat.</media-caption>
<media-producer>Cy Noor</media-producer></media>
</body.content><body.end><tagline>Help: Eva Berg</tagline></body.end></body></nitf>"""
MARKED_BODY = [
    {
        "type": "paragraph",
        "role": "lead",
        "text": "Bo Lind of Lagoon Line left at dawn.",
        "marks": [
            {"type": "mention", "words": "Bo Lind", "ref": "c2"},
            {"type": "mention", "words": "Lagoon Line", "ref": "c3"},
        ],
    },
    {"type": "paragraph", "language": "de", "text": "Guten Tag."},
    {
        "type": "paragraph",
        "text": "“We sail.” All went well: “It is cold and wet out there,” said Ada Rossi.",
        "marks": [
            {"type": "quote", "words": "We sail.", "ref": "q1"},
            {"type": "quote", "words": "It is cold and wet out there,", "ref": "q3"},
        ],
    },
    {
        "type": "quotation",
        "id": "log",
        "blocks": [
            {
                "type": "paragraph",
                "text": "It was cold.",
                "marks": [{"type": "quote", "words": "It was cold.", "ref": "q2"}],
            }
        ],
        "attribution": "Cy Noor",
    },
    {
        "type": "video",
        "url": "https://example.org/a.mp4",
        "caption": {"text": "The boat."},
        "credit": "Cy Noor",
    },
]


@pytest.mark.parametrize("namespace", ["", ' xmlns="http://iptc.org/std/NITF/2006-10-18/"', ' xmlns=""'])
def test_a_body_of_nitf_is_read_as_nitf_by_itself_is(namespace: str) -> None:
    body = f"<inlineXML contenttype='application/nitf+xml'>{MARKED_NITF.format(namespace=namespace)}</inlineXML>"
    subjects = (
        '<subject id="c1" type="cpnat:person" qcode="p:1"/><subject type="cpnat:person"><name>Bo Lind</name></subject>'
    )
    found = members_of(article(wire(content=subjects, body=body)))
    assert found["quotes"] == [
        {"id": "q1", "text": "We sail.", "kind": "direct", "speaker": {"name": "Bo"}},
        {"id": "q2", "text": "It was cold.", "kind": "direct", "speaker": {"name": "Cy Noor"}},
        {
            "id": "q3",
            "text": "It is cold and wet out there,",
            "kind": "direct",
            "speaker": {"name": "Ada Rossi", "as_written": "Ada Rossi"},
            "cue": "said",
        },
    ]
    assert found["body"] == MARKED_BODY
    assert found["subjects"] == [
        {"id": "c1", "qcode": "p:1", "kind": "person"},
        {"id": "c2", "name": "Bo Lind", "kind": "person"},
        {"id": "c3", "name": "Lagoon Line", "qcode": "x:ll", "kind": "organization", "relation": "mentioned"},
    ]
    assert found["notes"] == [{"role": "tagline", "public": True, "text": "Help: Eva Berg"}]


@pytest.mark.parametrize(
    ("body", "text", "renditions"),
    [
        ('<inlineData contenttype="text/plain">One\nline.\n\nTwo.</inlineData>', "One line.\n\nTwo.", []),
        (
            '<inlineData contenttype="text/html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</inlineData>',
            "One.\n\nTwo.",
            [],
        ),
        (
            f'{BODY}<inlineData contenttype="text/plain" rendition="r:wire">dawn</inlineData>',
            "The first boat left at dawn.",
            [{"role": "r:wire", "media_type": "text/plain", "content": "dawn"}],
        ),
        ('<h:x xmlns:h="urn:x"/>', "", []),
        (
            '<inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>A<h:br/>b</h:p><h:p/></h:body></h:html>'
            "</inlineXML>",
            "A\nb",
            [],
        ),
    ],
)
def test_other_bodies(body: str, text: str, renditions: list[dict[str, Any]]) -> None:
    found = article(wire(body=body))
    assert found.text == text
    assert [members_of(rendition) for rendition in found.renditions] == renditions


ASSERTS = """<assert qcode="org:lagoon" type="cpnat:organisation"><name xml:lang="en">Lagoon Ferries</name>
    <name xml:lang="it">Traghetti</name><sameAs uri="https://example.org/lagoon"/><organisationDetails>
    <hasInstrument symbol="LGF" symbolsrc="symsrc:x" marketlabel="Venice"/></organisationDetails></assert>
    <assert uri="https://example.org/venice" type="cpnat:geoArea"><name>Venice</name><broader qcode="iso:IT"/>
    <geoAreaDetails><position latitude="45.44" longitude="12.33"/></geoAreaDetails></assert>"""


NEWSCODES = "http://cv.iptc.org/newscodes"
CATALOG = f"""<catalog><scheme alias="ps" uri="{NEWSCODES}/pubstatusg2/"/>
<scheme alias="ct" uri="{NEWSCODES}/cpnature/"/><scheme alias="mt" uri="{NEWSCODES}/mediatopic/"/>
<scheme alias="ds" uri="{NEWSCODES}/digitalsourcetype/"/><scheme alias="sg" uri="{NEWSCODES}/signal/"/>
<scheme alias="stat" uri="http://example.org/moods/"/></catalog>"""


@pytest.mark.parametrize(
    "xml",
    [
        '<pubStatus qcode="stat:canceled"/>',
        f'<pubStatus uri="{NEWSCODES}/pubstatusg2/canceled"/>',
        '<pubStatus uri="https://cv.iptc.org/newscodes/pubstatusg2/canceled"/>',
        f'<pubStatus qcode="stat:canceled" uri="{NEWSCODES}/pubstatusg2/canceled"/>',
        '<pubStatus qcode="stat:cancelled"/>',
        f'<pubStatus uri="{NEWSCODES}/pubstatusg2/cancelled"/>',
        '<pubStatus qcode="desk:Killed"/>',
        '<pubStatus literal="Cancelled"/>',
    ],
)
def test_a_story_that_is_canceled_is_so_however_its_status_is_spelled(xml: str) -> None:
    told = article(wire(xml))
    assert told.status == "canceled"
    assert FORMAT.write is not None
    again = FORMAT.write(told)
    assert members_of(article(again)) == members_of(told)
    assert b"seal" not in again


@pytest.mark.parametrize(
    "xml",
    [
        '<pubStatus qcode="stat:mood"/>',
        '<pubStatus literal="open"/>',
        '<pubStatus uri="http://example.org/s/canceled"/>',
    ],
)
def test_a_status_that_is_unknown_is_told_and_kept(xml: str) -> None:
    reading = read(wire(xml))
    assert reading.article is not None
    assert (reading.article.status, codes(reading)) == (None, ["status-unknown"])
    assert reading.article.extensions is not None


def test_codes_mean_what_the_catalog_of_the_item_says() -> None:
    content = """<digitalSourceType qcode="ds:composite"/><subject type="ct:person" qcode="own:1"/>
    <subject qcode="mt:01000000"/>"""
    told = article(wire('<pubStatus qcode="ps:withheld"/><signal qcode="sg:correction"/>', content, before=CATALOG))
    assert told.status == "withheld"
    assert told.signals == ("correction",)
    assert told.digital_source_type == f"{NEWSCODES}/digitalsourcetype/composite"
    assert [(each.qcode, each.kind, each.kind_code) for each in told.subjects] == [
        ("own:1", "person", "ct:person"),
        ("mt:01000000", "topic", None),
    ]


def test_a_standard_alias_that_the_item_gives_to_another_scheme_is_not_the_standard_one() -> None:
    assert article(wire('<pubStatus qcode="stat:canceled"/>', before=CATALOG)).status is None
    assert codes(read(wire('<pubStatus qcode="stat:canceled"/>', before=CATALOG))) == ["status-unknown"]


def test_codes_that_come_as_addresses() -> None:
    item = f"""<signal uri="{NEWSCODES}/signal/update"/><signal qcode="x:own"/><signal uri="http://example.org/s/1"/>"""
    content = f"""<creator typeuri="{NEWSCODES}/cpnature/person"><name>Ada Rossi</name></creator>
    <subject typeuri="{NEWSCODES}/cpnature/geoArea"><name>Venice</name></subject>"""
    told = article(wire(item, content))
    assert told.signals == ("update", "x:own")
    assert [(each.name, each.kind) for each in (*told.authors, *told.subjects)] == [
        ("Ada Rossi", "person"),
        ("Venice", "place"),
    ]
    nature = f'<itemClass uri="{NEWSCODES}/ninature/picture"/>'
    assert article(wire().replace(b'<itemClass qcode="ninat:text"/>', nature.encode())).item_class == "picture"


OWN_CATALOG = f"""<catalog><scheme alias="desk" uri="http://example.org/desk/"/>
<scheme alias="dr" uri="{NEWSCODES}/descriptionrole/"/><scheme alias="ir" uri="{NEWSCODES}/itemrelation/"/>
<scheme alias="ti" uri="{NEWSCODES}/trustindicator/"/></catalog>"""
SIBLINGS = [
    (f'<description roleuri="{NEWSCODES}/descriptionrole/summary">Boats.</description>', {"summary": "Boats."}),
    ('<description role="dr:summary">Boats.</description>', {"summary": "Boats."}),
    (
        f'<description roleuri="{NEWSCODES}/descriptionrole/caption">Boats.</description>',
        {"descriptions": [{"text": "Boats.", "role": "drol:caption"}]},
    ),
    (
        '<headline roleuri="http://example.org/desk/x">B</headline>'
        '<headline roleuri="http://example.org/r/main">A</headline>',
        {"headline": "A", "alternative_headlines": [{"text": "B", "role": "desk:x"}]},
    ),
    (
        '<contributor roleuri="http://example.org/desk/sub http://example.org/desk/2"'
        ' jobtitleuri="http://example.org/desk/9"><name>Bo</name></contributor>',
        {"contributors": [{"name": "Bo", "role": "desk:sub", "job_title": "desk:9"}]},
    ),
    ('<altId typeuri="http://example.org/desk/id">7</altId>', {"alternate_ids": [{"value": "7", "kind": "desk:id"}]}),
    (
        '<genre literal="a" typeuri="http://example.org/desk/form"/>',
        {"genres": [{"literal": "a", "kind_code": "desk:form"}]},
    ),
    (
        '<subject literal="a" typeuri="http://example.org/desk/t"><broader literal="b" typeuri="http://example.org/desk/u"/>'
        "</subject>",
        {"subjects": [{"literal": "a", "broader": [{"literal": "b", "kind_code": "desk:u"}], "kind_code": "desk:t"}]},
    ),
    ('<keyword roleuri="http://unknown.example/r">a</keyword>', {"keywords": [{"text": "a"}]}),
]
SIBLINGS_OF_ITEMS = [
    (
        f'<link reluri="{NEWSCODES}/itemrelation/seeAlso" href="/a"/><link rel="ir:derivedFrom" href="/b"/>'
        '<link reluri="http://example.org/desk/map" href="/c"/>',
        {
            "related": [
                {"rel": "see_also", "url": "/a"},
                {"rel": "derived_from", "url": "/b"},
                {"rel": "desk:map", "url": "/c"},
            ]
        },
    ),
    (
        f'<link reluri="{NEWSCODES}/trustindicator/ethics" href="https://e.org/e"/><link rel="ti:ads" href="https://e.org/a"/>',
        {
            "trust_indicators": [
                {"role": "trustindicator:ethics", "url": "https://e.org/e"},
                {"role": "trustindicator:ads", "url": "https://e.org/a"},
            ]
        },
    ),
    ('<signal uri="http://example.org/desk/7"/>', {"signals": ["desk:7"]}),
    (
        '<edNote roleuri="http://example.org/desk/n">Call.</edNote>',
        {"notes": [{"role": "desk:n", "public": False, "text": "Call."}]},
    ),
]


def without_extensions(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_extensions(member) for name, member in value.items() if name != "extensions"}
    return [without_extensions(item) for item in value] if isinstance(value, list) else value


def ends_of_elements(data: bytes, names: str) -> list[str]:
    """The tags of elements of these names, each with its attributes in order."""
    return sorted(
        " ".join([local(element.tag), *map("=".join, sorted(element.items()))])
        for element in etree.fromstring(data).iter(*map(g2, names.split()))
    )


@pytest.mark.parametrize(
    ("content", "item", "expected"),
    [
        *((content, "", expected) for content, expected in SIBLINGS),
        *(("", item, expected) for item, expected in SIBLINGS_OF_ITEMS),
    ],
)
def test_codes_are_understood_as_uris_and_by_the_aliases_of_the_item(
    content: str, item: str, expected: dict[str, Any]
) -> None:
    data = wire(item, content, before=OWN_CATALOG)
    assert without_extensions(more_than_base(data)) == expected
    assert FORMAT.write is not None
    again = FORMAT.write(article(data))
    assert article(again) == article(data)
    assert b"digest=" not in again
    names = "description headline contributor altId genre subject broader keyword link signal edNote"
    assert ends_of_elements(again, names) == ends_of_elements(data, names)


def test_rights_tell_their_scope_by_uris() -> None:
    before = (
        OWN_CATALOG + '<rightsInfo scopeuri="http://example.org/desk/a http://example.org/desk/b" aspecturi="urn:x"/>'
    )
    data = wire(before=before)
    assert without_extensions(more_than_base(data)) == {"rights": [{"scope": ["desk:a", "desk:b"]}]}
    assert FORMAT.write is not None
    assert ends_of_elements(FORMAT.write(article(data)), "rightsInfo") == ends_of_elements(data, "rightsInfo")


def test_a_code_that_came_as_a_uri_and_was_changed_is_written_as_a_code() -> None:
    description = f'<description roleuri="{NEWSCODES}/descriptionrole/caption">Boats.</description>'
    told = article(wire(content=description))
    changed = told.descriptions[0].model_copy(update={"role": "teaser"})
    assert FORMAT.write is not None
    again = FORMAT.write(told.model_copy(update={"descriptions": (changed,)}))
    assert ends_of_elements(again, "description") == ["description role=nf:teaser"]


def test_codes_of_the_schemes_of_an_item_tell_their_uris() -> None:
    content = """<creator qcode="desk:7"><name>Ada</name></creator>
    <subject qcode="desk:8"><sameAs qcode="desk:9"/></subject>
    <subject qcode="other:1"/><subject qcode="desk:2" uri="urn:x:2"/>"""
    assert without_extensions(more_than_base(wire(content=content, before=OWN_CATALOG))) == {
        "authors": [{"name": "Ada", "uri": "http://example.org/desk/7", "qcode": "desk:7"}],
        "subjects": [
            {
                "uri": "http://example.org/desk/8",
                "qcode": "desk:8",
                "same_as": [{"uri": "http://example.org/desk/9", "qcode": "desk:9"}],
            },
            {"qcode": "other:1"},
            {"uri": "urn:x:2", "qcode": "desk:2"},
        ],
    }


TOP_STORIES = b"""<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20260301:top"
    version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <itemMeta>
    <itemClass qcode="ninat:composite"/>
    <provider literal="Lagoon Wire"/>
    <versionCreated>2026-03-01T08:05:00Z</versionCreated>
    <link rel="irel:seeAlso" href="https://example.org/h"/>
  </itemMeta>
  <groupSet root="g0">
    <group id="g2" role="group:more"><itemRef href="https://example.org/map" title="A map" rel="irel:seeAlso"/></group>
    <group id="g3"><itemRef residref="urn:x:lost"/><groupRef idref="g0"/></group>
    <group id="g0" role="group:root"><groupRef idref="g1"/><groupRef idref="g2"/><groupRef idref="none"/></group>
    <group id="g1" role="group:main">
      <itemRef residref="urn:x:ferry" version="2" contenttype="application/vnd.iptc.g2.newsitem+xml" rank="1" size="9">
        <itemClass qcode="ninat:text"/><headline>Ferry resumes</headline>
        <description role="drol:summary">The first boat left at dawn.</description>
      </itemRef>
      <itemRef/>
    </group>
  </groupSet>
</packageItem>"""
PACKAGED = [
    {"rel": "see_also", "url": "https://example.org/h"},
    {
        "rel": "group:main",
        "id": "urn:x:ferry",
        "version": "2",
        "title": "Ferry resumes",
        "description": "The first boat left at dawn.",
        "media_type": "application/vnd.iptc.g2.newsitem+xml",
        "rank": 1,
    },
    {"rel": "see_also", "url": "https://example.org/map", "title": "A map"},
    {"id": "urn:x:lost"},
]


def test_the_items_of_a_package_are_links_and_its_groups_come_back() -> None:
    package = article(TOP_STORIES)
    assert [members_of(link) for link in package.related] == PACKAGED
    assert FORMAT.write is not None
    data = FORMAT.write(package)
    assert b"digest=" not in data
    assert (data.count(b"<link"), data.count(b"<itemRef")) == (1, 4)
    assert article(data) == package


def test_a_package_of_which_a_link_was_changed_tells_it() -> None:
    package = article(TOP_STORIES)
    link = package.related[2].model_copy(update={"title": "A chart"})
    edited = package.model_copy(update={"related": (package.related[0], package.related[1], link)})
    assert FORMAT.write is not None
    data = FORMAT.write(edited)
    assert data.count(b"<link") == 2
    assert article(data) == edited


FILES = f"""<remoteContent href="https://e.org/t.jpg" rendition="rnd:thumb" contenttype="image/jpeg" width="9"
    height="6" size="900"/>
    <remoteContent id="big" href="https://e.org/b.jpg" renditionuri="{NEWSCODES}/rendition/highRes"
    contenttype="image/jpeg" width="900" height="600"><altId>7</altId></remoteContent>
    <remoteContent href="https://e.org/w.jpg" contenttype="image/jpeg" residref="urn:x:7"/>"""
PICTURE = {
    "url": "https://e.org/b.jpg",
    "width": 900,
    "height": 600,
    "media_type": "image/jpeg",
    "id": "big",
    "renditions": [
        {
            "url": "https://e.org/t.jpg",
            "role": "rnd:thumb",
            "media_type": "image/jpeg",
            "width": 9,
            "height": 6,
            "size": 900,
        },
        {"url": "https://e.org/b.jpg", "role": "rnd:highRes", "media_type": "image/jpeg", "width": 900, "height": 600},
        {"url": "https://e.org/w.jpg", "media_type": "image/jpeg"},
    ],
}


def test_the_files_of_a_picture_item_are_one_picture() -> None:
    data = wire(body=FILES).replace(b"ninat:text", b"ninat:picture")
    found = article(data)
    assert without_extensions(members_of(found)["media"]) == [{"type": "figure", "image": PICTURE}]
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert article(again) == found
    assert b"digest=" not in again
    assert ends_of_elements(again, "remoteContent altId") == ends_of_elements(data, "remoteContent altId")


RECORDINGS = """<remoteContent href="https://e.org/s.mp4" residref="urn:x:s" rendition="vid:small"
    contenttype="video/mp4" width="384" height="216" size="1500" duration="41" videoavgbitrate="268000"/>
    <remoteContent href="https://e.org/l.mxf" rendition="vid:large" contenttype="application/mxf" width="1920"
    height="1080" duration="41" durationunit="timeunit:seconds" videocodec="vcdc:c015" videoframerate="25"/>
    <remoteContent href="https://e.org/f.mov" duration="1025" durationunit="timeunit:editUnit"/>
    <remoteContent href="https://e.org/t.jpg" rendition="rnd:thumb" contenttype="image/jpeg" width="9" height="6"/>
    <remoteContent href="https://e.org/k.jpg" rendition="rnd:key" contenttype="image/jpeg" width="90" height="60"/>
    <remoteContent href="https://e.org/shots.pdf" contenttype="application/pdf"/>"""
RECORDING = {
    "type": "video",
    "url": "https://e.org/l.mxf",
    "duration": 41,
    "image": {
        "url": "https://e.org/k.jpg",
        "width": 90,
        "height": 60,
        "media_type": "image/jpeg",
        "renditions": [
            {
                "url": "https://e.org/t.jpg",
                "role": "rnd:thumb",
                "media_type": "image/jpeg",
                "width": 9,
                "height": 6,
            },
            {"url": "https://e.org/k.jpg", "role": "rnd:key", "media_type": "image/jpeg", "width": 90, "height": 60},
        ],
    },
    "renditions": [
        {
            "url": "https://e.org/s.mp4",
            "role": "vid:small",
            "media_type": "video/mp4",
            "width": 384,
            "height": 216,
            "size": 1500,
            "duration": 41,
        },
        {
            "url": "https://e.org/l.mxf",
            "role": "vid:large",
            "media_type": "application/mxf",
            "width": 1920,
            "height": 1080,
        },
        {"url": "https://e.org/f.mov"},
    ],
}


def test_the_files_of_a_video_item_are_one_video_and_its_picture() -> None:
    data = wire(body=RECORDINGS).replace(b"ninat:text", b"ninat:video")
    found = article(data)
    assert without_extensions(members_of(found)["media"]) == [RECORDING]
    assert found.media[0].extensions == {
        "newsml-g2": [
            {
                "at": "",
                "attributes": {
                    "durationunit": "timeunit:seconds",
                    "videocodec": "vcdc:c015",
                    "videoframerate": "25",
                },
            }
        ]
    }
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert article(again) == found
    assert b"digest=" not in again
    assert [dict(file.attrib) for file in etree.fromstring(again).iter(g2("remoteContent"))] == [
        dict(file.attrib) for file in etree.fromstring(data).iter(g2("remoteContent"))
    ]


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ('duration="95"', 95),
        ('duration="95" durationunit="timeunit:seconds"', 95),
        ('duration="94800" durationunit="timeunit:milliseconds"', 95),
        ('duration="00:01:35" durationunit="timeunit:normalPlayTime"', 95),
        (f'duration="00:01:35:12" durationunituri="{NEWSCODES}/timeunit/timeCode"', 95),
        ('duration="2375" durationunit="timeunit:editUnit"', None),
        ('duration="soon" durationunit="timeunit:timeCode"', None),
    ],
)
def test_how_long_a_recording_is(told: str, seconds: int | None) -> None:
    data = wire(body=f'<remoteContent href="https://e.org/a.mp3" {told}/>').replace(b"ninat:text", b"ninat:audio")
    found = article(data)
    (block,) = found.media
    assert isinstance(block, Audio)
    assert block.duration == seconds
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert f'<remoteContent href="https://e.org/a.mp3" {told}/>'.encode() in again
    changed = found.model_copy(update={"media": (block.model_copy(update={"duration": 60}),)})
    (block,) = article(FORMAT.write(changed)).media
    assert isinstance(block, Audio)
    assert block.duration == 60


def test_the_files_of_an_audio_item_are_one_recording() -> None:
    files = """<remoteContent href="https://e.org/a.mp3" contenttype="audio/mpeg" rendition="aud:web" duration="95"/>
    <remoteContent href="https://e.org/a.wav" contenttype="audio/wav" rendition="aud:air" audiobitdepth="16"/>"""
    data = wire(body=files).replace(b"ninat:text", b"ninat:audio")
    assert without_extensions(members_of(article(data))["media"]) == [
        {
            "type": "audio",
            "url": "https://e.org/a.mp3",
            "duration": 95,
            "renditions": [
                {"url": "https://e.org/a.mp3", "role": "aud:web", "media_type": "audio/mpeg"},
                {"url": "https://e.org/a.wav", "role": "aud:air", "media_type": "audio/wav"},
            ],
        }
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", {"text": "VENICE, March 1 (LW)"}),
        ("<dateline>VENICE, March 1</dateline>", {"text": "VENICE, March 1"}),
        (
            '<located qcode="city:venice"><name>Venice</name></located>',
            {"text": "VENICE, March 1 (LW)", "place": {"name": "Venice", "qcode": "city:venice"}},
        ),
    ],
)
def test_a_dateline_that_runs_in_is_no_part_of_the_text(content: str, expected: dict[str, Any]) -> None:
    lines = "<p>By Ada Rossi</p><p>VENICE, March 1 (LW) - The <em>first</em> boat left.</p>"
    body = BODY.replace("<p>The first boat left at dawn.</p>", lines)
    data = wire(content=f"<by>Ada Rossi</by>{content}", body=body)
    more = more_than_base(data)
    assert more["dateline"] == expected
    assert more["body"] == [
        {"type": "paragraph", "text": "By Ada Rossi"},
        {
            "type": "paragraph",
            "run_in": "VENICE, March 1 (LW) - ",
            "text": "The first boat left.",
            "marks": [{"type": "emphasis", "words": "first"}],
        },
    ]
    assert FORMAT.write is not None
    again = FORMAT.write(article(data))
    assert b"digest=" not in again
    assert article(again) == article(data)


def test_the_body_is_in_the_language_of_the_content() -> None:
    html = '<inlineXML xml:lang="{}" contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
    html += "<head><title/></head><body><p>{}</p></body></html></inlineXML>"
    body = html.format("de", "Das erste Boot fuhr.") + html.format("en-GB", "The first boat left.")
    data = wire(content='<language tag="en"/>', body=body)
    found = article(data)
    assert [block.text for block in found.body if isinstance(block, Paragraph)] == ["The first boat left."]
    assert [(each.language, each.media_type) for each in found.renditions] == [("de", "application/xhtml+xml")]
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found
    assert again.count(b"<inlineXML") == 2


def test_several_elements_in_an_inline_xml() -> None:
    lines = '<p xmlns="http://www.w3.org/1999/xhtml">One.</p><p xmlns="http://www.w3.org/1999/xhtml">Two.</p>'
    found = article(wire(body=f"<inlineXML>{lines}</inlineXML>"))
    assert [block.text for block in found.body if isinstance(block, Paragraph)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("role", "member"),
    [
        ('role="hld:subHeadline"', "subheadline"),
        ('rank="2" role="x:sub-title"', "subheadline"),
        ('roleuri="https://example.org/roles/kicker"', "kicker"),
        ('role="x:dachzeile x:other"', "kicker"),
        ('role="x:short"', None),
    ],
)
def test_lines_of_the_head_are_known_by_their_roles(role: str, member: str | None) -> None:
    data = wire(content=f"<headline {role}>After nine days</headline><headline>Ferry resumes</headline>")
    found = article(data)
    assert found.headline == "Ferry resumes"
    told = {name: getattr(found, name) for name in ("kicker", "subheadline") if getattr(found, name)}
    assert told == ({} if member is None else {member: "After nine days"})
    assert len(found.alternative_headlines) == (member is None)
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found
    assert f"<headline {role}>After nine days</headline>".encode() in again


def test_the_only_headline_is_the_headline() -> None:
    found = article(wire(content='<headline role="x:subtitle">Ferry resumes</headline>'))
    assert (found.headline, found.subheadline) == ("Ferry resumes", None)


@pytest.mark.parametrize("role", ['role="x:abstract"', 'roleuri="https://example.org/roles/Synopsis"'])
def test_a_summary_is_known_by_its_role(role: str) -> None:
    description = f"<description {role}>Boats are out.</description>"
    found = article(wire(content=f"<description>Other.</description>{description}"))
    assert (found.summary, [text.text for text in found.descriptions]) == ("Boats are out.", ["Other."])
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found
    assert description.encode() in again


@pytest.mark.parametrize(
    "told",
    [
        '<description role="drol:caption">The first boat.</description>',
        '<description role="x:Caption" xml:lang="en">The first boat.</description>',
        '<description roleuri="http://cv.iptc.org/newscodes/descriptionrole/caption">The first boat.</description>',
        '<description role="drol:caption" xml:lang="de">Das erste Boot.</description>'
        '<description role="drol:caption" xml:lang="en">The first boat.</description>',
        '<description role="drol:summary">Boats.</description><description role="x:script">1. A boat</description>'
        '<description role="drol:caption">The first boat.</description>',
    ],
)
@pytest.mark.parametrize(("item_class", "file"), [("picture", "b.jpg"), ("video", "b.mp4"), ("audio", "b.mp3")])
def test_the_description_of_a_picture_or_a_recording_is_its_caption(item_class: str, file: str, told: str) -> None:
    data = wire(content=f"<language tag='en'/>{told}", body=f'<remoteContent href="https://e.org/{file}"/>')
    data = data.replace(b"ninat:text", f"ninat:{item_class}".encode())
    found = article(data)
    (block,) = members_of(found)["media"]
    assert block.get("image", block)["caption"] == {"text": "The first boat."}
    assert "The first boat." not in [text.text for text in found.descriptions]
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found
    assert ends_of_elements(again, "description") == ends_of_elements(data, "description")


def test_the_only_description_of_a_picture_is_its_caption() -> None:
    data = wire(
        content="<description>The first boat.</description>", body='<remoteContent href="https://e.org/b.jpg"/>'
    )
    found = article(data.replace(b"ninat:text", b"ninat:picture"))
    assert members_of(found)["media"] == [
        {"type": "figure", "image": {"url": "https://e.org/b.jpg", "caption": {"text": "The first boat."}}}
    ]


def test_the_caption_of_the_picture_that_an_item_is_is_its_description() -> None:
    image = {"url": "https://e.org/b.jpg", "caption": {"text": "The first boat."}}
    members: dict[str, Any] = {"item_class": "picture", "media": [{"type": "figure", "image": image}]}
    written = Article.model_validate({"newsformat": "1.0", "body": [], "summary": "Boats.", **members})
    assert FORMAT.write is not None
    data = FORMAT.write(written)
    assert b'<description role="drol:caption">The first boat.</description>' in data
    assert b"digest=" not in data
    assert article(data) == written


@pytest.mark.parametrize(
    ("told", "authors"),
    [
        ("<by>By Ada Rossi and Bo Lind</by>", ["Ada Rossi", "Bo Lind"]),
        ("<by>By our staff</by>", []),
        ('<by>By Ada Rossi</by><creator literal="desk7"/>', ["Ada Rossi"]),
        ('<by>By Ada Rossi</by><creator qcode="x:1"><name>Bo Lind</name></creator>', ["Bo Lind"]),
        ('<by>By Ada Rossi</by><creator literal="Ada Rossi"/>', ["Ada Rossi"]),
        (
            '<by>By Ada Rossi and Bo Lind</by><creator literal="Ada Rossi"/><creator><name>Bo Lind</name></creator>',
            ["Ada Rossi", "Bo Lind"],
        ),
        ('<creator literal="Lagoon Wire Ltd."/>', []),
        ('<creator literal="Ada Rossi"/>', ["Ada Rossi"]),
    ],
)
def test_whom_the_byline_names_is_an_author_where_nothing_else_tells(told: str, authors: list[str]) -> None:
    data = wire(content=told)
    found = article(data)
    assert [author.name for author in found.authors] == authors
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found
    assert len(ends_of_elements(again, "creator")) == len(ends_of_elements(data, "creator"))


def test_authors_of_a_byline_who_are_told_otherwise_now_are_creators() -> None:
    found = article(wire(content="<by>By Ada Rossi</by>"))
    edited = found.model_copy(update={"authors": (*found.authors, Party(name="Bo Lind"))})
    assert FORMAT.write is not None
    data = FORMAT.write(edited)
    assert data.count(b"<creator>") == 2
    assert article(data) == edited


@pytest.mark.parametrize("headline", ["", "<headline>Ferry resumes</headline>"])
def test_a_heading_that_a_body_begins_with_is_the_headline(headline: str) -> None:
    body = (
        '<inlineData contenttype="text/html">&lt;h1>Ferry resumes&lt;/h1>&lt;p>The first boat left.&lt;/p></inlineData>'
    )
    found = article(wire(content=headline, body=body))
    assert (found.headline, found.text) == ("Ferry resumes", "The first boat left.")


TITLED = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
<head><title>{}</title></head><body><p>The first boat left.</p></body></html></inlineXML>"""


@pytest.mark.parametrize(
    ("item", "content", "body", "headline"),
    [
        ("<title>FERRY 1</title>", "", BODY, "FERRY 1"),
        ("<title>FERRY 1</title>", "<headline>Ferry resumes</headline>", BODY, "Ferry resumes"),
        ("<title>FERRY 1</title>", "", TITLED.format("Ferry resumes"), "Ferry resumes"),
        ("", "<headline>Ferry resumes</headline>", TITLED.format("Ferry"), "Ferry resumes"),
        ("", "<headline>Ferry resumes</headline>", TITLED.format("Ferry resumes"), "Ferry resumes"),
    ],
)
def test_a_title_is_the_headline_where_there_is_no_other_and_stays(
    item: str, content: str, body: str, headline: str
) -> None:
    data = wire(item=item, content=content, body=body)
    found = article(data)
    assert found.headline == headline
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found
    for title in etree.fromstring(data).iter("{*}title"):
        assert title.text is None or title.tag in [
            each.tag for each in etree.fromstring(again).iter("{*}title") if each.text == title.text
        ]
    assert (b"<headline>" in again) is (headline != "FERRY 1")


def test_a_headline_that_was_a_title_and_was_changed_is_a_headline() -> None:
    found = article(wire(item="<title>FERRY 1</title>")).model_copy(update={"headline": "Ferry resumes"})
    assert FORMAT.write is not None
    data = FORMAT.write(found)
    assert b"<title>FERRY 1</title>" in data
    assert b"<headline>Ferry resumes</headline>" in data
    assert article(data) == found


def test_html_that_stands_as_characters_in_xhtml_is_read() -> None:
    body = TITLED.replace("<p>The first boat left.</p>", "<![CDATA[<p>One.</p><p>Two.</p>]]>").format("")
    assert article(wire(body=body)).text == "One.\n\nTwo."


def test_a_heading_beside_a_headline_stays() -> None:
    body = '<inlineData contenttype="text/html">&lt;h1>Boats&lt;/h1>&lt;p>The first boat left.&lt;/p></inlineData>'
    found = article(wire(content="<headline>Ferry resumes</headline>", body=body))
    assert (found.headline, found.text) == ("Ferry resumes", "Boats\n\nThe first boat left.")


def test_a_body_of_another_grammar_may_be_called_one() -> None:
    body = "<inlineXML><body><para>The first boat left.</para><para>It was full.</para></body></inlineXML>"
    found = article(wire(body=body))
    assert found.text == "The first boat left.\n\nIt was full."


def test_rights_for_a_part_that_an_article_has_not_are_kept_and_written_back() -> None:
    right = '<rightsInfo idrefs="p2"><usageTerms>No archive.</usageTerms></rightsInfo>'
    reading = read(wire(before=right, after='<partMeta partid="p2"><description>A boat</description></partMeta>'))
    assert reading.article is not None
    assert codes(reading) == []
    assert FORMAT.write is not None
    assert b'<rightsInfo idrefs="p2">' in FORMAT.write(reading.article)


def test_a_summary_that_is_a_teaser_too() -> None:
    description = '<description role="drol:summary x:teaser">Boats are out.</description>'
    found = article(wire(content=description))
    assert (found.summary, found.descriptions) == ("Boats are out.", ())
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert description.encode() in again


@pytest.mark.parametrize(
    "lead",
    [
        '<p class="lead">The first boat left at dawn.</p>',
        '<div class="Ingress"><p>The <b>first</b> boat left at dawn.</p></div>',
    ],
)
def test_a_lead_is_told_by_its_class(lead: str) -> None:
    data = wire(body=BODY.replace("<p>The first boat left at dawn.</p>", f"{lead}<p>It was full.</p>"))
    found = article(data)
    assert [block.role for block in found.body if isinstance(block, Paragraph)] == ["lead", None]
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found


def test_a_heading_is_told_by_its_class() -> None:
    heading = '<p class="x Zwischen-Titel">A <b>long</b> night</p>'
    data = wire(body=BODY.replace("<p>The first boat left at dawn.</p>", f"<p>It was full.</p>{heading}"))
    found = article(data)
    assert [(block.type, getattr(block, "text", None)) for block in found.body[:2]] == [
        ("paragraph", "It was full."),
        ("heading", "A long night"),
    ]
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found


@pytest.mark.parametrize(
    ("escaped", "words"),
    [
        ("&lt;p&gt;Boats &amp;amp; ferries.&lt;/p&gt;&lt;p&gt;All out.&lt;/p&gt;", "Boats & ferries.\nAll out."),
        ('A &lt;a href="https://e.org/"&gt;link&lt;/a&gt;&lt;br/&gt;and more', "A link\nand more"),
        ("1 &lt; 2 &gt; 0 and a &lt;b&gt; alone", "1 < 2 > 0 and a <b> alone"),
    ],
)
def test_tags_that_are_escaped_are_no_words(escaped: str, words: str) -> None:
    description = f'<description role="drol:summary">{escaped}</description>'
    data = wire(content=f"<headline>{escaped}</headline>{description}")
    found = article(data)
    assert (found.headline, found.summary) == (words, words)
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"digest=" not in again
    assert article(again) == found
    assert description.encode() in again


def test_the_head_of_a_body_of_nitf_tells_what_the_metadata_do_not() -> None:
    head = """<hedline><hl1>Ferry resumes</hl1><hl2>After nine days</hl2></hedline>
    <abstract><p>Boats are out.</p></abstract>"""
    nitf = f"""<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
    <body.head>{head}</body.head><body.content><p>The first boat left at dawn.</p></body.content></body></nitf>
    </inlineXML>"""
    assert more_than_base(wire(body=nitf)) == {
        "headline": "Ferry resumes",
        "subheadline": "After nine days",
        "summary": "Boats are out.",
    }


WITH_HEADS = """<nitf{attributes}><head><title>Ferry</title><docdata><doc-id id-string="77"/><urgency ed-urg="2"/>
<doc.copyright holder="Lagoon Wire"/><key-list><keyword key="boats"/></key-list>
<identified-content><person>Ada Rossi</person><location>Venice</location></identified-content></docdata></head>
<body xml:lang="it"><body.head><hedline><hl1>Ferry resumes</hl1></hedline>
<byline>By <person>Ada Rossi</person><byttl>Correspondent</byttl></byline>
<dateline><location>VENICE</location>, <story.date norm="20260301">March 1</story.date> (LW) -</dateline></body.head>
<body.content><p>The first boat left.</p></body.content></body></nitf>"""


def test_the_heads_of_a_document_of_nitf_tell_who_and_what_about() -> None:
    nitf = WITH_HEADS.format(attributes=' xmlns="http://iptc.org/std/NITF/2006-10-18/"')
    members = more_than_base(wire(body=f'<inlineXML contenttype="application/nitf+xml">{nitf}</inlineXML>'))
    members.pop("extensions")
    assert members == {
        "language": "it",
        "body": [{"type": "paragraph", "text": "The first boat left."}],
        "headline": "Ferry resumes",
        "byline": "By Ada Rossi Correspondent",
        "authors": [{"name": "Ada Rossi", "kind": "person", "job_title": "Correspondent"}],
        "dateline": {"text": "VENICE, March 1 (LW)", "place": {"name": "VENICE"}, "date": "2026-03-01"},
        "keywords": [{"text": "boats"}],
        "subjects": [{"name": "Ada Rossi", "kind": "person"}, {"name": "Venice", "kind": "place"}],
        "urgency": 2,
        "rights": [{"holder": {"name": "Lagoon Wire"}}],
    }


def test_the_metadata_of_the_item_are_right_where_the_heads_of_nitf_say_another_thing() -> None:
    nitf = WITH_HEADS.format(attributes=' xmlns="http://iptc.org/std/NITF/2006-10-18/"')
    content = """<urgency>5</urgency><language tag="en"/><keyword>ferries</keyword><headline>Out again</headline>
    <by>Eva Berg</by>"""
    found = article(wire(content=content, body=f'<inlineXML contenttype="application/nitf+xml">{nitf}</inlineXML>'))
    assert (found.urgency, found.language, found.byline, found.headline) == (5, "en", "Eva Berg", "Out again")
    assert ([word.text for word in found.keywords], [each.name for each in found.authors]) == (
        ["ferries"],
        ["Eva Berg"],
    )


LAID_OUT = """<p>(Adds detail)
    * Boats are out again

    By Ada Rossi
    VENICE, March 1 (LW) - The first boat
left at dawn.
    It was full.
 Line     Boats
 12           4
 </p><p>
      One paragraph
      of its own.
    </p>"""


def test_plain_text_that_was_put_into_a_paragraph_is_paragraphs_again() -> None:
    data = wire(body=BODY.replace("<p>The first boat left at dawn.</p>", LAID_OUT))
    assert more_than_base(data) == {
        "dateline": {"text": "VENICE, March 1 (LW)"},
        "body": [
            {"type": "paragraph", "text": "(Adds detail)"},
            {"type": "paragraph", "text": "* Boats are out again"},
            {"type": "paragraph", "text": "By Ada Rossi"},
            {"type": "paragraph", "run_in": "VENICE, March 1 (LW) - ", "text": "The first boat left at dawn."},
            {"type": "paragraph", "text": "It was full."},
            {"type": "preformatted", "text": " Line     Boats\n 12           4"},
            {"type": "paragraph", "text": "One paragraph of its own."},
        ],
    }


NITF_DOCUMENT = """<?xml version="1.0"?><nitf><body><body.head><hedline><hl1>Ferry resumes</hl1></hedline></body.head>
<body.content><p>The first&nbsp;boat left.</p><p>It was full.</p></body.content></body></nitf>"""
HTML_DOCUMENT = (
    "<html><head><title>T</title></head><body><p>The first&nbsp;boat left.</p><p>It was full.</p></body></html>"
)


@pytest.mark.parametrize(
    ("element", "media_type", "characters", "headline"),
    [
        ("inlineData", "application/nitf+xml", NITF_DOCUMENT, "Ferry resumes"),
        ("inlineXML", "application/nitf+xml", NITF_DOCUMENT, "Ferry resumes"),
        ("inlineData", "text/plain", NITF_DOCUMENT, "Ferry resumes"),
        ("inlineData", "application/xhtml+xml", HTML_DOCUMENT, None),
        ("inlineData", "text/plain", HTML_DOCUMENT, None),
        ("inlineXML", "text/html", HTML_DOCUMENT, None),
    ],
)
def test_markup_that_stands_as_characters_is_read(
    element: str, media_type: str, characters: str, headline: str | None
) -> None:
    found = article(wire(body=f'<{element} contenttype="{media_type}"><![CDATA[{characters}]]></{element}>'))
    assert found.headline == headline
    assert [(block.type, text_of(stretches([block])).replace("\u00a0", " ")) for block in found.body] == [
        ("paragraph", "The first boat left."),
        ("paragraph", "It was full."),
    ]
    assert found.renditions == ()


@pytest.mark.parametrize(
    ("roles", "pictures"),
    [(("", ""), 2), (("a:hi", "a:web"), 1), (("a:hi", "a:web", "a:hi", "a:web"), 2), (("", "a:web", ""), 2)],
)
def test_files_of_several_pictures_in_a_text_item(roles: tuple[str, ...], pictures: int) -> None:
    files = "".join(
        f'<remoteContent href="{number}.jpg" contenttype="image/jpeg"{role and f" rendition={role!r}"}/>'
        for number, role in enumerate(roles)
    )
    assert len(article(wire(body=BODY + files)).media) == pictures


def test_the_icons_of_an_item_are_one_picture() -> None:
    icons = """<icon href="a.jpg" rendition="rnd:thumb" width="9" height="6"/>
    <icon href="b.jpg" width="90" height="60"/>"""
    data = wire(content=icons)
    assert more_than_base(data) == {
        "lead_image": {
            "url": "b.jpg",
            "width": 90,
            "height": 60,
            "renditions": [{"url": "a.jpg", "role": "rnd:thumb", "width": 9, "height": 6}],
        }
    }


def test_what_an_assert_tells_of_a_concept_is_told_of_it() -> None:
    content = """<subject qcode="org:lagoon"/><subject uri="https://example.org/venice"><name>Venezia</name></subject>
    <subject qcode="org:other"/>"""
    reading = read(wire(content=content, after=ASSERTS))
    assert reading.article is not None
    assert [members_of(subject) for subject in reading.article.subjects] == [
        {
            "name": "Lagoon Ferries",
            "names": [{"text": "Lagoon Ferries", "language": "en"}, {"text": "Traghetti", "language": "it"}],
            "qcode": "org:lagoon",
            "same_as": [{"uri": "https://example.org/lagoon"}],
            "kind": "organization",
            "symbols": [{"ticker": "LGF", "exchange": "Venice", "kind": "symsrc:x"}],
        },
        {
            "name": "Venezia",
            "uri": "https://example.org/venice",
            "broader": [{"qcode": "iso:IT"}],
            "kind": "place",
            "position": {"latitude": 45.44, "longitude": 12.33},
        },
        {"qcode": "org:other"},
    ]
    assert FORMAT.write is not None
    data = FORMAT.write(reading.article)
    assert b"digest=" not in data  # the asserts are written again, so that no seal is needed
    assert read(data).article == reading.article


def not_valid(data: bytes) -> list[tuple[int | None, str]]:
    """What the findings tell of what is kept and not valid, with its line."""
    return [(each.line, each.message) for each in read(data).findings if each.code == "kept-not-valid"]


def test_a_large_faulty_item_is_not_written_to_see_what_is_mended() -> None:
    mended = '<headline xml:lang="en_GB">Out</headline><subject qcode="code"/>'
    assert [message for _, message in not_valid(wire(content=mended))] == [
        "“headline”, attribute “lang”: “en_GB” is not a valid value of the local union type",
    ]
    large = wire(content=mended + '<subject qcode="a:b"/>' * MOST_WRITTEN)
    found = [each for each in read(large).findings if each.code == "kept-not-valid"]
    assert [each.message for each in found] == [
        "“headline”, attribute “lang”: “en_GB” is not a valid value of the local union type",
        "“subject”, attribute “qcode”: the value “code” is not accepted by the pattern “[^\\s:]+:[^\\s]+”",
    ]
    assert all("may be kept" in (each.hint or "") for each in found)


def test_a_finding_names_what_is_kept_and_not_valid() -> None:
    content = """<subject qcode="a:b"><sameAs uri="%" qcode="c:d"/></subject>
    <genre qcode="e:f"><related rel="g:h"><name>A <b>name</b></name></related></genre>"""
    assert not_valid(wire(content=content)) == [
        (11, "“sameAs”, attribute “uri”: “%” is not a valid value of the atomic type “IRIType”"),
        (12, "“name”: element content is not allowed, because the content type is a simple type definition"),
    ]


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        ('<description role="a:b c:d">Out.</description>', []),
        ('<description x:tone="calm" xmlns:x="urn:x">Out.</description>', []),
        ('<subject qcode="a:b" modified="2026-03-01+01:00"/>', []),
        ('<by>By <a href="x" rel="author">Ada</a></by>', []),
        (
            '<description role="summary">Out.</description>',
            ["“description”, attribute “role”: the value “summary” is not accepted by the pattern “[^\\s:]+:[^\\s]+”"],
        ),
        (
            '<description tone="calm">Out.</description>',
            ["“description”, attribute “tone”: the attribute “tone” is not allowed"],
        ),
        (
            '<subject qcode="a:b" confidence="high"/>',
            ["“subject”, attribute “confidence”: “high” is not a valid value of the atomic type “Int100Type”"],
        ),
        (
            '<headline xml:lang="en_GB">Out</headline>',
            ["“headline”, attribute “lang”: “en_GB” is not a valid value of the local union type"],
        ),
        ("<urgency>high</urgency>", ["“urgency”: “high” is not a valid value of the atomic type “Int1to9Type”"]),
        ("<language/>", ["“language”: the attribute “tag” is required but missing"]),
        (
            '<genre qcode="a:b"><related rel="r:r" qcode="d:1"><related rel="r:r" qcode="d:2"><related rel="r:r" '
            'qcode="d:3"><related rel="r:r" qcode="d:4"/></related></related></related></genre>',
            ["“related” is not expected"],
        ),
    ],
)
def test_what_is_kept_against_the_schema_is_named(content: str, messages: list[str]) -> None:
    assert [message for _, message in not_valid(wire(content=content))] == messages


@pytest.mark.parametrize(
    "content",
    [
        '<subject qcode="a:b"/><language tag="en"/><urgency>4</urgency>',  # order
        '<subject qcode="a:b"><definition>Boats.</definition><name>Boats</name><broader qcode="c:d"/></subject>',
        "<genre><colour/></genre>",  # sealed
    ],
)
def test_what_the_writer_mends_is_not_named(content: str) -> None:
    assert not_valid(wire(content=content)) == []


def test_what_is_not_valid_in_the_header_of_a_message_is_named() -> None:
    header = "<header><sent>on Sunday</sent><sender>lagoon</sender></header>"
    item = wire().partition(b"?>")[2].decode()
    message = (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">\n{header}\n<itemSet>{item}</itemSet></newsMessage>'
    )
    assert not_valid(message.encode()) == [
        (2, "“sent”: “on Sunday” is not a valid value of the atomic type “xs:dateTime”"),
    ]


def test_what_is_not_valid_is_named_of_the_item_that_holds_it() -> None:
    sound, faulty = (wire(content=content).partition(b"?>")[2].decode() for content in ("", '<subject uri="%"/>'))
    header = "<header><sent>2026-03-01T09:00:00Z</sent></header>"
    opening = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">{header}<itemSet>'
    for items, expected in (((sound, sound), [0, 0]), ((sound, faulty), [0, 1]), ((faulty, sound), [1, 0])):
        message = f"{opening}{''.join(items)}</itemSet></newsMessage>".encode()
        told = [sum(finding.code == "kept-not-valid" for finding in reading.findings) for reading in read_all(message)]
        assert told == expected


def test_findings_of_what_is_not_valid_have_an_end() -> None:
    assert len(read(wire(content='<subject uri="%"/>' * 1000)).findings) == 20


def test_an_assert_names_what_a_concept_is_part_of_and_the_same_as() -> None:
    content = """<subject qcode="city:venice"><name>Venice</name><sameAs qcode="geo:7"/>
    <broader qcode="iso:IT"/></subject>"""
    after = """<assert qcode="iso:IT"><type qcode="cpnat:geoArea"/><name>Italy</name></assert>
    <assert qcode="geo:7"><name xml:lang="it">Venezia</name></assert>"""
    assert without_extensions(more_than_base(wire(content=content, after=after))["subjects"]) == [
        {
            "name": "Venice",
            "qcode": "city:venice",
            "same_as": [{"name": "Venezia", "names": [{"text": "Venezia", "language": "it"}], "qcode": "geo:7"}],
            "broader": [{"name": "Italy", "qcode": "iso:IT", "kind_code": "cpnat:geoArea"}],
        }
    ]


def test_an_instrument_in_a_subject_itself() -> None:
    details = '<organisationDetails><hasInstrument symbol="LAGO" marketlabel="MI"/></organisationDetails>'
    found = article(wire(content=f'<subject type="cpnat:organisation" qcode="org:7">{details}</subject>'))
    (subject,) = map(members_of, found.subjects)
    assert subject["symbols"] == [{"ticker": "LAGO", "exchange": "MI"}]
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b'<hasInstrument symbol="LAGO" marketlabel="MI"/>' in again
    assert article(again) == found


def test_an_assert_with_an_instrument_of_its_own() -> None:
    told = '<assert qcode="org:lagoon"><hasInstrument symbol="LGF" type="symtype:RIC" market="mic:XMIL"/></assert>'
    found = article(wire(content='<subject qcode="org:lagoon"/>', after=told))
    assert [members_of(symbol) for symbol in found.subjects[0].symbols] == [
        {"ticker": "LGF", "exchange": "mic:XMIL", "kind": "symtype:RIC"}
    ]


DETAILS = """<assert qcode="p:rossi"><name>Ada Rossi</name><type qcode="own:reporter"/><type qcode="cpnat:person"/>
    <sameAs uri="https://example.org/rossi"/><personDetails><affiliation><name>Harbour Post</name></affiliation>
    <contactInfo><email>ada@example.org</email><web>https://example.org/ada</web></contactInfo></personDetails></assert>
    <assert qcode="org:lagoon"><name>Lagoon Wire</name>
    <type uri="http://cv.iptc.org/newscodes/cpnature/organisation"/></assert>
    <assert qcode="genre:diary"><name>Diary</name><type qcode="own:form"/></assert>"""


@pytest.mark.parametrize(
    ("content", "member"),
    [
        ('<creator qcode="p:rossi"/>', "authors"),
        ('<contributor qcode="p:rossi"/>', "contributors"),
        ('<infoSource qcode="p:rossi"/>', "sources"),
    ],
)
def test_what_an_assert_tells_of_a_party_is_told_of_it(content: str, member: str) -> None:
    assert more_than_base(wire(content=content, after=DETAILS))[member] == [
        {
            "name": "Ada Rossi",
            "qcode": "p:rossi",
            "same_as": [{"uri": "https://example.org/rossi"}],
            "kind": "person",
            "affiliation": "Harbour Post",
            "email": "ada@example.org",
            "url": "https://example.org/ada",
        }
    ]


def test_what_an_assert_tells_of_the_provider_the_holder_and_a_genre_is_told_of_them() -> None:
    before = '<rightsInfo><copyrightHolder qcode="org:lagoon"/></rightsInfo>'
    data = wire(content='<genre qcode="genre:diary"/>', before=before, after=DETAILS)
    found = article(
        data.replace(b'<provider qcode="prov:lagoon"><name>Lagoon Wire</name>', b'<provider qcode="org:lagoon">')
    )
    lagoon = {"name": "Lagoon Wire", "qcode": "org:lagoon", "kind": "organization"}
    assert found.provider is not None
    assert members_of(found.provider) == lagoon
    assert members_of(found.rights[0]) == {"holder": lagoon}
    assert members_of(found.genres[0]) == {"name": "Diary", "qcode": "genre:diary", "kind_code": "own:form"}


@pytest.mark.parametrize(
    ("own", "told", "expected"),
    [
        ("", '<type qcode="cpnat:event"/>', {"kind": "event"}),
        ("", '<type qcode="own:match"/><type qcode="cpnat:event"/>', {"kind": "event"}),
        ("", '<type qcode="own:match"/><type qcode="own:race"/>', {"kind_code": "own:match"}),
        (' type="cpnat:object"', '<type qcode="cpnat:event"/>', {"kind": "object"}),
        (' type="own:fair"', '<type qcode="cpnat:event"/>', {"kind_code": "own:fair"}),
    ],
)
def test_what_an_assert_says_a_thing_is(own: str, told: str, expected: dict[str, str]) -> None:
    data = wire(content=f'<subject qcode="a:b"{own}/>', after=f'<assert qcode="a:b">{told}</assert>')
    assert more_than_base(data)["subjects"] == [{"qcode": "a:b", **expected}]


POINT = '<position latitude="45.43" longitude="12.34"/>'
POSITION = {"latitude": 45.43, "longitude": 12.34}


def test_a_position_is_read_of_a_point_of_interest_too() -> None:
    asserted = f'<assert literal="pier"><POIDetails>{POINT}</POIDetails></assert>'
    assert more_than_base(wire(content='<subject literal="pier"/>', after=asserted))["subjects"] == [
        {"literal": "pier", "position": POSITION}
    ]


@pytest.mark.parametrize("kind", ["", ' type="cpnat:poi"', ' type="cpnat:geoArea"'])
@pytest.mark.parametrize("name", ["geoAreaDetails", "POIDetails"])
def test_a_position_is_written_where_it_stood(kind: str, name: str) -> None:
    told = f"<{name}>{POINT}</{name}>"
    found = article(wire(content=f'<located literal="pier"{kind}>{told}</located>'))
    assert found.dateline is not None
    assert found.dateline.place is not None
    assert found.dateline.place.position is not None
    assert FORMAT.write is not None
    data = FORMAT.write(found)
    assert told in re.sub(r">\s+<", "><", data.decode())
    assert article(data) == found


def test_the_address_of_a_point_of_interest_stays_with_it() -> None:
    told = f"<POIDetails>{POINT}<address><line>Pier 3</line></address></POIDetails>"
    found = article(wire(content=f'<located literal="pier">{told}</located>'))
    assert FORMAT.write is not None
    assert told in re.sub(r">\s+<", "><", FORMAT.write(found).decode())


def test_an_assert_does_not_multiply_without_bound() -> None:
    found = article(wire(content='<subject qcode="org:lagoon"/>' * 1000, after=ASSERTS))
    assert [subject.name for subject in found.subjects] == ["Lagoon Ferries"] * 8 + [None] * 992


POINTING = """<partMeta contentrefs="q1"><creator qcode="p:1"><name>Bo Lind</name></creator></partMeta>
<partMeta contentrefs="q2"><creator literal="cy"><name>Cy Noor</name></creator></partMeta>
<partMeta contentrefs="x1"><creator literal="cy"><name>Cy Noor</name></creator></partMeta>
<inlineRef idrefs="s1" qcode="p:1" confidence="90"/><inlineRef idrefs="x1" qcode="p:9"/>"""
POINTED_XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>
<body><p>All was quiet. <q id="q1">No one saw us…</q></p><p id="x1">It was <span id="s1">Bo Lind</span>.</p>
<blockquote id="q2"><p>It was cold.</p><p>It was wet.</p></blockquote></body></html></inlineXML>"""
POINTED_NITF = """<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.content><p>All was quiet. “<q id="q1">No one saw us…</q>”</p><p>It was <person id="s1">Bo Lind</person>.</p>
<bq id="q2"><block><p>It was cold.</p><p>It was wet.</p></block></bq></body.content></body></nitf></inlineXML>"""


@pytest.mark.parametrize(("body", "second"), [(POINTED_XHTML, "q2"), (POINTED_NITF, "q3")], ids=["XHTML", "NITF"])
def test_what_is_told_of_words_by_their_ids_is_told_of_them(body: str, second: str) -> None:
    subject = '<subject type="cpnat:person" qcode="p:1"><name>Bo Lind</name></subject>'
    found = members_of(article(wire(content=subject, after=POINTING, body=body)))
    assert found["quotes"] == [
        {"id": "q1", "text": "No one saw us…", "kind": "direct", "speaker": {"name": "Bo Lind", "ref": "p1"}},
        {"id": second, "text": "It was cold. It was wet.", "kind": "direct", "speaker": {"name": "Cy Noor"}},
    ]
    assert found["subjects"] == [{"id": "p1", "qcode": "p:1", "name": "Bo Lind", "kind": "person"}]
    quoted, named, quotation = found["body"]
    assert quoted == {
        "type": "paragraph",
        "text": "All was quiet. “No one saw us…”",
        "marks": [{"type": "quote", "words": "No one saw us…", "ref": "q1"}],
    }
    assert named == {
        "type": "paragraph",
        "text": "It was Bo Lind.",
        "marks": [{"type": "mention", "words": "Bo Lind", "ref": "p1"}],
    }
    assert [block["marks"] for block in quotation["blocks"]] == [
        [{"type": "quote", "words": "It was cold.", "ref": second}],
        [{"type": "quote", "words": "It was wet.", "ref": second}],
    ]
    kept = [record["xml"] for record in found["extensions"]["newsml-g2"]]
    assert kept == re.findall("<partMeta.*?</partMeta>|<inlineRef[^>]*>", POINTING)


def test_a_body_of_another_grammar_gives_its_words_and_is_kept() -> None:
    body = """<inlineXML contenttype="text/xml"><table xmlns="urn:example:results"><title>Regatta</title>
    <crew rank="1"><name>Lagoon <b>Rowers</b></name><time>12:03</time></crew><crew/></table></inlineXML>"""
    reading = read(wire(body=body))
    assert reading.article is not None
    assert reading.article.text == "Regatta\n\nLagoon Rowers\n\n12:03"
    assert [finding.code for finding in reading.findings] == ["grammar-unknown"]
    assert FORMAT.write is not None
    data = FORMAT.write(reading.article)
    assert b'<crew rank="1"><name>Lagoon <b>Rowers</b></name><time>12:03</time></crew>' in data
    again = read(data)
    assert again.article == reading.article
    assert again.findings == ()


def test_references_that_were_escaped_once_more_are_characters() -> None:
    headline = "<headline>Ada &amp;amp; Bo: &amp;quot;We sail&amp;quot; &amp;lt;b&amp;gt; &amp;ours;</headline>"
    found = article(wire(content=headline))
    assert found.headline == 'Ada & Bo: "We sail" &lt;b&gt; &ours;'
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert headline.encode() in again
    assert article(again) == found


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (
            "1. Wide of ferry\n2. SOUNDBITE, Ada Rossi:\n'We sail.'\n3. Quay",
            "1. Wide of ferry\n2. SOUNDBITE, Ada Rossi: 'We sail.'\n3. Quay",
        ),
        ("\n      - The ferry\n      - The quay\n    ", "- The ferry\n- The quay"),
        ("The boat left.\n \n  It was\n  full.", "The boat left.\nIt was full."),
        ("The boat left\n- at dawn.", "The boat left - at dawn."),
    ],
)
def test_lines_of_a_list_and_blank_lines_part_plain_words(written: str, words: str) -> None:
    found = article(wire(content=f"<description>{written}</description>"))
    assert found.descriptions[0].text == words
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert again.count(b"<br/>") == words.count("\n")
    assert article(again) == found


def test_line_breaks_that_the_words_do_not_tell_are_kept() -> None:
    found = article(wire(content="<description>One.<br/><br/>Two.</description>"))
    assert found.descriptions[0].text == "One.\nTwo."
    assert FORMAT.write is not None
    assert b"<description>One.<br/><br/>Two.</description>" in FORMAT.write(found)


def test_an_element_of_no_namespace_is_kept_as_it_stands() -> None:
    kept = '<x xmlns=""><y a="1">z</y></x>'
    found = article(wire(item=kept))
    assert found.extensions == {"newsml-g2": [{"at": "itemMeta", "xml": kept}]}


def test_what_has_no_member_is_kept_where_it_stood() -> None:
    found = article(
        wire(
            item='<service qcode="s:1"><name>UK</name></service><generator versioninfo="2">Desk</generator>',
            content='<subject qcode="p:1" how="h:1"><name>X</name><facet qcode="f:1"/></subject>',
            before='<catalogRef href="https://example.org/catalog.xml"/>',
        )
    )
    assert found.extensions == {
        "newsml-g2": [
            {"at": "", "xml": '<catalogRef href="https://example.org/catalog.xml"/>'},
            {"at": "itemMeta", "xml": '<service qcode="s:1"><name>UK</name></service>'},
            {"at": "itemMeta/generator", "attributes": {"versioninfo": "2"}},
        ]
    }
    assert found.subjects[0].extensions == {
        "newsml-g2": [{"at": "", "attributes": {"how": "h:1"}}, {"at": "", "xml": '<facet qcode="f:1"/>'}]
    }


def test_dates_in_the_wrong_order_are_put_aside_not_lost() -> None:
    data = wire(item="<firstCreated>2026-03-01T09:00:00Z</firstCreated>")
    reading = read(data)
    assert codes(reading) == ["put-aside"]
    assert reading.findings[0].path == "/item_created"
    assert more_than_base(data) == {
        "extensions": {"newsml-g2": [{"at": "", "member": "/item_created", "value": "2026-03-01T09:00:00Z"}]}
    }


@pytest.mark.parametrize("until", ["tomorrow", "2026-02-30T00:00:00Z", "2026"])
def test_an_embargo_that_cannot_be_read_lifts_none(until: str) -> None:
    embargo = article(wire(item=f"<embargoed>{until}</embargoed>")).embargo
    assert embargo is not None
    assert embargo.kind == ("until" if until == "2026" else "until_told")


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("2026-02-01Z", "2026-02-01"),
        ("2026-02-01+01:00", "2026-02-01"),
        ("2026-02Z", "2026-02"),
        ("2026-05:30", "2026"),
    ],
)
def test_a_date_with_a_zone_is_a_date(told: str, moment: str) -> None:
    content = f"<contentCreated>{told}</contentCreated><contentModified>{told}</contentModified>"
    reading = read(wire(f"<expires>{told}</expires>", content))
    assert reading.article is not None
    found = (reading.article.created, reading.article.modified, reading.article.expires)
    assert (found, codes(reading)) == ((moment, moment, moment), [])
    assert FORMAT.write is not None
    again = FORMAT.write(reading.article)
    assert again.count(f">{told}</".encode()) == (3 if len(moment) == 10 else 2)  # an item expires on a day
    assert read(again).article == reading.article
    changed = reading.article.model_copy(update={"created": "2025"})
    assert b"<contentCreated>2025</contentCreated>" in FORMAT.write(changed)


@pytest.mark.parametrize("name", ["firstCreated", "expires", "embargoed"])
def test_a_date_that_can_not_be_read_is_told(name: str) -> None:
    assert "date-unreadable" in codes(read(wire(f"<{name}>on Sunday</{name}>")))
    assert "date-unreadable" not in codes(read(wire(f"<{name}/>")))


def test_a_date_of_the_content_that_can_not_be_read_is_told_and_kept() -> None:
    reading = read(wire(content="<contentCreated>on Sunday</contentCreated>"))
    assert reading.article is not None
    assert (reading.article.created, codes(reading)) == (None, ["date-unreadable", "kept-not-valid"])
    kept = {"at": "contentMeta", "xml": "<contentCreated>on Sunday</contentCreated>"}
    assert reading.article.extensions == {"newsml-g2": [kept]}


def test_a_history_whose_date_can_not_be_read_is_told_and_comes_back() -> None:
    history = "<pubHistory><published><timestamp>on Sunday</timestamp></published></pubHistory>"
    reading = read(wire(before=history))
    assert reading.article is not None
    assert (reading.article.published, codes(reading)) == (None, ["date-unreadable", "kept-not-valid"])
    assert FORMAT.write is not None
    assert b"<timestamp>on Sunday</timestamp>" in FORMAT.write(reading.article)


def test_an_item_without_the_namespace_is_read() -> None:
    data = wire(content="<headline>Ferry</headline>").replace(b' xmlns="http://iptc.org/std/nar/2006-10-01/"', b"")
    assert more_than_base(data) == {"headline": "Ferry"}


MESSAGE = (
    '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2026-03-01T09:00:00Z</sent></header><itemSet>'
    "{items}</itemSet></newsMessage>"
)
PACKAGE = (
    '<packageItem guid="urn:p" standard="NewsML-G2" standardversion="2.35"><itemMeta>'
    '<itemClass qcode="ninat:composite"/><provider literal="x"/>'
    "<versionCreated>2026-03-01T08:05:00Z</versionCreated></itemMeta>"
    '<groupSet root="g"><group id="g" role="g:main"><itemRef residref="a"/></group></groupSet></packageItem>'
)


def test_a_message_gives_its_text_item_and_all_its_items() -> None:
    item = wire().decode().partition("?>")[2]
    data = MESSAGE.format(items=PACKAGE + item).encode()
    assert article(data).id == BASE["id"]
    assert codes(read(data)) == ["more-items"]
    package, text = read_all(data)
    assert package.article is not None
    assert text.article is not None
    assert (package.article.item_class, package.article.body) == ("composite", ())
    assert codes(package) == ["not-an-article"]
    assert [sorted(record) for record in (package.article.extensions or {})["newsml-g2"]] == [
        ["at", "message"],
        ["at", "element"],
        ["at", "xml"],
    ]


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "xml-syntax", (1, 1)),
        (b"<newsItem", "xml-syntax", (1, 10)),
        (b"<?xml version='1.0'?>\n<rss/>", "newsml-g2-no-item", (2, 1)),
        (MESSAGE.format(items="").encode(), "newsml-g2-no-item", (1, 1)),
        (b'<!DOCTYPE newsItem [<!ENTITY a "b">]><newsItem>&a;</newsItem>', "xml-entities", (1, 1)),
    ],
)
def test_what_is_refused(data: bytes, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(ReadError) as caught:
        read(data)
    finding = caught.value.finding
    assert (finding.code, (finding.line, finding.column)) == (code, place)


def test_xml_of_other_kinds_is_told_what_is_read() -> None:
    with pytest.raises(ReadError, match="whose root is “rss”") as caught:
        read(b"<rss version='2.0'><channel><title>Harbour news</title></channel></rss>")
    assert "of a feed (RSS, Atom), read the pages it links to" in (caught.value.finding.hint or "")
    with pytest.raises(ReadError) as caught:
        read(MESSAGE.format(items="").encode())
    assert (caught.value.finding.hint or "").startswith("an item is one of catalogItem, ")


def outcome(data: bytes) -> str:
    """`read` or the code of the refusal; any other exception fails the test."""
    try:
        readings = read_all(data)
    except ReadError as error:
        return error.finding.code
    assert all(reading.article is not None for reading in readings)
    return "read"


FULL = wire(
    item="".join(xml for xml, _ in ITEM_META[:1] + ITEM_META[5:]),
    content="".join(xml for xml, _ in CONTENT_META),
    before="".join(xml for xml, _ in RIGHTS),
)
PIECES = re.split(rb"(<[^>]*>)", FULL)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """The fullest wire with pieces exchanged, doubled, taken out, or replaced."""
    pieces = list(PIECES)
    for _ in range(draw(st.integers(1, 4))):
        first, second = (draw(st.integers(0, len(pieces) - 1)) for _ in range(2))
        match draw(st.integers(0, 4)):
            case 0:
                pieces[first], pieces[second] = pieces[second], pieces[first]
            case 1:
                pieces[first] = b""
            case 2:
                pieces[first] += pieces[second]
            case 3:
                pieces[first] = draw(
                    st.sampled_from((b"x", b"-1", b"2026-13-45T99:99:99Z", b"<br/>", b"\xc3", b"&#x85;"))
                )
            case _:
                pieces[first] = re.sub(
                    rb'"[^"]*"', draw(st.sampled_from((b'""', b'"a b c"', b'"q1"', b'"-5"'))), pieces[first]
                )
    return b"".join(pieces)


@cases(300)
@given(mutated() | st.binary(max_size=200))
def test_any_bytes_give_articles_or_a_reason(data: bytes) -> None:
    assert outcome(data)


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the sample wires are not at ../shared")
@pytest.mark.parametrize("name", ["LISTING_1_A_NewsML-G2_News_Item.xml", "LISTING_2_NewsML-G2_Text_Document.xml"])
def test_the_first_listings_of_the_standard(name: str) -> None:
    found = article((SAMPLES / "iptc-listings" / name).read_bytes())
    assert found.headline == 'Fed to halt QE to avert "bubble"'
    assert found.slugline == "US-Finance-Fed"
    assert [author.name for author in found.authors] == ["Meredith Jameson"]
    assert found.topics[0].qcode == "medtop:04000000"
    if "LISTING_2" in name:
        assert found.byline == "By Meredith Jameson, Staff Reporter"
        assert [block.type for block in found.body] == ["paragraph", "paragraph"]
        assert found.text.startswith("(New York, NY - October 21) Et, sent luptat luptat, commy Nim")
    else:
        assert found.body == ()
        assert found.status == "usable"
        assert found.signals == ("update",)
        assert found.dateline is not None
        assert found.dateline.place is not None
        assert [place.name for place in found.dateline.place.broader] == ["Berlin", "Germany"]


@pytest.mark.parametrize(
    ("element", "member"),
    [
        ("slugline", "slugline"),
        ("by", "byline"),
        ("creditline", "credit_line"),
        ("description", "summary"),
    ],
)
def test_of_lines_in_several_languages_that_in_the_language_of_the_text_is_the_articles(
    element: str, member: str
) -> None:
    role = ' role="drol:summary"' if element == "description" else ""
    lines = f"""<{element}{role} xml:lang="de">Von Fährleuten</{element}>
    <{element}{role} xml:lang="en-GB">By ferrymen</{element}>"""
    found = article(wire(content=lines))
    assert getattr(found, member) == "By ferrymen"
    assert FORMAT.write is not None
    again = FORMAT.write(found)
    assert b"Von F" in again.partition(b"<nf:article")[0]
    assert article(again) == found


def test_a_dateline_in_the_language_of_the_text_comes_first() -> None:
    lines = '<dateline xml:lang="de">VENEDIG, 1. März</dateline><dateline xml:lang="en">VENICE, March 1</dateline>'
    found = article(wire(content=lines))
    assert found.dateline is not None
    assert found.dateline.text == "VENICE, March 1"


def test_a_subheadline_in_another_language_is_an_alternative_headline() -> None:
    lines = '<headline>Ferry resumes</headline><headline role="hl:subheadline" xml:lang="de">Nach neun Tagen</headline>'
    found = more_than_base(wire(content=lines))
    assert found == {
        "headline": "Ferry resumes",
        "alternative_headlines": [{"text": "Nach neun Tagen", "role": "hl:subheadline", "language": "de"}],
    }


def _came_back(found: Article) -> bool:
    assert FORMAT.write is not None
    return article(FORMAT.write(found)) == found


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<creator>Ada Rossi</creator>", {"authors": [{"name": "Ada Rossi"}]}),
        ("<genre>\n  News\n  analysis</genre>", {"genres": [{"name": "News analysis"}]}),
        ("<located>Venice</located>", {"dateline": {"place": {"name": "Venice"}}}),
        (
            '<subject type="cpnat:person">Tullio Zanon</subject>',
            {"subjects": [{"name": "Tullio Zanon", "kind": "person"}]},
        ),
    ],
)
def test_a_name_may_stand_right_in_the_element(content: str, expected: dict[str, Any]) -> None:
    assert more_than_base(wire(content=content)) == expected
    assert _came_back(article(wire(content=content)))


def test_the_main_headline_is_known_by_its_role_in_whatever_scheme() -> None:
    lines = (
        '<headline role="x:shortHeadline">Boats</headline><headline role="x:mainHeadline">Boats run again</headline>'
    )
    found = article(wire(content=lines))
    assert (found.headline, [each.text for each in found.alternative_headlines]) == ("Boats run again", ["Boats"])
    assert _came_back(found)


def _page(body: str) -> str:
    return f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></inlineXML>'


FIRST_LINES = """<h1 class="head-line">Boats run again</h1><p class="byline">By <b>Ada Rossi</b></p>
<div class="dateline">VENICE (Lagoon Wire) -</div><p>The first boat left at dawn.</p><p class="byline">By Bo Ek</p>"""


def test_the_first_lines_of_a_body_are_known_by_their_classes() -> None:
    assert more_than_base(wire(body=_page(FIRST_LINES))) == {
        "headline": "Boats run again",
        "byline": "By Ada Rossi",
        "authors": [{"name": "Ada Rossi"}],
        "dateline": {"text": "VENICE (Lagoon Wire)"},
        "body": [
            {"type": "paragraph", "text": "The first boat left at dawn."},
            {"type": "paragraph", "text": "By Bo Ek"},
        ],
    }
    assert _came_back(article(wire(body=_page(FIRST_LINES))))


def test_a_first_line_that_says_something_else_than_the_item_stays() -> None:
    body = '<p class="byline">By <a href="https://example.org/ada">Ada Rossi</a></p><p>The first boat left at dawn.</p>'
    assert [block.type for block in article(wire(body=_page(body))).body] == ["paragraph", "paragraph"]
    body = '<p class="byline">By Bo Ek</p><p>The first boat left at dawn.</p>'
    found = article(wire(content="<by>By Ada Rossi</by>", body=_page(body)))
    assert (found.byline, len(found.body)) == ("By Ada Rossi", 2)
    found = article(wire(content="<by>By Bo Ek</by>", body=_page(body)))
    assert (found.byline, len(found.body)) == ("By Bo Ek", 1)
    assert len(article(wire(body=_page('<p class="byline">By Bo Ek</p>'))).body) == 1


def test_of_several_texts_the_longest_is_the_body() -> None:
    teaser, text = _page("<p>Boats run.</p>"), _page("<p>The first boat left at dawn.</p>")
    found = article(wire(body=teaser + text))
    assert [getattr(block, "text", None) for block in found.body] == ["The first boat left at dawn."]
    assert [each.content.count("Boats run.") for each in found.renditions] == [1]
    assert _came_back(found)


def test_elements_in_inline_data_are_read_as_inline_xml() -> None:
    reading = read(wire(body='<inlineData><p xmlns="http://www.w3.org/1999/xhtml">At dawn.</p></inlineData>'))
    assert reading.article is not None
    assert ([getattr(block, "text", None) for block in reading.article.body], codes(reading)) == (["At dawn."], [])


@pytest.mark.parametrize("body", ["<inlineXML/>", "<inlineData/>"])
def test_that_a_text_is_empty_is_told(body: str) -> None:
    assert codes(read(wire(body=body))) == ["body-empty"]


def test_a_document_of_xhtml_tells_its_direction_and_its_language() -> None:
    html = '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ar"><body dir="rtl"><p>القارب الأول</p></body></html>'
    found = article(wire(body=f"<inlineXML>{html}</inlineXML>"))
    assert (found.direction, found.language) == ("rtl", "ar")


@pytest.mark.parametrize("date", ["20260301T060000+0100", "2026-03-01 06:00:00+01:00"])
def test_a_date_without_the_signs_between_its_parts_is_one(date: str) -> None:
    reading = read(wire(item=f"<firstCreated>{date}</firstCreated><embargoed>{date}</embargoed>"))
    assert reading.article is not None
    moment = "2026-03-01T06:00:00+01:00"
    assert reading.article.item_created == moment
    assert members_of(reading.article)["embargo"] == {"kind": "until", "until": moment}
    assert codes(reading) == []


def test_a_reference_in_a_name_that_was_escaped_once_more_is_a_character() -> None:
    found = article(wire(content="<genre><name>Boats &amp;amp; ferries</name></genre>"))
    assert [genre.name for genre in found.genres] == ["Boats & ferries"]
    assert _came_back(found)


def test_an_item_may_stand_in_a_document_of_another_kind() -> None:
    item = wire().partition(b"?>")[2]
    answers = b'<r:Answer xmlns:r="urn:example:answer"><r:Body>' + item + b"</r:Body>" + item + b"</r:Answer>"
    assert [members_of(each.article) for each in read_all(answers) if each.article] == [BASE, BASE]


def test_further_bylines_like_the_first_are_lines_of_it() -> None:
    found = article(wire(content="<by>By Ada Rossi</by><by>Bo Ek</by><by xml:lang='it'>Di Ada Rossi</by>"))
    assert (found.byline, [author.name for author in found.authors]) == ("By Ada Rossi\nBo Ek", ["Ada Rossi", "Bo Ek"])
    assert "Di Ada Rossi" in str(found.extensions)
    assert _came_back(found)


def test_rights_are_told_in_the_language_of_the_text() -> None:
    lines = (
        '<copyrightNotice xml:lang="it">Diritti riservati</copyrightNotice><copyrightNotice xml:lang="en">All rights'
    )
    found = article(wire(before=f"<rightsInfo>{lines} reserved</copyrightNotice></rightsInfo>"))
    assert [right.notice for right in found.rights] == ["All rights reserved"]
    assert _came_back(found)


PROSE = "<pre>The first boat left at dawn, and\nthe others followed.\n\nIt was cold.</pre>"


def test_a_body_that_is_one_preformatted_text_of_several_paragraphs_is_plain_text() -> None:
    found = article(wire(body=_page(PROSE)))
    assert [(block.type, getattr(block, "text", None)) for block in found.body] == [
        ("paragraph", "The first boat left at dawn, and the others followed."),
        ("paragraph", "It was cold."),
    ]
    assert _came_back(found)
    assert [block.type for block in article(wire(body=_page(PROSE + "<p>Bo Ek</p>"))).body] == [
        "preformatted",
        "paragraph",
    ]
    assert [block.type for block in article(wire(body=_page("<pre>Line A  7\nLine B  8</pre>"))).body] == [
        "preformatted"
    ]


def test_a_file_without_a_media_type_is_what_its_name_ends_with() -> None:
    files = '<remoteContent rendition="r:large" href="boat.JPG?w=9"/><remoteContent rendition="r:small" href="b.png"/>'
    found = article(wire(body=BODY + files + '<remoteContent href="boat.pdf"/>'))
    (figure,) = members_of(found)["media"]
    assert (figure["type"], [file["url"] for file in figure["image"]["renditions"]]) == (
        "figure",
        ["boat.JPG?w=9", "b.png"],
    )
    assert _came_back(found)


def test_a_link_without_a_title_has_the_headline_that_it_tells() -> None:
    link = '<link rel="irel:seeAlso" residref="urn:example:boats">{}<headline>Boats run again</headline></link>'
    for title, words in (("", "Boats run again"), ("<title>Boats</title>", "Boats")):
        found = article(wire(item=link.format(title)))
        assert [each.title for each in found.related] == [words]
        assert _came_back(found)


@pytest.mark.parametrize(
    "line", ["VENICE - The first boat left at dawn.", "VENICE - The first boat left at dawn, " * 3]
)
def test_a_paragraph_that_has_the_class_of_its_dateline_stays(line: str) -> None:
    found = article(wire(body=_page(f'<p class="dateline">{line}</p><p>It was cold.</p>')))
    assert len(found.body) == 2
    assert "The first boat left at dawn" in text_of(stretches(found.body))


def test_references_in_the_text_that_were_escaped_once_more_are_characters() -> None:
    body = _page("<p>Boats &amp;amp; ferries &amp;eacute;t &amp;#8211; &amp;lt;b&amp;gt; &amp;nothing; &amp; more</p>")
    found = article(wire(body=body))
    assert [getattr(block, "text", None) for block in found.body] == ["Boats & ferries ét – &lt;b&gt; &nothing; & more"]
    assert _came_back(found)
