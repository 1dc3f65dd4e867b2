"""quotation-marks-makeshift."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_MAKESHIFT = late(r"``(?=\w)|(?<![\w'])''(?=[^\W\d_])|(?<=[^\W\d_])[.,!?]?''(?![\w'])|(?<![\w,]),,(?=\w)")


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with("``", "''", ",,"):
        if (found := _MAKESHIFT.search(passage.text)) and not any(mark.type == "code" for mark in passage.marks):
            yield Violation(passage.place, f"{found[0]} stands for a quotation mark", "write the mark itself")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Two characters stand for one quotation mark.",
    why="Readers may guess what '' or ,, means; a search, a voice and a program that looks for quotes don't.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "''We sail at dawn,'' she said."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "“We sail at dawn,” she said of the rock ’n’ roll '90s."}]},
)
