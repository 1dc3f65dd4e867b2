"""The picture or the pictures that an element shows, with the words below them."""

from __future__ import annotations

from collections.abc import Iterable

from newsformat.markup.tree import Element
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.captions import caption_and_credit, pictures_in, words_below
from newsformat.markup.xhtml.pages.galleries import distinct
from newsformat.markup.xhtml.pages.images import image_of
from newsformat.model.body import Figure, Gallery
from newsformat.model.media import Image


def figure_of(element: Element, context: Context) -> Figure | Gallery | None:
    """The picture or pictures of an element with the words below them; None where it shows none."""
    if any(True for _ in element.iter_elements(("blockquote", "table", "iframe", "video", "audio", "pre"))):
        return None
    shown = [(picture, image_of(picture, context)) for picture in pictures_in(element)]
    images = distinct(image for _, image in shown if image is not None)
    if len(images) > 1:
        images = _without_stand_ins(shown, images)
    if not images:
        return None
    words, credited = words_below(element)
    caption, credit = caption_and_credit(words, credited)
    if len(images) == 1:
        return Figure(image=images[0].model_copy(update={"caption": caption, "credit": credit}))
    items = [image.model_copy(update={"credit": credit}) for image in images]
    return Gallery(caption=caption, items=tuple(Figure(image=image) for image in items))


def _without_stand_ins(shown: Iterable[tuple[Element, Image | None]], images: list[Image]) -> list[Image]:
    """The images that are shown, less what stands in for each of them, in another size, for whom runs no scripts."""
    late = [image for picture, image in shown if image is not None and picture.closest("noscript") is None]
    return distinct(late) if 2 * len(late) == len(images) else images
