"""link-with-tracking."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened
from newsformat.scalars.urls import without_tracking


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, url, _ in subject.links:
        plain = without_tracking(url)
        if plain != url:
            yield Violation(
                path,
                f"the address carries the marks of a campaign: {shortened(url, 80)}",
                None,
                Fix((Edit(path, plain),)),
            )


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The address of a link carries the marks of a campaign.",
    why="It tells on the reader, counts visits for a campaign that the article is no part of, and makes one address "
    "look like many.",
    check=_violations,
    bad={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [
                    {"type": "link", "words": "timetable", "url": "https://example.org/timetable?utm_source=mail"}
                ],
            }
        ]
    },
    at="/body/0/marks/0/url",
    good={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [{"type": "link", "words": "timetable", "url": "https://example.org/timetable?line=4"}],
            }
        ]
    },
)
