"""Quotation marks: a text -> the outermost stretches between them, paragraph by paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

# What may close what was opened. Typists mix straight and curly marks; „ has two high partners.
CLOSERS = {
    "“": "”\"“〞", "„": "“”\"‟", "‟": "”\"“", "”": "”\"", '"': "\"”", "〝": "〞〟", "＂": "＂",
    "«": "»", "»": "«»", "‹": "›", "›": "‹›",
    "‘": "’", "‚": "‘’", "’": "’", "'": "'’",
    "「": "」", "『": "』", "《": "》", "〈": "〉", "｢": "｣",
}  # fmt: skip
_HAN_OR_KANA = "\u3040-\u30ff\u3400-\u9fff\uff00-\uffef"
_LETTER = rf"[^\W_{_HAN_OR_KANA}]"
# Not an apostrophe between two letters, nor in Hebrew the straight mark of an acronym: "צה\"ל".
_MARK = re.compile(
    "[\"“”„‟«»‹›‘’‚'「」『』《》〈〉｢｣〝〞〟＂]"
    rf"(?!(?<={_LETTER}[‘’‚']){_LETTER}|(?<=[\u05d0-\u05ea]\")[\u05d0-\u05ea])"
)
_BRACKETS = frozenset("「『《〈｢〝")
_SINGLE = frozenset("‘’‚'")
_EITHER = frozenset("\"“”»›’'＂")  # both open and close, depending on what stands around them
_BEFORE_OPENING = frozenset("([{—–-/¿¡:,;…=>")
_TERMINAL = frozenset(".,;:!?…)]}。，！？、—–-।۔،؛؟")
_STRONG_SINGLE = re.compile(r"[.,;:!?…)][’']|(?<=\S)[’'](?=[.,;:!?…)—–-]|$)")
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_UNSPACED = re.compile(f"[{_HAN_OR_KANA}]")
# Words that begin with an apostrophe: 'tis, '90s, 's avonds.
_CLIPPED = re.compile(r"(?:\d0?s?\b|(?:[stnmkrd]|em|tis|twas|cause|bout|til|till|round|cos|ere|ne|nen)\b)", re.I)
_CARRIES = frozenset('“„«»"”‘「『')  # marks that are set again at each paragraph of a long quote
_MOST_OPEN = 1_000  # of so many marks left open in one paragraph the first are forgotten


class Stretch(NamedTuple):
    """Words between a pair of quotation marks, within one paragraph.

    `start` and `end` bound the words, `outer_start` and `outer_end` the marks as well; code points.
    `closed` is false where no closing mark was found; `carries_on` when the next paragraph reopens it,
    `reopened` in that next one.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    mark: str
    closed: bool = True
    carries_on: bool = False
    reopened: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    nested: int = 0  # how many pairs were found when it opened


