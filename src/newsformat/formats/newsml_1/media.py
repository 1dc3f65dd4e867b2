"""Pictures and recordings: the files of a work, and what its component tells of it."""

from __future__ import annotations

from newsformat.formats.newsml_1.components import Content
from newsformat.formats.newsml_1.lines import caption_in, printed_right, take_texts
from newsformat.formats.newsml_1.parts import Part, formal_name
from newsformat.formats.wires import scalars
from newsformat.formats.wires.media_kinds import MEDIA_TYPES
from newsformat.formats.xml.parts import Members

_PROPERTIES = {
    "width": ("Width", "PixelWidth", "ImageWidth"),
    "height": ("Height", "PixelHeight", "ImageHeight"),
    "duration": ("Duration", "TotalDuration"),
}
_TOLD_BY_TYPE = ("photo", "picture", "image", "video", "audio")
_OF_AN_IMAGE = ("url", "media_type", "width", "height")


def media_block_of(files: list[tuple[Content, Part]], caption: str | None) -> Members:
    """The members of a MediaBlock: the largest of the files, and all of them as its renditions."""
    told = [_rendition_of(file, component) for file, component in files]
    main = max(told, key=lambda rendition: (rendition.get("width") or 0, rendition.get("size") or 0))
    renditions = told if len(told) > 1 or main.keys() - set(_OF_AN_IMAGE) else []
    members: Members = {"caption": {"text": caption}} if caption else {}
    kind = files[0][0].kind
    if kind == "figure":
        shown = {name: main[name] for name in _OF_AN_IMAGE if name in main}
        return {"type": kind, "image": shown | members | {"renditions": renditions}}
    duration = {name: main[name] for name in ("url", "duration") if name in main}
    return {"type": kind, "renditions": renditions} | duration | members


def _rendition_of(file: Content, component: Part) -> Members:
    part = component.part_of(file.element, file.step)
    members = {
        "url": part.take("Href", scalars.reference),
        "role": scalars.code(file.component.role),
        "media_type": _media_type(part),
    }
    if members["role"] and (role := component.subpart("Role")) is not None:
        role.drop("FormalName")
    if formal_name(part, "MediaType").lower() in _TOLD_BY_TYPE and (medium := part.subpart("MediaType")) is not None:
        medium.drop("FormalName")
    members |= _measures(part)
    return {name: value for name, value in members.items() if value is not None}


def _media_type(part: Part) -> str | None:
    """The media type that `MimeType` or `Format` tell."""
    for name in ("MimeType", "Format"):
        told = formal_name(part, name)
        first, *more = told.lower().split() or [""]  # “JPEG Baseline”
        if (media_type := MEDIA_TYPES.get(first) or scalars.media_type(told)) is None:
            continue
        if not more and (taken := part.subpart(name)) is not None:
            taken.drop("FormalName")
        return media_type
    return None


def _measures(part: Part) -> Members:
    characteristics = part.subpart("Characteristics")
    if characteristics is None:
        return {}
    members: Members = {}
    found = characteristics.children("SizeInBytes")
    if found and (size := scalars.whole((found[0].text or "").strip())) is not None:
        characteristics.part_of(found[0], "SizeInBytes")
        members["size"] = size
    properties = {element.get("FormalName"): element for element in reversed(characteristics.children("Property"))}
    for member, names in _PROPERTIES.items():
        element = next((properties[name] for name in names if name in properties), None)
        if element is not None and (value := scalars.whole(element.get("Value", "").strip())) is not None:
            taken = characteristics.part_of(element, "Property")
            taken.drop("FormalName")
            taken.drop("Value")
            members[member] = value
    return members


def describe(block: Members, component: Part) -> None:
    """Add to a MediaBlock what the lines of its component tell of it: title, credit, rights."""
    told: Members = {"id": component.take("Duid", scalars.local_id)}
    target: Members = block.get("image", block)
    if (lines := component.subpart("NewsLines")) is not None:
        if "caption" not in target and (caption := caption_in(lines)) is not None:
            told["caption"] = {"text": caption}
        title = lines.text("HeadLine")
        words = title.words() if title else None
        told["title"] = words if words != (target.get("caption") or told.get("caption") or {}).get("text") else None
        told["credit"] = " / ".join(filter(None, (take_texts(lines, "CreditLine"), take_texts(lines, "ByLine"))))
        if "image" in block and (right := printed_right(lines)):
            told["rights"] = [right]
    target |= {name: value for name, value in told.items() if value}
