"""Times as exact as they came: which moments exist, and which surely lie before others."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta

# Offsets in use run from UTC-12 to UTC+14: a local time is within these of its UTC reading.
_EAST = timedelta(hours=14)
_WEST = timedelta(hours=12)


def is_calendar_moment(moment: str) -> bool:
    """Whether a string of the form of `Moment` names a day that exists (year 1 to 9999)."""
    year = int(moment[:4])
    if year == 0:
        return False
    return len(moment) < 10 or int(moment[8:10]) <= calendar.monthrange(year, int(moment[5:7]))[1]


def bounds(moment: str) -> tuple[datetime, datetime]:
    """The earliest and the latest instant (UTC) that a moment can mean.

    A year lasts a year; a time without offset may have been read off any clock on earth.
    """
    try:
        start, length = _start_and_length(moment)
        if start.tzinfo is not None:
            return start.astimezone(UTC), start.astimezone(UTC)
        start = start.replace(tzinfo=UTC)
        return start - _EAST, start + length + _WEST
    except OverflowError:  # within a day of year 1 or 9999
        naive = (
            datetime.fromisoformat(moment[:10].ljust(10, "-")) if len(moment) >= 10 else datetime(int(moment[:4]), 1, 1)
        )
        return naive.replace(tzinfo=UTC), naive.replace(tzinfo=UTC)


def _start_and_length(moment: str) -> tuple[datetime, timedelta]:
    year, month = int(moment[:4]), int(moment[5:7] or 1)
    if len(moment) == 4:
        return datetime(year, 1, 1), timedelta(days=365 + calendar.isleap(year))
    if len(moment) == 7:
        return datetime(year, month, 1), timedelta(days=calendar.monthrange(year, month)[1])
    if len(moment) == 10:
        return datetime.fromisoformat(moment), timedelta(days=1)
    return datetime.fromisoformat(moment), timedelta()


def surely_before(earlier: str, later: str) -> bool:
    """Whether every instant that the one can mean lies before every instant that the other can mean."""
    return bounds(earlier)[1] < bounds(later)[0]


def is_without_zone(moment: str) -> bool:
    """Whether a moment is a time of day on a clock that nobody names."""
    return len(moment) > 10 and moment[-1] != "Z" and moment[-6] not in "+-"
