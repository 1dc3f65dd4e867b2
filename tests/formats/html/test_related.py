"""Related links: which links of a page are about its article, how they relate, and where they stand."""

from __future__ import annotations

import pytest

import newsformat
from newsformat.formats.html.related.labels import INVITING, UNRELATED, named_related, verdict_of, without_label
from newsformat.formats.html.related.pages import NEXT, PREVIOUS, is_print, may_lead_to_itself, neighbour
from newsformat.formats.html.related.subject import is_about, is_surely_about, words_of

WORDS = (
    "The ferry between the two islands will sail again on Monday, after three months in which nobody knew whether it "
    "ever would, the harbour office of Norvale said on Friday, and the first tickets are on sale from tomorrow on. "
)
PROSE = f"<p>{WORDS}</p>"
STORY = "https://news.example/2026/03/{0}-and-what-came-of-it"


def read_of(inside: str = "", after: str = "", head: str = "") -> newsformat.Article:
    page = (
        f"<html lang=en><head><title>The ferry sails again</title>{head}</head><body><main><article>"
        f"<h1>The ferry sails again</h1>{PROSE * 3}{inside}{PROSE * 3}</article>{after}</main></body></html>"
    )
    article = newsformat.read(page.encode(), format="html", url=STORY.format("the-ferry-sails-again")).article
    assert article is not None
    return article


def related(inside: str = "", after: str = "", head: str = "") -> list[tuple[str | None, str | None, str | None]]:
    return [(link.rel, link.title, link.position) for link in read_of(inside, after, head).related]


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
        ("Related reads", "related"),
        ("Our previous coverage", "related"),
        ("Passend zum Thema", "related"),
        ("À lire sur le sujet", "related"),
        ("Notícies relacionades", "related"),
        ("Więcej na ten temat:", "related"),
        ("Další články k tématu", "related"),
        ("До теми", "related"),
        ("İlgili Haberler", "related"),
        ("Tin cùng chủ đề", "related"),
        ("مواضيع ذات علاقة", "related"),
        ("Lies dazu auch", "see_also"),
        ("Mirá también", "see_also"),
        ("Les mer", "see_also"),
        ("Ezt is olvassa el", "see_also"),
        ("См. также", "see_also"),
        ("Lihat juga", "see_also"),
        ("આ પણ વાંચો", "see_also"),
        ("Dosszié", "series"),
        ("More in this series", "series"),
        ("Serie: Der Hafen bei Nacht", "series"),
        ("The harbour at night series", "series"),
    ],
)
def test_a_label_speaks_for_the_links_in_its_box(label: str, rel: str) -> None:
    box = f"<div><h3>{label}</h3>{LINKS}</div>"
    assert related(after=box) == [(rel, title, "after") for title in BOTH]


@pytest.mark.parametrize("label", ["Our related stories", "編集部の関連記事", "Weitere ähnliche Artikel"])
def test_a_label_may_claim_the_relation_at_its_end(label: str) -> None:
    assert related(after=f"<div><h3>{label}</h3>{LINKS}</div>") == [("related", title, "after") for title in BOTH]


def test_a_button_beside_a_heading_does_not_bound_what_it_speaks_for() -> None:
    header = '<header><h3>Related</h3><a href="https://news.example/harbour">See all</a></header>'
    assert related(after=f"<div>{header}{LINKS}</div>") == [("related", title, "after") for title in BOTH]


def test_of_two_headings_the_second_does_not_end_what_the_first_speaks_for() -> None:
    assert related(after=f"<div><h3>Related articles</h3><h3>From the harbour</h3>{LINKS}</div>") == [
        ("related", title, "after") for title in BOTH
    ]


def test_a_title_before_its_description_is_no_sentence() -> None:
    about = "In seven winters, with what was at hand on the island"
    box = f'<div><h3>Related</h3><div class="teaser">{link("Who built the ferry")} {about}</div></div>'
    assert related(after=box) == [("related", "Who built the ferry", "after")]


def test_of_a_teaser_too_long_for_a_title_the_first_block_that_makes_one_counts() -> None:
    teaser = link(f"<div>Harbour</div><div>Who built the ferry</div><div>{'It took seven winters. ' * 20}</div>")
    assert related(after=f"<div><h3>Related</h3><div>{teaser}</div></div>") == [
        ("related", "Who built the ferry", "after")
    ]


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


def test_a_teaser_right_behind_the_text_in_its_box_is_there_for_this_article() -> None:
    teaser = f"<div>{link('Who built the ferry, and why')}</div>"
    page = f"<html><body><article><h1>The ferry</h1>{PROSE * 6}{teaser}</article>{teaser.replace('Who', 'They')}</body>"
    article = newsformat.read(page.encode(), format="html", url=STORY.format("the-ferry")).article
    assert article is not None
    assert [(link.rel, link.title, link.position) for link in article.related] == [
        ("related", "Who built the ferry, and why", "after")
    ]


