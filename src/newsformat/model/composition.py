"""Unicode normalization form C in linear time.

Python puts combining marks in order by insertion, which takes quadratic time: a letter under a hundred thousand
marks, alternately above and below it, takes seconds. Marks that are in order already take none.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

# Every combining mark is neither a letter nor white space. Shorter runs of them are put in order fast enough.
_LONG_RUN = re.compile(r"[^\w\s\x00-\x7f]{64,}")


def composed(text: str) -> str:
    """The text in normalization form C (UAX #15)."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", ordered(text))


def ordered(text: str) -> str:
    """A canonically equivalent text whose long runs of combining marks are in canonical order (UAX #15, D109)."""
    return _LONG_RUN.sub(_ordered_run, text)


def _ordered_run(found: re.Match[str]) -> str:
    decomposed = (part for character in found[0] for part in unicodedata.normalize("NFD", character))
    return "".join(
        character
        for _, marks in groupby(decomposed, key=lambda part: unicodedata.combining(part) > 0)
        for character in sorted(marks, key=unicodedata.combining)
    )
