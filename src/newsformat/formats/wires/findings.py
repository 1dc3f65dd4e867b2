"""What the readers of wires say alike."""

from __future__ import annotations

from newsformat.findings import Finding, Severity

BODY_EMPTY = Finding(
    code="body-empty", severity=Severity.WARNING, path="/body", message="no text was found in the body"
)
