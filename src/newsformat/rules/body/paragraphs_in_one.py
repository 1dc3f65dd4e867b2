"""paragraphs-in-one."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    if "\n\n" in subject.words:
        for passage in subject.passages:
            if passage.kind == "paragraph" and "\n\n" in passage.text:
                count = len([part for part in passage.text.split("\n\n") if part])
                message = f"{count} paragraphs stand in one, parted by empty lines"
                yield Violation(passage.place, message, "make each a block of its own")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Several paragraphs stand in one.",
    why="An empty line in a text is a paragraph's end that was missed; what counts or places paragraphs goes wrong.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The first boat left.\n\nIt was full."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "The boat left,\nthe gulls stayed."}]},
)
