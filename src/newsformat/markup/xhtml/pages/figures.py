"""Figures of a page: pictures, players, tables or quotations with the words below them."""

from __future__ import annotations

import re

from newsformat.markup.tree import Element, Text, attribute, line_of, one_line
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.captions import caption_and_credit, words_below
from newsformat.markup.xhtml.pages.credit_labels import is_credit
from newsformat.markup.xhtml.pages.embeds import FRAMES, provider_of
from newsformat.markup.xhtml.pages.picture_files import is_picture_file
from newsformat.markup.xhtml.pages.pictures import figure_of
from newsformat.markup.xhtml.pages.recordings import RECORDINGS
from newsformat.markup.xhtml.pages.walk import HEADINGS, Walk
from newsformat.markup.xhtml.pages.words_below import with_words_below
from newsformat.model.body import Embed, Figure, Gallery

_TITLE = re.compile(r"title|headline", re.IGNORECASE)
_PLAYERS = (*FRAMES, *RECORDINGS)


def read_figure(walk: Walk, element: Element, depth: int) -> None:
    """Read a figure; one that shows neither pictures nor one thing with a caption is looked through."""
    shown = _card_of(element, walk.context) or _pictures_of(element, walk.context)
    if shown is not None:
        walk.emit(shown)
        return
    walk.flush()
    below = next(element.iter_elements("figcaption"), None)
    if below is not None:
        walk.read.add(below)
    start = len(walk.blocks)
    walk.children(element, depth)
    walk.flush()
    if below is None:
        return
    walk.read.discard(below)
    blocks = walk.blocks[start:]
    named = with_words_below(blocks[0], below) if len(blocks) == 1 else None
    if named is not None:
        walk.blocks[start] = named
        walk.read.add(below)
    elif blocks or not is_credit(line_of(below)):  # a credit of a picture that the page does not have says nothing
        walk.element(below, depth + 1)


def _card_of(element: Element, context: Context) -> Embed | None:
    """The page of another site that a figure leads to, where all in it is one link with that page's title."""
    link = next(element.iter_elements("a"), None)
    if link is None or next(element.iter_elements("figcaption"), None) is not None or not line_of(link):
        return None
    url = context.address(attribute(link, "href"))
    named = (part for part in link.iter_elements() if part.tag in HEADINGS or _TITLE.search(part.attr("class") or ""))
    title = next((part for part in named if line_of(part)), None)
    if url is None or title is None or line_of(link) != line_of(element):
        return None
    if is_picture_file(url):
        return None
    words = (one_line(node.data) for node in link.descendants if isinstance(node, Text) and title not in node.ancestors)
    text = " ".join(filter(None, words))
    return Embed(url=url, provider=provider_of(url), title=line_of(title), text=text or None)


def _pictures_of(element: Element, context: Context) -> Figure | Gallery | None:
    if next(element.iter_elements("figure"), None) is not None:
        return _gallery_of(element, context)
    return None if next(element.iter_elements(_PLAYERS), None) is not None else figure_of(element, context)


def _gallery_of(element: Element, context: Context) -> Gallery | Figure | None:
    """The pictures of the figures in a figure, each with its own caption; None where they show something else.

    Figures in figures in figures are no gallery, but hold some.
    """
    parts = list(element.iter_elements("figure"))
    if any(next(part.iter_elements("figure"), None) is not None for part in parts):
        return None
    shown: dict[str, Figure] = {}
    for part in parts:
        figure = figure_of(part, context)
        if not isinstance(figure, Figure):
            return None
        shown[figure.image.url] = figure
    if len(shown) == 1:
        return figure_of(element, context)
    own = next((child for child in element.children if isinstance(child, Element) and child.tag == "figcaption"), None)
    caption, credit = (None, None) if own is None else caption_and_credit(*words_below(own))
    return Gallery(caption=caption, items=tuple(_credited(figure, credit) for figure in shown.values()))


def _credited(figure: Figure, credit: str | None) -> Figure:
    """A figure of a gallery with the credit of the gallery, where it has none of its own."""
    if credit is None or figure.image.credit:
        return figure
    return figure.model_copy(update={"image": figure.image.model_copy(update={"credit": credit})})
