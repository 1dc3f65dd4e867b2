"""headline-with-site-name."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import folded
from newsformat.scalars.urls import host

_SEPARATOR = late(r"\s{0,2}[|·•»]\s{0,2}|\s{1,2}[-–—]\s{1,2}")


def _violations(subject: Subject) -> Iterator[Violation]:
    headline = subject.article.headline or ""
    separators = list(_SEPARATOR.finditer(headline))
    if not separators or not (title := headline[: separators[-1].start()]):
        return
    suffix = headline[separators[-1].end() :]
    if folded(suffix) in _names(subject):
        fix = Fix((Edit("/headline", title),))
        yield Violation("/headline", f"the headline ends with the publisher's name, “{suffix}”", "take it off", fix)


def _names(subject: Subject) -> set[str]:
    """What the publisher is called: its name, others, the host of its site."""
    publisher, url = subject.article.publisher, subject.article.url
    names = [] if publisher is None else [publisher.name or "", *(name.text for name in publisher.names)]
    return {folded(name) for name in (*names, host(url or "")) if name}


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A headline ends with the publisher's name.",
    why="The name stands in `publisher`. Behind the headline it belongs to the title of a web page, and is repeated "
    "wherever the headline is shown beside it.",
    check=_violations,
    bad={"headline": "Ferry service resumes after nine days | Harbour Post"},
    at="/headline",
    good={"headline": "Ferry service resumes – after nine days"},
)
