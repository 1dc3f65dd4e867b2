from __future__ import annotations

import pytest

from newsformat.inference.datelines.openings import without_dateline
from newsformat.model.body import Heading, Paragraph


def paragraphs(*texts: str) -> list[Paragraph]:
    return [Paragraph(text=text) for text in texts]


NAME = "Ada Rossi, correspondent of the Lagoon Wire for the north-west of the lagoon"
DATED = "VENICE (LW) - The first boat left."


@pytest.mark.parametrize(
    ("texts", "told", "byline", "place"),
    [
        ([DATED], None, None, 0),
        (["By Ada Rossi", DATED], None, None, None),
        (["By Ada Rossi", DATED], [], None, 1),
        ([NAME, DATED], [], NAME, 1),
        ([NAME, DATED], [], None, None),
        (["(Adds quotes.)", "* Boats are out again after nine days.", "By Ada Rossi", DATED], [], None, 3),
        (["The boats are out again.", DATED], [], None, None),
        (["The boats are out again.", "Extra", "Venice: The first boat left."], ["Venice"], None, 2),
        (["The boats are out again.", "Extra", DATED], ["Mestre"], None, None),
        ([*"123456789012", DATED], ["Venice"], None, None),
    ],
)
def test_where_a_dateline_may_stand(
    texts: list[str], told: list[str] | None, byline: str | None, place: int | None
) -> None:
    blocks, dateline = without_dateline(paragraphs(*texts), told, byline)
    run_ins = [number for number, block in enumerate(blocks) if isinstance(block, Paragraph) and block.run_in]
    assert run_ins == ([] if place is None else [place])
    assert (dateline is None) is (place is None)


def test_a_dateline_below_a_heading() -> None:
    blocks, dateline = without_dateline([Heading(level=2, text="Ferry"), *paragraphs("VENICE (LW) - It left.")])
    assert dateline == "VENICE (LW)"
    assert blocks[1] == Paragraph(run_in="VENICE (LW) - ", text="It left.")


@pytest.mark.parametrize("told", ["VENICE, March 1 - lagoon wire.", "VENICE, March 1 - lagoon wire"])
def test_of_a_dateline_that_is_told_all_stands_apart(told: str) -> None:
    blocks, dateline = without_dateline(paragraphs("VENICE, March 1 - lagoon wire. The first boat left."), [told])
    assert dateline == "VENICE, March 1 - lagoon wire"
    assert blocks == (Paragraph(run_in="VENICE, March 1 - lagoon wire. ", text="The first boat left."),)
