"""Lines that lead to the other pages of an article: "1 2 3 next", "Page 1 of 3", "« Previous | Next »"."""

from __future__ import annotations

import re

_LONGEST = 80
ONWARD = (
    "next page|next|weiter|nächste seite|nächste|page suivante|suivante?|página siguiente|siguiente|próxima página|"
    "próxima|pagina successiva|successiva|avanti|volgende pagina|volgende|nästa sida|nästa|neste side|neste|"
    "næste side|næste|seuraava sivu|seuraava|następna strona|następna|další strana|další|следующая страница|"
    "следующая|далее|"
    "наступна|sonraki sayfa|sonraki|次のページ|次へ|次ページ|下一页|下一頁|다음 페이지|다음|الصفحة التالية|التالي"
)
BACK = (
    "previous page|previous|prev|zurück|vorherige seite|vorherige|page précédente|précédente?|página anterior|anterior|"
    "pagina precedente|precedente|indietro|vorige pagina|vorige|föregående sida|föregående|forrige side|forrige|"
    "edellinen sivu|edellinen|poprzednia strona|poprzednia|předchozí|предыдущая страница|предыдущая|назад|попередня|"
    "önceki sayfa|önceki|前のページ|前へ|前ページ|上一页|上一頁|이전 페이지|이전|الصفحة السابقة|السابق"
)
SIGN = r"[\s|/·•…‹›«»<>←→()\[\].,:–—-]"
"""What stands between the words of such a line."""

_PAGE = r"(?:pages?|seiten?|páginas?|paginas?|pagine|sidor?|sider?|sivut?|stron[ay]?|страниц[аы]|页|頁|ページ)"
_OF = r"(?:of|von|de|di|da|sur|av|af|van|z|из|la|le|to the)"
_ROW = re.compile(rf"{SIGN}*+(?:(?:[0-9]{{1,3}}|{_PAGE}|{_OF}|first|last|{ONWARD}|{BACK})(?!\w){SIGN}*+)++")
_SAYING = re.compile(rf"(?<!\w)(?:{_PAGE}|first|last|{ONWARD}|{BACK})(?!\w)", re.IGNORECASE)
_COUNT = re.compile(rf"{_PAGE}\s[0-9]{{1,3}}\s?(?:{_OF}|/)\s?[0-9]{{1,3}}", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?:read|view|show) (?:it )?(?:all )?(?:on|as) (?:a|one) (?:single )?page|"
    r"(?:artikel |alles )?auf einer seite(?: \w+)?|"
    r"(?:lire|afficher) sur une (?:seule )?page|(?:ver|leer) en una (?:sola )?página|in een pagina \w+",
    re.IGNORECASE,
)
_FEWEST_NUMBERS = 3


def is_row(text: str) -> bool:
    """Whether a line holds nothing but numbers of pages, and words that lead to other pages."""
    return _ROW.fullmatch(text.lower()) is not None


def is_page_numbers(text: str, linked: int) -> bool:
    """Whether a line, of which so many letters are links, only leads to other pages of the same article."""
    if len(text) > _LONGEST:
        return False
    if not linked:
        return _COUNT.fullmatch(text) is not None
    if not is_row(text):
        return _WHOLE.fullmatch(text) is not None
    return _SAYING.search(text) is not None or len(re.findall("[0-9]+", text)) >= _FEWEST_NUMBERS
