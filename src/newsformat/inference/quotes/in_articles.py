"""Quotes found in the words of an article, made its quotes, with the marks that tell where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from newsformat.findings import Finding, Severity
from newsformat.inference.quotes.candidates import PassedOver
from newsformat.inference.quotes.evidence import evidence_passed_over, quote_evidence
from newsformat.inference.quotes.find import MOST_QUOTED, FoundQuote, find_marked_quotes, may_hold_quotes
from newsformat.inference.quotes.set_apart import (
    Apart,
    Credits,
    address_of,
    credited,
    introduced,
    repeated,
    set_apart,
)
from newsformat.inference.quotes.speakers import with_linked_speakers
from newsformat.model.article import Article
from newsformat.model.body import Block, Paragraph, Preformatted, Quotation
from newsformat.model.evidence import Evidence
from newsformat.model.flow import Flow, Place, Stretch, stretches
from newsformat.model.marks import AnyMark, QuoteMark, canonical_marks_in
from newsformat.model.media import Caption
from newsformat.model.occurrences import Occurrences
from newsformat.model.quotes import Quote, QuoteSource, Speaker
from newsformat.model.value import Value
from newsformat.model.walk import ids_in, values_of

Completed = tuple[Article, tuple[Evidence, ...], tuple[Finding, ...]]
"""An article with its quotes, the evidence for them, and a finding where there are too many."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """The words of a text of the blocks, and the marks of the quotes found in it."""

    words: Occurrences
    marks: list[AnyMark] = field(default_factory=list)

    def mark(self, place: Place, name: str) -> QuoteMark:
        """The mark of a quote over a stretch of the text."""
        words = self.words.text[place.start : place.end]
        return QuoteMark(words=words, nth=self.words.nth_of(place.start, place.end), ref=name)


def with_quotes(article: Article) -> Article:
    """The article with the quotes that its words tell; see `quoted`."""
    return quoted(article)[0]


def quoted(article: Article) -> Completed:
    """The article with the quotes that its words tell, marked and linked to its concepts, where it lists none.

    Reported speech is left out: only what is set as a quote is one of the article's. A quote that can't be
    marked to the letter, because it runs through words that take no marks, is given without a mark. The evidence
    is that for the quotes, and that against other words in quotation marks; a finding tells where the search ended
    because there are more of both than are looked at.
    """
    return (article, (), ()) if article.quotes else completed(article)


def completed(article: Article) -> Completed:
    """The same, the quotes that its words tell listed behind those that it lists, unless they share words with them."""
    words = list(_running_words(article.body))
    apart = set_apart(article)
    flow = Flow(words)
    if not (apart or may_hold_quotes(flow.text)):
        return (with_linked_speakers(article) if article.quotes else article), (), ()
    told = _told(article, words, apart, flow)
    listing = _listing(article, told, words, apart, flow) if told.quotes else article
    linked = with_linked_speakers(listing) if listing.quotes else listing
    first = len(article.quotes)
    of_quotes = quote_evidence(linked.quotes[first:], told.quotes, flow, first)
    return linked, (*of_quotes, *evidence_passed_over(told.passed_over, told.quotes, flow, first)), told.beyond


@dataclass(frozen=True, slots=True)
class _Told:
    """What an article's words tell of quotes beyond those that it lists, and whom those set apart are credited to."""

    quotes: list[FoundQuote]
    passed_over: list[PassedOver]
    credit: Credits
    beyond: tuple[Finding, ...]
    """Where the search ended."""


