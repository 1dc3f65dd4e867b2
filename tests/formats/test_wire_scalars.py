from __future__ import annotations

import pytest

import newsformat
from newsformat.formats.wires import scalars


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("20030101T120000+0100", "2003-01-01T12:00:00+01:00"),
        ("20030101T120000-0330", "2003-01-01T12:00:00-03:30"),
        ("20030101T120000+01", "2003-01-01T12:00:00+01:00"),
        ("20030101T120000Z", "2003-01-01T12:00:00Z"),
        ("20030101T120000+0000", "2003-01-01T12:00:00+00:00"),
        ("20030101T120000", "2003-01-01T12:00:00"),
        ("20030101T1200Z", "2003-01-01T12:00:00Z"),
        ("20030101T120000,25Z", "2003-01-01T12:00:00.25Z"),
        ("2003-01-01T12:00:00+0100", "2003-01-01T12:00:00+01:00"),
        (" 2003-01-01T12:00:00.5+01:00\n", "2003-01-01T12:00:00.5+01:00"),
        ("20030101", "2003-01-01"),
        ("2003-01-01", "2003-01-01"),
        ("20030230", None),
        ("20030101T250000Z", None),
        ("20030101T12", None),
        ("2003", None),
        ("20030101 120000", "2003-01-01T12:00:00"),
        ("20030101120000", "2003-01-01T12:00:00"),
        ("2003-01-01 12:00", "2003-01-01T12:00:00"),
        ("2003-01-01 12:00:00 +0100", "2003-01-01T12:00:00+01:00"),
        ("2003-01-01t12:00:00z", "2003-01-01T12:00:00Z"),
        ("20030101 ", "2003-01-01"),
        ("200301011", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_times_without_hyphens(value: str, moment: str | None) -> None:
    assert scalars.compact_moment(value) == moment


@pytest.mark.parametrize(
    ("value", "language"), [("pt-BR", "pt-BR"), ("pt_BR", "pt-BR"), (" de ", "de"), ("", None), ("auf Deutsch", None)]
)
def test_languages(value: str, language: str | None) -> None:
    assert scalars.language(value) == language


@pytest.mark.parametrize("value", ["", " ", "&#32;", "&nbsp;", "\u3000", "&#11;"])
def test_a_text_of_white_space_is_none(value: str) -> None:
    assert scalars.text(value) is None


WITH_KEYWORDS = {
    "newsml-g2": '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentMeta><keyword>{}</keyword>'
    "<keyword>Venice</keyword></contentMeta></newsItem>",
    "newsml-1.2": "<NewsML><NewsItem><NewsComponent><NewsLines><KeywordLine>{}</KeywordLine></NewsLines>"
    "<DescriptiveMetadata>"
    '<Property FormalName="Keyword" Value="{}"/><Property FormalName="Keyword" Value="Venice"/></DescriptiveMetadata>'
    "</NewsComponent></NewsItem></NewsML>",
    "nitf": '<nitf><head><docdata><key-list><keyword key="{}"/><keyword>{}</keyword><keyword key="Venice"/></key-list>'
    "</docdata></head><body/></nitf>",
    "ninjs": '{"uri": "a", "keywords": ["{}", "Venice"]}',
}


@pytest.mark.parametrize("name", WITH_KEYWORDS)
@pytest.mark.parametrize("escaped", ["&amp;#32;", "&amp;nbsp;", "&amp;#11;"])
def test_a_keyword_that_is_white_space_when_it_is_unescaped_is_none(name: str, escaped: str) -> None:
    value = escaped.replace("&amp;", "&") if name == "ninjs" else escaped
    found = newsformat.read(WITH_KEYWORDS[name].replace("{}", value), name).article
    assert found is not None
    listed = [] if name == "ninjs" else ["Venice"]  # there a list is read as a whole, or not
    assert [keyword.text for keyword in found.keywords] == listed
