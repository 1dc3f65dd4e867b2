"""Words set apart: block quotations, which are quotes of whoever they credit, and pull quotes, which repeat quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from newsformat.inference.quotes import FoundQuote
from newsformat.model.article import Article
from newsformat.model.body import Block, Paragraph, PullQuote, Quotation
from newsformat.model.flow import Flow, stretches
from newsformat.model.quotes import Quote

_AROUND_WORDS = ' “”„‟"«»‹›「」『』'
Credits = dict[int, Quotation]
"""Quotations by where the quotes that they hold begin."""


def credited(article: Article, found: Sequence[FoundQuote], flow: Flow) -> tuple[list[FoundQuote], Credits]:
    """The quotes found in a text and those set apart in it, in order, and the credits for any of them.

    Of a block quotation with quotation marks the quotes in them are its quotes, otherwise all its words.
    """
    starts = [quote.start for quote in found]
    quotes, credit = list(found), Credits()
    for path, block in _with_pointers(article.body, "/body"):
        if not _is_credited(block):
            continue
        parts = [flow.span(stretch.path) for stretch in stretches(block.blocks, f"{path}/blocks")]
        if not parts:
            continue
        within = found[bisect_left(starts, parts[0][0]) : bisect_left(starts, parts[-1][1])]
        if not within:
            text = " ".join(flow.text[start:end] for start, end in parts)
            within = [FoundQuote(text, parts[0][0], parts[-1][1], "direct", tuple(parts))]
            quotes += within
        credit |= {quote.start: block for quote in within}
    return sorted(quotes, key=lambda quote: quote.start), credit


def repeated(article: Article, quotes: Iterable[Quote]) -> Iterator[tuple[str, PullQuote, Quote]]:
    """The pull quotes of an article that show a quote whole, each with its pointer and the quote."""
    by_words = {quote.text: quote for quote in reversed([*quotes])}
    for path, block in _with_pointers(article.body, "/body"):
        if isinstance(block, PullQuote) and (quote := by_words.get(block.text.strip(_AROUND_WORDS))) is not None:
            yield path, block, quote


def _with_pointers(blocks: Iterable[Block], path: str) -> Iterator[tuple[str, Block]]:
    """Blocks and those within them, but for what quotations hold."""
    for index, block in enumerate(blocks):
        yield f"{path}/{index}", block
        if not isinstance(block, Quotation):
            yield from _with_pointers(getattr(block, "blocks", ()), f"{path}/{index}/blocks")


def _is_credited(block: Block) -> TypeGuard[Quotation]:
    """Whether a block is a quotation of prose that credits somebody."""
    return (
        isinstance(block, Quotation)
        and bool(block.attribution)
        and all(isinstance(inner, Paragraph) and not inner.run_in for inner in block.blocks)
    )
