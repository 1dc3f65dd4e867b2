"""One line a finding: `file:line:column: severity code: message (hint)`."""

from __future__ import annotations

from newsformat.cli.reporters import line_of
from newsformat.cli.reports.report import Checked, Report


class Told(Report):
    """Findings, one a line."""

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        for finding in checked.findings:
            print(line_of(finding), file=self.stream)