def test_the_names_of_a_box_speak_for_titles_on_the_same_subject() -> None:
    titles = f"<p>{link('When the ferry sails again', 'one-story-of-it')}</p><p>{link('A new school', 'two-of-it')}</p>"
    assert related(after=f'<div class="c-related-articles">{titles}</div>') == [
        ("related", "When the ferry sails again", "after")
    ]
    assert related(after=f'<div class="relative">{titles}</div>') == []


def test_among_the_paragraphs_the_names_of_a_box_are_enough() -> None:
    assert related(inside=f'<div class="widget__related_contents">{LINKS}</div>') == [
        ("related", title, "within") for title in BOTH
    ]


def test_an_invitation_to_read_on_counts_among_the_paragraphs_only() -> None:
    box = f"<div><h3>Read next</h3>{LINKS}</div>"
    assert related(inside=box) == [("see_also", title, "within") for title in BOTH]
    assert related(after=box) == []


def test_what_holds_a_label_and_its_list_is_no_reason_against_them() -> None:
    box = f"<div><h3>Related</h3>{LINKS}</div>"
    assert related(after=f'<div class="share comments navigation">{box}</div>') == [
        ("related", title, "after") for title in BOTH
    ]
    assert related(after=f"<div><h3>Related</h3><form>{LINKS}</form></div>") == []


def test_the_way_on_at_the_end_of_a_list_is_no_heading_of_the_next() -> None:
    onward = '<p><a href="https://news.example/winter-games">More on the ferry</a></p>'
    assert related(after=f"<div><div><h3>Winter</h3>{onward}</div><div>{LINKS}</div></div>") == []


def test_a_heading_of_tabs_is_a_label() -> None:
    tabs = '<h4><a href="#one">Related articles</a><a href="#two">More from this author</a></h4>'
    assert related(after=f"<div>{tabs}{LINKS}</div>") == [("related", title, "after") for title in BOTH]


def test_behind_the_text_a_title_of_the_same_subject_needs_no_other_reason() -> None:
    titles = (
        f"<p>{link('The Norvale ferry sails again, and nobody knew', 'one-story-of-it')}</p>"
        f"<p>{link('The Norvale harbour gets a crane and a clock', 'two-of-it')}</p>"
    )
    norvale = "<meta name=keywords content='Norvale, ferry, sails'>"
    told = [("related", "The Norvale ferry sails again, and nobody knew", "after")]
    for label in ("", "<h3>Read next</h3>", "<h3>Recommended</h3>"):
        assert related(after=f"<div>{label}{titles}</div>", head=norvale) == told
    assert related(after=f"<div><h3>Most read</h3>{titles}</div>", head=norvale) == []


def test_a_source_that_is_named_speaks_for_no_links_behind_it() -> None:
    assert related(inside=f"<p>Source: the harbour office</p><div>{LINKS}</div>") == [
        ("see_also", title, "within") for title in BOTH
    ]


def test_the_label_of_an_advert_does_not_speak_for_what_follows_it() -> None:
    advert = "<div class=slot><span>Advertisement</span></div>"
    teaser = f"<div class=inset>[ {link('Who built the ferry, and why')} ]</div>"
    assert related(inside=advert + teaser) == [("see_also", "Who built the ferry, and why", "within")]


def test_a_menu_of_the_parts_of_a_series_leads_to_them() -> None:
    parts = f"<ol><li>{link('Teil 1: Die Werft', 'one-yard-of')}</li><li>Teil 2</li></ol>"
    menu = f"<nav><h2>Alle Teile der Serie</h2>{parts}</nav>"
    assert related(inside=menu) == [("series", "Teil 1: Die Werft", "within")]
    assert related(inside=menu.replace("Alle Teile der Serie", "Hafen")) == []


def test_what_asks_readers_to_subscribe_is_no_story() -> None:
    box = f"<div class=paywall>{link('The whole story is for our members alone', 'join-us-and-read-on')}</div>"
    assert related(inside=box) == []


def test_the_numbers_in_a_query_tell_stories_apart() -> None:
    page = (
        f"<html lang=en><title>The ferry sails again</title><body><main><article>"
        f"<h1>The ferry sails again</h1>{PROSE * 6}"
        "<h3>Related stories</h3><ul><li><a href=/view.html?idxno=12>Who built the ferry</a></li></ul></article></main>"
    )
    article = newsformat.read(page.encode(), format="html", url="https://news.example/view.html?idxno=34").article
    assert article is not None
    assert [found.title for found in article.related] == ["Who built the ferry"]


def test_a_picture_in_full_size_is_no_other_story() -> None:
    large = '<p><a href="https://news.example/img/ferry-at-dawn-in-the-north.jpg">Click to enlarge this</a></p>'
    assert related(inside=large) == []


