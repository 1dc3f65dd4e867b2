"""Pull quotes: words of the story that a page sets large. By its name a box says that it is one; whether it is,
the story tells: a pull quote says nothing that the story does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsformat.markup.tree import Element, Node, Text, one_line
from newsformat.markup.xhtml.pages.credited import ATTRIBUTION_TAGS, CREDIT_SIGNS, LONGEST_NAME, credit_in, is_named
from newsformat.model.body import Block, FactBox, Paragraph, PullQuote, Quotation

_LONGEST = 500
_SILENT = frozenset("script style svg button template noscript".split())
_BREAKING = frozenset("p div br li figcaption footer header section h2 h3 h4 h5 h6".split())
_QUOTATION_MARKS = " .…\"'“”„‟«»‹›‘’‚「」『』"
# So many characters of a quote are looked for at a time, and such a share must be found: editors cut what they pull.
_STRETCH = 16
_ENOUGH = 0.6
_SET_APART = frozenset((PullQuote, Quotation, FactBox))


def pull_quote_of(element: Element) -> PullQuote | None:
    """The pull quote that an element would be; None where it holds no words, or too many."""
    words: list[str] = []
    named: list[str] = []
    for text, is_attribution in _texts_of(element):
        (named if is_attribution else words).append(text)
    quote = one_line("".join(words))
    attribution = one_line("".join(named)).strip(CREDIT_SIGNS)
    if not quote or len(quote) > _LONGEST or len(attribution) > LONGEST_NAME:
        return None
    return PullQuote(text=quote, attribution=attribution or None)


def with_pull_quotes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with what the story says elsewhere as pull quotes, and nothing else as such."""
    if not any(type(block) in _SET_APART for block in blocks):
        return list(blocks)
    story = "\n".join(block.text for block in blocks if isinstance(block, Paragraph)).casefold()
    return [_settled(block, story) if type(block) in _SET_APART else block for block in blocks]


def _settled(block: Block, story: str) -> Block:
    if isinstance(block, PullQuote):
        if _is_told(block.text, story):
            return block
        return Quotation(blocks=(Paragraph(text=block.text, marks=block.marks),), attribution=block.attribution)
    only = block.blocks[0] if isinstance(block, Quotation | FactBox) and len(block.blocks) == 1 else None
    if not isinstance(only, Paragraph) or len(only.text) > _LONGEST or not _is_told(only.text, story):
        return block
    if isinstance(block, Quotation):
        return PullQuote(text=only.text, marks=only.marks, attribution=block.attribution)
    return block if isinstance(block, FactBox) and block.headline else PullQuote(text=only.text, marks=only.marks)


def _is_told(quote: str, story: str) -> bool:
    words = quote.casefold().strip(_QUOTATION_MARKS)
    stretches = [words[start : start + _STRETCH] for start in range(0, len(words), _STRETCH)]
    whole = [stretch for stretch in stretches if len(stretch) == _STRETCH] or stretches
    return sum(stretch in story for stretch in whole) >= _ENOUGH * len(whole) > 0


def _texts_of(element: Element) -> Iterator[tuple[str, bool]]:
    """The texts of an element, and whether each stands in a part that names whose words they are."""
    credit = credit_in(element, is_pulled=True)
    ahead: list[tuple[Node, bool]] = [(child, False) for child in reversed(element.children)]
    while ahead:
        node, is_attribution = ahead.pop()
        if isinstance(node, Text):
            yield node.data, is_attribution
        elif isinstance(node, Element) and node.tag not in _SILENT:
            if node.tag in _BREAKING:
                yield " ", is_attribution
            inside = is_attribution or node is credit or node.tag in ATTRIBUTION_TAGS or is_named(node)
            ahead.extend((child, inside) for child in reversed(node.children))
