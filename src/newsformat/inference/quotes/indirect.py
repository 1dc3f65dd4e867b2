"""Reported speech: a sentence -> the clause that somebody is said to have said, without quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsformat.inference.quotes.attribution import clause_after, clause_before, is_cue
from newsformat.inference.quotes.candidates import Told
from newsformat.inference.quotes.clauses import MASK, Layout, Token, tokens
from newsformat.inference.quotes.noun_phrases import Mention, subject_after, subject_before
from newsformat.inference.quotes.phrases import phrase_at
from newsformat.inference.quotes.sources import Attribution, form, source_at
from newsformat.inference.quotes.speech import INVERTING, UNSPACED, VERB_SECOND, Speech, words_of
from newsformat.inference.quotes.unspaced import reported_clause
from newsformat.inference.quotes.verb_second import SUBJUNCTIVE, is_reported

_SHORTEST = 4  # words of a reported clause
_NEAR = 16  # words within which the clause ends that says who reports
_NO_SPEECH = frozenset({"gemäß", "so"})  # sources only at the edge of a sentence: laws and adverbs stand within
_LONGEST_SENTENCE = 1_000  # characters; longer ones are lists and run-together text
_EDGE = " \t\n.,;:!?…،؛؟。，、"
_PUNCTUATION = ".,;:!?…()،؛؟"
# German reports in the subjunctive when it leaves "dass" out; in that of the past when the present tense looks alike.
_REPORTING = SUBJUNCTIVE | words_of(
    "hätte hätten würde würden werden könnten müssten solle sollten wollten dürften gäbe wäre wären mache"
)
# Whoever writes; what they say of themselves is not reported.
_AUTHORS = words_of(
    "i we you let ich wir je nous vous yo nosotros eu nós io noi ik wij we jag vi ja my я мы saya kami kita"
)


@cache
def _triggers(speech: Speech) -> frozenset[str]:
    """The words without one of which a text reports nothing, and nobody is told to say anything."""
    told = _source_words(speech) | speech.indirect | frozenset(speech.follows)
    return told | speech.says | speech.calls | SUBJUNCTIVE if speech.language == "de" else told


def _source_words(speech: Speech) -> frozenset[str]:
    """The longest word of each phrase: "words" of "in the words of", which is rarer than its "in"."""
    return frozenset(max(phrase, key=len) for phrases in speech.sources.values() for phrase in phrases)


def reported(layout: Layout, speech: Speech) -> Iterator[Told]:
    """The reported clauses of a text in reading order, one a sentence; sentences with quotes are left out."""
    for paragraph, (start, end) in enumerate(layout.spans):
        if _may_report(layout.shadow[start:end], speech):
            yield from _reported_in(layout.shadow, layout.sentences.spans(paragraph), speech)


def _reported_in(shadow: str, sentences: list[tuple[int, int]], speech: Speech) -> Iterator[Told]:
    """The reported clauses of one paragraph."""
    goes_on = speech.language == "de" and not SUBJUNCTIVE.isdisjoint(_plain(shadow[sentences[0][0] : sentences[-1][1]]))
    last: Attribution | None = None
    for begin, stop in sentences:
        if stop - begin > _LONGEST_SENTENCE:
            continue
        sentence = shadow[begin:stop]
        may_report = _may_report(sentence, speech)
        told = _reported(shadow, begin, stop, speech, last) if may_report and MASK not in sentence else None
        if told:
            yield told
        if goes_on:
            last = told.attribution if told else _named(shadow, begin, stop, speech) if may_report else None


def _may_report(words: str, speech: Speech) -> bool:
    if speech.language in UNSPACED or speech.language == "ar":
        return True
    return not _triggers(speech).isdisjoint(_plain(words))


def _plain(words: str) -> list[str]:
    """The words of a text in lower case, without the punctuation beside them; far less work than tokens."""
    plain = words.lower()
    for mark in _PUNCTUATION:
        plain = plain.replace(mark, " ")
    return plain.split()


def _named(shadow: str, start: int, end: int, speech: Speech) -> Attribution | None:
    """Who a sentence says to have said something, as the next one in the German subjunctive may go on."""
    return clause_before(tokens(shadow, start, end, speech.language), speech, shadow)


def _reported(shadow: str, start: int, end: int, speech: Speech, last: Attribution | None) -> Told | None:
    if speech.language in UNSPACED:
        found = reported_clause(shadow, start, end, speech)
        return _told(shadow, found[0], found[1]) if found else None
    words = tokens(shadow, start, end, speech.language)
    if len(words) < _SHORTEST + 2:
        return None
    return (
        _by_source(words, speech, shadow)
        or _by_verb(words, speech, shadow)
        or _by_last_clause(words, speech, shadow)
        or (_in_german(words, speech, shadow, last) if speech.language == "de" else None)
    )


def _in_german(words: list[Token], speech: Speech, shadow: str, last: Attribution | None) -> Told | None:
    found = (
        _around_source(words, speech, shadow)
        or _behind_follower(words, speech, shadow)
        or _behind_as_clause(words, speech, shadow)
    )
    if found or last is None or not is_reported(words) or clause_before(words, speech, shadow):
        return found
    return _told(shadow, (words[0].start, words[-1].end), last)


def _around_source(words: list[Token], speech: Speech, shadow: str) -> Told | None:
    """Der Damm soll laut Ida Kolb im Herbst fertig werden."""
    for index in range(1, len(words) - 2):
        if words[index].lower not in speech.sources or words[index].lower in _NO_SPEECH:
            continue
        by = source_at(words, index, speech, shadow)
        if by and by.speaker:
            before, behind = (words[0].start, words[index].start), (by.speaker.end, words[-1].end)
            if index + _counted(words, by.speaker.end) >= _SHORTEST:
                return _told_in_parts(shadow, (before, behind), by)
    return None


def _behind_follower(words: list[Token], speech: Speech, shadow: str) -> Told | None:
    """Dem Deichamt zufolge sind drei Tore beschädigt."""
    for index in range(1, min(len(words) - _SHORTEST, _NEAR)):
        if words[index].lower in speech.follows:
            by = Attribution((words[index].start, words[index].end), Mention(words[0].start, words[index - 1].end))
            whole = phrase_at(words, 0, speech, shadow) == index
            return _told(shadow, (words[index + 1].start, words[-1].end), by) if whole else None
    return None


def _behind_as_clause(words: list[Token], speech: Speech, shadow: str) -> Told | None:
    """Wie das Deichamt am Montag mitteilte, bleibt das Tor geschlossen."""
    if words[0].lower != "wie":
        return None
    end = phrase_at(words, 1, speech, shadow)
    for index in range(end or len(words), min(len(words) - _SHORTEST, _NEAR)):
        if "," in shadow[words[index].end : words[index + 1].start]:
            verb = index - (words[index].lower in speech.between)
            if not is_cue(words, verb, speech):
                return None
            by = Attribution((words[verb].start, words[verb].end), Mention(words[1].start, words[(end or 2) - 1].end))
            return _told(shadow, (words[index + 1].start, words[-1].end), by)
    return None


def _told(shadow: str, span: tuple[int, int], by: Attribution) -> Told | None:
    return _told_in_parts(shadow, (span,), by)


def _told_in_parts(shadow: str, spans: tuple[tuple[int, int], ...], by: Attribution) -> Told | None:
    parts = tuple((start, end) for start, end in (_trimmed(shadow, *span) for span in spans) if end > start)
    return Told(parts, "indirect", by) if parts else None


def _trimmed(shadow: str, start: int, end: int) -> tuple[int, int]:
    while start < end and shadow[start] in _EDGE:
        start += 1
    while end > start and shadow[end - 1] in _EDGE:
        end -= 1
    return start, end


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
    if speech.language not in VERB_SECOND:
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
        inverted = speaker is None and speech.language in INVERTING
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
            return index if not clause.isdisjoint(_REPORTING) else None
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
