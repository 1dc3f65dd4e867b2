"""Whose words a quote is that has no clause of its own: the quote behind or before it tells, or the sentence before."""

from __future__ import annotations

import re

from newsformat.inference.quotes.attribution import clause_before
from newsformat.inference.quotes.candidates import BRIDGE, UTTERANCE, Candidate
from newsformat.inference.quotes.clauses import Layout, Token, tokens
from newsformat.inference.quotes.noun_phrases import leading_subject
from newsformat.inference.quotes.phrases import is_personal
from newsformat.inference.quotes.sources import Attribution
from newsformat.inference.quotes.speech import UNSPACED, VERB_FINAL, Speech
from newsformat.inference.quotes.verb_second import is_reported

_SOME = 3  # words from which quoted ones, whose sentence names its speaker far behind, are more than a name
_SENTENCES_BACK = 4  # through which a report in the subjunctive is followed to whoever makes it


def told_behind(candidates: list[Candidate], layout: Layout) -> list[Candidate]:
    """The candidates, those that the end of their sentence tells of given its speaker: “A” is “B”, said Ada Rossi."""
    told: list[Candidate] = []
    for candidate in reversed(candidates):
        following = told[-1] if told else None
        shares = following and candidate.attribution is None and _ends_with(candidate, following, layout)
        told.append(candidate._replace(attribution=following.attribution) if following and shares else candidate)
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
    """The attribution of the words before: of a sentence between, else of the last quote.

    Of a quote that a verb tells of which names nobody, with that verb.
    """
    if candidate.attribution is not None:
        goes_on = last is not None and speech.language in UNSPACED | VERB_FINAL | {"tr"}
        return _still_speaking(candidate, candidate.attribution, last) if last and goes_on else None
    told = _told_before(candidate, last, layout, speech)
    if told is None and last and _goes_on(candidate, last, layout):
        return last.attribution
    return told or _reported_on(candidate, last, layout, speech)


def _still_speaking(candidate: Candidate, told: Attribution, last: Candidate) -> Attribution | None:
    """The attribution of a verb that leaves open who speaks, with the last speaker: 「…」とも話した."""
    near = candidate.stretch.paragraph - last.stretch.paragraph <= 1
    if told.speaker is not None or last.attribution is None or last.attribution.speaker is None or not near:
        return None
    return told._replace(speaker=last.attribution.speaker)


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


def _told_before(candidate: Candidate, last: Candidate | None, layout: Layout, speech: Speech) -> Attribution | None:
    """The speaker of the sentence before, whose words the quote goes on with; or who it is about, when a verb behind
    the quote has no subject of its own.
    """
    if not candidate.opens_sentence or speech.language in UNSPACED or candidate.words < UTTERANCE:
        return None
    words = _sentence_before(candidate, layout, speech)
    told = clause_before(words, speech, layout.shadow)
    if told and not told.calls:
        return told
    if candidate.says is None or not words or (last and last.stretch.outer_end > words[0].start):
        return None
    subject = leading_subject(words, speech, layout.shadow)
    named = [word for word in words if subject and subject.start <= word.start < subject.end]
    return Attribution(candidate.says, subject) if named and is_personal(named, speech) else None


def _sentence_before(candidate: Candidate, layout: Layout, speech: Speech) -> list[Token]:
    at = candidate.stretch.outer_start
    paragraph = candidate.stretch.paragraph
    if at == layout.spans[paragraph][0]:
        if not paragraph:
            return []
        paragraph -= 1
        at = layout.spans[paragraph][1]
    start = layout.sentences.start_before(paragraph, max(layout.spans[paragraph][0], at - 2))
    return tokens(layout.shadow, start, at, speech.language)
