from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsformat.findings import ReadError
from newsformat.formats import FORMATS
from newsformat.formats.detect import detect
from newsformat.formats.source import Source
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading
from properties.effort import cases

FORMAT = FORMATS["newsml-1.2"]
SAMPLES = sorted((Path(__file__).parents[3] / "shared/data/newsml/newsml12").glob("*/*.xml"))
NEEDS_SAMPLES = pytest.mark.skipif(not SAMPLES, reason="the sample wires are not at ../shared")

DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<NewsML Version="1.2">
  {before}
  <NewsEnvelope><DateAndTime>20260301T081000Z</DateAndTime></NewsEnvelope>
  <NewsItem xml:lang="en">
    <Identification>
      <NewsIdentifier>
        <ProviderId>example.org</ProviderId><DateId>20260301</DateId><NewsItemId>ferry</NewsItemId>
        <RevisionId PreviousRevision="0" Update="N">2</RevisionId>
        <PublicIdentifier>urn:newsml:example.org:20260301:ferry:2</PublicIdentifier>
      </NewsIdentifier>
      {identification}
    </Identification>
    <NewsManagement>
      <FirstCreated>20260301T063000+0100</FirstCreated>
      <ThisRevisionCreated>20260301T080500Z</ThisRevisionCreated>
      {management}
    </NewsManagement>
    <NewsComponent>{component}</NewsComponent>
  </NewsItem>
