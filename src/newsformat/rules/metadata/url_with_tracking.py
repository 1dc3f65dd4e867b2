"""url-with-tracking."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.urls import without_tracking


def _violations(subject: Subject) -> Iterator[Violation]:
    url = subject.article.url
    if url and "?" in url and (plain := without_tracking(url)) != url:
        fix = Fix((Edit("/url", plain),))
        yield Violation("/url", "the address says which campaign a reader came by", f"write “{plain}”", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The article's address carries the parameters of a campaign.",
    why="The same article has as many addresses as there are campaigns, and readers who come by this one are counted "
    "as somebody else's.",
    check=_violations,
    bad={"url": "https://example.org/news/ferry?id=7&utm_source=letter"},
    at="/url",
    good={"url": "https://example.org/news/ferry?id=7"},
)
