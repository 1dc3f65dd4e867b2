"""link-without-title."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened

# Other forms of the article itself, for machines to find.
_UNTITLED = frozenset({"amp", "print", "previous", "next", "previous_version", "translation", "part_of", "source"})


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, link in enumerate(subject.article.related):
        if link.url and not link.title and link.position != "inline" and link.rel not in _UNTITLED:
            yield Violation(
                f"/related/{index}",
                f"the link to {shortened(link.url, 60)} has no title",
                "give the title of what it leads to",
            )


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A related link has no title.",
    why="Nobody can be shown a link that has no words, and an address says little of what is behind it.",
    check=_violations,
    bad={"related": [{"rel": "background", "url": "https://example.org/history"}]},
    at="/related/0",
    good={"related": [{"rel": "background", "url": "https://example.org/history", "title": "A history"}]},
)
