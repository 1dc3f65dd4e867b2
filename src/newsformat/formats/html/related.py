"""Page -> links to other articles: boxes of related stories, series, earlier and later parts, translations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from newsformat.formats.html.choose import Chosen
from newsformat.formats.html.metadata import Metadata
from newsformat.formats.html.page import Page, attribute
from newsformat.formats.html.related_boxes import shown_links
from newsformat.markup.xhtml.context import Context
from newsformat.model.links import RelatedLink
from newsformat.scalars.urls import page_key

MOST_LINKS = 500
"""Related links of one article; the most seen are 101. Further ones are left out."""
_NUMBERED = re.compile(r"[?&][a-z_]{0,12}id=", re.IGNORECASE)
_NEIGHBOURS = {"prev": "previous", "previous": "previous", "next": "next"}


def related_links(page: Page, chosen: Chosen, metadata: Metadata) -> tuple[RelatedLink, ...]:
    """The related links of a page, those of its head first, then in document order, each address once.

    Where there are more than `MOST_LINKS`, one more than that is given.
    """
    found: dict[str, RelatedLink] = {}
    context = Context(base=page.base)
    own = [url for url in (page.url, metadata.url) if url]
    for link in chain(_declared(page, metadata, context), shown_links(page, chosen, context)):
        if len(found) > MOST_LINKS:
            break
        if link.url and not any(_is_same(link.url, url) for url in own):
            found.setdefault(link.url.partition("#")[0], link)
    return tuple(found.values())


def _is_same(one: str, other: str) -> bool:
    """Whether two addresses are of one page. Queries tell pages apart only where they name an id."""
    if page_key(one) != page_key(other):
        return False
    if not (_NUMBERED.search(one) and _NUMBERED.search(other)):
        return True
    return one.partition("#")[0].partition("?")[2] == other.partition("#")[0].partition("?")[2]


def _declared(page: Page, metadata: Metadata, context: Context) -> Iterator[RelatedLink]:
    for element in page.root.iter_elements("link"):
        rel = _NEIGHBOURS.get(attribute(element, "rel").lower())
        if rel and (url := context.address(attribute(element, "href"))):
            yield RelatedLink(rel=rel, url=url, position="head")
    for language, url in metadata.translations:
        if _is_translation(language, url, metadata):
            yield RelatedLink(rel="translation", url=url, language=language, position="head")


def _is_translation(language: str, url: str, metadata: Metadata) -> bool:
    """Whether an address with a language is this story in another one: no home page, no form of the page itself."""
    same = language.lower().partition("-")[0] == (metadata.language or "").lower().partition("-")[0]
    return not same and page_key(url).count("/") > 1
