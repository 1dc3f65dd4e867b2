"""Breaks that a page draws with signs."""

from __future__ import annotations

import pytest

from markup.foreign import blocks_in


@pytest.mark.parametrize(
    "signs",
    ["* * *", "***", "———", "— — —", "•••", "#", "###", "~~~~", "⁂", "*", "§", "-----", "_____", "• • •", "* *\n*"],
)
@pytest.mark.parametrize("tag", ["p", "div", "h4"])
def test_a_line_of_signs_is_a_divider(signs: str, tag: str) -> None:
    found = blocks_in(f"<p>One.</p><{tag}>{signs}</{tag}><p>Two.</p>")
    assert [block["type"] for block in found] == ["paragraph", "divider", "paragraph"]


@pytest.mark.parametrize("words", ["★★★", "★★★★☆", "…", "-", "•", "5", "?!", "A * * *", "* A", "$$$"])
def test_other_short_lines_stay(words: str) -> None:
    found = blocks_in(f"<p>One.</p><p>{words}</p><p>Two.</p>")
    assert [block["text"] for block in found] == ["One.", words, "Two."]


def test_dividers_part_something() -> None:
    found = blocks_in("<p>* * *</p><p>One.</p><p>***</p><hr><p>#</p><p>Two.</p><p>###</p>")
    assert [block["type"] for block in found] == ["paragraph", "divider", "paragraph"]


def test_signs_in_a_cell_or_an_item_are_its_words() -> None:
    found = blocks_in("<table><tr><td>Late<td><p>***</p></table><ul><li>One<li>—</ul>")
    assert [[cell["text"] for cell in row] for row in found[0]["rows"]] == [["Late", "***"]]
    assert [item["text"] for item in found[1]["items"]] == ["One", "—"]


@pytest.mark.parametrize("sign", ["\u200d", "\u200b", "\u200e", "\u00ad", "\ufeff", "\u00a0"])
def test_a_line_of_what_no_one_sees_is_no_paragraph(sign: str) -> None:
    found = blocks_in(f"<p>One.</p><p>{sign}</p><p><b>{sign}</b></p><p>Two.</p>")
    assert [block["text"] for block in found] == ["One.", "Two."]
