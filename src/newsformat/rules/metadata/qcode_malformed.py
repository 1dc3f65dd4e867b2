"""qcode-malformed."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.vocab.iptc import split_qcode


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, code, _ in subject.codes:
        if path.endswith("/qcode") and split_qcode(code) is None:
            hint = "write “alias:code”, or put it under “literal”"
            yield Violation(path, f"“{code}” has no alias that names its vocabulary", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A qcode names no vocabulary.",
    why="A code means something in its vocabulary only; without the alias before the colon nobody can look it up.",
    check=_violations,
    bad={"subjects": [{"name": "ferries", "qcode": "20000337"}]},
    at="/subjects/0/qcode",
    good={"subjects": [{"name": "economy", "qcode": "medtop:04000000"}]},
)
