"""A page is left the first paragraphs of its body, and all else that is on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsformat.formats.html.page import parse
from newsformat.formats.source import Source

TRAINING = Path(__file__).parents[2] / "training"
STORY = (
    "The ferry left the northern harbour at dawn, half an hour later than the timetable promised to its passengers.",
    "On board were forty islanders, two lorries with building stone, and a brass band on its way to a wedding.",
    "The captain said that the new engine, paid for by the district, had passed all of its trials without a fault.",
)
FOOT = "The Norvale Gazette is published on every day of the week but one by the Harbour Press of Norvale, and printed."


@pytest.fixture(autouse=True)
def _training(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(TRAINING)


@pytest.mark.parametrize("most", [1, 2])
def test_so_many_paragraphs_are_left(most: int) -> None:
    from shortened import shortened  # noqa: PLC0415

    page = parse(Source(f"<div>{''.join(f'<p>{line}</p>' for line in STORY)}</div><p>{FOOT}</p>".encode()))
    left = shortened(page, "\n".join(STORY), most)
    assert left is not None
    assert left.truth == "\n".join(STORY[:most])
    assert [text for text in page.root.strings if text.strip()] == [*STORY[:most], FOOT]
    assert {node.data for node in left.others} == {FOOT}


def test_a_page_of_no_more_is_left_as_it_is() -> None:
    from shortened import shortened  # noqa: PLC0415

    page = parse(Source("".join(f"<p>{line}</p>" for line in (*STORY, FOOT)).encode()))
    assert shortened(page, "\n".join(STORY), 3) is None
