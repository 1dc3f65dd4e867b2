"""Blocks with the words of a part of the page that stands below what they show."""

from __future__ import annotations

from newsformat.markup.tree import Element
from newsformat.markup.xhtml.pages.captions import caption_and_credit, words_apart, words_below
from newsformat.model.body import Audio, Block, Embed, Figure, PullQuote, Quotation, Table, Video
from newsformat.model.media import Caption


def with_words_below(block: Block, below: Element) -> Block | None:
    """A block with the words of a `figcaption` in their place; None where it has none for them.

    The words are read only for a block that takes them: captions that hold figures with captions are read again for
    each around them.
    """
    match block:
        case Video() | Audio():
            caption, credit = caption_and_credit(*words_below(below))
            return block.model_copy(update={"caption": caption, "credit": credit})
        case Embed() | Table() if block.caption is None:
            return block.model_copy(update={"caption": _whole(*caption_and_credit(*words_below(below)))})
        case Quotation() | PullQuote() if block.attribution is None:
            caption, credit = caption_and_credit(*words_below(below))
            return block.model_copy(update={"attribution": caption.text if caption else credit})
    return None


def with_caption_apart(block: Block, below: Element) -> Block:
    """A block with what a part of the page right behind it, that is called a caption or a credit, says of it.

    A credit may follow a caption; what a block has of its own stays.
    """
    match block:
        case Figure() if block.image.credit is None:
            told = _told_apart(block.image.caption, below)
            return block.model_copy(update={"image": block.image.model_copy(update=told)}) if told else block
        case Video() | Audio() if block.credit is None:
            told = _told_apart(block.caption, below)
            return block.model_copy(update=told) if told else block
        case Embed() if block.caption is None:
            return block.model_copy(update={"caption": _whole(*caption_and_credit(*words_apart(below)))})
    return block


def _told_apart(own: Caption | None, below: Element) -> dict[str, Caption | str | None]:
    """The caption and the credit of what has no credit, with its own caption if it has one; nothing if they are two."""
    caption, credit = caption_and_credit(*words_apart(below))
    return {} if own is not None and caption is not None else {"caption": own or caption, "credit": credit}


def _whole(caption: Caption | None, credit: str | None) -> Caption | None:
    """The words below what has no place for a credit."""
    words = " ".join(filter(None, (caption.text if caption else None, credit)))
    return Caption(text=words) if words else None
