"""The line of a source that a finding is about, with the spot in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsformat import Finding

_WIDEST = 100
"""Columns of a source line that are shown; of a longer one the stretch around the spot."""
_BEFORE = 30


class Spot(NamedTuple):
    """What is shown of a line, and where in it the spot begins and ends."""

    shown: str
    start: int
    stop: int


def spots_in(text: str, findings: Iterable[Finding], line: int = 1, column: int = 1) -> dict[Finding, Spot]:
    """The spots of findings in a text that begins at a line and column of its file."""
    lines = text.split("\n")
    return {
        finding: _spot_of(finding, lines[finding.line - line], column - 1 if finding.line == line else 0)
        for finding in findings
        if finding.line is not None and finding.line - line < len(lines)
    }


def _spot_of(finding: Finding, line: str, before: int) -> Spot:
    """The spot of a finding in its line, of which so many characters are not known that stand before."""
    line = line.rstrip("\r")
    column = (finding.column or 1) - before
    is_short = finding.end_line == finding.line and finding.end_column
    end = (finding.end_column or 1) - before if is_short else len(line) + 1
    return _stretch_of(line, column - 1, max(end - 1, column))


def _stretch_of(line: str, start: int, stop: int) -> Spot:
    """The stretch of a line around a spot, what would act on a terminal blanked out, and the spot in it."""
    first = max(0, start - _BEFORE) if len(line) > _WIDEST else 0
    last = min(len(line), first + _WIDEST)
    before, after = ("…" if first else ""), ("…" if last < len(line) else "")
    stretch = "".join(character if character.isprintable() else " " for character in line[first:last])
    return Spot(f"{before}{stretch}{after}", start - first + len(before), min(stop, last) - first + len(before))
