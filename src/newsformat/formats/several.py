"""Sources that hold several items: one is read, and a finding tells of the others."""

from __future__ import annotations

from dataclasses import replace

from newsformat.findings import Finding, Severity
from newsformat.model.reading import Reading


def one_of_several(reading: Reading, others: int, message: str) -> Reading:
    """The reading with a message of how many others its source holds, for which it has a `{}`; nothing of none."""
    if not others:
        return reading
    more = Finding(
        code="more-items", severity=Severity.INFO, message=message.format(others), hint="read_all gives them all"
    )
    return replace(reading, findings=(*reading.findings, more))
