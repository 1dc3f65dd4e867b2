"""search-canonical-url."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.urls import is_web


def _violations(subject: Subject) -> Iterator[Violation]:
    url = subject.article.url
    if url is None:
        yield Violation("", "the article has no address", "add “url”, the one address it is to be found at")
    elif not is_web(url):
        yield Violation("/url", f"“{url}” is no address on the web", "give the https address of the article")
    elif "#" in url:
        fix = Fix((Edit("/url", url.partition("#")[0]),), safe=False)
        yield Violation("/url", f"“{url}” is a place in a page", "give the address of the page", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The article has no address that could stand for it.",
    why="Search engines count an article once, at its canonical address; they drop what follows the “#”.",
    check=_violations,
    bad={"url": "https://example.org/news/ferry#top"},
    at="/url",
    good={"url": "https://example.org/news/ferry?id=7"},
    default=False,
)
