from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsformat
from formats.html.pages import PARAGRAPH, URL, linked, meta, page
from newsformat.formats.html.claims.claim import Claim, Signals
from newsformat.formats.html.claims.signals import collect
from newsformat.formats.html.metadata.decide import decide
from newsformat.formats.html.page import parse
from newsformat.formats.source import Source
from properties.effort import cases


def told(signals: Signals, field: str) -> list[tuple[str, str]]:
    return [(claim.source, claim.value) for claim in signals.of(field)]


def test_every_dialect_claims_and_nothing_is_dropped() -> None:
    signals = page(
        "<h1>Ferry is back</h1><p class='byline'>By Ada Rossi</p><time datetime='2026-03-01T06:30:00Z'>March 1</time>"
        + PARAGRAPH,
        "<title>Ferry is back - Harbour Post</title>"
        + meta(og__title="Ferry is back", twitter__title="Ferry", author="Ada Rossi")
        + linked(headline="Ferry is back!", author={"@type": "Person", "name": "Ada Rossi"}),
    )
    assert told(signals, "headline") == [
        ("json-ld", "Ferry is back!"),
        ("title", "Ferry is back - Harbour Post"),
        ("open-graph", "Ferry is back"),
        ("twitter", "Ferry"),
        ("visible", "Ferry is back"),
    ]
    assert ("json-ld", "Ada Rossi") in told(signals, "author")
    assert ("meta", "Ada Rossi") in told(signals, "author")
    assert ("visible", "By Ada Rossi") in told(signals, "author")
    assert ("visible", "2026-03-01T06:30:00Z") in told(signals, "published")


def test_a_claim_says_where_it_stands() -> None:
    signals = page("<h1>Ferry</h1>", "\n" + linked(headline="Ferry"))
    (declared,) = signals.of("headline", ["json-ld"])
    assert (declared.at, declared.line) == ("script[1] NewsArticle.headline", 2)
    (seen,) = signals.of("headline", ["visible"])
    assert (seen.at, seen.hint) == ("h1", "h1")


