"""What a page sets apart from its running text: quotations and boxes."""

from __future__ import annotations

from newsformat.markup.tree import Element, attribute, line_of, tokens
from newsformat.markup.xhtml.posts import is_post, post_of
from newsformat.markup.xhtml.walk import Walk
from newsformat.model.body import FactBox, Figure, Gallery, Heading, Paragraph, PullQuote, Quotation


def read_quotation(walk: Walk, element: Element, depth: int) -> None:
    """Read a block quotation: words quoted, words pulled from the story, or a post of another site."""
    if is_post(element) and (post := post_of(element, walk.context)) is not None:
        walk.emit(post)
        return
    blocks = walk.blocks_in(element, depth)
    if not blocks:
        return
    if _is_pull_quote(element) and all(isinstance(block, Paragraph) for block in blocks):
        walk.emit(PullQuote(text=" ".join(block.text for block in blocks if isinstance(block, Paragraph))))
    else:
        url = walk.context.address(attribute(element, "cite"))
        walk.emit(Quotation(blocks=tuple(blocks), url=url))


def read_aside(walk: Walk, element: Element, depth: int) -> None:
    """Read what stands beside the story."""
    blocks = walk.blocks_in(element, depth)
    if not blocks:
        return
    if all(isinstance(block, Figure | Gallery) for block in blocks):
        walk.flush()
        walk.blocks.extend(blocks)
    elif _is_pull_quote(element) and all(isinstance(block, Paragraph | Quotation | PullQuote) for block in blocks):
        walk.emit(PullQuote(text=line_of(element)))
    else:
        headline = blocks[0].text if isinstance(blocks[0], Heading) else None
        walk.emit(FactBox(headline=headline, blocks=tuple(blocks[1:] if headline else blocks)))


def _is_pull_quote(element: Element) -> bool:
    return any(("pull" in name and "quote" in name) or name == "pullquote" for name in tokens(element))
