"""Times as exact as they came: which exist, what they can mean, which surely lie before others."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from newsformat.model.moments import bounds, is_calendar_moment, is_without_zone, surely_before


@pytest.mark.parametrize(
    ("moment", "exists"),
    [
        ("2026", True),
        ("0001", True),
        ("0000", False),
        ("0000-01-01", False),
        ("2026-02", True),
        ("2026-02-28", True),
        ("2026-02-29", False),
        ("2024-02-29", True),
        ("1900-02-29", False),
        ("2000-02-29", True),
        ("2026-04-31", False),
        ("2026-04-31T00:00:00Z", False),
        ("9999-12-31T23:59:59Z", True),
    ],
)
def test_a_moment_names_a_day_that_exists(moment: str, exists: bool) -> None:
    assert is_calendar_moment(moment) is exists


@pytest.mark.parametrize(
    ("moment", "earliest", "latest"),
    [
        ("2026-03-01T06:30:00Z", "2026-03-01T06:30", "2026-03-01T06:30"),
        ("2026-03-01T06:30:00+01:00", "2026-03-01T05:30", "2026-03-01T05:30"),
        ("2026-03-01T00:15:00+14:00", "2026-02-28T10:15", "2026-02-28T10:15"),
        # without offset: clocks on earth run from UTC-12 to UTC+14
        ("2026-03-01T06:30:00", "2026-02-28T16:30", "2026-03-01T18:30"),
        ("2026-03-01", "2026-02-28T10:00", "2026-03-02T12:00"),
        ("2026-02", "2026-01-31T10:00", "2026-03-01T12:00"),
        ("2024", "2023-12-31T10:00", "2025-01-01T12:00"),
    ],
)
def test_what_a_moment_can_mean(moment: str, earliest: str, latest: str) -> None:
    low, high = (datetime.fromisoformat(end).replace(tzinfo=UTC) for end in (earliest, latest))
    assert bounds(moment) == (low, high)


@pytest.mark.parametrize(
    "moment", ["0001", "0001-01-01", "9999", "9999-12", "9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"]
)
def test_the_ends_of_the_calendar_do_no_harm(moment: str) -> None:
    earliest, latest = bounds(moment)
    assert timedelta(0) <= latest - earliest <= timedelta(days=367)


@pytest.mark.parametrize(
    ("earlier", "later", "surely"),
    [
        ("2026-03-01T06:30:00Z", "2026-03-01T06:30:01Z", True),
        ("2026-03-01T06:30:00Z", "2026-03-01T06:30:00.5Z", True),
        ("2026-03-01T06:30:00Z", "2026-03-01T06:30:00Z", False),
        ("2026-03-01T06:30:00Z", "2026-03-01T07:30:00+01:00", False),
        ("2026-03-01T07:00:00+01:00", "2026-03-01T06:30:00Z", True),
        ("2026-03-01", "2026-03-01T06:30:00Z", False),
        ("2026-03-01", "2026-03-02", False),  # may be the same hour in Tokyo and in New York
        ("2026-03-01", "2026-03-04", True),
        ("2025", "2026", False),
        ("2025", "2027", True),
        ("2026-03-01T06:30:00", "2026-03-02T06:30:00", False),
        ("2026-03-01T06:30:00", "2026-03-02T08:30:01", True),
    ],
)
def test_surely_before(earlier: str, later: str, surely: bool) -> None:
    assert surely_before(earlier, later) is surely
    assert not surely_before(later, earlier)


@pytest.mark.parametrize(
    ("moment", "is_without"),
    [
        ("2026-03-01T06:30:00", True),
        ("2026-03-01T06:30:00.123456789", True),
        ("2026-03-01T06:30:00Z", False),
        ("2026-03-01T06:30:00-05:00", False),
        ("2026-03-01T06:30:00.5+01:00", False),
        ("2026-03-01", False),
        ("2026", False),
    ],
)
def test_a_time_of_day_is_without_a_zone(moment: str, is_without: bool) -> None:
    assert is_without_zone(moment) is is_without
