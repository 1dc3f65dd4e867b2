"""What a page shows twice in a row, told once."""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.markup.xhtml.pages.embeds import shown_by
from newsformat.markup.xhtml.pages.picture_files import picture_key
from newsformat.markup.xhtml.pages.walk import PlacedBlock, has_any
from newsformat.model.body import Block, Embed, Figure
from newsformat.model.media import Image

_SHOWN: frozenset[type[Block]] = frozenset((Embed, Figure))


def told_once(placed: Sequence[PlacedBlock]) -> Sequence[PlacedBlock]:
    """The blocks, with a post and the frame that would show it as one embed, a picture in two sizes as one figure."""
    if not has_any(placed, _SHOWN):
        return placed
    found: list[PlacedBlock] = []
    for block, origin in placed:
        last = found[-1][0] if found else None
        if isinstance(block, Embed) and isinstance(last, Embed) and _is_same(last, block):
            found[-1] = (_joined(last, block), found[-1][1])
        elif isinstance(block, Figure) and isinstance(last, Figure) and _is_again(last.image, block.image):
            found[-1] = max(found[-1], (block, origin), key=lambda each: _words_of(each[0]))
        else:
            found.append((block, origin))
    return found


def _is_same(one: Embed, other: Embed) -> bool:
    return one.url is not None and other.url is not None and shown_by(one.url) == shown_by(other.url)


def _is_again(one: Image, other: Image) -> bool:
    """Whether a picture is the one before it, maybe in another size, and only one of them has a caption of its own."""
    is_same = picture_key(one.url) == picture_key(other.url) or one.url in {file.url for file in other.renditions}
    return is_same and (one.caption is None or other.caption is None or one.caption == other.caption)


def _words_of(block: Block) -> tuple[bool, bool]:
    """What a figure says of its picture: whether it has a caption, and words instead of it."""
    return (bool(block.image.caption), bool(block.image.alt)) if isinstance(block, Figure) else (False, False)


def _joined(first: Embed, second: Embed) -> Embed:
    """The first with what only the second tells."""
    names = ("title", "author", "published", "text", "caption")
    told = {name: value for name in names if not getattr(first, name) and (value := getattr(second, name))}
    return first.model_copy(update=told)
