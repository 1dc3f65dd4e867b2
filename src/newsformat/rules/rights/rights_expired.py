"""rights-expired."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import PlacedRight, Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    ended = [placed for placed in subject.rights if placed.right.valid_to and subject.is_over(placed.right.valid_to)]
    if not ended:
        return
    gone = {placed.path for placed in ended}
    renewed = {_parts(placed) for placed in subject.rights if placed.path not in gone}
    for placed in ended:
        if _parts(placed) not in renewed:
            message = f"these rights ended at {placed.right.valid_to}"
            yield Violation(f"{placed.path}/valid_to", message, "renew them, or take out what they were for")


def _parts(placed: PlacedRight) -> tuple[str, tuple[str, ...]]:
    """What a right is for: whose it is, and which parts of that."""
    return placed.path.rpartition("/rights/")[0], placed.right.applies_to


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Rights have ended, and no others have followed.",
    why="From that day on the use is not covered: pictures that were licensed for a time are what houses are billed "
    "for.",
    check=_violations,
    bad={"rights": [{"notice": "© Harbour Post", "valid_to": "2026-02-01"}]},
    at="/rights/0/valid_to",
    good={"rights": [{"notice": "© Harbour Post", "valid_to": "2026-02-01"}, {"notice": "© Harbour Post"}]},
)
