"""What search engines ask for, where the two examples of a rule don't tell enough."""

from __future__ import annotations

from rules.found import found, paths

IMAGE = {"url": "https://example.org/a.jpg", "width": 200, "height": 200}
WIDE = {"url": "https://example.org/b.jpg", "width": 1600, "height": 900}


def test_a_rendition_that_is_large_enough_will_do() -> None:
    for code in ("search-image-too-small", "search-image-not-wide"):
        assert paths(code, lead_image=IMAGE) == ["/lead_image"]
        assert paths(code, lead_image={**IMAGE, "renditions": [WIDE]}) == []


def test_of_a_picture_of_unknown_size_nothing_is_said() -> None:
    image = {"url": "https://example.org/a.jpg", "width": 200}
    for code in ("search-image-too-small", "search-image-not-wide", "search-image-ratios"):
        assert paths(code, lead_image=image) == []


def test_the_shapes_that_are_lacking_are_told() -> None:
    assert [
        violation.message for violation in found("search-image-ratios", lead_image={**IMAGE, "renditions": [WIDE]})
    ] == ["there is no lead image of 4:3"]


def test_a_day_alone_is_no_time_for_search() -> None:
    assert paths("search-date-without-zone", published="2026-03-01", modified="2026-03-01T09:00:00") == [
        "/published",
        "/modified",
    ]


def test_an_address_that_is_none_on_the_web() -> None:
    assert paths("search-canonical-url", url="urn:example:ferry") == ["/url"]
