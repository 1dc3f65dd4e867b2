"""Lines that lead to the other pages of an article: "1 2 3 next", "Page 1 of 3", "« Previous | Next »"."""

from __future__ import annotations

import re

_LONGEST = 80
_PAGE = (
    r"(?:pages?|seiten?|páginas?|paginas?|pagine|sidor?|sider?|sivut?|stron[ay]?|страниц[аы]|页|頁|ページ|"
    r"next|previous|prev|first|last|weiter|zurück|nächste|vorherige|vorige|suivante?|précédente?|siguiente|anterior|próxima|"
    r"successiva|avanti|indietro|precedente|volgende|nästa|föregående|neste|næste|forrige|seuraava|edellinen|następna|"
    r"poprzednia|далее|назад|次へ|前へ|下一页|上一页)"
)
_OF = r"(?:of|von|de|di|da|sur|av|af|van|z|из|la|le|to the)"
_SIGN = r"[»«›‹<>→←…|/·•:,.()\[\]–—-]"
_LINE = re.compile(rf"(?:(?:{_PAGE}|{_OF}|[0-9]{{1,3}})(?!\w)|{_SIGN}|\s)+", re.IGNORECASE)
_SAYING = re.compile(rf"(?<!\w){_PAGE}(?!\w)", re.IGNORECASE)
_COUNT = re.compile(rf"{_PAGE}\s[0-9]{{1,3}}\s?(?:{_OF}|/)\s?[0-9]{{1,3}}", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?:read|view|show) (?:it )?(?:all )?(?:on|as) (?:a|one) (?:single )?page|"
    r"(?:artikel |alles )?auf einer seite(?: \w+)?|"
    r"(?:lire|afficher) sur une (?:seule )?page|(?:ver|leer) en una (?:sola )?página|in een pagina \w+",
    re.IGNORECASE,
)
_FEWEST_NUMBERS = 3


def is_page_numbers(text: str, linked: int) -> bool:
    """Whether a line, of which so many letters are links, only leads to other pages of the same article."""
    if len(text) > _LONGEST:
        return False
    if not linked:
        return _COUNT.fullmatch(text) is not None
    if _LINE.fullmatch(text) is None:
        return _WHOLE.fullmatch(text) is not None
    return _SAYING.search(text) is not None or len(re.findall("[0-9]+", text)) >= _FEWEST_NUMBERS