def _told(article: Article, words: Iterable[Stretch], apart: Sequence[Apart], flow: Flow) -> _Told:
    search = find_marked_quotes(flow.text, article.language, introduced(apart, flow), lambda: _captions(article))
    quotes, credit = credited(apart, search.quotes, flow)
    end = min([search.end, *(quote.start for quote in quotes[MOST_QUOTED : MOST_QUOTED + 1])])
    beyond = tuple(_beyond(place) for place in flow.places(end, len(flow.text))[:1])
    listed = _Listed(article, words, flow)
    quotes = [quote for quote in quotes if quote.start < end]
    quotes = [quote for quote in quotes if quote.text not in listed.texts and not listed.share(quote)]
    passed_over = [stretch for stretch in search.passed_over if not listed.share(stretch)]
    return _Told(quotes, passed_over, credit, beyond)


def _listing(article: Article, told: _Told, words: Iterable[Stretch], apart: Sequence[Apart], flow: Flow) -> Article:
    """The article that lists what is told as its quotes, each marked where it stands."""
    named = list(zip(told.quotes, _free_names(article, len(told.quotes)), strict=True))
    taking = {stretch.path: stretch.text for stretch in words if _takes_marks(stretch)}
    texts: dict[str, _Marked] = {}
    for quote, name in named:
        for path, mark in _marks(quote, name, flow, taking, texts):
            texts[path].marks.append(mark)
    quotes = tuple(_quote(quote, name, told.credit.get(quote.start)) for quote, name in named)
    for path, pulled, whole in repeated(apart, quotes):
        texts[path] = _Marked(Occurrences(pulled.text), [QuoteMark(words=whole.text, ref=whole.id)])
    marked = {path: text for path, text in texts.items() if text.marks}
    body = _marked_list(article.body, "/body", marked, _around(marked))
    return article.model_copy(update={"body": body, "quotes": (*article.quotes, *quotes)})


def _beyond(place: Place) -> Finding:
    """That quotes were looked for up to a place."""
    return Finding(
        code="too-many-quotes",
        severity=Severity.WARNING,
        path=place.path,
        message=f"the text has more than {MOST_QUOTED} quotes; from here on they are words like others",
    )


class _Listed:
    """The quotes that an article lists: their texts, and where they stand in its words."""

    def __init__(self, article: Article, words: Iterable[Stretch], flow: Flow) -> None:
        texts = {quote.id: quote.text for quote in article.quotes}
        spans = sorted(span for stretch in words for span in _listed_spans(stretch, texts, flow)) if texts else []
        self.texts = frozenset(texts.values())
        self._starts = [start for start, _ in spans]
        self._reach = [*accumulate((end for _, end in spans), max)]

    def share(self, words: FoundQuote | PassedOver) -> bool:
        """Whether any of them has some of these words."""
        before = bisect_left(self._starts, words.end)
        return before > 0 and self._reach[before - 1] > words.start


def _listed_spans(stretch: Stretch, listed: Mapping[str, str], flow: Flow) -> Iterator[tuple[int, int]]:
    """Where the quotes that an article lists stand in one of its texts."""
    marks = [mark for mark in stretch.marks if isinstance(mark, QuoteMark) and mark.ref in listed]
    occurrences, begin = Occurrences(stretch.text), flow.span(stretch.path)[0]
    for mark in marks:
        if (span := occurrences.span_of(mark, listed[mark.ref])) is not None:
            yield begin + span[0], begin + span[1]


def with_sources(article: Article, quoted_from: Mapping[str, str]) -> Article:
    """The article, each quote whose words have an address in `quoted_from` and that tells none of its own with it."""
    if not quoted_from:
        return article
    quotes = tuple(
        quote.model_copy(update={"source": QuoteSource(url=url)})
        if quote.source is None and (url := quoted_from.get(quote.text))
        else quote
        for quote in article.quotes
    )
    return article.model_copy(update={"quotes": quotes})


def _captions(article: Article) -> str:
    """The captions of pictures, recordings and tables, one a line; paragraphs, which have none, are passed over."""
    blocks = [block for block in (*article.body, *article.media) if not isinstance(block, Paragraph)]
    return "\n".join(
        part.text for block in blocks for part in values_of(block, _is_caption) if isinstance(part, Caption)
    )


