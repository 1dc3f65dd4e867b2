"""holder-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    rights = subject.article.rights
    has_terms = any(right.usage_terms or right.usage_terms_url or right.license for right in rights)
    if has_terms and not any(right.holder or right.notice or right.notice_url or right.expressions for right in rights):
        yield Violation("/rights", "the rights name no holder", "add “holder” or “notice”")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="There are terms, and nobody whose they are.",
    why="Terms are somebody's: who would use the text otherwise has nobody to ask, and who uses it nobody to name.",
    check=_violations,
    bad={"rights": [{"usage_terms": "Not for archive use."}]},
    at="/rights",
    good={"rights": [{"usage_terms": "Not for archive use."}, {"holder": {"name": "Harbour Post"}}]},
)
