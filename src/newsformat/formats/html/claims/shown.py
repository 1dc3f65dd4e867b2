"""What a page shows of a picture that it declares: its alternative text, caption and credit."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from newsformat.formats.html.page import Element, Page
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.captions import is_captioned_picture
from newsformat.markup.xhtml.pages.images import image_of
from newsformat.markup.xhtml.pages.read import blocks_of
from newsformat.model.body import Figure
from newsformat.model.canonical import members_of
from newsformat.model.media import Image

_MOST_PICTURES = 200
_PLAIN = re.compile(r"\w[\w-]*(?:\.[\w-]+)*", re.ASCII)
# How far above a picture its figure may begin.
_FARTHEST = 6


def shown_picture(page: Page, url: str) -> dict[str, Any]:
    """The members of the picture as the page shows it, `url` aside; empty where it does not."""
    context, wanted = Context(base=page.base), _file(url)
    name = wanted.rpartition("/")[2]
    for count, element in enumerate(page.root.iter_elements(("img", "amp-img"))):
        if count >= _MOST_PICTURES:
            break
        if not _may_name(element, name):
            continue
        image = image_of(element, context)
        if image is None or wanted not in {_file(known) for known in (image.url, *_others(image))}:
            continue
        figure = _figure_around(element)
        whole = image if figure is None else _in_figure(figure, context, image)
        return {name: value for name, value in members_of(whole).items() if name in ("alt", "caption", "credit")}
    return {}


def _may_name(element: Element, name: str) -> bool:
    """Whether a picture can be of a file of this name, by its markup alone: most are told apart without reading them.

    Resolving an address changes its last part only where that is more than plain letters, or holds line breaks.
    """
    if _PLAIN.fullmatch(name) is None:
        return True
    markup = element.html
    return name in markup or "\n" in markup or "\t" in markup or "\r" in markup


def _file(url: str) -> str:
    """Host and path: the files of one picture often differ in the query alone."""
    try:
        parts = urlsplit(url)
    except ValueError:  # no host could have such a name; without a base the address stays as it came
        return url
    return f"{parts.netloc}{parts.path}"


def _others(image: Image) -> tuple[str, ...]:
    return tuple(rendition.url for rendition in image.renditions)


def _figure_around(element: Element) -> Element | None:
    for count, ancestor in enumerate(element.ancestors):
        if count >= _FARTHEST:
            return None
        if isinstance(ancestor, Element) and (ancestor.tag == "figure" or is_captioned_picture(ancestor)):
            return ancestor
    return None


def _in_figure(figure: Element, context: Context, image: Image) -> Image:
    found = [block.image for block in blocks_of([figure], context) if isinstance(block, Figure)]
    return next((each for each in found if each.url == image.url), image)
