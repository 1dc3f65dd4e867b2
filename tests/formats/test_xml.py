from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsformat.findings import ReadError
from newsformat.formats.newsml_g2.names import MARKED_UP, NAR
from newsformat.formats.source import Source
from newsformat.formats.xml.parse import (
    DEEPEST,
    LARGEST_DOCUMENT,
    MOST_ATTRIBUTES,
    MOST_TAGS,
    parse_fragment,
    parse_fragments,
    parse_xml,
)
from newsformat.formats.xml.serialized import markup_in, xml_of
from newsformat.formats.xml.xhtml import blocks_of_html, html_of
from newsformat.model.body import Paragraph

LAUGHS = (
    b'<!DOCTYPE l [<!ENTITY a "lol">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9))
    + b"]><l>&j;</l>"
)


def refusal(data: bytes, charset: str | None = None) -> tuple[str, int | None, int | None]:
    with pytest.raises(ReadError) as caught:
        parse_xml(Source(data, charset=charset))
    finding = caught.value.finding
    return finding.code, finding.line, finding.column


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ("xml-syntax", 1, 1)),
        (b"   ", ("xml-syntax", 1, 1)),
        (b"no markup", ("xml-syntax", 1, 1)),
        (b"<a>", ("xml-syntax", 1, 4)),
        (b"<a>\n  <b></a>", ("xml-syntax", 2, 10)),
        ("<a>né<b></a>".encode(), ("xml-syntax", 1, 13)),
        (b"\n\n<a>\n</b>", ("xml-syntax", 4, 5)),
        (b"<a>\x00</a>", ("xml-syntax", 1, 4)),
        (b"<a>\xe9</a>", ("xml-syntax", 1, 4)),
        (b"<a>&nbsp;</a>", ("xml-syntax", 1, 10)),
        (b'<?xml version="1.0" encoding="klingon"?><a/>', ("xml-syntax", 1, 39)),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', ("xml-entities", 1, 1)),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', ("xml-entities", 1, 1)),
        (b'<!DOCTYPE a [<!ENTITY % x SYSTEM "http://example.org/x"> %x;]><a/>', ("xml-entities", 1, 1)),
        (b'<!DOCTYPE a SYSTEM "a.dtd">\n<a>&nbsp;</a>', ("xml-entity-unknown", 2, 1)),
        (b'<!DOCTYPE a SYSTEM "a.dtd">\n<a b="&nbsp;"/>', ("xml-entity-unknown", 2, 1)),
        (b'<!DOCTYPE a SYSTEM "a.dtd">\n<a><![CDATA[&]]>\n<b c="&nbsp;"/></a>', ("xml-entity-unknown", 3, 1)),
        ('<!DOCTYPE a SYSTEM "a.dtd">\n<a b="&nbsp;"/>'.encode("utf-16"), ("xml-entity-unknown", 2, 1)),
        (b'<!DOCTYPE a [<!ELEMENT a ANY>\n<!ENTITY x "y">]><a/>', ("xml-entities", 1, 1)),
        (
            b'<!DOCTYPE a [<!ATTLIST b c CDATA "' + b"x" * 10_000 + b'">]><a>' + b"<b/>" * 1000 + b"</a>",
            ("xml-entities", 1, 10_440),
        ),
        (b"<a>" * 300 + b"</a>" * 300, ("xml-too-deep", 1, 3 * DEEPEST + 3)),
        (b"<a>" + b"x" * 11_000_000 + b"</a>", ("xml-too-large", 1, 10_004_001)),
    ],
)
def test_what_is_refused_and_where(data: bytes, expected: tuple[str, int, int]) -> None:
    assert refusal(data) == expected


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<a>" + b"x" * LARGEST_DOCUMENT + b"</a>", "xml-too-large"),
        (b"<a>" + b"<b/>" * MOST_TAGS + b"</a>", "xml-too-many-elements"),
        (b"<a>" + b"<b " + b" ".join(b'c%d="" ' % n for n in range(MOST_ATTRIBUTES + 1)) + b"/></a>", None),
        (b"<a><b " + b" ".join(b'c%d=""' % n for n in range(100_000)) + b"/></a>", "xml-too-many-attributes"),
        (LAUGHS, "xml-entities"),
    ],
)
def test_limits_hold(data: bytes, code: str | None) -> None:
    assert refusal(data)[0] == (code or "xml-too-many-attributes")


