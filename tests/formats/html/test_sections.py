"""The section of a page, and the way to the page through its site."""

from __future__ import annotations

import json

import pytest

import newsformat

WORDS = "The first boat left the northern harbour at dawn, half an hour later than the timetable had promised."
TEXT = f"<article><h1>Ferry resumes</h1>{f'<p>{WORDS}</p>' * 4}</article>"
HOME = "https://example.org"


def section(body: str, head: str = "", url: str | None = f"{HOME}/sport/sea/ferry-resumes") -> list[str] | None:
    page = f"<!doctype html><html lang=en><head><title>Ferry resumes</title>{head}</head><body>{body}</body>"
    article = newsformat.read(page, "html", url=url).article
    assert article is not None
    return None if article.section is None else list(article.section)


def crumbs(*steps: tuple[str, str]) -> str:
    items = [{"@type": "ListItem", "name": name, "item": f"{HOME}{path}"} for name, path in steps]
    node = {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items}
    return f"<script type=application/ld+json>{json.dumps(node)}</script>"


def test_the_way_to_a_page_leaves_out_the_start_and_the_page_itself() -> None:
    head = crumbs(("Harbour Post", ""), ("Sport", "/sport/"), ("Sailing", "/sport/sea/"), ("Ferry resumes", "/x"))
    assert section(TEXT, head) == ["Sport", "Sailing"]
    assert section(TEXT, crumbs(("Sport", "/sport/"), ("A ferry", "/sport/sea/ferry-resumes"))) == ["Sport"]
    assert section(TEXT, crumbs(("Accueil", "/fr"), ("Sport", "/sport/"))) == ["Sport"]
    assert section(TEXT, crumbs(("Sport", "/sport/"), ("Ferry-resumes", "/y"))) == ["Sport"]


def test_what_nobody_has_filed_has_no_section_whatever_label_stands_before_it() -> None:
    assert section(TEXT, '<meta property="article:section" content="Category: Uncategorized">', url=None) is None


def test_one_way_is_told_where_a_page_has_several() -> None:
    head = crumbs(("Home", ""), ("Sport", "/sport/")) + "<script></script>" + crumbs(("Home", ""), ("Boats", "/boats/"))
    assert section(TEXT, head) == ["Sport"]
    shown = "<nav class=breadcrumbs><a href=/>Start</a> <a href=/boats/>Boats ›</a></nav>"
    assert section(shown + TEXT, head) == ["Sport"]
    assert section(shown + TEXT) == ["Boats"]


@pytest.mark.parametrize("name", ["Uncategorized", "Non classé", "Без рубрики", "未分類", "Ferry resumes", "Home"])
def test_what_stands_for_no_section_is_none(name: str) -> None:
    head = f'<meta property="article:section" content="{name}">'
    assert section(TEXT, head) is None
    assert section(TEXT, head + crumbs(("Home", ""), ("Sport", "/sport/"))) == ["Sport"]


@pytest.mark.parametrize(
    ("menu", "found"),
    [
        ("<a href=/sport/>Sport</a><a href=/culture/>Culture</a>", ["Sport"]),
        ("<a href=/sport/sea>Sailing</a><a href=/sport>Sport</a>", ["Sport", "Sailing"]),
        ("<a href=https://www.example.org/sport/>Sport</a><a href=https://other.example/sport/sea/>Sea</a>", ["Sport"]),
        ("<a href=/sport/>Back to sport</a><a href=/sport/>Sport ›</a><a href=/sport>Sport</a>", ["Sport"]),
        ("<a href=/sport/><img src=/sport.png></a><a href=/sport/>Sport</a>", ["Sport"]),
        (f"<a href=/sport/>{'All that was played on Sunday, and where'}!</a>", None),
        ("<a href=/other/sport/>Sport</a>", None),
    ],
)
def test_links_to_the_folders_of_the_address_name_the_section(menu: str, found: list[str] | None) -> None:
    assert section(f"<nav>{menu}</nav>{TEXT}") == found


