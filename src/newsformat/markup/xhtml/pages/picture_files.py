"""What the address of a file tells of its picture: which one it is, whatever its size, and whether it is one at all."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_LONGEST, _LONGEST_NAME = 8192, 80
_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|heic|tiff?|svg)$", re.IGNORECASE)
# Names of files that hold the place of a picture until it is loaded.
_PLACEHOLDER = re.compile(
    r"(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|grey|gray|loading|1x1|lazy)[^/]{0,20}$", re.IGNORECASE
)

# Files of signs: "/icons/boat.png", "/boat-icon.svg", "/emoji/1f6a2.png", "/avatars/ada.jpg".
_SIGN = re.compile(
    r"/(?:[\w-]{0,20}[-_])?(?:icons?|emojis?|smileys?|smilies|sprites?|favicons?)/[^/]*\.(?:svg|png|gif|webp|ico)$"
    r"|/avatars?/[^/]*$|\.ico$"
    r"|[/_-](?:favicon|icon|emoji|spinner|loader|pixel|beacon)[-_0-9x]*\.(?:svg|png|gif|webp)$"
)
# What each has one of: a search for these takes a twentieth of the time.
_SIGN_WORD = re.compile(r"icon|emoji|smil|sprite|avatar|\.ico|spinner|loader|pixel|beacon")
# "-1024x683", "@2x", "-scaled", "_large" at the end of a file's name.
_SIZE = re.compile(
    r"(?:[-_.@](?:w?[0-9]{2,4}x[0-9]{2,4}|[0-9]{2,4}w|[0-9](?:\.[0-9])?x|scaled|e[0-9]{10,13}|thumb(?:nail)?|small|"
    r"medium|large|full|original|xs|sm|md|lg|xl|xxl|mobile|desktop))+$",
    re.IGNORECASE,
)
# "w_800,c_fill", "800x600", "s1600", "width-800", "fit-in" between the slashes.
_SIZES_ABOVE = re.compile(
    r"(?:(?:w|h|c|f|q|g|ar|dpr|fl|x|y|e|b|t)_[^,/]+(?:,|$))+|[0-9]{2,4}x[0-9]{0,4}|(?:[wshq]|width|height|size|quality)"
    r"[-_=]?[0-9]{2,4}(?:-[a-z])?|fit-in|smart|(?!19|20)[1-4]?[0-9]{3}",
    re.IGNORECASE,
)
# What of a query tells how a picture is drawn, not which.
_DRAWN = frozenset(
    "w h width height q quality dpr fit crop auto fm format resize size sz s scale ssl strip ixlib rect trim mode "
    "itok imwidth imheight im impolicy x y ar bg blur sharp output zoom aspect type optimize enlarge upscale".split()
)
_SHOWN = ("url", "src", "image")
_DEEPEST = 3


def is_picture_file(url: str) -> bool:
    """Whether an address is that of the file of a picture."""
    return _FILE.search(url.partition("#")[0].partition("?")[0]) is not None


def is_placeholder(url: str) -> bool:
    """Whether a file holds the place of a picture until that is loaded."""
    return _PLACEHOLDER.search(url.partition("?")[0][-_LONGEST_NAME:]) is not None


def is_sign(url: str) -> bool:
    """Whether a file is a sign: an icon, an emoji, somebody's small portrait."""
    file = url.partition("?")[0].lower()
    return _SIGN_WORD.search(file) is not None and _SIGN.search(file) is not None


@lru_cache(maxsize=1024)
def picture_key(url: str) -> str:
    """The address of a picture without what tells its size and the form of its file.

    Of one that is drawn by a service it is the address of the picture itself, where the service's names it.
    """
    try:
        for _ in range(_DEEPEST):
            parts = urlsplit(url[:_LONGEST])
            query = parse_qsl(parts.query, max_num_fields=50)
            inner = next((value for name, value in query if name in _SHOWN and "/" in value), None)
            if inner is None:
                break
            url = inner
    except ValueError:
        return url
    *above, name = unquote(parts.path).split("/")
    stem = _FILE.sub("", name)
    kept = [part for part in above if not _SIZES_ABOVE.fullmatch(part)]
    rest = [] if stem != name else [(name, value) for name, value in query if name.lower() not in _DRAWN]
    return f"{parts.netloc}{'/'.join((*kept, _SIZE.sub('', stem) or stem))}{'?' if rest else ''}{urlencode(rest)}"