</NewsML>"""
TEXT = "<ContentItem><DataContent><p>The first boat left at dawn.</p></DataContent></ContentItem>"
BASE = {
    "newsformat": "1.0",
    "id": "urn:newsml:example.org:20260301:ferry",
    "version": "2",
    "item_class": "text",
    "language": "en",
    "item_created": "2026-03-01T06:30:00+01:00",
    "version_created": "2026-03-01T08:05:00Z",
    "body": [{"type": "paragraph", "text": "The first boat left at dawn."}],
}


def wire(management: str = "", component: str = "", identification: str = "", before: str = "") -> bytes:
    """A document with one item, whose component holds a text beside what is given."""
    return DOCUMENT.format(
        management=management, component=component + TEXT, identification=identification, before=before
    ).encode()


def document(component: str) -> bytes:
    """A document with one item, whose component holds what is given alone."""
    return DOCUMENT.format(management="", component=component, identification="", before="").encode()


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
    """The members that an article has beside those of every wire here, without what stands around the item."""
    members = members_of(article(data))
    kept = [record for record in members.pop("extensions")["newsml-1.2"] if "message" not in record]
    more = {name: value for name, value in members.items() if BASE.get(name) != value}
    return more | ({"kept": kept} if kept else {})


def codes(reading: Reading) -> list[str]:
    return [finding.code for finding in reading.findings]


def test_a_dateline_that_runs_in_is_no_part_of_the_text() -> None:
    lines = "<NewsLines><DateLine>Oslo</DateLine></NewsLines>"
    text = "<ContentItem><DataContent><p>Extra</p><p>Oslo (lw): The first boat left.</p></DataContent></ContentItem>"
    found = article(document(lines + text))
    assert members_of(found)["body"] == [
        {"type": "paragraph", "text": "Extra"},
        {"type": "paragraph", "run_in": "Oslo (lw): ", "text": "The first boat left."},
    ]
    assert found.dateline is not None
    assert found.dateline.text == "Oslo"


def test_a_line_that_is_called_a_kicker_is_the_kicker() -> None:
    kind = '<NewsLineType FormalName="Overline"/>'
    line = f"<NewsLine>{kind}<NewsLineText>Transport</NewsLineText></NewsLine>"
    assert more_than_base(wire(component=f"<NewsLines>{line}{line}</NewsLines>")) == {
        "kicker": "Transport",
        "notes": [{"role": "Overline", "public": False, "text": "Transport"}],
        "kept": [{"at": "NewsComponent/NewsLines/NewsLine[1]", "xml": kind}],
    }


def test_a_line_of_keywords_is_parted() -> None:
    lines = "<NewsLines><KeywordLine>ferry, lagoon; strike</KeywordLine><KeywordLine>Venice</KeywordLine></NewsLines>"
    assert more_than_base(wire(component=lines))["keywords"] == [
        {"text": word} for word in ("ferry", "lagoon", "strike", "Venice")
    ]


@pytest.mark.parametrize("escaped", ["&amp;#11;", "&amp;#127;", "&amp;#65534;"])
def test_a_line_of_keywords_that_holds_no_character_of_a_text_tells_none(escaped: str) -> None:
    lines = f"<NewsLines><KeywordLine>{escaped}</KeywordLine><KeywordLine>Venice</KeywordLine></NewsLines>"
    assert [keyword.text for keyword in article(wire(component=lines)).keywords] == ["Venice"]


def test_a_code_of_another_list_is_none_of_iptc() -> None:
    codes = '<SubjectCode><Subject FormalName="10000000" Scheme="ours"/></SubjectCode>'
    described = f"<DescriptiveMetadata>{codes}</DescriptiveMetadata>"
    assert [subject.literal for subject in article(wire(component=described)).subjects] == ["10000000"]


def test_a_code_of_the_list_of_iptc_is_one_of_iptc() -> None:
    vocabulary = "urn:newsml:iptc.org:20000101:topicset.iptc-subjectcode:1"
    codes = f'<SubjectCode><Subject FormalName="10000000" Vocabulary="{vocabulary}" Scheme="Ours"/></SubjectCode>'
    described = f"<DescriptiveMetadata>{codes}</DescriptiveMetadata>"
    assert [subject.qcode for subject in article(wire(component=described)).subjects] == ["subj:10000000"]


@pytest.mark.parametrize(("variant", "name"), [("long", "Ada Rossi"), ("name", "Ada Rossi"), (None, "Ada Rossi")])
def test_what_a_topic_is_called(variant: str | None, name: str) -> None:
    told = "" if variant is None else f' Variant="{variant}"'
    topic = f"""<TopicSet><Topic Duid="t1"><TopicType FormalName="Person"/><FormalName>p7</FormalName>
    <Description{told}>{name}</Description><Description Variant="biography">{"Born in Venice. " * 9}</Description>
    </Topic></TopicSet>"""
    metadata = '<DescriptiveMetadata><TopicOccurrence Topic="#t1"/></DescriptiveMetadata>'
    assert article(wire(before=topic, component=metadata)).subjects[0].name == name


def test_a_text_in_base64_is_decoded() -> None:
    text = b64encode("Fähre (lw) - Das erste Boot fuhr.\n\nEs war voll.".encode()).decode()
    content = f"""<ContentItem><Format FormalName="text/plain"/><Encoding Notation="Base64"><DataContent>
    {text}</DataContent></Encoding></ContentItem>"""
    assert members_of(article(document(content)))["body"] == [
        {"type": "paragraph", "run_in": "Fähre (lw) - ", "text": "Das erste Boot fuhr."},
        {"type": "paragraph", "text": "Es war voll."},
    ]


@pytest.mark.parametrize("text", ["no Base64!", b64encode(b"\xff\xd8\xff").decode(), b64encode(b"\x00").decode()])
def test_what_is_no_text_in_base64_is_kept(text: str) -> None:
    content = f'<ContentItem><Encoding Notation="base64"><DataContent>{text}</DataContent></Encoding></ContentItem>'
    found = article(document(content))
    assert found.body == ()
    assert text in found.to_json().decode()


@pytest.mark.parametrize("prologue", ["", '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd">'])
def test_nitf_that_is_escaped_is_read_as_nitf(prologue: str) -> None:
    nitf = f"""{prologue}<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline><byline>By Ada</byline></body.head>
    <body.content><p lede="true">The first boat&nbsp;left.</p><p><person>Bo Lind</person> waved.</p></body.content>
    </body></nitf>"""
    found = article(document(f"<ContentItem><DataContent><![CDATA[{nitf}]]></DataContent></ContentItem>"))
    assert (found.headline, found.byline) == ("Ferry", "By Ada")
    assert members_of(found)["body"] == [
        {"type": "paragraph", "role": "lead", "text": "The first boat\u00a0left."},
        {
            "type": "paragraph",
            "text": "Bo Lind waved.",
            "marks": [{"type": "mention", "words": "Bo Lind", "ref": "c1"}],
        },
    ]


def test_the_least_item() -> None:
    assert more_than_base(wire()) == {}
    assert codes(read(wire())) == []
    assert article(wire()).extensions == {
        "newsml-1.2": [
            {
                "at": "",
                "message": '<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20260301T081000Z</DateAndTime>'
                "</NewsEnvelope></NewsML>",
            }
        ]
    }


IDENTIFICATIONS = [
    ("<NameLabel>FERRY</NameLabel>", {"slugline": "FERRY"}),
    (
        "<Label><LabelText>F7</LabelText></Label>",
        {"kept": [{"at": "Identification", "xml": "<Label><LabelText>F7</LabelText></Label>"}]},
    ),
]
USABLE = '<Status FormalName="Usable"/>'
CHANGE = "<StatusWillChange><FutureStatus FormalName='{}'/><DateAndTime>{}</DateAndTime></StatusWillChange>"
MANAGEMENTS = [
    (USABLE, {"status": "usable"}),
    ('<Status FormalName="CANCELLED"/>', {"status": "canceled"}),
    ('<Status FormalName="Killed"/>', {"status": "canceled"}),
    ('<Status FormalName="open"/>', {"kept": [{"at": "NewsManagement", "xml": '<Status FormalName="open"/>'}]}),
    ('<Status FormalName="Embargoed"/>', {"embargo": {"kind": "until_told"}}),
    (
        '<Status FormalName="Embargoed"/>' + CHANGE.format("Usable", "20260302T060000+0530"),
        {"embargo": {"kind": "until", "until": "2026-03-02T06:00:00+05:30"}},
    ),
    (
        '<Status FormalName="Withheld"/>' + CHANGE.format("usable", "20260302"),
        {"status": "withheld", "embargo": {"kind": "until", "until": "2026-03-02"}},
    ),
    (
        '<Status FormalName="Embargoed"/>' + CHANGE.format("Usable", "tomorrow"),
        {
            "embargo": {"kind": "until_told"},
            "kept": [
                {
                    "at": "NewsManagement",
                    "xml": '<StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>tomorrow</DateAndTime>'
                    "</StatusWillChange>",
                }
            ],
        },
    ),
    (USABLE + CHANGE.format("Canceled", "20270301"), {"status": "usable", "expires": "2027-03-01"}),
    ('<Urgency FormalName="4"/>', {"urgency": 4}),
    ('<Urgency FormalName="high"/>', {"kept": [{"at": "NewsManagement", "xml": '<Urgency FormalName="high"/>'}]}),
    ('<Instruction FormalName="Correction"/><Instruction FormalName="Desk7"/>', {"signals": ["correction", "Desk7"]}),
    (
        '<DerivedFrom NewsItem="urn:newsml:example.org:20260228:quay:1"/>'
        '<AssociatedWith FormalName="Photo" NewsItem="urn:newsml:example.org:20260301:pic:1"><Comment>Quay</Comment>'
        "</AssociatedWith><AssociatedWith FormalName='Video'/>",
        {
            "related": [
                {"rel": "derived_from", "id": "urn:newsml:example.org:20260228:quay:1"},
                {
                    "rel": "related",
                    "id": "urn:newsml:example.org:20260301:pic:1",
                    "description": "Quay",
                    "extensions": {"newsml-1.2": [{"at": "", "attributes": {"FormalName": "Photo"}}]},
                },
            ],
            "kept": [{"at": "NewsManagement", "xml": '<AssociatedWith FormalName="Video"/>'}],
        },
    ),
    (
        '<NewsItemType FormalName="News"/><RevisionHistory Href="h.xml"/><Property FormalName="Desk" Value="7"/>',
        {
            "kept": [
                {"at": "NewsManagement", "xml": '<NewsItemType FormalName="News"/>'},
                {"at": "NewsManagement", "xml": '<RevisionHistory Href="h.xml"/>'},
                {"at": "NewsManagement", "xml": '<Property FormalName="Desk" Value="7"/>'},
            ]
        },
    ),
]
LINES = [
    (
        "<HeadLine>Ferry resumes</HeadLine><SubHeadLine>After nine days</SubHeadLine><ByLine>By Ada Rossi</ByLine>"
        "<CreditLine>Lagoon Wire</CreditLine><SlugLine>FERRY-RESUMES</SlugLine>",
        {
            "headline": "Ferry resumes",
            "subheadline": "After nine days",
            "byline": "By Ada Rossi",
            "authors": [{"name": "Ada Rossi"}],
            "credit_line": "Lagoon Wire",
            "slugline": "FERRY-RESUMES",
        },
    ),
    (
        "<Headline>Ferry</Headline><Byline>Ada Rossi</Byline>",
        {"headline": "Ferry", "byline": "Ada Rossi", "authors": [{"name": "Ada Rossi"}]},
    ),
    (
        '<HeadLine xml:lang="en">Ferry</HeadLine><HeadLine xml:lang="it">Traghetto</HeadLine>',
        {"headline": "Ferry", "alternative_headlines": [{"text": "Traghetto", "language": "it"}]},
    ),
    (
        "<ByLine>Ada Rossi</ByLine><ByLine>Bo Lind</ByLine>",
        {"byline": "Ada Rossi\nBo Lind", "authors": [{"name": "Ada Rossi"}, {"name": "Bo Lind"}]},
    ),
    (
        "<ByLine>Von Ada Rossi</ByLine><ByLineTitle>Korrespondentin</ByLineTitle>",
        {"byline": "Von Ada Rossi", "authors": [{"name": "Ada Rossi", "job_title": "Korrespondentin"}]},
    ),
    (
        "<HeadLine/><ByLine> </ByLine>",
        {
            "kept": [
                {"at": "NewsComponent/NewsLines", "xml": "<HeadLine/>"},
                {"at": "NewsComponent/NewsLines", "xml": "<ByLine/>"},
            ]
        },
    ),
    (
        "<DateLine>VENICE, March 1 (LW) -</DateLine>",
        {
            "dateline": {"text": "VENICE, March 1 (LW)"},
            "kept": [{"at": "NewsComponent/NewsLines/DateLine", "markup": "VENICE, March 1 (LW) -"}],
        },
    ),
    (
        "<CopyrightLine>© 2026 Lagoon Wire</CopyrightLine><RightsLine>Not for archives.</RightsLine>",
        {"rights": [{"notice": "© 2026 Lagoon Wire", "usage_terms": "Not for archives."}]},
    ),
    (
        "<SeriesLine>The lagoon, 2 of 3</SeriesLine><KeywordLine>FERRIES</KeywordLine><KeywordLine>PORT</KeywordLine>",
        {
            "keywords": [{"text": "FERRIES"}, {"text": "PORT"}],
            "related": [{"rel": "series", "title": "The lagoon, 2 of 3"}],
        },
    ),
    (
        '<NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>Adds quote.</NewsLineText></NewsLine>',
        {"notes": [{"role": "AdvisoryLine", "public": False, "text": "Adds quote."}]},
    ),
    (
        "<HeadLine>Ferry <Origin Href='x'>resumes</Origin></HeadLine>",
        {
            "headline": "Ferry resumes",
            "kept": [
                {"at": "NewsComponent/NewsLines/HeadLine", "markup": 'Ferry <Origin Href="x">resumes</Origin>'},
            ],
        },
    ),
]
ADMINISTRATIVE = [
    ('<Creator><Party FormalName="李明"/></Creator>', {"authors": [{"name": "李明"}]}),
    ('<Provider><Party FormalName="Lagoon Wire"/></Provider>', {"provider": {"name": "Lagoon Wire"}}),
    (
        '<Provider><Party FormalName=""/></Provider>',
        {
            "kept": [
                {"at": "NewsComponent/AdministrativeMetadata", "xml": '<Provider><Party FormalName=""/></Provider>'}
            ]
        },
    ),
    (
        '<Source><Party FormalName="LW"/><Party FormalName="OW"/></Source>',
        {"sources": [{"name": "LW"}, {"name": "OW"}]},
    ),
    (
        '<Creator><Party FormalName="Ada Rossi "><Property FormalName="Position" Value="Correspondent"/></Party>'
        "</Creator>"
        '<Creator><Party FormalName="AR7" Topic="AUTHOR"/></Creator>'
        '<Contributor><Party FormalName="BL"><Property FormalName="Role" Value="editor"/></Party></Contributor>',
        {
            "authors": [{"name": "Ada Rossi", "job_title": "Correspondent"}],
            "contributors": [
                {"name": "BL", "role": "editor"},
                {
                    "name": "AR7",
                    "role": "creator",
                    "extensions": {"newsml-1.2": [{"at": "", "attributes": {"Topic": "AUTHOR"}}]},
                },
            ],
        },
    ),
]
DESCRIPTIVE = [
    (
        '<Language FormalName="English"/>',
        {"kept": [{"at": "NewsComponent/DescriptiveMetadata", "xml": '<Language FormalName="English"/>'}]},
    ),
    (
        '<Language FormalName="Elvish"/>',
        {"kept": [{"at": "NewsComponent/DescriptiveMetadata", "xml": '<Language FormalName="Elvish"/>'}]},
    ),
    ('<Language FormalName="it"/>', {"language": "it", "kept": [{"at": "", "attributes": {"xml:lang": "en"}}]}),
    (
        '<Genre FormalName="Feature"/><Genre FormalName=""/><OfInterestTo FormalName="Schools"/>',
        {
            "genres": [{"name": "Feature"}],
            "audience": [{"name": "Schools"}],
            "kept": [{"at": "NewsComponent/DescriptiveMetadata", "xml": '<Genre FormalName=""/>'}],
        },
    ),
    (
        '<SubjectCode><Subject FormalName="10000000" cat="LIF"/><SubjectMatter FormalName="10006000"/></SubjectCode>'
        '<SubjectCode><SubjectDetail FormalName="10006001" Confidence="80"/></SubjectCode>',
        {
            "subjects": [
                {
                    "qcode": "subj:10000000",
                    "kind": "topic",
                    "extensions": {"newsml-1.2": [{"at": "", "attributes": {"cat": "LIF"}}]},
                },
                {"qcode": "subj:10006000", "kind": "topic"},
                {"qcode": "subj:10006001", "kind": "topic", "confidence": 80},
            ]
        },
    ),
    (
        '<DateLineDate>20260301T0600+0100</DateLineDate><Location HowPresent="Origin"><Property FormalName="Country" '
        'Value="ITA"/><Property FormalName="City" Value="Venice"/><Property FormalName="Latitude" Value="45.44"/>'
        '<Property FormalName="Longitude" Value="12.33"/></Location>',
        {
            "dateline": {
                "place": {
                    "name": "Venice",
                    "broader": [{"name": "ITA"}],
                    "position": {"latitude": 45.44, "longitude": 12.33},
                },
                "date": "2026-03-01T06:00:00+01:00",
            }
        },
    ),
    (
        '<Location><Property FormalName="City" Value="Oslo"/><Property FormalName="Zip" Value="1"/></Location>'
        '<Location><Property FormalName="City" Value=""/></Location>',
        {
            "subjects": [
                {
                    "kind": "place",
                    "name": "Oslo",
                    "extensions": {"newsml-1.2": [{"at": "", "xml": '<Property FormalName="Zip" Value="1"/>'}]},
                }
            ],
            "kept": [
                {
                    "at": "NewsComponent/DescriptiveMetadata",
                    "xml": '<Location><Property FormalName="City" Value=""/></Location>',
                }
            ],
        },
    ),
    (
        '<Property FormalName="Keyword" Value="ferries" Role="Index"/><Property FormalName="GeneratorSoftware" '
        'Value="Desk 9"/><Property FormalName="Event" Value="Regatta"/>',
        {
            "keywords": [{"text": "ferries", "role": "Index"}],
            "generator": "Desk 9",
            "kept": [
                {
                    "at": "NewsComponent/DescriptiveMetadata",
                    "xml": '<Property FormalName="Event" Value="Regatta"/>',
                }
            ],
        },
    ),
]
RIGHTS = [
    (
        "<Copyright><CopyrightHolder>Lagoon Wire</CopyrightHolder><CopyrightDate>2026</CopyrightDate></Copyright>"
        "<UsageRights><UsageType>Print</UsageType><Geography>Italy</Geography><RightsHolder>"
        "<Party FormalName='LW'/></RightsHolder><Limitations>No archives.</Limitations><StartDate>20260301</StartDate>"
        "<EndDate>20270301</EndDate></UsageRights>",
        {
            "rights": [
                {
                    "holder": {"name": "Lagoon Wire"},
                    "extensions": {"newsml-1.2": [{"at": "", "xml": "<CopyrightDate>2026</CopyrightDate>"}]},
                },
                {
                    "holder": {"name": "LW"},
                    "usage_terms": "Print\nNo archives.",
                    "valid_from": "2026-03-01",
                    "valid_to": "2027-03-01",
                    "extensions": {"newsml-1.2": [{"at": "", "xml": "<Geography>Italy</Geography>"}]},
                },
            ]
        },
    ),
    ("<UsageRights/>", {"kept": [{"at": "NewsComponent/RightsMetadata", "xml": "<UsageRights/>"}]}),
]


@pytest.mark.parametrize(("xml", "expected"), IDENTIFICATIONS)
def test_identification(xml: str, expected: dict[str, Any]) -> None:
    assert more_than_base(wire(identification=xml)) == expected


@pytest.mark.parametrize(("xml", "expected"), MANAGEMENTS)
def test_management(xml: str, expected: dict[str, Any]) -> None:
    assert more_than_base(wire(management=xml)) == expected


def test_a_status_that_is_unknown_is_told() -> None:
    assert codes(read(wire(management='<Status FormalName="open"/>'))) == ["status-unknown"]


@pytest.mark.parametrize(
    ("management", "embargo"),
    [
        ("<FirstCreated>1 March</FirstCreated>", None),
        (
            "<StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>noon</DateAndTime></StatusWillChange>",
            {"kind": "until_told"},
        ),
    ],
)
def test_a_date_that_can_not_be_read_is_told_and_kept(management: str, embargo: dict[str, str] | None) -> None:
    data = wire(management=management).replace(b"<FirstCreated>20260301T063000+0100</FirstCreated>", b"")
    found = members_of(article(data))
    assert (codes(read(data)), found.get("item_created"), found.get("embargo")) == (["date-unreadable"], None, embargo)
    assert {"at": "NewsManagement", "xml": management.replace("'", '"')} in more_than_base(data)["kept"]


def test_the_words_of_an_instruction_are_kept() -> None:
    data = wire(management='<Instruction FormalName="Update">Kill the first take.</Instruction>')
    assert article(data).signals == ("update",)
    assert {"at": "NewsManagement/Instruction[1]", "markup": "Kill the first take."} in more_than_base(data)["kept"]


def test_the_title_beside_the_byline_is_that_of_the_only_author() -> None:
    lines = "<NewsLines><ByLine>By Ada Rossi</ByLine><ByLineTitle>Port reporter</ByLineTitle></NewsLines>"
    creator = "<AdministrativeMetadata><Creator><Party FormalName='{}'/></Creator></AdministrativeMetadata>"
    found = article(wire(component=lines + creator.format("Ada Rossi")))
    assert [members_of(author) for author in found.authors] == [{"name": "Ada Rossi", "job_title": "Port reporter"}]
    other = article(wire(component=lines + creator.format("Bo Lind")))
    assert [members_of(author) for author in other.authors] == [{"name": "Bo Lind"}]


@pytest.mark.parametrize(
    ("name", "xml", "expected"),
    [
        *(("NewsLines", *case) for case in LINES),
        *(("AdministrativeMetadata", *case) for case in ADMINISTRATIVE),
        *(("DescriptiveMetadata", *case) for case in DESCRIPTIVE),
        *(("RightsMetadata", *case) for case in RIGHTS),
    ],
)
def test_metadata_of_a_component(name: str, xml: str, expected: dict[str, Any]) -> None:
    assert more_than_base(wire(component=f"<{name}>{xml}</{name}>")) == expected


@pytest.mark.parametrize(
    ("public", "item", "revision", "expected"),
    [
        ("urn:newsml:example.org:20260301:ferry:2", "ferry", "2", ("urn:newsml:example.org:20260301:ferry", "2")),
        ("urn:newsml:example.org:20260301:ferry:2U", "ferry", "2", ("urn:newsml:example.org:20260301:ferry", "2")),
        ("urn:newsml:example.org:20260301:ferry", "ferry", "2", ("urn:newsml:example.org:20260301:ferry", "2")),
        ("urn:newsml:www.example.org", "ferry", "2", ("urn:newsml:example.org:20260301:ferry", "2")),
        ("", "ferry", "", ("urn:newsml:example.org:20260301:ferry", None)),
        ("urn:newsml:www.example.org", "", "0", ("urn:newsml:www.example.org", "0")),
        ("", "", "", (None, None)),
    ],
)
def test_the_identifier_is_that_of_all_versions(
    public: str, item: str, revision: str, expected: tuple[str | None, str | None]
) -> None:
    data = (
        wire()
        .replace(b"urn:newsml:example.org:20260301:ferry:2", public.encode())
        .replace(b"<NewsItemId>ferry", f"<NewsItemId>{item}".encode())
        .replace(b">2</RevisionId>", f">{revision}</RevisionId>".encode())
    )
    found = article(data)
    assert (found.id, found.version) == expected


# ---------------------------------------------------------------------------------------------- texts

NITF = """<nitf><head><title>Desk 7</title></head><body><body.head><hedline><hl1>Le bac repart</hl1></hedline>
<byline>Par Ada Rossi</byline><dateline>VENISE, 1er mars -</dateline></body.head><body.content>
<p>Le premier <em>bac</em> est parti.</p><hl2>La nuit</hl2><ul><li>Un</li></ul></body.content></body></nitf>"""
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>One.</p><h2>Two</h2></body></html>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (NITF, "Le premier bac est parti.\n\nLa nuit\n\nUn"),
        (
            '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/">' + NITF[6:],
            "Le premier bac est parti.\n\nLa nuit\n\nUn",
        ),
        ("<p>غادر القارب الأول فجراً.</p><hl2>الليل</hl2><p/>", "غادر القارب الأول فجراً.\n\nالليل"),
        ('<media media-type="image"><media-reference data-location="#p0"/></media><p>One.</p>', "One."),
        (XHTML, "One.\n\nTwo"),
        ("<HTML><BODY><P>One.</P><P>Two.</P></BODY></HTML>", "One.\n\nTwo."),
        ("<div>One.</div><div>Two.</div>", "One.\n\nTwo."),
        ("One\n   line.\n\n   Two.", "One line.\n\nTwo."),
        ("\tOne\nline.\n\tTwo.", "One line.\n\nTwo."),
        ("<![CDATA[<p>One &amp; half.</p><p>Two.</p>]]>", "One & half.\n\nTwo."),
        ("<![CDATA[One &amp; half&#8230;\n\nTwo &lt;b&gt;.]]>", "One & half…\n\nTwo &lt;b&gt;."),
        ("The &lt;b&gt;first&lt;/b&gt; boat.\n\nTwo.", "The first boat.\n\nTwo."),
        ("1 &lt; 2 and 3 &gt; 2", "1 < 2 and 3 > 2"),
    ],
)
def test_texts(content: str, text: str) -> None:
    found = article(document(f"<ContentItem><DataContent>{content}</DataContent></ContentItem>"))
    assert found.text == text
    assert found.item_class == "text"


def test_the_head_of_nitf_tells_what_no_line_tells_and_is_kept_if_it_says_more() -> None:
    data = document(
        f"<NewsLines><ByLine>Ada Rossi</ByLine></NewsLines><ContentItem><DataContent>{NITF}</DataContent></ContentItem>"
    )
    found = article(data)
    assert (found.headline, found.byline) == ("Le bac repart", "Ada Rossi")
    assert found.dateline is not None
    assert found.dateline.text == "VENISE, 1er mars"
    at = "NewsComponent/ContentItem/DataContent"
    assert [record["nitf"][:10] for record in more_than_base(data)["kept"] if record["at"] == at] == [
        "<head><tit",
        "<body.head",
    ]


def test_the_heads_of_nitf_tell_who_and_what_about() -> None:
    head = """<head><docdata><urgency ed-urg="2"/><key-list><keyword key="boats"/></key-list><identified-content>
    <person>Ada Rossi</person></identified-content></docdata></head>"""
    byline = "<body.head><byline>By <person>Ada Rossi</person><byttl>Correspondent</byttl></byline></body.head>"
    body = "<body.content><p>The first boat left, said <person>Ada Rossi</person>.</p></body.content>"
    nitf = f"<nitf>{head}<body>{byline}{body}</body></nitf>"
    found = article(document(f"<ContentItem><DataContent>{nitf}</DataContent></ContentItem>"))
    assert (found.byline, found.urgency) == ("By Ada Rossi Correspondent", 2)
    assert [(each.name, each.job_title) for each in found.authors] == [("Ada Rossi", "Correspondent")]
    assert [word.text for word in found.keywords] == ["boats"]
    assert [each.name for each in found.subjects] == ["Ada Rossi"]


@pytest.mark.parametrize(
    "around", ["<nitf><body><body.content>{}</body.content></body></nitf>", "{}"], ids=["a document", "content alone"]
)
def test_marks_of_nitf_are_read_as_in_nitf_by_itself(around: str) -> None:
    content = """<p lede="true"><person>Bo Lind</person> left at dawn.</p>
