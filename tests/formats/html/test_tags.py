"""The subjects that a page shows as links."""

from __future__ import annotations

import pytest

import newsformat

WORDS = "The first boat left the northern harbour at dawn, half an hour later than the timetable had promised."
TEXT = f"<h1>Ferry resumes</h1>{f'<p>{WORDS}</p>' * 4}"
ROW = "<ul><li><a href=/x/norvale>Norvale</a></li><li><a href=/x/ferries>Ferries</a></li></ul>"


def keywords(body: str, head: str = "") -> list[str]:
    page = f"<!doctype html><html lang=en><head><title>Ferry resumes</title>{head}</head><body>{body}</body>"
    article = newsformat.read(page, "html", url="https://example.org/a").article
    assert article is not None
    return [keyword.text for keyword in article.keywords]


@pytest.mark.parametrize(
    "label",
    [
        "Tags:",
        "Filed under",
        "Tagged with:",
        "Related topics",
        "Schlagwörter zu diesem Artikel:",
        "Mehr lesen über",
        "Mots-clés :",
        "Temas relacionados",
        "Følg",
        "Ämnen i artikeln",
        "Теги:",
        "الوسوم:",
        "関連キーワード",
        "Themen",
    ],
)
def test_a_label_names_the_subjects_that_follow(label: str) -> None:
    wanted = [] if label == "Følg" else ["Norvale", "Ferries"]
    assert keywords(f"<article>{TEXT}<div><div><h4>{label}</h4></div></div>{ROW}</article>") == wanted


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("<p>Tags: <a href=/x>Norvale</a>, <a href=/y>Ferries</a></p>", ["Norvale", "Ferries"]),
        ("<p><b>Tags</b> <a href=/x>#Norvale</a> and <a href=/y>#Ferries</a></p>", ["Norvale", "Ferries"]),
        ("<p>Tags: <span><a href=/x>Norvale</a></span><span><a href=/y>Ferries</a></span></p>", ["Norvale", "Ferries"]),
        ("<p>Tags: <a href=/x>Norvale</a></p>", ["Norvale"]),
        ("<p>Tags: <a href=/x>Norvale</a> | <a href=/staff/ada>By Ada Rossi</a></p>", ["Norvale"]),
        ("<p>Tags: <a href=/x>Norvale</a> <a href=/all>All topics</a> <a href=#>Ferries</a></p>", ["Norvale"]),
        ("<p>More about <a href=/x>Norvale</a> <a href=/y>Ferries</a></p>", ["Norvale", "Ferries"]),
        ("<p>More about <a href=/x>the boats that did not leave</a></p>", []),
        ("<p>More about: <a href=/x>When the boats left</a> <a href=/y>Why they did not</a></p>", []),
        ("<p>Tags: <a href=/x>Norvale</a> is where most boats of the line leave from.</p>", ["Norvale"]),
        ("<p>Tags: the word for notes like <a href=/x>this</a></p>", []),
        ("<p>Tags: <a href=/x>1</a> <a href=/y>[edit]</a></p>", []),
        ("<p>Tags: <a href=/x>Boats (4)</a> <a href=/y>Bells (12)</a></p>", []),
    ],
)
def test_what_stands_behind_a_label(row: str, found: list[str]) -> None:
    assert keywords(f"<article>{TEXT}{row}</article>") == found


@pytest.mark.parametrize(
    ("around", "found"),
    [
        ("<aside class=more>{}</aside>", ["Norvale", "Ferries"]),
        ("<nav><h4>Tags</h4>{}</nav>", []),
        ("<div class=navigation><h4>Tags</h4>{}</div>", []),
        ("<footer><h4>Topics</h4>{}</footer>", []),
    ],
)
def test_a_label_outside_the_article_heads_no_menu(around: str, found: list[str]) -> None:
    row = around.format(f"<h4>Tags</h4>{ROW}" if found else ROW)
    assert keywords(f"<article>{TEXT}</article>{row}") == found


def test_subjects_of_the_day_above_the_headline_are_not_those_of_the_article() -> None:
    bar = "<div class=topics><a href=/topic/fog>Fog</a><a href=/topic/final>The final</a></div>"
    between = "<span></span>" * 60
    assert keywords(f"{bar}{between}<article>{TEXT}</article>") == []
    assert keywords(f"<article>{bar}{TEXT}</article>") == ["Fog", "The final"]


def test_a_link_may_hold_the_word_that_is_called_a_tag() -> None:
    row = "<div><a href=/list/fog><span class=tag-blue>Fog</span></a></div>"
    assert keywords(f"<article>{row}{TEXT}</article>") == ["Fog"]


def test_topics_in_a_menu_at_the_foot_of_the_article_are_told_by_their_addresses() -> None:
    menu = "<nav><a href=/tagg/fog>Fog</a><a href=/tagg/norvale>Norvale</a></nav>"
    assert keywords(f"<main>{TEXT}<footer>{menu}</footer></main>") == ["Fog", "Norvale"]
    assert keywords(f"<main>{TEXT}</main><footer>{menu}</footer>") == []


def test_what_a_keyword_is_called_is_no_part_of_it() -> None:
    head = (
        "<meta name=harbour-keywords content='Category: Ferries, displayType: standard, Norvale, content_kind: story'>"
    )
    assert keywords(f"<article>{TEXT}</article>", head) == ["Ferries", "Norvale"]


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("<p>Tags: Norvale, sea birds</p>", ["Norvale", "sea birds"]),
        ("<p><b>Schlagworte:</b> Norvale; Boote</p>", ["Norvale", "Boote"]),
        ("<div>关键词：渡轮、北岛</div>", ["渡轮", "北岛"]),
        ("<p>Tags: 1, 2</p>", []),
        ("<p>Tags: the small notes that boatmen hang on the nets, so that all see whose they are, and when.</p>", []),
        ("<p>Topics: Norvale, boats</p>", []),
    ],
)
def test_subjects_may_be_listed_without_links(row: str, found: list[str]) -> None:
    assert keywords(f"<article>{TEXT}{row}</article>") == found
