"""link-to-self."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    own = (subject.article.url or "").partition("#")[0]
    for path, url, _ in subject.links:
        if own and url.partition("#")[0] == own and "#" not in url:
            yield Violation(path, "the link leads to the article itself", "take it out, or let it lead to a part of it")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A link leads to the article itself.",
    why="Who follows it finds the page that is open already; such links come from menus and share buttons.",
    check=_violations,
    bad={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [{"type": "link", "words": "timetable", "url": "https://example.org/news/ferry"}],
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
)