@dataclass(slots=True)
class _Scan:
    """The state of one paragraph's scan: what is open, what was found."""

    text: str
    start: int
    end: int
    stack: list[_Open] = field(default_factory=list)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    _last_strong: int | None = None

    @property
    def last_strong(self) -> int:
        """Where the last single mark stands that can hardly be an apostrophe: beside punctuation or at the end."""
        if self._last_strong is None:
            self._last_strong = _last_strong_single(self.text, self.start, self.end)
        return self._last_strong

    def around(self, at: int) -> tuple[str, str]:
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[at + 1] if at + 1 < self.end else " "
        return before, after


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Where the paragraphs of a text begin and end: they are parted by blank lines."""
    spans = []
    start = 0
    for gap in _PARAGRAPH_BREAK.finditer(text):
        if gap.start() > start:
            spans.append((start, gap.start()))
        start = gap.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def has_marks(text: str) -> bool:
    """Whether a text has any quotation mark; an apostrophe between two letters is none."""
    return _MARK.search(text) is not None


def stretches(text: str, spans: list[tuple[int, int]]) -> Iterator[Stretch]:
    """The outermost quoted stretches of the paragraphs at `spans`, in reading order. Linear in the text."""
    starts = [start for start, _ in spans]
    carrying, carried = -1, ""  # the paragraph that leaves a quote open for the next, and the mark to reopen it
    for number, marks in groupby(_MARK.finditer(text), lambda mark: bisect_right(starts, mark.start()) - 1):
        start, end = spans[number]
        upcoming = text[starts[number + 1]] if number + 1 < len(spans) else ""
        scan = _scan(text, start, end, marks)
        outer = list(_outermost(scan, number, upcoming))
        if carrying == number - 1 and outer and outer[0].outer_start == start and outer[0].mark == carried:
            outer[0] = outer[0]._replace(reopened=True)
        yield from outer
        if outer and outer[-1].carries_on:
            carrying, carried = number, upcoming


def _scan(text: str, start: int, end: int, marks: Iterable[re.Match[str]]) -> _Scan:
    scan = _Scan(text, start, end)
    for match in marks:
        at = match.start()
        mark = match.group()
        closing = _entry_closed(scan, mark, at)
        if closing is not None:
            scan.pairs.append((scan.stack[closing].at, at))
            del scan.stack[closing:]
        elif _opens(scan, mark, at):
            _push(scan, mark, at)
    return scan


def _is_letter(character: str) -> bool:
    return character.isalnum() and not _UNSPACED.match(character)


def _last_strong_single(text: str, start: int, end: int) -> int:
    strong = -1
    for match in _STRONG_SINGLE.finditer(text, start, end):
        strong = match.start() + (match.group()[0] not in "’'")
    return strong


def _entry_closed(scan: _Scan, mark: str, at: int) -> int | None:
    """Which open mark this one closes: the last, or the one under a single mark that was an apostrophe."""
    for depth in (1, 2):
        if len(scan.stack) < depth:
            return None
        opened = scan.stack[-depth]
        if mark in CLOSERS[opened.mark] and _may_close(scan, opened.mark, at):
            return len(scan.stack) - depth
        if opened.mark not in _SINGLE:
            return None
    return None


def _may_close(scan: _Scan, opened: str, at: int) -> bool:
    mark = scan.text[at]
    before, after = scan.around(at)
    if mark in _SINGLE:
        if before.isspace() or _is_letter(after):
            return False
        # ‘The workers’ rights are gone’: a plural's apostrophe, when a surer mark is still to come.
        return not (before in "sS" and after == " " and at < scan.last_strong)
    if mark == opened or (mark in "“" and opened != "„") or mark == '"':
        return not (before.isspace() and not after.isspace() and after not in _TERMINAL)
    return True


def _opens(scan: _Scan, mark: str, at: int) -> bool:
    before, after = scan.around(at)
    if mark in _BRACKETS or mark in "„‚«‹":
        return True
    if mark not in CLOSERS or after.isspace():
        return False
    free = before.isspace() or before in _BEFORE_OPENING or before in CLOSERS or bool(_UNSPACED.match(before))
    if mark in _SINGLE:
        return free and not _CLIPPED.match(scan.text, at + 1, min(scan.end, at + 6))
    if mark in _EITHER and before.isdigit():
        return False  # inches, seconds
    return free or mark == "“" or (mark == '"' and before in ".!?" and after.isalnum())


def _push(scan: _Scan, mark: str, at: int) -> None:
    top = scan.stack[-1] if scan.stack else None
    if top and top.mark == mark and mark in _CARRIES and _begins_line(scan, at):
        return  # the same quote, reopened on a new line
    if top and top.mark in _SINGLE and mark in _SINGLE:
        scan.stack.pop()  # that was an apostrophe
    if len(scan.stack) >= _MOST_OPEN:
        del scan.stack[: _MOST_OPEN // 2]
    scan.stack.append(_Open(mark, at, len(scan.pairs)))


def _begins_line(scan: _Scan, at: int) -> bool:
    return at > scan.start and scan.text[at - 1] == "\n"


def _outermost(scan: _Scan, number: int, upcoming: str) -> Iterator[Stretch]:
    unclosed = _unclosed(scan, upcoming)
    reach = scan.start
    for opened, closed in sorted(scan.pairs):
        if unclosed and opened > unclosed.at:
            break
        if opened >= reach:
            yield _stretch(scan, number, opened, closed)
            reach = closed + 1
    if unclosed:
        start, end = _trimmed(scan.text, unclosed.at + 1, scan.end)
        carries_on = unclosed.mark == upcoming
        yield Stretch(start, end, unclosed.at, scan.end, number, unclosed.mark, closed=False, carries_on=carries_on)


def _unclosed(scan: _Scan, upcoming: str) -> _Open | None:
    """The mark left open on purpose: the next paragraph begins with it again, or it began this one."""
    for opened in scan.stack:
        if opened.mark == upcoming and upcoming in _CARRIES:
            return opened
    for opened in scan.stack:
        lonely = opened.nested == len(scan.pairs)
        if lonely and opened.mark not in _SINGLE and opened is scan.stack[-1]:
            return opened
    return None


def _stretch(scan: _Scan, number: int, opened: int, closed: int) -> Stretch:
    start, end = _trimmed(scan.text, opened + 1, closed)
    return Stretch(start, end, opened, closed + 1, number, scan.text[opened])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