def test_under_a_label_the_name_of_a_section_is_no_story() -> None:
    section = '<p><a href="https://news.example/sea-and-harbour">Sea and harbour</a></p>'
    assert related(after=f"<div><h3>Related</h3>{section}{LINKS}</div>") == [
        ("related", title, "after") for title in BOTH
    ]


def test_a_sentence_among_the_sources_is_none() -> None:
    sentence = (
        f"<p>We name the sources of all that we print, as our rules for {link('the trade', 'our-rules')} ask.</p>"
    )
    named = '<p>Harbour office. "<a href="https://harbour.example/timetable">Timetable</a>"</p>'
    assert related(after=f"<div><h3>Sources</h3>{sentence}{named}</div>") == [("source", "Timetable", "after")]


def test_an_entry_of_a_list_of_sources_names_one_though_few_of_its_words_are_linked() -> None:
    entry = (
        "Lind, A., and others. The ferries of the northern sea in winter. Journal of Small Harbours 12 (2024), 31-44."
    )
    doi = '<a href="https://papers.example/10.1000/182">CrossRef</a>'
    assert related(after=f"<div><h3>References</h3><ol><li>{entry} {doi}</li></ol></div>") == [
        ("source", "CrossRef", "after")
    ]


def test_a_teaser_whose_link_is_a_button_is_titled_by_its_heading() -> None:
    cards = "".join(
        f'<div class="card"><h4>{title}</h4><p>{link("Learn more", slug)}</p></div>'
        for title, slug in zip(BOTH, ("one-story-of-it", "two-stories-of-it"), strict=True)
    )
    assert related(after=f"<div><h3>Related</h3>{cards}</div>") == [("related", title, "after") for title in BOTH]


def test_what_a_link_holds_beside_its_words_is_no_title() -> None:
    styled = link("<style>.a{color:red}</style><div>Harbour</div><div>Who built the ferry</div>")
    assert related(after=f"<div><h3>Related</h3><div>{styled}</div></div>") == [
        ("related", "Who built the ferry", "after")
    ]


def test_a_box_beside_the_text_is_beside_it() -> None:
    aside = f"<aside><h3>Related</h3>{LINKS}</aside>"
    assert related(after=aside) == [("related", title, "beside") for title in BOTH]


