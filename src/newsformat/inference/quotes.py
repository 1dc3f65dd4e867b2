"""Quotes and their speakers: a plain text -> who said what in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from newsformat.inference.attribution import (
    Attribution,
    clause_after,
    clause_before,
    colon_subject,
    is_cue,
    sentence_final_verb,
)
from newsformat.inference.clauses import Sentences, Token, masked, tokens
from newsformat.inference.marks import Stretch, paragraphs, stretches
from newsformat.inference.mentions import Mention
from newsformat.inference.naming import is_name
from newsformat.inference.people import People
from newsformat.inference.speech import UNSPACED, Speech, language_of, primary_subtag, speech_of
from newsformat.inference.unspaced import attribution as unspaced_attribution

Kind = Literal["direct", "mixed", "indirect"]
_TERMINAL = (".", "!", "?", "…", "。", "！", "？", "؟")
_WORD = re.compile(r"[^\W_]+|[\u3040-\u30ff\u3400-\u9fff]")
_UTTERANCE = 5  # words from which a sentence in quotation marks is taken for one though nobody is named
_LONG = 8  # words from which part of a sentence is: names and scare quotes are shorter
_BRIDGE = 90  # characters between the halves of an interrupted quote
_INTRODUCES = (":", "：")


@dataclass(frozen=True, slots=True)
class Cue:
    """The word or phrase that tells of speech; offsets in code points."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FoundSpeaker:
    """Who says a quote: `text` as printed at `start`..`end`, `name` in full, None when a pronoun stays open."""

    text: str
    start: int
    end: int
    name: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """One quote of a text.

    `text` is without the marks around it, the words of several `parts` joined by a space. `start` and
    `end` are code points into the text searched, from the first word to the last; `parts` has one span,
    or several when the quote is interrupted or runs over paragraphs. `kind` is direct for a whole
    utterance in quotation marks, mixed for some quoted words, indirect for reported ones.
    """

    text: str
    start: int
    end: int
    kind: Kind
    parts: tuple[tuple[int, int], ...]
    speaker: FoundSpeaker | None = None
    cue: Cue | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quoted stretch on its way to a quote."""

    stretch: Stretch
    kind: Kind
    attribution: Attribution | None
    opens_sentence: bool
    way: str = ""  # "before", "after" or "inherited"


def find_quotes(text: str, language: str | None = None) -> list[FoundQuote]:
    """The quotes of a text in reading order, paragraphs parted by blank lines.

    `language` is a BCP 47 tag; without one the text tells. Any string is taken, none raises; time is
    linear in its length. Titles, names and scare quotes in quotation marks are left out.
    """
    spans = paragraphs(text)
    found = stretches(text, spans)
    if not found:
        return []
    speech = speech_of(primary_subtag(language) if language else language_of(text))
    reader = _Reader(text, spans, [stretch for stretch in found if not is_name(text, stretch, speech)], speech)
    return reader.quotes()


class _Reader:
    """One text while its quotes are read: what is masked, where sentences end, who was met."""

    def __init__(self, text: str, spans: list[tuple[int, int]], found: list[Stretch], speech: Speech) -> None:
        self.text = text
        self.spans = spans
        self.found = found
        self.speech = speech
        self.shadow = masked(text, found)
        self.sentences = Sentences(self.shadow, spans)
        self.people = People(text, speech)

    def quotes(self) -> list[FoundQuote]:
        candidates = list(self._inherited(self._candidates()))
        return [self._quote(group) for group in self._groups(candidates)]

    def _candidates(self) -> Iterator[_Candidate]:
        for index, stretch in enumerate(self.found):
            previous = self.found[index - 1] if index else None
            following = self.found[index + 1] if index + 1 < len(self.found) else None
            before = self._span_before(stretch, previous)
            after = self._span_after(stretch, following)
            yield self._candidate(stretch, before, after)

    def _span_before(self, stretch: Stretch, previous: Stretch | None) -> tuple[int, int]:
        start = self.sentences.start_before(stretch.paragraph, stretch.outer_start)
        paragraph_start = self.spans[stretch.paragraph][0]
        if stretch.outer_start == paragraph_start and stretch.paragraph and not stretch.reopened:
            return self._leading_paragraph(stretch, previous)
        return start, stretch.outer_start

    def _leading_paragraph(self, stretch: Stretch, previous: Stretch | None) -> tuple[int, int]:
        """The last sentence of the paragraph before, when it leads up to this one with a colon."""
        start, end = self.spans[stretch.paragraph - 1]
        ends = self.shadow[start:end].rstrip()[-1:]
        if ends not in _INTRODUCES or (previous and previous.outer_end > end):
            return stretch.outer_start, stretch.outer_start
        return self.sentences.start_before(stretch.paragraph - 1, end - 1), end

    def _span_after(self, stretch: Stretch, following: Stretch | None) -> tuple[int, int]:
        end = self.sentences.end_after(stretch.paragraph, stretch.outer_end)
        if following and following.paragraph == stretch.paragraph:
            end = min(end, following.outer_start)
        return stretch.outer_end, max(end, stretch.outer_end)

    def _candidate(self, stretch: Stretch, before: tuple[int, int], after: tuple[int, int]) -> _Candidate:
        leading = self._tokens(before)
        lead = self.shadow[before[0] : before[1]].rstrip()
        opens = not leading or stretch.reopened
        attribution, way = self._attributed(stretch, before, after, leading)
        kind: Kind = "direct" if self._is_whole(lead, leading, attribution, way) or opens else "mixed"
        return _Candidate(stretch, kind, attribution, opens, way)

    def _tokens(self, span: tuple[int, int]) -> list[Token]:
        return tokens(self.shadow, *span, self.speech.language)

    def _attributed(
        self, stretch: Stretch, before: tuple[int, int], after: tuple[int, int], leading: list[Token]
    ) -> tuple[Attribution | None, str]:
        if self.speech.language in UNSPACED:
            return unspaced_attribution(self.shadow, before, after, self.speech), "before"
        lead = self.shadow[before[0] : before[1]].rstrip()
        introduced = lead.endswith(_INTRODUCES)
        if introduced and (told := self._before(leading, lead)):
            return told, "before"
        trailing = self._tokens(after)
        if self.speech.language == "tr":
            told = sentence_final_verb(leading, trailing, self.speech, self.shadow)
            return told, "after"
        told = self._after(stretch, after, trailing)
        if told:
            return told, "after"
        return (self._before(leading, lead), "before") if not introduced else (None, "")

    def _after(self, stretch: Stretch, after: tuple[int, int], trailing: list[Token]) -> Attribution | None:
        behind = self.shadow[after[0] : after[1]]
        ends_sentence = self.text[stretch.start : stretch.end].endswith((".", "。"))
        new_sentence = behind.lstrip()[:1].isupper() or not behind.strip()
        if (ends_sentence and new_sentence) or behind.lstrip()[:1] in {".", ";", ":"} or behind.rstrip().endswith(":"):
            return None
        return clause_after(trailing, self.speech, self.shadow)

    def _before(self, leading: list[Token], lead: str) -> Attribution | None:
        told = clause_before(leading, self.speech, self.shadow)
        if told or not lead.endswith(_INTRODUCES) or not leading:
            return told
        speaker = colon_subject(leading, self.speech, self.shadow)
        colon = leading[-1].end
        return Attribution((colon, colon), speaker) if speaker else None

    def _is_whole(self, lead: str, leading: list[Token], told: Attribution | None, way: str) -> bool:
        """Whether the marks hold a whole utterance: after a colon, or after a comma and its verb."""
        if lead.endswith(_INTRODUCES):
            return True
        if not leading or told is None or told.calls:
            return False
        if way == "after" and lead.endswith((",", "—", "–")):
            return len(leading) <= 3
        near = leading[-1].start - told.cue[1] <= 40
        return near and (lead.endswith((",", "，", "、")) or is_cue(leading, len(leading) - 1, self.speech))

    def _inherited(self, candidates: Iterator[_Candidate]) -> Iterator[_Candidate]:
        """Those that are quotes, each without a clause of its own given the speaker of the one before."""
        last: _Candidate | None = None
        for candidate in candidates:
            if candidate.attribution is None and last and self._goes_on(candidate, last):
                candidate = replace(candidate, attribution=last.attribution, way="inherited")
            elif candidate.attribution is None:
                candidate = replace(candidate, attribution=self._told_before(candidate))
            if self._is_quote(candidate):
                last = candidate if candidate.attribution else last
                yield candidate

    def _goes_on(self, candidate: _Candidate, last: _Candidate) -> bool:
        """Whether a quote without a clause of its own is more of what the last speaker says."""
        stretch, previous = candidate.stretch, last.stretch
        if stretch.reopened:
            return True
        distance = stretch.paragraph - previous.paragraph
        if distance == 0:
            gap = self.shadow[previous.outer_end : stretch.outer_start]
            return candidate.opens_sentence or len(gap) <= _BRIDGE
        return distance == 1 and candidate.opens_sentence and self._words(stretch) >= _UTTERANCE

    def _told_before(self, candidate: _Candidate) -> Attribution | None:
        """The speaker of the sentence before, whose words the quote goes on with."""
        stretch = candidate.stretch
        if not candidate.opens_sentence or self.speech.language in UNSPACED or self._words(stretch) < _UTTERANCE:
            return None
        at = stretch.outer_start
        paragraph = stretch.paragraph
        if at == self.spans[paragraph][0]:
            if not paragraph:
                return None
            paragraph -= 1
            at = self.spans[paragraph][1]
        start = self.sentences.start_before(paragraph, max(self.spans[paragraph][0], at - 2))
        words = self._tokens((start, at))
        told = clause_before(words, self.speech, self.shadow)
        return told if told and not told.calls else None

    def _words(self, stretch: Stretch) -> int:
        return len(_WORD.findall(self.text, stretch.start, min(stretch.end, stretch.start + 400)))

    def _is_quote(self, candidate: _Candidate) -> bool:
        stretch = candidate.stretch
        if candidate.attribution is not None:
            return True
        words = self._words(stretch)
        if candidate.kind == "mixed":
            return words >= _LONG
        whole = self.text[stretch.start : stretch.end].endswith((*_TERMINAL, ",")) or not stretch.closed
        behind = self.text[stretch.outer_end : stretch.outer_end + 1]
        return words >= _UTTERANCE and (whole or behind in ",.!?…")

    def _groups(self, candidates: list[_Candidate]) -> Iterator[list[_Candidate]]:
        """Candidates that are one quote together: reopened at a paragraph, or interrupted by its clause."""
        group: list[_Candidate] = []
        for candidate in candidates:
            if group and not self._is_one(group[-1], candidate):
                yield group
                group = []
            group.append(candidate)
        if group:
            yield group

    def _is_one(self, first: _Candidate, second: _Candidate) -> bool:
        if second.stretch.reopened and first.stretch.carries_on:
            return True
        if first.stretch.paragraph != second.stretch.paragraph or first.attribution is None:
            return False
        gap = self.shadow[first.stretch.outer_end : second.stretch.outer_start]
        words = self.text[first.stretch.start : first.stretch.end]
        cue = first.attribution.cue[0]
        inside = first.stretch.outer_end <= cue < second.stretch.outer_start
        stopped = words.endswith(_TERMINAL) or re.search(r"[.!?;]\s*$", gap)
        return inside and not stopped and len(gap) <= _BRIDGE and gap.rstrip().endswith((",", "—", "–", "-"))

    def _quote(self, group: list[_Candidate]) -> FoundQuote:
        parts = tuple((item.stretch.start, item.stretch.end) for item in group)
        told = next((item.attribution for item in group if item.attribution), None)
        return FoundQuote(
            text=" ".join(self.text[start:end] for start, end in parts),
            start=parts[0][0],
            end=parts[-1][1],
            kind="direct" if any(item.kind == "direct" for item in group) else "mixed",
            parts=parts,
            speaker=self._speaker(told.speaker) if told and told.speaker else None,
            cue=Cue(self.text[slice(*told.cue)], *told.cue) if told and told.cue[0] < told.cue[1] else None,
        )

    def _speaker(self, mention: Mention) -> FoundSpeaker:
        name, role = self.people.name_of(mention)
        return FoundSpeaker(self.text[mention.start : mention.end], mention.start, mention.end, name, role)