def test_a_link_above_the_headline_to_a_place_on_the_page_is_no_section() -> None:
    above = "<div><a href={}>To the comments</a></div>"
    page = f"<div>{above.format('#comments')}<h1>Ferry resumes</h1>{f'<p>{WORDS}</p>' * 4}</div>"
    assert section(page, url=f"{HOME}/ferry-resumes") is None
    assert section(page.replace("#comments", "/sport/"), url=f"{HOME}/ferry-resumes") == ["To the comments"]


def test_the_folder_of_a_language_or_a_year_is_no_section() -> None:
    menu = "<nav><a href=/en/>English</a><a href=/en/2026/>2026</a></nav>"
    assert section(menu + TEXT, url=f"{HOME}/en/2026/ferry") is None


def test_the_address_may_be_the_declared_one() -> None:
    head = "<link rel=canonical href=/sport/ferry-resumes><base href=https://example.org/>"
    assert section(f"<a href=/sport/>Sport</a>{TEXT}", head, None) == ["Sport"]
    assert section(f"<a href=/sport/>Sport</a>{TEXT}", "<link rel=canonical href='http://['>", None) is None
    long = f"{HOME}/sport/{'a/' * 3_000}b"
    assert section(f"<a href=/sport/>Sport</a>{TEXT}", f"<link rel=canonical href={long}>", None) == ["Sport"]


def test_what_content_systems_file_a_post_under_is_its_section() -> None:
    text = TEXT.replace("</article>", "<p>Filed: <a href=/?cat=3 rel='category tag'>Sailing</a></p></article>")
    related = "<div class=card><h3><a href=/x>A bridge</a></h3><a href=/?cat=4 rel='category tag'>Roads</a></div>"
    assert section(text + related, url=f"{HOME}/ferry-resumes") == ["Sailing"]


def filed(section: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry", "articleSection": section}
    return f"<script type=application/ld+json>{json.dumps(node)}</script>"


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ("Harbour,Boats", ["Harbour", "Boats"]),
        ("Harbour, Boats, Sailing", ["Harbour", "Boats", "Sailing"]),
        ("Harbour, Food & Drink, Sailing", ["Harbour", "Food & Drink", "Sailing"]),
        ("Harbour, Boats, Sailing, Uncategorized", ["Harbour", "Boats", "Sailing"]),
        ("Sailing,", ["Sailing"]),
        # What may be one name stays one.
        ("Boats, large", ["Boats, large"]),
        ("Nets, ropes, and sails", ["Nets, ropes, and sails"]),
        ("Netze, Seile und Segel", ["Netze, Seile und Segel"]),
        ("Photos, Sea & Sky", ["Photos, Sea & Sky"]),
        (["Harbour, Boats, Sailing", "Town"], ["Harbour, Boats, Sailing", "Town"]),
    ],
)
def test_sections_that_a_program_strung_together_are_told_apart(declared: object, found: list[str]) -> None:
    assert section(TEXT, filed(declared)) == found


@pytest.mark.parametrize("name", ["{$category}", "{{ section }}", "%%category%%", "Main Navigation", "Hauptnavigation"])
def test_what_a_program_left_in_the_place_of_a_section_is_none(name: str) -> None:
    assert section(TEXT, filed(name)) is None
    assert section(TEXT, crumbs(("Home", ""), (name, "/n/"), ("Sport", "/sport/"))) == ["Sport"]


def test_neither_the_site_nor_the_author_is_a_section() -> None:
    site = "<meta property=og:site_name content='Harbour Post'>"
    assert section(TEXT, site + filed(["Harbour Post", "Sailing"])) == ["Sailing"]
    assert section(TEXT, site + filed("harbour post")) is None
    author = "<meta name=author content='Ada Rossi'>"
    assert section(TEXT, author + crumbs(("Home", ""), ("Ada Rossi", "/ada/"))) is None
