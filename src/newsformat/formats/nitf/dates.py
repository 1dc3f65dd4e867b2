"""Dates of NITF, ISO 8601 without signs (`20260301T063000+0100`), and moments of ours."""

from __future__ import annotations

import re

from newsformat.formats.wires import scalars

_NORM = re.compile(
    r"([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?:[T ]?([0-9]{2}):?([0-9]{2})(?::?([0-9]{2})([.,][0-9]{1,9})?)?"
    r" ?(Z|[+-][0-9]{2}:?[0-9]{2})?)?\Z"
)


def moment_of(norm: str) -> str | None:
    """The moment that a date tells, with or without the signs between its parts; None for none."""
    norm = norm.strip().upper()
    found = _NORM.match(norm)
    if found is None:
        return scalars.moment(norm)
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    date = f"{year}-{month}-{day}"
    if hour is None:
        return scalars.moment(date)
    zone = zone or ""
    if len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return scalars.moment(f"{date}T{hour}:{minute}:{second or '00'}{(fraction or '').replace(',', '.')}{zone}")


def norm_of(moment: str) -> str:
    """A moment as NITF writes it; a year or a month as it is."""
    if len(moment) < 10:
        return moment
    date, _, time = moment.partition("T")
    clock, zone = (time[:8], time[8:]) if time else ("", "")
    fraction, sign, offset = zone, "", ""
    for mark in ("+", "-"):
        if mark in zone:
            fraction, sign, offset = zone.partition(mark)
    return date.replace("-", "") + (
        f"T{clock.replace(':', '')}{fraction}{sign}{offset.replace(':', '')}" if time else ""
    )
