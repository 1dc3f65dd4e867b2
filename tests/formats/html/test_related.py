"""Related links: which links of a page are about its article, how they relate, and where they stand."""

from __future__ import annotations

import pytest

import newsformat
from newsformat.formats.html.related_labels import UNRELATED, named_related, verdict_of, without_label

WORDS = (
    "The ferry between the two islands will sail again on Monday, after three months in which nobody knew whether it "
    "ever would, the harbour office of Norvale said on Friday, and the first tickets are on sale from tomorrow on. "
)
PROSE = f"<p>{WORDS}</p>"
STORY = "https://news.example/2026/03/{0}-and-what-came-of-it"


def related(inside: str = "", after: str = "", head: str = "") -> list[tuple[str | None, str | None, str | None]]:
    page = (
        f"<html lang=en><head><title>The ferry sails again</title>{head}</head><body><main><article>"
        f"<h1>The ferry sails again</h1>{PROSE * 3}{inside}{PROSE * 3}</article>{after}</main></body></html>"
    )
    article = newsformat.read(page.encode(), format="html", url=STORY.format("the-ferry-sails-again")).article
    assert article is not None
    return [(link.rel, link.title, link.position) for link in article.related]


def link(title: str, slug: str = "a-story-of-the-harbour") -> str:
    return f'<a href="{STORY.format(slug)}">{title}</a>'


LINKS = (
    f"<ul><li>{link('Who built the ferry', 'one-story-of-it')}</li>"
    f"<li>{link('The harbour at night', 'two-of-it')}</li></ul>"
)
BOTH = ["Who built the ferry", "The harbour at night"]


@pytest.mark.parametrize(
    ("label", "rel"),
    [
        ("Related stories", "related"),
        ("Mehr zum Thema", "related"),
        ("Sur le même sujet", "related"),
        ("Más información", "related"),
        ("Articoli correlati", "related"),
        ("■関連記事", "related"),
        ("مواضيع ذات صلة", "related"),
        ("Read also:", "see_also"),
        ("Lesen Sie auch", "see_also"),
        ("À lire aussi", "see_also"),
        ("Lee también", "see_also"),
        ("Leggi anche", "see_also"),
        ("اقرأ أيضا", "see_also"),
        ("Читайте также", "see_also"),
        ("More in this series", "series"),
    ],
)
def test_a_label_speaks_for_the_links_in_its_box(label: str, rel: str) -> None:
    box = f"<div><h3>{label}</h3>{LINKS}</div>"
    assert related(after=box) == [(rel, title, "after") for title in BOTH]


@pytest.mark.parametrize(
    "label", ["Most read", "Latest news", "Recommended for you", "Meistgelesen", "人気記事", "Les plus lus"]
)
def test_lists_of_the_site_are_not_related(label: str) -> None:
    assert related(after=f'<div class="related"><h3>{label}</h3>{LINKS}</div>') == []


def test_another_heading_ends_what_a_label_speaks_for() -> None:
    first, second = link("Who built the ferry", "one-story-of-it"), link("The weather of the week", "two-of-it")
    boxes = f"<div><h3>Related</h3><p>{first}</p><h3>Weather</h3><p>{second}</p></div>"
    assert related(after=boxes) == [("related", "Who built the ferry", "after")]


def test_a_teaser_among_the_paragraphs_is_there_for_this_article() -> None:
    teaser = f'<div class="teaser">{link("Who built the ferry, and why")}</div>'
    assert related(inside=teaser) == [("see_also", "Who built the ferry, and why", "within")]


def test_a_list_without_label_after_the_text_is_not_related() -> None:
    assert related(after=f"<div>{LINKS}</div>") == []


def test_the_names_of_a_box_speak_where_no_label_does() -> None:
    assert [each[0] for each in related(after=f'<div class="c-related-articles">{LINKS}</div>')] == ["related"] * 2
    assert related(after=f'<div class="relative">{LINKS}</div>') == []


