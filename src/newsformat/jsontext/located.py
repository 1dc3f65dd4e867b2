"""Findings of a JSON document with the places that their pointers name in its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsformat.findings import Finding

if TYPE_CHECKING:
    from newsformat.jsontext.places import Span

# From so many findings on, one map of all places costs less than a walk to each.
_MANY = 8


def located(findings: Sequence[Finding], data: bytes, places: Mapping[str, Span] | None = None) -> list[Finding]:
    """The findings with line and column of their pointers in a JSON document; `places` is its map, where known."""
    if places is None and len(findings) > _MANY:
        from newsformat.jsontext.places import place_map  # noqa: PLC0415 - a good document needs no places

        places = place_map(data)
    return [_located(finding, data, places) for finding in findings]


def _located(finding: Finding, data: bytes, places: Mapping[str, Span] | None) -> Finding:
    """A finding at its value; an unknown member at its name; a missing one at the brace of its object."""
    from newsformat.jsontext.places import Span, locate  # noqa: PLC0415 - a good document needs no places

    path, span = finding.path, None
    if finding.code == "type-unknown":  # it is about the object, and stands in its `type`
        path += "/type"
    while span is None:
        try:
            span = places[path] if places is not None else locate(data, path)
        except KeyError:  # the finding is about something that the document doesn't hold: what would hold it does
            path = path.rpartition("/")[0]
    if not path.startswith(finding.path) or finding.code in ("member-missing", "type-missing"):
        span = Span(span.line, span.column, span.line, span.column + 1)
    if finding.code == "member-unknown" and span.key is not None:
        span = span.key
    return replace(finding, line=span.line, column=span.column, end_line=span.end_line, end_column=span.end_column)
