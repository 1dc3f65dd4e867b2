"""Where the quotes of an article stand, by their marks."""

from __future__ import annotations

from collections.abc import Mapping

from newsformat.model.article import Article
from newsformat.model.flow import Place
from newsformat.model.marks import QuoteMark
from newsformat.model.occurrences import Occurrences
from newsformat.model.walk import parts


def quote_places(article: Article) -> Mapping[str, list[Place]]:
    """The places of each quote by its id, in document order: in blocks, items, cells and captions alike."""
    places: dict[str, list[Place]] = {quote.id: [] for quote in article.quotes}
    texts = {quote.id: quote.text for quote in article.quotes}
    for path, part in parts(article) if places else ():
        marks = [mark for mark in part.__dict__.get("marks") or () if isinstance(mark, QuoteMark)]
        words = Occurrences(part.__dict__.get("text") or "") if marks else None
        for mark in marks:
            span = words.span_of(mark, texts.get(mark.ref)) if words else None
            if span is not None:
                places[mark.ref].append(Place(path, *span))
    return places
