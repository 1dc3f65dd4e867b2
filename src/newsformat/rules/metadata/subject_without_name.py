"""subject-without-name."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, concept in enumerate(subject.article.subjects):
        if not (concept.name or concept.names):
            told = concept.qcode or concept.uri or concept.literal
            what = f"the subject {told}" if told else "a subject"
            yield Violation(f"/subjects/{index}", f"{what} has no name", "add “name”")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A subject has no name.",
    why="Readers see names; a receiver that does not have the vocabulary at hand can do nothing with the code alone.",
    check=_violations,
    bad={"subjects": [{"qcode": "medtop:04000000"}]},
    at="/subjects/0",
    good={"subjects": [{"names": [{"text": "economy", "language": "en"}], "qcode": "medtop:04000000"}]},
    default=False,
)
