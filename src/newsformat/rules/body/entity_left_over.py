"""entity-left-over."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rewriting import rewritten
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import unescaped

_ENTITY = late(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with("&"):
        found = next((found for found in _ENTITY.finditer(passage.text) if unescaped(found[0]) != found[0]), None)
        if found is not None and not any(mark.type == "code" for mark in passage.marks):
            message = f"“{found[0]}” stands for “{unescaped(found[0])}”"
            yield Violation(passage.place, message, "write the character itself", rewritten(passage, unescaped))


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A character reference of HTML was left in a text.",
    why="Text is plain in this format: readers see “&amp;” where “&” is meant.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "Rossi &amp; Bruni sailed at dawn."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "Rossi & Bruni; R&D; sailed at dawn."}]},
)
