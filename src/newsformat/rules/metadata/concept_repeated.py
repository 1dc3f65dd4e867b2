"""concept-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.naming import Concept
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import folded


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[tuple[str | None, ...], int] = {}
    concepts = subject.article.subjects
    for index, concept in enumerate(concepts):
        same = _same(concept)
        if not any(same[2:]):
            continue
        first = seen.setdefault(same, index)
        if first != index:
            path = f"/subjects/{index}"
            fix = Fix((Edit(path, REMOVED),)) if concept == concepts[first] else None
            told = concept.name or concept.qcode or concept.uri or concept.literal
            yield Violation(path, f"the subject “{told}” stands at /subjects/{first} too", "make them one", fix)


def _same(concept: Concept) -> tuple[str | None, ...]:
    """What two entries of one subject share."""
    code = concept.qcode or concept.uri or concept.literal
    return (concept.kind, concept.role, code, folded(concept.name or ""))


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A subject stands twice.",
    why="Mentions and speakers refer to one entry of a person; with two of them half of what is said is missed.",
    check=_violations,
    bad={"subjects": [{"name": "Ada Rossi", "kind": "person"}, {"name": "Ada Rossi", "kind": "person"}]},
    at="/subjects/1",
    good={"subjects": [{"name": "Venice", "kind": "place"}, {"name": "Venice", "kind": "organization"}]},
)
