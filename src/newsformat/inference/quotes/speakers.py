"""Speakers of an article's quotes, linked to the concepts that they are."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.inference.quotes.speech import NAME_PARTICLES, NAME_SUFFIXES
from newsformat.model.article import Article
from newsformat.model.naming import Named
from newsformat.model.quotes import Quote, Speaker
from newsformat.model.walk import ids_in
from newsformat.scalars.text import folded

_Name = tuple[str, ...]  # the words of a name, in a form to compare by


def with_linked_speakers(article: Article) -> Article:
    """The article, each speaker who is surely one of its concepts referring to it.

    A part of the concept's name is made the whole; a concept that is referred to and has no id is given one.
    """
    if not article.subjects:
        return article
    known = _Known(article)
    meant = [known.meant_by(quote.speaker) for quote in article.quotes]
    ids = _ids_of(article, {place for place in meant if place is not None})
    if not ids:
        return article
    subjects = tuple(
        subject.model_copy(update={"id": ids.get(place, subject.id)}) for place, subject in enumerate(article.subjects)
    )
    quotes = tuple(
        quote if place is None else _linked(quote, _full_name(article.subjects[place]), ids[place])
        for quote, place in zip(article.quotes, meant, strict=True)
    )
    return article.model_copy(update={"subjects": subjects, "quotes": quotes})


def _ids_of(article: Article, places: set[int]) -> dict[int, str]:
    """The ids of concepts by their places in `subjects`: their own, or `p1` and so on, which no part has."""
    taken = ids_in(article) if places else set()
    free = (name for number in range(1, len(taken) + len(places) + 1) if (name := f"p{number}") not in taken)
    return {place: article.subjects[place].id or next(free) for place in sorted(places)}


def _linked(quote: Quote, name: str | None, ref: str) -> Quote:
    speaker = quote.speaker or Speaker()
    is_part = len(_words(speaker.name or "")) < len(_words(name or ""))
    return quote.model_copy(
        update={"speaker": speaker.model_copy(update={"ref": ref, "name": name if is_part else speaker.name})}
    )


class _Known:
    """Whom an article names beside its text: its concepts, and who wrote it."""

    def __init__(self, article: Article) -> None:
        self._subjects = article.subjects
        self._named: dict[_Name, set[int]] = {}
        for place, subject in enumerate(article.subjects):
            for name in _names(subject):
                self._named.setdefault(name, set()).add(place)
        # By the last word of a full name: the places of concepts that are people, None for other people.
        self._bearers: dict[str, set[int | None]] = {}
        for place, subject in enumerate(article.subjects):
            if subject.kind == "person":
                self._add_bearer(subject, place)
        for party in (*article.authors, *article.contributors):
            if not any(name in self._named for name in _names(party)):
                self._add_bearer(party, None)

    def _add_bearer(self, person: Named, place: int | None) -> None:
        for name in _names(person):
            if len(name) > 1:
                self._bearers.setdefault(name[-1], set()).add(place)

    def meant_by(self, speaker: Speaker | None) -> int | None:
        """The place of the concept that a speaker is; None where there is none, or might be another."""
        name = _words(speaker.name) if speaker and speaker.name else ()
        if places := self._named.get(name):
            return self._speaking(places)
        surname = [word for word in name if word not in NAME_PARTICLES]
        bearers = self._bearers.get(surname[0], set()) if len(surname) == 1 else set()
        place = next(iter(bearers)) if len(bearers) == 1 else None
        if place is None or not any(full[-len(name) :] == name for full in _names(self._subjects[place])):
            return None
        return place

    def _speaking(self, places: set[int]) -> int | None:
        """The one of concepts of one name, if it can speak."""
        place = next(iter(places))
        return place if len(places) == 1 and self._subjects[place].kind in ("person", "organization") else None


def _names(named: Named) -> Iterator[_Name]:
    yield from (name for text in (named.name, *(each.text for each in named.names)) if text and (name := _words(text)))


def _full_name(named: Named) -> str | None:
    return None if named.name is None else _in_reading_order(named.name)


def _words(name: str) -> _Name:
    words = [folded(word).replace(" ", "") for word in _in_reading_order(name).split()]
    return tuple(word for word in words if word and word not in NAME_SUFFIXES)


def _in_reading_order(name: str) -> str:
    """Ada Rossi of "Rossi, Ada"."""
    last, comma, first = (part.strip() for part in name.partition(","))
    return f"{first} {last}" if comma and first and "," not in first else name
