"""Page -> links to other articles: boxes of related stories, series, earlier and later parts, translations."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.formats.html.choose import Chosen
from newsformat.formats.html.hints import Hint, hints_of
from newsformat.formats.html.metadata import Metadata
from newsformat.formats.html.page import Element, Node, Page, attribute
from newsformat.markup.tree import line_of
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.media_read import image_of
from newsformat.model.links import RelatedLink
from newsformat.scalars.urls import is_web, page_key

# A shorter title is a button or a section name ("More", "Politics").
_SHORTEST_TITLE = 15
_LONGEST_TITLE = 300
_MOST_LINKS = 200
_NOT_STORIES = int(
    Hint.NAVIGATION | Hint.SHARE | Hint.TAGS | Hint.AUTHOR | Hint.COMMENT | Hint.ACCOUNT | Hint.FOOT | Hint.ADVERT
)


def related_links(page: Page, chosen: Chosen, metadata: Metadata) -> tuple[RelatedLink, ...]:
    """The related links of a page, in document order, each address once."""
    found: dict[str, RelatedLink] = {}
    own = {page_key(url) for url in (page.url, metadata.url) if url}
    for link in (*_declared(page, metadata), *_shown(page, chosen)):
        if link.url and page_key(link.url) not in own and len(found) < _MOST_LINKS:
            found.setdefault(link.url, link)
    return tuple(found.values())


def _declared(page: Page, metadata: Metadata) -> Iterator[RelatedLink]:
    context = Context(base=page.base)
    for element in page.root.iter_elements("link"):
        rel = attribute(element, "rel").lower()
        if rel in ("prev", "previous", "next") and (url := context.address(attribute(element, "href"))):
            yield RelatedLink(rel="previous" if rel.startswith("prev") else "next", url=url, position="head")
    for language, url in metadata.translations:
        if language.split("-")[0] != (metadata.language or "").split("-")[0]:
            yield RelatedLink(rel="translation", url=url, language=language, position="head")


def _shown(page: Page, chosen: Chosen) -> Iterator[RelatedLink]:
    """Links to stories in parts of the page that say they hold such links."""
    context = Context(base=page.base)
    inside = dict.fromkeys(chosen.elements, "within")
    known: dict[Node, tuple[int, str]] = {}
    for link in page.root.iter_elements("a"):
        title = line_of(link)
        if not _SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE:
            continue
        hints, position = _surroundings(link, known, inside)
        if not hints & Hint.RELATED or hints & _NOT_STORIES:
            continue
        url = context.address(attribute(link, "href"))
        if url and is_web(url):
            yield RelatedLink(rel="related", url=url, title=title, position=position, image=image_of(link, context))


def _surroundings(link: Element, known: dict[Node, tuple[int, str]], inside: dict[Element, str]) -> tuple[int, str]:
    """The hints of all that a link stands in, and where that is; remembered for each element on the way."""
    way: list[Element] = []
    hints, position = 0, "beside"
    for ancestor in link.ancestors:
        if ancestor in known:
            hints, position = known[ancestor]
            break
        if isinstance(ancestor, Element):
            way.append(ancestor)
    for element in reversed(way):
        hints |= hints_of(element, element.tag) if element.tag not in ("html", "body") else 0
        position = inside.get(element, position)
        known[element] = (hints, position)
    return hints, position
