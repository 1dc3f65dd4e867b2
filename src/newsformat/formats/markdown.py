"""Article -> Markdown: what tools ask of front matter, and the story as CommonMark. Written, not read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from newsformat.markup.commonmark import markdown_of
from newsformat.model.article import Article

# What JSON lets stand in a string and YAML 1.1 reads as a line break or refuses (5.1, 5.4).
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def write(article: Article) -> bytes:
    """The article as Markdown in UTF-8: front matter between two lines of `---`, then its blocks."""
    lines = [f"{name}: {_json(value)}" for name, value in _front_matter(article) if value]
    front = "\n".join(["---", *lines, "---"])
    body = markdown_of(article.body, article.quotes)
    return (f"{front}\n\n{body}\n" if body else f"{front}\n").encode()


def _front_matter(article: Article) -> Iterator[tuple[str, object]]:
    """Names of our format; a list of parties or keywords as a list of words."""
    for name in ("kicker", "headline", "subheadline", "summary", "byline"):
        yield name, getattr(article, name)
    yield "authors", [party.name for party in article.authors if party.name]
    yield "publisher", article.publisher.name if article.publisher else None
    yield "dateline", article.dateline.text if article.dateline else None
    for name in ("published", "modified", "language", "url", "id", "type"):
        yield name, getattr(article, name)
    yield "section", list(article.section or ())
    yield "keywords", [keyword.text for keyword in article.keywords]
    yield "image", article.lead_image.url if article.lead_image else None


def _json(value: object) -> str:
    """JSON on one line, which is YAML as well: nothing in a string can end it or mean more than itself."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
