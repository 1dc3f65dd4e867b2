from __future__ import annotations

import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from lxml import etree

from newsformat.formats import FORMATS
from newsformat.formats.newsml_g2.building import set_in_order
from newsformat.formats.newsml_g2.names import DERIVED, DERIVED_GUID, NAR, g2
from newsformat.formats.source import Source
from newsformat.formats.xml.seal import SEAL
from newsformat.formats.xml.words import XHTML, local
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading
from properties.effort import cases
from properties.strategies import articles

FORMAT = FORMATS["newsml-g2"]
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*/article.json"))
NEWSML = ROOT.parent / "shared" / "data" / "newsml"
needs_schemas = pytest.mark.skipif(not NEWSML.is_dir(), reason="schemas and sample wires are not at ../shared")
LEAST = {"newsformat": "1.0", "body": [{"type": "paragraph", "text": "The first boat left at dawn."}]}


@cache
def schemas() -> tuple[etree.XMLSchema, ...]:
    names = ("NewsML-G2_2.35-spec-All-Power.xsd", "G2-multi-schema-2.35.xsd")
    return tuple(etree.XMLSchema(etree.parse(NEWSML / "schemas" / name)) for name in names)


def faults(data: bytes) -> list[str]:
    root = etree.fromstring(data)
    return (
        []
        if all(schema.validate(root) for schema in schemas())
        else [error.message for schema in schemas() for error in schema.error_log]
    )


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


# ---------------------------------------------------------------------------------------- round trips


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
class TestExamples:
    def test_come_back(self, path: Path) -> None:
        assert read_back(written(example(path))).to_json() == example(path).to_json()

    def test_give_the_same_bytes_again(self, path: Path) -> None:
        data = written(example(path))
        assert written(read_back(data)) == data

    @needs_schemas
    def test_are_valid(self, path: Path) -> None:
        assert faults(written(example(path))) == []

    def test_say_the_main_things_without_the_seal(self, path: Path) -> None:
        whole, visible = example(path), read_back(unsealed(written(example(path))))
        for member in ("id", "headline", "subheadline", "kicker", "byline", "language", "published", "modified", "url"):
            assert getattr(visible, member) == getattr(whole, member)
        assert visible.text.split() == whole.text.split()
        assert [author.name for author in visible.authors] == [author.name for author in whole.authors]
        assert [subject.name for subject in visible.subjects] == [subject.name for subject in whole.subjects]
        assert [quote.text for quote in visible.quotes] == [quote.text for quote in whole.quotes]
        assert visible.keywords == tuple(keyword.model_copy(update={"extensions": None}) for keyword in whole.keywords)
        assert visible.section == whole.section


@cases(200)
@given(articles())
def test_any_article_comes_back(whole: Article) -> None:
    assert read_back(written(whole)).to_json() == whole.to_json()


@needs_schemas
@cases(200)
@given(articles())
def test_any_article_is_valid(whole: Article) -> None:
    assert faults(written(whole)) == []


# ------------------------------------------------------------------------- what the schema asks for


def test_what_is_derived_is_marked_and_not_read_back() -> None:
    data = written(article(headline="Ferry resumes", modified="2026-03"))
    item = etree.fromstring(data)
    meta = item.find(g2("itemMeta"))
    assert meta is not None
    assert (item.get("guid") or "").startswith(DERIVED_GUID)
    assert [(child.tag, child.get("howuri"), child.text) for child in meta] == [
        (g2("itemClass"), DERIVED, None),
        (g2("provider"), DERIVED, None),
        (g2("versionCreated"), DERIVED, "2026-03-01T00:00:00"),
    ]
    assert not is_sealed(data)
    assert read_back(data) == article(headline="Ferry resumes", modified="2026-03")


FIGURES = [
    {
        "type": "figure",
        "image": {
            "url": "https://e.org/a.jpg",
            "media_type": "image/jpeg",
            "alt": "A",
            "renditions": [
                {"url": "https://e.org/b.jpg", "role": "web", "media_type": "image/jpeg", "width": 9, "height": 6},
                {"url": "https://e.org/a.jpg", "role": "main", "media_type": "image/jpeg"},
                {"url": "https://e.org/c.jpg"},
            ],
        },
    },
    {"type": "video", "url": "https://e.org/a.mp4"},
    {"type": "figure", "image": {"url": "https://e.org/d.jpg"}},
    {"type": "figure", "image": {"url": "https://e.org/e.jpg", "renditions": [{"url": "/f.jpg", "role": "web"}]}},
]

