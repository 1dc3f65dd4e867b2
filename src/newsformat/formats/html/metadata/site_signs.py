"""Pictures that stand for a site, not for a story: its logo, its icon, what it shares where a story has no picture."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

_LONGEST = 2000
_WORD = re.compile(r"[^\W\d_]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EXTENSION = re.compile(r"\.[a-z]{3,4}$", re.IGNORECASE)
# One of these names a sign; the others say how or where it is used.
_SIGNS = frozenset("logo logos logotype favicon icon avatar placeholder default spacer pixel emblem wordmark".split())
_USES = frozenset(
    "social share sharing og opengraph open graph facebook fb twitter card header footer full main primary secondary "
    "site website default image img photo picture large small square rectangle horizontal vertical wide color colour "
    "white black dark light negative positive apple touch ms tile app web header bg background transparent rgb new "
    "preview thumb thumbnail seo meta fallback generic no px x the and of for".split()
)
# By themselves these name no site's sign: a story may be about "facebook-logo.jpg", and any file be "default.jpg".
_NAMES_OF_OTHERS = frozenset(("facebook", "fb", "twitter", "apple", "logo", "logos"))
_SAYING_LITTLE = frozenset(("default", "pixel", "emblem"))
_SHORTEST_OF_HOST = 3


@lru_cache(maxsize=512)
def is_site_sign(url: str, page: str) -> bool:
    """Whether the file of a picture is called a logo or the like, and by no other words but those of its own site."""
    try:
        path = unquote(urlsplit(url[:_LONGEST]).path)
        host = (urlsplit(page[:_LONGEST]).hostname or "") + (urlsplit(url[:_LONGEST]).hostname or "")
    except ValueError:
        return False
    name = _EXTENSION.sub("", path.rstrip("/").rsplit("/", 1)[-1])
    words = [word.lower() for word in _WORD.findall(_HUMP.sub(" ", name))]
    words = [word for word in words if len(word) > 1]
    said = set(words)
    if said <= _SAYING_LITTLE or (said <= _NAMES_OF_OTHERS and said - {"logo", "logos"}):
        return False
    return any(word in _SIGNS for word in words) and all(
        word in _SIGNS or word in _USES or (len(word) >= _SHORTEST_OF_HOST and word in host) for word in words
    )
