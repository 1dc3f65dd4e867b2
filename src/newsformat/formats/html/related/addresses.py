"""What the address of a link says of the page it leads to: a story, pictures, a list or a shop."""

from __future__ import annotations

import re

from newsformat.markup.xhtml.pages.picture_files import is_picture_file

_STORY = re.compile(r"[0-9]{5}|\.s?html?$|/[0-9]{4}/[0-9]{1,2}/", re.IGNORECASE)
# The last name of a story's address has many letters, or words with so many signs between.
_LONGEST_NAME, _FEWEST_SIGNS = 30, 3
_GALLERY = re.compile(
    r"/(?:galler(?:y|ies)|galeries?|galer[ií]as?|bilderserien?|bildergalerien?|fotogaler[a-z]{1,4}|fotostrecken?|"
    r"photos|slideshows?|diaporamas?|image)/",
    re.IGNORECASE,
)
_NO_STORY = re.compile(
    r"/(?:tags?|topics?|thema|themen|temas?|emner?|[aä]mnen?|etiquetas?|argomenti|onderwerp|sujets?|authors?|"
    r"autor(?:en)?|auteurs?|contributors?|artists?|staff|people|person|profiles?|category|categor[iy]a|section|search|login|log-in|"
    r"signin|sign-in|subscribe|subscription|newsletters?|shop|account|register|signup|coupons?|vouchers?|gutscheine?|"
    r"about|contact|comments?|keyword|page)(?:/[^/]*)?/?(?:[?#]|$)",
    re.IGNORECASE,
)
_RECORDING = re.compile(r"\.(?:mp3|m4a|ogg|wav|mp4|m4v|mov|webm|avi)(?:[?#]|$)", re.IGNORECASE)
# What a host is for, by one of its labels.
_NO_STORIES = re.compile(
    r"^\w+://(?:[\w-]{1,63}\.){0,4}(?:(?:abo|account|apps?|careers?|jobs?|login|newsletters?|shop|store|tickets?)"
    r"(?:-[\w-]{0,40})?|(?:karriere|stellen|subscri)\w{0,20})\.",
    re.IGNORECASE,
)


def is_story(url: str) -> bool:
    """Whether an address looks like a story's: a number, a date or several words in its path."""
    path = url.partition("?")[0]
    name = path.removesuffix("/").rpartition("/")[2]
    has_words = max(name[1:].count("-"), name.count("_")) >= _FEWEST_SIGNS
    return has_words or len(name) >= _LONGEST_NAME or _STORY.search(path) is not None


def is_gallery(url: str) -> bool:
    """Whether an address says that it shows pictures one by one."""
    return _GALLERY.search(url) is not None


def leads_to_no_story(url: str) -> bool:
    """Whether an address says that it holds no story: a list, a shop, the file of a picture or of a recording."""
    found = _NO_STORY.search(url) or _NO_STORIES.match(url) or _RECORDING.search(url)
    return found is not None or is_picture_file(url)
