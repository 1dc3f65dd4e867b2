"""summary-cut-off."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import folded

_CUT = late(r"[\s\[(]{0,3}(?:…|\.\.\.)[\])]?\Z")
_FEWEST_CHARACTERS = 40


def _violations(subject: Subject) -> Iterator[Violation]:
    summary = subject.article.summary or ""
    cut = _CUT.search(summary)
    if cut is None or cut.start() < _FEWEST_CHARACTERS:
        return
    start = folded(summary[: cut.start()])
    text = " ".join(passage.text for passage in subject.passages[:3])
    if folded(text).startswith(start):
        message = "the summary is the beginning of the text, cut off"
        yield Violation("/summary", message, "write one that is whole, or take it out")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A summary is the beginning of the text, cut off.",
    why="A summary made by a machine out of the first characters ends in the middle of a thought, and tells nothing "
    "that the text does not tell better.",
    check=_violations,
    bad={"summary": "The first boat left the harbour at dawn, nine days af…"},
    at="/summary",
    good={"summary": "Boats run again, and everyone on the island is out to watch …"},
)
