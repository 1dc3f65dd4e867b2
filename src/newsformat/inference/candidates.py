"""Quoted stretches on their way to quotes: which are words of somebody, and whose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from newsformat.inference.attribution import (
    Attribution,
    clause_after,
    clause_before,
    colon_subject,
    credit,
    is_cue,
    last_clause,
    sentence_final_verb,
    starts_with_cue,
)
from newsformat.inference.clauses import Layout, Token, tokens
from newsformat.inference.marks import Stretch
from newsformat.inference.mentions import Mention, is_name
from newsformat.inference.speech import UNSPACED, Speech
from newsformat.inference.unspaced import attribution as unspaced_attribution
from newsformat.inference.verb_second import is_reported

Kind = Literal["direct", "mixed", "indirect"]
Parts = tuple[tuple[int, int], ...]
"""Where the words of one quote stand, in code points."""
_TERMINAL = (".", "!", "?", "…", "。", "！", "？", "؟")
# Two characters of Chinese or Japanese weigh as a word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{1,2}|[^\W_\u3040-\u30ff\u3400-\u9fff]+")
_UTTERANCE = 5  # words from which a sentence in quotation marks is taken for one though nobody is named
_LONG = 8  # words from which part of a sentence is: names and scare quotes are shorter
_PHRASE = 4  # words from which it is in German, when it begins in a small letter: there every noun has a capital one
_SCARE = 2  # words that most often are no one's, but the writer's raised eyebrow
_FAR = 40  # characters between them and their verb from which they are
_SENTENCES_BACK = 4  # through which a report in the subjunctive is followed to whoever makes it
_SOME = 3  # words from which quoted ones, whose sentence names its speaker far behind, are more than a name
_BRIDGE = 90  # characters between the halves of an interrupted quote
_INTRODUCES = (":", "：")
_UNSPACED_LEADS = {"ja": ("は", "が", "、", "で"), "ko": ("은", "는", "이", "가", ",")}  # what an utterance follows


@dataclass(frozen=True, slots=True)
class Told:
    """One quote whose speaker is not yet resolved: where its words are, its kind, who is said to say it."""

    parts: Parts
    kind: Kind
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Words in quotation marks that are no quote: where they stand, in code points, and why they are none."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quoted stretch on its way to a quote."""

    stretch: Stretch
    kind: Kind
    attribution: Attribution | None
    opens_sentence: bool
    words: int
    is_example: bool = False  # the word before it tells that nobody has said it


