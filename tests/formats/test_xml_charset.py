"""Wires in another charset than they declare: what a parser would refuse is read, and told."""

from __future__ import annotations

import pytest

import newsformat

HEAD = "<body.head><hedline><hl1>{0}</hl1></hedline></body.head>"
NITF = f"<nitf><body>{HEAD}<body.content><p>{{0}}</p></body.content></body></nitf>"
CYRILLIC = "Река вышла из берегов, сообщил глава города Иван Роков."
LATIN = "Le café – « fermé » à midi."


def outcome(data: bytes) -> tuple[str | None, list[str]]:
    reading = newsformat.read(data, "nitf")
    return reading.article.headline, [finding.code for finding in reading.findings]


def declared(charset: str) -> str:
    return f'<?xml version="1.0" encoding="{charset}"?>'


@pytest.mark.parametrize(
    ("text", "declaration", "charset", "codes"),
    [
        (LATIN, "", "utf-8", []),
        (LATIN, "", "utf-16", []),
        (LATIN, declared("UTF-8"), "utf-8-sig", []),
        (LATIN, declared("windows-1252"), "windows-1252", []),
        (LATIN, declared("ISO-8859-1"), "windows-1252", []),
        (LATIN, declared("US-ASCII"), "utf-8", ["charset-mismatch"]),
        (LATIN, declared("UTF-8"), "windows-1252", ["charset-mismatch"]),
        (LATIN, "", "windows-1252", ["charset-guessed"]),
        (CYRILLIC, declared("windows-1251"), "windows-1251", []),
        (CYRILLIC, declared("utf-8"), "windows-1251", ["charset-mismatch"]),
        (CYRILLIC, "", "koi8-r", ["charset-guessed"]),
        ("河水上漲", declared("Big5"), "big5", []),
        ("市长朱镕说", declared("GB2312"), "gb18030", []),
        ("강물이 불었다", declared("ks_c_5601-1987"), "euc-kr", []),
        ("川の水", declared("ISO-2022-JP"), "iso-2022-jp", []),
    ],
)
@pytest.mark.parametrize("around", ["", " \n"])
def test_the_charset_that_the_bytes_are_in(
    text: str, declaration: str, charset: str, codes: list[str], around: str
) -> None:
    if around and charset in ("utf-16", "utf-8-sig"):
        around = ""  # a mark stands first
    data = (around + declaration + NITF.format(text)).encode(charset)
    assert outcome(data) == (text, codes)


def test_a_declaration_counts_where_the_bytes_may_be_what_it_says() -> None:
    data = (declared("ISO-8859-1") + NITF.format("café")).encode()
    assert outcome(data) == ("cafÃ©", ["charset-doubtful"])
    assert newsformat.read(data, "nitf", charset="utf-8").article.headline == "café"


def test_a_broken_byte_among_others_is_a_character_that_says_so() -> None:
    data = NITF.format(LATIN).encode().replace("é".encode(), b"\xe9", 1)
    assert outcome(data) == (LATIN.replace("é", "\ufffd", 1), ["charset-undecodable"])


def test_control_characters_are_left_out() -> None:
    assert outcome(NITF.format("Ferry\x07 out\x1f").encode()) == ("Ferry out", ["xml-control-characters"])


@pytest.mark.parametrize("format", ["newsml-g2", "newsml-1.2"])
def test_other_wires_too(format: str) -> None:  # noqa: A002
    wires = {
        "newsml-g2": '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><itemClass qcode="ninat:text"/>'
        "</itemMeta><contentMeta><headline>{}</headline></contentMeta></newsItem>",
        "newsml-1.2": "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>{}</HeadLine></NewsLines></NewsComponent>"
        "</NewsItem></NewsML>",
    }
    data = wires[format].format(LATIN).encode("windows-1252")
    for reading in (newsformat.read(data, format), *newsformat.read_all(data, format)):
        assert reading.article.headline == LATIN
        assert reading.findings[0].code == "charset-guessed"
