"""The line of a source that a finding is about, with the spot in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsformat import Finding

_WIDEST = 100
"""Columns of a source line that are shown; of a longer one the stretch around the spot."""
_BEFORE = 30


def spot_of(finding: Finding, line: str) -> tuple[str, int, int]:
    """What is shown of the line that a finding is about, and where in it the spot begins and ends."""
    line = line.rstrip("\r")
    column = finding.column or 1
    end = finding.end_column if finding.end_line == finding.line and finding.end_column else len(line) + 1
    return _stretch_of(line, column - 1, max(end - 1, column))


def _stretch_of(line: str, start: int, stop: int) -> tuple[str, int, int]:
    """The stretch of a line around a spot, what would act on a terminal blanked out, and the spot in it."""
    first = max(0, start - _BEFORE) if len(line) > _WIDEST else 0
    last = min(len(line), first + _WIDEST)
    before, after = ("…" if first else ""), ("…" if last < len(line) else "")
    stretch = "".join(character if character.isprintable() else " " for character in line[first:last])
    return f"{before}{stretch}{after}", start - first + len(before), min(stop, last) - first + len(before)
