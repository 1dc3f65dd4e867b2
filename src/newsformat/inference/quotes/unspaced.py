"""Who said a quoted stretch in Chinese, Japanese and Korean, told by patterns over the characters around it."""

from __future__ import annotations

import re
from functools import cache

from newsformat.inference.quotes.attribution import Attribution
from newsformat.inference.quotes.noun_phrases import Mention
from newsformat.inference.quotes.speech import Speech

_WINDOW = 80  # characters; a subject and its roles are shorter
_CLAUSE_END = re.compile(r"[。！？，,；;：:\n\ufffc”」』]")
_EDGE = " \t\u3000、，,・"
_TOPIC = re.compile(r"(?:には|では|は|が)(?=[^はが]*$)")
_KOREAN_TOPIC = re.compile(r"([\uac00-\ud7a3A-Za-z ]{1,30}?)(?:은|는|이|가|께서)(?=\s)")


@cache
def _cues(speech: Speech) -> re.Pattern[str]:
    listed = sorted(speech.says, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, listed)) or r"(?!)")


@cache
def _sources(speech: Speech) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, speech.follows)) or r"(?!)")


@cache
def _stops(speech: Speech) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(speech.stops, key=len, reverse=True))) or r"(?!)")


def attribution(shadow: str, before: tuple[int, int], after: tuple[int, int], speech: Speech) -> Attribution | None:
    """The attribution of the quote between two spans of the masked text."""
    start, end = max(before[0], before[1] - _WINDOW * 2), min(after[1], after[0] + _WINDOW)
    if speech.language == "zh":
        return _chinese_before(shadow, start, before[1], speech) or _chinese_after(shadow, after[0], end, speech)
    finder = _japanese if speech.language == "ja" else _korean
    return finder(shadow, (start, before[1]), (after[0], end), speech)


def _chinese_before(shadow: str, start: int, end: int, speech: Speech) -> Attribution | None:
    cue = _last(_cues(speech), shadow, start, end)
    if cue is None or end - cue.end() > 30:
        return None
    return _chinese(shadow, start, cue, speech)


def _chinese_after(shadow: str, start: int, end: int, speech: Speech) -> Attribution | None:
    begin = start
    while begin < end and shadow[begin] in _EDGE + "—":
        begin += 1
    clause = _CLAUSE_END.search(shadow, begin, end)
    stop = clause.start() if clause else end
    if clause and clause.group() in "：:":
        return None
    cue = _cues(speech).search(shadow, begin, stop)
    return _chinese(shadow, begin, cue, speech) if cue else None


def _chinese(shadow: str, start: int, cue: re.Match[str], speech: Speech) -> Attribution | None:
    """The subject stands before the verb, cut at the first adverb or preposition: 他昨天对记者说."""
    begin = start
    for clause in _CLAUSE_END.finditer(shadow, start, cue.start()):
        begin = clause.end() if shadow[clause.end() : cue.start()].strip(_EDGE) else begin
    while leading := _stops(speech).match(shadow, begin, cue.start()):
        begin = leading.end()
    stop = _stops(speech).search(shadow, begin + 1, cue.start())
    end = stop.start() if stop else cue.start()
    speaker = _trimmed(shadow, begin, end)
    return Attribution(cue.span(), speaker) if speaker else None


def _japanese(shadow: str, before: tuple[int, int], after: tuple[int, int], speech: Speech) -> Attribution | None:
    verb = re.compile(r"\s*(?:などと|と|って)").match(shadow, *after)
    cue = _cues(speech).search(shadow, verb.end(), after[1]) if verb else None
    source = _sources(speech).search(shadow, *before)
    if source:
        speaker = _trimmed(shadow, _clause_start(shadow, before[0], source.start()), source.start())
        return Attribution(source.span(), speaker) if speaker else None
    if cue is None or _CLAUSE_END.search(shadow, after[0], cue.start()):
        return None
    topic = _TOPIC.search(shadow, *before)
    speaker = _trimmed(shadow, _clause_start(shadow, before[0], topic.start()), topic.start()) if topic else None
    return Attribution(cue.span(), speaker)


def _clause_start(shadow: str, start: int, end: int) -> int:
    begin = max(shadow.rfind(mark, start, end) for mark in "、。」』\n\ufffc") + 1
    return max(begin, start)


def _korean(shadow: str, before: tuple[int, int], after: tuple[int, int], speech: Speech) -> Attribution | None:
    cue = _cues(speech).search(shadow, *after)
    if cue is None:
        return None
    topic = _KOREAN_TOPIC.search(shadow, *before) or _KOREAN_TOPIC.search(shadow, after[0], cue.start())
    speaker = _trimmed(shadow, topic.start(1), topic.end(1)) if topic else None
    return Attribution(cue.span(), speaker)


def _last(pattern: re.Pattern[str], shadow: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(shadow, start, end):  # noqa: B007 - the last one is wanted
        pass
    return found


def _trimmed(shadow: str, start: int, end: int) -> Mention | None:
    while start < end and shadow[start] in _EDGE:
        start += 1
    while end > start and shadow[end - 1] in _EDGE:
        end -= 1
    return Mention(start, end) if 0 < end - start <= 40 and "\ufffc" not in shadow[start:end] else None


def reported_clause(shadow: str, start: int, end: int, speech: Speech) -> tuple[tuple[int, int], Attribution] | None:
    """The clause that a sentence without quotes reports: 市长表示，…; 市長によると、…."""
    if speech.language == "zh":
        return _chinese_report(shadow, start, end, speech)
    source = _sources(speech).search(shadow, start, min(end, start + _WINDOW))
    speaker = _trimmed(shadow, start, source.start()) if source else None
    if source is None or speaker is None or shadow[source.end() : source.end() + 1] not in {"、", ",", " "}:
        return None
    return (source.end(), end), Attribution(source.span(), speaker)


def _chinese_report(shadow: str, start: int, end: int, speech: Speech) -> tuple[tuple[int, int], Attribution] | None:
    comma = re.compile(r"[^，,。：:]{2,40}[，,]").match(shadow, start, end)
    cue = _last(_cues(speech), shadow, start, comma.end()) if comma else None
    if comma is None or cue is None or cue.end() != comma.end() - 1 or cue.group() not in speech.indirect:
        return None
    by = _chinese(shadow, start, cue, speech)
    return ((comma.end(), end), by) if by else None
