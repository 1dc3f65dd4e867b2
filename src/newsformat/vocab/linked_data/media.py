"""How pictures, recordings, captions, rights and notes stand as linked data."""

from __future__ import annotations

from typing import Any

from newsformat.model.body import BLOCK_TYPES
from newsformat.model.marks import MARK_TYPES
from newsformat.vocab.linked_data.things import PARTY, PARTY_TYPES
from newsformat.vocab.linked_data.ways import (
    IDENTIFIED,
    LOCAL,
    REFERENCE,
    Shape,
    Way,
    chain,
    counted,
    each,
    inlined,
    later,
    named,
    pixels,
    short,
    variants,
)


def _type_name(code: str) -> str:
    return "nf:" + "".join(word.capitalize() for word in code.split("_"))


# ------------------------------------------------------------------------------------------- rights

_EXPRESSION = Shape("nf:RightsExpression", {"media_type": "encodingFormat"}).way

RIGHT = Shape(
    "nf:Right",
    terms={
        "holder": "copyrightHolder",
        "notice": "copyrightNotice",
        "license": "license",
        "usage_terms_url": "usageInfo",
    },
    parts={"holder": PARTY, "applies_to": REFERENCE, "expressions": _EXPRESSION},
).way

# What schema.org can say of a work's rights as a whole, so that everybody understands it.
PLAIN_RIGHT_TERMS = {
    "plain_right.holder": "copyrightHolder",
    "plain_right.notice": "copyrightNotice",
    "plain_right.license": "license",
    "plain_right.usage": "usageInfo",
}
_USAGE = chain(Shape("CreativeWork", {"usage_terms": "text", "usage_terms_url": "url"}).way, short("url"))
PLAIN_RIGHT_PARTS = {"plain_right.holder": PARTY, "plain_right.usage": _USAGE}
_PLAIN = ("holder", "notice", "license")
_OF_USAGE = ("usage_terms", "usage_terms_url")
_OF_WORK = "of_work"
"""Tells, in what is left of a statement of rights, that the rest of it stands on the work."""


def _first_apart(members: dict[str, Any]) -> dict[str, Any]:
    rights = members.get("rights") or [{}]
    place = next((place for place, right in enumerate(rights) if "applies_to" not in right), 0)
    right = rights[place]
    plain = {name: value for name, value in right.items() if name in _PLAIN}
    usage = {name: value for name, value in right.items() if name in _OF_USAGE}
    apart = {**plain, **({"usage": usage} if usage else {})}
    if not apart or "applies_to" in right:
        return members
    rest = {name: value for name, value in right.items() if name not in (*_PLAIN, *_OF_USAGE)}
    left = [{**rest, _OF_WORK: True}] if rest or place else []
    others = [*rights[:place], *left, *rights[place + 1 :]]
    told = {name: value for name, value in members.items() if name != "rights"}
    return {**told, "plain_right": apart, **({"rights": others} if others else {})}


def _first_back(members: Any) -> Any:
    if not isinstance(members, dict) or not isinstance(apart := members.get("plain_right"), dict):
        return members
    usage = apart.get("usage", {})
    told = {name: value for name, value in apart.items() if name != "usage"}
    right = {**told, **usage} if isinstance(usage, dict) else {**told, "usage_terms": usage}
    rest = members.get("rights", [])
    rights = rest if isinstance(rest, list) else [rest]
    place = next((place for place, other in enumerate(rights) if isinstance(other, dict) and other.get(_OF_WORK)), None)
    if place is None:
        rights = [right, *rights]
    else:
        left = {name: value for name, value in rights[place].items() if name != _OF_WORK}
        rights = [*rights[:place], {**left, **right}, *rights[place + 1 :]]
    return {**{name: value for name, value in members.items() if name != "plain_right"}, "rights": rights}


PLAIN_RIGHT = chain(Way(_first_apart, _first_back), inlined("plain_right"))
"""Of the first statement of rights for the whole, all that schema.org's own terms can say stands on the work."""

# ----------------------------------------------------------------------------------- marks, captions

_MARK_PARTS = {"mention": {"ref": REFERENCE}, "quote": {"ref": REFERENCE}}

MARK = variants(
    "type",
    {code: Shape(terms={"url": "url"}, parts=_MARK_PARTS.get(code, {}), extensible=False).way for code in MARK_TYPES},
    {code: f"{_type_name(code)}Mark" for code in MARK_TYPES},
)

CAPTION = chain(
    Shape("nf:Caption", {"text": "text", "language": "inLanguage"}, {"marks": MARK}).way,
    short("text"),
)

# ------------------------------------------------------------------------------------------- pictures

_PIXELS = pixels()


def _caption_told(node: dict[str, Any]) -> dict[str, Any]:
    """The words of a caption, where it says more than them, for those who know no more than these."""
    caption = node.get("caption")
    return {**node, "caption": caption["text"], _CAPTION: caption} if isinstance(caption, dict) else node


def _caption_meant(node: Any) -> Any:
    if not isinstance(node, dict) or not {"caption", _CAPTION} <= set(node):
        return node
    return {term: value for term, value in node.items() if term != "caption"}


_CAPTION = "nf:caption"
_CAPTIONED = Way(_caption_told, _caption_meant)

