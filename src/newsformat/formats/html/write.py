"""Article -> a page: semantic HTML5 with schema.org's NewsArticle as JSON-LD.

Safe by construction: nothing but what the model allows is written. There is no script but the JSON-LD, every
text is escaped, and an address that could run a program is left out. The page is whole by itself: the body's
markup and the JSON-LD give the article back (`read`), less what `losses` lists.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from newsformat.formats.html.safety import harmless
from newsformat.markup.xhtml.inline_write import attributes, escape, inline_markup, safe_url
from newsformat.markup.xhtml.write import image_markup, markup_with_parts
from newsformat.model.article import Article
from newsformat.model.links import RelatedLink
from newsformat.model.media import Image
from newsformat.vocab.linked_data.article import node_of
from newsformat.vocab.linked_data.parts import node_of_part

_STYLE = """
body { font: 1.1rem/1.6 Georgia, serif; margin: 0 auto; max-width: 42rem; padding: 1rem; }
h1 { line-height: 1.2; }
img, video { height: auto; max-width: 100%; }
figure { margin: 1.5rem 0; }
figcaption, caption, [data-part="credit"], .facts { color: #555; font: 0.85rem/1.4 sans-serif; }
.kicker { font: bold 0.85rem sans-serif; margin-bottom: 0; }
.subheadline { font-size: 1.2rem; }
aside { background: #f4f4f4; margin: 1.5rem 0; padding: 0.1rem 1rem; }
aside[data-block="pull_quote"] { background: none; font-size: 1.4rem; }
table { border-collapse: collapse; }
td, th { border: 1px solid #ccc; padding: 0.3rem 0.6rem; text-align: start; }
"""


def write(article: Article) -> bytes:
    """The article as an HTML page, in UTF-8. The same article gives the same bytes."""
    article = harmless(article)
    body = markup_with_parts(article.body, article.quotes)
    node = node_of(article)
    if body.parts:
        node["nf:parts"] = [node_of_part(name, value) for name, value in body.parts]
    content = [
        "<article>",
        *_header(article),
        body.text,
        *_footer(article),
        "</article>",
    ]
    lines = [
        "<!DOCTYPE html>",
        f"<html{attributes(lang=article.language, dir=article.direction)}>",
        "<head>",
        *_head(article, node),
        "</head>",
        "<body>",
        *content,
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode()


def _head(article: Article, node: dict[str, Any]) -> Iterable[str]:
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(_title(article))}</title>"
    if article.summary:
        yield f'<meta name="description"{attributes(content=article.summary)}>'
    if (url := safe_url(article.url)) is not None:
        yield f'<link rel="canonical"{attributes(href=url)}>'
    yield f'<script type="application/ld+json">\n{script_text(node)}\n</script>'
    yield f"<style>{_STYLE}</style>"


def _title(article: Article) -> str:
    words = article.headline or article.summary or article.text[:80] or article.id or "Article"
    return " ".join(words.split()) or "Article"


def script_text(node: dict[str, Any]) -> str:
    """JSON-LD as it may stand in a script element: no `<` can end the script or begin a comment."""
    return json.dumps(node, ensure_ascii=False, indent=1).replace("<", "\\u003c")


# ------------------------------------------------------------------------------------ what a reader sees


def _header(article: Article) -> Iterable[str]:
    yield "<header>"
    yield from _line("p", "kicker", article.kicker)
    yield from _line("h1", "headline", article.headline)
    yield from _line("p", "subheadline", article.subheadline)
    yield from _line("p", "byline", article.byline or ", ".join(party.name for party in article.authors if party.name))
    yield from _facts(article)
    if article.lead_image is not None and not _shows(article, article.lead_image):
        yield from _lead_image(article.lead_image)
    yield "</header>"


def _line(tag: str, name: str, text: str | None) -> Iterable[str]:
    if text:
        words = escape(text).replace("\n", "<br/>")
        yield f"<{tag}{attributes(class_=name)}>{words}</{tag}>"


def _facts(article: Article) -> Iterable[str]:
    times = [
        f"<time{attributes(datetime=moment)}>{escape(moment)}</time>"
        for moment in dict.fromkeys(filter(None, (article.published, article.modified)))
    ]
    publisher = article.publisher.name if article.publisher else None
    facts = [*([escape(publisher)] if publisher else []), *times]
    if facts:
        yield f'<p class="facts">{" · ".join(facts)}</p>'


def _shows(article: Article, image: Image) -> bool:
    return any(block.type == "figure" and block.image.url == image.url for block in article.body)


def _lead_image(image: Image) -> Iterable[str]:
    caption = "" if image.caption is None else inline_markup(image.caption.text, image.caption.marks, {})
    credit = f'<span data-part="credit">{escape(image.credit)}</span>' if image.credit else ""
    words = " ".join(filter(None, (caption, credit)))
    yield f"<figure>{image_markup(image)}" + (f"<figcaption>{words}</figcaption>" if words else "") + "</figure>"


def _footer(article: Article) -> Iterable[str]:
    lines = [
        *(line for correction in article.corrections for line in _line("p", "correction", correction.text)),
        *(line for note in article.notes if note.public for line in _line("p", "note", note.text)),
        *_line("p", "ai-disclosure", article.ai_disclosure),
        *(line for right in article.rights for line in _line("p", "rights", right.notice)),
        *_related(article.related),
    ]
    if lines:
        yield from ("<footer>", *lines, "</footer>")


def _related(links: Iterable[RelatedLink]) -> Iterable[str]:
    items = [
        f"<li><a{attributes(href=url, hreflang=link.language)}>{escape(link.title or link.url or '')}</a></li>"
        for link in links
        if (url := safe_url(link.url)) is not None
    ]
    if items:
        yield from ('<nav class="related">', "<ul>", *items, "</ul>", "</nav>")
