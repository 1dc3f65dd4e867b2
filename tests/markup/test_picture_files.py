"""Addresses of one picture in several sizes."""

from __future__ import annotations

import pytest

from markup.foreign import blocks_in
from newsformat.markup.xhtml.pages.picture_files import picture_key

PICTURE = "https://i.example/2026/03/quay-at-dawn.jpg"


@pytest.mark.parametrize(
    "url",
    [
        "https://i.example/2026/03/quay-at-dawn-1024x683.jpg",
        "https://i.example/2026/03/quay-at-dawn-scaled.jpg?ver=2",
        "https://i.example/2026/03/quay-at-dawn@2x.jpg",
        "https://i.example/2026/03/quay-at-dawn_large.webp",
        "https://i.example/2026/03/quay-at-dawn.jpg?w=640&h=480&crop=1",
        "https://i.example/w_800,c_fill/2026/03/quay-at-dawn.jpg",
        "https://i.example/800x600/2026/03/quay-at-dawn.jpg",
        "https://i.example/fit-in/800x/smart/2026/03/quay-at-dawn.jpg",
        "https://i.example/640/2026/03/quay-at-dawn.jpg",
        "https://www.example.org/_draw?url=https%3A%2F%2Fi.example%2F2026%2F03%2Fquay-at-dawn.jpg&w=640&q=75",
    ],
)
def test_one_picture_in_other_sizes(url: str) -> None:
    assert picture_key(url) == picture_key(PICTURE)


@pytest.mark.parametrize(
    "url",
    [
        "https://i.example/2026/04/quay-at-dawn.jpg",
        "https://i.example/2025/03/quay-at-dawn.jpg",
        "https://i.example/2026/03/quay-at-dawn-2.jpg",
        "https://i.example/2026/03/quay-at-noon-1024x683.jpg",
        "https://j.example/2026/03/quay-at-dawn.jpg",
        "https://i.example/show?id=2",
        "https://[i",
    ],
)
def test_other_pictures(url: str) -> None:
    assert picture_key(url) != picture_key(PICTURE)


def test_pictures_that_only_a_query_tells_apart() -> None:
    assert picture_key("https://i.example/show?id=1&w=9") == picture_key("https://i.example/show?id=1&w=640")
    assert picture_key("https://i.example/show?id=1&w=9") != picture_key("https://i.example/show?id=2&w=9")


def test_a_picture_in_two_sizes_in_a_row_is_one_figure() -> None:
    html = (
        "<p>One.</p><img class=phone src=/quay-300x200.jpg><figure><img src=/quay-900x600.jpg>"
        "<figcaption>The quay</figcaption></figure><img src=/mole-900x600.jpg><p>Two.</p>"
    )
    pictures = [block["image"] for block in blocks_in(html) if block["type"] == "figure"]
    assert pictures == [
        {"url": "https://example.org/quay-900x600.jpg", "caption": {"text": "The quay"}},
        {"url": "https://example.org/mole-900x600.jpg"},
    ]