def test_many_equals_signs_in_text_are_let_pass_below_the_limit() -> None:
    assert parse_xml(Source(b"<a>" + b"=" * 1000 + b"</a>")).text == "=" * 1000


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        (b"<a>1<!-- no -->2<?no no?>3</a>", None, "123"),
        (b"<a><![CDATA[<1>]]> &amp; &#233;</a>", None, "<1> & é"),
        (b"\r\n <?xml version='1.0'?><a>1</a>", None, "1"),
        (b'<!DOCTYPE a SYSTEM "a.dtd"><a>1</a>', None, "1"),
        (b'<!DOCTYPE a PUBLIC "-//A//B" "http://example.org/a.dtd" []><a>1</a>', None, "1"),
        (b'<!DOCTYPE a SYSTEM "a.dtd"><a><![CDATA[&no;]]></a>', None, "&no;"),
        (b'<!DOCTYPE a SYSTEM "a.dtd"><a><!-- &no; -->1<?x &no; ?></a>', None, "1"),
        (b'<!DOCTYPE a [<!ELEMENT a ANY><!ATTLIST a b CDATA "c"><!NOTATION n SYSTEM "n">]><a>1</a>', None, "1"),
        (b"<!DOCTYPE a [<!ELEMENT a ANY> %no;]><a>1</a>", None, "1"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>', None, "é"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><a>\xc3\xa9</a>', "utf-8", "é"),
        (b"<a>\xc3\xa9</a>", "klingon", "é"),
        ("\ufeff<a>é</a>".encode(), None, "é"),
        ("<a>é</a>".encode("utf-16"), None, "é"),
    ],
)
def test_what_is_read(data: bytes, charset: str | None, text: str) -> None:
    assert parse_xml(Source(data, charset=charset)).text == text


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], []),
        (["", ""], ["", ""]),
        (["<a/>", "", "b<c/>"], ["<a/>", "", "b<c/>"]),
        (["<a/>", "<b>"], ["<a/>", None]),
        (["<b>", "</b>"], [None, None]),
        (["<!--", "-->"], [None, "--&gt;"]),
        (["<a/>", "</fragment><fragment>"], ["<a/>", None]),
        (["</fragment>", "<fragment>", "<a/>"], [None, None, "<a/>"]),
        (["<fragment>", "</fragment>", "<a/>"], [None, None, "<a/>"]),
    ],
)
def test_several_fragments_are_read_as_each_alone(texts: list[str], expected: list[str | None]) -> None:
    fragments = parse_fragments(texts)
    assert [None if each is None else markup_in(each, "") for each in fragments] == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [("<b>1</b>2", ["{x}b"]), ("words", []), ("<b>", None), ("<b:c/>", None), ("\ud800", None)],
)
def test_fragments(text: str, content: list[str] | None) -> None:
    fragment = parse_fragment(text, "x")
    assert (None if fragment is None else [child.tag for child in fragment]) == content


@given(st.binary(max_size=200) | st.text(alphabet="<>/ab=\"'&;#![]- \n", max_size=60).map(str.encode))
def test_any_bytes_give_a_tree_or_a_place(data: bytes) -> None:
    assert place_of_refusal(data) is None or min(place_of_refusal(data) or ()) >= 1


