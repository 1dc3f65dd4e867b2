"""summary-in-body."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_FEWEST = 20


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    first = next((block for block in article.body if block.type == "paragraph"), None)
    if first is None or len(first.text) < _FEWEST:
        return
    for name, text in (("subheadline", article.subheadline), ("summary", article.summary)):
        if text and text == first.text:
            yield Violation(f"/{name}", f"the {name} is the first paragraph word for word", "write one that adds to it")
            return


_BODY = [{"type": "paragraph", "text": "The first boat left the harbour at dawn."}]

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The summary or the subheadline is the first paragraph of the body.",
    why="Shown above the text it says everything twice; in a list it says less than a summary could.",
    check=_violations,
    bad={"body": _BODY, "subheadline": "The first boat left the harbour at dawn."},
    at="/subheadline",
    good={"body": _BODY, "subheadline": "Boats run again across the lagoon."},
)
