"""For a person: grouped by file, each finding with its line of the source and the spot marked in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import click

from newsformat.cli.columns import width_of
from newsformat.cli.reporters import printable
from newsformat.cli.reports.report import Checked, Report, Tally, summary_of

if TYPE_CHECKING:
    from newsformat import Finding
    from newsformat.cli.reports.spot import Spot

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


class Told(Report):
    """Findings in groups, with a summary. In colour where the stream is a terminal."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._coloured = stream.isatty()

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        if not checked.findings:
            return
        print(self._styled(printable(checked.name), bold=True), file=self.stream)
        for finding in checked.findings:
            print(self._heading(finding), file=self.stream)
            for line in self._excerpt(finding, checked.spots.get(finding)):
                print(line, file=self.stream)
        print(file=self.stream)

    def finish(self, tally: Tally) -> None:
        """Print how much was found."""
        print(summary_of(tally), file=self.stream)

    def _styled(self, text: str, **style: object) -> str:
        return click.style(text, **style) if self._coloured else text  # type: ignore[arg-type]

    def _heading(self, finding: Finding) -> str:
        place = f"{finding.line}:{finding.column}" if finding.line is not None else finding.path
        severity = self._styled(finding.severity, fg=_COLOURS[finding.severity], bold=True)
        where = f"{printable(place)}  " if place else ""
        return f"  {where}{severity}  {finding.code}: {printable(finding.message)}"

    def _excerpt(self, finding: Finding, spot: Spot | None) -> list[str]:
        hint = f"help: {printable(finding.hint)}" if finding.hint else ""
        if spot is None:
            return [f"      {hint}"] if hint else []
        number = str(finding.line)
        shown, start, stop = spot
        marks = " " * width_of(shown[:start]) + "^" * max(width_of(shown[start:stop]), 1)
        margin = " " * len(number)
        marked = self._styled(marks, fg=_COLOURS[finding.severity])
        told = [f"    {number} | {shown}", f"    {margin} | {marked}"]
        return [*told, f"    {margin} = {hint}"] if hint else told
