"""markup-left-over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rewriting import rewritten
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import shortened

_TAG = late(
    r"</?(?:p|b|i|u|em|strong|a|br|span|div|h[1-6]|ul|ol|li|img|blockquote|font|table|t[drh]|iframe|script|center)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_SHORTCODE = late(
    r"\[/(?:caption|embed|gallery|url|img|quote|b|i|u|[a-z]{2,12}_[a-z_]{2,30})\]|"
    r"\[(?:caption|embed|gallery) [^\[\]=]*=[^\[\]]*\]"
)


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with("<", "["):
        if any(mark.type == "code" for mark in passage.marks):
            continue
        if found := _TAG.search(passage.text):
            message = f"“{shortened(found[0], 40)}” is markup, not words"
            yield Violation(passage.place, message, "take it out", rewritten(passage, _without_tags, safe=False))
        elif found := _SHORTCODE.search(passage.text):
            yield Violation(passage.place, f"“{shortened(found[0], 40)}” is markup, not words", "take it out")


def _without_tags(text: str) -> str:
    return _TAG.sub("", text)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Markup was left in a text.",
    why="Text is plain in this format: readers see the tags.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The <b>first</b> boat left at dawn."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "If a < b and b > c, the boat [sic] is late."}]},
)
