"""Marks over texts whose letters are composed while they are read."""

from __future__ import annotations

import sys
import unicodedata
from typing import Any

import pytest

from markup.foreign import blocks_in
from newsformat.markup.tree import parse_document
from newsformat.markup.xhtml import Context, blocks_of
from newsformat.markup.xhtml.inline_read import _STANDS_ALONE, PageInline, words_alone
from newsformat.model.body import Paragraph
from newsformat.model.canonical import members_of


def paragraph_in(html: str) -> dict[str, Any]:
    root = parse_document(html).root
    assert root is not None
    (block,) = blocks_of([root], Context(base="https://example.org/a/", language="en"))
    return members_of(block)


@pytest.mark.parametrize(
    ("html", "text", "words"),
    [
        ("<p>cafe\u0301 <b>re\u0301sume\u0301</b> x", "café résumé x", ["résumé"]),
        ("<p><b>e</b>\u0301 and e\u0301", "é and é", ["é"]),  # within a letter: the whole letter
        ("<p>e<b>\u0301</b> x", "é x", []),  # nothing but a part of a letter
        ("<p>e<b>\u0301y</b> x", "éy x", ["y"]),
        ("<p><b>\u1112\u1161</b>\u11ab \u1112<i>\u1161\u11ab</i>", "한 한", ["한"]),  # the syllables of one word
        ("<p>a\u0301<b>x</b>a\u0301<b>x</b>", "áxáx", ["x", "x"]),
    ],
)
def test_marks_stay_on_their_letters(html: str, text: str, words: list[str]) -> None:
    found = paragraph_in(html)
    assert found["text"] == text
    assert [mark["words"] for mark in found.get("marks", [])] == words


def test_the_second_of_equal_words_is_counted_in_the_composed_text() -> None:
    marks = paragraph_in("<p>a\u0301 x a\u0301 <b>x</b>")["marks"]
    assert marks == [{"type": "strong", "words": "x", "nth": 2}]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p><b>at </b><b>dawn</b> x", ["at dawn"]),
        ("<p><b>at</b> <b>dawn</b> x", ["at", "dawn"]),
        ("<p>x <b>at dawn </b>", ["at dawn"]),
        ("<p>x <b>at dawn </b><br><b>again</b>", ["at dawn", "again"]),
    ],
)
def test_parts_between_which_nothing_stands_are_one_mark(html: str, words: list[str]) -> None:
    assert [mark["words"] for mark in paragraph_in(html)["marks"]] == words


def test_what_stands_alone_never_joins_what_stands_before_it() -> None:
    joining = {
        chr(int(parts[1], 16))
        for code in range(sys.maxunicode)
        if len(parts := unicodedata.decomposition(chr(code)).split()) == 2 and not parts[0].startswith("<")
    }
    joining |= {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}  # Unicode, 3.12: Hangul
    alone = [chr(code) for code in range(sys.maxunicode) if _STANDS_ALONE.match(chr(code))]
    assert [one for one in alone if unicodedata.normalize("NFD", one)[0] in joining or unicodedata.combining(one)] == []


@pytest.mark.parametrize(
    ("html", "text", "words"),
    [
        ("<p>at dawn <b>\u00a0Ada waits</b>", "at dawn Ada waits", ["Ada waits"]),
        ("<p>dawn<br>\u00a0<b> noon</b>", "dawn\nnoon", ["noon"]),
        ("<p>dawn 1\u00a0<br><b>noon</b> x", "dawn 1\nnoon x", ["noon"]),
        ("<p>dawn <b> noon</b>", "dawn noon", ["noon"]),
        ("<p>dawn \x01 <b>no\x02on</b>", "dawn noon", ["noon"]),
    ],
)
def test_marks_stay_on_their_words_where_white_space_falls_away(html: str, text: str, words: list[str]) -> None:
    found = paragraph_in(html)
    assert found["text"] == text
    assert [mark["words"] for mark in found.get("marks", [])] == words


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n ",
        "word",
        "\n  two\twords \n",
        "two  spaces",
        "line\r\nbreak",
        "\u00a0at the start",
        "at the end \u00a0",
        "10\u00a0km and three\u00a0words",
        "cafe\u0301",
        "\u0000 controls \u0001 fall \ufffe out",
        "\u3000wide\u3000spaces\u3000",
        "\u200bjoiners\u200d\ufeff stay\u00ad",
        "\u2028lines\u2029",
    ],
)
def test_a_text_alone_reads_like_one_among_others(text: str) -> None:
    inline = PageInline()
    inline.add(text)
    assert words_alone(text) == inline.running_text().text


@pytest.mark.parametrize("run", ["\n", " ", "\t\n", "\u00a0", " \u00a0"])
def test_a_run_of_white_space_of_any_length_is_one_space(run: str) -> None:
    assert words_alone(f"at dawn.\u00a0 Ada{run * 200_000}waits") == "at dawn. Ada waits"


@pytest.mark.parametrize(
    ("html", "marks"),
    [
        ('<span style="font-weight: bold">old</span>', [{"type": "strong", "words": "old"}]),
        ('<span style="font-weight:700;color:red">old</span>', [{"type": "strong", "words": "old"}]),
        ('<span style="font-style:italic">old</span>', [{"type": "emphasis", "words": "old"}]),
        ('<span style="font-weight:400">old</span>', []),
        ('<b style="font-weight:normal">old</b>', []),
        ('<b style="color:red">old</b>', [{"type": "strong", "words": "old"}]),
        ('<em style="font-style:normal;font-weight:600">old</em>', [{"type": "strong", "words": "old"}]),
    ],
)
def test_a_style_sets_words_or_takes_back_what_the_tag_says(html: str, marks: list[dict[str, str]]) -> None:
    (found,) = blocks_in(f"<p>The {html} ferry.</p>")
    assert found.get("marks", []) == marks


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<a href='/a b'>quay</a>", {"url": "https://kelder.example/a%20b", "rel": (), "title": None}),
        ("<a href='/ä' rel='NoFollow me\x7f nofollow' title=' Die  Fa\u0308hre\n nach \x02Süd '>Kai</a>",
         {"url": "https://kelder.example/%C3%A4", "rel": ("nofollow",), "title": "Die F\u00e4hre\nnach Süd"}),
        ("<a href=//port.example/船 title='\u00a0'>船</a>",
         {"url": "https://port.example/%E8%88%B9", "rel": (), "title": None}),
        ("<b>le\u0301ger</b>", {"type": "strong"}),
    ],
)  # fmt: skip
def test_links_and_styles_of_pages_are_as_validation_leaves_them(markup: str, told: dict[str, Any]) -> None:
    root = parse_document(f"<p>By the {markup}.</p>").root
    assert root is not None
    (paragraph,) = blocks_of([root], Context(base="https://kelder.example/"))
    assert isinstance(paragraph, Paragraph)
    (mark,) = paragraph.marks
    assert {name: getattr(mark, name) for name in told} == told
    assert type(mark).model_validate({name: getattr(mark, name) for name in mark.model_fields_set}) == mark
