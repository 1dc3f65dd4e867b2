"""Words and sentences around quotes: tokens, sentence ends, a text with its quotes masked."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from newsformat.inference.quotes.quotation_marks import Stretch
from newsformat.inference.quotes.speech import words_of

MASK = "\ufffc"
_WINDOW = 400  # characters looked at on either side of a quote; attributions are shorter
_ELISION = r"(?:[cdjlmnst]|qu|un|dell|all|nell|sull|dall|quell|jusqu|lorsqu|puisqu)['’](?=[^\W\d_])"
_INVERSION = r"(?!-(?:t-)?(?:ils?|elles?|on|je|nous)\b)"
_PLAIN_TOKEN = re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*")
_TOKENS = {
    "fa": re.compile(r"[^\W_]+(?:['’.\-‑\u200c][^\W_]+)*"),  # a joiner parts the suffixes of one word
    "he": re.compile(r"[^\W_]+(?:['’.\-‑\"״׳־][^\W_]+)*"),  # "צה\"ל"
    "hi": re.compile(r"[^\W_][^\W_\u0900-\u0963]*+(?:[\u0900-\u0963\u0970\u200c\u200d][^\W_]*+)*+"),
    "fr": re.compile(rf"{_ELISION}|[^\W_]+(?:{_INVERSION}['’.\-‑][^\W_]+)*", re.I),
    "it": re.compile(rf"{_ELISION}|[^\W_]+(?:['’.\-‑][^\W_]+)*", re.I),
}
_CONTRACTED = re.compile(r"['’](?:s|re|ll|d|ve|m)$")
_TERMINAL = ".!?…。！？؟।۔"
# Of a run of full stops the first alone is tried: tried from each, a run that no space follows takes quadratic time.
_SENTENCE_END = re.compile(r"(?<![.!?…؟])[.!?…؟]++[\"'”’“»)\]]*+(?=\s)|[。！？।۔][”’」』）]*+|\n")
_LAST_WORD = re.compile(r"[^\W_]+$")
ABBREVIATED = words_of(
    "mr mrs ms dr prof sen rep gov gen st lt col sgt capt jr sr no inc co corp ltd vs bzw ca nr vgl sra srta m mme "
    "mlle г тыс ул им ing bros rev hon maj adm fr ds mgr tel art abs dipl"
)


class Token(NamedTuple):
    """A word of a text: as printed, in lower case, and where it stands."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter, or belongs to a script that has none."""
        return not self.text[0].islower() and not self.text[0].isdigit()


def tokens(text: str, start: int, end: int, language: str) -> list[Token]:
    """The words of `text[start:end]`; French and Italian elisions stand apart.

    In English the lower-case form is that of the word without its contraction: "she" of "She's".
    """
    lower = _lowering(language)
    words = _TOKENS.get(language, _PLAIN_TOKEN).finditer(text, start, end)
    return [Token(printed := word.group(), lower(printed), *word.span()) for word in words]


def words_in(text: str, language: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
    """The same of a whole text, or of a stretch of it, for those who need few of them as tokens."""
    return _TOKENS.get(language, _PLAIN_TOKEN).finditer(text, start, end)


def token_of(word: re.Match[str], language: str) -> Token:
    """The token of a word that was found."""
    return Token(printed := word.group(), _lowering(language)(printed), *word.span())


def _lowering(language: str) -> Callable[[str], str]:
    """What makes the lower-case form of a word."""
    return _uncontracted if language == "en" else str.lower


def _uncontracted(word: str) -> str:
    lower = word.lower()
    if "'" not in lower and "’" not in lower:
        return lower
    return "not" if lower.endswith(("n't", "n’t")) else _CONTRACTED.sub("", lower)


def masked(text: str, found: Iterable[Stretch]) -> str:
    """The text, as long as before, with the words of quotes replaced; their last full stop is left."""
    pieces = []
    done = 0
    for stretch in found:
        length = stretch.end - stretch.start
        last = text[stretch.end - 1 : stretch.end]
        keeps = last in _TERMINAL and length > 0
        pieces += [text[done : stretch.start], MASK * (length - keeps), last if keeps else ""]
        done = stretch.end
    return "".join([*pieces, text[done:]])


class Sentences:
    """Where the sentences of a masked text end, paragraph by paragraph; each is read once, when asked for."""

    def __init__(self, shadow: str, spans: list[tuple[int, int]]) -> None:
        self._shadow = shadow
        self._spans = spans
        self._ends: dict[int, list[int]] = {}

    def ends(self, paragraph: int) -> list[int]:
        """The places after each sentence of a paragraph."""
        if paragraph not in self._ends:
            start, end = self._spans[paragraph]
            found = (m.end() for m in _SENTENCE_END.finditer(self._shadow, start, end) if self._is_end(m))
            self._ends[paragraph] = [*found, end]
        return self._ends[paragraph]

    def start_before(self, paragraph: int, at: int) -> int:
        """Where the sentence begins that reaches up to `at`."""
        ends = self.ends(paragraph)
        index = bisect_right(ends, at) - 1
        begin = ends[index] if index >= 0 else self._spans[paragraph][0]
        return max(begin, at - _WINDOW)

    def end_after(self, paragraph: int, at: int) -> int:
        """Where the sentence that goes on at `at` ends."""
        ends = self.ends(paragraph)
        index = bisect_right(ends, at)
        return min(ends[index] if index < len(ends) else at, at + _WINDOW)

    def spans(self, paragraph: int) -> list[tuple[int, int]]:
        """All sentences of a paragraph."""
        start = self._spans[paragraph][0]
        ends = self.ends(paragraph)
        return list(zip([start, *ends[:-1]], ends, strict=True))

    def _is_end(self, match: re.Match[str]) -> bool:
        shadow, at = self._shadow, match.end()
        following = shadow[at : at + 3].lstrip()[:1]
        if following.islower() or following in ",;:–—":
            return not following
        if match.group()[0] != ".":
            return True
        word = _LAST_WORD.search(shadow[max(0, match.start() - 12) : match.start()])
        return word is None or not (len(word.group()) == 1 or word.group().lower() in ABBREVIATED)


class Layout:
    """A text's paragraphs, its words with the quoted ones masked, and its sentences."""

    def __init__(self, text: str, spans: list[tuple[int, int]], found: Iterable[Stretch]) -> None:
        self.spans = spans
        self.shadow = masked(text, found)
        self.sentences = Sentences(self.shadow, spans)