class Quoted:
    """The quoted stretches of one text, judged one by one in reading order."""

    def __init__(self, text: str, layout: Layout, found: list[Stretch], speech: Speech) -> None:
        self.text = text
        self.layout = layout
        self.spans = layout.spans
        self.shadow = layout.shadow
        self.sentences = layout.sentences
        self.found = found
        self.speech = speech
        self.passed_over: list[PassedOver] = []
        self._last_leading: tuple[tuple[int, int], list[Token]] = ((0, 0), [])

    def told(self) -> Iterator[Told]:
        """The stretches that are quotes; those that belong together as one. The others are `passed_over`."""
        for group in self._groups(list(self._inherited())):
            parts = tuple((item.stretch.start, item.stretch.end) for item in group)
            kind: Kind = "direct" if any(item.kind == "direct" for item in group) else "mixed"
            yield Told(parts, kind, next((item.attribution for item in group if item.attribution), None))

    def introduced(self, set_apart: Iterable[Parts]) -> Iterator[Told]:
        """Of paragraphs that are set apart and have no quoted stretch in them, those that a sentence with a colon leads
        up to, and tells who says them.
        """
        starts = [stretch.outer_start for stretch in self.found]
        for parts in set_apart:
            begin, end = parts[0][0], parts[-1][1]
            if bisect_left(starts, begin) == bisect_left(starts, end) and (told := self._introduction(begin)):
                yield Told(parts, "direct", told)

    def _introduction(self, at: int) -> Attribution | None:
        """Who says the paragraph that begins at a place, told by the last sentence of the one before."""
        paragraph = bisect_left(self.spans, (at, at))
        if not paragraph:
            return None
        begin, end = self.spans[paragraph - 1]
        lead = self.shadow[begin:end].rstrip()
        if not lead.endswith(_INTRODUCES):
            return None
        span = self.sentences.start_before(paragraph - 1, begin + len(lead) - 1), begin + len(lead)
        if self.speech.language in UNSPACED:
            return unspaced_attribution(self.shadow, span, (span[1], span[1]), self.speech)
        words = self._tokens(span)
        if not words or words[-1].lower in self.speech.examples:
            return None
        told = clause_before(words, self.speech, self.shadow)
        return told if told and not told.calls and self._is_somebody(told.speaker) else None

    def _is_somebody(self, speaker: Mention | None) -> bool:
        """Whether a speaker has a name, or is a person whom a pronoun stands for; any word that opens a sentence has a
        capital.
        """
        words = self._tokens((speaker.start, speaker.end)) if speaker else []
        return any(self.speech.pronouns.get(word.lower) or is_name(word, self.speech) for word in words[1:] or words)

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
        leading = self._leading(before)
        lead = self.shadow[before[0] : before[1]].rstrip()
        opens = not leading or stretch.reopened
        attribution, way = self._attributed(stretch, before, after, leading)
        kind: Kind = "direct" if self._is_whole(lead, leading, attribution, way) or opens else "mixed"
        return _Candidate(
            stretch, kind, attribution, opens, self._words(stretch), self._is_example(leading, attribution)
        )

    def _is_example(self, leading: list[Token], told: Attribution | None) -> bool:
        """Whether the words that lead up to a quote tell that nobody has said it: "phrases like “…”", "Ask: “…”"."""
        if not leading:
            return False
        last = leading[-1].lower
        if last in self.speech.reflexives:
            return True
        if told is not None:
            return False
        return last in self.speech.examples or (len(leading) == 1 and last + "s" in self.speech.says)

    def _leading(self, span: tuple[int, int]) -> list[Token]:
        """The words before a quote; of a sentence of many quotes, those before the last quote are not read again."""
        start, end = span
        (known_start, known_end), known = self._last_leading
        overlap = known_start <= start <= known_end <= end
        if overlap and not any(token.start < start < token.end for token in known):
            # No word runs on behind `known_end`: there a quote begins, or a paragraph ends.
            words = [*(token for token in known if token.start >= start), *self._tokens((known_end, end))]
        else:
            words = self._tokens(span)
        self._last_leading = span, words
        return words

    def _tokens(self, span: tuple[int, int]) -> list[Token]:
        return tokens(self.shadow, *span, self.speech.language)

    def _attributed(
        self, stretch: Stretch, before: tuple[int, int], after: tuple[int, int], leading: list[Token]
    ) -> tuple[Attribution | None, str]:
        if self.speech.language in UNSPACED:
            return unspaced_attribution(self.shadow, before, after, self.speech), "before"
        lead = self.shadow[before[0] : before[1]].rstrip()
        introduced = lead.endswith(_INTRODUCES) or (
            lead.endswith(",") and bool(leading) and is_cue(leading, len(leading) - 1, self.speech)
        )
        trailing = self._tokens(after)
        surely_after = (
            starts_with_cue(trailing, self.speech)
            and self.speech.language != "ar"
            and not self._ends_sentence(stretch, after, trailing)
        )
        if introduced and not surely_after:
            if lead.endswith(_INTRODUCES) and (told := self._last(stretch, after, trailing)):
                return told, "after"
            if told := self._before(leading, lead):
                return told, "before"
        if self.speech.language == "tr":
            told = sentence_final_verb(leading, trailing, self.speech, self.shadow)
            return told, "after"
        told = self._after(stretch, after, trailing)
        if told:
            return told, "after"
        return (self._before(leading, lead), "before") if not introduced or surely_after else (None, "")

    def _after(self, stretch: Stretch, after: tuple[int, int], trailing: list[Token]) -> Attribution | None:
        behind = self.shadow[after[0] : after[1]]
        opening = behind.lstrip()[:1]
        if opening in {"—", "–", "-"} and (told := self._credit(after)):
            return told
        if not trailing and (told := self._credit_below(stretch)):
            return told
        if not trailing or self._ends_sentence(stretch, after, trailing):
            return None
        told = clause_after(trailing, self.speech, self.shadow) if self._may_be_told(stretch, trailing) else None
        return told or last_clause(trailing, self.speech, self.shadow)

    def _last(self, stretch: Stretch, after: tuple[int, int], trailing: list[Token]) -> Attribution | None:
        """The attribution at the end of a sentence whose start leads up to a quote: “A” is B, said Ada Rossi."""
        if not trailing or self._ends_sentence(stretch, after, trailing):
            return None
        return last_clause(trailing, self.speech, self.shadow)

    def _ends_sentence(self, stretch: Stretch, after: tuple[int, int], trailing: list[Token]) -> bool:
        """Whether the words behind a quote are of another sentence, or lead up to another quote."""
        behind = self.shadow[after[0] : after[1]]
        opening = behind.lstrip()[:1]
        words = self.text[stretch.start : stretch.end]
        ends = words.endswith((".", "。")) and (opening.isupper() or not opening)
        asks = words.endswith(("?", "!")) and opening.isupper() and trailing[:1] != [] and self._is_new(trailing[0])
        return ends or asks or opening in {".", ";", ":"} or behind.rstrip().endswith(":")

    def _is_new(self, first: Token) -> bool:
        """Whether a word behind “Why?” begins a sentence: “Why?” He left, not “Why?” Ada Rossi asked."""
        return first.is_capital and bool(self.speech.pronouns.get(first.lower)) and self.speech.language != "de"

    def _may_be_told(self, stretch: Stretch, trailing: list[Token]) -> bool:
        """Whether English goes on with its speaker: only behind a comma or the like, or with the verb."""
        if self.speech.language != "en":
            return True
        if starts_with_cue(trailing[:1], self.speech) and trailing[0].lower in self.speech.says:
            return True
        closed = self.text[stretch.end - 1 : stretch.end] + self.text[stretch.outer_end : stretch.outer_end + 1]
        return trailing[0].lower in self.speech.sources or not closed.replace(" ", "").isalnum()

    def _credit_below(self, stretch: Stretch) -> Attribution | None:
        """The name and role that are the next paragraph, when the quote is all of its own: a line without a verb."""
        start, end = self.spans[stretch.paragraph]
        if (stretch.outer_start, stretch.outer_end) != (start, end) or stretch.paragraph + 1 >= len(self.spans):
            return None
        below = self.spans[stretch.paragraph + 1]
        words = self._tokens(below) if below[1] - below[0] <= _BRIDGE * 2 else []
        says = not self.speech.says.isdisjoint(word.lower for word in words)
        if says or not words or self.shadow[below[1] - 1] in ".:!?":
            return None
        told = credit(words, self.speech, self.shadow)
        return told if told and told.speaker and told.speaker.role else None

    def _credit(self, after: tuple[int, int]) -> Attribution | None:
        line = self.shadow[after[0] : after[0] + _BRIDGE].partition("\n")[0]
        return credit(self._tokens((after[0], after[0] + len(line))), self.speech, self.shadow)

    def _before(self, leading: list[Token], lead: str) -> Attribution | None:
        told = clause_before(leading, self.speech, self.shadow)
        if told or not lead.endswith(_INTRODUCES) or not leading:
            return told
        speaker = colon_subject(leading, self.speech, self.shadow)
        colon = leading[-1].end
        return Attribution((colon, colon), speaker) if speaker else None

    def _is_whole(self, lead: str, leading: list[Token], told: Attribution | None, way: str) -> bool:
        """Whether the marks hold a whole utterance: after a colon, or after a comma and its verb."""
        if lead.endswith((*_INTRODUCES, *_UNSPACED_LEADS.get(self.speech.language, ()))):
            return True
        if not leading or told is None or told.calls:
            return False
        if way == "after" and lead.endswith((",", "—", "–")):
            return len(leading) <= 3
        near = leading[-1].start - told.cue[1] <= 40
        return near and (lead.endswith((",", "，", "、")) or is_cue(leading, len(leading) - 1, self.speech))

    def _inherited(self) -> Iterator[_Candidate]:
        """Those that are quotes, each without a clause of its own given the speaker of the one before."""
        last: _Candidate | None = None
        example: _Candidate | None = None
        for found in self._told_behind(list(self._candidates())):
            candidate = found
            if found.attribution is None and (told := self._handed_on(found, last)):
                candidate = replace(found, attribution=told)
            if candidate.attribution is None and example and self._is_joined(example, candidate):
                candidate = replace(candidate, is_example=True)
            example = candidate if candidate.is_example else None
            if (why := self._why_no_quote(candidate)) is not None:
                self.passed_over.append(PassedOver(found.stretch.start, found.stretch.end, why))
                continue
            last = candidate if candidate.attribution else last
            yield candidate

    def _is_joined(self, first: _Candidate, second: _Candidate) -> bool:
        """Whether two stretches are of one list: “A” or “B”."""
        gap = self.shadow[first.stretch.outer_end : second.stretch.outer_start]
        return first.stretch.paragraph == second.stretch.paragraph and len(gap.split()) <= 1

    def _told_behind(self, candidates: list[_Candidate]) -> list[_Candidate]:
        """The same, those that the end of their sentence tells of given its speaker: “A” is “B”, said Ada Rossi."""
        told: list[_Candidate] = []
        for candidate in reversed(candidates):
            following = told[-1] if told else None
            shares = following and candidate.attribution is None and self._ends_with(candidate, following)
            told.append(replace(candidate, attribution=following.attribution) if following and shares else candidate)
        return told[::-1]

    def _ends_with(self, candidate: _Candidate, following: _Candidate) -> bool:
        """Whether two quoted stretches are of one sentence, behind the second of which its speaker is named."""
        first, second = candidate.stretch, following.stretch
        told = following.attribution
        if told is None or first.paragraph != second.paragraph or candidate.words < _SOME or told.calls:
            return False
        gap = self.shadow[first.outer_end : second.outer_start]
        return told.cue[0] >= second.outer_end and len(gap) <= _BRIDGE and not re.search(r"[.!?;:]\s", gap)

    def _handed_on(self, candidate: _Candidate, last: _Candidate | None) -> Attribution | None:
        """The attribution of the words before: of a sentence between, else of the last quote."""
        told = self._told_before(candidate)
        if told is None and last and self._goes_on(candidate, last):
            return last.attribution
        return told or self._reported_on(candidate, last)

    def _reported_on(self, candidate: _Candidate, last: _Candidate | None) -> Attribution | None:
        """The attribution of the sentences before, when German goes on in the subjunctive without naming anyone."""
        if self.speech.language != "de":
            return None
        stretch = candidate.stretch
        start = self.sentences.start_before(stretch.paragraph, stretch.outer_start)
        end = self.sentences.end_after(stretch.paragraph, stretch.outer_end)
        for _ in range(_SENTENCES_BACK):
            if not is_reported(self._tokens((start, end))) or start <= self.spans[stretch.paragraph][0]:
                return None
            start, end = self.sentences.start_before(stretch.paragraph, start - 1), start
            if last and last.stretch.paragraph == stretch.paragraph and last.stretch.outer_start >= start:
                return last.attribution
            if told := clause_before(self._tokens((start, end)), self.speech, self.shadow):
                return told
        return None

    def _goes_on(self, candidate: _Candidate, last: _Candidate) -> bool:
        """Whether a quote without a clause of its own is more of what the last speaker says."""
        stretch, previous = candidate.stretch, last.stretch
        distance = stretch.paragraph - previous.paragraph
        if stretch.reopened:
            return distance == 1
        if distance == 0:
            near = stretch.outer_start - previous.outer_end <= _BRIDGE
            gap = self.shadow[previous.outer_end : stretch.outer_start] if near else ""
            return candidate.opens_sentence or (near and not re.search(r"[.!?;]\s", gap))
        return distance == 1 and candidate.opens_sentence and candidate.words >= _UTTERANCE

    def _told_before(self, candidate: _Candidate) -> Attribution | None:
        """The speaker of the sentence before, whose words the quote goes on with."""
        stretch = candidate.stretch
        if not candidate.opens_sentence or self.speech.language in UNSPACED or candidate.words < _UTTERANCE:
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

    def _why_no_quote(self, candidate: _Candidate) -> str | None:
        if candidate.is_example:
            return "an example, a question or a thought"
        stretch = candidate.stretch
        if candidate.attribution is not None:
            is_scare_quote = self._is_scare_quote(candidate, candidate.attribution)
            return "a word or two far behind the verb" if is_scare_quote else None
        if candidate.kind == "mixed":
            is_phrase = candidate.words >= self._shortest_phrase(stretch)
            return None if is_phrase else "a few words that nobody is said to say"
        whole = self.text[stretch.start : stretch.end].endswith((*_TERMINAL, ",")) or not stretch.closed
        behind = self.text[stretch.outer_end : stretch.outer_end + 1]
        is_utterance = candidate.words >= _UTTERANCE and (whole or behind in ",.!?…")
        return None if is_utterance else "no whole sentence, and nobody is said to say it"

    def _is_scare_quote(self, candidate: _Candidate, told: Attribution) -> bool:
        """Whether a word or two stand far behind a verb that takes sentences: "they said they like “natural” ones".

        In German the subjunctive tells that such words are still reported.
        """
        if candidate.kind != "mixed" or candidate.words > _SCARE or told.calls or self.speech.language == "de":
            return False
        return candidate.stretch.outer_start - told.cue[1] > _FAR

    def _shortest_phrase(self, stretch: Stretch) -> int:
        """The words from which part of a sentence is a quote though nobody is named."""
        return _PHRASE if self.speech.language == "de" and self.text[stretch.start].islower() else _LONG

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
