"""Why quotes were taken for quotes, and other words in quotation marks were not."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from newsformat.inference.quotes.candidates import PassedOver
from newsformat.inference.quotes.find import FoundQuote, FoundSpeaker
from newsformat.model.evidence import LONGEST_VALUE, MOST_CLAIMS, Evidence
from newsformat.model.flow import Flow
from newsformat.model.quotes import Quote, Speaker


def quote_evidence(
    quotes: Sequence[Quote], found: Sequence[FoundQuote], flow: Flow, first: int = 0
) -> Iterator[Evidence]:
    """The evidence for the quotes of an article from the `first` on, and for their speakers, as found in its text."""
    for number, (quote, told) in enumerate(zip(quotes, found, strict=True), first):
        yield _claim(f"/quotes/{number}", quote.text, _place(told.start, told.end, flow), _why(told, quote))
        if told.speaker is not None and quote.speaker is not None:
            name = quote.speaker.name or told.speaker.text
            at = _place(told.speaker.start, told.speaker.end, flow)
            yield _claim(f"/quotes/{number}/speaker", name, at, _why_speaker(quote.speaker, told.speaker))


def evidence_passed_over(
    passed_over: Sequence[PassedOver], found: Sequence[FoundQuote], flow: Flow, first: int = 0
) -> Iterator[Evidence]:
    """The evidence that words in quotation marks are no quotes; it is told with the quote behind them."""
    starts = [quote.start for quote in found]
    told = Counter({f"/quotes/{number}": 1 for number in range(first, first + len(found))})
    for words in passed_over:
        number = bisect_right(starts, words.start)
        path = f"/quotes/{first + number}" if number < len(starts) else "/quotes"
        told[path] += 1
        if told[path] <= MOST_CLAIMS:
            text = flow.text[words.start : words.end]
            yield _claim(path, text, _place(words.start, words.end, flow), words.why, chosen=False)


def _why(told: FoundQuote, quote: Quote) -> str:
    if told.cue is not None:
        return f"{told.kind}, brought in by “{told.cue.text}”"
    if told.speaker is None and quote.speaker is not None:
        return f"{told.kind}, set apart and credited to “{quote.speaker.as_written}”"
    return f"{told.kind}, {'credited beside it' if told.speaker else 'an utterance of its own'}"


def _why_speaker(speaker: Speaker, told: FoundSpeaker) -> str:
    if speaker.name is None:
        return "whom it stands for was not found"
    if speaker.name != told.name:
        return f"“{told.text}” is a concept of the article"
    return "named beside it" if speaker.name in told.text else f"whom “{told.text}” stands for"


def _place(start: int, end: int, flow: Flow) -> str:
    return " ".join(map(str, flow.places(start, end)))


def _claim(path: str, value: str, at: str, why: str, *, chosen: bool = True) -> Evidence:
    return Evidence(
        path=path,
        chosen=chosen,
        source="body",
        at=at,
        value=value[:LONGEST_VALUE],
        basis="inferred",
        why=why,
    )
