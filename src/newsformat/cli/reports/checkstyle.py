"""Checkstyle XML, which many CI systems read."""

from __future__ import annotations

from typing import TextIO

from newsformat.cli.reports.report import Checked, Report, Tally, message_of
from newsformat.cli.reports.xmltext import attribute


class Told(Report):
    """Findings as Checkstyle's errors, file by file."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n')

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        if not checked.findings:
            return
        self.stream.write(f"  <file name={attribute(checked.name)}>\n")
        for finding in checked.findings:
            message = message_of(finding)
            column = "" if finding.column is None else f' column="{finding.column}"'
            self.stream.write(
                f'    <error line="{finding.line or 1}"{column} severity="{finding.severity}" '
                f'message={attribute(message)} source="newsformat.{finding.code}"/>\n'
            )
        self.stream.write("  </file>\n")

    def finish(self, tally: Tally) -> None:  # noqa: ARG002 - the document has no figures
        """Close the document."""
        self.stream.write("</checkstyle>\n")
