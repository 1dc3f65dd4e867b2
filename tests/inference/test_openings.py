from __future__ import annotations

import pytest

from newsformat.inference.openings import without_dateline
from newsformat.model.body import Heading, Paragraph


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text=text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "told", "byline", "place"),
    [
        (["VENICE (LW) - The first boat left."], [], None, 0),
        (["By Ada Rossi", "VENICE (LW) - The first boat left."], [], "Ada Rossi", 1),
        (["By Ada Rossi", "VENICE (LW) - The first boat left."], [], None, None),
        (["1 March 2026", "Extra", "Venice: The first boat left."], ["Venice"], None, 2),
        (["1 March 2026", "Extra", "VENICE (LW) - The first boat left."], ["Mestre"], None, None),
        (["1", "2", "3", "4", "5", "6", "7", "8", "Venice: The first boat left."], ["Venice"], None, None),
    ],
)
def test_where_a_dateline_may_stand(texts: list[str], told: list[str], byline: str | None, place: int | None) -> None:
    blocks, dateline = without_dateline(paragraphs(*texts), told, byline)
    run_ins = [number for number, block in enumerate(blocks) if isinstance(block, Paragraph) and block.run_in]
    assert run_ins == ([] if place is None else [place])
    assert (dateline is None) is (place is None)


def test_a_dateline_below_a_heading() -> None:
    blocks, dateline = without_dateline([Heading(level=2, text="Ferry"), *paragraphs("VENICE (LW) - It left.")])
    assert dateline == "VENICE (LW)"
    assert blocks[1] == Paragraph(run_in="VENICE (LW) - ", text="It left.")
