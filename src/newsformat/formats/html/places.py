"""What class names say of where a page shows its metadata: byline, date, tags, standfirst, kicker, breadcrumb.

Names are what developers call things; they are hints, never verdicts. Long stems count anywhere in a name
("postauthor"), short words only as whole words of it ("post-by", `postBy`).
"""

from __future__ import annotations

import re
from functools import lru_cache

BYLINE, DATE, UPDATE, TAGS, STANDFIRST, KICKER, BREADCRUMB = (1 << n for n in range(7))
"""Bits of `places_of`."""

_STEMS = {
    BYLINE: (
        "author byline autor auteur writer reporter journalist redakteur redaktor redacteur skribent forfatter "
        "författare penulis yazar muhabir toimittaja contributor signature vcard verfasser creator firmante"
    ),
    DATE: (
        "publish datetime dateline timestamp posted pubtime pubdate datum fecha tanggal tarih articledate "
        "postdate entrydate newsdate infodate artdate articleinfo postinfo postmeta entrymeta articlemeta"
    ),
    UPDATE: "update modif edited lastmod aktualis actualiz",
    TAGS: "taglist tagcloud topic keyword schlagw etiqueta hashtag articletag posttag themen stichw tagged motscles",
    STANDFIRST: (
        "standfirst subtitle subheadline subheading chapo vorspann excerpt teasertext sottotitolo sommario bajada "
        "entradilla subtitulo ingress articledesc standardfirst strapline tagline perex underrubrik manchet "
        "articlelead articleintro"
    ),
    KICKER: (
        "kicker overline overtitle dachzeile topline eyebrow spitzmarke pretitle antetitulo occhiello surtitre "
        "preheadline supertitle roofline cintillo volanta stikkord"
    ),
    BREADCRUMB: "breadcrumb brotkr filariane",
}
_WORDS = {
    BYLINE: "by firma autore",
    DATE: "date dates time data zeit meta published",
    TAGS: "tag tags tema temas",
    STANDFIRST: "dek deck lead lede intro summary sapo abstract subhead",
}
_STEM_BITS = tuple((stem, bit) for bit, stems in _STEMS.items() for stem in stems.split())
_WORD_BITS = {word: bit for bit, words in _WORDS.items() for word in words.split()}
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PART = re.compile(r"[^\W_]+")
_LONGEST = 400


@lru_cache(maxsize=16384)
def places_of(names: str) -> int:
    """The places that class names speak of, as bits."""
    found = 0
    for token in names[:_LONGEST].split():
        found |= _places_of_token(token)
    return found


@lru_cache(maxsize=16384)
def _places_of_token(token: str) -> int:
    if not token.islower():
        token = _HUMP.sub("-", token).lower()
    parts = _PART.findall(token)
    found = 0
    for part in parts:
        found |= _WORD_BITS.get(part, 0)
    joined = "".join(parts)
    if len(joined) > 4:
        for stem, bit in _STEM_BITS:
            if stem in joined:
                found |= bit
    return found
