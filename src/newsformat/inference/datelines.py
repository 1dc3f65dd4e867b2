"""The dateline that runs into a story's first paragraph: where it was written, and by which service.

By form alone, as the wires print it: a place in capitals before a dash or a colon ("SAN SALVADOR: "), a place
with a service in parentheses ("Berlin (xyz) - "), and the bracketed forms of East Asia ("【ロンドン共同】").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 90
"""Characters. The longest datelines name two places, a date and a service."""

# What ends a dateline: a dash between spaces, a colon, or the full stop and dash of the Spanish wires.
_CLOSE = re.compile(r"\s{1,3}[-–—―‒]{1,2}\s{1,3}|\s?[—–―]\s{0,3}|[:：]\s{1,3}|\.\s?[-–—]{1,2}\s{0,3}|\s?=\s{1,3}")
_SERVICE = re.compile(r"\s?[(（][^()（）]{2,40}[)）]\Z")
_WORD = re.compile(r"[^\W\d_]+")
_TELEGRAM = "(?:電|电|讯|訊)"  # how the Chinese wires end a dateline
_BRACKETED = re.compile(
    r"【([^【】]{2,40})】\s{0,3}|"
    rf"[(（]([^()（）]{{2,40}}?(?:{_TELEGRAM}|[＝=][^()（）]{{2,20}}))[)）]\s{{0,3}}"
)
_CHINESE_WIRE = re.compile(
    rf"[\u4e00-\u9fff]{{2,16}}\d{{1,2}}月\d{{1,2}}日{_TELEGRAM}(?:\s?[(（][^()（）]{{2,40}}[)）])?\s{{0,3}}"
)
_KOREAN_REPORTER = re.compile(r"[가-힣]{2,5}(?:[·,\s][가-힣]{2,5}){0,3} ?(?:기자|특파원)\s?=\s{1,3}")
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MOST_PLACE_WORDS = 5
# Words in capitals before a colon that announce a kind of story, not a place.
_ANNOUNCING = frozenset(
    "breaking update updated watch video photos photo pictures opinion analysis exclusive live read note editor "
    "editorial correction advisory review interview explainer podcast gallery recap warning spoiler sponsored "
    "question answer q a eilmeldung exklusiv kommentar analyse liveblog direct vidéo exclusif opinión última urgente "
    "vídeo exclusiva diretta esclusiva срочно видео мнение фото flash alert important nb ps fyi tldr".split()
)


@dataclass(frozen=True, slots=True)
class RunIn:
    """A dateline in a paragraph: `text` without what closes it, `characters` to the letter, closing included."""

    text: str
    characters: str


def run_in_of(paragraph: str) -> RunIn | None:
    """The dateline that the paragraph begins with, or None."""
    found = next(_bracketed(paragraph), None)
    if found is not None:
        return found if len(found.characters) < len(paragraph) else None
    for close in _CLOSE.finditer(paragraph, 0, _LONGEST + 6):
        text = paragraph[: close.start()]
        rest = paragraph[close.end() : close.end() + _LONGEST]
        if rest and (_is_dateline(text, close[0]) or _is_plain_dateline(text, close[0], rest)):
            return RunIn(text, paragraph[: close.end()])
    return None


def _bracketed(paragraph: str) -> Iterator[RunIn]:
    if found := _BRACKETED.match(paragraph):
        end = found.end()
        if reporter := _KOREAN_REPORTER.match(paragraph, end):
            end = reporter.end()
        yield RunIn((found[1] or found[2]).strip(), paragraph[:end])
    if found := _CHINESE_WIRE.match(paragraph):
        yield RunIn(found[0].strip(), found[0])


def _is_dateline(text: str, close: str) -> bool:
    """Whether the words before a closing sign are a place, perhaps with a date and a service."""
    text = text.strip()
    service = _SERVICE.search(text)
    place, _, date = (text[: service.start()] if service else text).replace("،", ",").partition(",")
    place = place.strip()
    words = _WORD.findall(place)
    if not 1 <= len(words) <= _MOST_PLACE_WORDS or len(text) > _LONGEST or any(map(str.isdigit, place)):
        return False
    if words[0].lower() in _ANNOUNCING or re.search(r"[.!?;:\"“”„«»]\s", place):
        return False
    if service and not _is_service(service[0].strip(" ()（）")):
        return False
    if _CASELESS.search(place):
        return "=" not in close and (service is not None or any(map(str.isdigit, date)))
    if ":" in close or "=" in close or "：" in close:
        return place.isupper() and len(place) >= 3 and service is None
    if place.isupper() and len(words[0]) >= 3:
        return True
    return service is not None and all(word[0].isupper() or len(word) <= 3 for word in words)


def _is_plain_dateline(text: str, close: str, rest: str) -> bool:
    """Whether a place that is not in capitals is a dateline for the long dash and the sentence that begins behind it.

    Two dashes enclose an aside: "Ada Rossi – a patient woman – waved".
    """
    if close.strip() not in ("—", "–") or re.search(r"\s[–—]\s", rest):
        return False
    place = text.replace("،", ",").partition(",")[0]
    words = _WORD.findall(place)
    if not words or words[0].lower() in _ANNOUNCING:
        return False
    begins = rest[0].isupper() or rest[0].isdigit() or rest[0] in '“"«„¿¡' or bool(_CASELESS.match(rest))
    named = all(word[0].isupper() or _CASELESS.match(word) or len(word) <= 3 for word in words)
    return begins and named and len(words) <= _MOST_PLACE_WORDS and not re.search(r"[.!?:;]", place)


def _is_service(name: str) -> bool:
    """Whether words in parentheses can be the name of a wire: one word, or several that begin with capitals."""
    words = name.split()
    return len(words) == 1 or all(not word[0].islower() for word in words)