RECORDINGS = [
    {
        "type": "video",
        "url": "https://e.org/a.mp4",
        "duration": 9,
        "title": "T",
        "renditions": [
            {"url": "https://e.org/b.mp4", "role": "web", "media_type": "video/mp4", "width": 90, "duration": 10},
            {"url": "https://e.org/a.mp4", "role": "main", "media_type": "video/mp4", "size": 7},
        ],
    },
    {"type": "audio", "url": "https://e.org/a.m3u8", "renditions": [{"url": "https://e.org/a.m3u8", "role": "main"}]},
    {"type": "audio", "url": "https://e.org/b.mp3"},
    {"type": "audio", "url": "https://e.org/c.mp3", "renditions": [{"url": "https://e.org/d.mp3", "role": "web"}]},
]


@pytest.mark.parametrize(
    "members",
    [
        {},
        {"version": "7", "id": "urn:x", "item_class": "picture"},
        {"status": "canceled", "signals": ["update", "breaking"]},
        {"embargo": {"kind": "until_told"}},
        {"embargo": {"kind": "until", "until": "2026-03-01T06:00:00Z"}},
        {"rights": [{"license": "https://example.org/l", "scope": ["r:1"], "valid_from": "2026-01-01"}]},
        {
            "authors": [
                {"name": "Ada Rossi", "kind": "person", "job_title": "Lagoon correspondent", "url": "https://e.org"}
            ]
        },
        {
            "contributors": [
                {"name": "rossi.a", "qcode": "user:rossi.a", "role": "creator"},
                {"name": "Bo", "role": "editor"},
            ]
        },
        {"publisher": {"name": "Harbour Post"}, "sponsors": [{"name": "Hotels"}], "sources": [{"name": "Wire"}]},
        {
            "kicker": "K",
            "headline": "H\nI",
            "subheadline": "S",
            "alternative_headlines": [{"text": "T", "role": "social"}],
        },
        {"section": ["Region", "Ferries"], "keywords": [{"text": "boats", "rank": 1}]},
        {
            "type": "live",
            "sponsored": False,
            "ai_disclosure": "None.",
            "access": {"declared": "free", "complete": True},
        },
        {"notes": [{"public": True, "text": "a\nb"}, {"public": False, "role": "x", "blocks": LEAST["body"]}]},
        {"corrections": [{"text": "It is 120.", "time": "2026-03-02T08:00:00Z"}]},
        {"trust_indicators": [{"url": "https://e.org/e", "role": "trustindicator:ethics", "title": "Ethics"}]},
        {
            "related": [
                {
                    "rel": "background",
                    "url": "/h",
                    "id": "urn:h",
                    "version": "3",
                    "title": "T",
                    "description": "D",
                    "language": "it",
                    "published": "2026",
                    "image": {"url": "/i.jpg", "alt": "A boat"},
                    "media_type": "text/html",
                    "rank": 1,
                    "position": "after",
                }
            ]
        },
        {"lead_image": {"url": "https://e.org/a.jpg", "width": 9, "alt": "A", "caption": {"text": "C"}, "credit": "D"}},
        {"media": [{"type": "video", "url": "https://e.org/a.mp4", "duration": 9, "caption": {"text": "C"}}]},
        {
            "lead_image": {
                "url": "https://e.org/a.jpg",
                "renditions": [{"url": "https://e.org/b.jpg", "role": "web", "width": 9, "height": 6, "size": 7}],
            }
        },
        {"media": [{"type": "video", "url": "/a.m4", "duration": 0, "renditions": [{"url": "/a.m4", "size": 1}]}]},
        {"media": RECORDINGS},
        {"media": [*RECORDINGS, *FIGURES]},
        {"media": RECORDINGS[:1], "item_class": "video"},
        {"media": RECORDINGS, "item_class": "audio"},
        {"media": [{**RECORDINGS[0], "image": FIGURES[0]["image"]}], "item_class": "video"},
        {"media": FIGURES},
        {"media": FIGURES[:1], "item_class": "picture"},
        {"media": FIGURES, "item_class": "picture"},
        {"related": [{"url": "/h", "image": FIGURES[0]["image"]}]},
        {"renditions": [{"content": " dawn\n", "role": "plain", "media_type": "text/plain", "word_count": 1}]},
        {"dateline": {"text": "VENICE — MESTRE", "date": "2026-03-01", "place": {"name": "Venice", "kind": "place"}}},
        {
            "subjects": [
                {"id": "p1", "name": "Ada", "kind": "person", "relation": "mentioned", "role": "x:y", "rank": 1}
            ]
        },
        {
            "quotes": [
                {
                    "id": "q1",
                    "text": "We sail.",
                    "kind": "direct",
                    "cue": "said",
                    "language": "it",
                    "speaker": {"name": "Ada", "as_written": "she", "role": "pilot"},
                    "original": {"text": "Si salpa.", "language": "it"},
                    "source": {"kind": "post", "url": "https://e.org/p"},
                }
            ]
        },
    ],
    ids=lambda members: "-".join(members) or "nothing",
)
def test_what_has_a_place_needs_no_seal(members: dict[str, Any]) -> None:
    data = written(article(**members))
    assert not is_sealed(data)
    assert read_back(data) == article(**members)


