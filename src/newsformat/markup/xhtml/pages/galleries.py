"""Several pictures as one gallery, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsformat.markup.xhtml.pages.picture_files import is_picture_file, picture_key
from newsformat.model.body import Block, Figure, Gallery
from newsformat.model.media import Image

# Files of drawings that stand beside a picture as buttons and signs.
_DRAWINGS = (".svg", ".ico")


def distinct(images: Iterable[Image]) -> list[Image]:
    """The pictures, each once: pages repeat one in other sizes, and put signs beside it."""
    images = [*images]
    if len(images) <= 1:
        return images
    found: dict[tuple[str, str], Image] = {}
    for image in images:
        found.setdefault(_key(image), image)
    pictures = [image for image in found.values() if not image.url.partition("?")[0].endswith(_DRAWINGS)]
    return pictures or list(found.values())


def gallery_of(blocks: Sequence[Block]) -> Gallery | None:
    """The gallery that blocks are; None where there is only one picture, or anything else."""
    figures: list[Figure] = []
    for block in blocks:
        if isinstance(block, Figure):
            figures.append(block)
        elif isinstance(block, Gallery) and block.caption is None:
            figures += block.items
        else:
            return None
    images = distinct(figure.image for figure in figures)
    return Gallery(items=tuple(Figure(image=image) for image in images)) if len(images) > 1 else None


def _key(image: Image) -> tuple[str, str]:
    """What the addresses of one picture in several sizes share: what it shows and its file's name, or its file."""
    if not is_picture_file(image.url):
        return image.url, ""
    key = picture_key(image.url)
    return (key.rpartition("/")[2], image.alt) if image.alt else (key, "")
