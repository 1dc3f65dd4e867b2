"""Lines of a page that are headings though no element says so."""

from __future__ import annotations

import pytest

import newsformat
from markup.foreign import blocks_in

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


def blocks(*paragraphs: str) -> list[tuple[str, str]]:
    """The kinds and words of the blocks that a page has with these paragraphs behind its first."""
    text = "".join(f"<p>{each}</p>" for each in (PROSE[0], *paragraphs))
    page = f"<html lang=en><title>Board</title><article><h1>Board closes quay</h1>{text}<p>{PROSE[4]}</p></article>"
    article = newsformat.read(page, "html").article
    assert article is not None
    return [(block.type, getattr(block, "text", "")) for block in article.body][1:-1]


def test_a_bold_first_line_of_a_paragraph_is_its_subhead() -> None:
    head, question = "Bread on the quay", "Who may still drive there?"
    assert blocks(f"<b>{head}</b><br>{PROSE[1]}", f"<strong>{question}</strong><br> {PROSE[2]}<br>{PROSE[3]}") == [
        ("heading", head),
        ("paragraph", PROSE[1]),
        ("heading", question),
        ("paragraph", f"{PROSE[2]}\n{PROSE[3]}"),
    ]


def test_a_subhead_on_a_line_stands_below_the_heading_before_it() -> None:
    page = f"<article><h1>Board</h1><p>{PROSE[0]}</p><h3>The quay</h3><p><b>Bread</b><br>{PROSE[1]}</p></article>"
    article = newsformat.read(page, "html").article
    assert article is not None
    assert [block.level for block in article.body if block.type == "heading"] == [3, 4]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"<b>Bread on the quay:</b><br>{PROSE[1]}",
        f"<b>The board voted on Monday.</b><br>{PROSE[1]}",
        f"<b>Bread</b> on the quay<br>{PROSE[1]}",
        "<b>Address</b><br>3 Harbour Road",
        f"<b>Bread on the quay<br>{PROSE[1]}</b>",
        f"<b><a href=https://example.org/bread>Bread on the quay</a></b><br>{PROSE[1]}",
    ],
)
def test_other_first_lines_stay_in_their_paragraph(paragraph: str) -> None:
    assert [kind for kind, _ in blocks(paragraph)] == ["paragraph"]


def test_small_print_above_the_text_does_not_tell_how_deep_subheads_lie() -> None:
    text = "The first boat left at dawn, with a hundred and twenty people on board, and came back at noon."
    blocks = blocks_in(f"<h5>Islands</h5><h2>A ferry</h2><p>{text}</p><p><b>The wind</b></p><p>{text}</p>")
    assert [block.get("level") for block in blocks] == [5, 2, None, 3, None]


@pytest.mark.parametrize("sign", ["#", "¶", "🔗"])
def test_a_link_of_a_heading_to_itself_is_none_of_its_words(sign: str) -> None:
    (found,) = blocks_in(f'<h2 id=boats>The boats <a href="/a/#boats">{sign}</a></h2>')
    assert found["text"] == "The boats"
    (number,) = blocks_in("<h2>Boat <a href=#one>#1</a></h2>")
    assert number["text"] == "Boat #1"
