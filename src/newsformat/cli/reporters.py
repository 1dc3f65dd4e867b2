"""Findings as a person reads them: `file:line:column: severity code: message (hint)`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from newsformat import Finding

GRAVITY = ("error", "warning", "info")
# What moves a cursor, starts an escape sequence, ends a line or turns the direction of what follows.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def report(findings: Iterable[Finding], stream: TextIO | None = None) -> None:
    """Print findings, one a line; to standard output where no stream is named."""
    for finding in findings:
        print(line_of(finding), file=stream or sys.stdout)


def report_number_left(count: int, shown: int) -> None:
    """Tell on standard error how many of so many findings were not printed, where any were not."""
    if count > shown:
        sys.stderr.write(f"and {count - shown:,} more of {count:,}\n")


def line_of(finding: Finding) -> str:
    """A finding on one line; its pointer stands there where there is no line in a file to show."""
    return printable(str(finding))


def printable(text: str) -> str:
    """The text with what would not stay on its line, or would change how the line reads, written as an escape."""
    return _UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def is_grave(finding: Finding, least: str = "error") -> bool:
    """Whether a finding is of a severity or a graver one."""
    return GRAVITY.index(finding.severity) <= GRAVITY.index(least)
