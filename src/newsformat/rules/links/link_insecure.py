"""link-insecure."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, url, _ in subject.links:
        if url.startswith("http://"):
            yield Violation(
                path, f"the link is not encrypted: {shortened(url, 80)}", "use https, where the site has it"
            )


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A link leads to an unencrypted address.",
    why="Others can see and change what is sent to the reader, and browsers warn of it.",
    check=_violations,
    bad={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [{"type": "link", "words": "timetable", "url": "http://example.org/timetable"}],
            }
        ]
    },
    at="/body/0/marks/0/url",
    good={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [{"type": "link", "words": "timetable", "url": "https://example.org/timetable"}],
            }
        ]
    },
    default=False,
)