def _is_caption(kind: type[Value]) -> bool:
    return kind is Caption


def _running_words(blocks: tuple[Block, ...]) -> Iterator[Stretch]:
    """The texts of blocks, less those whose white space counts: of code, nobody says what is in quotation marks."""
    printed = {f"/body/{index}" for index, block in enumerate(blocks) if isinstance(block, Preformatted)}
    words = stretches(blocks)
    return (stretch for stretch in words if stretch.path not in printed) if printed else words


def _takes_marks(stretch: Stretch) -> bool:
    return not stretch.path.endswith(("/run_in", "/headline"))


def _free_names(article: Article, count: int) -> list[str]:
    """Names for quotes, `q1` and so on, that no part of the article has."""
    taken = ids_in(article)
    free = (name for number in range(1, count + len(taken) + 1) if (name := f"q{number}") not in taken)
    return [next(free) for _ in range(count)]


def _marks(
    quote: FoundQuote, name: str, flow: Flow, taking: Mapping[str, str], texts: dict[str, _Marked]
) -> list[tuple[str, AnyMark]]:
    """The marks of a quote by the pointers of their texts; none where they would not give its words.

    Of the texts that are `taking` marks, those of quotes come to be among `texts`.
    """
    places = [place for start, end in quote.parts for place in flow.places(start, end)]
    if not all(place.path in taking for place in places):
        return []
    for path in {place.path for place in places} - texts.keys():
        texts[path] = _Marked(Occurrences(taking[path]))
    marks = [(place.path, texts[place.path].mark(place, name)) for place in places]
    words = " ".join(mark.words or "" for _, mark in marks)
    return list(marks) if words.split() == quote.text.split() else []


def _around(marked: Iterable[str]) -> frozenset[str]:
    """The pointers of all that holds a marked text."""
    return frozenset(
        "/".join(tokens[:length])
        for tokens in (path.split("/") for path in marked)
        for length in range(1, len(tokens) + 1)
    )


def _marked(value: Any, path: str, texts: Mapping[str, _Marked], around: frozenset[str]) -> Any:
    """A part of the body with the marks that are for it and for all in it."""
    if path not in around:
        return value
    changed: dict[str, object] = {}
    if path in texts:
        changed["marks"] = canonical_marks_in(texts[path].words, (*value.marks, *texts[path].marks))
    for name in ("blocks", "items", "rows"):
        if (within := f"{path}/{name}") in around:
            changed[name] = _marked_list(getattr(value, name), within, texts, around)
    return value.model_copy(update=changed)


def _marked_list(
    held: tuple[Any, ...], path: str, texts: Mapping[str, _Marked], around: frozenset[str]
) -> tuple[Any, ...]:
    if path not in around:
        return held
    return tuple(
        (_marked if isinstance(item, Value) else _marked_list)(item, f"{path}/{index}", texts, around)
        for index, item in enumerate(held)
    )


def _quote(found: FoundQuote, name: str, quotation: Quotation | None) -> Quote:
    url = address_of(quotation) if quotation else None
    return Quote(
        id=name,
        text=found.text,
        kind=found.kind,
        speaker=_speaker(found, quotation),
        cue=None if found.cue is None else found.cue.text,
        source=None if url is None else QuoteSource(url=url),
    )


def _speaker(found: FoundQuote, quotation: Quotation | None) -> Speaker | None:
    """Who says a quote: whom the words around it tell, otherwise who is credited with it: "Ada Rossi, engineer"."""
    if found.speaker is not None:
        return Speaker(name=found.speaker.name, as_written=found.speaker.text, role=found.speaker.role)
    if quotation is None or quotation.attribution is None:
        return None
    name, _, role = (part.strip() for part in quotation.attribution.partition(","))
    is_role = role and not any(character.isdigit() for character in role)
    return Speaker(name=name or None, as_written=quotation.attribution, role=role if is_role else None)
