"""Addresses: joined as browsers join them (WHATWG URL), and told apart by what following them would do."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from newsformat.scalars.patterns import late

# WHATWG URL, 4.4: C0 controls and spaces fall off the ends; tab, LF and CR fall out anywhere.
_ENDS = "".join(map(chr, range(0x21)))
_FALLING_OUT = re.compile(r"[\t\n\r]")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):")
# What nearly all addresses begin with, and none that runs a script.
_HARMLESS = ("https:", "http:", "/", "#")
_RUNNING = frozenset({"javascript", "vbscript", "livescript", "mocha", "jscript"})
_SAFE_DATA = late(r"data:image/(?:png|gif|jpe?g|webp|avif|bmp)[;,]", re.IGNORECASE)
# Not matched by any page: what a browser still treats as white space or drops inside a scheme.
_DISGUISE = late("[\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]+")
_LONGEST = 8192
_WEB = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
# Parameters that tell where a reader came from and change nothing of the page.
_TRACKING = late(
    r"(?:utm_\w+|mtm_\w+|pk_(?:campaign|kwd|source|medium|content)|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|"
    r"ttclid|igshid|mc_[ce]id|_hsenc|_hsmi|mkt_tok|oly_(?:anon|enc)_id|vero_id|wt_(?:mc|zmc)|_openstat)=[^&]*",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def absolute(url: str, base: str | None = None) -> str | None:
    """The absolute form of an address as a browser would resolve it, or None if there is none.

    Addresses over 8192 characters, and those that run a script, have none.
    """
    trimmed = url.strip(_ENDS)
    if not trimmed or len(trimmed) > _LONGEST or is_dangerous(trimmed):
        return None
    import ada_url  # noqa: PLC0415 - it takes 5 ms to load, and the rules join no addresses

    try:
        # Every pre-encoded character stays; what RFC 3986 forbids but WHATWG lets pass is encoded.
        joined = ada_url.join_url(base, trimmed) if base else ada_url.normalize_url(trimmed)
    except ValueError:
        return None
    return _strict(joined)


# What no address of an article holds; an opaque one ("tel:(800) 666") keeps its spaces in WHATWG's form.
_UNENCODED = late('[\x00-\x20\x7f-\xa0<>"\\\\]')


def _strict(url: str) -> str:
    return _UNENCODED.sub(lambda found: quote(found[0]), url)


def is_dangerous(url: str) -> bool:
    """Whether following or loading the address could run a script, however it is disguised.

    True for javascript:, vbscript: and their kin, and for data: other than raster images.
    """
    if url.startswith(_HARMLESS):
        return False
    plain = _DISGUISE.sub("", url)
    scheme = _SCHEME.match(plain)
    if scheme is None:
        return False
    name = scheme[1].lower()
    if name == "data":
        return _SAFE_DATA.match(plain) is None
    return name in _RUNNING


def is_web(url: str) -> bool:
    """Whether the address is an absolute one of http or https, with a host."""
    return _WEB.match(url) is not None


def absolute_web(url: str | None, base: str | None) -> str | None:
    """The absolute form of an address, where that is one of http or https."""
    resolved = absolute(url, base) if url else None
    return resolved if resolved and is_web(resolved) else None


@lru_cache(maxsize=1024)
def host(url: str) -> str:
    """The host of an address in lower case, without `www.`; empty if there is none."""
    try:
        name = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.")


@lru_cache(maxsize=1024)
def path_of(url: str) -> str:
    """The path of an address; "" where it has none or is no address."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


@lru_cache(maxsize=1024)
def page_key(url: str) -> str:
    """What two addresses of one page share: host and path, without scheme, query, fragment, closing slash."""
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www.") + parts.path.rstrip("/")
    except ValueError:
        return url


def without_tracking(url: str) -> str:
    """The address without the parameters of campaigns; what else it says stays to the letter."""
    front, mark, rest = url.partition("?")
    query, hash_sign, fragment = rest.partition("#")
    if not mark or "#" in front:
        return url
    kept = [part for part in query.split("&") if not _TRACKING.fullmatch(part)]
    if len(kept) == len(query.split("&")):
        return url
    return front + ("?" + "&".join(kept) if kept else "") + hash_sign + fragment
