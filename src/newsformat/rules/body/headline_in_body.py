"""headline-in-body."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded

_FIRST = 3


def _violations(subject: Subject) -> Iterator[Violation]:
    headline = subject.article.headline
    for index, block in enumerate(subject.article.body[:_FIRST] if headline else ()):
        if block.type in ("paragraph", "heading") and folded(block.text) == folded(headline or ""):
            path = f"/body/{index}"
            fix = Fix((Edit(path, REMOVED),), safe=block.text == headline)
            hint = "take it out: the headline stands above the body"
            yield Violation(path, "the body begins with the headline", hint, None if block.marks or block.id else fix)
            return


_P = {"type": "paragraph", "text": "The first boat left the harbour at dawn."}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The headline stands in the body once more.",
    why="Wherever headline and body are shown together, readers and screen readers meet it twice.",
    check=_violations,
    bad={"body": [{"type": "heading", "level": 2, "text": "Ferry service resumes after nine days"}, _P]},
    at="/body/0",
    good={"body": [{"type": "heading", "level": 2, "text": "After nine days"}, _P]},
)
