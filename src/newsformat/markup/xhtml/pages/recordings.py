"""Recordings of a page: what its players play."""

from __future__ import annotations

import re

from newsformat.markup.tree import Element, attribute
from newsformat.markup.xhtml.context import Context
from newsformat.model.body import Audio, Video
from newsformat.model.media import Image, Rendition

RECORDINGS = frozenset(("video", "audio", "amp-video", "amp-audio"))
_MEDIA_TYPE = re.compile(r"\s*([\w.+-]+/[\w.+-]+)\s*(?:;.*)?$")


def recording_of(element: Element, context: Context) -> Video | Audio | None:
    """The recording of a player; None where neither its file nor a picture of it is known."""
    files: dict[str, str | None] = {}
    for source in (element, *element.iter_elements("source")):
        url = context.address(attribute(source, "src", "data-src"))
        if url is not None and (url.startswith("http") or not context.base):
            files.setdefault(url, _media_type(source))
    poster = context.address(attribute(element, "poster", "data-poster"))
    if not files and poster is None:
        return None
    url = next(iter(files), None)
    members = {
        "url": url,
        "title": attribute(element, "title", "aria-label"),
        "renditions": tuple(Rendition(url=file, media_type=kind) for file, kind in files.items() if file != url),
        "image": Image(url=poster) if poster else None,
    }
    return (Audio if element.tag.endswith("audio") else Video).model_validate({"type": element.tag[-5:], **members})


def _media_type(source: Element) -> str | None:
    found = _MEDIA_TYPE.match(source.attr("type") or "")
    return found[1].lower() if found else None
