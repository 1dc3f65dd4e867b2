"""markup-in-metadata."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import shortened, tidy, unescaped

_MEMBERS = ("kicker", "headline", "subheadline", "slugline", "summary", "byline", "credit_line")
_MARKUP = late(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|</?[A-Za-z][^<>]{0,200}>")


def _violations(subject: Subject) -> Iterator[Violation]:
    members = subject.article.__dict__
    for name in _MEMBERS:
        text = members[name]
        if text and (found := _MARKUP.search(text)) and (plain := tidy(text)) != text:
            fix = Fix((Edit(f"/{name}", plain),), safe="<" not in unescaped(text))
            message = f"“{shortened(found[0], 40)}” in “{name}” is HTML, where plain text is meant"
            yield Violation(f"/{name}", message, "write the characters that are meant", fix)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Metadata holds HTML: character references or tags.",
    why="Texts are plain in newsformat: readers see `&amp;` and `<b>` just as they stand there.",
    check=_violations,
    bad={"headline": "Ferries &amp; buses run again"},
    at="/headline",
    good={"headline": "Ferries & buses run again at < 60 km/h"},
)