@pytest.mark.parametrize(
    "path",
    [
        *("tag/ferries-of-the-north-sea", "author/ana-lind", "contributors/ana-lind-of-norvale", "staff/ana-lind"),
        *("topics/the-north-sea-in-winter", "newsletter"),
    ],
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


def languages(*alternates: tuple[str, str]) -> list[str | None]:
    head = "".join(f'<link rel=alternate hreflang="{tag}" href="{url}">' for tag, url in alternates)
    page = (
        f"<html lang=en><head>{head}</head><body><article><h1>The ferry sails</h1>{PROSE * 6}</article></body></html>"
    )
    article = newsformat.read(page.encode(), format="html", url="https://news.example/ferry-sails").article
    assert article is not None
    return [link.language for link in article.related if link.rel == "translation"]


def test_editions_for_countries_are_one_translation() -> None:
    assert languages(
        ("x-default", "https://news.example/ferry-sails"),
        ("en-GB", "https://news.example/gb/ferry-sails"),
        ("de", "https://news.example/de/faehre"),
        ("de-AT", "https://news.example/at/faehre"),
        ("zh-Hans", "https://news.example/cn/ferry"),
        ("zh-Hant", "https://news.example/tw/ferry"),
    ) == ["de", "zh-Hans", "zh-Hant"]


def test_the_page_with_another_query_is_no_translation() -> None:
    assert languages(("fr", "https://news.example/ferry-sails?uselang=fr")) == []


def rels(page: str, url: str) -> list[tuple[str | None, str | None]]:
    article = newsformat.read(page.encode(), format="html", url=url).article
    assert article is not None
    return [(link.rel, link.url) for link in article.related]


def paged(row: str, head: str = "") -> str:
    return (
        f"<html><head>{head}</head><body><article><h1>The ferry</h1>{PROSE * 6}</article>"
        f'<div class="pagination">{row}</div></body></html>'
    )


def test_the_pages_of_an_article_are_next_and_previous_by_number() -> None:
    row = "".join(f'<a href="/ferry-story/{number}">{number}</a> ' for number in range(1, 6))
    url = "https://news.example/ferry-story"
    assert rels(paged(row), url) == [("next", f"{url}/2")]
    assert rels(paged(row), f"{url}/3") == [("previous", f"{url}/2"), ("next", f"{url}/4")]


def test_the_next_page_may_be_another_query() -> None:
    url = "https://news.example/ferry-story.html"
    row = '<a href="?page=2">Next page »</a>'
    assert rels(paged(row), url) == [("next", f"{url}?page=2")]
    assert rels(paged("", head='<link rel=next href="?page=2">'), url) == [("next", f"{url}?page=2")]


def test_numbers_that_lead_elsewhere_are_no_pages_of_the_article() -> None:
    row = '<a href="/page/2">2</a> <a href="/ferry-story/3">2</a>'
    assert rels(paged(row), "https://news.example/ferry-story") == []


@pytest.mark.parametrize(
    ("words", "url", "own", "rel"),
    [
        ("2", "https://a.example/news/ferry-2.html", "https://a.example/news/ferry.html", NEXT),
        ("1", "https://a.example/news/ferry.html", "https://a.example/news/ferry-2.html", PREVIOUS),
        ("3", "https://www.a.example/news/ferry?page=3", "https://a.example/news/ferry?page=2", NEXT),
        ("Weiter ›", "https://a.example/news/ferry/seite-2", "https://a.example/news/ferry/", NEXT),
        ("« Zurück", "https://a.example/news/ferry/seite-2", "https://a.example/news/ferry/seite-3", PREVIOUS),
        ("次のページ", "https://a.example/news/ferry/2", "https://a.example/news/ferry", NEXT),
        ("Comments", "https://a.example/news/ferry/2", "https://a.example/news/ferry", None),
        ("Zurück", "https://a.example/news/ferry/2", "https://a.example/news/ferry", None),
        ("3", "https://a.example/news/ferry/3", "https://a.example/news/ferry", None),
        ("2", "https://a.example/news/train/2", "https://a.example/news/ferry", None),
    ],
)
def test_neighbours(words: str, url: str, own: str, rel: str | None) -> None:
    assert neighbour(words, url, own) == rel


@pytest.mark.parametrize("line", ["1 2 3 … 9 Next »", "‹ Zurück", "Seite 1 2 3", "Print", "Artikel drucken"])
def test_lines_that_may_lead_to_the_article_itself(line: str) -> None:
    assert may_lead_to_itself(line)


@pytest.mark.parametrize("line", ["The ferry", "Next week the ferry sails", "Print edition", "12345", ""])
def test_lines_that_lead_elsewhere(line: str) -> None:
    assert not may_lead_to_itself(line)


def test_the_forms_of_a_page() -> None:
    url = "https://news.example/the-ferry-story"
    head = '<link rel=amphtml href="?amp=1"><link rel=alternate media=print href="?print=1">'
    assert rels(paged("", head=head), url) == [("print", f"{url}?print=1"), ("amp", f"{url}?amp=1")]
    shown = '<a href="/print/the-ferry-story">Print this article</a>'
    assert rels(paged(shown), url) == [("print", "https://news.example/print/the-ferry-story")]


@pytest.mark.parametrize(
    ("words", "url", "found"),
    [
        ("Drucken", "https://a.example/druck/a12345678", True),
        ("Print", "https://a.example/print-edition", False),
        ("Print", "https://a.example/ferry-a12345678#print", False),
        ("Print", "https://shop.example/ferry-a12345678/print", False),
        ("Ferry", "https://a.example/print/ferry-a12345678", False),
    ],
)
def test_a_form_for_print_says_so_and_has_the_name_or_number_of_the_article(
    words: str, url: str, *, found: bool
) -> None:
    assert is_print(words, url, "https://a.example/ferry-a12345678") is found


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Ferries to Norvale will be cheaper", True),
        ("Norvale builds a school", False),
        ("The ferry and the train", False),
    ],
)
def test_a_title_is_on_a_subject_by_two_words(title: str, *, about: bool) -> None:
    assert is_about(title, words_of("Norvale: ferries sail again")) is about


def test_without_any_other_reason_three_words_must_be_shared() -> None:
    subject = words_of("Norvale: ferries sail again")
    assert is_surely_about("Ferries to Norvale will be cheaper again", subject)
    assert not is_surely_about("Ferries to Norvale will be cheaper", subject)
    assert is_surely_about("渡輪公司今天宣布加價", words_of("渡輪公司今天宣布復航"))
    assert not is_surely_about("渡輪公司加價", words_of("渡輪公司今天宣布復航"))


def test_words_of_scripts_without_spaces_are_pairs_of_signs() -> None:
    assert is_about("渡輪公司加價", words_of("渡輪公司復航"))
    assert not is_about("そして それから", words_of("それでも そして"))


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Related", "related"),
        ("Relatedness explained", None),
        ("More on the ferry", "related"),
        ("More from Norvale", UNRELATED),
        ("Related topics", UNRELATED),
        ("Related countries", UNRELATED),
        ("You may also like", INVITING),
        ("Das könnte Sie auch interessieren", INVITING),
        ("More on Politics", None),
        ("Quelle:", "source"),
        ("Article sources", "source"),
        ("【関連記事】", "related"),
        ("関連企業", UNRELATED),
        ("ذات صلة", "related"),
        ("Ähnliche Artikel", "related"),
        ("Additional resources", "related"),
        ("D’autres articles sur le port", "related"),
        ("Read more", INVITING),
        ("Read more from Ana Lind", UNRELATED),
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


