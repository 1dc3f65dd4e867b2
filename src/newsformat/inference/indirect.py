"""Reported speech: a sentence -> the clause that somebody is said to have said, without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsformat.inference.attribution import Attribution, clause_after, form, is_cue, source_at
from newsformat.inference.candidates import Told
from newsformat.inference.clauses import MASK, Layout, Token, tokens
from newsformat.inference.mentions import Mention, subject_after, subject_before
from newsformat.inference.speech import UNSPACED, Speech, words_of
from newsformat.inference.unspaced import reported_clause

_SHORTEST = 4  # words of a reported clause
_LONGEST_SENTENCE = 1_000  # characters; longer ones are lists and run-together text
_EDGE = " \t\n.,;:!?…،؛؟。，、"
_PUNCTUATION = str.maketrans(dict.fromkeys(".,;:!?…()،؛؟", " "))
# German reports in the subjunctive when it leaves "dass" out.
_SUBJUNCTIVE = words_of(
    "sei seien habe hätte hätten werde würde würden könne könnten müsse müssten solle sollten wolle wollten dürfe "
    "dürften gebe gäbe gehe bleibe wäre wären wisse komme stehe liege lasse brauche halte mache führe"
)
# Whoever writes; what they say of themselves is not reported.
_AUTHORS = words_of(
    "i we you let ich wir je nous vous yo nosotros eu nós io noi ik wij we jag vi ja my я мы saya kami kita"
)
_INVERTS = words_of("de nl sv fr es it pt pl ru uk ar id ms")


@cache
def _triggers(speech: Speech) -> frozenset[str]:
    """The words without one of which a paragraph reports nothing."""
    return speech.indirect | frozenset(speech.sources) | frozenset(speech.follows)


def reported(layout: Layout, speech: Speech) -> Iterator[Told]:
    """The reported clauses of a text in reading order, one a sentence; sentences with quotes are left out."""
    for paragraph, (start, end) in enumerate(layout.spans):
        shadow = layout.shadow
        if not _may_report(shadow[start:end], speech):
            continue
        for begin, stop in layout.sentences.spans(paragraph):
            if stop - begin > _LONGEST_SENTENCE or MASK in shadow[begin:stop]:
                continue
            told = _reported(shadow, begin, stop, speech)
            if told:
                yield told


def _may_report(paragraph: str, speech: Speech) -> bool:
    if speech.language in UNSPACED or speech.language == "ar":
        return True
    return not _triggers(speech).isdisjoint(paragraph.lower().translate(_PUNCTUATION).split())


def _reported(shadow: str, start: int, end: int, speech: Speech) -> Told | None:
    if speech.language in UNSPACED:
        found = reported_clause(shadow, start, end, speech)
        return _told(shadow, found[0], found[1]) if found else None
    words = tokens(shadow, start, end, speech.language)
    if len(words) < _SHORTEST + 2:
        return None
    return (
        _by_source(words, speech, shadow) or _by_verb(words, speech, shadow) or _by_last_clause(words, speech, shadow)
    )


def _told(shadow: str, span: tuple[int, int], by: Attribution) -> Told | None:
    start, end = span
    while start < end and shadow[start] in _EDGE:
        start += 1
    while end > start and shadow[end - 1] in _EDGE:
        end -= 1
    return Told(((start, end),), "indirect", by) if end > start else None


def _by_source(words: list[Token], speech: Speech, shadow: str) -> Told | None:
    """According to Ada Rossi, the pier is safe. The pier is safe, according to Ada Rossi."""
    for index in range(len(words)):
        by = source_at(words, index, speech, shadow)
        if by is None or by.speaker is None:
            continue
        if index == 0:
            return _behind_source(words, by, by.speaker, speech, shadow)
        if index >= _SHORTEST and shadow[by.speaker.end : words[-1].end + 1].strip(_EDGE) == "":
            return _told(shadow, (words[0].start, words[index].start), by)
    return None


def _behind_source(words: list[Token], by: Attribution, speaker: Mention, speech: Speech, shadow: str) -> Told | None:
    start = speaker.end
    comma = re.compile(r"[^,]{0,80},").match(shadow, start, words[-1].end)
    if speech.language not in {"de", "nl", "sv"}:
        if comma is None:
            return None
        start = comma.end()
    return _told(shadow, (start, words[-1].end), by) if _counted(words, start) >= _SHORTEST else None


def _counted(words: list[Token], start: int) -> int:
    return sum(word.start >= start for word in words)


def _by_verb(words: list[Token], speech: Speech, shadow: str) -> Told | None:
    """Ada Rossi said that the pier was safe; said it was safe; sagte, der Damm sei sicher."""
    for index, word in enumerate(words):
        if form(word.lower, speech) not in speech.indirect or not is_cue(words, index, speech):
            continue
        speaker = subject_before(words, index, speech, shadow)
        inverted = speaker is None and speech.language in _INVERTS
        if speech.language == "ar" or inverted:
            speaker = subject_after(words, index + 1, speech, shadow)
        told = speaker is not None and not _is_author(shadow[speaker.start : speaker.end])
        start = _clause_start(words, index, speaker, speech, shadow) if told else None
        if start is not None and len(words) - start >= _SHORTEST:
            by = Attribution((word.start, word.end), speaker)
            return _told(shadow, (words[start].start, words[-1].end), by)
    return None


def _clause_start(words: list[Token], verb: int, speaker: Mention | None, speech: Speech, shadow: str) -> int | None:
    """The index of the first word of the reported clause behind a verb."""
    behind = verb + 1
    while speaker and behind < len(words) and words[behind].start < speaker.end:
        behind += 1
    at = _conjunction(words, behind, speech, shadow)
    if at is not None and (at == behind or _may_part(words, verb, behind, speech)):
        return at + 1
    if words[verb].lower in speech.bare:
        return _bare_start(words, verb, speech, shadow)
    return _subjunctive_start(words, verb, shadow) if speech.language == "de" else None


def _is_author(printed: str) -> bool:
    return re.split("['’]", printed, maxsplit=1)[0].lower() in _AUTHORS


def _conjunction(words: list[Token], behind: int, speech: Speech, shadow: str) -> int | None:
    """The index of the "that" which follows a verb within a few words of the same clause."""
    for index in range(behind, min(behind + 9, len(words))):
        if any(mark in shadow[words[index - 1].end : words[index].start] for mark in ";:()"):
            return None
        if words[index].lower in speech.that:
            return index
        if words[index].lower in speech.breaks:
            return None
    return None


def _may_part(words: list[Token], verb: int, behind: int, speech: Speech) -> bool:
    """Whether words may stand between verb and conjunction: a listener, or when and where it was said."""
    if not speech.tells:
        return True
    return words[verb].lower in speech.tells or words[behind].lower in speech.stops


def _bare_start(words: list[Token], verb: int, speech: Speech, shadow: str) -> int | None:
    index = verb + 1
    if index >= len(words) or shadow[words[verb].end : words[index].start].strip():
        return None
    word = words[index].lower
    begins = word in speech.determiners or word in speech.pronouns or words[index].is_capital
    return index if begins and word not in speech.stops else None


def _subjunctive_start(words: list[Token], verb: int, shadow: str) -> int | None:
    for index in range(verb + 1, min(verb + 12, len(words))):
        if "," in shadow[words[index - 1].end : words[index].start]:
            clause = {word.lower for word in words[index : index + 25]}
            return index if not clause.isdisjoint(_SUBJUNCTIVE) else None
    return None


def _by_last_clause(words: list[Token], speech: Speech, shadow: str) -> Told | None:
    """The pier is safe, Ada Rossi said."""
    commas = [index for index in range(1, len(words)) if "," in shadow[words[index - 1].end : words[index].start]]
    for index in commas[-1:]:
        tail = words[index:]
        if index < _SHORTEST or len(tail) > 9 or not any(form(w.lower, speech) in speech.indirect for w in tail):
            continue
        by = clause_after(tail, speech, shadow)
        if by and by.speaker:
            return _told(shadow, (words[0].start, words[index - 1].end), by)
    return None
