"""keywords-in-one."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.metadata import Keyword
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import shortened

_SEPARATOR = late(r"[,;،、]")
_FEWEST = 3


def _violations(subject: Subject) -> Iterator[Violation]:
    keywords = subject.article.keywords
    lists = [keyword for keyword in keywords if len(_words(keyword)) >= _FEWEST]
    if lists:
        members = ((keyword.model_dump(exclude_unset=True), keyword) for keyword in keywords)
        apart = [{**given, "text": word} for given, keyword in members for word in _apart(keyword)]
        message = f"“{shortened(lists[0].text, 60)}” is a list of keywords in one"
        yield Violation("/keywords", message, "give each an entry", Fix((Edit("/keywords", apart),)))


def _apart(keyword: Keyword) -> list[str]:
    words = _words(keyword)
    return words if len(words) >= _FEWEST else [keyword.text]


def _words(keyword: Keyword) -> list[str]:
    return [word for part in _SEPARATOR.split(keyword.text) if (word := part.strip())]


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A list of keywords stands in one.",
    why="The whole list is one word to whoever searches by keywords, and no word of it is found.",
    check=_violations,
    bad={"keywords": [{"text": "ferries, islands, storms"}]},
    at="/keywords",
    good={"keywords": [{"text": "Paris, Texas"}, {"text": "storms"}]},
)
