"""link-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[tuple[str, str | None], int] = {}
    for index, link in enumerate(subject.article.related):
        if link.url is None:
            continue
        first = seen.setdefault((link.url, link.rel), index)
        if first != index:
            path = f"/related/{index}"
            same = link == subject.article.related[first]
            fix = Fix((Edit(path, REMOVED),)) if same else Fix((Edit(path, REMOVED),), safe=False)
            yield Violation(path, f"the link stands at /related/{first} too", "take one of them out", fix)


_LINK = {"rel": "background", "url": "https://example.org/history", "title": "A short history of the ferry"}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A related link stands twice.",
    why="A reader sees the same story offered twice, and whoever counts links counts it twice.",
    check=_violations,
    bad={"related": [_LINK, _LINK]},
    at="/related/1",
    good={"related": [_LINK]},
)
