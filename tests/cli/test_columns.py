from __future__ import annotations

import pytest

from newsformat.cli.columns import lines_of_rows, width_of, wrapped


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Ada Rossi", 9),
        ("黒瀬真帆", 8),
        ("e\u0301t\u00e9", 3),  # a mark above the letter takes no room
        ("Ada\u200d Rossi", 9),
        ("", 0),
    ],
)
def test_width(text: str, width: int) -> None:
    assert width_of(text) == width


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("The first boat left at dawn", ["The first", "boat left", "at dawn"]),
        ("", [""]),
        ("ten letter", ["ten letter"]),
        ("an eleventh", ["an", "eleventh"]),
        ("on /body/3/blocks/0[0:70]", ["on /body/3", "/blocks/0[", "0:70]"]),
        ("早晨车头都朝东，傍晚", ["早晨车头都", "朝东，傍晚"]),
        ("a早晨车头都", ["a早晨车头", "都"]),
    ],
)
def test_words_are_wrapped_to_ten_columns(text: str, lines: list[str]) -> None:
    assert wrapped(text, 10) == lines


def test_the_cells_of_a_row_are_as_high_as_the_highest() -> None:
    rows = [("KIND", "WORDS"), ("direct", "The first boat left"), ("", "at\nonce")]
    assert list(lines_of_rows(rows, (6, 10))) == [
        "KIND    WORDS",
        "direct  The first",
        "        boat left",
        "        at",
        "        once",
    ]
