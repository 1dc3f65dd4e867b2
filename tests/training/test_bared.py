"""Pages are bared of their names and of their metadata, and of nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsformat.formats.html.page import parse
from newsformat.formats.source import Source

TRAINING = Path(__file__).parents[2] / "training"
HEAD = (
    "<meta charset=utf-8><meta name=viewport content=w><meta property=og:type content=article>"
    "<link rel=canonical href=x><script type=application/ld+json>{}</script><title>Ferry</title>"
)
BODY = "<p class=byline id=by itemprop=author>By Ada Rossi</p><a rel=author href=/ada>Ada</a><script>let ferry</script>"


def bared(*names: str) -> str:
    import bared  # noqa: PLC0415

    page = parse(Source(f"<html><head>{HEAD}</head><body>{BODY}</body></html>".encode()))
    for name in names:
        page = getattr(bared, name)(page)
    return page.root.html


@pytest.fixture(autouse=True)
def _training(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(TRAINING)


def test_a_page_without_names_keeps_all_else() -> None:
    html = bared("without_names")
    assert '<p itemprop="author">By Ada Rossi</p><a rel="author" href="/ada">Ada</a>' in html
    assert html.count("<meta") == 3


def test_a_page_without_metadata_keeps_its_title_its_charset_and_what_it_shows() -> None:
    assert bared("without_metadata", "without_names") == (
        '<html><head><meta charset="utf-8"><meta name="viewport" content="w"><title>Ferry</title></head>'
        '<body><p>By Ada Rossi</p><a href="/ada">Ada</a><script>let ferry</script></body></html>'
    )
