"""embed-without-fallback."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type == "embed" and not (block.text or block.title or block.caption):
            message = f"the embed of {block.provider or 'another site'} has no words of its own"
            yield Violation(path, message, "tell in `title` what it shows")


_EMBED = {"type": "embed", "provider": "Harbour TV", "url": "https://video.example.com/9"}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="An embed has neither words nor a title nor a caption.",
    why="Where it can't be shown (a wire, print, a blocked script), readers are not even told what is missing.",
    check=_violations,
    bad={"body": [_EMBED]},
    at="/body/0",
    good={"body": [{**_EMBED, "title": "The crossing"}]},
)