@pytest.mark.parametrize(
    "address",
    ["https://other.example/harbours", "https://news.example/harbours", "https://news.example/share/harbours"],
)
def test_a_linked_line_among_the_paragraphs_is_there_for_the_article_wherever_it_leads(address: str) -> None:
    line = f'<div class="social-share"><a href="{address}">What other harbours do in winter</a></div>'
    assert related(inside=line) == [("see_also", "What other harbours do in winter", "within")]


@pytest.mark.parametrize(
    "host", ["jobs.news.example", "abo.news.example", "shop-online.news.example", "karriereboerse.example"]
)
def test_a_host_that_says_it_holds_no_stories_has_none(host: str) -> None:
    assert (
        related(inside=f'<div><a href="https://{host}/3521492-a-b-c">The harbour looks for a new captain</a></div>')
        == []
    )


@pytest.mark.parametrize("host", ["apple.example", "www.storehouse.example", "aboard.example"])
def test_a_host_that_only_begins_like_one_of_these_is_like_any_other(host: str) -> None:
    line = f'<div><a href="https://{host}/1234567">The harbour looks for a new captain</a></div>'
    assert related(inside=line) == [("see_also", "The harbour looks for a new captain", "within")]


def test_a_row_of_subjects_is_no_list_of_stories_whatever_heads_it() -> None:
    row = "".join(link(word, f"{word.lower()}-in-all-we-wrote") for word in ("Ferries", "Islands", "Norvale"))
    marked = "".join(link(f"#{word} on the water", f"{word}-on-the-water-and-all") for word in ("ferries", "islands"))
    assert related(after=f"<div><h3>More on this</h3><div>{row}</div></div>") == []
    assert related(after=f"<div><h3>More on this</h3><div>{marked}</div></div>") == []
    assert (
        related(f"<p>More on this: {link('Ferries', 'ferries-in-all-we-wrote')}, {link('Islands', 'all-of-them')}</p>")
        == []
    )


def test_a_sentence_that_ends_with_the_word_series_heads_its_parts() -> None:
    parts = f"{link('Part 1', '10001-the-harbour')} {link('Part 2', '10002-the-harbour')}"
    sentence = "This is part 3 of our long-running &quot;The harbour of Norvale at night and by day&quot; series:"
    assert related(f"<div><p>{sentence}</p><div>{parts}</div></div>") == [
        ("series", "Part 1", "within"),
        ("series", "Part 2", "within"),
    ]


def test_a_name_in_a_box_for_authors_is_no_teaser() -> None:
    byline = f'<div class="byline"><p>By {link("Marta Ostrowska-Lind", "marta-ostrowska-lind-writes")}</p></div>'
    assert related(byline) == []


def test_a_button_in_a_box_to_buy_is_no_teaser() -> None:
    assert (
        related(f'<div class="box buy"><p>{link("Get all of it for one day", "one-day-for-all-of-it")}</p></div>') == []
    )


def test_more_information_is_not_more_of_a_section() -> None:
    assert verdict_of("More in Politics") == UNRELATED
    assert verdict_of("More information") == INVITING


def test_pictures_that_are_linked_too_make_no_row_of_subjects() -> None:
    address = STORY.format("one-story-of-it")
    card = f'<div><a href="{address}"><img src="b.jpg"></a><a href="{address}">Who built the ferry</a></div>'
    assert related(after=f"<div><h3>Related</h3>{card}</div>") == [("related", "Who built the ferry", "after")]


def test_a_teaser_with_many_linked_pictures_is_a_teaser() -> None:
    address = STORY.format("one-story-of-it")
    pictures = f'<a href="{address}"><img src="b.jpg"></a>' * 3
    teaser = f'<div>{pictures}<a href="{address}">Who built the ferry</a></div>'
    assert related(inside=teaser) == [("see_also", "Who built the ferry", "within")]


def test_a_heading_in_the_cards_of_a_list_does_not_end_what_its_label_speaks_for() -> None:
    cards = "".join(
        f"<li><div>{link(title, slug)}</div><h3>Harbour</h3><p>2 March</p></li>"
        for title, slug in zip(BOTH, ("one-story-of-it", "two-stories-of-it"), strict=True)
    )
    assert related(after=f"<div><h3>Related</h3><ul>{cards}</ul></div>") == [
        ("related", title, "after") for title in BOTH
    ]


