"""Pull quotes: words of the story that a page sets large. By its name a box says that it is one; whether it is,
the story tells: a pull quote says nothing that the story does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice

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
_FEW = 200
"""So many stretches are looked for each by itself; to look for more would take the product of both texts."""

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
    apart = [block for block in blocks if type(block) in _SET_APART]
    if not apart:
        return list(blocks)
    story = "\n".join(block.text for block in blocks if isinstance(block, Paragraph)).casefold()
    told = _told([stretch for block in apart for stretch in _stretches(_quote_of(block))], story)
    return [_settled(block, told) if type(block) in _SET_APART else block for block in blocks]


def _told(stretches: Iterable[str], story: str) -> Set[str]:
    """Which stretches stand in the story: of few each is looked for, of many those of full length, all in one go."""
    wanted = dict.fromkeys(stretches)
    if len(wanted) <= _FEW:
        return {stretch for stretch in wanted if stretch in story}
    short = islice((stretch for stretch in wanted if len(stretch) < _STRETCH), _FEW)
    told = {stretch for stretch in short if stretch in story}
    return told.union({*wanted}.intersection(story[at : at + _STRETCH] for at in range(len(story))))


def _quote_of(block: Block) -> str:
    """The words that make a block a pull quote if the story tells them; empty where none would."""
    if isinstance(block, PullQuote):
        return block.text
    only = block.blocks[0] if isinstance(block, Quotation | FactBox) and len(block.blocks) == 1 else None
    return only.text if isinstance(only, Paragraph) and len(only.text) <= _LONGEST else ""


def _settled(block: Block, told: Set[str]) -> Block:
    is_told = _is_told(_quote_of(block), told)
    if isinstance(block, PullQuote):
        if is_told:
            return block
        return Quotation(blocks=(Paragraph(text=block.text, marks=block.marks),), attribution=block.attribution)
    if not is_told or not isinstance(block, Quotation | FactBox) or not isinstance(only := block.blocks[0], Paragraph):
        return block
    if isinstance(block, Quotation):
        return PullQuote(text=only.text, marks=only.marks, attribution=block.attribution)
    return block if block.headline else PullQuote(text=only.text, marks=only.marks)


def _is_told(quote: str, told: Set[str]) -> bool:
    stretches = _stretches(quote)
    return sum(stretch in told for stretch in stretches) >= _ENOUGH * len(stretches) > 0


def _stretches(quote: str) -> list[str]:
    """The stretches of a quote that are looked for: those of full length, or the one of a quote that is shorter."""
    words = quote.casefold().strip(_QUOTATION_MARKS)
    stretches = [words[start : start + _STRETCH] for start in range(0, len(words), _STRETCH)]
    return [stretch for stretch in stretches if len(stretch) == _STRETCH] or stretches


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
