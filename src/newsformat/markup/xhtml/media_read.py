"""Pictures, players and frames of a page as images and embeds."""

from __future__ import annotations

import re

from newsformat.markup.tree import Element, attribute, line_of, tokens
from newsformat.markup.xhtml.context import Context
from newsformat.model.body import Audio, Embed, Video
from newsformat.model.media import Image, Rendition
from newsformat.scalars.urls import host

# Where pages that load pictures late keep the real address.
_LATE = ("data-src", "data-original", "data-lazy-src", "data-full-src", "data-image", "data-hi-res-src", "data-url")
_LATE_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-sizes-set")
# A picture smaller than this on a side is an icon or a counter, not a picture of the news.
_SMALLEST = 64
# Names of files that hold the place of a picture until it is loaded.
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|grey|gray|loading|1x1|lazy)[^/]{0,20}$", re.IGNORECASE
)


def image_of(element: Element, context: Context) -> Image | None:
    """The picture of an `img`, `picture` or `amp-img`; None where it is no picture of the news."""
    img = element if element.tag in ("img", "amp-img") else next(element.iter_elements(("img", "amp-img")), None)
    files = renditions_of(element, context)
    url = _address(img, context) if img is not None else None
    if url is None and files:
        url = max(files, key=lambda file: file.width or 0).url
    if url is None or (img is not None and _is_icon(img)):
        return None
    return Image(
        url=url,
        alt=attribute(img, "alt") if img is not None else None,
        width=_pixels(img, "width"),
        height=_pixels(img, "height"),
        renditions=tuple(file for file in files if file.url != url),
    )


def _address(img: Element, context: Context) -> str | None:
    for name in (*_LATE, "src"):
        value = attribute(img, name)
        if value and not value.startswith("data:") and not _PLACEHOLDER.search(value.partition("?")[0][-80:]):
            url = context.address(value)
            if url is not None:
                return url
    return None


def _is_icon(img: Element) -> bool:
    sides = [side for side in (_pixels(img, "width"), _pixels(img, "height")) if side is not None]
    return bool(sides) and max(sides) < _SMALLEST


def _pixels(img: Element | None, name: str) -> int | None:
    found = re.match(r"\s*([0-9]{1,5})(?:\.[0-9]+)?\s*(?:px)?\s*$", (img.attr(name) or "") if img is not None else "")
    return int(found[1]) if found else None


def renditions_of(element: Element, context: Context) -> list[Rendition]:
    """The files of a picture, out of the `srcset` of its sources; each address once."""
    found: dict[str, Rendition] = {}
    for holder in (element, *element.iter_elements(("source", "img"))):
        if holder.tag not in ("source", "img", "amp-img"):
            continue
        media_type = attribute(holder, "type")
        for name in _LATE_SETS:
            for url, width in _candidates(holder.attr(name) or ""):
                address = context.address(url)
                if address is not None and not url.startswith("data:"):
                    known = media_type if media_type and re.fullmatch(r"[\w.+-]+/[\w.+-]+", media_type) else None
                    found.setdefault(address, Rendition(url=address, width=width, media_type=known))
    return list(found.values())[:40]


_CANDIDATE = re.compile(r"[\s,]*(\S+)(?:\s+([^,]*))?")
_WIDTH = re.compile(r"([0-9]{1,5})w\b")
_LONGEST_SET = 40_000


def _candidates(srcset: str) -> list[tuple[str, int | None]]:
    """The addresses and widths of a `srcset` (HTML, 4.8.4.2.1): an address ends at white space or a final comma."""
    found: list[tuple[str, int | None]] = []
    place = 0
    srcset = srcset[:_LONGEST_SET]
    while (match := _CANDIDATE.match(srcset, place)) is not None:
        url, descriptor = match[1], match[2] or ""
        place = match.end()
        if url.endswith(","):  # no descriptor: the next address begins behind the comma
            place, descriptor = match.end(1), ""
        width = _WIDTH.search(descriptor)
        found.append((url.rstrip(","), int(width[1]) if width else None))
    return found


def embed_of(element: Element, context: Context) -> Embed | None:
    """What a frame or an embedded post shows; None where it shows nothing with an address."""
    if element.tag == "blockquote":
        return _post(element, context)
    url = context.address(attribute(element, "src", "data-src", "data-lazy-src", "data", "data-url", "data-iframe-src"))
    if url is None or not url.startswith("http"):
        return None
    return Embed(url=url, provider=provider_of(url), title=attribute(element, "title"))


def _post(element: Element, context: Context) -> Embed | None:
    links = [link for link in element.iter_elements("a") if (link.attr("href") or "").startswith("http")]
    url = context.address(attribute(element, "cite", "data-instgrm-permalink", "data-href")) or (
        context.address(attribute(links[-1], "href")) if links else None
    )
    text = "\n".join(line for part in element.iter_elements("p") if (line := line_of(part)))
    if url is None:
        return None
    return Embed(url=url, provider=provider_of(url), text=text or line_of(element) or None)


def is_post(element: Element) -> bool:
    """Whether a block quotation is a post of another site, to be drawn by that site's script."""
    return any(name.endswith(("-tweet", "-media", "-embed", "-post", "-video")) for name in tokens(element))


def provider_of(url: str) -> str | None:
    """Whose an embed is: the name in its host ("player.video.example.com": "example")."""
    labels = host(url).split(".")
    if len(labels) < 2:
        return None
    second_level = labels[-2] in ("co", "com", "org", "net", "gov", "ac") and len(labels) > 2
    return labels[-3 if second_level else -2] or None


def recording_of(element: Element, context: Context) -> Video | Audio | None:
    """The recording that a `video` or `audio` element plays."""
    sources = [element, *element.iter_elements("source")]
    urls = [url for source in sources if (url := context.address(attribute(source, "src", "data-src")))]
    urls = [url for url in dict.fromkeys(urls) if url.startswith("http") or not context.base]
    if not urls:
        return None
    files = tuple(Rendition(url=url) for url in urls[1:])
    title = attribute(element, "title", "aria-label")
    if element.tag == "audio":
        return Audio(url=urls[0], renditions=files, title=title)
    poster = context.address(attribute(element, "poster"))
    return Video(url=urls[0], renditions=files, title=title, image=Image(url=poster) if poster else None)
