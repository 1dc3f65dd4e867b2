"""Pull quotes: words of the story that a page sets large. By its name a box says that it is one; whether it is,
the story tells: a pull quote says nothing that the story does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsformat.markup.tree import Element, Node, Text, one_line
from newsformat.model.body import Block, FactBox, ListBlock, Paragraph, PullQuote, Quotation
from newsformat.model.flow import stretches, text_of

_LONGEST = 500
_LONGEST_NAME = 120
_ATTRIBUTION_TAGS = ("cite", "footer", "figcaption")
_ATTRIBUTION = re.compile(r"author|source|attribution|quotee|\bcite|byline|credit|speaker|\bname", re.IGNORECASE)
_SILENT = frozenset("script style svg button template noscript".split())
_BREAKING = frozenset("p div br li figcaption footer header section h2 h3 h4 h5 h6".split())
_NOT_WORDS = re.compile(r"[\W_]+")
# So many letters of a quote are looked for at a time, and such a share must be found: editors shorten what they pull.
_STRETCH = 16
_ENOUGH = 0.6


def pull_quote_of(element: Element) -> PullQuote | None:
    """The pull quote that an element would be; None where it holds no words, or too many."""
    words: list[str] = []
    named: list[str] = []
    for text, is_attribution in _texts_of(element):
        (named if is_attribution else words).append(text)
    quote = one_line("".join(words))
    attribution = one_line("".join(named)).strip(" —–-―,")
    if not quote or len(quote) > _LONGEST or len(attribution) > _LONGEST_NAME:
        return None
    return PullQuote(text=quote, attribution=attribution or None)


def with_pull_quotes(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with what the story says elsewhere as pull quotes, and nothing else as such."""
    candidates = [_candidate(block) for block in blocks]
    if not any(candidates):
        return list(blocks)
    story = _letters(text_of(stretches([block for block in blocks if isinstance(block, Paragraph | ListBlock)])))
    return [
        block if quote is None else _settled(block, quote, story)
        for block, quote in zip(blocks, candidates, strict=True)
    ]


def _settled(block: Block, quote: PullQuote, story: str) -> Block:
    if _is_told(quote.text, story):
        return quote
    if isinstance(block, PullQuote):
        return Quotation(blocks=(Paragraph(text=block.text, marks=block.marks),), attribution=block.attribution)
    return block


def _candidate(block: Block) -> PullQuote | None:
    """The pull quote that a block would be, if the story says the same elsewhere."""
    if isinstance(block, PullQuote):
        return block
    if isinstance(block, Quotation) or (isinstance(block, FactBox) and block.headline is None):
        only = block.blocks[0] if len(block.blocks) == 1 else None
        if isinstance(only, Paragraph) and len(only.text) <= _LONGEST:
            attribution = block.attribution if isinstance(block, Quotation) else None
            return PullQuote(text=only.text, marks=only.marks, attribution=attribution)
    return None


def _is_told(quote: str, story: str) -> bool:
    letters = _letters(quote)
    stretches = [letters[start : start + _STRETCH] for start in range(0, len(letters), _STRETCH)]
    whole = [stretch for stretch in stretches if len(stretch) == _STRETCH] or stretches
    return sum(stretch in story for stretch in whole) >= _ENOUGH * len(whole) > 0


def _letters(text: str) -> str:
    return _NOT_WORDS.sub("", text.casefold())


def _texts_of(element: Element) -> Iterator[tuple[str, bool]]:
    """The texts of an element, and whether each stands in a part that names whose words they are."""
    ahead: list[tuple[Node, bool]] = [(child, False) for child in reversed(element.children)]
    while ahead:
        node, is_attribution = ahead.pop()
        if isinstance(node, Text):
            yield node.data, is_attribution
        elif isinstance(node, Element) and node.tag not in _SILENT:
            if node.tag in _BREAKING:
                yield " ", is_attribution
            inside = is_attribution or node.tag in _ATTRIBUTION_TAGS or _is_named(node)
            ahead.extend((child, inside) for child in reversed(node.children))


def _is_named(element: Element) -> bool:
    return _ATTRIBUTION.search(element.attr("class") or "") is not None
