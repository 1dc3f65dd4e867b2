"""The date dialects met in news: a string -> a moment as exact as it was stated (RFC 3339 forms), or nothing.

A missing zone stays missing, a missing time too; a year or a month alone is a moment. Nothing is guessed from
today, so "yesterday" and dates without a year are no moments.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from newsformat.model.composition import ordered
from newsformat.scalars.clock import time_around, time_within
from newsformat.scalars.months import all_month_names, month_names, persian_month_names

# "3 มี.ค. 69" is of the year 2569.
_THAI = re.compile("[\u0e00-\u0e7f]")
_FIRST_YEAR, _LAST_YEAR = 1700, 2100
_BUDDHIST_ERA = 543
_BUDDHIST_YEARS = range(2440, 2640)
_BUDDHIST_CENTURY = 2500 - _BUDDHIST_ERA
_PERSIAN_YEARS = range(1250, 1480)
# A date is not looked for beyond this many characters: captions and paragraphs are no date lines.
_LONGEST = 200

_BIDI = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2})(?:[Tt ]([0-9]{1,2}):([0-9]{1,2})(?::([0-9]{1,2})(?:[.:,]([0-9]{1,12}))?)?"
    r" ?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?"
)
# Until 2033; a number from 2000000000 on is rather a day written without signs.
_EPOCH = re.compile(r"(1?[0-9]{9})(?:\.[0-9]{1,9})?|(1?[0-9]{9})[0-9]{3}")
_COMPACT = re.compile(r"((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?:[T ]?([0-2][0-9])([0-5][0-9])([0-5][0-9])?(Z)?)?")
_IDEOGRAPHIC = re.compile(r"([0-9]{4}) ?[年년]\s*([0-9]{1,2}) ?[月월](?:\s*([0-9]{1,2}) ?[日일号])?")
# Japanese eras, and that of the Republic of China, and the year before their first.
_ERA = re.compile(r"(令和|平成|昭和|民國|民国)\s*([0-9]{1,3}|元)年\s*([0-9]{1,2})月\s*([0-9]{1,2})日")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}
_VIETNAMESE = re.compile(r"([0-9]{1,2})\s+(?:tháng|thg)\s+([0-9]{1,2})\s*,?\s*(?:năm\s+)?([0-9]{4})")
_YEAR_FIRST = re.compile(r"(?<![0-9])([12][0-9]{3}) ?([./:-]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(
    r"(?<![0-9./-])([0-9]{1,2}) ?([./-]) ?([0-9]{1,2}) ?\2 ?([12][0-9]{3}|[0-9]{2})(?![0-9]|\2[0-9])"
)
_LONGEST_FILLER = 3
_YEAR_WORDS = frozenset({"gada", "жылғы", "жылы"})  # "2024. gada 3. maijs", "2024 жылғы 3 мамыр"
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])")
_ELIDED = re.compile(r"\bd'(?=[^\W\d_])")  # "14 d'octubre"
_TOKEN = re.compile(r"[0-9]+|[^\W\d_](?:[^\s0-9.,،၊;:()|/\\–—-]*(?:\.[^\s0-9.,،၊;:()|/\\–—-]+)*)")
_CLOSING = "'׳॰"
"""Signs that close a name cut short."""
_FULL_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")
_SHORT_YEAR = re.compile(r"(?<![0-9])[0-9]{1,2} ?([./-]) ?[0-9]{1,2} ?\1 ?[0-9]{2}(?![0-9])")
_NUMBER = re.compile("[0-9]+")
# English without a region is read as in the United States, whose pages are the most.
_MONTH_FIRST = frozenset({"en", "en-US", "en-PH", "es-US", "fil"})


@dataclass(frozen=True, slots=True)
class _Day:
    """A calendar date in a text; `day` or `month` 0 where not stated; `start` and `end` in code points."""

    year: int
    month: int
    day: int
    start: int
    end: int

    def exists(self) -> bool:
        if not _FIRST_YEAR <= self.year <= _LAST_YEAR or not 0 <= self.month <= 12:
            return False
        return self.day == 0 or 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]

    def written(self) -> str:
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


def moment(text: str, *languages: str) -> str | None:
    """The moment a text states, in the first of its `readings`, or None."""
    found = readings(text, *languages)
    return found[0] if found else None


@lru_cache(maxsize=512)
def readings(text: str, *languages: str) -> tuple[str, ...]:
    """The moments a text can mean, likeliest first; two only where day and month could change places.

    `languages` are BCP 47 tags of the page: they order day and month and tell the names of months apart.
    """
    plain = _plain(text)
    if not plain or len(plain) > _LONGEST or not any(map(str.isdigit, plain)):
        return ()
    exact = _machine_written(plain)
    if exact is not None:
        return (exact,)
    # Beside a year in full, two numbers and a third are a time of day: "13. oktober 2025 kl. 09.05.00".
    is_timed = _SHORT_YEAR.search(plain) is not None and _FULL_YEAR.search(plain) is not None
    for reader in (_by_signs, _by_words, _by_numbers) if is_timed else (_by_signs, _by_numbers, _by_words):
        days = [day for day in reader(plain, languages) if day.exists()]
        if days:
            return tuple(dict.fromkeys(_with_time(day, plain) for day in days))
    return ()


def is_moment(text: str) -> bool:
    """Whether a text states a day, and maybe the time of it, in a form of machines: ISO 8601, seconds since 1970."""
    return len(text) >= len("20260301") and len(_machine_written(text) or "") >= len("2026-03-01")


def _plain(text: str) -> str:
    plain = text.strip()
    if plain.isascii():
        return plain
    plain = unicodedata.normalize("NFKC", ordered(_BIDI.sub("", plain))).strip().replace("’", "'")
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in plain)


def _with_time(day: _Day, plain: str) -> str:
    if not day.day:
        return day.written()
    time = time_within(plain[day.start : day.end]) or time_around(plain, day.start, day.end)
    return f"{day.written()}T{time}" if time else day.written()


# ------------------------------------------------------------------------------------ forms of machines


def _machine_written(plain: str) -> str | None:
    """ISO 8601 in its usual forms, `YYYYMMDD[hhmmss]`, and seconds or milliseconds since 1970."""
    if found := _ISO.fullmatch(plain):
        return _iso(found)
    if found := _EPOCH.fullmatch(plain):
        return datetime.fromtimestamp(int(found[1] or found[2]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if found := _COMPACT.fullmatch(plain):
        year, month, day, hour, minute, second, zone = found.groups()
        stamp = f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else "")
        return stamp if _Day(int(year), int(month), int(day), 0, 0).exists() and (hour or "0") < "24" else None
    return None


def _iso(found: re.Match[str]) -> str | None:
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    stated = _Day(int(year), int(month), int(day or 0), 0, 0)
    if not stated.exists() or stated.month == 0 or (day and stated.day == 0):
        return None
    if hour is None or int(hour) > 23 or int(minute) > 59:
        return stated.written()
    stamp = f"{stated.written()}T{hour.zfill(2)}:{minute.zfill(2)}:{min(int(second or 0), 59):02}"
    return stamp + (f".{fraction[:9]}" if fraction else "") + offset(zone or "")


def offset(zone: str) -> str:
    """A zone written as `Z` or `+hh:mm` in RFC 3339 form; empty where there is none that a clock can have."""
    if not zone or zone in "Zz":
        return zone.upper()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}" if int(digits[:2]) <= 14 and int(digits[2:]) < 60 else ""


# ------------------------------------------------------------------------------------ forms of people


def _by_signs(plain: str, _: tuple[str, ...]) -> Iterator[_Day]:
    """Dates whose parts are named by signs: 2024年4月26日, 2024년 4월 26일, 令和6年4月26日, 26 tháng 4 năm 2024."""
    if plain.isascii() and "thg" not in plain.lower():
        return
    if found := _IDEOGRAPHIC.search(plain):
        yield _Day(int(found[1]), int(found[2]), int(found[3] or 0), *found.span())
    if found := _ERA.search(plain):
        year = _ERAS[found[1]] + (1 if found[2] == "元" else int(found[2]))
        yield _Day(year, int(found[3]), int(found[4]), *found.span())
    if found := _VIETNAMESE.search(plain.lower()):
        yield _Day(int(found[3]), int(found[2]), int(found[1]), *found.span())


def _by_numbers(plain: str, languages: tuple[str, ...]) -> Iterator[_Day]:
    """Dates in three numbers, the year first or last."""
    if found := _YEAR_FIRST.search(plain):
        yield from _in_our_calendar(int(found[1]), int(found[3]), int(found[4]), found.span())
        return
    found = _YEAR_LAST.search(plain)
    if found is None:
        return
    first, sign, second, year = int(found[1]), found[2], int(found[3]), int(found[4])
    if len(found[4]) == 2:
        year += 2000 if year < 70 else 1900
    # A full stop parts day from month in that order everywhere.
    month_first = sign != "." and _is_month_first(languages)
    for month, day in ((first, second), (second, first)) if month_first else ((second, first), (first, second)):
        yield from _in_our_calendar(year, month, day, found.span())
        if sign == "." and month <= 12:
            return


def _is_month_first(languages: tuple[str, ...]) -> bool:
    return any(language in _MONTH_FIRST for language in languages[:1]) if languages else False


def _in_our_calendar(year: int, month: int, day: int, span: tuple[int, int]) -> Iterator[_Day]:
    if year in _BUDDHIST_YEARS:
        year -= _BUDDHIST_ERA
    if year in _PERSIAN_YEARS and 1 <= month <= 12 and 1 <= day <= 31:
        gregorian = _from_persian(year, month, day)
        yield _Day(gregorian.year, gregorian.month, gregorian.day, *span)
    elif 1 <= month <= 12 and 1 <= day <= 31:
        yield _Day(year, month, day, *span)


def _from_persian(year: int, month: int, day: int) -> date:
    """The Gregorian date of one in the Iranian solar calendar, by its 33-year leap cycle (right for 1800-2100)."""
    elapsed = year - 1
    leaps = sum((elapsed % 33 + 1 > leap) for leap in (1, 5, 9, 13, 17, 22, 26, 30)) + elapsed // 33 * 8
    months = (month - 1) * 31 - max(0, month - 7)
    return date(622, 3, 21) + timedelta(days=elapsed * 365 + leaps + months + day - 1)


class _Token(NamedTuple):
    text: str
    number: int | None
    start: int
    end: int


def _by_words(plain: str, languages: tuple[str, ...]) -> Iterator[_Day]:
    """Dates with a month's name: "26 April 2024", "April 26th, 2024", "2024. április 26."; or month and year.

    The page's own languages are tried first: "ago" is a month in Spanish and none in English.
    """
    lowered = _ELIDED.sub("  ", _CLOCK.sub(lambda time: " " * len(time[0]), plain.lower()))
    numbers = _NUMBER.findall(lowered)
    if len(numbers) < 2 and not any(len(number) == 4 for number in numbers):
        return  # no year, and no day beside one of two digits
    tokens = [
        _Token(found[0].rstrip(_CLOSING), int(found[0]) if found[0].isdecimal() else None, *found.span())
        for found in _TOKEN.finditer(lowered)
    ]
    phrases = list(_phrases(tokens))
    tables = [month_names(language.split("-")[0]) for language in languages]
    vague: list[_Day] = []
    for names, is_persian in [
        *((table, False) for table in (*tables, all_month_names())),
        (persian_month_names(), True),
    ]:
        for first, last, words in phrases:
            month = names.get(words)
            day = _around(tokens, first, last, month, is_persian=is_persian) if month else None
            if day is not None and day.day:
                yield day
                return
            if day is not None:
                vague.append(day)
    # A month and a year alone count only where they are all there is.
    if len(tokens) <= 5:
        yield from vague


def _phrases(tokens: list[_Token]) -> Iterator[tuple[int, int, str]]:
    """The words that a month may be named by, one and two of them, with the places of the first and the last."""
    for index, token in enumerate(tokens):
        if token.number is None:
            yield index, index, token.text
            if index + 1 < len(tokens):
                yield index, index + 1, f"{token.text} {tokens[index + 1].text}"


def _around(tokens: list[_Token], first: int, last: int, month: int, *, is_persian: bool) -> _Day | None:
    """The date around the name of a month that stands at tokens `first` to `last`."""
    before, after = _numbers_before(tokens[:first]), _numbers(tokens[last + 1 : last + 8])
    year = next((t for t in after if _year(t, is_persian=is_persian)), None)
    if year is None:
        year = next((t for t in before if _year(t, is_persian=is_persian)), None)
    day = next((t for t in before[:1] if _is_day(t)), None)
    if day is None:
        day = next((t for t in after[:1] if _is_day(t)), None)
    if year is None and before[:1] and day is before[0] and after and len(after[0].text) == 2:
        year = after[0]  # "26 Apr 24"
    if year is None:
        return None
    named = tokens[first : last + 1]
    span = [t for t in (day, year, *named) if t is not None]
    end = max(t.end for t in span)
    century = _BUDDHIST_CENTURY if _THAI.search(tokens[first].text) else 2000
    value = _year(year, is_persian=is_persian) or century + (year.number or 0)
    start = min(t.start for t in span)
    if is_persian:
        return next(_in_our_calendar(value, month, day.number or 0, (start, end)), None) if day else None
    return _Day(value, month, (day.number or 0) if day else 0, start, end)


def _numbers_before(tokens: list[_Token]) -> list[_Token]:
    """The numbers right before a month, nearest first; short words may stand between ("3 de", "26th of")."""
    found: list[_Token] = []
    for token in tokens[:-7:-1]:
        if token.number is not None:
            found.append(token)
        elif len(token.text) > _LONGEST_FILLER and token.text not in _YEAR_WORDS:
            break
    return found


def _numbers(tokens: list[_Token]) -> list[_Token]:
    return [t for t in tokens if t.number is not None]


def _is_day(token: _Token) -> bool:
    return len(token.text) <= 2 and 1 <= (token.number or 0) <= 31


def _year(token: _Token, *, is_persian: bool) -> int | None:
    """The year a number can be, in our calendar (or as written in the Iranian one)."""
    number = token.number or 0
    if len(token.text) != 4:
        return None
    if is_persian:
        return number if number in _PERSIAN_YEARS else None
    if number in _BUDDHIST_YEARS:
        return number - _BUDDHIST_ERA
    return number if _FIRST_YEAR <= number <= _LAST_YEAR else None
