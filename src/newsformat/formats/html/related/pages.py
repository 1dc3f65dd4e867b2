"""The same article on another page: its next and previous page by number, and its form for print.

What a link says and where it leads must agree: "2" counts as the second page where the address is this article's own
with a 2 at its end, and "Print" as the form for print where the address holds this article's name or number.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsformat.formats.html.body.page_numbers import BACK, ONWARD, SIGN, is_row
from newsformat.scalars.urls import host

NEXT, PREVIOUS = "next", "previous"
AMP, PRINT = "amp", "print"

_LONGEST = 60
"""Characters of a line that may lead to the article itself; a longer one says more."""

_PRINTED = (
    "print|print this|print page|print article|print this (?:page|article|story)|printer[ -]friendly(?: version)?|"
    "print version|drucken|artikel drucken|seite drucken|druckversion|druckansicht|imprimer|imprimer l.article|"
    "version imprimable|imprimir|imprimir artículo|versión para imprimir|versão para impressão|stampa|"
    "stampa articolo|versione stampabile|afdrukken|printen|skriv ut|udskriv|print artikel|tulosta|drukuj|wydrukuj|"
    "tisk|vytisknout|tlač|nyomtatás|tipărește|печать|распечатать|версия для печати|друк|yazdır|cetak|"
    "印刷|印刷する|このページを印刷|打印|列印|인쇄|프린트|طباعة|הדפסה|εκτύπωση"
)
_IS_ONWARD = re.compile(rf"{SIGN}*+(?:{ONWARD}){SIGN}*+")
_IS_BACK = re.compile(rf"{SIGN}*+(?:{BACK}){SIGN}*+")
_IS_PRINTED = re.compile(_PRINTED)

# The number of a page in its address: after a word for page, or after a sign that joins it to the article's name.
_PAGED = re.compile(
    r"(?P<article>.{8,}?)"
    r"(?:[/?&;](?:page|seite|pagina|pag|pg|p|sida|side|sivu|strona|paged)?[=/-]?|[_,-](?:page|seite|p|s)?[_-]?)"
    r"(?P<number>[0-9]{1,2})(?P<ending>\.[a-z]{3,5})?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]{5,}")
_SHORTEST_NAME = 6


def may_lead_to_itself(line: str) -> bool:
    """Whether a line may be a row of page numbers, or a link to the next page or the form for print."""
    return len(line) <= _LONGEST and (is_row(line) or _IS_PRINTED.fullmatch(line.lower()) is not None)


def neighbour(words: str, url: str, own: str) -> str | None:
    """`NEXT` or `PREVIOUS` where a link's words and address both say so of the article at `own`; else None."""
    says = words.lower()
    for article, number in _pages(url):
        for same, here in _pages(own):
            if article == same and number == here + 1:
                return NEXT if says.strip() == str(number) or _IS_ONWARD.fullmatch(says) else None
            if article == same and number == here - 1:
                return PREVIOUS if says.strip() == str(number) or _IS_BACK.fullmatch(says) else None
    return None


def is_second(url: str, own: str) -> bool:
    """Whether an address is that of the second page of the article at `own`."""
    return (_plain(own), 2) in _pages(url)


def is_print(words: str, url: str, own: str) -> bool:
    """Whether a link is to the form for print: so it says, and its address has the article's name or number in it."""
    if not _IS_PRINTED.fullmatch(words.lower()) or host(url) != host(own) or _plain(url) == _plain(own):
        return False
    names = [*_NUMBER.findall(own), _plain(own).partition("?")[0].rpartition("/")[2].partition(".")[0]]
    return any(name in url for name in names if len(name) >= _SHORTEST_NAME or name.isdecimal())


@lru_cache(maxsize=256)
def _pages(url: str) -> tuple[tuple[str, int], ...]:
    """Which page of which article an address may be: the first of its own, or a numbered one of a shorter address."""
    plain = _plain(url)
    found = _PAGED.fullmatch(plain)
    if found is None:
        return ((plain, 1),)
    return (plain, 1), (found["article"] + (found["ending"] or ""), int(found["number"]))


def _plain(url: str) -> str:
    """An address without scheme, "www.", fragment and closing slash."""
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/")
