"""language-unlike-text."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.tongues import told_otherwise


def _violations(subject: Subject) -> Iterator[Violation]:
    declared = subject.article.language
    told = told_otherwise(subject.words, declared) if declared else None
    if told:
        fix = Fix((Edit("/language", told),), safe=False)
        yield Violation("/language", f"the language is “{declared}”, the text is in “{told}”", "correct the tag", fix)


_TEXT = (
    "La prima barca ha lasciato il porto all’alba, nove giorni dopo la tempesta, con una quarantina di passeggeri e la "
    "posta di una settimana. È stato un viaggio tranquillo, ha detto il comandante, anche se il mare non era calmo."
)

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A text is in another language than the article says.",
    why="A screen reader reads it with the voice of the other language, and searches by language miss it.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": _TEXT}]},
    at="/language",
    good={"language": "it", "body": [{"type": "paragraph", "text": _TEXT}]},
    default=False,
)