def test_a_heading_with_a_list_of_its_own_ends_what_a_label_speaks_for() -> None:
    first = f"<h3>Related</h3><p>{link('The pilots of Norvale', 'three-of-it')}</p>"
    boxes = f"<div>{first}<div><h3>Weather</h3>{LINKS}</div></div>"
    assert related(after=boxes) == [("related", "The pilots of Norvale", "after")]
    way_on = '<div><h3>Weather</h3><a href="https://news.example/weather">All of it</a></div>'
    boxes = f"<div>{first}<section>{way_on}{LINKS}</section></div>"
    assert related(after=boxes) == [("related", "The pilots of Norvale", "after")]


def test_the_credit_of_a_picture_is_no_title() -> None:
    address = STORY.format("one-story-of-it")
    credit = f'<div class="caption"><a href="{address}">Marta Bellin / Norvale Pictures</a></div>'
    card = f'<div>{credit}<h4><a href="{address}">Who built the ferry</a></h4></div>'
    assert related(after=f"<div><h3>Related</h3>{card}</div>") == [("related", "Who built the ferry", "after")]


def test_a_name_under_a_title_is_not_titled_by_it() -> None:
    writer = '<p class="byline">by <a href="https://news.example/staff/nino-scarpa-of-norvale">Nino Scarpa</a></p>'
    section = '<div><a href="https://news.example/harbour/">Harbour</a></div>'
    card = f"<div>{section}<h4>Who built the ferry</h4>{writer}</div>"
    assert related(after=f"<div><h3>Related</h3>{card}{LINKS}</div>") == [("related", title, "after") for title in BOTH]


def test_a_recording_is_no_story() -> None:
    recording = '<p><a href="https://news.example/2026/03/the-ferry-sails-again-in-norvale.mp3">Listen to it</a></p>'
    assert related(after=f"<div><h3>Related</h3>{recording}{LINKS}</div>") == [
        ("related", title, "after") for title in BOTH
    ]


def cards_without_words(over: str) -> str:
    cards = "".join(
        f'<li>{over.format(STORY.format(slug))}<p><a href="https://news.example/harbour/">Harbour</a></p>'
        f"<h3>{title}</h3><p>What it took.</p></li>"
        for title, slug in zip(BOTH, ("one-story-of-it", "two-stories-of-it"), strict=True)
    )
    return f"<div><h3>Related</h3><ul>{cards}</ul></div>"


@pytest.mark.parametrize(
    "over", ['<a href="{}"></a>', '<a href="{0}"><img src="b.jpg"></a>', '<a href="{0}"></a><a href="{0}"> </a>']
)
def test_a_link_without_words_leads_to_what_the_heading_of_its_card_says(over: str) -> None:
    assert related(after=cards_without_words(over)) == [("related", title, "after") for title in BOTH]


def test_links_without_words_that_lead_to_two_pages_say_nothing_of_the_heading_beside_them() -> None:
    over = f'<a href="{{}}"></a><a href="{STORY.format("three-of-it")}"></a>'
    assert related(after=cards_without_words(over)) == []


def test_under_a_label_a_linked_heading_with_more_below_it_is_a_title_however_short_it_is() -> None:
    title = '<h4><a href="https://news.example/low-tide/">Low tide</a></h4>'
    card = f"<div>{title}<p>2 March</p></div>"
    assert related(after=f"<div><h3>Related</h3>{card}</div>") == [("related", "Low tide", "after")]
    other = title.replace("low-tide", "the-harbour")
    assert related(after=f"<div><h3>Related</h3><div>{title}</div><div>{other}</div></div>") == []


@pytest.mark.parametrize(
    "entries",
    [
        "<ul><li>{}</li><li>{}</li></ul>",
        "<table><tr><td>{}</td><td>{}</td></tr></table>",
        "<dl><dd>{}</dd><dd>{}</dd></dl>",
    ],
)
def test_the_entries_of_a_list_among_the_paragraphs_are_there_for_the_article_however_short(entries: str) -> None:
    titles = entries.format(link("By ferry", "one-story-of-it"), link("On foot", "two-stories-of-it"))
    assert related(inside=f"<h2>To the islands</h2>{titles}") == [
        ("see_also", "By ferry", "within"), ("see_also", "On foot", "within")
    ]  # fmt: skip


def test_short_entries_that_lead_to_no_stories_are_none() -> None:
    menu = '<ul><li><a href="https://news.example/sea/">The sea</a></li><li><a href="/harbour/">Harbour</a></li></ul>'
    assert related(inside=menu) == []
    numbers = f"<ul><li>{link('#6')}</li><li>{link('#7', 'another-story-of-it')}</li></ul>"
    assert related(inside=numbers) == []


def isles(count: int) -> str:
    entries = "".join(f'<li><a href="https://boats.example/{n}">Isle {n}</a></li>' for n in range(count))
    return f"<ul>{entries}</ul>"


