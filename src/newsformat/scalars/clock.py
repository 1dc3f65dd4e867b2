"""The time of day as written beside a date."""

from __future__ import annotations

import re

# Names of zones that mean one offset in the news; CST, IST, BST and AST mean several and are left missing.
_ZONES = {
    name: offset
    for offset, names in {
        "Z": "z utc gmt", "+00:00": "wet", "+01:00": "cet mez west wat", "+02:00": "cest mesz eet cat sast",
        "+03:00": "eest msk мск eat trt", "+05:00": "pkt", "+05:45": "npt", "+07:00": "wib ict",
        "+08:00": "wita sgt hkt pht myt",
        "+09:00": "wit jst kst", "+10:00": "aest", "+11:00": "aedt", "+12:00": "nzst", "+13:00": "nzdt",
        "-03:00": "brt art adt", "-04:00": "edt", "-05:00": "est cdt pet", "-06:00": "mdt",
        "-07:00": "pdt mst", "-08:00": "pst akdt", "-09:00": "akst", "-10:00": "hst",
    }.items()
    for name in names.split()
}  # fmt: skip
# The same in words, as some print them in full.
_ZONE_WORDS = {
    f"{place} {half}": f"-{hours + (half == 'standard'):02}:00"
    for place, hours in {"eastern": 4, "central": 5, "mountain": 6, "pacific": 7}.items()
    for half in ("daylight", "standard")
}
_AFTERNOON = frozenset({"pm", "p", "下午", "午後", "오후", "晚上", "晚间", "晚間", "傍晚", "μμ", "م", "مساء", "مساءً"})
_FORENOON = frozenset({"am", "a", "上午", "午前", "오전", "凌晨", "早上", "清晨", "早晨", "πμ", "ص", "صباحا", "صباحًا"})
_HALF = r"a\.?\s?m\b|p\.?\s?m\b|μ\.?μ|π\.?μ|م(?!\w)|ص(?!\w)|مساءً?|صباح[اً]{1,2}"
_HALF_BEFORE = "上午|下午|午前|午後|오전|오후|凌晨|早上|清晨|早晨|晚上|晚间|晚間|傍晚"
_TIME = re.compile(
    rf"(?:({_HALF_BEFORE})\s*)?"
    r"(?<![0-9:.,/-])([0-9]{1,2})(?:\s?[:h時时点點시]\s?|\.)([0-5][0-9]|[0-9](?=\s?[分분]))(?![0-9])\s?(?:分|분)?(?:[:.]([0-5][0-9])(?![0-9])(?:[.,]([0-9]{1,9}))?)?"
    r"(?![./-][0-9])(?:\s?(?:Uhr|uur|hrs?|h)\b)?"
    rf"(?:\s*({_HALF}))?"
    r"(?:\.?\s*\(?((?:utc|gmt)?\s?[+-][0-9]{1,2}:?(?:[0-9]{2})?(?![0-9])"
    r"|(?:eastern|central|mountain|pacific)\s(?:daylight|standard)|[A-Z]{1,5}\b|мск))?",
    re.IGNORECASE,
)
_COLONS = re.compile(r"(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])")
_HOUR_ONLY = re.compile(
    rf"(?:({_HALF_BEFORE})\s*)?(?<![0-9:.,/-])([0-9]{{1,2}})\s*(?:({_HALF})(?:\.?\s*([A-Z]{{2,5}})\b)?|Uhr\b|uur\b|[時时点點시](?!間|间|간))"
    r"|(?:\bà|\bàs|\ba las|\balle|\bore|\bom)\s([0-9]{1,2})\s?h?\b(?![:.,/-]?[0-9])",
    re.IGNORECASE,
)
# How far from its date a time may stand, in code points.
_REACH = 40


def time_around(text: str, start: int, end: int) -> str:
    """The time of day that follows (or else precedes) text[start:end], as hh:mm:ss[.f][zone]; or empty."""
    return _time(text[end : end + _REACH]) or _time(text[max(0, start - _REACH) : start])


def time_within(text: str) -> str:
    """The time of day inside a date ("Apr 26 15:24:10 2024"); only with colons, the date has numbers enough."""
    found = _COLONS.search(text)
    return _time(text[found.start() :]) if found else ""


def _time(stretch: str) -> str:
    if found := _TIME.search(stretch):
        lead, hour, minute, second, fraction, half, zone = found.groups()
        hours = _hours(int(hour), lead or half or "")
        if hours is None:
            return ""
        stamp = f"{hours:02}:{minute.zfill(2)}:{second or '00'}" + (f".{fraction}" if fraction else "")
        return stamp + _zone(zone or "")
    if found := _HOUR_ONLY.search(stretch):
        lead, hour, half, zone, plain = found.groups()
        hours = _hours(int(hour or plain), lead or half or "")
        return "" if hours is None else f"{hours:02}:00:00" + _zone(zone or "")
    return ""


def _hours(hour: int, half: str) -> int | None:
    """The hour of 0 to 23, by its half of the day; None where the clock has no such hour."""
    key = re.sub(r"[.\s]", "", half.lower())
    if key in _AFTERNOON and 1 <= hour < 12:
        hour += 12
    elif key in _FORENOON and hour == 12:
        hour = 0
    return hour if hour <= 23 else None


def _zone(name: str) -> str:
    key = name.strip().lower()
    if found := _ZONES.get(key) or _ZONE_WORDS.get(key):
        return found
    digits = re.sub(r"[^0-9]", "", key)
    sign = re.search(r"[+-]", key)
    if sign is None or not digits:
        return ""
    if len(digits) <= 2:
        digits = digits.zfill(2) + "00"
    hours, minutes = digits.zfill(4)[:2], digits.zfill(4)[2:]
    return f"{sign[0]}{hours}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else ""
