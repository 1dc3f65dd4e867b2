"""One JSON document: the findings, and how many there are of each severity in how many files."""

from __future__ import annotations

import json
from typing import TextIO

from newsformat.cli.reports.report import Checked, Report, Tally, members_of


class Told(Report):
    """Findings as a list in one document."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._before = '{"findings": [\n'

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        for finding in checked.findings:
            self.stream.write(f"{self._before}{json.dumps(members_of(finding), ensure_ascii=False)}")
            self._before = ",\n"

    def finish(self, tally: Tally) -> None:
        """Print the figures and close the document."""
        if self._before != ",\n":
            self.stream.write(self._before)
        counts = {"files": tally.files, "files_with_findings": tally.at_fault, **tally.by_severity}
        self.stream.write(f'\n], "summary": {json.dumps(counts)}}}\n')
