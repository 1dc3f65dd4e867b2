"""How pictures, recordings, captions, rights and notes stand as linked data."""

from __future__ import annotations

from typing import Any

from newsformat.model.body import BLOCK_TYPES
from newsformat.model.marks import MARK_TYPES
from newsformat.vocab.linked_things import PARTY, PARTY_TYPES
from newsformat.vocab.ways import (
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
    "plain_right.usage_terms_url": "usageInfo",
}
PLAIN_RIGHT_PARTS = {"plain_right.holder": PARTY}
_PLAIN = {name.removeprefix("plain_right.") for name in PLAIN_RIGHT_TERMS}


def _first_apart(members: dict[str, Any]) -> dict[str, Any]:
    rights = members.get("rights")
    if not rights or not rights[0] or not set(rights[0]) <= _PLAIN:
        return members
    apart = {**members, "plain_right": rights[0], "rights": rights[1:]}
    return apart if apart["rights"] else {name: value for name, value in apart.items() if name != "rights"}


def _first_back(members: Any) -> Any:
    if not isinstance(members, dict) or "plain_right" not in members:
        return members
    rest = members.get("rights", [])
    rights = [members["plain_right"], *(rest if isinstance(rest, list) else [rest])]
    return {**{name: value for name, value in members.items() if name != "plain_right"}, "rights": rights}


PLAIN_RIGHT = chain(Way(_first_apart, _first_back), inlined("plain_right"))
"""The first statement of rights stands on the work itself, if schema.org's own terms can say all of it."""

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
_RECORDING = Shape(terms=_RECORDING_TERMS, parts=_RECORDING_PARTS).way

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

NOTE = Shape("nf:Note", {"text": "text"}, {"blocks": BLOCK}).way
