"""url-not-https."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    url = subject.article.url or ""
    if url[:5].lower() == "http:":
        fix = Fix((Edit("/url", f"https:{url[5:]}"),), safe=False)
        yield Violation("/url", "the address is an unencrypted one (http)", "give it with https", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The article's address is an unencrypted one.",
    why="Whoever sits between can read along and change the text; browsers warn their readers of it.",
    check=_violations,
    bad={"url": "http://example.org/news/ferry"},
    at="/url",
    good={"url": "https://example.org/news/ferry"},
)
