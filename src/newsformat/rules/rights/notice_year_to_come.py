"""notice-year-to-come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_YEAR = late(r"(?:©|℗|\(c\)|copyright)\D{0,40}((?:19|20)[0-9]{2})(?:\s*[-–/]\s*((?:19|20)[0-9]{2}))?(?![0-9])", re.I)


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, right in subject.rights:
        found = _YEAR.search(right.notice or "")
        year = int(found[2] or found[1]) if found else 0
        # A magazine of the new year is out before it.
        if year > subject.now.year + 1:
            yield Violation(f"{path}/notice", f"the notice is of {year}, which has not come yet", "correct the year")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A copyright notice is of a year to come.",
    why="A notice with a year that cannot be is taken for none.",
    check=_violations,
    bad={"rights": [{"notice": "© 2062 Harbour Post"}]},
    at="/rights/0/notice",
    good={"rights": [{"notice": "© 1998–2026 Harbour Post"}]},
)
