"""What NewsML-G2 does not keep of a faulty item, or could keep wrongly."""

from __future__ import annotations

import re

import pytest

from newsformat.formats import FORMATS
from newsformat.formats.newsml_g2.validity import MOST_WRITTEN
from newsformat.formats.source import Source
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading

FORMAT = FORMATS["newsml-g2"]
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:ferry" version="1"
    standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">{rights}
  <itemMeta><itemClass qcode="ninat:text"/><provider literal="Lagoon Wire"/>
    <versionCreated>2026-03-01T08:05:00Z</versionCreated>{item}</itemMeta>
  <contentMeta><headline>Ferry resumes</headline>{content}</contentMeta>
  <contentSet><inlineData contenttype="text/plain">The first boat left at dawn.</inlineData></contentSet>{after}
</newsItem>"""
ODRL = "http://www.w3.org/ns/odrl/2/"
NAR = "http://iptc.org/std/nar/2006-10-01/"


def wire(rights: str = "", item: str = "", content: str = "", after: str = "") -> bytes:
    return ITEM.format(rights=rights, item=item, content=content, after=after).encode()


def read(data: bytes) -> Reading:
    assert FORMAT.read is not None
    return FORMAT.read(Source(data))


def article(data: bytes) -> Article:
    found = read(data).article
    assert found is not None
    return found


def again(found: Article) -> bytes:
    assert FORMAT.write is not None
    return FORMAT.write(found)


def told(data: bytes) -> list[tuple[str, int | None, str]]:
    return [(each.code, each.line, each.message) for each in read(data).findings]


@pytest.mark.parametrize(
    ("data", "line", "name", "holder"),
    [
        (wire(item='<subject qcode="a:b"/>'), 4, "subject", "itemMeta"),
        (wire(content="<edNote>Call us.</edNote>"), 5, "edNote", "contentMeta"),
        (wire(content="<urgency>4</urgency><urgency>5</urgency>"), 5, "urgency", "contentMeta"),
        (wire(content='<subject qcode="a:b"><keyword>boats</keyword></subject>'), 5, "keyword", "subject"),
        (wire(content="<colour>blue</colour>"), 5, "colour", "contentMeta"),
        (wire(after='<x:tide xmlns:x="urn:x">3</x:tide>'), 6, "tide", "newsItem"),
        (wire(after='<contentMeta id="c2"><slugline>ferry</slugline></contentMeta>'), 6, "contentMeta", "newsItem"),
    ],
)
def test_what_only_the_seal_can_hold_is_told(data: bytes, line: int, name: str, holder: str) -> None:
    message = f"“{name}” in “{holder}” has no place in what is written of the article as NewsML-G2"
    assert told(data) == [("kept-without-place", line, message)]
    assert article(again(article(data))) == article(data)


def test_what_is_nested_is_told_once_however_long_it_is() -> None:
    text = "The first boat left at dawn. " * 7_000
    nested = f"{'<keyword>' * 100}{text}{'</keyword>' * 100}"  # one in the other they are twenty million characters
    message = "“keyword” in “subject” has no place in what is written of the article as NewsML-G2"
    assert told(wire(content=f'<subject qcode="a:b">{nested}</subject>')) == [("kept-without-place", 5, message)]


def test_of_what_only_the_seal_can_hold_as_much_is_told_as_of_other_faults() -> None:
    assert len(read(wire(item='<subject qcode="a:b"/>' * 100)).findings) == 20


def test_loose_words_that_no_element_holds_are_told() -> None:
    assert told(wire(item="ferry &amp;\n  boats")) == [
        ("words-left-out", 3, "“itemMeta” holds only elements; the words “ferry & boats” in it are left out")
    ]


@pytest.mark.parametrize(
    "content", ["<slugline>ferry<name>boats</name></slugline>", "<edNote>Call <name>us</name> all.</edNote>"]
)
def test_loose_words_that_are_kept_with_their_element_are_not_left_out(content: str) -> None:
    assert "words-left-out" not in [code for code, _, _ in told(wire(content=content))]


def test_what_stands_in_a_second_holder_is_read_as_in_the_first() -> None:
    second = """<contentMeta><slugline>ferry</slugline></contentMeta>
    <contentSet><remoteContent href="https://example.org/boat.jpg" contenttype="image/jpeg"/></contentSet>"""
    found = article(wire(after=second))
    assert found.slugline == "ferry"
    assert [medium.image.url for medium in found.media if medium.type == "figure"] == ["https://example.org/boat.jpg"]
    assert told(again(found)) == []


@pytest.mark.parametrize(
    "content",
    [
        '<tide xmlns="">3</tide>',
        '<by>Ada <b xmlns="">Rossi</b></by>',
        '<subject qcode="a:b"><x:sea xmlns:x="urn:x"><tide xmlns="">3</tide></x:sea></subject>',
        '<subject qcode="a:b"><sea xmlns="urn:x"><tide xmlns="">3</tide></sea></subject>',
    ],
)
def test_elements_of_no_namespace_stay_in_none(content: str) -> None:
    found = article(wire(content=content))
    assert b' xmlns="">' in again(found)
    assert article(again(found)) == found


def expression(content: str, around: str = "") -> str:
    return f'<rightsInfo{around}><rightsExpressionXML langid="{ODRL}">{content}</rightsExpressionXML></rightsInfo>'


@pytest.mark.parametrize(
    ("rights", "kept"),
    [
        (
            expression(
                f'<o:Policy xmlns:o="{ODRL}" xmlns:v="urn:v" uid="u" type="t"><o:action name="v:use"/></o:Policy>'
            ),
            f'<o:Policy xmlns:o="{ODRL}" xmlns:v="urn:v" uid="u" type="t"><o:action name="v:use"/></o:Policy>',
        ),
        (
            expression('<o:Policy uid="u" type="v:set"/>', f' xmlns:o="{ODRL}" xmlns:v="urn:v"'),
            f'<o:Policy xmlns:v="urn:v" xmlns:o="{ODRL}" uid="u" type="v:set"/>',
        ),
        (
            expression(f'<Policy xmlns="{ODRL}" uid="u" type="t"><name xmlns="{NAR}">Boats</name></Policy>'),
            f'<Policy xmlns="{ODRL}" uid="u" type="t"><name xmlns="{NAR}">Boats</name></Policy>',
        ),
        (
            expression(f'<o:Policy xmlns:o="{ODRL}" uid="u" type="t"><name>Boats</name></o:Policy>'),
            f'<o:Policy xmlns:o="{ODRL}" xmlns="{NAR}" uid="u" type="t"><name>Boats</name></o:Policy>',
        ),
        (
            expression(f'<Policy xmlns="{ODRL}" uid="u" type="t"><note xmlns=""> No  boats. </note></Policy>'),
            f'<Policy xmlns="{ODRL}" uid="u" type="t"><note xmlns=""> No  boats. </note></Policy>',
        ),
        (
            expression(f'\n<Policy xmlns="{ODRL}" uid="u" type="t">\n  <action name="n"/> \n</Policy>\n'),
            f'<Policy xmlns="{ODRL}" uid="u" type="t">\n  <action name="n"/> \n</Policy>',
        ),
    ],
)
def test_rights_as_a_machine_reads_them_are_kept_whole(rights: str, kept: str) -> None:
    found = article(wire(rights=rights))
    assert [each.content for right in found.rights for each in right.expressions] == [kept]
    assert article(again(found)) == found


def test_words_beside_a_policy_are_kept_with_it() -> None:
    rights = expression(f'No boats <Policy xmlns="{ODRL}" uid="u" type="t"/>')
    found = article(wire(rights=rights))
    assert f'>No boats <Policy xmlns="{ODRL}" uid="u" type="t"/></'.encode() in again(found)
    assert [code for code, _, _ in told(wire(rights=rights))] == ["kept-not-valid"]


def test_a_prefix_that_only_a_value_names_stays_declared() -> None:
    content = '<x:tide xmlns:x="urn:x" xmlns:v="urn:v"><x:kind>v:ebb</x:kind></x:tide>'
    found = article(wire(content=content))
    assert b'<x:tide xmlns:x="urn:x" xmlns:v="urn:v">' in again(found)
    assert article(again(found)) == found


def test_a_text_that_stands_elsewhere_is_told() -> None:
    body = '<remoteContent href="https://example.org/ferry.xml" contenttype="application/nitf+xml"/>'
    data = wire().replace(
        b'<inlineData contenttype="text/plain">The first boat left at dawn.</inlineData>', body.encode()
    )
    assert told(data) == [
        ("body-elsewhere", 6, "the text is not here, but at https://example.org/ferry.xml; nothing is fetched")
    ]
    assert body.encode() in again(article(data))


def test_white_space_around_a_literal_is_none_of_it() -> None:
    found = article(wire(content='<creator literal=" Ada  Rossi "/>'))
    assert [author.name for author in found.authors] == ["Ada Rossi"]


@pytest.mark.parametrize(
    "space", ["http://iptc.org/std/nar/2006-10-01", "https://iptc.org/std/nar/2006-10-01/", "urn:x"]
)
def test_an_item_whose_namespace_is_misspelt_is_read(space: str) -> None:
    assert article(wire().replace(NAR.encode(), space.encode())) == article(wire())


@pytest.mark.parametrize("name", ["headline", "description", "keyword"])
def test_a_text_without_words_is_none(name: str) -> None:
    found = article(wire(content=f'<{name} role="a:b"/>'))
    assert (found.alternative_headlines, found.descriptions, found.keywords) == ((), (), ())
    assert f'<{name} role="a:b"/>'.encode() in again(found)


@pytest.mark.parametrize("name", ["genre", "subject", "audience", "creator", "contributor", "infoSource"])
def test_what_names_nothing_is_left(name: str) -> None:
    found = article(wire(content=f"<{name}/>"))
    told = found.genres, found.subjects, found.audience, found.authors, found.contributors, found.sources
    assert not any(told)
    assert f"<{name}/>".encode() in again(found)


def test_what_an_inline_reference_names_itself_is_mentioned() -> None:
    body = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
    <p>In <span id="s1">Venice</span>, boats; in <em id="s2">the city</em>, none.</p></body></html></inlineXML>"""
    reference = '<inlineRef idrefs="s1 s2" qcode="city:venice" confidence="80"><name>Venice</name></inlineRef>'
    data = wire().decode().replace("</contentMeta>", f"</contentMeta>{reference}")
    found = article(re.sub("<inlineData.*</inlineData>", body, data).encode())
    (subject,) = map(members_of, found.subjects)
    name = subject.pop("id")
    assert subject == {"name": "Venice", "qcode": "city:venice", "relation": "mentioned", "confidence": 80}
    (paragraph,) = map(members_of, found.body)
    assert paragraph["marks"] == [
        {"type": "mention", "words": "Venice", "ref": name},
        {"type": "emphasis", "words": "the city"},
        {"type": "mention", "words": "the city", "ref": name},
    ]
    assert reference.encode() in again(found)
    assert b"digest=" not in again(found)
    assert article(again(found)) == found


def test_loose_words_among_very_many_faults_are_told() -> None:
    subjects = '<subject qcode="a:b">ferry <name>Boats</name></subject>' * 1_500
    found = [each for each in read(wire(content=subjects)).findings if each.code == "words-left-out"]
    assert len(found) == 20


def test_loose_words_in_a_large_item_may_be_left_out() -> None:
    subjects = '<subject qcode="a:b"/>' * MOST_WRITTEN
    found = [each for each in read(wire(content=f"ferry {subjects}")).findings if each.code == "words-left-out"]
    assert [each.message for each in found] == [
        "“contentMeta” holds only elements; the words “ferry” in it may be left out"
    ]
