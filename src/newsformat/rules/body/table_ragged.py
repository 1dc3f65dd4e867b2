"""table-ragged."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.body import Table
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type == "table" and len(widths := _widths(block)) > 1:
            first = widths[0]
            odd = next((index for index, width in enumerate(widths) if width != first), None)
            if odd is not None:
                message = f"row {odd + 1} covers {widths[odd]} columns, the first covers {first}"
                yield Violation(f"{path}/rows/{odd}", message, "add the missing cells or say how far cells span")


def _widths(table: Table) -> list[int]:
    """How many columns each row covers, with the cells that reach down into it."""
    widths: list[int] = []
    reaching = 0
    ending: dict[int, int] = {}  # by row: how many columns are free again there
    for index, row in enumerate(table.rows):
        reaching -= ending.pop(index, 0)
        widths.append(reaching + sum(cell.column_span or 1 for cell in row))
        for cell in row:
            if (rows := cell.row_span or 1) > 1:
                columns = cell.column_span or 1
                reaching += columns
                ending[index + rows] = ending.get(index + rows, 0) + columns
    return widths


def _table(*last: dict[str, object]) -> dict[str, object]:
    head = [{"text": "Day", "header": "column"}, {"text": "Boats", "header": "column"}]
    return {"type": "table", "caption": {"text": "Passengers"}, "rows": [head, [*last]]}


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The rows of a table cover different numbers of columns.",
    why="From the short row on, numbers stand under the wrong header.",
    check=_violations,
    bad={"body": [_table({"text": "Monday"})]},
    at="/body/0/rows/1",
    good={"body": [_table({"text": "No boats", "column_span": 2})]},
)
