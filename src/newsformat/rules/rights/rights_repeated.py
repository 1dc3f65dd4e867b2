"""rights-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    rights = subject.article.rights
    if len(rights) == 1:
        return
    seen: dict[str, int] = {}
    for index, right in enumerate(rights):
        first = seen.setdefault(right.model_dump_json(), index)
        if first != index:
            path = f"/rights/{index}"
            message = f"the same rights stand at /rights/{first} too"
            yield Violation(path, message, "take one of them out", Fix((Edit(path, REMOVED),)))


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A statement of rights stands twice.",
    why="It says no more than once.",
    check=_violations,
    bad={"rights": [{"notice": "© 2026 Harbour Post"}, {"notice": "© 2026 Harbour Post"}]},
    at="/rights/1",
    good={"rights": [{"notice": "© 2026 Harbour Post"}, {"notice": "© 2026 Lagoon Wire"}]},
)