<p>“<q quote-source="Bo">We sail.</q>”</p>
<media media-type="video"><media-reference source="https://example.org/a.mp4"/><media-caption>The boat.</media-caption>
<media-producer>Cy Noor</media-producer></media>"""
    described = "<DescriptiveMetadata><SubjectCode><Subject FormalName='04000000'/></SubjectCode></DescriptiveMetadata>"
    text = f"<ContentItem><DataContent>{around.format(content)}</DataContent></ContentItem>"
    found = members_of(article(document(described + text)))
    assert found["body"] == [
        {
            "type": "paragraph",
            "role": "lead",
            "text": "Bo Lind left at dawn.",
            "marks": [{"type": "mention", "words": "Bo Lind", "ref": "c1"}],
        },
        {"type": "paragraph", "text": "“We sail.”", "marks": [{"type": "quote", "words": "We sail.", "ref": "q1"}]},
        {
            "type": "video",
            "url": "https://example.org/a.mp4",
            "caption": {"text": "The boat."},
            "credit": "Cy Noor",
        },
    ]
    assert found["quotes"] == [{"id": "q1", "text": "We sail.", "kind": "direct", "speaker": {"name": "Bo"}}]
    assert found["subjects"] == [
        {"kind": "topic", "qcode": "subj:04000000"},
        {"id": "c1", "name": "Bo Lind", "kind": "person", "relation": "mentioned"},
    ]


def test_a_text_of_which_nothing_can_be_read_is_kept() -> None:
    data = document("<ContentItem><DataContent><head><title>Ferry</title></head></DataContent></ContentItem>")
    assert codes(read(data)) == ["body-empty"]
    assert more_than_base(data)["kept"] == [
        {"at": "NewsComponent/ContentItem/DataContent", "markup": "<head><title>Ferry</title></head>"}
    ]


# ------------------------------------------------------------------------------------------- packages


def part(role: str, content: str, more: str = "", language: str = "") -> str:
    attribute = f' xml:lang="{language}"' if language else ""
    return (
        f'<NewsComponent{attribute}><Role FormalName="{role}"/>{more}<ContentItem><DataContent>{content}</DataContent>'
        "</ContentItem></NewsComponent>"
    )


def file(role: str, address: str, width: int, form: str = "JPG", medium: str = "Photo") -> str:
    return (
        f'<NewsComponent><Role FormalName="{role}"/><ContentItem Href="{address}"><MediaType FormalName="{medium}"/>'
        f'<Format FormalName="{form}"/><Characteristics><SizeInBytes>{width * 9}</SizeInBytes>'
        f'<Property FormalName="Width" Value="{width}"/></Characteristics></ContentItem></NewsComponent>'
    )


def test_titles_and_leads_beside_the_story_and_stories_in_other_languages() -> None:
    english = part("Title", "Ferry resumes") + part("Lead", "After nine days.") + part("Body", "The first boat left.")
    french = part("Title", "Le bac repart") + part("Body", "Le bac part.")
    data = document(
        f"<NewsLines><HeadLine>Ferry</HeadLine></NewsLines><NewsComponent>{english}</NewsComponent>"
        f'<NewsComponent xml:lang="fr">{french}</NewsComponent>'
    )
    found = article(data)
    assert (found.headline, found.summary, found.text) == ("Ferry", "After nine days.", "The first boat left.")
    assert [members_of(each) for each in found.alternative_headlines] == [{"text": "Ferry resumes", "role": "Title"}]
    assert [members_of(each) for each in found.renditions] == [
        {"role": "Body", "media_type": "text/plain", "language": "fr", "content": "Le bac part."}
    ]
    title = "<ContentItem><DataContent>Le bac repart</DataContent></ContentItem>"
    at = "NewsComponent/NewsComponent[2]"
    assert {"at": f"{at}/NewsComponent[1]", "xml": title} in more_than_base(data)["kept"]


def test_the_longest_text_is_the_story_and_a_flash_is_its_headline() -> None:
    assert article(document(part("Quote", "We sail.") + part("Main", "<p>The boat left.</p>"))).text == "The boat left."
    assert article(document(part("Main", "Short.") + part("Lead", "The boat left at dawn."))).text == "Short."
    assert article(document(part("Lead", "The boat left."))).text == "The boat left."
    assert article(document(part("Title", "Boat out"))).text == "Boat out"


LONG_CAPTION = "<ContentItem><DataContent>A ferry at the quay, seen from the tower.</DataContent></ContentItem>"


@pytest.mark.parametrize(
    "picture",
    [
        f'<NewsComponent>{LONG_CAPTION}<ContentItem Href="a.jpg"><Format FormalName="JPEG Baseline"/></ContentItem>'
        "</NewsComponent>",
        '<NewsComponent><Role FormalName="Picture"/><NewsLines><HeadLine>Quay</HeadLine></NewsLines>'
        f"<NewsComponent>{LONG_CAPTION}</NewsComponent>{file('Main', 'a.jpg', 100)}</NewsComponent>",
    ],
)
def test_a_picture_may_be_told_of_at_more_length_than_the_story(picture: str) -> None:
    found = article(document(part("Main", "The boat left.") + picture))
    assert (found.text, found.headline, [image.url for image in found.images]) == ("The boat left.", None, ["a.jpg"])
    assert [image.media_type for image in found.images] == ["image/jpeg"]
    alone = article(document(picture))
    assert alone.text == "A ferry at the quay, seen from the tower."


def test_a_text_that_is_plain_and_marked_up() -> None:
    found = article(document(part("Main", "One. Two.") + part("Main", "<p>One.</p><p>Two.</p>")))
    assert found.text == "One.\n\nTwo."
    assert [rendition.content for rendition in found.renditions] == ["One. Two."]


PICTURE = (
    '<NewsComponent Duid="photo1"><NewsLines><HeadLine>Quay</HeadLine><ByLine>Bo Lind</ByLine>'
    "<CreditLine>Lagoon Wire</CreditLine><CopyrightLine>© 2026</CopyrightLine></NewsLines>"
    f"{part('Caption', '<p>The quay at dawn.</p>')}{file('Thumbnail', 't.jpg', 110)}{file('HighDef', 'h.jpg', 1200)}"
    "</NewsComponent>"
)
IMAGE = {
    "id": "photo1",
    "url": "h.jpg",
    "width": 1200,
    "media_type": "image/jpeg",
    "caption": {"text": "The quay at dawn."},
    "credit": "Lagoon Wire / Bo Lind",
    "title": "Quay",
    "renditions": [
        {"url": "t.jpg", "role": "Thumbnail", "media_type": "image/jpeg", "width": 110, "size": 990},
        {"url": "h.jpg", "role": "HighDef", "media_type": "image/jpeg", "width": 1200, "size": 10800},
    ],
    "rights": [{"notice": "© 2026"}],
}


def test_a_picture_beside_the_story() -> None:
    assert more_than_base(document(f"<NewsComponent>{TEXT}</NewsComponent>{PICTURE}")) == {
        "media": [{"type": "figure", "image": IMAGE}]
    }


def test_an_item_that_is_a_picture_has_it_in_its_body_with_its_caption() -> None:
    data = document(
        "<NewsLines><ByLine>Bo Lind</ByLine></NewsLines>"
        + part("Caption", "The quay at dawn.")
        + file("main", "h.jpg", 1200)
    )
    found = article(data)
    assert (found.item_class, found.byline, found.text, found.media) == ("picture", "Bo Lind", "", ())
    assert [members_of(block) for block in found.body] == [
        {
            "type": "figure",
            "image": {
                "url": "h.jpg",
                "width": 1200,
                "media_type": "image/jpeg",
                "caption": {"text": "The quay at dawn."},
                "renditions": [
                    {"url": "h.jpg", "role": "main", "media_type": "image/jpeg", "width": 1200, "size": 10800}
                ],
            },
        }
    ]
    assert codes(read(data)) == ["not-an-article"]


def test_a_caption_beside_the_forms_of_a_picture() -> None:
    files = file("main", "h.jpg", 1200) + file("Thumb", "t.jpg", 90)
    forms = f"<NewsComponent EquivalentsList='yes'>{files}</NewsComponent>"
    found = article(document("<NewsLines><ByLine>Bo Lind</ByLine></NewsLines>" + part("Caption", "The quay.") + forms))
    (block,) = map(members_of, found.body)
    assert block["image"]["caption"] == {"text": "The quay."}
    assert [file["url"] for file in block["image"]["renditions"]] == ["h.jpg", "t.jpg"]


def test_a_caption_of_one_of_two_pictures_is_not_that_of_the_other() -> None:
    two = part("Caption", "The quay.") + "".join(
        f"<NewsComponent><NewsComponent>{file('main', f'{name}.jpg', 1200)}</NewsComponent></NewsComponent>"
        for name in "ab"
    )
    found = article(document(f"<NewsComponent>{TEXT}</NewsComponent>{two}"))
    assert ["caption" in members_of(block)["image"] for block in found.media] == [False, False]


def test_a_caption_in_the_component_of_a_picture_is_not_that_of_a_picture_beside_it() -> None:
    lines = "<NewsLines><HeadLine>Quay</HeadLine></NewsLines>"
    text = "<ContentItem><DataContent>The quay.</DataContent></ContentItem>"
    photo = f"<NewsComponent>{lines}{text}<ContentItem Href='a.jpg'/></NewsComponent>"
    pictures = f"<NewsComponent><Role FormalName='Supporting'/>{photo}{file('Graphic', 'map.png', 90)}</NewsComponent>"
    found = article(document(f"<NewsComponent>{TEXT}</NewsComponent>{pictures}"))
    captions = [(image.url, image.caption.text if image.caption else None) for image in found.images]
    assert captions == [("a.jpg", "The quay."), ("map.png", None)]


def test_a_text_that_supports_a_picture_is_its_caption() -> None:
    picture = f"<NewsComponent><Role FormalName='Main'/>{file('Preview', 'a.jpg', 100)}</NewsComponent>"
    found = article(document(part("Supporting", "The quay at dawn.") + picture))
    assert (found.item_class, found.text) == ("picture", "")
    assert [image.caption.text for image in found.images if image.caption] == ["The quay at dawn."]
    assert {"at": "NewsComponent/NewsComponent[1]", "xml": '<Role FormalName="Supporting"/>'} in more_than_base(
        document(part("Supporting", "The quay at dawn.") + picture)
    )["kept"]


def test_thousands_of_texts_that_support_a_text_are_told_from_captions() -> None:
    found = article(document(part("Main", "The boat left the quay.") + part("Supporting", "At dawn.") * 10_000))
    assert (found.text, len(found.renditions)) == ("The boat left the quay.", 10_000)


def test_of_a_story_in_two_languages_letters_are_not_counted_alike() -> None:
    told = (
        "<NewsLines><HeadLine>{}</HeadLine></NewsLines>"
        "<DescriptiveMetadata><Language FormalName='{}'/></DescriptiveMetadata>"
    )
    chinese = part("Main", "停航三周的渡轮今天恢复通航，第一班船坐满了人。", told.format("渡轮复航", "zh"))
    english = part("Main", "The ferry sails again after weeks. It was full.", told.format("Ferry sails", "en"))
    found = article(document(chinese + english).replace(b' xml:lang="en"', b""))
    assert (found.language, found.headline) == ("zh", "渡轮复航")
    assert [members_of(each) for each in found.alternative_headlines] == [{"text": "Ferry sails", "language": "en"}]
    assert [(each.language, each.content[:9]) for each in found.renditions] == [("en", "The ferry")]


SIDEBAR = (
    "<NewsComponent{0}><Role FormalName='Sidebar'/><NewsLines><HeadLine>The ferry in figures</HeadLine></NewsLines>"
    "<ContentItem><DataContent>{1}</DataContent></ContentItem></NewsComponent>"
)
MAIN = f"<NewsComponent><NewsLines><HeadLine>Ferry resumes</HeadLine></NewsLines>{TEXT}</NewsComponent>"


@pytest.mark.parametrize(
    "content",
    [
        "<p>Built in 1990.</p>",
        "Built in 1990.",
        "<nitf><body><body.content><p>Built in 1990.</p></body.content></body></nitf>",
    ],
)
def test_a_text_under_a_headline_of_its_own_is_a_box(content: str) -> None:
    found = article(document(MAIN + SIDEBAR.format("", content)))
    assert [members_of(block) for block in found.body] == [
        {"type": "paragraph", "text": "The first boat left at dawn."},
        {
            "type": "fact_box",
            "headline": "The ferry in figures",
            "blocks": [{"type": "paragraph", "text": "Built in 1990."}],
        },
    ]
    assert (found.headline, found.renditions) == ("Ferry resumes", ())
    assert "HeadLine" not in str(found.extensions)


@pytest.mark.parametrize(
    "told", [" xml:lang='de'", " EquivalentsList='yes'"], ids=["of another language", "of another form"]
)
def test_another_form_of_the_story_is_no_box(told: str) -> None:
    found = article(document(MAIN + SIDEBAR.format(told, "Gebaut 1990.")))
    assert [block.type for block in found.body] == ["paragraph"]
    assert [rendition.content for rendition in found.renditions] == ["Gebaut 1990."]


def test_a_picture_without_a_caption_is_no_article() -> None:
    reading = read(document(file("main", "h.jpg", 1200)))
    assert reading.article is not None
    assert (reading.article.item_class, reading.article.body) == ("picture", ())
    assert [image.url for image in reading.article.images] == ["h.jpg"]
    assert codes(reading) == ["not-an-article"]


def test_pictures_of_one_role_are_several_and_recordings_are_told_by_their_form() -> None:
    found = article(
        document(
            f"<NewsComponent>{TEXT}</NewsComponent>"
            + file("Photo", "a.jpg", 100)
            + file("Photo", "b.png", 100, form="PNG")
            + file("Clip", "c.mp4", 640, form="Mpeg4", medium="")
            + file("Sound", "d.mp3", 0, form="", medium="")
            + file("Data", "e.xls", 0, form="", medium="")
        )
    )
    assert [(block.type, members_of(block).get("url")) for block in found.media] == [
        ("figure", None),
        ("figure", None),
        ("video", "c.mp4"),
        ("audio", "d.mp3"),
    ]
    assert [image.url for image in found.images] == ["a.jpg", "b.png"]
    assert 'Href="e.xls"' in str(found.extensions)


def test_components_that_nest_too_deep_are_kept() -> None:
    depth = 40
    deep = "<NewsComponent>" * depth + TEXT + "</NewsComponent>" * depth
    reading = read(document(deep))
    assert reading.article is not None
    assert reading.article.body == ()
    assert "The first boat left at dawn." in str(reading.article.extensions)
    assert codes(reading) == ["newsml-1.2-too-deep", "not-an-article"]


def test_references_to_items() -> None:
    data = document(
        f'<NewsComponent>{TEXT}</NewsComponent><NewsItemRef NewsItem="urn:newsml:example.org:20260228:a:1"/>'
    )
    assert more_than_base(data) == {"related": [{"rel": "related", "id": "urn:newsml:example.org:20260228:a:1"}]}


# --------------------------------------------------------------------------------------------- topics

TOPICS = """<TopicSet Duid="set1">
<Topic Duid="t1"><TopicType FormalName="Person"/><FormalName>N12</FormalName>
<Description xml:lang="en" Variant="Name">Ada Rossi</Description>
<Description xml:lang="it">Una poeta.</Description></Topic>
<Topic Duid="t2"><TopicType FormalName="Boat"/><Description>The Aurora</Description></Topic>
<Topic Duid="t3"><FormalName>16000001</FormalName><Description xml:lang="it">guerra</Description></Topic>
</TopicSet>"""


def test_topics_are_resolved_and_kept() -> None:
    data = wire(
        before=TOPICS,
        component="<DescriptiveMetadata><SubjectCode><Subject FormalName='16000000' Topic='#t3'/></SubjectCode>"
        "<TopicOccurrence Topic='#t1' HowPresent='About'/><TopicOccurrence Topic='#t2' Confidence='70'/>"
        "<TopicOccurrence Topic='https://example.org/topics#7'/><TopicOccurrence Topic='#t9'/></DescriptiveMetadata>",
    )
    assert more_than_base(data) == {
        "subjects": [
            {
                "name": "guerra",
                "names": [{"text": "guerra", "language": "it"}],
                "qcode": "subj:16000000",
                "kind": "topic",
            },
            {
                "name": "Ada Rossi",
                "names": [{"text": "Ada Rossi", "language": "en"}],
                "literal": "N12",
                "kind": "person",
                "extensions": {"newsml-1.2": [{"at": "", "attributes": {"HowPresent": "About"}}]},
            },
            {"name": "The Aurora", "kind_code": "Boat", "confidence": 70},
            {"uri": "https://example.org/topics#7"},
        ],
        "kept": [{"at": "NewsComponent/DescriptiveMetadata", "xml": '<TopicOccurrence Topic="#t9"/>'}],
    }
    assert "Una poeta." in str(article(data).extensions)


# -------------------------------------------------------------------------------------------- documents


def test_a_document_of_several_items() -> None:
    picture = document(file("main", "h.jpg", 1200)).decode()
    item = picture[picture.index("<NewsItem ") : picture.index("</NewsML>")]
    topics = f"<NewsItem>{TOPICS}</NewsItem>"
    data = (
        wire()
        .replace(b"<NewsItem ", f"{item}<NewsItem ".encode(), 1)
        .replace(b"</NewsML>", f"{topics}</NewsML>".encode())
    )
    assert article(data).text == "The first boat left at dawn."
    assert codes(read(data)) == ["more-items"]
    readings = read_all(data)
    assert [reading.article and reading.article.item_class for reading in readings] == ["picture", "text", "scheme"]
    assert [codes(reading) for reading in readings] == [["not-an-article"], [], ["not-an-article"]]
    assert [reading.findings[0].line for reading in readings if reading.findings] == [
        5,
        1 + data[: data.index(b"<NewsItem><TopicSet")].count(b"\n"),
    ]


def test_an_item_within_an_item_is_one_of_its_own() -> None:
    identifier = "<NewsIdentifier><PublicIdentifier>urn:example:inner</PublicIdentifier></NewsIdentifier>"
    text = "<NewsComponent><ContentItem><DataContent>Inner.</DataContent></ContentItem></NewsComponent>"
    inner = f"<NewsItem><Identification>{identifier}</Identification>{text}</NewsItem>"
    first, second = read_all(wire(component=inner))
    assert first.article is not None
    assert first.article.text == "The first boat left at dawn."
    assert "Inner." not in str(first.article.extensions)
    assert [members_of(link) for link in first.article.related] == [{"rel": "related", "id": "urn:example:inner"}]
    assert second.article is not None
    assert second.article.text == "Inner."


@pytest.mark.parametrize(
    "change",
    [
        (b"<NewsML ", b'<NewsML xmlns="http://iptc.org/std/NewsML/2003-10-10/" '),
        (
            b"<NewsML Version",
            b'<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org" "NewsML_1.2.dtd" [<!ELEMENT x ANY>]><NewsML Version',
        ),
        (b"UTF-8", b"iso-8859-1"),
    ],
)
def test_other_ways_to_write_it(change: tuple[bytes, bytes]) -> None:
    data = wire(component="<NewsLines><HeadLine>Ferry</HeadLine></NewsLines>").replace(*change, 1)
    assert detect(data) == "newsml-1.2"
    assert more_than_base(data) == {"headline": "Ferry"}


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"<NewsML", "xml-syntax", (1, 8)),
        (b"<?xml version='1.0'?>\n<NewsML/>", "newsml-1.2-no-item", (2, 1)),
        (b'<!DOCTYPE NewsML [<!ENTITY a "b">]><NewsML>&a;</NewsML>', "xml-entities", (1, 1)),
        (b'<!DOCTYPE NewsML SYSTEM "x.dtd">\n<NewsML>&eacute;</NewsML>', "xml-entity-unknown", (2, 1)),
    ],
)
def test_what_is_refused(data: bytes, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(ReadError) as caught:
        read(data)
    finding = caught.value.finding
    assert (finding.code, (finding.line, finding.column)) == (code, place)


# -------------------------------------------------------------------------------------------- any bytes


def outcome(data: bytes) -> str:
    """`read` or the code of the refusal; any other exception fails the test."""
    try:
        readings = read_all(data)
    except ReadError as error:
        return error.finding.code
    assert all(reading.article is not None for reading in readings)
    return "read"


def full(cases: list[tuple[str, dict[str, Any]]]) -> str:
    return "".join(xml for xml, _ in cases)


FULL = wire(
    identification=full(IDENTIFICATIONS),
    management=full(MANAGEMENTS),
    before=TOPICS,
    component=f"<NewsLines>{full(LINES)}</NewsLines><AdministrativeMetadata>{full(ADMINISTRATIVE)}</AdministrativeMetadata>"
    f"<DescriptiveMetadata>{full(DESCRIPTIVE)}</DescriptiveMetadata><RightsMetadata>{full(RIGHTS)}</RightsMetadata>"
    f"{PICTURE}{part('Lead', NITF)}",
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
                pieces[first] = draw(st.sampled_from((b"x", b"-1", b"20261345T999999Z", b"<br/>", b"\xc3", b"&#x85;")))
            case _:
                pieces[first] = re.sub(
                    rb'"[^"]*"', draw(st.sampled_from((b'""', b'"a b c"', b'"#t1"', b'"-5"', b'"nan"'))), pieces[first]
                )
    return b"".join(pieces)


@cases(300)
@given(mutated() | st.binary(max_size=200))
def test_any_bytes_give_articles_or_a_reason(data: bytes) -> None:
    assert outcome(data)


# -------------------------------------------------------------------------------------------- samples

SAID_BY_THE_MEMBER = {"text", "photo", "jpg", "jpeg", "mpeg4", "caption", "lead", "title"}
SAID_BY_ANYTHING = {"", "0", "N", "Origin"}


def facts_of(item: etree._Element) -> Iterator[str]:
    """What an item says in attributes and words, but for the content of its texts; properties say their values."""
    for element in item.iter(etree.Element):
        if any(True for _ in element.iterancestors("DataContent")):
            continue
        yield from (value for name, value in element.items() if name != "FormalName")
        formal = element.get("FormalName", "")
        is_property = element.tag == "Property" and element.get("Value") is not None
        is_told = element.tag in ("MediaType", "Format", "Role") and formal.lower() in SAID_BY_THE_MEMBER
        if not is_property and not is_told:
            yield formal
        if element.tag != "DataContent":
            yield element.text or ""


def spellings(fact: str) -> Iterator[str]:
    """The ways in which an article may say the same."""
    words = unicodedata.normalize("NFC", " ".join(fact.split()).lower())
    yield from (words, re.sub("[-:]", "", words))
    if re.fullmatch(r"-?[0-9]+\.[0-9]+", words):
        yield str(float(words))


def strings_in(node: object) -> Iterator[str]:
    match node:
        case dict():
            for value in node.values():
                yield from strings_in(value)
        case list():
            for value in node:
                yield from strings_in(value)
        case _:
            yield str(node)


@NEEDS_SAMPLES
def test_the_samples_lose_no_fact() -> None:
    told, missing = 0, []
    for path in SAMPLES:
        items = etree.fromstring(path.read_bytes()).iter("NewsItem")
        for item, reading in zip(items, read_all(path.read_bytes()), strict=True):
            assert reading.article is not None
            said = " ".join(
                (*strings_in(members_of(reading.article)), f"{reading.article.id}:{reading.article.version}")
            ).lower()
            said = unicodedata.normalize("NFC", " ".join(said.split()))
            said += re.sub("[-:]", "", said)
            facts = [fact for fact in facts_of(item) if fact.strip() not in SAID_BY_ANYTHING]
            told += len(facts)
            missing += [(path.name, fact) for fact in facts if not any(words in said for words in spellings(fact))]
    assert missing == []
    assert told > 3500


def words_of_the_longest_text(root: etree._Element) -> list[str]:
    """The words of the text that is longest, tags and escaped tags apart."""
    texts = [" ".join(data.itertext()) for data in root.iter("DataContent")]
    return re.findall(r"\w+", re.sub(r"</?[a-z][^>]*>", " ", max(texts, key=lambda text: len("".join(text.split())))))


@NEEDS_SAMPLES
@pytest.mark.parametrize("path", SAMPLES, ids=[path.name for path in SAMPLES])
def test_the_samples_stand_in_the_members(path: Path) -> None:
    data = path.read_bytes()
    assert detect(data) == "newsml-1.2"
    found, root = article(data), etree.fromstring(data)

    def told(xpath: str) -> list[str]:
        words = (" ".join(words.split()) for words in root.xpath(f"//NewsItem{xpath}"))
        return [unicodedata.normalize("NFC", each) for each in words if each]

    def first(xpath: str) -> str | None:
        return next(iter(told(xpath)), None)

    lines = "/NewsComponent/NewsLines"
    assert found.headline == first("//*[self::HeadLine or self::Headline]/text()")
    assert found.byline == first(f"{lines}/ByLine/text()")
    assert found.language in (first("//Language/@FormalName"), *told("//NewsComponent/@xml:lang"))
    assert re.sub("[-:]", "", found.version_created or "") == first("/NewsManagement/ThisRevisionCreated/text()")
    assert found.urgency == next((int(level) for level in told("//Urgency/@FormalName") if level.isdigit()), None)
    assert [(concept.qcode or "").removeprefix("subj:") for concept in found.topics] == told(
        "//SubjectCode/*/@FormalName"
    )
    assert {right.notice for right in found.rights} <= {*told("//CopyrightLine/text()"), None}
    if not any(block.type == "figure" for block in found.body):
        assert re.findall(r"\w+", found.text) == words_of_the_longest_text(root)


def test_keywords_are_parted_by_the_commas_of_any_script() -> None:
    lines = "<NewsLines><KeywordLine>تمور، زراعة</KeywordLine><KeywordLine>渡輪、港口</KeywordLine></NewsLines>"
    found = article(document(f"{lines}<ContentItem><DataContent>The boat left.</DataContent></ContentItem>"))
    assert [keyword.text for keyword in found.keywords] == ["تمور", "زراعة", "渡輪", "港口"]


def test_the_size_of_a_picture_in_pixels() -> None:
    size = '<Property FormalName="PixelWidth" Value="20"/><Property FormalName="PixelHeight" Value="10"/>'
    measured = f"<Characteristics>{size}</Characteristics>"
    picture = f'<ContentItem Href="a.jpg"><MediaType FormalName="Photo"/>{measured}</ContentItem>'
    (figure,) = members_of(article(document(picture)))["media"]
    assert (figure["image"]["width"], figure["image"]["height"]) == (20, 10)


def test_the_lines_of_a_translation_are_headlines_and_keywords_in_its_language() -> None:
    lines = """<NewsLines><HeadLine>Fähre fährt</HeadLine><SubHeadLine>Nach neun Tagen</SubHeadLine>
    <KeywordLine>Boote, Häfen</KeywordLine></NewsLines>"""
    translation = "<ContentItem><DataContent><p>Das Boot fuhr.</p></DataContent></ContentItem>"
    component = f"""<NewsComponent xml:lang="en"><NewsLines><HeadLine>Ferry resumes</HeadLine></NewsLines>{TEXT}
    </NewsComponent><NewsComponent xml:lang="de">{lines}{translation}</NewsComponent>"""
    found = members_of(article(document(component)))
    assert found["headline"] == "Ferry resumes"
    assert found["alternative_headlines"] == [
        {"text": "Fähre fährt", "language": "de"},
        {"text": "Nach neun Tagen", "role": "subheadline", "language": "de"},
    ]
    assert found["keywords"] == [{"text": "Boote", "language": "de"}, {"text": "Häfen", "language": "de"}]
    assert [rendition["language"] for rendition in found["renditions"]] == ["de"]


@pytest.mark.parametrize(
    ("name", "rel", "kept"),
    [
        ("Translation", "translation", {}),
        ("Previous Version", "previous_version", {}),
        ("Photo", "related", {"extensions": {"newsml-1.2": [{"at": "", "attributes": {"FormalName": "Photo"}}]}}),
    ],
)
def test_how_an_associated_item_relates_is_told_by_its_formal_name(name: str, rel: str, kept: dict[str, Any]) -> None:
    link = f'<AssociatedWith FormalName="{name}" NewsItem="urn:newsml:example.org:20260301:faehre:1"/>'
    assert more_than_base(wire(management=link))["related"] == [
        {"rel": rel, "id": "urn:newsml:example.org:20260301:faehre:1", **kept}
    ]


def test_an_item_that_tells_neither_provider_nor_day_has_its_own_identifier_alone() -> None:
    identifier = "<Identification><NewsIdentifier><NewsItemId>ferry-7</NewsItemId></NewsIdentifier></Identification>"
    data = f"<NewsML><NewsItem>{identifier}<NewsComponent>{TEXT}</NewsComponent></NewsItem></NewsML>".encode()
    assert article(data).id == "ferry-7"


def test_the_headline_is_that_in_the_language_of_the_story() -> None:
    language = '<DescriptiveMetadata><Language FormalName="de"/></DescriptiveMetadata>'
    heads = '<HeadLine xml:lang="fr">Le bateau repart</HeadLine><HeadLine xml:lang="de-AT">Das Boot fährt</HeadLine>'
    found = article(wire(component=f"<NewsLines>{heads}</NewsLines>{language}"))
    assert (found.headline, found.language) == ("Das Boot fährt", "de")
    assert [(each.text, each.language) for each in found.alternative_headlines] == [("Le bateau repart", "fr")]


def test_a_line_that_is_called_a_summary_is_the_summary() -> None:
    kind = '<NewsLineType FormalName="Abstract"/>'
    line = f"<NewsLine>{kind}<NewsLineText>The boats run again.</NewsLineText></NewsLine>"
    found = more_than_base(wire(component=f"<NewsLines>{line}</NewsLines>"))
    assert found == {
        "summary": "The boats run again.",
        "kept": [{"at": "NewsComponent/NewsLines/NewsLine[1]", "xml": kind}],
    }


def test_the_first_lines_of_a_body_are_known_by_their_classes() -> None:
    text = '<p class="byline">By Ada Rossi</p><p>The first boat left.</p>'
    found = article(document(f"<ContentItem><DataContent>{text}</DataContent></ContentItem>"))
    assert (found.byline, [author.name for author in found.authors]) == ("By Ada Rossi", ["Ada Rossi"])
    assert [getattr(block, "text", None) for block in found.body] == ["The first boat left."]


def _role(name: str, content: str) -> str:
    return f'<NewsComponent><Role FormalName="{name}"/>{content}</NewsComponent>'


def _content(words: str) -> str:
    return f"<ContentItem><DataContent>{words}</DataContent></ContentItem>"


def test_a_component_that_is_called_a_byline_is_the_byline() -> None:
    parts = _role("Byline", _content("By Ada Rossi, who wrote of the boats")) + _role(
        "Body", _content("<p>They run.</p>")
    )
    found = article(document(parts))
    assert (found.byline, found.renditions) == ("By Ada Rossi, who wrote of the boats", ())
    assert [author.name for author in found.authors] == ["Ada Rossi"]
    assert [getattr(block, "text", None) for block in found.body] == ["They run."]


def test_a_headline_that_the_text_begins_with_is_no_part_of_it() -> None:
    lines = "<NewsLines><HeadLine>Boats run</HeadLine></NewsLines>"
    for headline, count in (("Boats run", 1), ("Boats", 2)):
        found = article(document(lines + _content(f"<h1>{headline}</h1><p>At dawn.</p>")))
        assert (found.headline, len(found.body)) == ("Boats run", count)


def test_a_line_that_is_called_a_caption_is_that_of_the_picture() -> None:
    line = '<NewsLine><NewsLineType FormalName="Caption"/><NewsLineText>A boat.</NewsLineText></NewsLine>'
    file = '<ContentItem Href="boat.jpg"><MediaType FormalName="Photo"/></ContentItem>'
    picture = _role("Supporting", f"<NewsLines><HeadLine>Boat</HeadLine>{line}</NewsLines>{file}")
    (figure,) = members_of(article(document(_role("Main", _content("<p>They run.</p>")) + picture)))["media"]
    assert (figure["image"]["caption"], figure["image"]["title"]) == ({"text": "A boat."}, "Boat")


def test_a_property_may_list_keywords() -> None:
    told = '<DescriptiveMetadata><Property FormalName="Keywords" Value="boats; harbour"/></DescriptiveMetadata>'
    assert [keyword.text for keyword in article(wire(component=told)).keywords] == ["boats", "harbour"]


def test_references_in_a_text_that_were_escaped_once_more_are_characters() -> None:
    found = article(document(_content("<p>Boats &amp;amp; ferries</p>")))
    assert [getattr(block, "text", None) for block in found.body] == ["Boats & ferries"]
