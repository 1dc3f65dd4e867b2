"""search-image-not-absolute."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.urls import is_web


def _violations(subject: Subject) -> Iterator[Violation]:
    image = subject.article.lead_image
    if image and not is_web(image.url):
        hint = "give the whole address, with https and the host"
        yield Violation("/lead_image/url", f"“{image.url}” is no address that a search engine can fetch", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The lead image has no address of its own.",
    why="Structured data is read apart from its page: an address that is relative to it leads nowhere.",
    check=_violations,
    bad={"lead_image": {"url": "/ferry.jpg", "alt": "A ferry", "credit": "Bo Lind"}},
    at="/lead_image/url",
    good={"lead_image": {"url": "https://example.org/ferry.jpg", "alt": "A ferry", "credit": "Bo Lind"}},
    default=False,
)
