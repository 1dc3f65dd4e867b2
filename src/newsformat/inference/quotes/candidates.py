"""Quoted stretches on their way to quotes: which are words of somebody, and which of them belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from newsformat.inference.quotes.clauses import Token
from newsformat.inference.quotes.quotation_marks import Stretch
from newsformat.inference.quotes.sources import Attribution
from newsformat.inference.quotes.speech import Speech

Kind = Literal["direct", "mixed", "indirect"]
Parts = tuple[tuple[int, int], ...]
"""Where the words of one quote stand, in code points."""
UTTERANCE = 5
"""Words from which a sentence in quotation marks is taken for one though nobody is named."""
BRIDGE = 90
"""Characters between the halves of an interrupted quote, at most."""
_TERMINAL = (".", "!", "?", "…", "。", "！", "？", "؟", "।", "۔")
# Two characters of Chinese or Japanese weigh as a word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
_LONG = 8  # words from which part of a sentence is: names and scare quotes are shorter
_PHRASE = 4  # words from which it is in German, when it begins in a small letter: there every noun has a capital one
_SCARE = 2  # words that most often are no one's, but the writer's raised eyebrow
_FAR = 40  # characters between them and their verb from which they are


class Told(NamedTuple):
    """One quote whose speaker is not yet resolved: where its words are, its kind, who is said to say it."""

    parts: Parts
    kind: Kind
    attribution: Attribution | None


class PassedOver(NamedTuple):
    """Words in quotation marks that are no quote: where they stand, in code points, and why they are none."""

    start: int
    end: int
    why: str


class Candidate(NamedTuple):
    """A quoted stretch on its way to a quote."""

    stretch: Stretch
    kind: Kind
    attribution: Attribution | None
    opens_sentence: bool
    words: int
    says: tuple[int, int] | None = None  # the verb of saying behind it that has no subject: «Hemos esperado», añadió
    is_example: bool = False  # the word before it tells that nobody has said it


def words_in(stretch: Stretch, text: str) -> int:
    """How many words a stretch has, those far behind its start not counted."""
    return len(_WORD.findall(text, stretch.start, min(stretch.end, stretch.start + 400)))


def is_example(leading: list[Token], told: Attribution | None, speech: Speech) -> bool:
    """Whether the words that lead up to a quote tell that nobody has said it: "phrases like “…”", "Ask: “…”"."""
    if not leading:
        return False
    last = leading[-1].lower
    if last in speech.reflexives:
        return True
    if told is not None:
        return False
    return last in speech.examples or (len(leading) == 1 and last + "s" in speech.says)


def is_joined(first: Candidate, second: Candidate, shadow: str) -> bool:
    """Whether two stretches are of one list: “A” or “B”."""
    gap = shadow[first.stretch.outer_end : second.stretch.outer_start]
    return first.stretch.paragraph == second.stretch.paragraph and len(gap.split()) <= 1


def why_no_quote(candidate: Candidate, text: str, speech: Speech) -> str | None:
    """Why a candidate is nobody's words; None where it is a quote."""
    if candidate.is_example:
        return "an example, a question or a thought"
    stretch = candidate.stretch
    if candidate.attribution is not None:
        is_scare_quote = _is_scare_quote(candidate, candidate.attribution, speech)
        return "a word or two far behind the verb" if is_scare_quote else None
    if candidate.kind == "mixed":
        is_phrase = candidate.words >= _shortest_phrase(stretch, text, speech)
        return None if is_phrase else "a few words that nobody is said to say"
    whole = text[stretch.start : stretch.end].endswith((*_TERMINAL, ",")) or not stretch.closed
    behind = text[stretch.outer_end : stretch.outer_end + 1]
    is_utterance = candidate.words >= UTTERANCE and (whole or behind in ",.!?…")
    return None if is_utterance else "no whole sentence, and nobody is said to say it"


def _is_scare_quote(candidate: Candidate, told: Attribution, speech: Speech) -> bool:
    """Whether a word or two stand far behind a verb that takes sentences: "they said they like “natural” ones".

    In German the subjunctive tells that such words are still reported.
    """
    if candidate.kind != "mixed" or candidate.words > _SCARE or told.calls or speech.language == "de":
        return False
    return candidate.stretch.outer_start - told.cue[1] > _FAR


def _shortest_phrase(stretch: Stretch, text: str, speech: Speech) -> int:
    """The words from which part of a sentence is a quote though nobody is named."""
    return _PHRASE if speech.language == "de" and text[stretch.start].islower() else _LONG


def groups(candidates: Iterable[Candidate], text: str, shadow: str) -> Iterator[list[Candidate]]:
    """Candidates that are one quote together: reopened at a paragraph, or interrupted by its clause."""
    group: list[Candidate] = []
    for candidate in candidates:
        if group and not _is_one(group[-1], candidate, text, shadow):
            yield group
            group = []
        group.append(candidate)
    if group:
        yield group


def _is_one(first: Candidate, second: Candidate, text: str, shadow: str) -> bool:
    if second.stretch.reopened and first.stretch.carries_on:
        return True
    if first.stretch.paragraph != second.stretch.paragraph or first.attribution is None:
        return False
    gap = shadow[first.stretch.outer_end : second.stretch.outer_start]
    words = text[first.stretch.start : first.stretch.end]
    cue = first.attribution.cue[0]
    inside = first.stretch.outer_end <= cue < second.stretch.outer_start
    stopped = words.endswith(_TERMINAL) or re.search(r"[.!?;]\s*$", gap)
    return inside and not stopped and len(gap) <= BRIDGE and gap.rstrip().endswith((",", "，", "—", "–", "-"))