def test_the_entries_of_a_list_that_the_text_announces_count_wherever_they_lead() -> None:
    announced = f"<p>From there boats go on to two more islands:</p><div>{isles(2)}</div>"
    assert related(inside=announced) == [("see_also", "Isle 0", "within"), ("see_also", "Isle 1", "within")]
    assert related(inside=announced.replace("islands:", "islands.")) == []
    assert related(inside=announced.replace("<div>", '<div class="share-buttons">')) == []


def test_of_a_long_list_the_entries_that_the_text_lacks_are_there_for_the_article() -> None:
    article = read_of(inside=f"<p>From there boats go on to more islands.</p>{isles(20)}")
    body = [entry.text for block in article.body if block.type == "list" for entry in block.items]
    assert 0 < len(body) < 20
    assert {*body, *(link.title for link in article.related)} == {f"Isle {n}" for n in range(20)}


@pytest.mark.parametrize(
    ("label", "rel"),
    [
        ("All reads on this topic", "related"),
        ("Alle Texte zum Thema", "related"),
        ("Weitere Artikel zu diesem Thema", "related"),
        ("Otras noticias relacionadas", "related"),
        ("Read more on the harbour", "related"),
        ("Mehr zur Fähre", "related"),
        ("Pour approfondir", "related"),
        ("Stories in this series", "series"),
        ("Alle Beiträge der Serie", "series"),
        ("The harbour at night (5 part series)", "series"),
        ("Useful links", INVITING),
        ("Latest on this topic", UNRELATED),
        ("There is no more to say on this topic than what was said at the office", None),
    ],
)
def test_a_label_claims_a_relation_wherever_its_words_do(label: str, rel: str | None) -> None:
    assert verdict_of(label) == rel


def test_a_title_behind_the_text_that_begins_with_a_label_is_related() -> None:
    see_also = f"<ul><li>{link('See also: Who built the ferry')}</li><li>{link('The harbour at night', 'b')}</li></ul>"
    assert related(after=see_also) == [("see_also", "Who built the ferry", "after")]


def test_in_a_list_of_stories_a_label_speaks_for_short_titles_too() -> None:
    short = '<li><a href="https://news.example/low-tide">Low tide in March</a></li>'
    stories = LINKS.replace("</ul>", f"{short}</ul>")
    assert related(after=f"<div><h3>Related</h3>{stories}</div>") == [
        ("related", title, "after") for title in (*BOTH, "Low tide in March")
    ]
    assert related(after=f"<div><h3>Related</h3><ul>{short}</ul></div>") == []


def test_a_box_that_holds_most_of_the_text_may_be_called_paid_for() -> None:
    inside = f"<div>{link('Who built the ferry')}</div>"
    page = f'<article class="subscriber-only"><h1>The ferry sails again</h1>{PROSE * 4}{inside}{PROSE * 4}</article>'
    article = newsformat.read(f"<main>{page}</main>".encode(), format="html").article
    assert article is not None
    assert [each.title for each in article.related] == ["Who built the ferry"]


def test_an_invitation_right_behind_the_paragraphs_in_their_own_box_is_the_writers() -> None:
    invited = f"<h3>You might also like</h3>{LINKS}"
    page = f"<h1>The ferry sails again</h1><div><div>{PROSE * 5}{{}}</div>{{}}</div>"
    for inside, found in ((page.format(invited, ""), BOTH), (page.format("", f"<aside>{invited}</aside>"), [])):
        article = newsformat.read(f"<main>{inside}</main>".encode(), format="html").article
        assert article is not None
        assert [link.title for link in article.related] == found


def test_a_line_of_a_card_is_no_label() -> None:
    cards = "".join(
        f"<div><h4>{link(title, slug)}</h4><p>Comments: 3</p></div>"
        for title, slug in zip(BOTH, ("one-story-of-it", "two-stories-of-it"), strict=True)
    )
    assert related(after=f"<div><h3>Related</h3>{cards}</div>") == [("related", title, "after") for title in BOTH]


def test_a_card_without_a_heading_is_titled_by_the_first_line_that_may_be_a_title() -> None:
    cards = "".join(
        f'<div><a href="{STORY.format(slug)}"><img src="b.jpg"></a><p>Harbour</p><p>{title}</p><p>Today.</p></div>'
        for title, slug in zip(BOTH, ("one-story-of-it", "two-stories-of-it"), strict=True)
    )
    assert related(after=f"<div><h3>Related</h3>{cards}</div>") == [("related", title, "after") for title in BOTH]
    assert related(after=f"<div><h3>Most read</h3>{cards}</div>") == []


