"""JUnit XML: a test case a file, with a failure for each finding of severity error or warning."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from newsformat.cli.reporters import line_of
from newsformat.cli.reports.report import Checked, Report, Tally
from newsformat.cli.reports.xmltext import attribute

if TYPE_CHECKING:
    from newsformat import Finding


class Told(Report):
    """Files as test cases."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._cases: list[str] = []
        self._failed = 0

    def tell(self, checked: Checked) -> None:
        """Take down a file; the figures stand before all cases."""
        failures = [finding for finding in checked.findings if finding.severity != "info"]
        self._failed += bool(failures)
        case = f'    <testcase name={attribute(checked.name)} classname="newsformat" time="0"'
        if not failures:
            self._cases.append(f"{case}/>\n")
            return
        told = "".join(f"      {_failure(finding)}\n" for finding in failures[:1])
        rest = "".join(f"{line_of(finding)}\n" for finding in failures)
        self._cases.append(f"{case}>\n{told}      <system-out>{_text(rest)}</system-out>\n    </testcase>\n")

    def finish(self, tally: Tally) -> None:
        """Print the whole document."""
        counts = f'tests="{tally.files}" failures="{self._failed}" errors="0"'
        self.stream.write(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites {counts} time="0">\n'
            f'  <testsuite name="newsformat" {counts} skipped="0" time="0">\n'
        )
        self.stream.writelines(self._cases)
        self.stream.write("  </testsuite>\n</testsuites>\n")


def _failure(finding: Finding) -> str:
    return f"<failure type={attribute(finding.code)} message={attribute(line_of(finding))}/>"


def _text(text: str) -> str:
    return attribute(text)[1:-1].replace("&#10;", "\n")
