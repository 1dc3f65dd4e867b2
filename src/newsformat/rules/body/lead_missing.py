"""lead-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded

_ARTICLES = (None, "article", "explainer", "review", "opinion")
_WORDED = ("paragraph", "heading", "list", "table", "quotation", "fact_box", "live_entry", "preformatted", "note")


def _violations(subject: Subject) -> Iterator[Violation]:
    if subject.article.type not in _ARTICLES:
        return
    headline = folded(subject.article.headline or "")
    for index, block in enumerate(subject.article.body):
        if block.type in _WORDED and not (block.type == "heading" and folded(block.text) == headline):
            if block.type in ("heading", "list", "table"):
                yield Violation(f"/body/{index}", f"the body begins with a {block.type}", "begin with a paragraph")
            return


_HEADING = {"type": "heading", "level": 2, "text": "A long night"}
_P = {"type": "paragraph", "text": "The first boat left the harbour at dawn."}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The body begins with a heading, a list or a table.",
    why="The first paragraph says what happened; without it, lists and wires that show the lead have nothing to show.",
    check=_violations,
    bad={"body": [_HEADING, _P]},
    at="/body/0",
    good={"body": [_P, _HEADING, _P]},
)