def test_a_menu_that_begins_with_a_label_is_a_list_of_stories() -> None:
    about = '<a href="https://news.example/about/">About the newsroom</a>'
    assert related(after=f"<nav><h3>Related articles</h3>{LINKS}{about}</nav>") == [
        ("related", title, "within") for title in BOTH
    ]
    assert related(after=f"<nav><h3>Sections</h3>{LINKS}</nav>") == []


def part(number: int, title: str, folder: str = "https://news.example/harbour") -> str:
    return f'<a href="{folder}/part-{number}">{title}</a>'


@pytest.mark.parametrize(
    "row",
    [
        part(1, "Part 1: The pilots") + part(2, "Part 2: The ferry") + part(3, "Part 3: The lights"),
        part(1, "1. The pilots") + "<b>2. The ferry</b>" + part(3, "3. The lights"),
    ],
)
def test_links_that_number_the_parts_among_which_the_page_is_are_its_series(row: str) -> None:
    page = f"<div>{row}</div><article><h1>The ferry sails again</h1>{PROSE * 4}</article>"
    article = newsformat.read(page.encode(), format="html", url="https://news.example/harbour/part-2").article
    assert article is not None
    assert [(each.rel, (each.url or "")[-6:]) for each in article.related] == [
        ("series", "part-1"),
        ("series", "part-3"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        part(1, "1 The pilots") + part(2, "2 The ferry") + part(3, "3 The lights"),
        part(1, "1. The pilots") + part(5, "2. The ferry") + part(3, "3. The lights"),
        part(1, "1. The pilots", "https://news.example/sea") + part(2, "2. The ferry") + part(3, "3. The lights"),
        part(1, "1. The pilots") + part(2, "2. The ferry"),
    ],
)
def test_other_numbered_links_are_no_series(row: str) -> None:
    page = f"<div>{row}</div><article><h1>The ferry sails again</h1>{PROSE * 4}</article>"
    article = newsformat.read(page.encode(), format="html", url="https://news.example/harbour/part-2").article
    assert article is not None
    assert [each.rel for each in article.related] == []


SIX = [f"{word} of the harbour of Norvale" for word in ("Pilots", "Divers", "Lights", "Cranes", "Maps", "Songs")]


def test_a_list_that_begins_right_behind_the_text_is_read_to_its_end() -> None:
    stories = [*SIX, "Keepers of the harbour of Norvale", "Cooks of the harbour of Norvale"]
    entries = "".join(f"<li>{link(title, f'story-{n}-of-the-harbour')}</li>" for n, title in enumerate(stories))
    page = f"<main><h1>The ferry sails again</h1><div>{PROSE * 5}<ul>{entries}</ul></div></main>"
    article = newsformat.read(page.encode(), format="html").article
    assert article is not None
    assert [each.title for each in article.related] == stories


def test_the_headlines_of_other_stories_above_the_text_are_there_for_it() -> None:
    above = (
        f"<ul><li>{link('The harbour office had promised it for May', 'what-it-had-promised')}</li>"
        f"<li>{link('Ana Lindqvist', 'who-is-ana-lindqvist')}</li></ul>"
    )
    page = f"<main><article><h1>The ferry sails again</h1>{above}{PROSE * 5}</article></main>"
    article = newsformat.read(page.encode(), format="html", url=STORY.format("the-ferry")).article
    assert article is not None
    assert [(each.rel, each.title, each.position) for each in article.related] == [
        ("related", "The harbour office had promised it for May", "head")
    ]


def test_a_box_is_labelled_for_readers_who_listen() -> None:
    assert related(after=f'<section aria-label="Related stories">{LINKS}</section>') == [
        ("related", title, "after") for title in BOTH
    ]
    assert related(after=f'<section aria-label="Stories">{LINKS}</section>') == []


@pytest.mark.parametrize("label", ["Further reading", "See also"])
def test_pages_of_other_sites_have_short_names(label: str) -> None:
    entries = '<li><a href="https://museum.example/">Museum</a></li>'
    assert [title for _, title, _ in related(after=f"<div><h3>{label}</h3><ul>{entries}</ul></div>")] == ["Museum"]


def test_a_label_may_lead_to_the_list_of_all_stories() -> None:
    topic = '<a href="https://news.example/topic/ferry">the ferry</a>'
    assert related(after=f"<div><h3>More on {topic}</h3>{LINKS}</div>") == [
        ("related", title, "after") for title in BOTH
    ]


def test_a_date_or_kicker_before_it_is_no_title() -> None:
    card = link("<div>Friday 6 / 03 / 2026 21:29</div><div>Harbour of Norvale</div><div>Who built the new ferry</div>")
    kicker = f"<p>{link('Harbour of Norvale')}</p><h4>{link('Who built the new ferry')}</h4>"
    for teaser in (card, kicker):
        assert related(after=f"<div><h3>Related</h3><div>{teaser}</div></div>") == [
            ("related", "Who built the new ferry", "after")
        ]
