"""Lines of a page that are headings though no element says so."""

from __future__ import annotations

import pytest

import newsformat

PROSE = tuple(
    f"The harbour board voted on {day} evening to close the old fish quay to lorries, ending a dispute of two years."
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
)


def headings(*lines: str) -> list[str]:
    """The headings of a page that has these lines between its paragraphs."""
    text = "".join(f"<p>{prose}</p><p>{line}</p>" for prose, line in zip(PROSE, lines, strict=False))
    page = f"<html lang=en><title>Board</title><article><h1>Board closes quay</h1>{text}<p>{PROSE[-1]}</p></article>"
    article = newsformat.read(page, "html").article
    assert article is not None
    assert len(article.body) == 2 * len(lines) + 1
    return [block.text for block in article.body if block.type == "heading"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Bread on the quay", "No lorries after dusk"),
        ("BREAD ON THE QUAY", "NO LORRIES AFTER DUSK", "‘WE HAD PLANS’"),
        ("انتكاسة جديدة", "روايات وهمية"),
        ("<b>Bread on the quay</b>",),
    ],
)
def test_short_lines_alone_between_paragraphs_are_subheads(lines: tuple[str, ...]) -> None:
    assert headings(*lines) == [line.removeprefix("<b>").removesuffix("</b>") for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("Bread on the quay",),
        ("To be continued", "To be continued"),
        ("Photo: Ines Wall", "Photo: Bo Lind"),
        ("Ines Wall, mayor", "Bo Lind, harbour master"),
        ("“It is a good day.”", "“We shall see.”"),
        ("1,200 kg", "900 kg"),
        ("<a href=/bread>Bread is dearer</a>", "<a href=/quay>A quay for everyone</a>"),
    ],
    ids=["one alone", "a refrain", "credits", "people", "speech", "numbers", "links"],
)
def test_other_short_lines_are_paragraphs(lines: tuple[str, ...]) -> None:
    assert headings(*lines) == []