RENDITION = Shape(
    "MediaObject",
    terms={
        "url": "contentUrl",
        "media_type": "encodingFormat",
        "width": "width",
        "height": "height",
        "size": "contentSize",
        "duration": "duration",
    },
    parts={"width": _PIXELS, "height": _PIXELS, "size": counted("", " B"), "duration": counted("PT", "S")},
).way

IMAGE = chain(
    PLAIN_RIGHT,
    Shape(
        "ImageObject",
        terms={
            "id": "@id",
            "url": "contentUrl",
            "width": "width",
            "height": "height",
            "media_type": "encodingFormat",
            "caption": "caption",
            "credit": "creditText",
            "title": "name",
            "renditions": "encoding",
            "digital_source_type": "digitalSourceType",
            **PLAIN_RIGHT_TERMS,
        },
        parts={
            "id": LOCAL,
            "width": _PIXELS,
            "height": _PIXELS,
            "caption": CAPTION,
            "renditions": RENDITION,
            "rights": RIGHT,
            **PLAIN_RIGHT_PARTS,
        },
    ).way,
    IDENTIFIED,
    _CAPTIONED,
)

# --------------------------------------------------------------------------------------------- blocks

_PART_TERMS = {"id": "@id", "language": "inLanguage", "text": "text", "url": "url"}


def _block() -> Way:
    return BLOCK


_PART_PARTS = {"id": LOCAL, "marks": MARK, "blocks": later(_block)}  # blocks hold blocks
_RECORDING_TERMS = {
    **_PART_TERMS,
    "title": "name",
    "provider": "provider",
    "caption": "caption",
    "credit": "creditText",
    "image": "thumbnail",
    "duration": "duration",
    "renditions": "encoding",
    "transcript": "transcript",
}
_RECORDING_PARTS = {
    **_PART_PARTS,
    "provider": named("Organization"),
    "caption": CAPTION,
    "image": IMAGE,
    "duration": counted("PT", "S"),
    "renditions": RENDITION,
}
_LIST_PART = Shape("nf:ListItem", _PART_TERMS, _PART_PARTS).way
_CELL = Shape("nf:Cell", _PART_TERMS, _PART_PARTS).way
# A list of lists is one list in JSON-LD: each row is a node of its own.
_ROW = Way(
    lambda cells: {"@type": "nf:Row", "nf:cells": [_CELL.there(cell) for cell in cells]},
    lambda node: each(_CELL).back(node["nf:cells"]) if isinstance(node, dict) and "nf:cells" in node else node,
)

_FIGURE = Shape(terms={**_PART_TERMS, "image": "image"}, parts={**_PART_PARTS, "image": IMAGE}).way
_FIGURE_NODE = variants("type", {"figure": _FIGURE}, {"figure": "nf:Figure"})
_RECORDING = chain(Shape(terms=_RECORDING_TERMS, parts=_RECORDING_PARTS).way, _CAPTIONED)

_SHAPES = {
    "figure": _FIGURE,
    "gallery": Shape(
        terms={**_PART_TERMS, "items": "associatedMedia"},
        parts={**_PART_PARTS, "caption": CAPTION, "items": _FIGURE_NODE},
    ).way,
    "video": _RECORDING,
    "audio": _RECORDING,
    "embed": Shape(
        terms={
            **_PART_TERMS,
            "provider": "provider",
            "title": "name",
            "author": "author",
            "published": "datePublished",
            "caption": "caption",
        },
        parts={**_PART_PARTS, "provider": named("Organization"), "author": named(*PARTY_TYPES), "caption": CAPTION},
    ).way,
    "list": Shape(terms=_PART_TERMS, parts={**_PART_PARTS, "items": _LIST_PART}).way,
    "table": Shape(terms=_PART_TERMS, parts={**_PART_PARTS, "caption": CAPTION, "rows": _ROW}).way,
    "live_entry": Shape(
        terms={**_PART_TERMS, "time": "datePublished", "headline": "headline", "author": "author"},
        parts={**_PART_PARTS, "author": PARTY},
    ).way,
}
_TYPES = {
    "gallery": "ImageGallery",
    "video": "VideoObject",
    "audio": "AudioObject",
    "embed": "MediaObject",
    "live_entry": "BlogPosting",
}
_WORDS = Shape(terms=_PART_TERMS, parts=_PART_PARTS).way

BLOCK: Way = variants(
    "type",
    {code: _SHAPES.get(code, _WORDS) for code in BLOCK_TYPES},
    {code: _TYPES.get(code) or _type_name(code) for code in BLOCK_TYPES},
)


def _medium(block: dict[str, Any]) -> Any:
    """A picture alone as such, anything else as the block that it is."""
    is_picture = block["type"] == "figure" and set(block) == {"type", "image"}
    return IMAGE.there(block["image"]) if is_picture else BLOCK.there(block)


def _medium_back(node: Any) -> Any:
    is_picture = isinstance(node, dict) and node.get("@type") == "ImageObject"
    return {"type": "figure", "image": IMAGE.back(node)} if is_picture else BLOCK.back(node)


MEDIUM = Way(_medium, _medium_back)

NOTE = Shape("nf:Note", {"text": "text"}, {"blocks": BLOCK}).way