def test_a_box_beside_the_text_is_beside_it() -> None:
    aside = f"<aside><h3>Related</h3>{LINKS}</aside>"
    assert related(after=aside) == [("related", title, "beside") for title in BOTH]


@pytest.mark.parametrize(
    "path", ["tag/ferries-of-the-north-sea", "author/ana-lind", "topics/the-north-sea-in-winter", "newsletter"]
)
def test_pages_of_tags_and_people_are_no_stories(path: str) -> None:
    anchor = f'<a href="https://news.example/{path}">Everything about the ferries</a>'
    assert related(after=f"<div><h3>Related</h3><p>{anchor}</p></div>") == []


def test_a_page_is_not_related_to_itself() -> None:
    itself = link("The ferry sails again", "the-ferry-sails-again")
    assert related(after=f"<div><h3>Related</h3><p>{itself}</p></div>") == []


def test_one_address_comes_once_and_a_label_in_a_link_is_no_title() -> None:
    twice = link("Read also: Who built the ferry") + "</p><p>" + link("Who built the ferry")
    assert related(after=f"<p>{twice}</p>") == [("see_also", "Who built the ferry", "after")]


def test_a_picture_page_is_a_gallery() -> None:
    anchor = '<a href="https://news.example/gallery/the-ferry-in-the-storm-12345">The ferry in the storm</a>'
    assert related(after=f"<div><h3>Related</h3>{anchor}</div>") == [("gallery", "The ferry in the storm", "after")]


def test_a_teaser_has_the_picture_beside_its_link() -> None:
    picture = '<img src="https://news.example/ferry.jpg" width=640 height=480 alt="The ferry">'
    card = f'<div class="card"><div>{picture}</div><h3>{link("Who built the ferry")}</h3></div>'
    page = f"<html><body><article>{PROSE * 6}</article><div><h2>Related</h2>{card}<p>{LINKS}</p></div></body></html>"
    article = newsformat.read(page.encode(), format="html", url="https://news.example/a").article
    assert article is not None
    assert [each.image.url if each.image else None for each in article.related] == [
        "https://news.example/ferry.jpg", None, None,
    ]  # fmt: skip


def test_a_teaser_that_is_one_link_is_titled_by_its_longest_heading() -> None:
    card = link("<h5>From our archive</h5><h4>Who built the ferry</h4><p>It took seven years.</p>")
    assert related(after=f"<div><h3>Related</h3><div>{card}</div></div>") == [
        ("related", "Who built the ferry", "after")
    ]


def test_the_head_names_neighbours_and_translations() -> None:
    head = (
        f'<link rel=next href="{STORY.format("the-ferry-sails-again")}/2">'
        '<link rel=alternate hreflang=fr href="https://news.example/fr/le-ferry-repart">'
        '<link rel=alternate hreflang=de href="https://news.example/de/">'
        f'<link rel=alternate hreflang=en-GB href="https://news.example/uk/the-ferry-sails">'
    )
    assert related(head=head) == [("next", None, "head"), ("translation", None, "head")]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Related", "related"),
        ("Relatedness explained", None),
        ("More on the ferry", "related"),
        ("More from Norvale", UNRELATED),
        ("Related topics", UNRELATED),
        ("Quelle:", "source"),
        ("Read " + "very " * 20, None),
    ],
)
def test_what_a_label_says(words: str, verdict: str | None) -> None:
    assert verdict_of(words) == verdict


def test_a_label_before_a_title_is_taken_off() -> None:
    assert without_label("Lire aussi : Le ferry repart") == ("see_also", "Le ferry repart")
    assert without_label("Norvale: the ferry sails") == (None, "Norvale: the ferry sails")


def test_names_of_boxes() -> None:
    assert named_related("story relatedLinks") is True
    assert named_related("related-tags") is False
    assert named_related("relative col-4") is None
