from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.scalars.urls import absolute, host, is_dangerous, is_web, page_key, without_tracking


@pytest.mark.parametrize(
    ("url", "base", "expected"),
    [
        ("/news/1", "https://example.org/a/b", "https://example.org/news/1"),
        ("../c", "https://example.org/a/b/", "https://example.org/a/c"),
        ("//cdn.example.org/x.jpg", "https://example.org/", "https://cdn.example.org/x.jpg"),
        (" https://example.org/a b ", "", "https://example.org/a%20b"),
        ("https://EXAMPLE.org/ü", "", "https://example.org/%C3%BC"),
        ('https://example.org/?q="<x>\\', "", "https://example.org/?q=%22%3Cx%3E%5C"),
        ("/news/1", "", None),
        ("", "https://example.org/", None),
        ("javascript:alert(1)", "https://example.org/", None),
        ("https://", "", None),
        ("x" * 9000, "https://example.org/", None),
    ],
)
def test_joins_as_browsers_do(url: str, base: str, expected: str | None) -> None:
    assert absolute(url, base) == expected


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "java\nscript:1", "\x01javascript:1",
     "vbscript:x", "data:text/html,<script>", "data:image/svg+xml,<svg>", "java\u200bscript:1", "livescript:x"],
)  # fmt: skip
def test_knows_what_runs_however_disguised(url: str) -> None:
    assert is_dangerous(url)
    assert absolute(url, "https://example.org/") is None


@pytest.mark.parametrize(
    "url", ["https://example.org/javascript:x", "/a:b", "mailto:a@example.org", "data:image/png;base64,AA", "#x", ""]
)
def test_lets_the_harmless_pass(url: str) -> None:
    assert not is_dangerous(url)


def test_web_addresses_hosts_and_pages() -> None:
    assert is_web("https://example.org/x")
    assert not is_web("ftp://example.org/x")
    assert not is_web("https:///x")
    assert host("https://www.example.org:8080/x") == "example.org"
    assert page_key("http://www.example.org/a/?x=1#y") == page_key("https://example.org/a")


@given(st.text(), st.text())
def test_any_strings_join_or_do_not(url: str, base: str) -> None:
    found = absolute(url, base)
    assert found is None or not is_dangerous(found)


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
        ("https://example.org/a?id=7&fbclid=Z&b=", "https://example.org/a?id=7&b="),
        ("https://example.org/a?UTM_Source=x#part", "https://example.org/a#part"),
        ("https://example.org/a?source=x&utm=1", "https://example.org/a?source=x&utm=1"),
        ("https://example.org/a#b?utm_source=x", "https://example.org/a#b?utm_source=x"),
        ("https://example.org/a?", "https://example.org/a?"),
        ("https://example.org/a?a=%20&gclid=1&&c", "https://example.org/a?a=%20&&c"),
    ],
)
def test_an_address_without_the_parameters_of_campaigns(url: str, plain: str) -> None:
    assert without_tracking(url) == plain
