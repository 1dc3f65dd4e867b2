"""space-before-comma."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rewriting import rewritten
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_SPACED = late(r"(?<=\w) ,(?= )")


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with(" , "):
        if found := _SPACED.search(passage.text):
            around = passage.text[max(0, found.start() - 15) : found.end() + 15]
            message = f"a space stands before the comma in “{around}”"
            yield Violation(passage.place, message, "take the space out", rewritten(passage, _closed_up))


def _closed_up(text: str) -> str:
    return _SPACED.sub(",", text)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A space stands before a comma.",
    why="No language sets one there; a line may break before the comma.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "At dawn , the first boat left."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "At dawn, the first boat left, said Rossi ; at last !"}]},
)
