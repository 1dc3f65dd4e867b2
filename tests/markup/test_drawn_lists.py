"""Lists that a page draws with signs."""

from __future__ import annotations

from typing import Any

import pytest

from markup.foreign import blocks_in


def paragraph(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


def items(*texts: str) -> dict[str, Any]:
    return {"type": "list", "items": [{"text": text} for text in texts]}


LISTS: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "paragraphs": (
        "<p>We bring:</p><p>• Coats.</p><p>• <b>Two</b> ropes.</p><p>We sail.</p>",
        [
            paragraph("We bring:"),
            {
                "type": "list",
                "items": [{"text": "Coats."}, {"text": "Two ropes.", "marks": [{"type": "strong", "words": "Two"}]}],
            },
            paragraph("We sail."),
        ],
    ),
    "lines": ("<p>• Coats<br>• Ropes</p>", [items("Coats", "Ropes")]),
    "lines and paragraphs": ("<p>●Coats<br>●Ropes</p><p>●Bread</p>", [items("Coats", "Ropes", "Bread")]),
    "lines below others": (
        "<p><i>We bring:<br>✔ Coats.</i><br>✔ Ropes.</p>",
        [
            paragraph("We bring:") | {"marks": [{"type": "emphasis", "words": "We bring:"}]},
            {
                "type": "list",
                "items": [{"text": "Coats.", "marks": [{"type": "emphasis", "words": "Coats."}]}, {"text": "Ropes."}],
            },
        ],
    ),
    "dashes before short lines": (
        "<p>We bring:<br>- Coats<br>- Ropes<br>- Bread</p>",
        [paragraph("We bring:"), items("Coats", "Ropes", "Bread")],
    ),
    "a dialogue": (
        "<p>- Who is there?<br>- The captain.<br>- Come in.</p><p>– Good day.</p><p>– Good day.</p>",
        [
            paragraph("- Who is there?\n- The captain.\n- Come in."),
            paragraph("– Good day."),
            paragraph("– Good day."),
        ],
    ),
    "one bullet": (
        "<p>• The last boat leaves at nine.</p><p>One.</p>",
        [paragraph("• The last boat leaves at nine."), paragraph("One.")],
    ),
    "other lines below": ("<p>• Coats<br>Bread</p>", [paragraph("• Coats\nBread")]),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_that_a_page_draws(name: str) -> None:
    html, expected = LISTS[name]
    assert blocks_in(html) == expected
