"""What the shape of a line tells: a paragraph, a date, a byline, or the furniture of a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsformat.formats.text.lines import Line, has_letters
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.dates import moment
from newsformat.scalars.names import without_lead
from newsformat.scalars.text import folded

PROSE, LONG = 40, 140
"""A line of so many characters is a paragraph: with the end of a sentence, or in any case."""
FINE = 20
"""What a line of furniture costs a story that it stands in, in characters."""
_MOST_SCORE = 300
_LONGEST_BYLINE, _LONGEST_DATE = 140, 80
_LONGEST_REPEATED = 120

# A name of a file or an image: no spaces, and joined or ended as no word is.
_FILE_NAME = re.compile(r"\S*(?:_\S|\.(?:jpe?g|png|gif|webp|svg|avif)$)\S*", re.IGNORECASE)
_IMAGE_SIZE = re.compile(r"\b[0-9]{2,4} ?[x×] ?[0-9]{2,4}\b")
_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)
_ADVERT_LABELS = frozenset(
    "advertisement advert ad anzeige werbung publicité publicidad pubblicità publicidade reklama reklam реклама 広告 "
    "广告 廣告 광고 iklan إعلان اعلان advertentie annons annonse annonce διαφήμιση פרסומת quảng_cáo mainos "
    "hirdetés".split()
)


@dataclass(frozen=True, slots=True)
class Shapes:
    """The lines of a text, and what their shapes tell beside one another."""

    lines: Sequence[Line]
    repeated: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> Shapes:
        """The shapes of all the lines of a text."""
        counts = Counter(folded(line.text) for line in lines if line.size <= _LONGEST_REPEATED)
        repeated = frozenset(words for words, count in counts.items() if count > 1 and words)
        return cls(lines, repeated)

    def fault(self, line: Line) -> str:
        """Why a line is furniture whatever stands around it; "" if it may be of the story."""
        if not has_letters(line.text):
            return "no words"
        if line.words == 1 and _FILE_NAME.fullmatch(line.text):
            return "the name of a file"
        if _IMAGE_SIZE.search(line.text) and not line.is_sentence:
            return "the name of an image"
        if folded(line.text).replace(" ", "_") in _ADVERT_LABELS:
            return "the label of an advertisement"
        if _RIGHTS.match(line.text):
            return "a copyright notice"
        if not line.is_sentence and not line.mark and folded(line.text) in self.repeated:
            return "it stands on the page more than once"
        return ""

    def score(self, line: Line) -> int:
        """How much a line speaks for standing in the story."""
        if self.fault(line):
            return -FINE
        if is_prose(line):
            return min(line.size, _MOST_SCORE)
        if line.is_sentence and line.words > 1:
            return line.size // 2
        return 0 if line.mark or line.cells else -FINE


def is_prose(line: Line) -> bool:
    """Whether a line has the shape of a paragraph."""
    return line.size >= LONG or (line.size >= PROSE and (line.is_sentence or line.text.endswith((":", "："))))


def is_date(line: Line) -> bool:
    """Whether a line states a date and hardly more."""
    return line.size <= _LONGEST_DATE and not is_prose(line) and moment(line.text) is not None


def is_byline(line: Line) -> bool:
    """Whether a line begins as bylines do and credits somebody."""
    if line.size > _LONGEST_BYLINE or without_lead(line.text) == line.text:
        return False
    return bool(credits_of(line.text))
