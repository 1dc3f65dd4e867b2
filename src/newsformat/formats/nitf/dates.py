"""Dates of NITF, ISO 8601 without signs (`20260301T063000+0100`), and moments of ours."""

from __future__ import annotations

from newsformat.formats.wires import scalars


def moment_of(norm: str) -> str | None:
    """The moment that a date tells, with or without the signs between its parts; None for none."""
    return scalars.compact_moment(norm) or scalars.moment(norm.strip().upper())


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
