"""recording-without-transcript."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.recordings:
        if not block.transcript:
            yield Violation(path, f"the {block.type} has no transcript", "put what is said into `transcript`")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A video or a sound recording has no transcript.",
    why="Readers who do not hear it, and every search, know of it only what the page says (WCAG 2.2, 1.2.1).",
    check=_violations,
    bad={"media": [{"type": "audio", "url": "https://example.org/a.mp3"}]},
    at="/media/0",
    good={"media": [{"type": "audio", "url": "https://example.org/a.mp3", "transcript": "We sail."}]},
    default=False,
)
