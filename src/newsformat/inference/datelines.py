"""The dateline that runs into a story's first paragraph: where it was written, and by which service.

By form alone, as the wires print it: a place in capitals before a dash or a colon ("SAN SALVADOR: "), a place
with a service in parentheses ("Berlin (xyz) - "), and the bracketed forms of East Asia ("【ロンドン共同】").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from newsformat.scalars.months import all_month_names

_LONGEST = 90
"""Characters. The longest datelines name two places, a date and a service."""

# What ends a dateline: a dash between spaces, a colon, or the full stop and dash of the Spanish wires.
_CLOSE = re.compile(
    r"\s{1,3}[-–—―‒_]{1,2}\s{1,3}|\s?[—–―]\s{0,3}|(?<=\))--|[:：]\s{1,3}|\.\s?[-–—]{1,2}\s{0,3}|\s?=\s{1,3}"
)
_DASHES = frozenset({"-", "--", "–", "—"})
_SERVICE = re.compile(r"\s?[(（][^()（）]{2,40}[)）]\Z")
# A service that needs no dash: one between strokes, one in capitals behind a date.
_BETWEEN_STROKES = re.compile(
    r"([^/.!?:;]{2,60}\.?)\s?/[^/\s]{2,20}/(?P<close>[.:]?\s{1,3}(?:[-–—]{1,2}\s{1,3})?)(?=\S)"
)
_BEHIND_A_DATE = re.compile(r"[^(),]{2,40},[^()]{0,20}\d\s?\([A-Z]{2,6}\)(?P<close>\s{1,3})(?=[A-Z\"“])")
_DAY_AND_NUMBER = re.compile(r"\s\d{1,2}[/.]\d{1,2}(?:[/.](?:\d\d|\d{4}))?\Z")
_DAY_AND_MONTH = re.compile(r"(?:\A|[ .])(?:\d{1,2}\.? ([^\W\d_]{3,12})|([^\W\d_]{3,12})\.? \d{1,2})\Z")
_ENCLOSED = re.compile(r"\(([^()]{2,90})\)\s{1,3}(?=\S)")
# What may stand between a place that is known and the text: a date, a service, what closes them.
_AFTER_PLACE = re.compile(
    r"(?P<date>[ ,.،][^()/!?;:–—]{0,40}?\d[^()/!?;:–—]{0,20}?)?(?P<service>\s?[(/][^()/]{2,40}[)/])?"
    r"(?P<close>\.?\s{0,3}[-–—―‒_]{1,2}\s{1,3}|[:：.]\s{1,3}|(?<=[)/])\s{1,3})"
)
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


def run_in_of(paragraph: str, told: str | None = None) -> RunIn | None:
    """The dateline that the paragraph begins with, or None; `told` is it, or its place, where that is known."""
    found = next(chain(_bracketed(paragraph), _unclosed(paragraph)), None)
    if found is not None:
        return found if len(found.characters) < len(paragraph) else None
    for close in _CLOSE.finditer(paragraph, 0, _LONGEST + 6):
        text = paragraph[: close.start()]
        rest = paragraph[close.end() : close.end() + _LONGEST]
        if rest and (_is_dateline(text, close[0]) or _is_plain_dateline(text, close[0], rest)):
            return _with_place(RunIn(text, paragraph[: close.end()]), paragraph, told)
    return _told(paragraph, told) if told else None


def _with_place(found: RunIn, paragraph: str, told: str | None) -> RunIn:
    """A dateline with the place and the date behind it, where a service comes first: "(XYZ) - VENICE, 1 MAY - "."""
    rest = paragraph[len(found.characters) :]
    is_alone = found.text.startswith("(") and found.text.endswith(")") and not rest.startswith("(")
    inner = run_in_of(rest, told) if is_alone else None
    return RunIn(found.characters + inner.text, found.characters + inner.characters) if inner else found


def _told(paragraph: str, told: str) -> RunIn | None:
    """The dateline that words begin which are known to: a place may be the beginning of a sentence as well."""
    if paragraph[:1] == "(" and (enclosed := _ENCLOSED.match(paragraph)) and enclosed[1].startswith(told):
        return RunIn(enclosed[1], enclosed[0])
    if paragraph[: len(told)].casefold() != told.casefold():
        return None
    found = _AFTER_PLACE.match(paragraph, len(told))
    if found is None or found.end() == len(paragraph):
        return None
    rest = paragraph[found.end() : found.end() + _LONGEST]
    is_more_than_a_place = found["date"] or found["service"] or told.endswith((")", "/"))
    return _closed(paragraph, found) if is_more_than_a_place or _is_sentence(rest) else None


def _closed(paragraph: str, found: re.Match[str]) -> RunIn:
    return RunIn(paragraph[: found.start("close")], paragraph[: found.end("close")])


def _unclosed(paragraph: str) -> Iterator[RunIn]:
    """Datelines whose service needs no dash behind it."""
    if (found := _BETWEEN_STROKES.match(paragraph)) and _is_dateline(f"{found[1].rstrip('. ')} (wire)", "-"):
        yield _closed(paragraph, found)
    if (found := _BEHIND_A_DATE.match(paragraph)) and _is_dateline(paragraph[: found.start("close")], "-"):
        yield _closed(paragraph, found)


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
    if "\n" in text:
        return False
    service = _SERVICE.search(text)
    name = service[0].strip(" ()（）") if service else None
    place, _, date = (text[: service.start()] if service else text).replace("،", ",").partition(",")
    place = place.strip() if date or name is None else _without_day(place.strip())
    if name is not None and (not place or not _is_service(name)):
        return not place and close.strip() in _DASHES and _is_service_alone(name)
    if not _may_be_place(place) or len(text) > _LONGEST or text.count("(") != text.count(")"):
        return False
    if _CASELESS.search(place):
        return "=" not in close and (name is not None or any(map(str.isdigit, date)))
    words = _WORD.findall(place)
    if ":" in close or "=" in close or "：" in close:
        return place.isupper() and len(place) >= 3 and (name is None or "=" in close)
    if place.isupper() and len(words[0]) >= 3:
        return True
    return name is not None and all(word[0].isupper() or len(word) <= 3 for word in words)


def _may_be_place(words: str) -> bool:
    names = _WORD.findall(words)
    if not 1 <= len(names) <= _MOST_PLACE_WORDS or names[0].lower() in _ANNOUNCING or any(map(str.isdigit, words)):
        return False
    return re.search(r"[.!?;:\"“”„«»]\s", words) is None


def _without_day(place: str) -> str:
    """The place without the day and month behind it: "Venice 12 March", "Venice 12/03"."""
    found = _DAY_AND_MONTH.search(place)
    if found is not None and (found[1] or found[2]).lower() not in all_month_names():
        found = None
    found = found or _DAY_AND_NUMBER.search(place)
    return place[: found.start()].rstrip(" .") if found else place


def _is_plain_dateline(text: str, close: str, rest: str) -> bool:
    """Whether a place that is not in capitals is a dateline for the long dash and the sentence that begins behind it.

    Two dashes enclose an aside: "Ada Rossi – a patient woman – waved".
    """
    if close.strip() not in ("—", "–") or not _is_sentence(rest):
        return False
    place = text.replace("،", ",").partition(",")[0]
    words = _WORD.findall(place)
    if not words or words[0].lower() in _ANNOUNCING:
        return False
    named = all(word[0].isupper() or _CASELESS.match(word) or len(word) <= 3 for word in words)
    return named and len(words) <= _MOST_PLACE_WORDS and not re.search(r"[.!?:;]", place)


def _is_sentence(rest: str) -> bool:
    """Whether a sentence begins, and no dash in it ends an aside."""
    begins = rest[0].isupper() or rest[0].isdigit() or rest[0] in '"“«„¿¡' or bool(_CASELESS.match(rest))
    return begins and not re.search(r"\s[–—]\s", rest)


def _is_service_alone(name: str) -> bool:
    """Whether words in parentheses are the name of a wire though no place stands before them: "(Lagoon Wire) - "."""
    words = _WORD.findall(name)
    return bool(words) and words[0].lower() not in _ANNOUNCING and all(word[0].isupper() for word in name.split())


def _is_service(name: str) -> bool:
    """Whether words in parentheses can be the name of a wire: one word, or several that begin with capitals."""
    words = name.split()
    return len(words) == 1 or all(not word[0].islower() for word in words)
