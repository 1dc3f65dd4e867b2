"""Pages as other sites would serve them: the same page without the names of its boxes, or without its metadata.

A model that has seen only pages that tell all of themselves is at a loss where names are hashed (`css-1x8f2`) and
nothing is declared. Both functions change the tree of the page that they are given.
"""

from __future__ import annotations

from newsformat.formats.html.page import Page, attribute

NAMES = ("class", "id")
DECLARATIONS = ("itemprop", "itemtype", "itemscope", "itemid", "typeof", "property", "vocab", "rel")
_TECHNICAL = ("charset", "http-equiv")


def without_names(page: Page) -> Page:
    """The page without a class or id."""
    _take_out(page, NAMES)
    return page


def without_metadata(page: Page) -> Page:
    """The page without linked data, Open Graph, named meta elements, links in the head, microdata and RDFa."""
    for element in page.root.select("meta, link, script[type*='ld+json']"):
        if not any(name in element.attrs for name in _TECHNICAL) and attribute(element, "name") != "viewport":
            element.decompose()
    _take_out(page, DECLARATIONS)
    return page


def _take_out(page: Page, names: tuple[str, ...]) -> None:
    for element in page.root.iter_elements():
        for name in names:
            if name in element.attrs:
                del element.attrs[name]
