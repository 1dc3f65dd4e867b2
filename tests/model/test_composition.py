"""Normalization form C, also of texts that are made to take long."""

from __future__ import annotations

import random
import sys
import unicodedata

import pytest

from newsformat.model.composition import composed, ordered
from newsformat.model.text import running_text

MARKS = "".join(chr(code) for code in range(sys.maxunicode) if unicodedata.combining(chr(code)))


def test_every_combining_mark_can_be_part_of_a_long_run() -> None:
    assert [mark for mark in MARKS if mark.isalnum() or mark.isspace() or mark == "_"] == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        "e\u0301t\u00e9",
        "e\u0323\u0301 and e\u0301\u0323",
        "e" + "\u0301\u0323" * 200,
        "\u00e9" + "\u0323\u0301" * 200 + "e\u0301",
        "\u0301" * 200,
        "a" + "\u0f73" * 200,  # each is two marks out of order with the next
        "a" + "\u0344\u0323" * 100 + "\u200d" + "\u0301\u0323" * 100,
        "“" * 70 + "\u0301\u0323" * 70 + "”" * 70,
    ],
)
def test_the_form_is_that_of_the_standard(text: str) -> None:
    assert composed(text) == unicodedata.normalize("NFC", text)
    assert running_text(text) == unicodedata.normalize("NFC", text)


def test_the_form_is_that_of_the_standard_whatever_marks_there_are() -> None:
    chance = random.Random(1)
    for _ in range(300):
        text = "".join(chance.choices("aeé漢“\u200d\u1100\u1161" + 40 * MARKS[:60] + MARKS + "\u0f73", k=200))
        assert composed(text) == unicodedata.normalize("NFC", text)


def test_marks_are_put_in_order_before_the_standard_library_sees_them() -> None:
    run = ordered("e" + "\u0301\u0323" * 1000)[1:]
    assert run == "\u0323" * 1000 + "\u0301" * 1000
