"""urgency-unlike-signal."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_PRESSING = frozenset({"alert", "breaking", "flash", "sig:alert", "sig:breaking", "sig:flash"})
_ROUTINE = range(6, 9)


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    pressing = _PRESSING.intersection(article.signals)
    if pressing and article.urgency in _ROUTINE:
        message = f"the urgency is {article.urgency}, and the signal says “{min(pressing)}”"
        yield Violation("/urgency", message, "urgency runs from 1, the most urgent, to 8; correct one of the two")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The urgency is low, and a signal says that the story is pressing.",
    why="The two are most often at odds where the scale was read the wrong way round: 1 is the most urgent.",
    check=_violations,
    bad={"urgency": 8, "signals": ["breaking"]},
    at="/urgency",
    good={"urgency": 1, "signals": ["breaking"]},
)
