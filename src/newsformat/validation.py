"""JSON to findings: the strict door, the structure, the integrity, each fault once and at its place."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsformat.findings import Finding, ReadError, unreadable
from newsformat.jsontext.strict import JsonValue, parse
from newsformat.model.article import Article
from newsformat.model.verdict import verdict

if TYPE_CHECKING:
    from newsformat.jsontext.places import Span

# From so many findings on, one map of all places costs less than a walk to each.
_MANY = 8


def validate(source: bytes | str | Path | dict[str, JsonValue] | Article) -> list[Finding]:
    """What is wrong with an article document, in document order; empty: nothing to say.

    `source` is JSON (bytes or text), a `Path` to a file of JSON, parsed JSON, or an Article (which was valid
    when it was made). Findings of JSON text name line and column.

    Raises:
        OSError: the file can't be read.
    """
    if isinstance(source, Article):
        return list(verdict(parse(source.to_json()))[1])
    if isinstance(source, dict):
        findings = _of_parsed(source)
        return [replace(finding, line=None, column=None, end_line=None, end_column=None) for finding in findings]
    name = str(source) if isinstance(source, Path) else None
    data = source.read_bytes() if isinstance(source, Path) else source
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogatepass")
    return [replace(finding, source=name) for finding in _findings(data)]


def _of_parsed(document: dict[str, JsonValue]) -> list[Finding]:
    """The findings of parsed JSON: written out, it enters by the same door, which lets no null pass."""
    try:
        data = json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")
    except (TypeError, ValueError, RecursionError) as error:
        return [unreadable("json-value", f"this is not JSON data: {error}", hint="give what json.loads gives").finding]
    return _findings(data)


def _findings(data: bytes) -> list[Finding]:
    try:
        document = parse(data)
    except ReadError as error:
        return [error.finding]
    findings = verdict(document)[1]
    if not isinstance(document, dict | list) or not findings:
        return [replace(finding, line=1, column=1) for finding in findings]
    placed = located(findings, data)
    return sorted(placed, key=lambda finding: (finding.line or 0, finding.column or 0))


def located(findings: Sequence[Finding], data: bytes, places: Mapping[str, Span] | None = None) -> list[Finding]:
    """The findings with line and column of their pointers in a JSON document; `places` is its map, where known."""
    if places is None and len(findings) > _MANY:
        from newsformat.jsontext.places import place_map  # noqa: PLC0415 - a good document needs no places

        places = place_map(data)
    return [_located(finding, data, places) for finding in findings]


def _located(finding: Finding, data: bytes, places: Mapping[str, Span] | None) -> Finding:
    """A finding at its value; an unknown member at its name; a missing one at the brace of its object."""
    from newsformat.jsontext.places import Span, locate  # noqa: PLC0415 - a good document needs no places

    try:
        span = places[finding.path] if places is not None else locate(data, finding.path)
    except KeyError:  # the finding is about something the document doesn't hold
        return replace(finding, line=1, column=1)
    if finding.code == "member-unknown" and span.key is not None:
        span = span.key
    if finding.code in ("member-missing", "type-missing"):
        span = Span(span.line, span.column, span.line, span.column + 1)
    return replace(finding, line=span.line, column=span.column, end_line=span.end_line, end_column=span.end_column)
