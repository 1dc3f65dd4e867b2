"""table-without-header."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type != "table" or len(block.rows) < 2 or max(map(len, block.rows)) < 2:
            continue
        if not any(cell.header for row in block.rows for cell in row):
            yield Violation(path, "no cell of the table is a header", "say which cells head a column or a row")


def _table(**first: str) -> dict[str, object]:
    return {
        "type": "table",
        "caption": {"text": "Passengers"},
        "rows": [[{"text": "Day", **first}, {"text": "Boats", **first}], [{"text": "Monday"}, {"text": "12"}]],
    }


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A table has no header cells.",
    why="Without them a screen reader can't say what a number means, and no program either.",
    check=_violations,
    bad={"body": [_table()]},
    at="/body/0",
    good={"body": [_table(header="column")]},
)
