"""The other parts of a series, where links that follow one another number them and the page itself is one of them.

They need no label: "Part 1: The harbour", "Part 2: The ferry", "1. The harbour". The page's own part is linked to
itself or not at all. Rankings number their links too, but seldom with a sign behind the number, and lead to all folders
of a site; rows of page numbers have no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from newsformat.formats.html.page import Element, Page, attribute
from newsformat.markup.tree import one_line
from newsformat.markup.xhtml.context import Context
from newsformat.scalars.urls import page_key

_MOST_LINKS, _FEWEST_OTHERS, _LARGEST_STEP = 2000, 2, 2
_LONGEST, _MOST_TEXTS = 300, 12
_NUMBER = r"(?P<number>[0-9]{1,2}|[IVX]{1,5}(?![^\W\d_]))"
_WORD = r"(?P<word>[^\W\d_]{2,10}\.? )"
_BEGINS = re.compile(rf"{_WORD}?(?P<before>[#№第] ?)?{_NUMBER}(?P<sign> ?[.:)–—|-]|/[0-9]{{1,2}}|[回話部集])?(?= |$)")
"""A title that begins with its number, after a word or a sign, or before one."""

_ENDS = re.compile(rf"\b{_WORD}{_NUMBER}(?: ?(?:of|von|de|di|van|av|af|из|/) ?[0-9]{{1,2}})?\)?$")
"""A title that ends with a word and its number: "The harbour at night, part 2 of 5"."""

_OF_NUMBERS, _LAST_SIGNS = re.compile("[0-9IVX]"), tuple("0123456789IVX)")
"""What any number has one of, and what a title ends with that ends with a number."""

_ROMAN = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a series as a link shows it: its number, the word before it, where it leads."""

    number: int
    word: str
    url: str
    title: str


def parts(page: Page, own: str, context: Context) -> Iterator[Part]:
    """The other parts of the series that the page at `own` is one of."""
    here = page_key(own)
    for run in _runs(_numbered(page, context)):
        others = [part for part in run if page_key(part.url) != here]
        left_out = run[-1].number - len(run)
        is_one_of_them = left_out + len(run) - len(others) == 1
        if (
            is_one_of_them
            and len(others) >= _FEWEST_OTHERS
            and all(_lies_beside(page_key(part.url), here) for part in others)
        ):
            yield from others


def _lies_beside(there: str, here: str) -> bool:
    """Whether a page lies in the folder of another, or in the one that the other opens, or opens its folder."""
    folder = here.rpartition("/")[0]
    return there.rpartition("/")[0] in {here, folder if "/" in folder else here} or there == folder


def _numbered(page: Page, context: Context) -> Iterator[Part | None]:
    """The links of a page in their order, each as the part that it may lead to; None for one without a number."""
    for anchor in islice(page.root.iter_elements("a"), _MOST_LINKS):
        title = _title(anchor)
        found = _number_in(title) if title else None
        url = context.address(attribute(anchor, "href")) if found else None
        yield Part(found[1], found[0], url, title) if found and url else None


def _number_in(title: str) -> tuple[str, int] | None:
    """The word beside a title's number, and the number; a number that stands alone says nothing."""
    found = _BEGINS.match(title)
    if found is None or not (found["word"] or found["before"] or found["sign"]):
        found = _ENDS.search(title) if title.endswith(_LAST_SIGNS) else None
    if found is None:
        return None
    number = found["number"]
    return (found["word"] or "").lower(), int(number) if number.isdecimal() else _of_roman(number)


def _of_roman(number: str) -> int:
    """The value of a number in Roman letters: a smaller letter before a larger one is taken off."""
    values = [_ROMAN[letter] for letter in number]
    return sum(-value if value < after else value for value, after in zip(values, (*values[1:], 0), strict=True))


def _title(anchor: Element) -> str:
    """The words of a link that may hold a number; none of one that has more than a title."""
    texts = list(islice(anchor.strings, _MOST_TEXTS))
    words = " ".join(texts)
    return one_line(words) if _OF_NUMBERS.search(words) and sum(map(len, texts)) <= _LONGEST else ""


def _runs(links: Iterable[Part | None]) -> Iterator[list[Part]]:
    """Links that follow one another, numbered from 1, or from 2 where the first has no link; one may be left out."""
    run: list[Part] = []
    for part in (*links, None):
        if run and part and part.word == run[-1].word and 1 <= part.number - run[-1].number <= _LARGEST_STEP:
            run.append(part)
            continue
        if len(run) >= _FEWEST_OTHERS:
            yield run
        run = [part] if part and part.number in (1, 2) else []
