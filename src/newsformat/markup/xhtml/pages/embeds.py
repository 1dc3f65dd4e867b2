"""What frames of other sites show inside a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from newsformat.markup.tree import Element, attribute
from newsformat.markup.xhtml.context import Context
from newsformat.model.body import Embed
from newsformat.scalars.urls import host, is_web

# Elements that show something of another site. The names of some say whose it is, and only its id stands in the page.
_ADDRESSES = {
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v="),
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v="),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/"),
    "lite-vimeo": ("videoid", "https://vimeo.com/"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/"),
    "amp-facebook": ("data-href", ""),
    "amp-tiktok": ("data-src", "https://www.tiktok.com/embed/"),
}
FRAMES = frozenset(("iframe", "embed", "object", "amp-iframe", *_ADDRESSES))
# Where an address of another page stands in the address of the frame that shows it.
_SHOWN = ("url", "href", "src")
# What the id of a thing shown is called in an address, and what it looks like.
_IDS = ("v", "id", "video", "video_id", "videoId")
_ID = re.compile(r"(?=[^-_]*[0-9]|[a-z-_]*[A-Z])[\w-]{6,}")
# What adverts and the checks of forms are called; an address may have such a name among its labels.
_IDLE_ADDRESS = re.compile(
    r"^\w+://(?:[^/]*[.-])?(?:ads?(?:[.-]|server|service|system)|safeframe\.)|captcha", re.IGNORECASE
)
_IDLE_NAME = re.compile(
    r"advert|party ad|^ads?$|google_ads|^anzeige|^werbung|publicit|publicidad|pubblicit|^reklam|реклама|広告|광고",
    re.IGNORECASE,
)
_LONGEST_ADDRESS = 8192


def embed_of(element: Element, context: Context) -> Embed | None:
    """What a frame shows; None where it shows nothing with an address, an advert, or nothing to be seen."""
    if _is_idle(element):
        return None
    for address in _addresses(element):
        url = context.address(address)
        if url is not None and is_web(url) and not _IDLE_ADDRESS.search(url):
            shown = _shown_in(url) or url
            return Embed(url=shown, provider=provider_of(shown), title=attribute(element, "title"))
    return None


def provider_of(url: str) -> str | None:
    """Whose an embed is: the name in its host ("player.video.example.com": "example")."""
    labels = host(url).split(".")
    if len(labels) < 2:
        return None
    second_level = labels[-2] in ("co", "com", "org", "net", "gov", "ac") and len(labels) > 2
    return labels[-3 if second_level else -2] or None


def shown_by(url: str) -> tuple[str, str]:
    """What the addresses of one thing shown share: whose it is, and its id, or its path.

    A player has one by itself and one for pages of others ("/watch?v=a1B2c3", "/embed/a1B2c3?rel=0"), and a post too
    ("/dawn/", "/dawn/embed/#?secret=1").
    """
    try:
        parts = urlsplit(url[:_LONGEST_ADDRESS])
    except ValueError:
        return "", url
    path = [part for part in parts.path.split("/") if part and part != "embed"]
    query = dict(parse_qsl(parts.query, max_num_fields=100)) if parts.query.count("&") < 100 else {}
    last = path[-1] if path else ""
    ident = next((query[name] for name in _IDS if query.get(name)), None)
    if ident is None and not _ID.fullmatch(last):
        ident = f"{'/'.join(path)}?{parts.query}"
    return (provider_of(url) or parts.netloc).partition("-")[0], ident or last


def _addresses(element: Element) -> Iterator[str]:
    """Where the address of what a frame shows may stand; pages that load frames late keep it elsewhere."""
    named = _ADDRESSES.get(element.tag)
    if named is not None and (ident := attribute(element, named[0])):
        yield ident if is_web(ident) else named[1] + ident
    for name in element.attrs:
        if name in ("src", "data", "data-url") or (name.startswith("data-") and name.endswith("-src")):
            yield attribute(element, name) or ""


def _shown_in(url: str) -> str | None:
    """The address that a frame's own address says it shows, as players of many sites do."""
    if len(url) > _LONGEST_ADDRESS or "%3A%2F%2F" not in url.upper():
        return None
    named = dict(parse_qsl(urlsplit(url).query, max_num_fields=100)) if url.count("&") < 100 else {}
    return next((named[name] for name in _SHOWN if is_web(named.get(name, ""))), None)


def _is_idle(element: Element) -> bool:
    """Whether a frame shows an advert, or nothing to be seen."""
    if (element.attr("width") or "") in ("0", "1") and (element.attr("height") or "") in ("0", "1"):
        return True
    style = "".join((element.attr("style") or "").lower().split())
    names = (element.attr(name) for name in ("title", "aria-label", "name"))
    return (
        "display:none" in style
        or "visibility:hidden" in style
        or any(name is not None and _IDLE_NAME.search(name) is not None for name in names)
    )