def tidy(data: bytes) -> str:
    return re.sub(r">\s+<", "><", data.decode())


VENICE = {"name": "Venice", "kind": "place", "position": {"latitude": 45.44, "longitude": 12.33}}
LAGOON = {
    "name": "Lagoon Line",
    "kind": "organization",
    "symbols": [{"ticker": "LGN", "exchange": "XMIL", "kind": "RIC"}, {"ticker": "LGN.F", "exchange": "mic:XFRA"}],
}
ASSERTS_OF = {
    "by a qcode": (
        [VENICE | {"qcode": "city:venice", "uri": "https://example.org/venice"}],
        f'<assert qcode="city:venice" howuri="{DERIVED}">'
        '<geoAreaDetails><position latitude="45.44" longitude="12.33"/></geoAreaDetails></assert>',
    ),
    "by a URI": (
        [LAGOON | {"uri": "https://example.org/lagoon"}],
        f'<assert uri="https://example.org/lagoon" howuri="{DERIVED}">'
        '<hasInstrument symbol="LGN" marketlabel="XMIL" type="nf:RIC"/>'
        '<hasInstrument symbol="LGN.F" market="mic:XFRA"/></assert>',
    ),
    "by nothing": (
        [{"name": "Pier", "kind": "topic"}, VENICE | {"kind": "point_of_interest"}],
        f'<assert literal="urn:newsformat:subject:1" howuri="{DERIVED}">'
        '<POIDetails><position latitude="45.44" longitude="12.33"/></POIDetails></assert>',
    ),
    "by one that is there": (
        [LAGOON | {"qcode": "org:lagoon", "symbols": [{"ticker": "LGN"}]}],
        '<assert qcode="org:lagoon"><definition>Ferries.</definition></assert>'
        f'<assert qcode="org:lagoon" howuri="{DERIVED}"><hasInstrument symbol="LGN"/></assert>',
    ),
}


@needs_schemas
@pytest.mark.parametrize(("subjects", "expected"), ASSERTS_OF.values(), ids=ASSERTS_OF)
def test_what_a_subject_can_not_hold_is_asserted(subjects: list[dict[str, Any]], expected: str) -> None:
    xml = '<assert qcode="org:lagoon"><definition>Ferries.</definition></assert>'
    kept = {"newsml-g2": [{"at": "", "xml": xml}]}
    whole = article(subjects=subjects, extensions=kept)
    data = written(whole)
    assert expected in tidy(data)
    assert not is_sealed(data)
    assert read_back(data) == whole
    assert faults(data) == []


