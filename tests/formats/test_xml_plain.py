from __future__ import annotations

import pytest

from newsformat.formats.xml.plain import LONGEST_WRAPPED, MOST_PARAGRAPHS, blocks_of_text, is_laid_out, paragraphs_of

LONG = "The first boat left at dawn. " * 6


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        ("  One\nline. ", ["One line."]),
        ("One\nline.\n \t\n\nTwo.", ["One line.", "Two."]),
        ("One\nline.\r\n\r\nTwo.", ["One line.", "Two."]),
        ("\tOne\nline.\n\tTwo.", ["One line.", "Two."]),
        ("\u3000最初の船が出た。\n\u3000船は満員だった。", ["最初の船が出た。", "船は満員だった。"]),
        (
            "(Adds detail)\n    * One\n    * Two\n\n    Three\ngoes on.\n    Four.",
            ["(Adds detail)", "* One", "* Two", "Three goes on.", "Four."],
        ),
        ("* One\n  goes on\n* Two\n\n   A poem\n   of lines", ["* One goes on", "* Two", "A poem of lines"]),
        (f"{LONG}\n{LONG}\nShort.", [LONG.strip(), LONG.strip(), "Short."]),
        (f"{LONG}\rShort.", [LONG.strip(), "Short."]),
        ("x" * LONGEST_WRAPPED + "\nShort.", ["x" * LONGEST_WRAPPED + " Short."]),
    ],
)
def test_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert paragraphs_of(text) == paragraphs


def test_what_is_set_in_columns_is_kept_as_it_is() -> None:
    text = """    VENICE (LW) - Boats on
Sunday:
 Line        Boats     Change
 12             4       +1
It ends.

One   row."""
    assert [(block.type, getattr(block, "text", "")) for block in blocks_of_text(text)] == [
        ("paragraph", "VENICE (LW) - Boats on Sunday:"),
        ("preformatted", " Line        Boats     Change\n 12             4       +1"),
        ("paragraph", "It ends."),
        ("paragraph", "One row."),
    ]


def test_a_text_of_too_many_paragraphs_is_kept_as_it_came() -> None:
    text = "x\n\n" * (MOST_PARAGRAPHS + 1)
    assert [(block.type, getattr(block, "text", "")) for block in blocks_of_text(text)] == [
        ("preformatted", text.strip())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line.", False),
        ("\n      One paragraph\n      of its own.\n    ", False),
        ("One paragraph\n  of two\nor three lines.", False),
        ("   One\n   Two\ngoes on.", True),
        ("One.\n\nTwo.", True),
        ("Line     Boats\n12           4\n13           2", True),
    ],
)
def test_text_that_is_laid_out(text: str, expected: bool) -> None:
    assert is_laid_out(text) is expected
