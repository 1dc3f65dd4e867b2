"""Annotations of GitHub Actions: workflow commands that the runner reads from the output.

The commands and their escapes: docs.github.com, "Workflow commands for GitHub Actions".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsformat.cli.reporters import printable
from newsformat.cli.reports.report import Checked, Report, message_of

if TYPE_CHECKING:
    from newsformat import Finding

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


class Told(Report):
    """Findings as annotations, each in its file at its line."""

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        for finding in checked.findings:
            print(_annotation(finding), file=self.stream)


def _annotation(finding: Finding) -> str:
    # An end column is only understood where the end is on the same line.
    last = finding.end_column if finding.end_line == finding.line else None
    properties = {
        "file": finding.source,
        "line": finding.line,
        "endLine": finding.end_line,
        "col": finding.column,
        "endColumn": last,
        "title": finding.code,
    }
    told = ",".join(f"{name}={_escaped(value, also=':,')}" for name, value in properties.items() if value is not None)
    return f"::{_LEVELS[finding.severity]} {told}::{_escaped(message_of(finding))}"


def _escaped(value: object, also: str = "") -> str:
    escaped = printable(str(value)).replace("%", "%25")
    for character in also:
        escaped = escaped.replace(character, f"%{ord(character):02X}")
    return escaped
