"""keyword-with-hash."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, keyword in enumerate(subject.article.keywords):
        word = keyword.text.lstrip("#").strip()
        if word and keyword.text.startswith("#"):
            path = f"/keywords/{index}/text"
            message = f"the keyword “{keyword.text}” is written as a hashtag"
            yield Violation(path, message, f"write “{word}”", Fix((Edit(path, word),)))


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A keyword is written as a hashtag.",
    why="The sign is how one network marks a keyword; elsewhere it makes another word of it.",
    check=_violations,
    bad={"keywords": [{"text": "#ferries"}]},
    at="/keywords/0/text",
    good={"keywords": [{"text": "C#"}]},
)
