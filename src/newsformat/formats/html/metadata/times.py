"""Whom to believe about the times: published, modified and created are three things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsformat.formats.html.claims.claim import (
    JSON_LD,
    META,
    MICRODATA,
    OPEN_GRAPH,
    RDFA,
    URL,
    VISIBLE,
    Claim,
    Signals,
)
from newsformat.formats.html.claims.date_words import ORIGINALLY, OTHER_DAY, PUBLISHED_WORDS
from newsformat.formats.html.metadata.choices import SAME, Choice
from newsformat.model.moments import surely_before
from newsformat.scalars.dates import readings
from newsformat.scalars.months import month_names

_ORDER = (JSON_LD, OPEN_GRAPH, MICRODATA, META, RDFA)
_URL_DAYS = (
    (re.compile(r"/((?:19|20)[0-9]{2})[/-]?([01][0-9])[/-]?([0-3][0-9])(?![0-9])"), (1, 2, 3)),
    (re.compile(r"/((?:19|20)[0-9]{2})/([1-9]|1[0-2])/([1-9]|[12][0-9]|3[01])(?:/|$)"), (1, 2, 3)),
    (re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})-([01]?[0-9])-([0-3]?[0-9])(?![0-9])"), (1, 2, 3)),
    (re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})_([01]?[0-9])_([0-3]?[0-9])(?![0-9])"), (1, 2, 3)),
    (re.compile(r"(?<![0-9])([0-3]?[0-9])-([01]?[0-9])-((?:19|20)[0-9]{2})(?![0-9])"), (3, 2, 1)),
    # The numbers of articles often begin with their day.
    (re.compile(r"(?<![0-9])(20[0-4][0-9])(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{0,12}(?![0-9])"), (1, 2, 3)),
)
_URL_WORDS = re.compile(r"/((?:19|20)[0-9]{2})/([a-z]{3,9})/([0-3]?[0-9])(?![0-9])")
_URL_MONTH = re.compile(r"/((?:19|20)[0-9]{2})/(0[1-9]|1[0-2])/")
# Names under which systems also write the day of the last change.
_VAGUE = re.compile(r"\[(?:date|dc\.date|dc:date|dcterms\.date|timestamp|created|creation_date)\]")
# A date within this many elements of the headline stands beside it; farther than _FAR it may be of another.
_NEXT, _BESIDE, _FAR = 6, 25, 400
# So many words with a full stop among them make a sentence.
_WORD, _STOP, _SENTENCE = re.compile(r"[^\W\d_]{2,}"), re.compile(r"[^\W\d_]{3}[.!?](?:\s|$)"), 9
_SHORT = 40
"""Characters of a line that tells a day, and hardly more."""

_SHOWN = frozenset({VISIBLE, URL})
_UTC = ("Z", "+00:00")
# What programs print that have no time: the first second of their clock.
_NEVER = "1970-01-01T00:00:00"
_TEASER = re.compile(r"teaser|promo|related|card|recommend|sidebar|widget|comment|copyright|event|calendar")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A claim and the moments it can mean, likeliest first."""

    claim: Claim
    moments: tuple[str, ...]

    @property
    def day(self) -> str:
        return self.moments[0][:10]


def published_of(signals: Signals, languages: Sequence[str]) -> Choice[str | None]:
    """When the article was published, as exactly as stated."""
    declared = [*signals.of("published", _ORDER), *signals.of("published", [JSON_LD], ["page"])]
    firm = [claim for claim in declared if not _VAGUE.search(claim.at)]
    vague = [claim for claim in declared if _VAGUE.search(claim.at)]
    address = list(_from_address(signals))
    uploaded = signals.of("uploaded", _ORDER, ["article", "work"])
    confirming = _stated([*address, *uploaded], languages)
    seen = _ranked(_stated(signals.of("published", [VISIBLE]), languages), confirming, signals.start)
    later = signals.of("published", [JSON_LD], ["work"])
    made = [*signals.of("created", _ORDER), *uploaded]
    changed = _ranked(_stated(signals.of("modified", [VISIBLE]), languages), [], signals.start)
    trusted = _stated(firm, languages)
    if _is_outdated(trusted, _stated(signals.of("modified", _ORDER), languages), seen, signals.start):
        trusted = []
    seen = [stated for stated in seen if not _is_of_something_else(stated.claim)]
    near = [stated for stated in seen if abs(stated.claim.order - signals.start) <= _FAR]
    far = [stated for stated in seen if abs(stated.claim.order - signals.start) > _FAR]
    stated = [
        *trusted, *near, *_stated([*vague, *address, *later, *made], languages), *far, *changed,
        *_stated(signals.of("modified", _ORDER), languages),
    ]  # fmt: skip
    return _chosen(stated)


