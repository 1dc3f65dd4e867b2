"""link-dangerous."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_DANGEROUS = late(r"[\x00-\x20]*(javascript|vbscript|data|file|blob|about)[\x00-\x20]*:", re.IGNORECASE)


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, url, _ in subject.links:
        if found := _DANGEROUS.match(url):
            yield Violation(
                path, f"the link runs or opens what no page should: {found[1].lower()}:", "take the link out"
            )


RULE = Rule(
    module=__name__,
    severity=Severity.ERROR,
    summary="A link has an address that runs a script or opens a file of the reader.",
    why="Whoever shows the article would run words of a stranger in the browsers of their readers.",
    check=_violations,
    bad={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [{"type": "link", "words": "timetable", "url": "javascript:alert(1)"}],
            }
        ]
    },
    at="/body/0/marks/0/url",
    good={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [{"type": "link", "words": "timetable", "url": "mailto:desk@example.org"}],
            }
        ]
    },
)
