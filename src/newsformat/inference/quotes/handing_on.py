"""Whose words a quote is that has no clause of its own: the quote behind or before it tells, or the sentence before."""

from __future__ import annotations

import re
from dataclasses import replace

from newsformat.inference.quotes.attribution import Attribution, clause_before
from newsformat.inference.quotes.candidates import BRIDGE, UTTERANCE, Candidate
from newsformat.inference.quotes.clauses import Layout, tokens
from newsformat.inference.quotes.speech import UNSPACED, Speech
from newsformat.inference.quotes.verb_second import is_reported

_SOME = 3  # words from which quoted ones, whose sentence names its speaker far behind, are more than a name
_SENTENCES_BACK = 4  # through which a report in the subjunctive is followed to whoever makes it


def told_behind(candidates: list[Candidate], layout: Layout) -> list[Candidate]:
    """The candidates, those that the end of their sentence tells of given its speaker: “A” is “B”, said Ada Rossi."""
    told: list[Candidate] = []
    for candidate in reversed(candidates):
        following = told[-1] if told else None
        shares = following and candidate.attribution is None and _ends_with(candidate, following, layout)
        told.append(replace(candidate, attribution=following.attribution) if following and shares else candidate)
    return told[::-1]


def _ends_with(candidate: Candidate, following: Candidate, layout: Layout) -> bool:
    """Whether two quoted stretches are of one sentence, behind the second of which its speaker is named."""
    first, second = candidate.stretch, following.stretch
    told = following.attribution
    if told is None or first.paragraph != second.paragraph or candidate.words < _SOME or told.calls:
        return False
    gap = layout.shadow[first.outer_end : second.outer_start]
    return told.cue[0] >= second.outer_end and len(gap) <= BRIDGE and not re.search(r"[.!?;:]\s", gap)


def handed_on(candidate: Candidate, last: Candidate | None, layout: Layout, speech: Speech) -> Attribution | None:
    """The attribution of the words before: of a sentence between, else of the last quote."""
    told = _told_before(candidate, layout, speech)
    if told is None and last and _goes_on(candidate, last, layout):
        return last.attribution
    return told or _reported_on(candidate, last, layout, speech)


def _reported_on(candidate: Candidate, last: Candidate | None, layout: Layout, speech: Speech) -> Attribution | None:
    """The attribution of the sentences before, when German goes on in the subjunctive without naming anyone."""
    if speech.language != "de":
        return None
    stretch = candidate.stretch
    start = layout.sentences.start_before(stretch.paragraph, stretch.outer_start)
    end = layout.sentences.end_after(stretch.paragraph, stretch.outer_end)
    first = layout.spans[stretch.paragraph][0]
    for _ in range(_SENTENCES_BACK):
        if start <= first or not is_reported(tokens(layout.shadow, start, end, speech.language)):
            return None
        start, end = layout.sentences.start_before(stretch.paragraph, start - 1), start
        if last and last.stretch.paragraph == stretch.paragraph and last.stretch.outer_start >= start:
            return last.attribution
        if told := clause_before(tokens(layout.shadow, start, end, speech.language), speech, layout.shadow):
            return told
    return None


def _goes_on(candidate: Candidate, last: Candidate, layout: Layout) -> bool:
    """Whether a quote without a clause of its own is more of what the last speaker says."""
    stretch, previous = candidate.stretch, last.stretch
    distance = stretch.paragraph - previous.paragraph
    if stretch.reopened:
        return distance == 1
    if distance == 0:
        near = stretch.outer_start - previous.outer_end <= BRIDGE
        gap = layout.shadow[previous.outer_end : stretch.outer_start] if near else ""
        return candidate.opens_sentence or (near and not re.search(r"[.!?;]\s", gap))
    return distance == 1 and candidate.opens_sentence and candidate.words >= UTTERANCE


def _told_before(candidate: Candidate, layout: Layout, speech: Speech) -> Attribution | None:
    """The speaker of the sentence before, whose words the quote goes on with."""
    stretch = candidate.stretch
    if not candidate.opens_sentence or speech.language in UNSPACED or candidate.words < UTTERANCE:
        return None
    at = stretch.outer_start
    paragraph = stretch.paragraph
    if at == layout.spans[paragraph][0]:
        if not paragraph:
            return None
        paragraph -= 1
        at = layout.spans[paragraph][1]
    start = layout.sentences.start_before(paragraph, max(layout.spans[paragraph][0], at - 2))
    words = tokens(layout.shadow, start, at, speech.language)
    told = clause_before(words, speech, layout.shadow)
    return told if told and not told.calls else None
