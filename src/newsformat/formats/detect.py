"""Bytes -> the name of the format they are in."""

from __future__ import annotations

from newsformat.formats import FORMATS
from newsformat.formats.signs import FIRST_BYTES

OTHERWISE = "text"
"""What a source is taken for that no format claims."""


def detect(data: bytes) -> str:
    """The name of the format whose signs the first bytes bear; plain text if they bear none."""
    first = data[:FIRST_BYTES]
    return next((name for name, row in FORMATS.items() if row.looks_like(first)), OTHERWISE)
