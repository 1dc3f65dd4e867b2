"""Pictures of a page as images."""

from __future__ import annotations

import re

from newsformat.markup.tree import Element, attribute
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.picture_files import is_picture_file, is_placeholder, is_sign
from newsformat.model.media import Image, Rendition
from newsformat.model.text import running_text
from newsformat.model.value import unchecked
from newsformat.scalars.urls import host

# Where pages that load pictures late keep the real address.
_LATE = ("data-src", "data-original", "data-lazy-src", "data-full-src", "data-image", "data-hi-res-src", "data-url")
_HOLDERS = frozenset(("source", "img", "amp-img"))
_LATE_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-sizes-set")
# A picture smaller than this on a side is an icon or a counter, not a picture of the news.
_SMALLEST = 64
# Sizes that adverts are made in (IAB, "fixed size ad specifications").
_ADVERTS = frozenset(
    ((300, 250), (728, 90), (160, 600), (970, 250), (970, 90), (468, 60), (320, 50), (320, 100), (300, 600), (336, 280),
     (120, 600), (234, 60))
)  # fmt: skip
# What follows the first address of a whole srcset, escaped, where a src should be.
_SET = re.compile(r"(?:%20|\s)[0-9]{1,5}[wx],")
_MEDIA_TYPE = re.compile(r"[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+")
_PIXELS = re.compile(r"\s*([0-9]{1,5})(?:\.[0-9]+)?\s*(?:px)?\s*$")
MOST_PICTURES = 1_000
"""Pictures that are read of one body; the most seen are 333."""


def image_of(element: Element, context: Context) -> Image | None:
    """The picture of an `img`, `picture` or `amp-img`; None where it is no picture of the news, or one too many."""
    img = element if element.tag in ("img", "amp-img") else next(element.iter_elements(("img", "amp-img")), None)
    if len(context.pictures) >= MOST_PICTURES and (img or element) not in context.pictures:
        context.left_out["pictures"] += 1
        return None
    files = renditions_of(element, context)
    url = _address(img, context) if img is not None else None
    if url is None and files:
        url = max(files, key=lambda file: file.width or 0).url
    width, height = _pixels(img, "width"), _pixels(img, "height")
    if url is None or (img is not None and (_is_icon(width, height) or _is_sign(img, url))):
        return None
    if (width, height) in _ADVERTS and img is not None and _leads_away(img, url, context):
        return None
    context.pictures.add(img or element)
    words = running_text(attribute(img, "alt") or "") if img is not None else ""
    return unchecked(
        Image,
        url=url,
        alt=words or None,
        width=width,
        height=height,
        renditions=tuple(file for file in files if file.url != url),
    )


def _address(img: Element, context: Context) -> str | None:
    for name in (*_LATE, "src"):
        value = attribute(img, name)
        if value and not value.startswith("data:") and not is_placeholder(value):
            url = context.address(_SET.split(value, maxsplit=1)[0])
            if url is not None:
                return url
    return _late_file(img, context)


def _late_file(img: Element, context: Context) -> str | None:
    """The file of a picture that any attribute of its page's own names: `data-lazy`, `data-img-url`."""
    named = (attribute(img, name) or "" for name in img.attrs if name.startswith("data-"))
    late = (value for value in named if is_picture_file(value) and not is_placeholder(value) and " " not in value)
    return next((url for value in late if (url := context.address(value)) is not None), None)


def _is_icon(width: int | None, height: int | None) -> bool:
    sides = [side for side in (width, height) if side is not None]
    return bool(sides) and max(sides) < _SMALLEST


def _is_sign(img: Element, url: str) -> bool:
    """Whether a picture is a sign by its file, or a drawing that nothing is said of and no paragraph is made of."""
    if is_sign(url):
        return True
    return (
        url.partition("?")[0].endswith(".svg")
        and not attribute(img, "alt", "title")
        and img.closest("figure, p") is None
    )


def _leads_away(img: Element, url: str, context: Context) -> bool:
    """Whether a picture is a link to another site: than the page's, or where its address is unknown, than its own."""
    link = img.closest("a")
    target = host(context.address(attribute(link, "href") or "") or "") if link is not None else ""
    return bool(target) and target != (host(context.base) or host(url))


def _pixels(img: Element | None, name: str) -> int | None:
    value = None if img is None else img.attr(name)
    found = _PIXELS.match(value) if value else None
    return int(found[1]) if found else None


MOST_RENDITIONS = 40
"""Files of one picture."""
LONGEST_SET = 40_000
"""Characters of a `srcset`."""


def renditions_of(element: Element, context: Context) -> list[Rendition]:
    """The files of a picture, out of the `srcset` of its sources; each address once."""
    found: dict[str, Rendition] = {}
    for holder in (element, *element.iter_elements(("source", "img"))):
        sets = [*filter(None, map(holder.attr, _LATE_SETS))] if holder.tag in _HOLDERS else ()
        media_type = attribute(holder, "type") if sets else None
        for srcset in sets:
            context.left_out["renditions"] += len(srcset) > LONGEST_SET
            for url, width in _candidates(srcset):
                address = context.address(url)
                if address is not None and not url.startswith("data:"):
                    known = media_type if media_type and _MEDIA_TYPE.fullmatch(media_type) else None
                    found.setdefault(address, unchecked(Rendition, url=address, width=width, media_type=known))
    context.left_out["renditions"] += max(0, len(found) - MOST_RENDITIONS)
    return list(found.values())[:MOST_RENDITIONS]


_CANDIDATE = re.compile(r"[\s,]*(\S+)(?:\s+([^,]*))?")
_WIDTH = re.compile(r"([0-9]{1,5})w\b")


def _candidates(srcset: str) -> list[tuple[str, int | None]]:
    """The addresses and widths of a `srcset` (HTML, 4.8.4.2.1): an address ends at white space or a final comma."""
    found: list[tuple[str, int | None]] = []
    place = 0
    srcset = srcset[:LONGEST_SET]
    while (match := _CANDIDATE.match(srcset, place)) is not None:
        url, descriptor = match[1], match[2] or ""
        place = match.end()
        if url.endswith(","):  # no descriptor: the next address begins behind the comma
            place, descriptor = match.end(1), ""
        width = _WIDTH.search(descriptor)
        found.append((url.rstrip(","), int(width[1]) if width else None))
    return found
