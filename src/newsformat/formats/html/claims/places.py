"""What class names say of where a page shows its metadata: byline, date, tags, standfirst, kicker, breadcrumb.

Names are what developers call things; they are hints, never verdicts. Stems count at the beginning of any word of a
name ("article-published"), short words only as whole words of it ("post-by", `postBy`).
"""

from __future__ import annotations

import re
from functools import lru_cache

BYLINE, DATE, UPDATE, TAGS, STANDFIRST, KICKER, BREADCRUMB = (1 << n for n in range(7))
"""Bits of `places_of`."""

_STEMS = {
    BYLINE: (
        "author byline createdby autor auteur writer reporter journalist redakteur redaktor redacteur skribent "
        "forfatter författare penulis yazar muhabir toimittaja contributor signature vcard verfasser creator firmante"
    ),
    DATE: (
        "publish datetime dateline timestamp posted pubtime pubdate datum fecha tanggal tarih articledate "
        "postdate entrydate newsdate infodate artdate articleinfo postinfo postmeta entrymeta articlemeta"
    ),
    UPDATE: "update modif edited lastmod aktualis actualiz",
    TAGS: (
        "taglist tagcloud topic keyword schlagw etiqueta etiket tagy stitky stitek cimkek hashtag articletag posttag "
        "themen stichw tagged motscles"
    ),
    STANDFIRST: (
        "standfirst subtitle subheadline subheading chapo vorspann excerpt teasertext sottotitolo sommario bajada "
        "entradilla subtitulo ingress articledesc standardfirst strapline tagline perex underrubrik manchet "
        "articlelead articleintro haberspot fieldteaser"
    ),
    KICKER: (
        "kicker overline overtitle dachzeile topline eyebrow spitzmarke pretitle antetitulo occhiello surtitre "
        "preheadline supertitle roofline cintillo volanta stikkord"
    ),
    BREADCRUMB: "breadcrumb brotkr filariane topicpath pankuzu",
}
_WORDS = {
    BYLINE: "by firma autore",
    DATE: "date dates time data zeit meta published",
    TAGS: "tag tags tema temas",
    STANDFIRST: "dek deck lead lede intro summary sapo abstract subhead",
}
_START = 4
_STEMS_BY_START: dict[str, list[tuple[str, int]]] = {}
for _bit, _stems in _STEMS.items():
    for _stem in _stems.split():
        _STEMS_BY_START.setdefault(_stem[:_START], []).append((_stem, _bit))
_WORD_BITS = {word: bit for bit, words in _WORDS.items() for word in words.split()}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PART = re.compile(r"[^\W_]+")
_LONGEST = 400
# Whose name it is did not write the article: `quote__author`, `comment-author`, `image-author`.
_OF_OTHERS = re.compile(
    r"quote|testimonial|comment(?!at|ar)|(?:image|photo|picture|caption|foto|bild).*(?:aut[eh]?or|byline)"
)


@lru_cache(maxsize=16384)
def places_of(names: str) -> int:
    """The places that class names speak of, as bits."""
    found = 0
    for token in names[:_LONGEST].split():
        found |= _places_of_token(token)
    return found & ~(BYLINE | TAGS) if found & BREADCRUMB else found


@lru_cache(maxsize=16384)
def _places_of_token(token: str) -> int:
    if not token.islower():
        token = _HUMP.sub("-", token).lower()
    parts = _PART.findall(token)
    found = 0
    rest = "".join(parts)
    for part in parts:
        found |= _WORD_BITS.get(part, 0)
        # A stem may run over several words ("sub-title"): it is looked for at the beginning of each.
        for stem, bit in _STEMS_BY_START.get(rest[:_START], ()):
            if rest.startswith(stem):
                found |= bit
        rest = rest[len(part) :]
    if "author" in token or "byline" in token:
        found |= BYLINE
    return found & ~BYLINE if found & BYLINE and _OF_OTHERS.search(token) else found
