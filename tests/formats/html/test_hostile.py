"""Pages that are made to crash, to hang or to grow."""

from __future__ import annotations

import json

import pytest

import newsformat
from newsformat.formats.html.own import own_article
from newsformat.formats.html.page import parse
from newsformat.formats.html.related import boxes
from newsformat.formats.source import Source
from newsformat.model import Article

PROSE = "<p>The first boat left at dawn, said Ada Rossi, who has run the ferry across the bay for thirty years.</p>"


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><title>Ferry</title>{head}</head><body><article>{body}</article>"


def read(html: str, url: str | None = "https://example.org/a") -> Article:
    reading = newsformat.read(html, "html", url=url)
    assert reading.article is not None
    reading.to_json()
    assert newsformat.validate(reading.article.to_json()) == []
    return reading.article


@pytest.mark.parametrize("url", ["http://[", "https://a\u2100b/", "a place", "javascript:x"])
@pytest.mark.parametrize("head", ["", '<base href="">', '<base href="http://[">'])
def test_what_is_no_address_of_a_page_is_none(url: str, head: str) -> None:
    reading = newsformat.read(page(PROSE, head), "html", url=url)
    assert reading.article is not None
    assert reading.article.url is None
    assert [finding.code for finding in reading.findings if finding.code == "html-url"] == ["html-url"]
    reading.to_json()


@pytest.mark.parametrize("name", ["html", "text"])
def test_half_a_surrogate_pair_is_no_part_of_an_address(name: str) -> None:
    reading = newsformat.read(page(PROSE), name, url="https://example.org/\ud800")
    assert reading.source is None
    reading.to_json()


@pytest.mark.parametrize("label", ["utf-8-sig", "utf_8", "idna", "base64", "undefined", "unicode_escape", "mbcs", "hz"])
def test_a_charset_that_only_python_knows_is_no_trouble(label: str) -> None:
    reading = newsformat.read(f'<meta charset="{label}">{PROSE}'.encode(), "html")
    assert reading.article is not None
    assert "left at dawn" in reading.article.text


@pytest.mark.parametrize("address", ["//[x/y.jpg", "//a\u2100b/y.jpg", "//a\uff03@b/y.jpg"])
def test_a_lead_image_is_compared_with_addresses_that_have_no_host(address: str) -> None:
    head = '<meta property="og:image" content="https://example.org/a.jpg">'
    article = read(page(f'{PROSE}<img src="{address}"><img src="https://example.org/a.jpg" alt="A boat">', head), None)
    assert article.lead_image is not None
    assert (article.lead_image.url, article.lead_image.alt) == ("https://example.org/a.jpg", "A boat")


@pytest.mark.parametrize("space", ["\u00a0", " \u00a0", "\u2003", "\n \u00a0"])
def test_any_run_of_white_space_in_metadata_is_a_space(space: str) -> None:
    run = space * 30_000
    names = {"author": "Ada{}Rossi", "keywords": "boats{}out,{}bells", "og:description": "The{}first boat left."}
    metas = "".join(f'<meta name="{name}" content="{value.replace("{}", run)}">' for name, value in names.items())
    node = json.dumps({"@type": "NewsArticle", "headline": f"Ferry{run}resumes", "articleSection": f"Town{run}life"})
    article = read(
        page(f"<h1>Ferry{run}resumes</h1>{PROSE * 3}", f"{metas}<script type=application/ld+json>{node}</script>")
    )
    assert (article.headline, article.summary, article.section) == (
        "Ferry resumes",
        "The first boat left.",
        ("Town life",),
    )
    assert [author.name for author in article.authors] == ["Ada Rossi"]
    assert [keyword.text for keyword in article.keywords] == ["boats out", "bells"]


def test_a_title_at_the_end_of_very_many_paths_is_looked_for_once_each() -> None:
    paths = "<a href=/x>Sea</a><span>Ferry resumes after the storm</span>" * 20_000
    article = newsformat.read(
        f"<title>Ferry resumes after the storm</title><div>{paths}</div>{PROSE * 3}", "html"
    ).article
    assert article is not None
    assert article.headline == "Ferry resumes after the storm"