@needs_schemas
def test_a_symbol_that_xml_can_not_hold_spoils_nothing() -> None:
    odd = article(subjects=[LAGOON | {"symbols": [{"ticker": "\ufffe"}]}])
    assert faults(written(odd)) == []
    assert read_back(written(odd)) == odd


def test_an_assert_tells_what_an_editor_changed() -> None:
    xml = '<assert qcode="city:venice"><geoAreaDetails><position latitude="1" longitude="2"/></geoAreaDetails></assert>'
    kept = {"newsml-g2": [{"at": "", "xml": xml}]}
    venice = article(subjects=[VENICE | {"qcode": "city:venice"}], extensions=kept)
    data = written(venice)
    assert '<geoAreaDetails><position latitude="45.44" longitude="12.33"/></geoAreaDetails>' in tidy(data)
    assert data.count(b"<position") == 1
    assert read_back(data) == venice


def test_what_is_added_to_an_assert_of_ours_is_kept() -> None:
    data = written(article(subjects=[VENICE | {"qcode": "city:venice"}]))
    edited = read_back(data.replace(b"<geoAreaDetails>", b"<definition>Built on water.</definition><geoAreaDetails>"))
    assert edited.subjects[0].position is not None
    assert b"Built on water." in written(edited)


def test_an_assert_of_ours_of_whose_subject_nothing_is_left_is_kept() -> None:
    data = written(article(subjects=[VENICE | {"qcode": "city:venice"}]))
    edited = re.sub(rb"<subject.*?</subject>", b"", data, flags=re.DOTALL)
    assert b'<position latitude="45.44"' in written(read_back(edited))


def test_of_two_subjects_of_one_code_the_first_is_asserted() -> None:
    other = VENICE | {"position": {"latitude": 1.5, "longitude": 2.5}}
    venices = article(subjects=[each | {"qcode": "city:venice"} for each in (VENICE, other)])
    data = written(venices)
    assert data.count(b"<assert") == 1
    assert is_sealed(data)
    assert read_back(data) == venices


@pytest.mark.parametrize(
    "members",
    [
        {"$schema": "https://example.org/s.json"},
        {"version": "two"},
        {"fact_checks": [{"claim": "All ferries are late."}]},
        {"extensions": {"example.org": {"odd": "\ufffe\u0001 ]]> <a>&"}}},
        {"embargo": {"kind": "until", "until": "2026-03-01"}},
        {"version_created": "2026-03-01"},
        {"modified": "2026-03-01T09:00:00+20:00"},
        {"url": "urn:[x"},
        {"lead_image": {"url": "https://e.org/\ufffe.jpg"}},
        {"alternate_ids": [{"value": "7", "kind": "a:b", "extensions": {"x": 1}}]},
    ],
    ids=lambda members: next(iter(members)),
)
def test_what_has_no_place_rides_sealed(members: dict[str, Any]) -> None:
    data = written(article(**members))
    assert is_sealed(data)
    assert read_back(data) == article(**members)


def test_an_embargo_without_a_time_is_shown_as_the_stricter_one() -> None:
    data = written(article(embargo={"kind": "until", "until": "2026-03-01"}))
    embargo = read_back(unsealed(data)).embargo
    assert embargo is not None
    assert embargo.kind == "until_told"


# ----------------------------------------------------------------------------------------------- seal

SEALED = {"headline": "Ferry resumes", "fact_checks": [{"claim": "All ferries are late."}]}


QUOTED = {
    **LEAST,
    "language": "en",
    "id": "urn:newsml:example.org:20260301:ferry",
    "body": [
        {
            "type": "paragraph",
            "text": "“We sail,” said Bo Lind of Lagoon Line.",
            "marks": [
                {"type": "quote", "words": "We sail,", "ref": "q1"},
                {"type": "mention", "words": "Bo Lind", "ref": "c1"},
            ],
        },
        {"type": "paragraph", "text": "“We never sail in fog,” she said later."},
    ],
    "quotes": [{"id": "q1", "text": "We sail,", "kind": "direct", "speaker": {"name": "Bo Lind", "ref": "c1"}}],
    "subjects": [{"id": "c1", "kind": "person", "name": "Bo Lind"}],
}


