"""Pictures and recordings outside the body: `icon`, `remoteContent` and the `partMeta` that tells of them."""

from __future__ import annotations

from lxml import etree

from newsformat.formats import scalars
from newsformat.formats.newsml_g2.building import add, put, restore
from newsformat.formats.newsml_g2.codes import own_attribute
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.xml.parts import Members
from newsformat.model.body import Audio, Figure, MediaBlock, Video
from newsformat.model.media import Image

_ALT, _CAPTION, _CREDIT = (own_attribute(name) for name in ("alt", "caption", "credit"))
_KIND = own_attribute("kind")
_KINDS = {"image": "figure", "video": "video", "audio": "audio"}


def icon_of(element: etree._Element) -> Members | None:
    """The members of an Image that an `icon` is; None where it has no address."""
    part = Part(element)
    members = _file_members(part)
    return part.closed(members) if members["url"] else None


def _file_members(part: Part) -> Members:
    members: Members = {
        "url": part.take("href", scalars.reference),
        "width": part.take("width", scalars.whole),
        "height": part.take("height", scalars.whole),
        "media_type": part.take("contenttype", scalars.media_type),
        "title": part.take("title", scalars.exact_text),
        "id": part.take("id", scalars.local_id),
        "uri": part.take("residref", scalars.url),
        "alt": part.take(_ALT, scalars.exact_text),
        "credit": part.take(_CREDIT, scalars.exact_text),
    }
    caption = part.take(_CAPTION, scalars.exact_text)
    members["caption"] = {"text": caption} if caption else None
    return members


def put_icon(element: etree._Element, image: Image) -> None:
    """Make an `icon` tell what an Image tells."""
    put(element, "href", scalars.iri(image.url))
    put(element, "width", None if image.width is None else str(image.width))
    put(element, "height", None if image.height is None else str(image.height))
    put(element, "contenttype", image.media_type)
    put(element, "title", image.title)
    put(element, "id", image.id)
    put(element, "residref", image.uri)
    put(element, _ALT, image.alt)
    put(element, _CREDIT, image.credit)
    put(element, _CAPTION, image.caption.text if image.caption else None)
    restore(element, image)


def media_block_of(content: Part, element: etree._Element) -> Members | None:
    """The members of a MediaBlock that a `remoteContent` is; None, and left, where it is no picture or recording."""
    kind = _KINDS.get((element.get("contenttype") or "").partition("/")[0]) or element.get(_KIND)
    if kind not in _KINDS.values() or scalars.reference(element.get("href", "")) is None:
        return None
    content.part_of(element, "").take_whole()
    part = Part(element)
    part.drop(_KIND)
    members = _file_members(part)
    if kind == "figure":
        return {"type": "figure", "image": part.closed(members)}
    if part.get("durationunit") is None and part.get("durationunituri") is None:
        members["duration"] = part.take("duration", scalars.whole)
    media_type, width, height = (members.pop(name) for name in ("media_type", "width", "height"))
    for name in ("alt", "uri"):
        members.pop(name)
    rendition = {"url": members["url"], "media_type": media_type, "width": width, "height": height}
    if media_type or width or height:
        members["renditions"] = [{name: value for name, value in rendition.items() if value is not None}]
    return {"type": kind} | part.closed(members)


def put_media_block(content: etree._Element, block: MediaBlock) -> None:
    """A `remoteContent` that tells what a picture or a recording tells; galleries and embeds have none."""
    match block:
        case Figure(image=image) if scalars.is_iri(image.url):
            put_icon(_add_remote(content, image.media_type, "figure"), image)
        case Video(url=str(url)) | Audio(url=str(url)) if scalars.is_iri(url):
            _put_recording(content, block)
        case _:
            return


def _add_remote(content: etree._Element, media_type: str | None, kind: str) -> etree._Element:
    element = add(content, "remoteContent")
    if _KINDS.get((media_type or "").partition("/")[0]) != kind:
        put(element, _KIND, kind)
    return element


def _put_recording(content: etree._Element, block: Video | Audio) -> None:
    file = next((rendition for rendition in block.renditions if rendition.url == block.url), None)
    element = _add_remote(content, file.media_type if file else None, block.type)
    put(element, "href", block.url)
    put(element, "title", block.title)
    put(element, "id", block.id)
    put(element, "duration", None if block.duration is None else str(block.duration))
    put(element, _CREDIT, block.credit)
    put(element, _CAPTION, block.caption.text if block.caption else None)
    if file:
        put(element, "contenttype", file.media_type)
        put(element, "width", None if file.width is None else str(file.width))
        put(element, "height", None if file.height is None else str(file.height))
    restore(element, block)
