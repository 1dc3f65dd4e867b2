"""Bytes -> Page: every charset, every size, never another exception."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.findings import ReadError
from newsformat.formats.html import page as page_module
from newsformat.formats.html.page import MAX_DEPTH, attribute, class_names, parse, place
from properties.effort import cases


@dataclass(frozen=True)
class Bytes:
    data: bytes
    name: str | None = None
    url: str | None = None
    charset: str | None = None


POLISH = "Zażółć gęślą jaźń, proszę państwa, to już koniec."
RUSSIAN = "Паром вышел из порта на рассвете и вернулся к вечеру."

CHARSETS = {
    "byte order mark": (b"\xef\xbb\xbf<p>\xc3\xa9", None, "é", "utf-8", []),
    "utf-16 with mark": ("\ufeff<p>é".encode("utf-16le"), None, "é", "utf-16le", []),
    "utf-16 without mark": ("<p>é".encode("utf-16be"), None, "é", "utf-16be", []),
    "declared by the transport": (POLISH.encode("iso-8859-2"), "ISO-8859-2", POLISH, "iso-8859-2", []),
    "latin-1 means windows-1252": (b"<meta charset=latin-1>\x93x\x94", None, "“x”", "windows-1252", []),
    "meta http-equiv": (
        b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>' + RUSSIAN.encode("cp1251"),
        None,
        RUSSIAN,
        "windows-1251",
        [],
    ),
    "xml declaration": (b'<?xml version="1.0" encoding="iso-8859-1"?><p>\xe9', None, "é", "windows-1252", []),
    "meta in a comment is none": (
        "<!-- <meta charset=gbk> --><p>é".encode(),
        None,
        "é",
        "utf-8",
        [],
    ),
    "undeclared utf-8": ("<p>é".encode(), None, "é", "utf-8", []),
    "unknown label": ("<meta charset=klingon><p>é".encode(), None, "é", "utf-8", []),
    "undeclared legacy": (
        ("<p>" + RUSSIAN * 3).encode("cp1251"),
        None,
        RUSSIAN * 3,
        "windows-1251",
        ["html-charset-guessed"],
    ),
    "declared legacy, is utf-8": (
        "<meta charset=gbk><p>é".encode(),
        None,
        "é",
        "utf-8",
        ["html-charset-mismatch"],
    ),
    "declared utf-8, is legacy": (
        b"<meta charset=utf-8><p>" + POLISH.encode("iso-8859-2"),
        None,
        POLISH,
        "iso-8859-2",
        ["html-charset-mismatch"],
    ),
    "one broken byte": (
        "<p>ééé".encode() + b"\xff",
        None,
        "ééé\ufffd",
        "utf-8",
        ["html-charset-undecodable"],
    ),
    "the page's own U+FFFD is no repair": ("<p>é\ufffd".encode(), None, "é\ufffd", "utf-8", []),
    "NUL": (b"<p>a\0b", None, "ab", "utf-8", ["html-nul"]),
}


@pytest.mark.parametrize(("data", "declared", "text", "encoding", "codes"), CHARSETS.values(), ids=CHARSETS)
def test_charset(data, declared, text, encoding, codes):
    page = parse(Bytes(data, charset=declared))
    assert page.root.text.strip() == text
    assert page.encoding == encoding
    assert [finding.code for finding in page.repairs] == codes


@pytest.mark.parametrize("data", [b"", b" \n", b"<!-- nothing -->", b"<html><body></body></html>", b"\xef\xbb\xbf"])
def test_nothing_to_read(data):
    with pytest.raises(ReadError) as caught:
        parse(Bytes(data))
    assert caught.value.finding.code == "html-empty"


def test_too_large(monkeypatch):
    monkeypatch.setattr(page_module, "MAX_BYTES", 10)
    with pytest.raises(ReadError) as caught:
        parse(Bytes(b"<p>0123456789"))
    assert caught.value.finding.code == "html-too-large"


def test_a_tower_of_elements_is_flattened_and_keeps_its_text():
    page = parse(Bytes(b"<body>" + b"<div>ashore at the quay" * 40_000 + b"end"))
    assert page.root.text == "ashore at the quay" * 40_000 + "end"
    assert [finding.code for finding in page.repairs] == ["html-depth"]
    assert parse(Bytes(b"<body>" + b"<div>" * (MAX_DEPTH - 10) + b"end")).repairs == ()


def test_base():
    assert parse(Bytes(b'<base href="/a/"><p>x', url="https://example.org/b/c")).base == "https://example.org/a/"
    assert parse(Bytes(b"<p>x", url="https://example.org/b/c")).base == "https://example.org/b/c"
    assert parse(Bytes(b"<p>x")).base == ""


def test_accessors():
    page = parse(Bytes(b'<p>\n<b class="a B" id=" q ">x</b>'))
    bold = page.root.find("b")
    assert bold is not None
    assert (attribute(bold, "id"), attribute(bold, "title"), class_names(bold)) == ("q", "", ["a", "B"])
    assert place(bold) == (2, 1)


@cases(200)
@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "shift_jis", "utf-16", "x", "iso-2022-kr"]))
def test_any_bytes_are_a_page_or_a_read_error(data, charset):
    try:
        page = parse(Bytes(data, charset=charset))
    except ReadError:
        return
    assert page.root.tag == "html"
