"""What the address of a link says."""

from __future__ import annotations

import pytest

from newsformat.formats.html.related.addresses import is_story, leads_to_no_story


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("/2026/3/ferry", True),
        ("/ferry-resumes-after-storm", True),
        ("/ferry_resumes_after_storm/", True),
        ("/ferry-resumes/", False),
        ("/-ferry-resumes-it", False),
        ("/x/12345", True),
        ("/ferry.html", True),
        ("/ferry.html?from=start-of-the-page", True),
        ("/harbour/", False),
        ("/thirtysignsinthelastnameofapath", True),
        ("/one-two-three-four/harbour", False),
    ],
)
def test_the_last_name_of_a_story_s_address_has_words(path: str, *, is_one: bool) -> None:
    assert is_story(f"https://example.org{path}") == is_one


@pytest.mark.parametrize("sign", ["-", "_", "a-", "a_"])
def test_an_address_of_nothing_but_signs_takes_no_longer(sign: str) -> None:
    assert not is_story(f"https://example.org/{sign * 3000}/x")


@pytest.mark.parametrize("path", ["/coupons/boats", "/gutscheine/boats?from=foot", "/vouchers"])
def test_coupons_are_no_stories(path: str) -> None:
    assert leads_to_no_story(f"https://example.org{path}")
