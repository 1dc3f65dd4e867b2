"""live-entries-out-of-order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsformat.findings import Severity
from newsformat.model.moments import surely_before
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    timed = [
        (f"/body/{index}/time", block.time)
        for index, block in enumerate(subject.article.body)
        if block.type == "live_entry" and block.time
    ]
    if len(timed) < 3:
        return
    is_falling = surely_before(timed[-1][1], timed[0][1])
    for (_, before), (path, time) in pairwise(timed):
        earlier, later = (time, before) if not is_falling else (before, time)
        if surely_before(earlier, later):
            yield Violation(path, f"the entry of {time} stands out of order", "newest first or oldest first, not mixed")


def _entries(*hours: int) -> list[dict[str, object]]:
    blocks = [{"type": "paragraph", "text": "A boat is out."}]
    return [{"type": "live_entry", "time": f"2026-03-01T{hour:02}:00:00+01:00", "blocks": blocks} for hour in hours]


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The entries of a live report stand in no order of time.",
    why="Readers take the order for what happened when.",
    check=_violations,
    bad={"body": _entries(9, 8, 10, 7)},
    at="/body/2/time",
    good={"body": _entries(9, 8, 7)},
)