@pytest.mark.parametrize("control", ["\x01", "\x1b", "\ufffe"])
def test_a_control_character_is_no_part_of_a_title_beside_its_link(control: str) -> None:
    cards = "".join(
        f"<div><a href=/2026/03/0{day}/ferry-{day}.html><img src=/{day}.jpg></a>"
        f"<p>The northern ferry sails{control} again on day {day}</p></div>"
        for day in (1, 2)
    )
    article = read(page(f"{PROSE * 4}<h2>Related stories</h2>{cards}"))
    assert [link.title for link in article.related] == [
        "The northern ferry sails again on day 1",
        "The northern ferry sails again on day 2",
    ]


def test_a_link_around_very_many_lines_is_asked_once_whether_it_leads_to_a_translation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setattr(boxes, "edition", lambda *link: asked.append(link))
    read(page(f"{PROSE * 4}<a href=/2026/03/01/ferry-1.html>{'<div>English</div>' * 50}</a>"))
    assert [url for _, url in asked] == ["https://example.org/2026/03/01/ferry-1.html"]


def test_of_very_many_lines_that_name_the_author_the_first_are_told_by_the_byline() -> None:
    article = read(page(f"<h1>Ferry</h1><p>{'By Ada Rossi<br>' * 40}The boat left.</p>{PROSE * 4}"))
    assert [author.name for author in article.authors] == ["Ada Rossi"]
    assert article.text.count("By Ada Rossi") == 40 - 12


def test_what_a_very_long_class_says_of_a_date_is_not_read_to_its_end() -> None:
    article = read(page(f"<h1>Ferry</h1><p class='{'a ' * 300}today'>1 March 2026</p>{PROSE * 4}"))
    assert article.published == "2026-03-01"


# ------------------------------------------------------------------------------------- nesting

NESTING = ("<blockquote>", "<aside><h2>x</h2>", "<ul><li>", "<dl><dt>x<dd>", "<table><tr><td>x<td>", "<figure>", "<b>")


@pytest.mark.parametrize("around", NESTING)
@pytest.mark.parametrize("count", [10, 30, 60, 115, 1000])
def test_however_deep_a_page_nests_its_article_can_be_written(around: str, count: int) -> None:
    article = read(page(PROSE * 4 + around * count + PROSE + "the end"))
    assert "The first boat left at dawn" in article.text


@pytest.mark.parametrize("control", ["\x07", "&#21;", "\ufffe"])
def test_a_control_character_below_a_picture_is_no_part_of_its_caption(control: str) -> None:
    words = "The first boat left the northern harbour at dawn, half an hour later than the timetable had promised."
    prose = f"<p>{words}</p>" * 3
    below = f"<div><img src=/a.jpg width=600><div>The boat{control} at dawn. Photo: Ada Rossi</div></div>"
    article = newsformat.read(f"<h1>Ferry resumes</h1><article>{prose}{below}{prose}</article>", "html").article
    assert article is not None
    (figure,) = (block for block in article.body if block.type == "figure")
    assert (figure.image.caption.text, figure.image.credit) == ("The boat at dawn.", "Photo: Ada Rossi")


# ------------------------------------------------------------------------------------- pages like our own

SHELL = '<script type="application/ld+json">{}</script><div data-newsformat="1.0">'.format(
    json.dumps({"@context": ["https://schema.org", {"nf": "urn:newsformat:ns:"}], "@type": "NewsArticle"})
)
IMITATIONS = (
    "<aside data-block=fact_box>",
    "<section data-block=live_entry>",
    "<aside data-block=note>",
    "<div data-block=other data-name=x>",
    "<figure data-block=quotation><blockquote>",
    "<ul><li>",
    "<p><i><b><u>",
    "<p><span lang=fr data-mark=language>",
)


@pytest.mark.parametrize("around", IMITATIONS)
@pytest.mark.parametrize("count", [5, 40, 120, 600])
def test_a_page_like_our_own_may_nest_as_deep_as_any(around: str, count: int) -> None:
    article = read(SHELL + around * count + "<p>The first boat left at dawn.")
    assert b"The first boat left at dawn." in article.to_json()


def test_what_nests_deeper_than_our_writer_writes_is_not_ours() -> None:
    for count, is_own in ((20, True), (40, False), (400, False)):
        source = Source((SHELL + "<aside data-block=fact_box>" * count + "<p>At dawn.").encode())
        assert (own_article(parse(source))[0] is not None) == is_own