def place_of_refusal(data: bytes) -> tuple[int, int] | None:
    try:
        parse_xml(Source(data))
    except ReadError as error:
        return error.finding.line or 0, error.finding.column or 0
    return None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '<name a="&lt;&quot;&#10;&#9;&#13;&amp;>">&lt;"&amp;> é</name>',
            '<name a="&lt;&quot;&#10;&#9;&#13;&amp;&gt;">&lt;"&amp;&gt; é</name>',
        ),
        ("<name> Ada </name>", "<name>Ada</name>"),
        ("<note> Ada </note>", "<note> Ada </note>"),
        ("<name/>", "<name/>"),
        (
            '<subject>\n  <name xml:lang="de">Bonn</name>\n</subject>',
            '<subject><name xml:lang="de">Bonn</name></subject>',
        ),
        (
            '<note>One\n <a href="x">two</a> three<p xmlns="urn:x"/></note>',
            '<note>One\n <a href="x">two</a> three<p xmlns="urn:x"/></note>',
        ),
        ("<x:hash xmlns:x='urn:x?a&amp;b' x:a='1'> 1<x:b/> </x:hash>",) * 2,
        ('<x:hash xmlns:x="urn:x?a&amp;b" a="1"> 1<x:b/>\n</x:hash>',) * 2,
        ('<p xmlns="urn:x"><b>1</b> <i/></p>',) * 2,
        ('<p xmlns="">1</p>',) * 2,
    ],
)
def test_an_element_as_text(source: str, expected: str) -> None:
    holder = parse_fragment(f"\n{source} tail", NAR)
    assert holder is not None
    assert xml_of(holder[0], NAR, MARKED_UP).replace('"', "'") == expected.replace('"', "'")


@pytest.mark.parametrize(
    "markup",
    [
        '<p xmlns="http://www.w3.org/1999/xhtml">One<br/>two &lt; <img src="a.jpg" alt="three"/></p>',
        '<h:p xmlns:h="http://www.w3.org/1999/xhtml">One<h:br/>two &lt; <h:img src="a.jpg" alt="three"/></h:p>',
        '<div xmlns="http://www.w3.org/1999/xhtml" xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One<h:br/>two &lt; '
        '<h:img src="a.jpg" alt="three"/></h:p></div>',
    ],
)
def test_xhtml_with_and_without_prefixes_is_the_same_html(markup: str) -> None:
    holder = parse_fragment(markup)
    assert holder is not None
    blocks = blocks_of_html(html_of(holder[0]))
    assert blocks[0] == Paragraph(text="One\ntwo <")
    assert [block.type for block in blocks] == ["paragraph", "figure"]


def test_the_language_of_xhtml_is_that_of_its_html() -> None:
    holder = parse_fragment('<p xmlns="http://www.w3.org/1999/xhtml" xml:lang="it">Uno</p>')
    assert holder is not None
    assert blocks_of_html(html_of(holder[0])) == (Paragraph(text="Uno", language="it"),)


@pytest.mark.parametrize(
    ("source", "namespace", "expected"),
    [
        ("<x:a xmlns:x='urn:x'> <x:b c='1'/> </x:a>", "urn:x", '<a><b c="1"/></a>'),
        ("<a>\n <b> One </b>\n</a>", "", "<a><b>One</b></a>"),
        ("<a>\n <b> One </b></a>", "urn:x", '<a xmlns="">\n <b> One </b></a>'),
    ],
)
def test_an_element_as_text_whatever_its_prefix(source: str, namespace: str, expected: str) -> None:
    assert xml_of(parse_xml(Source(source.encode())), namespace) == expected


@pytest.mark.parametrize("namespace", ["urn:x", "urn:z", ""])
@pytest.mark.parametrize(
    "xml",
    [
        "<x:a xmlns:x='urn:x'><b/></x:a>",
        "<a xmlns='urn:x'><b xmlns=''><c/></b></a>",
        "<a><b xmlns='urn:x'>Two<c xmlns=''>three</c><d/></b></a>",
        "<a xmlns='urn:x'><b xmlns=''><c xmlns='urn:y'><d xmlns=''/></c></b></a>",
    ],
)
def test_an_element_of_no_namespace_stays_so_within_one_of_any(xml: str, namespace: str) -> None:
    element = etree.fromstring(f"<r>{xml}</r>")[0]
    again = etree.fromstring(f"<r xmlns='{namespace}'>{xml_of(element, namespace)}</r>")[0]
    assert [(part.tag, part.text) for part in again.iter()] == [(part.tag, part.text) for part in element.iter()]
