"""Words set apart: block quotations, which are quotes of whoever is credited with them or leads up to them, and
pull quotes, which repeat quotes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeGuard

from newsformat.inference.quotes.candidates import Parts
from newsformat.inference.quotes.find import FoundQuote
from newsformat.model.article import Article
from newsformat.model.body import Block, Paragraph, PullQuote, Quotation
from newsformat.model.flow import Flow, stretches
from newsformat.model.quotes import Quote

_AROUND_WORDS = ' “”„‟"«»‹›「」『』'
_INTRODUCES = (":", "：")
_LONGEST = 2_000
"""Characters of a block quotation without a credit; a longer one is a passage of the article, or another's."""
Credits = dict[int, Quotation]
"""Quotations by where the quotes that they hold begin."""


class Apart(NamedTuple):
    """A block quotation or pull quote: its pointer, and the block above it."""

    path: str
    block: Quotation | PullQuote
    above: Block | None


def set_apart(article: Article) -> tuple[Apart, ...]:
    """The block quotations and pull quotes of an article, but for those within a quotation."""
    return tuple(_apart(article.body, "/body"))


def introduced(apart: Iterable[Apart], flow: Flow) -> list[Parts]:
    """Where the block quotations stand that credit nobody, and that a paragraph above leads up to with a colon."""
    led_up_to = (
        (path, block)
        for path, block, above in apart
        if _is_prose(block) and not block.attribution and isinstance(above, Paragraph)
        if above.text.endswith(_INTRODUCES)
    )
    parts = (_parts(path, block, flow) for path, block in led_up_to)
    return [stretch for stretch in parts if stretch and stretch[-1][1] - stretch[0][0] <= _LONGEST]


def credited(apart: Iterable[Apart], found: Sequence[FoundQuote], flow: Flow) -> tuple[list[FoundQuote], Credits]:
    """The quotes found in a text and those set apart in it, in order, and the credits for any of them.

    Of a block quotation with quotation marks the quotes in them are its quotes, otherwise all its words. One that
    only tells its address is a quote while it is short, and repeats none.
    """
    starts = [quote.start for quote in found]
    said = {quote.text for quote in found}
    quotes, credit = list(found), Credits()
    for path, block, _ in apart:
        if not _is_prose(block) or not (block.attribution or address_of(block)):
            continue
        parts = _parts(path, block, flow)
        if not parts:
            continue
        within = found[bisect_left(starts, parts[0][0]) : bisect_left(starts, parts[-1][1])]
        if not within:
            text = " ".join(flow.text[start:end] for start, end in parts)
            if not block.attribution and (text in said or len(text) > _LONGEST):
                continue
            within = [FoundQuote(text, parts[0][0], parts[-1][1], "direct", parts)]
            quotes += within
        credit |= {quote.start: block for quote in within}
    return sorted(quotes, key=lambda quote: quote.start), credit


def repeated(apart: Iterable[Apart], quotes: Iterable[Quote]) -> Iterator[tuple[str, PullQuote, Quote]]:
    """The pull quotes that show a quote whole, each with its pointer and the quote."""
    by_words = {quote.text: quote for quote in reversed([*quotes])}
    for path, block, _ in apart:
        if isinstance(block, PullQuote) and (quote := by_words.get(block.text.strip(_AROUND_WORDS))) is not None:
            yield path, block, quote


def address_of(quotation: Quotation) -> str | None:
    """Where a quotation is from, when its address can be one; pages put names of people there as well."""
    return quotation.url if quotation.url and "/" in quotation.url else None


def _apart(blocks: Iterable[Block], path: str) -> Iterator[Apart]:
    above = None
    for index, block in enumerate(blocks):
        if isinstance(block, Quotation | PullQuote):
            yield Apart(f"{path}/{index}", block, above)
        elif within := block.__dict__.get("blocks"):
            yield from _apart(within, f"{path}/{index}/blocks")
        above = block


def _parts(path: str, block: Quotation, flow: Flow) -> Parts:
    """Where the words of a block quotation stand in the text."""
    return tuple(flow.span(stretch.path) for stretch in stretches(block.blocks, f"{path}/blocks"))


def _is_prose(block: Block) -> TypeGuard[Quotation]:
    """Whether a block is a quotation of paragraphs alone."""
    return isinstance(block, Quotation) and all(
        isinstance(inner, Paragraph) and not inner.run_in for inner in block.blocks
    )