def modified_of(signals: Signals, languages: Sequence[str]) -> Choice[str | None]:
    """When the article was last changed, where that is stated."""
    declared = [*signals.of("modified", _ORDER), *signals.of("modified", [JSON_LD], ["page"])]
    seen = _ranked(_stated(signals.of("modified", [VISIBLE]), languages), [], signals.start)
    return _chosen([*_stated(declared, languages), *seen])


def created_of(signals: Signals, languages: Sequence[str]) -> Choice[str | None]:
    """When the article was made, where that is stated apart from its publication."""
    return _chosen(_stated(signals.of("created", _ORDER), languages))


def _stated(claims: Iterable[Claim], languages: Sequence[str]) -> list[_Stated]:
    found = [_Stated(claim, readings(claim.value, *languages)) for claim in claims]
    return [stated for stated in found if stated.moments and not stated.moments[0].startswith(_NEVER)]


def _ranked(seen: Sequence[_Stated], confirming: Sequence[_Stated], start: int) -> list[_Stated]:
    """Dates the page shows, those most likely the article's first."""
    days = Counter(stated.day for stated in seen)
    confirmed = {stated.day for stated in confirming}
    below = min((stated.day for stated in seen if _is_right_below(stated, start)), default="")

    def score(stated: _Stated) -> float:
        claim = stated.claim
        distance = claim.order - start
        said = claim.members.get("words") or claim.value
        return (
            {"time": 1.5, "class": 1.0, "line": 0.8}.get(claim.hint, 0.0)
            + 2.0 * (stated.day in confirmed)
            + 1.0 * (PUBLISHED_WORDS.search(said) is not None)
            + 3.0 * (ORIGINALLY.search(said) is not None)
            + 0.2 * min(days[stated.day], 4)
            - (distance / 40 if distance >= 0 else -distance / 20)
            - len(said) / 80
            - 1.5 * (_TEASER.search(claim.at.lower()) is not None)
            - 1.5 * (len(stated.moments[0]) < 10)
            - 2.5 * (distance < 0 and bool(below) and stated.day > below and not PUBLISHED_WORDS.search(said))
        )

    return sorted(seen, key=score, reverse=True)


def _is_right_below(stated: _Stated, start: int) -> bool:
    """Whether a day stands right below the headline: a later one above it is the day on which the page was read."""
    claim = stated.claim
    is_near = 0 <= claim.order - start <= _NEXT and len(claim.value) <= _SHORT
    return is_near and len(stated.day) == len("2026-03-01") and len(stated.moments) == 1


def _is_outdated(declared: Sequence[_Stated], modified: Sequence[_Stated], seen: Sequence[_Stated], start: int) -> bool:
    """Whether the date shown beside the headline is older than the declared time, on any clock on earth.

    The declared one is then when a system last wrote the page, or took the story over. A line that only tells a day
    may be about anything: it counts where "published" equals "modified".
    """
    if not declared or not seen or len(seen[0].day) < 10 or len(seen[0].moments) > 1:
        return False
    claim = seen[0].claim
    distance = claim.order - start
    if claim.hint in {"time", "class"}:
        reach, longest = (_FAR if PUBLISHED_WORDS.search(claim.value) else _BESIDE), 60
    elif modified and modified[0].moments[0][:16] == declared[0].moments[0][:16]:
        reach, longest = _NEXT, 30
    else:
        return False
    near = -8 <= distance <= reach and len(claim.value) <= longest
    return near and seen[0].day != declared[0].day and surely_before(seen[0].moments[0], declared[0].moments[0])


def _is_of_something_else(claim: Claim) -> bool:
    """Whether a date stands in a sentence that tells of something else, or beside words that say so."""
    said = claim.value
    if OTHER_DAY.search(said) and not PUBLISHED_WORDS.search(said):
        return True
    is_sentence = _STOP.search(said) is not None and len(_WORD.findall(said)) >= _SENTENCE
    return is_sentence and not PUBLISHED_WORDS.search(said)


def _from_address(signals: Signals) -> Iterator[Claim]:
    """The day that the page's address tells: the one it came from, or the one it gives as its own."""
    own = (claim.value for claim in (*signals.of("canonical"), *signals.of("url", [OPEN_GRAPH])))
    address = signals.url or next(own, "")
    if found := _URL_WORDS.search(address.lower()):
        month = month_names("en").get(found[2], 0)
        value = f"{found[1]}-{month:02}-{found[3].zfill(2)}"
        yield Claim(field="published", value=value, source=URL, at="the page's address")
        return
    for pattern, groups in _URL_DAYS:
        if found := pattern.search(address):
            value = "-".join(found[group].zfill(2) for group in groups)
            yield Claim(field="published", value=value, source=URL, at="the page's address")
            return
    if found := _URL_MONTH.search(address):
        yield Claim(field="published", value=f"{found[1]}-{found[2]}", source=URL, at="the page's address")


