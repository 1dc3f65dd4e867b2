"""section-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[str, int] = {}
    for index, section in enumerate(subject.article.section or ()):
        first = seen.setdefault(folded(section) or section, index)
        if first != index:
            path = f"/section/{index}"
            message = f"the section “{section}” stands at /section/{first} too"
            yield Violation(path, message, "take one of them out", Fix((Edit(path, REMOVED),)))


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A section stands twice in the path of sections.",
    why="A path leads from the widest section to the narrowest; none of them lies within itself.",
    check=_violations,
    bad={"section": ["Region", "Region", "Transport"]},
    at="/section/1",
    good={"section": ["Region", "Transport"]},
)