def test_references_in_a_graph_are_followed() -> None:
    graph = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "headline": "Ferry", "author": [{"@id": "#ada"}], "publisher": {"@id": "#house"}},
        {"@type": "Person", "@id": "#ada", "name": "Ada Rossi", "jobTitle": "Correspondent"},
        {"@type": "Organization", "@id": "#house", "name": "Harbour Post"}]}</script>"""
    signals = page("<h1>Ferry</h1>", graph)
    (author,) = signals.of("author")
    assert (author.value, author.members["job_title"], author.members["kind"]) == (
        "Ada Rossi",
        "Correspondent",
        "person",
    )
    assert [claim.value for claim in signals.of("publisher")] == ["Harbour Post"]


def test_the_article_of_the_page_is_told_from_teasers() -> None:
    teaser = linked(headline="Another story", datePublished="2020-01-01", author="Bo Lind", url="https://x.example/1")
    own = linked(headline="Ferry", datePublished="2026-03-01", author="Ada Rossi", mainEntityOfPage=URL)
    signals = page("<h1>Ferry</h1>", teaser + own)
    assert [claim.value for claim in signals.of("author")] == ["Ada Rossi"]
    assert [claim.value for claim in signals.of("author", (), ["other"])] == ["Bo Lind"]


def test_items_of_a_list_are_not_the_article() -> None:
    listing = """<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [
        {"@type": "NewsArticle", "headline": "One", "author": "Bo Lind"}]}</script>"""
    signals = page("<h1>Ferry</h1>", listing + linked(headline="Ferry", author="Ada Rossi"))
    assert [claim.value for claim in signals.of("author")] == ["Ada Rossi"]


def test_repairs_of_json_ld_are_findings() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry",}</script>'
    signals = page("<h1>Ferry</h1>", broken)
    assert [claim.value for claim in signals.of("headline", ["json-ld"])] == ["Ferry"]
    (finding,) = signals.findings
    assert (finding.code, finding.line) == ("json-ld-repaired", 1)


def test_pictures_of_open_graph_get_their_parts() -> None:
    signals = page(
        head=meta(og__image="/a.jpg", og__image__width="1200", og__image__alt="A ferry") + meta(og__image="/b.jpg")
    )
    first, second = signals.of("image", ["open-graph"])
    assert dict(first.members) == {"width": "1200", "alt": "A ferry"}
    assert (second.value, dict(second.members)) == ("/b.jpg", {})


def test_microdata_belongs_to_its_item() -> None:
    signals = page(
        """<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry</h1>
        <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Rossi</b></span>
        <div itemprop="image" itemscope itemtype="https://schema.org/ImageObject">
        <meta itemprop="headline" content="No"></div>
        </article>
        <div itemscope itemtype="https://schema.org/NewsArticle"><h3 itemprop="headline">Other</h3>
        <span itemprop="author">Bo Lind</span></div>"""
    )
    assert told(signals, "author") == [("microdata", "Ada Rossi")]
    assert [claim.value for claim in signals.of("author", (), ["other"])] == ["Bo Lind"]


@pytest.mark.parametrize("part", ["<aside>{}</aside>", "<footer>{}</footer>", "<div class='related-articles'>{}</div>"])
def test_parts_about_something_else_are_passed_over(part: str) -> None:
    signals = page(
        "<h1>Ferry</h1>" + PARAGRAPH * 9 + part.format("<p class='author'>Bo Lind</p><time>May 1, 2020</time>")
    )
    assert signals.of("author") == ()
    assert signals.of("published") == ()


def test_names_without_words_between_them_are_kept_apart() -> None:
    signals = page("<h1>Ferry</h1><div class='byline'><span>By</span><a href='/x'>Ada Rossi</a></div>")
    assert ("visible", "By\nAda Rossi") in told(signals, "author")


def test_fields_are_asked_by_source_in_order() -> None:
    one = Claim(field="x", value="1", source="meta", at="")
    two = Claim(field="x", value="2", source="json-ld", at="")
    signals = Signals((one, two))
    assert signals.of("x") == (one, two)
    assert signals.of("x", ["json-ld", "meta"]) == (two, one)
    assert signals.of("y") == ()


MARKUP = st.lists(
    st.sampled_from(
        [
            "<h1>",
            "</h1>",
            "<p class='byline author date tags'>",
            "</p>",
            "<time datetime='",
            "'>",
            "By Ada Rossi",
            "2024-02-30",
            "<script type='application/ld+json'>",
            "</script>",
            '{"@graph": [',
            '{"@id": "#a", "@type": "NewsArticle", ',
            '"author": ',
            "}",
            "<meta property='og:title' content='",
            "<img src='x' srcset='a 1w, b 2w'>",
            "<a rel=author href=x>",
            "<div itemscope itemprop=author itemtype=Person>",
            "<span itemprop=name>",
            "\ud7ff",
            "&amp;amp;",
            "<title>",
            "]",
        ]
    ),
    max_size=40,
)


@cases(150)
@given(MARKUP)
def test_any_markup_is_collected_and_decided(parts: list[str]) -> None:
    signals = collect(parse(Source(("<p>x" + "".join(parts)).encode("utf-8", "replace"), url=URL)))
    metadata = decide(signals)
    assert metadata.headline is None or metadata.headline.strip() == metadata.headline != ""
    assert len({author.name for author in metadata.authors}) == len(metadata.authors)


@pytest.mark.parametrize(("times", "headline"), [(1, "Ferry resumes at dawn"), (30, None)])
def test_a_title_without_end_names_no_line_of_the_page(times: int, headline: str | None) -> None:
    title = "Ferry resumes at dawn - " * times + "Kelder Post"
    page = f"<title>{title}</title><table><tr><td>Ferry resumes at dawn</table><p>{'The first boat left. ' * 20}</p>"
    article = newsformat.read(page, "html").article
    assert article is not None
    assert article.headline == headline