def _chosen(stated: Sequence[_Stated]) -> Choice[str | None]:
    """The first that is stated; of two readings the one others share; with time and zone where others add them."""
    if not stated:
        return Choice(None)
    # A month alone, read off the page or its address, gives way to any day; the month that is called the first one not
    # to the day of a change.
    first, *others = sorted(stated, key=lambda each: len(each.day) < 10 and each.claim.source in _SHOWN)
    if first.claim.field == "modified" and (early := next(filter(_is_the_first, stated), None)):
        first, others = early, [each for each in stated if each is not early]
    days = {other.day for other in others if len(other.moments) == 1}
    moment = next((m for m in first.moments if m[:10] in days), first.moments[0])
    fuller = next((o for o in others if _adds_to(moment, o)), None)
    used = [first.claim] if fuller is None else [first.claim, fuller.claim]
    why = "the most trusted place" if fuller is None else "the most trusted place, made exact by another"
    exact = fuller.moments[0] if fuller else moment
    clock = next((local for other in others if (local := _on_its_clock(exact, other))), None)
    clock = clock or _on_a_clock_of_the_page(exact, others)
    if clock is not None:
        exact, why = clock, "the most trusted place, on the clock of another"
    taken = {id(claim) for claim in used}
    # Times of other things stand in where there is none: they are no rivals.
    alike = [each for each in stated if each.claim.field == first.claim.field and id(each.claim) not in taken]
    rivals = tuple((each.claim, _loss(exact, each)) for each in alike)
    return Choice(exact, tuple(used), why, rivals)


def _is_the_first(stated: _Stated) -> bool:
    """Whether a place says that an article was first published then."""
    return stated.claim.field == "published" and ORIGINALLY.search(stated.claim.value) is not None


def _loss(exact: str, other: _Stated) -> str:
    """Why a place lost against the moment that was chosen."""
    theirs = other.moments[0]
    if theirs == exact:
        return SAME
    if exact.startswith(theirs) or theirs == exact[:10]:
        return "says the same, less exactly"
    return f"another {'day' if theirs[:10] != exact[:10] else 'time'}, in a place trusted less"


def _adds_to(moment: str, other: _Stated) -> bool:
    """Whether another place states the same moment more exactly: the time to a day, the zone to a time."""
    if len(other.moments) > 1 or other.day != moment[:10]:
        return False
    theirs = other.moments[0]
    if len(moment) == 10:
        return "T" in theirs
    return "T" in moment and not _has_zone(moment) and _has_zone(theirs) and theirs[:16] == moment[:16]


def _on_its_clock(moment: str, other: _Stated) -> str | None:
    """The same instant on the clock of another place, where the two differ by day.

    Systems declare UTC; the page says 6 p.m. of the day before: the difference of the two is the offset.
    """
    shown = other.moments[0]
    if len(other.moments) > 1 or len(shown) < 19 or other.day == moment[:10] or not moment.endswith(_UTC):
        return None
    utc = datetime.fromisoformat(moment[:19])
    minutes = round((datetime.fromisoformat(shown[:16]) - utc.replace(second=0)).total_seconds() / 60)
    if minutes % 15 or not -12 * 60 <= minutes <= 14 * 60:
        return None
    sign, size = ("-", -minutes) if minutes < 0 else ("+", minutes)
    zone = f"{sign}{size // 60:02}:{size % 60:02}"
    return None if _has_zone(shown) and not shown.endswith(zone) else _at(moment, zone)


def _on_a_clock_of_the_page(moment: str, others: Sequence[_Stated]) -> str | None:
    """The same instant with an offset that another time of the page has, where it falls on the day that is shown."""
    shown = {o.day for o in others if len(o.moments) == 1 and len(o.moments[0]) == 10 and o.claim.source in _SHOWN}
    if not shown or moment[:10] in shown or not moment.endswith(_UTC):
        return None
    zones = dict.fromkeys(o.moments[0][-6:] for o in others if _has_zone(o.moments[0]) and o.moments[0][-1] != "Z")
    return next((local for zone in zones if (local := _at(moment, zone))[:10] in shown), None)


def _at(moment: str, zone: str) -> str:
    """An instant stated in UTC, with another offset."""
    hours, minutes = int(zone[:3]), int(f"{zone[0]}{zone[4:]}")
    local = datetime.fromisoformat(moment[:19]) + timedelta(hours=hours, minutes=minutes)
    fraction = moment[19:].removesuffix("Z").removesuffix("+00:00")
    return f"{local.isoformat()}{fraction}{zone}"


def _has_zone(moment: str) -> bool:
    return len(moment) > 19 and (moment.endswith("Z") or moment[-6] in {"+", "-"})
