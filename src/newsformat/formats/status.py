"""What a reader says of a status that it does not know."""

from __future__ import annotations

from newsformat.findings import Finding, Severity

_LONGEST_SHOWN = 60


def status_unknown(value: str, line: int | None = None) -> Finding:
    """The finding for a status that is none of ours by any spelling: somebody must look whether it may be used."""
    return Finding(
        code="status-unknown",
        severity=Severity.WARNING,
        path="/status",
        message=f"the status “{value[:_LONGEST_SHOWN]}” is none that we know; it is kept under extensions",
        hint="we know usable, withheld, canceled",
        line=line,
        column=None if line is None else 1,
    )
