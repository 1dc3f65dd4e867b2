"""Series among related links: what says that links are the parts of one, and where a series numbers them."""

from __future__ import annotations

import pytest

import newsformat
from newsformat.formats.html.related.series import names_a_series

WORDS = (
    "The ferry between the two islands will sail again on Monday, after three months in which nobody knew whether it "
    "ever would, the harbour office of Norvale said on Friday, and the first tickets are on sale from tomorrow on. "
)
PROSE = f"<p>{WORDS}</p>"
OWN = "https://news.example/harbour/part-3"
TITLES = ("A night on the quay", "Who pays for it", "The ferry sails again", "What the divers found")


def rels(inside: str) -> list[tuple[str | None, str | None]]:
    page = f"<main><article><h1>The ferry sails again</h1>{PROSE * 5}{inside}</article></main>"
    article = newsformat.read(page.encode(), format="html", url=OWN).article
    assert article is not None
    return [(link.rel, link.title) for link in article.related]


def parts(titles: tuple[str, ...]) -> str:
    links = [f'<a href="https://news.example/harbour/part-{n}">{title}</a>' for n, title in enumerate(titles, start=1)]
    return f"<ul>{''.join(f'<li>{link}</li>' for link in links)}</ul>"


@pytest.mark.parametrize(
    "label",
    [
        "<h4>Posts in this series</h4>",
        "<h4>Read more from the Harbour at Night series</h4>",
        "<h4>Read the rest of the series</h4>",
        "<h4>Unsere Serie im Überblick</h4>",
        "<h4>Retrouvez tous les articles de notre série</h4>",
        "<h4>Los otros capítulos de nuestra serie</h4>",
        "<p>This is the third post in a series.</p>",
        "<p>This article is part of a series on the harbour at night. Read the other parts:</p>",
        '<p>This entry is part 3 of 4 in the series <a href="/series/harbour">Harbour at Night</a></p>',
        '<p>This post is part of the <a href="/series/harbour">Harbour at Night</a> series.</p>',
        "<p>Dies ist der dritte Teil unserer Serie über den Hafen.</p>",
        "<p>Cet article est le troisième volet de notre série sur le port.</p>",
    ],
)
def test_what_names_a_series_heads_its_parts(label: str) -> None:
    others = [("series", title) for title in (TITLES[0], TITLES[1], TITLES[3])]
    assert [found for found in rels(f"<div>{label}{parts(TITLES)}</div>") if found[0] != "part_of"] == others


@pytest.mark.parametrize(
    "words",
    [
        "TV series",
        "New series on the harbour start in May",
        "In the third episode of the series, the ferry sails.",
        "It was the last game of the series.",
        "World Series",
        "A series of storms",
    ],
)
def test_other_words_about_series_head_none(words: str) -> None:
    assert not names_a_series(words)


@pytest.mark.parametrize(
    "form",
    [
        "Part {0}: {2}",
        "Part {1}: {2}",
        "{1}. {2}",
        "#{0} {2}",
        "{0}/4 {2}",
        "{2} (Part {0})",
        "The harbour, part {1}",
        "The harbour - Part {0} of 4",
        "第{0}回 港",
    ],
)
def test_parts_are_numbered_at_either_end_and_in_roman_letters(form: str) -> None:
    titles = tuple(
        form.format(number, roman, title)
        for number, (roman, title) in enumerate(zip(("I", "II", "III", "IV"), TITLES, strict=True), start=1)
    )
    assert rels(parts(titles)) == [("series", titles[0]), ("series", titles[1]), ("series", titles[3])]
