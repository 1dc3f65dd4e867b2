"""Pictures of pages, which are made without validation: each is as validation would leave it."""

from __future__ import annotations

import pytest

from newsformat.markup.tree import parse_document
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.images import image_of
from newsformat.model.media import Image


@pytest.mark.parametrize("base", ["https://kelder.example/a/", ""])
@pytest.mark.parametrize(
    ("markup", "alt", "renditions"),
    [
        ("<img src='/boat.jpg' alt='  Le  bateau\n part \x01 '>", "Le bateau\npart", 0),
        ("<img src='boot 1.jpg' alt='Die Fa\u0308hre' width='0' height='99999'>", "Die F\u00e4hre", 0),
        ('<img src="/łódź<>.jpg" alt="">', None, 0),
        ("<img src='/船.jpg' alt='\u00a0'>", None, 0),
        ("<img alt=Quay srcset='/a.jpg 400w, /b \\.jpg 0w, //kelder.example/c.jpg'>", "Quay", 2),
        ("<picture><source srcset='/a.webp 800w' type='image/webp'><img src='/a.jpg' alt='Quai'></picture>", "Quai", 1),
        ("<picture><source srcset='/a.webp' type='image webp'></picture>", None, 0),
    ],
)
def test_a_picture_is_as_validation_leaves_it(markup: str, alt: str | None, renditions: int, base: str) -> None:
    root = parse_document(markup).root
    assert root is not None
    image = image_of(next(root.iter_elements(("picture", "img"))), Context(base=base))
    assert image is not None
    assert (image.alt, len(image.renditions)) == (alt, renditions)
    assert Image.model_validate(image.model_dump()) == image
    files = tuple(type(file)(**file.model_dump(include=file.model_fields_set)) for file in image.renditions)
    assert Image(url=image.url, alt=image.alt, width=image.width, height=image.height, renditions=files) == image
