"""What every report is: told of one file after the other, and then that there are no more."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsformat import Finding
    from newsformat.cli.reports.spot import Spot


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked: its name, what was found, and the spots where that stands, as far as they are known."""

    name: str
    findings: tuple[Finding, ...] = ()
    spots: Mapping[Finding, Spot] = field(default_factory=dict)


@dataclass(slots=True)
class Tally:
    """How much was found in how many files."""

    files: int = 0
    at_fault: int = 0
    fixable: int = 0
    by_severity: dict[str, int] = field(default_factory=dict)

    def count(self, checked: Checked) -> None:
        """Count a file and what was found in it."""
        self.files += 1
        self.at_fault += bool(checked.findings)
        for finding in checked.findings:
            self.by_severity[finding.severity] = self.by_severity.get(finding.severity, 0) + 1
            self.fixable += finding.fixable


class Report(ABC):
    """A report that is written to a stream."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    @abstractmethod
    def tell(self, checked: Checked) -> None:
        """Tell of a file."""

    def finish(self, tally: Tally) -> None:  # noqa: B027 - most reports have no end of their own
        """Tell that there are no more files."""


def message_of(finding: Finding) -> str:
    """What a finding says, with its hint."""
    return f"{finding.message} ({finding.hint})" if finding.hint else finding.message


def members_of(finding: Finding) -> dict[str, Any]:
    """A finding as JSON members; what it does not say is left out."""
    names = ("source", "line", "column", "end_line", "end_column", "path", "severity", "code", "message", "hint")
    members = {name: value for name in names if (value := getattr(finding, name)) not in (None, "")}
    return {**members, "fixable": True} if finding.fixable else members


def summary_of(tally: Tally) -> str:
    """How much was found, in a line."""
    if not tally.files:
        return "no file was checked"
    files = f"{tally.files:,} file{'' if tally.files == 1 else 's'}"
    if not tally.by_severity:
        return f"{files} checked: nothing to say"
    found = ", ".join(
        f"{count:,} {severity if severity == 'info' or count == 1 else severity + 's'}"
        for severity in ("error", "warning", "info")
        if (count := tally.by_severity.get(severity))
    )
    fixable = f"; --fix puts {tally.fixable:,} right" if tally.fixable else ""
    return f"{found} in {tally.at_fault:,} of {files}{fixable}"
