"""For a person: grouped by file, each finding with its line of the source and the spot marked in it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, TextIO

import click

from newsformat.cli.reporters import printable
from newsformat.cli.reports.contract import Checked, Report, Tally

if TYPE_CHECKING:
    from newsformat import Finding

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}
_WIDEST = 100
"""Columns of a source line that are shown; of a longer one the stretch around the spot."""
_BEFORE = 30


class Told(Report):
    """Findings in groups, with a summary. In colour where the stream is a terminal."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._coloured = stream.isatty()

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        if not checked.findings:
            return
        lines = None if checked.text is None else checked.text.split("\n")
        print(self._styled(printable(checked.name), bold=True), file=self.stream)
        for finding in checked.findings:
            print(self._heading(finding), file=self.stream)
            for line in self._excerpt(finding, lines):
                print(line, file=self.stream)
        print(file=self.stream)

    def finish(self, tally: Tally) -> None:
        """Print how much was found."""
        print(_summary(tally), file=self.stream)

    def _styled(self, text: str, **style: object) -> str:
        return click.style(text, **style) if self._coloured else text  # type: ignore[arg-type]

    def _heading(self, finding: Finding) -> str:
        place = f"{finding.line}:{finding.column}" if finding.line is not None else finding.path
        severity = self._styled(finding.severity, fg=_COLOURS[finding.severity], bold=True)
        where = f"{printable(place)}  " if place else ""
        return f"  {where}{severity}  {finding.code}: {printable(finding.message)}"

    def _excerpt(self, finding: Finding, lines: list[str] | None) -> list[str]:
        hint = f"help: {printable(finding.hint)}" if finding.hint else ""
        if lines is None or finding.line is None or finding.line > len(lines):
            return [f"      {hint}"] if hint else []
        number = str(finding.line)
        column = finding.column or 1
        line = lines[finding.line - 1].rstrip("\r")
        end = finding.end_column if finding.end_line == finding.line and finding.end_column else len(line) + 1
        shown, start, stop = _window(line, column - 1, max(end - 1, column))
        marks = " " * _width(shown[:start]) + "^" * max(_width(shown[start:stop]), 1)
        margin = " " * len(number)
        marked = self._styled(marks, fg=_COLOURS[finding.severity])
        told = [f"    {number} | {shown}", f"    {margin} | {marked}"]
        return [*told, f"    {margin} = {hint}"] if hint else told


def _window(line: str, start: int, stop: int) -> tuple[str, int, int]:
    """The stretch of a line around a spot, what would act on a terminal blanked out, and the spot in it."""
    first = max(0, start - _BEFORE) if len(line) > _WIDEST else 0
    last = min(len(line), first + _WIDEST)
    before, after = ("…" if first else ""), ("…" if last < len(line) else "")
    stretch = "".join(character if character.isprintable() else " " for character in line[first:last])
    return f"{before}{stretch}{after}", start - first + len(before), min(stop, last) - first + len(before)


def _width(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )


def _summary(tally: Tally) -> str:
    files = f"{tally.files:,} file{'' if tally.files == 1 else 's'}"
    if not tally.by_severity:
        return f"{files} checked: nothing to say"
    found = ", ".join(
        f"{count:,} {severity if severity == 'info' or count == 1 else severity + 's'}"
        for severity in _COLOURS
        if (count := tally.by_severity.get(severity))
    )
    fixable = f"; --fix puts {tally.fixable:,} right" if tally.fixable else ""
    return f"{found} in {tally.at_fault:,} of {files}{fixable}"
