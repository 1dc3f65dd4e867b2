"""Is it an article? For `bench_html.py --set all --detector benchmarks.detector:is_article`."""

from __future__ import annotations

import newsformat


def is_article(html: str, url: str | None = None) -> bool:
    """Whether the reader has no doubt that a page is an article."""
    reading = newsformat.read(html, format="html", url=url)
    return all(finding.code != "not-an-article" for finding in reading.findings)
