"""headline-ends-with-full-stop."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

# A short word before the stop may be an abbreviation, to which the stop belongs; in these scripts none is.
_STOP = late(r"(?:[^\W\d_]{6}\.|[。।۔])\Z")
_OTHER_SENTENCE = late(r"[.!?。।۔…][”\"’»)]?(?:\s|\Z)|[!?。।۔…]")


def _violations(subject: Subject) -> Iterator[Violation]:
    headline = subject.article.headline or ""
    if _STOP.search(headline) and not _OTHER_SENTENCE.search(headline[:-1]):
        fix = Fix((Edit("/headline", headline[:-1]),))
        yield Violation("/headline", "the headline ends with a full stop", "take it off", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A headline of one sentence ends with a full stop.",
    why="By the custom of the press a headline has no full stop; with one it reads like the first line of the text.",
    check=_violations,
    bad={"headline": "Ferry service resumes after the repairs."},
    at="/headline",
    good={"headline": "No boats. No bridge. No complaints."},
)
