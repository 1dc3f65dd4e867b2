"""Small invented pages for the tests of the HTML reader's metadata."""

from __future__ import annotations

import json

from newsformat.formats.html.claims.signals import Signals, collect
from newsformat.formats.html.metadata.decide import Metadata, decide
from newsformat.formats.html.page import parse
from newsformat.formats.source import Source

URL = "https://www.harbour-post.example/news/ferry"
PARAGRAPH = "<p>" + "The first boat left at dawn, with a hundred and twenty people on board. " * 4 + "</p>"


def page(body: str = "", head: str = "", url: str = URL) -> Signals:
    """The signals of a page with this head and body."""
    text = f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>"
    return collect(parse(Source(text.encode(), url=url)))


def decided(body: str = "", head: str = "", url: str = URL) -> Metadata:
    """The metadata of a page with this head and body."""
    return decide(page(body, head, url))


def linked(**members: object) -> str:
    """A JSON-LD element with a NewsArticle of these members."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", **members}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(**named: str) -> str:
    """Meta elements by name; two underscores stand for a colon."""
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in named.items())
