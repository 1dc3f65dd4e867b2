"""Articles -> ninjs 3.1, 2.1 and 1.5: what has a place stands in it, and what has none rides sealed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from newsformat.formats.ninjs.content import put_content
from newsformat.formats.ninjs.media import own_caption, put_media
from newsformat.formats.ninjs.named import put_concepts, put_keywords, put_parties, put_terms
from newsformat.formats.ninjs.names import DERIVED_URI, SEAL_ROLE, SEAL_TYPE
from newsformat.formats.ninjs.objects import Members, given, kept, restored
from newsformat.formats.ninjs.read import visible_article
from newsformat.formats.ninjs.rights import put_right, put_source_type
from newsformat.formats.ninjs.shapes import NINJS_1_5, NINJS_2_1, NINJS_3_1, Fields, fitted
from newsformat.formats.ninjs.texts import put_descriptions, put_headings, put_words, written_moment
from newsformat.formats.ninjs.versions import first, modern, second, third
from newsformat.formats.seal import needs_seal, sealed
from newsformat.inference.quotes.in_articles import completed
from newsformat.model.article import Article
from newsformat.model.metadata import EmbargoUntil


@dataclass(frozen=True, slots=True)
class _Version:
    """A version: its number, what it takes, and how an item of 3.1 is made one of it."""

    number: str
    shape: Fields
    of_today: Callable[[Members], Members]


_V3 = _Version("3.1", NINJS_3_1, third)
_V2 = _Version("2.1", NINJS_2_1, second)
_V1 = _Version("1.5", NINJS_1_5, first)


def write(article: Article) -> bytes:
    """An item of ninjs 3.1; the same article gives the same bytes."""
    return _json(_document(article, _V3))


def write_2_1(article: Article) -> bytes:
    """An item of ninjs 2.1; the same article gives the same bytes."""
    return _json(_document(article, _V2))


def write_1_5(article: Article) -> bytes:
    """An item of ninjs 1.5; the same article gives the same bytes."""
    return _json(_document(article, _V1))


def write_all(articles: Sequence[Article]) -> bytes:
    """A list of items of ninjs 3.1."""
    return _json([_document(article, _V3) for article in articles])


def write_all_2_1(articles: Sequence[Article]) -> bytes:
    """A list of items of ninjs 2.1."""
    return _json([_document(article, _V2) for article in articles])


def write_all_1_5(articles: Sequence[Article]) -> bytes:
    """A list of items of ninjs 1.5."""
    return _json([_document(article, _V1) for article in articles])


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _document(article: Article, version: _Version) -> Members:
    """The item that an article is, sealed where reading it would not give the same article."""
    item = _item(article, version)
    document = _fitted(item, version)
    visible = visible_article(modern(document))[0]
    if not needs_seal(article, completed(visible)[0]):
        return document
    seal = {"role": SEAL_ROLE + visible.digest, "contentType": SEAL_TYPE, "value": sealed(article)}
    bodies = item.get("bodies")
    return _fitted({**item, "bodies": [*(bodies if isinstance(bodies, list) else ()), seal]}, version)


def _fitted(item: Members, version: _Version) -> Members:
    document: Members = fitted(version.of_today(item), version.shape)
    return document


def _item(article: Article, version: _Version) -> Members:
    """The item of 3.1, as yet with members that no schema takes."""
    item: Members = {
        "standard": {
            "name": "ninjs",
            "version": version.number,
            "schema": f"http://www.iptc.org/std/ninjs/ninjs-schema_{version.number}.json",
        },
        "uri": article.id or DERIVED_URI + article.digest,
        "type": article.item_class,
        "profile": article.profile,
        "version": article.version,
        **{name: written_moment(article, name, moment) for name, moment in _moments(article).items()},
        "pubStatus": article.status,
        "urgency": article.urgency,
        "language": article.language,
        "altIds": [restored(given({"role": each.role, "value": each.value}), each) for each in article.alternate_ids],
        "trustIndicators": [
            restored(given({"role": each.role, "title": each.title, "href": each.url}), each)
            for each in article.trust_indicators
        ],
    }
    _put_embargo(item, article)
    put_headings(item, article)
    put_descriptions(item, article, own_caption(article))
    put_words(item, article, "slugline", article.slugline)
    put_words(item, article, "by", article.byline)
    put_words(item, article, "edNote", next((note.text for note in article.notes if not note.public), None))
    item["located"] = _located(article)
    put_parties(item, article)
    put_terms(item, "genres", article.genres)
    put_concepts(item, article)
    put_keywords(item, article)
    put_right(item, article)
    put_source_type(item, article)
    put_content(item, article)
    put_media(item, article)
    return restored(given(item), article)


def _moments(article: Article) -> Mapping[str, str | None]:
    return {
        "firstCreated": article.item_created,
        "versionCreated": article.version_created or article.modified or article.published,
        "contentCreated": article.created,
        "expires": article.expires,
    }


def _put_embargo(item: Members, article: Article) -> None:
    """An embargo; one that has no day as its end is shown as the stricter one, which withholds the item."""
    if article.embargo is None:
        return
    until = article.embargo.until if isinstance(article.embargo, EmbargoUntil) else None
    item["embargoedUntil"] = written_moment(article, "embargoedUntil", until)
    is_told = item["embargoedUntil"] or "embargoedUntil" in kept(article)
    if not is_told and article.status != "canceled":
        item["pubStatus"] = "withheld"


def _located(article: Article) -> str | None:
    return article.dateline.place.name if article.dateline and article.dateline.place else None