def test_quotes_in_a_body_of_nitf_come_back_without_a_seal_and_no_others() -> None:
    write = FORMATS["newsml-g2-nitf"].write
    assert write is not None
    article = Article.model_validate(QUOTED)
    data = write(article)
    assert b"nf:article" not in data
    assert members_of(read_back(data)) == members_of(article)


@needs_schemas
@pytest.mark.parametrize("form", ["newsml-g2", "newsml-g2-nitf"])
def test_what_was_told_of_words_by_their_ids_is_not_told_twice(form: str) -> None:
    write = FORMATS[form].write
    assert write is not None
    pointing = (
        '<partMeta contentrefs="q1"><creator qcode="p:1"><name>Bo Lind</name></creator></partMeta>',
        '<inlineRef idrefs="s1" qcode="p:1" confidence="90"/>',
    )
    kept = [{"at": "", "xml": xml} for xml in pointing]
    data = write(Article.model_validate({**QUOTED, "extensions": {"newsml-g2": kept}}))
    assert all(xml in re.sub(r">\s+<", "><", data.decode()) for xml in pointing)
    assert b"nf:article" not in data
    assert members_of(read_back(data)) == {**QUOTED, "extensions": {"newsml-g2": kept}}
    assert faults(data) == []


def test_an_edited_item_is_right_and_its_seal_void() -> None:
    data = written(article(**SEALED)).replace(b">Ferry resumes</headline>", b">Ferry stops</headline>", 1)
    reading = read(data)
    assert [finding.code for finding in reading.findings] == ["seal-void"]
    assert reading.article == article(headline="Ferry stops")


def test_a_seal_survives_other_indentation_and_prefixes() -> None:
    root = etree.fromstring(written(article(**SEALED)))
    moved = etree.Element(root.tag, dict(root.attrib), nsmap={"wire": root.nsmap[None]})
    moved.extend([deepcopy(child) for child in root])
    etree.indent(moved, "\t")
    assert read_back(etree.tostring(moved)) == article(**SEALED)


def test_a_seal_that_cannot_be_read_is_passed_over() -> None:
    data = written(article(**SEALED)).replace(b'{"body"', b'{"boby"', 1)
    reading = read(data)
    assert [finding.code for finding in reading.findings] == ["seal-unreadable"]
    assert reading.article == article(headline="Ferry resumes")


# -------------------------------------------------------------------------------------------- residue


def residue(*records: Any) -> Article:
    return article(headline="Ferry", extensions={"newsml-g2": list(records)})


def test_residue_goes_back_in_the_order_of_the_schema() -> None:
    data = written(
        residue(
            {"at": "itemMeta", "xml": '<service qcode="s:1"/>'},
            {"at": "itemMeta", "xml": "<fileName>a.xml</fileName>"},
            {"at": "", "xml": '<assert qcode="a:1"><name>A</name></assert>'},
            {"at": "", "xml": '<catalogRef href="https://example.org/c.xml"/>'},
            {"at": "contentMeta/headline[1]", "attributes": {"rank": "1", "xml:lang": "en"}},
        )
    )
    item = etree.fromstring(data)
    names = [etree.QName(element).localname for element in item.iter() if etree.QName(element).namespace != XHTML]
    assert names == [
        "newsItem",
        "catalogRef",
        "catalog",
        "scheme",
        "catalogRef",
        "itemMeta",
        "itemClass",
        "provider",
        "versionCreated",
        "fileName",
        "service",
        "article",
        "contentMeta",
        "headline",
        "assert",
        "name",
        "contentSet",
        "inlineXML",
    ]
    assert [sorted(headline.items()) for headline in item.iter(g2("headline"))] == [
        [("rank", "1"), ("{http://www.w3.org/XML/1998/namespace}lang", "en")]
    ]


def test_words_between_elements_are_written_again() -> None:
    link = '<link rel="r:r" href="https://example.org/"><x:note xmlns:x="urn:x">A</x:note> and B</link>'
    again = written(read_back(written(residue({"at": "itemMeta", "xml": link}))))
    (found,) = etree.fromstring(again).iter(g2("link"))
    assert "".join(found.itertext()) == "A and B"


