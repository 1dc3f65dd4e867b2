"""Unicode normalization form C in linear time.

Python puts combining marks in order by insertion, which takes quadratic time: a letter under a hundred thousand
marks, alternately above and below it, takes seconds. Marks that are in order already take none.
"""

from __future__ import annotations

import re
import unicodedata

# Every combining mark is neither a letter nor white space. Shorter runs of them are put in order fast enough.
_LONG_RUN = re.compile(r"[^\w\s\x00-\x7f]{64,}")
_MANY = 1_000


def composed(text: str) -> str:
    """The text in normalization form C (UAX #15)."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", ordered(text))


def ordered(text: str) -> str:
    """A canonically equivalent text whose long runs of combining marks are in canonical order (UAX #15, D109)."""
    return _LONG_RUN.sub(_ordered_run, text)


def _ordered_run(found: re.Match[str]) -> str:
    run = found[0]
    decomposed = run.translate({ord(sign): unicodedata.normalize("NFD", sign) for sign in set(run)})
    starters = "".join(sign for sign in set(decomposed) if not unicodedata.combining(sign))
    if not starters:
        return _ordered_marks(decomposed)
    return "".join(map(_ordered_marks, re.split(f"([{re.escape(starters)}]+)", decomposed)))


def _ordered_marks(marks: str) -> str:
    """Combining marks by their class, those of one class in the order they have; of very many no list is made."""
    if len(marks) < _MANY:
        return "".join(sorted(marks, key=unicodedata.combining))
    by_class: dict[int, list[str]] = {}
    for mark in set(marks):
        by_class.setdefault(unicodedata.combining(mark), []).append(mark)
    others = {number: dict.fromkeys(map(ord, set(marks).difference(own))) for number, own in by_class.items()}
    return "".join(marks.translate(others[number]) for number in sorted(by_class))
