"""The picture for the whole, and what goes with an article: NITF has them in the body, told apart by a class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lxml import etree

from newsformat.formats.nitf.body.inline_write import Referred
from newsformat.formats.nitf.body.write import add_blocks
from newsformat.formats.nitf.building import records_of
from newsformat.formats.nitf.schema import HOME
from newsformat.formats.xml.parts import Members
from newsformat.model.article import Article
from newsformat.model.body import Audio, Block, Embed, Figure, Gallery, Video
from newsformat.model.walk import values

_LEAD, _BESIDE = "lead_image", "media"
"""The classes of a `media` that is the picture for the whole, and of one that stands nowhere in the text."""


def set_apart(blocks: Iterable[Block]) -> Members:
    """The blocks of a body, and of those that are no part of its text, the picture for the whole and the others."""
    members: Members = {"body": [], "media": []}
    for block in blocks:
        name = _class_of(block)
        if name == _LEAD and isinstance(block, Figure) and "lead_image" not in members:
            members["lead_image"] = block.image
        elif name in (_LEAD, _BESIDE):
            members["media"].append(_without_class(block))
        else:
            members["body"].append(block)
    return members


def _class_of(block: Block) -> str | None:
    if not isinstance(block, Figure | Video | Audio | Embed):
        return None
    kept = (record.get("attributes") for record in records_of(block) if record.get("at") == "")
    return next((each.get("class") for each in kept if isinstance(each, dict)), None)


def _without_class(block: Block) -> Block:
    records = [_less(record) for record in records_of(block)]
    extensions = {**(block.extensions or {}), HOME: [record for record in records if record]}
    kept = {name: value for name, value in extensions.items() if value}
    return block.model_copy(update={"extensions": kept or None})


def _less(record: Mapping[str, object]) -> Members | None:
    attributes = record.get("attributes")
    if record.get("at") != "" or not isinstance(attributes, dict):
        return dict(record)
    rest = {name: value for name, value in attributes.items() if name != "class"}
    return {**record, "attributes": rest} if rest else None


def add_lead(content: etree._Element, article: Article, referred: Referred) -> None:
    """Add the picture for the whole, unless the text shows it."""
    if article.lead_image is not None and article.lead_image.url not in _shown(article):
        _add(content, Figure(type="figure", image=article.lead_image), _LEAD, referred)


def add_beside(content: etree._Element, article: Article, referred: Referred) -> None:
    """Add what goes with an article and stands nowhere in its text."""
    for block in article.media:
        for part in block.items if isinstance(block, Gallery) else (block,):
            _add(content, part, _BESIDE, referred)


def _shown(article: Article) -> set[str]:
    blocks = (part for block in article.body for part in values(block))
    return {part.image.url for part in blocks if isinstance(part, Figure)}


def _add(content: etree._Element, block: Figure | Video | Audio | Embed, name: str, referred: Referred) -> None:
    add_blocks(content, [block], referred)
    content[-1].set("class", name)