@pytest.mark.parametrize(
    "record",
    [
        {"at": "", "uris": {"guid": "urn:x", "no name": "x", "role": 7, "version": "1"}},
        {"at": "itemMeta/itemClass", "uris": {"qcode": "http://example.org/text"}},
        {"at": "itemMeta", "xml": "<notOfG2/>"},
        {"at": "itemMeta", "xml": "<service"},
        {"at": "itemMeta", "xml": "<service/><service/>"},
        {"at": "itemMeta", "xml": '<provider literal="x"/>'},
        {"at": "itemMeta", "xml": "&entity;"},
        {"at": "nowhere/else", "xml": "<service/>"},
        {"at": "../..", "attributes": {"a": "b"}},
        {"at": "itemMeta", "attributes": {"no name": "x", "id": "\u0001"}},
        {"at": "contentMeta/headline[1]", "markup": "Other <a>words</a>"},
        {"at": "contentSet/inlineXML", "attributes": {"wordcount": ""}},
        {"at": "", "element": "noItem"},
        {"at": "", "message": "<header"},
        {"at": "", "member": "/modified", "value": "never"},
        {"at": 7, "xml": []},
        "no record",
        7,
    ],
    ids=str,
)
def test_residue_that_fits_nowhere_spoils_nothing(record: Any) -> None:
    data = written(residue(record))
    assert read_back(data) == residue(record)
    assert read_back(unsealed(data)).headline == "Ferry"
    if NEWSML.is_dir():
        assert faults(data) == []


def test_markup_goes_back_while_its_words_are_the_same() -> None:
    markup = {"at": "contentMeta/headline[1]", "markup": "Ferry <span class='x'>resumes</span>"}
    same = article(headline="Ferry resumes", extensions={"newsml-g2": [markup]})
    assert b'<headline>Ferry <span class="x">resumes</span></headline>' in written(same)


# ------------------------------------------------------------------------------------------- messages


def test_words_beside_the_blocks_of_a_note_go_back() -> None:
    note = f'<edNote>Ring the desk.<p xmlns="{XHTML}">Adds a quote.</p> Soon.</edNote>'
    item = f'<newsItem xmlns="{NAR}" guid="x"><itemMeta>{note}</itemMeta></newsItem>'
    data = written(read_back(item.encode()))
    assert not is_sealed(data)
    assert note.encode() in data


def test_the_markup_of_a_note_whose_blocks_were_edited_does_not_go_back() -> None:
    record = {"at": "", "markup": f'<p xmlns="{XHTML}" class="x">Adds a quote.</p>'}
    heading = {"type": "heading", "level": 2, "text": "Adds a quote."}
    edited = article(notes=[{"public": False, "blocks": [heading], "extensions": {"newsml-g2": [record]}}])
    data = written(edited)
    assert b'class="x"' not in data
    assert read_back(data) == edited


SPELLED = b"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:ferry" version="2"
    standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <catalog><scheme alias="ps" uri="http://cv.iptc.org/newscodes/pubstatusg2/"/>
    <scheme alias="ct" uri="http://cv.iptc.org/newscodes/cpnature/"/>
    <scheme alias="ds" uri="http://cv.iptc.org/newscodes/digitalsourcetype/"/></catalog>
  <itemMeta>
    <itemClass uri="http://cv.iptc.org/newscodes/ninature/picture"/>
    <provider literal="Lagoon Wire"/>
    <versionCreated>2026-03-01T08:05:00Z</versionCreated>
    <pubStatus qcode="ps:canceled"/>
    <signal uri="http://cv.iptc.org/newscodes/signal/correction"/>
    <signal qcode="sig:update" uri="http://cv.iptc.org/newscodes/signal/update"/>
  </itemMeta>
  <contentMeta>
    <digitalSourceType qcode="ds:composite"/>
    <subject typeuri="http://cv.iptc.org/newscodes/cpnature/person"><name>Ada Rossi</name></subject>
    <subject type="ct:organisation"><name>Lagoon Line</name></subject>
  </contentMeta>
