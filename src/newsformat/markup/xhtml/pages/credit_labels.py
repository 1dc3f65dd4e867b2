"""The end of a caption that names who made the picture: "Photo: Ada Rossi", "© 2026 Harbour Post", "Foto/Text: dpa"."""

from __future__ import annotations

import re
from functools import lru_cache

# A full stop only behind an initial, in a number, or in the address of a site.
_AUTHOR = r"(?:the author|(?:der|die) autor(?:in)?|l.auteure?|(?:el|la) autora?|l.autore|de auteur)"
_WHO = r"(?:[^.\n]|(?<=\b[^\W\d_])\.|(?<=\d)\.(?=\d)|\.(?=[a-z]{2,10}\b)){2,80}"
_PICTURE = (
    r"(?:photo(?:graph(?:y|er|ie|e)?)?s?|foto(?:s|'s|grafie|graf[ií]as?|grafias?|graf)?|bild(?:er)?|bilde|billeder?|"
    r"images?|pictures?|imágen(?:es)?|imagen(?:es)?|image[mn]s?|immagin[ei]|zdj(?:ęci[ae])?|fotó|kuvat?|valokuvat?|"
    r"φωτο(?:γραφία)?|fotoğraf(?:lar)?|beeld|picha|عکس|تصاویر|फोटो|फ़ोटो|तस्वीर|ছবি|படம்|ภาพ|фото(?:графия|графии)?|світлина|ảnh|写真|照片|图片|사진|صورة|الصورة|تصوير|צילום|תמונה)"
)
_TEXT = r"(?:texte?s?|textos?|testo|testi|tekst|videos?|vídeo|words|source)"
_AND = r"(?:\s?[/&+]\s?|,? (?:und|and|et|y|e|i|en|och|og|ja|и) )"
_CREDIT = r"[ -]?(?:credits?|credito|créditos?|quelle|nachweis|source|rechte|copyright|archiv|archive)"
_LABEL = (
    rf"(?:\b[A-Z]{{2,5}} )?(?i:(?:\b{_TEXT}{_AND})?\b[^\W\d_]{{0,15}}?{_PICTURE}(?:{_CREDIT})?"
    rf"(?:{_AND}(?:{_TEXT}|{_PICTURE}))?"
    r"|\bcrédits?(?: photos?)?|\bcréditos?(?: de (?:la )?(?:foto|imagen|fotografía))?|\bcredits?|\bcourtesy)"
)
_COLON = r"(?: ?: ?|：|/)"
_BY = r"(?: ?(?i:by|von|de|par|di|door|av|af)\b(?! {0,2}[^\W\d_A-ZÀ-ÞΑ-ΫА-Я]))"
_OPENING = r"[\s(\[（【|/–—-]{0,6}"
# "took pictures by Harbour Road" has no end of a sentence before it.
_BEGINNING = r"(?:^|(?<=[.!?…)\]”\"|–—(\[])\s?|\s?[(\[|–—]\s?)"
_KIND = r"(?:(?:File|Staff|Handout|Courtesy|Stock|Cover|Header|Main) )?"
_SOURCES = "(?:quelle|source|fuente|fonte|bron|källa|kilde|źródło|zdroj|lähde|forrás|kaynak|источник|джерело)"
_SOURCE = rf"(?i:{_SOURCES}) ?[:：]\s{{0,2}}"
_CAPITAL = r"(?=[^\W\d_a-zà-þα-ωа-я])"
# "Ada Rossi / KP": who made the picture and whom it came from, each named in a few words.
_WORD = r"(?:[A-Z]\.|[^\s/()\[\].:]{1,30})"
_SIDE = rf"{_CAPITAL}{_WORD}(?: {_WORD}){{0,4}}"
# What stands before who made a picture that is not of the day, in brackets.
_ARCHIVE = r"(?:File|Archiv[eo]?|Arch[ií]vio|Arkiv|Archief|Архив):"
_PATTERNS = tuple(
    re.compile(pattern + r"[)\]）】\s.]*$")
    for pattern in (
        rf"{_OPENING}({_LABEL}{_COLON}\s{{0,2}}{_WHO}|©{_WHO}|\([cC]\){_WHO})",
        rf"{_OPENING}((?:\b[A-Z]{{2,5}} )?(?i:{_PICTURE}){_BY}\s{{0,2}}{_WHO})",
        rf"{_BEGINNING}({_KIND}(?i:{_PICTURE}) [|–—-] {_WHO})",
        rf"{_OPENING}((?i:{_PICTURE} (?:by|von|vom|par|de|del|di|van) {_AUTHOR}))",
        rf"{_OPENING}(\b[Ff][Oo][Tt]\.\s?{_WHO})",
        rf"[(\[]({_KIND}(?i:{_PICTURE})\s(?=[^\W\d_a-zà-þα-ωа-я])[^.\n()]{{2,60}})(?=[)\]])",
        rf"\[((?:{_ARCHIVE} ?)?{_SIDE}\s?/\s?{_SIDE})(?=\])",
        rf"[(\[]({_ARCHIVE} ?{_SIDE}(?:\s?/\s?{_SIDE})?)(?=[)\]])",
        r"(?<=[.!?…”»\"])\s?/\s?((?-i:[^\W\d_a-zà-þα-ωа-я][^.\n/]{1,39}))",
        rf"{_BEGINNING}((?:(?i:{_PICTURE}) )?[Cc]ourtesy (?:of )?(?:the )?{_WHO})",
        rf"{_BEGINNING}([A-Z][^.\n/]{{1,40}}/[^.\n/]{{1,40}} via [A-Z][^.\n]{{1,40}})",
        r"\s?[–—-]\s?(via [A-Z][^.\n]{1,40})",
        rf"{_BEGINNING}({_SOURCE}{_CAPITAL}{_WHO})",
        rf"(?<=[.!?…”»\"])\s?[(\[]?({_SIDE}\s?/\s?{_SIDE})",
    )
)
# "Example University 提供", "… 撮影": given by, taken by.
_EAST_ASIAN = re.compile(
    r"[＝=（(、，]?\s?([^。＝=\s（(、，]{2,40}\s?(?:提供|撮影|摄|攝|摄影|攝影|供图)|(?<=[.。?!]\s)[^.。\n]{2,30}\s?제공|[^。＝=\s（(]{2,40}제공)"
    r"[)）]?$"
)
# What every credit has one of, in small letters: a search for these takes a tenth of the time that trying all forms
# takes, and without folding case a fourth of that.
_SIGN = re.compile(
    rf"[/©]|\(c\)|via [a-z]|fot\.|{_ARCHIVE.lower()}|提供|撮影|[摄攝]|供图|제공|{_SOURCES} ?[:：]|{_PICTURE}"
    r"|cr[ée]dit|courtesy"
)
_LONGEST = 2000


@lru_cache(maxsize=1024)
def credit_at_the_end(words: str) -> tuple[int, str] | None:
    """Where the credit at the end of a caption begins, with what parts it from the caption, and the credit."""
    if len(words) > _LONGEST or _SIGN.search(words.lower()) is None:
        return None
    found = [match for pattern in (*_PATTERNS, _EAST_ASIAN) if (match := pattern.search(words)) is not None]
    if not found:
        return None
    first = min(found, key=lambda match: match.start(1))
    return first.start(), _closed(first[1].strip())


def is_credit(words: str) -> bool:
    """Whether words do nothing but name who made a picture."""
    found = credit_at_the_end(words)
    return found is not None and not words[: found[0]].strip(" (|/、，–—-∙（【[")


def _closed(credit: str) -> str:
    """A credit without a bracket at its end that was opened before it."""
    for opening, closing in ("()", "（）", "【】"):
        if credit.endswith(closing) and credit.count(closing) > credit.count(opening):
            return credit[:-1]
    return credit
