"""Links to the same story elsewhere: in another language, or the original that it was made from."""

from __future__ import annotations

import pytest

import newsformat
from newsformat.formats.html.related.editions import Edition, edition

PROSE = (
    "<p>The ferry between the two islands will sail again on Monday, after three months in which nobody knew whether "
    "it ever would, the harbour office of Norvale said on Friday, and the first tickets are on sale from tomorrow.</p>"
)
OTHER = "https://news.example/es/2026/03/el-ferry-vuelve-a-zarpar"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Español", "es"),
        ("EN ESPAÑOL", "es"),
        ("Read this article in English", "en"),
        ("Lire en français", "fr"),
        ("Auf Deutsch", "de"),
        ("தமிழில் படிக்க", "ta"),
        ("中文版", "zh"),
        ("Tiếng Việt", "vi"),
        ("По-русски", None),
        ("English literature", None),
    ],
)
def test_a_language_in_its_own_words_leads_to_the_story_in_it(words: str, language: str | None) -> None:
    assert edition(words, OTHER) == (Edition("translation", language) if language else None)


@pytest.mark.parametrize("url", ["https://news.example/es/", "https://news.example/en/home_node.html"])
def test_the_home_page_of_a_language_is_no_translation(url: str) -> None:
    assert edition("Español", url) is None


@pytest.mark.parametrize(
    "words", ["View original", "Zum Originalartikel", "Lire l’article original", "기사원문", "原文链接"]
)
def test_a_story_leads_to_its_original(words: str) -> None:
    assert edition(words, "https://post.example/2026/ferry") == Edition("derived_from")


def test_a_row_of_languages_above_a_story_leads_to_its_translations() -> None:
    row = f'<div><a href="{OTHER}">Español</a> <a href="https://news.example/fr/">Français</a></div>'
    page = f"<main><article><h1>The ferry sails again</h1>{row}{PROSE * 5}</article></main>"
    article = newsformat.read(page.encode(), format="html", url="https://news.example/2026/03/the-ferry-sails").article
    assert article is not None
    assert [(link.rel, link.url, link.language, link.position) for link in article.related] == [
        ("translation", OTHER, "es", "head")
    ]