</newsItem>"""


def spelled(item: etree._Element) -> list[tuple[str, dict[str, str]]]:
    names = ("itemClass", "pubStatus", "signal", "digitalSourceType", "subject")
    return [(local(each.tag), dict(each.attrib)) for each in item.iter(*map(g2, names))]


def test_codes_are_written_as_they_were_spelled() -> None:
    assert spelled(etree.fromstring(written(read_back(SPELLED)))) == spelled(etree.fromstring(SPELLED))


FOREIGN = b"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xmlns:lw="urn:x-lagoon:wire" guid="urn:x:ferry"
    version="1" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
  <itemMeta>
    <itemClass qcode="ninat:picture" lw:desk="photo"/>
    <provider literal="Lagoon Wire"/>
    <versionCreated>2026-03-01T08:05:00Z</versionCreated>
  </itemMeta>
  <contentSet>
    <remoteContent href="https://example.org/ferry.jpg" contenttype="image/jpeg" lw:colour="AdobeRGB">
      <lw:place lw:kind="store">a/b</lw:place>
    </remoteContent>
  </contentSet>
</newsItem>"""


def test_attributes_and_elements_of_another_namespace_keep_its_prefix() -> None:
    data = written(read_back(FOREIGN))
    assert b'<remoteContent href="https://example.org/ferry.jpg" contenttype="image/jpeg" lw:colour="AdobeRGB">' in data
    assert b'<lw:place lw:kind="store">a/b</lw:place>' in data
    assert data.count(b"urn:x-lagoon:wire") == 1
    assert not is_sealed(data)


def test_what_an_editor_changed_is_not_contradicted_by_the_old_spelling() -> None:
    changes = {"item_class": "text", "status": "usable", "signals": ("update",)}
    edited = read_back(
        SPELLED.replace(b'"ps:canceled"', b'"ps:canceled" uri="http://cv.iptc.org/newscodes/pubstatusg2/canceled"')
    )
    edited = edited.model_copy(update=changes)
    assert spelled(etree.fromstring(written(edited)))[:3] == [
        ("itemClass", {"qcode": "ninat:text"}),
        ("pubStatus", {"qcode": "stat:usable"}),
        ("signal", {"qcode": "sig:update"}),
    ]
    again = read_back(written(edited))
    assert (again.item_class, again.status, again.signals) == ("text", "usable", ("update",))


def test_several_articles_make_a_message() -> None:
    assert FORMAT.write_all is not None
    assert FORMAT.read_all is not None
    several = (article(headline="One"), article(headline="Two", **{"$schema": "urn:x"}))
    data = FORMAT.write_all(several)
    found = [reading.article for reading in FORMAT.read_all(Source(data))]
    assert [members_of(one)["headline"] for one in found if one] == ["One", "Two"]
    if NEWSML.is_dir():
        assert faults(data) == []


# -------------------------------------------------------------------------------------------- samples

SAMPLES = sorted(NEWSML.glob("g2/*/*.xml")) + sorted(NEWSML.glob("g2/iptc-unit-tests/*/should_pass/*.xml"))


@needs_schemas
@pytest.mark.parametrize("path", SAMPLES[::6], ids=[path.stem[:50] for path in SAMPLES[::6]])
def test_samples_come_back_valid_where_they_were(path: Path) -> None:
    try:
        was_valid = schemas()[1].validate(etree.parse(path))
        readings = list(FORMAT.read_all(Source(path.read_bytes()))) if FORMAT.read_all else []
    except (etree.XMLSyntaxError, ValueError):
        pytest.skip("not well formed, or no item")
    for reading in readings:
        assert reading.article is not None
        data = written(reading.article)
        assert read_back(data).to_json() == reading.article.to_json()
        assert faults(data)[: 1 if was_valid else 0] == []


def test_what_is_moved_and_what_stands_in_it_are_both_set_in_order() -> None:
    names = ("headline", "located", "urgency")
    content = "<headline/><located><broader/><name/></located><urgency/>"
    meta = etree.fromstring(f'<contentMeta xmlns="{NAR}">{content}</contentMeta>')
    assert [local(child.tag) for child in meta] == [*names]
    set_in_order(meta)
    assert [local(child.tag) for child in meta] == ["urgency", "located", "headline"]
    assert [local(child.tag) for child in meta[1]] == ["name", "broader"]
