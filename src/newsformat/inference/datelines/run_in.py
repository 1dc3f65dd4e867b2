"""The dateline that runs into a story's first paragraph: where it was written, and by which service.

By form alone, as the wires print it: a place in capitals before a dash or a colon ("SAN SALVADOR: "), a place
with a service in parentheses ("Berlin (xyz) - ", "Oslo (xyz): "), a place with a day and a service, whatever closes it
("New Delhi, May 14 (xyz) "), a service alone ("(xyz) - "), the full stops and slashes of the Russian wires
("МОСКВА, 14 мая. /xyz/. "), and the bracketed forms of East Asia ("【ロンドン共同】").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsformat.scalars.months import all_month_names

LONGEST = 90
"""Characters. The longest datelines name two places, a date and a service."""

# What ends a dateline: a dash between spaces, a colon, or the full stop and dash of the Spanish wires; behind the
# parenthesis of a service also a full stop, a dash without a space, or nothing.
_CLOSE = re.compile(
    r"\s{1,3}[-–—―‒_]{1,2}\s{1,3}|\s?[—–―]\s{0,3}|[:：]\s{1,3}|\.\s?[-–—]{1,2}\s{0,3}|\s?=\s{1,3}|"
    r"(?<=[)）])(?:--|(?:-|[.।]?)\s{1,3})"
)
_SERVICE = re.compile(r"\s?[(（][^()（）]{2,40}[)）]\Z")
_WORD = re.compile(r"[^\W\d_]+")
_TELEGRAM = "(?:電|电|讯|訊)"  # how the Chinese wires end a dateline
_BRACKETED = re.compile(
    r"【([^【】]{2,40})】\s{0,3}|〔((?:記者|记者)[^〔〕]{2,40})〕\s{0,3}|"
    rf"[(（]([^()（）]{{2,40}}?(?:{_TELEGRAM}|[＝=][^()（）]{{2,20}}))[)）]\s{{0,3}}"
)
_CHINESE_WIRE = re.compile(
    rf"[\u4e00-\u9fff]{{2,16}}\d{{1,2}}月\d{{1,2}}日{_TELEGRAM}(?:\s?[(（][^()（）]{{2,40}}[)）])?\s{{0,3}}"
)
# 本报讯（记者 王芳）, 江城日报讯 记者王芳报道
_CHINESE_PAPER = re.compile(
    r"[\u4e00-\u9fff]{1,12}[讯訊](?:\s?[（(](?:记者|記者|通讯员|實習記者|实习记者)[^（）()]{2,40}[)）]|\s(?=\S))\s{0,3}"
)
# [해안일보 정다은 기자], [서울=해안통신], [해안일보=정다은 기자]
_KOREAN_PAPER = re.compile(
    r"\[([가-힣A-Za-z0-9·.,/ ]{2,30}(?:기자|특파원)|[가-힣]{2,10}\s?=\s?[가-힣A-Za-z0-9·]{2,20}(?: 기자| 특파원)?)\]"
    r"\s{0,3}"
)
_KOREAN_REPORTER = re.compile(r"[가-힣]{2,5}(?:[·,\s][가-힣]{2,5}){0,3} ?(?:기자|특파원)\s?=\s{1,3}")
# МОСКВА, 14 мая. /xyz/. and КИЕВ. 14 мая. XYZ.
_SLASHED = re.compile(
    r"(?P<place>[^\W\d_][^\d.,;:!?/()\n]{1,30})[.,] (?P<date>\d{1,2} [^\W\d_]{3,12})\.? "
    r"(?:/(?P<service>[^/\n]{2,20})/|(?P<shout>[^\W\d_]{2,12}))\.\s{1,3}"
)
# МОСКВА, 14 мая – Новая Волна.
_DASHED = re.compile(
    r"(?P<place>[^\W\d_][^\d.,;:!?/()\n]{1,30}), (?P<date>\d{1,2} [^\W\d_]{3,12})\.? [-–—] "
    r"(?P<service>[^\W\d_]{2,12}(?: [^\W\d_]{2,12}){0,2})\.\s{1,3}(?=\S)"
)
_ALONE = re.compile(r"[(（]([^\W\d_][^()（）]{1,30})[)）](?:\s{1,3}[-–—]{1,2}\s{1,3}|\.\s?-\s{0,3})")
# A service between strokes needs no dash.
_BETWEEN_STROKES = re.compile(
    r"([^/.!?:;]{2,60}\.?)\s?/[^/\s]{2,20}/(?P<close>[.:]?\s{1,3}(?:[-–—]{1,2}\s{1,3})?)(?=\S)"
)
# The day at the end of a place: "3 May", "12. ledna 2026", "Jan 12", "01/03".
_DAY = re.compile(
    r"(?:\A|[ .])(?:\d{1,2}\.? ([^\W\d_]{3,12})\.?(?: \d{4})?|([^\W\d_]{3,12})\.? \d{1,2}(?: \d{4})?|"
    r"\d{1,2}[/.]\d{1,2}(?:[/.](?:\d\d|\d{4}))?)\.?\Z"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_DATE_WORDS = 7
_CASELESS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MOST_PLACE_WORDS = 5
_NO_PART_OF_PLACE = re.compile(r"[.!?;:\"“”„«»]\s|[:–—-]\Z|\A©")
# Days of the week, with which a programme or a diary begins: "Montag, 14. Mai: ...".
_DAYS = frozenset(
    "on am monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag "
    "samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves "
    "viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira "
    "quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag "
    "tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag söndag maanantai tiistai keskiviikko torstai "
    "perjantai lauantai sunnuntai poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa "
    "čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök péntek szombat "
    "vasárnap luni marți miercuri joi vineri sâmbătă duminică ponedjeljak utorak srijeda četvrtak petak subota "
    "nedjelja понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер субота "
    "неділя pazartesi salı çarşamba perşembe cuma cumartesi δευτέρα τρίτη τετάρτη πέμπτη παρασκευή "
    "σάββατο κυριακή".split()
)
_QUOTES = frozenset('“"«„¿¡')
_COLONS = frozenset((":", "："))
_SOFT = _COLONS | {".", "।", ""}
# Words in capitals before a colon that announce a kind of story, not a place.
_ANNOUNCING = frozenset(
    "breaking update updated watch video photos photo pictures opinion analysis exclusive live read note editor "
    "editorial correction advisory review interview explainer podcast gallery recap warning spoiler sponsored "
    "question answer q a eilmeldung exklusiv kommentar analyse liveblog direct vidéo exclusif opinión última urgente "
    "vídeo exclusiva diretta esclusiva срочно видео мнение фото flash alert important nb ps fyi tldr tl disclaimer "
    "file foto fotos bild bilder kuva bildet kommentti mielipide kronikk debatt hinweis achtung anzeige werbung "
    "lead lede summary abstract roundup wrapup bulletin urgent developing background factbox timeline clarification "
    "preview zusammenfassung vorspann hintergrund überblick resumen sumario avance résumé urgent synthèse encadré "
    "riassunto sintesi scheda resumo bakgrunn bakgrund baggrund tausta fakta fakten faktat".split()
)
_NO_PLACES = _ANNOUNCING | _DAYS


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
    alone = _ALONE.match(paragraph)
    for close in _CLOSE.finditer(paragraph, 0, LONGEST + 6):
        text = paragraph[: close.start()]
        rest = paragraph[close.end() : close.end() + LONGEST]
        if rest and (_is_dateline(text, close[0], rest) or _is_plain_dateline(text, close[0], rest)):
            return RunIn(text.rstrip(), paragraph[: close.end()])
    if alone and _is_service_alone(alone[1]) and begins_sentence(paragraph[alone.end() :]):
        return RunIn(f"({alone[1]})", alone[0])
    return None


def _bracketed(paragraph: str) -> Iterator[RunIn]:
    if found := _BRACKETED.match(paragraph):
        end = found.end()
        if reporter := _KOREAN_REPORTER.match(paragraph, end):
            end = reporter.end()
        yield RunIn((found[1] or found[2] or found[3]).strip(), paragraph[:end])
    if (found := _SLASHED.match(paragraph)) and _is_slashed(found):
        yield RunIn(found[0].rstrip(". "), found[0])
    if (found := _DASHED.match(paragraph)) and _is_slashed(found) and _is_name(found["service"]):
        yield RunIn(found[0].rstrip(". "), found[0])
    if (found := _BETWEEN_STROKES.match(paragraph)) and _is_dateline(f"{found[1].rstrip('. ')} (wire)", "-", ""):
        yield RunIn(paragraph[: found.start("close")], found[0])
    if found := _KOREAN_PAPER.match(paragraph):
        end = found.end()
        if reporter := _KOREAN_REPORTER.match(paragraph, end):
            end = reporter.end()
        yield RunIn(found[1].strip(), paragraph[:end])
    if found := _CHINESE_PAPER.match(paragraph):
        yield RunIn(found[0].strip(), found[0])
    if found := _CHINESE_WIRE.match(paragraph):
        yield RunIn(found[0].strip(), found[0])


def _is_slashed(found: re.Match[str]) -> bool:
    shout = found.groupdict().get("shout") or "A"
    return found["place"].isupper() and _is_date(found["date"]) and shout.isupper()


def _is_name(words: str) -> bool:
    return all(word[0].isupper() for word in words.split())


def _is_dateline(text: str, close: str, rest: str) -> bool:
    """Whether the words before a closing sign are a place, perhaps with a date and a service."""
    text = text.strip()
    if len(text) > LONGEST or "\n" in text or text.count("(") != text.count(")"):
        return False
    bracketed = _SERVICE.search(text)
    service = bracketed[0].strip(" ()（）") if bracketed else ""
    place, date = _place_and_date(text[: bracketed.start()] if bracketed else text)
    if not place:  # "Jan 30 (xyz) - "
        return date != "" and service != "" and close.strip() not in _SOFT
    words = _WORD.findall(place)
    if not _may_be_place(place, words) or (service and not _is_service(service)):
        return False
    if close.strip() in _SOFT:
        return _closes_softly(place, date, service, close.strip(), rest)
    if _CASELESS.search(place):
        return "=" not in close and (service != "" or any(map(str.isdigit, date)))
    if "=" in close:
        return place.isupper() and len(place) >= 3
    if place.isupper() and len(words[0]) >= 3:
        return True
    return (service != "" or _is_date(date)) and _is_named(words)


def _may_be_place(place: str, words: list[str]) -> bool:
    if not 1 <= len(words) <= _MOST_PLACE_WORDS or any(map(str.isdigit, place)):
        return False
    opening = place.split(maxsplit=1)[0].lower()
    return _NO_PLACES.isdisjoint((opening, words[0].lower())) and not _NO_PART_OF_PLACE.search(place)


def _place_and_date(text: str) -> tuple[str, str]:
    """The parts of a dateline before and behind its first comma, or before its day: "MADRID 3 May."."""
    place, _, date = text.replace("،", ",").partition(",")
    found = _DAY.search(place.rstrip())
    month = found and (found[1] or found[2])
    if found and (month is None or month.lower() in all_month_names()):
        return place[: found.start()].strip(" ."), text[found.start() :].strip()
    return place.strip(), date


def _closes_softly(place: str, date: str, service: str, close: str, rest: str) -> bool:
    """Whether a place is a dateline though no dash follows it; who speaks ("Rossi (XY): “No”") is none."""
    words = _WORD.findall(place)
    is_caseless = _CASELESS.search(place) is not None
    if not begins_sentence(rest) or not (is_caseless or _is_named(words)):
        return False
    is_colon = close in _COLONS
    if is_colon and not service and not date:
        return place.isupper() and len(place) >= 3
    if rest[0] in _QUOTES:
        return False
    if _is_date(date):
        return is_colon or service != ""
    if place.isupper() and _is_date(service):
        return True
    if any(map(str.isdigit, service)):
        return False
    is_one = is_caseless or place.isupper() or " " not in place
    return service != "" and not date and close != "" and is_one and len(words[0]) >= 3


def _is_named(words: list[str]) -> bool:
    return words[0][0].isupper() and all(word[0].isupper() or len(word) <= 3 for word in words)


def _is_date(text: str) -> bool:
    """Whether words are a day and a month, in whatever language: "14 MAG", "le 3 mai", "Italy, March 1"."""
    words = [word.lower() for word in _WORD.findall(text)]
    days = [int(number) for number in re.findall(r"\d+", _YEAR.sub("", text))]
    if not words or len(words) > _MOST_DATE_WORDS or len(days) != 1 or not 1 <= days[0] <= 31:
        return False
    months = all_month_names()
    return any(word in months for word in words)


def begins_sentence(rest: str) -> bool:
    """Whether what follows a dateline may be a sentence."""
    first = rest[:1]
    return first.isupper() or first.isdigit() or first in _QUOTES or bool(_CASELESS.match(rest))


def _is_plain_dateline(text: str, close: str, rest: str) -> bool:
    """Whether a place that is not in capitals is a dateline for the long dash and the sentence that begins behind it.

    Two dashes enclose an aside: "Ada Rossi – a patient woman – waved".
    """
    if close.strip() not in ("—", "–") or re.search(r"\s[–—]\s", rest):
        return False
    place = text.replace("،", ",").partition(",")[0]
    words = _WORD.findall(place)
    if not words or words[0].lower() in _NO_PLACES or (len(place.strip()) == 1 and not _CASELESS.match(place)):
        return False
    named = all(word[0].isupper() or _CASELESS.match(word) or len(word) <= 3 for word in words)
    return begins_sentence(rest) and named and len(words) <= _MOST_PLACE_WORDS and not re.search(r"[.!?:;]", place)


def _is_service_alone(name: str) -> bool:
    """Whether words in parentheses are the name of a wire though no place stands before them: "(Lagoon Wire) - "."""
    words = name.split()
    return words[0].lower() not in _ANNOUNCING and (len(words) == 1 or all(word[0].isupper() for word in words))


def _is_service(name: str) -> bool:
    """Whether words in parentheses can be the name of a wire: one word, or several that begin with capitals."""
    words = name.split()
    return bool(_WORD.search(name)) and (len(words) == 1 or all(not word[0].islower() for word in words))
