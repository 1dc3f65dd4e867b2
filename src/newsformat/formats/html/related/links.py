"""Page -> links to other articles: boxes of related stories, series, earlier and later parts, translations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from newsformat.formats.html.body.chosen import Chosen
from newsformat.formats.html.metadata.decide import Metadata
from newsformat.formats.html.page import Element, Page, attribute
from newsformat.formats.html.related.addresses import leads_to_no_story
from newsformat.formats.html.related.boxes import shown_links
from newsformat.formats.html.related.labels import CLAIMS, verdict_of
from newsformat.formats.html.related.pages import AMP, NEXT, PREVIOUS, PRINT
from newsformat.formats.html.related.parts import parts
from newsformat.formats.html.related.subject import About, words_of
from newsformat.formats.html.related.titles import SHORTEST_TITLE, weight
from newsformat.markup.tree import one_line
from newsformat.markup.xhtml.context import Context
from newsformat.model.links import RelatedLink
from newsformat.scalars.urls import page_key

MOST_LINKS = 500
"""Related links of one article; the most seen are 101. Further ones are left out."""
_NUMBERED = re.compile(
    r"[?&][a-z_]{0,12}id=|[?&](?:[a-z_]{0,12}(?:idx|idxno|no|nr|num)|article|p|story|n)=[0-9]", re.IGNORECASE
)
_NEIGHBOURS = {"prev": PREVIOUS, "previous": PREVIOUS, "next": NEXT}
_SCRIPT = 4
_MOST_MENUS, _MOST_TEXTS = 50, 4
_SAME_ARTICLE = frozenset({NEXT, PREVIOUS, PRINT, AMP})
"""The rels of links to the article itself, on another page or in another form."""


def related_links(page: Page, chosen: Chosen, metadata: Metadata) -> tuple[RelatedLink, ...]:
    """The related links of a page, those of its head first, then in document order, each address once.

    Where there are more than `MOST_LINKS`, one more than that is given.
    """
    found: dict[str, RelatedLink] = {}
    context = Context(base=page.base)
    own = [url for url in (page.url, metadata.url) if url]
    about = About(url=own[0] if own else "", subject=_subject(metadata))
    for link in chain(
        _declared(page, metadata, context),
        _of_menus(page, context),
        _of_parts(page, own, context),
        shown_links(page, chosen, context, about),
    ):
        if len(found) > MOST_LINKS:
            break
        if link.url and not any(_is_same(link, url) for url in own):
            found.setdefault(link.url.partition("#")[0], link)
    return tuple(found.values())


def _subject(metadata: Metadata) -> frozenset[str]:
    return words_of(" ".join((metadata.headline or "", metadata.subheadline or "", *metadata.keywords)))


def _is_same(link: RelatedLink, own: str) -> bool:
    """Whether a link leads to the page itself. Queries tell pages apart where they name an id or another form."""
    url = link.url or ""
    if page_key(url) != page_key(own):
        return False
    if link.rel in _SAME_ARTICLE or (_NUMBERED.search(url) and _NUMBERED.search(own)):
        return url.partition("#")[0].partition("?")[2] == own.partition("#")[0].partition("?")[2]
    return True


def _declared(page: Page, metadata: Metadata, context: Context) -> Iterator[RelatedLink]:
    """The links that the page's head names."""
    head = next((child for child in page.root.children if isinstance(child, Element) and child.tag == "head"), None)
    for element in head.iter_elements("link") if head else ():
        rel = _rel_of(element)
        if rel and (url := context.address(attribute(element, "href"))):
            yield RelatedLink(rel=rel, url=url, position="head")
    if metadata.amp_url:
        yield RelatedLink(rel=AMP, url=metadata.amp_url, position="head")
    for language, url in _translations(metadata):
        yield RelatedLink(rel="translation", url=url, language=language, position="head")


def _of_menus(page: Page, context: Context) -> Iterator[RelatedLink]:
    """The links of menus that begin with a label that claims a relation: other parts of a series, further stories."""
    for menu in islice(page.root.iter_elements("nav"), _MOST_MENUS):
        label = next((words for node in islice(menu.strings, _MOST_TEXTS) if (words := one_line(node))), "")
        kind = verdict_of(label)
        if kind not in CLAIMS:
            continue
        for element in islice(menu.iter_elements("a"), MOST_LINKS):
            title, url = one_line(element.text), context.address(attribute(element, "href"))
            if title and url and (kind == "series" or (weight(title) >= SHORTEST_TITLE and not leads_to_no_story(url))):
                yield RelatedLink(rel=kind, url=url, title=title, position="within")


def _of_parts(page: Page, own: Sequence[str], context: Context) -> Iterator[RelatedLink]:
    """The other parts of a series, where links number them."""
    for part in parts(page, own[0], context) if own else ():
        yield RelatedLink(rel="series", url=part.url, title=part.title, position="within")


def _rel_of(element: Element) -> str | None:
    rel = attribute(element, "rel").lower()
    if rel == "alternate":
        return PRINT if attribute(element, "media").lower() == "print" else None
    return _NEIGHBOURS.get(rel)


def _translations(metadata: Metadata) -> Iterator[tuple[str, str]]:
    """The addresses of the story in other languages, one for each: editions for countries are one translation.

    A home page, or this page with another query, is none.
    """
    known = {_primary(metadata.language or "")}
    for tag, url in metadata.translations:
        if _primary(tag) not in known and page_key(url).count("/") > 1:
            known.add(_primary(tag))
            yield tag, url


def _primary(tag: str) -> str:
    """A language tag without its country: with the script, where the tag names one ("zh-Hant-TW" -> "zh-hant")."""
    language, _, rest = tag.lower().partition("-")
    script = rest.partition("-")[0]
    return f"{language}-{script}" if len(script) == _SCRIPT else language
