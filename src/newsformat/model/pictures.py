"""The pictures of an article, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newsformat.model.body import Figure
from newsformat.model.marks import ImageMark
from newsformat.model.media import Image
from newsformat.model.value import Value
from newsformat.model.walk import parts

if TYPE_CHECKING:
    from newsformat.model.article import Article


def images_of(article: Article) -> tuple[Image, ...]:
    """The lead image, the images of the body in order, those of `media`; each address once."""
    found: dict[str, Image] = {}
    for image in _images(article):
        found.setdefault(image.url, image)
    return tuple(found.values())


def _images(article: Article) -> Iterator[Image]:
    if article.lead_image is not None:
        yield article.lead_image
    for block in (*article.body, *article.media):
        yield from _images_in(block)


def _images_in(block: Value) -> Iterator[Image]:
    for _, part in parts(block):
        if isinstance(part, Figure):
            yield part.image
        elif isinstance(part, ImageMark):
            yield Image(url=part.url, alt=None if part.words == "\ufffc" else part.words)
