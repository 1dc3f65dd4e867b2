"""media-topic-unknown."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.vocab.media_topics import is_media_topic, media_topic_named, media_topic_of


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, identifier, name in subject.codes:
        code = media_topic_of(identifier)
        if code is not None and not is_media_topic(code):
            meant = media_topic_named(name) if name else None
            hint = f"“{name}” is medtop:{meant}" if meant else "look it up at cv.iptc.org/newscodes/mediatopic"
            yield Violation(path, f"no Media Topic has the code “{code}”", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A code of Media Topics does not exist.",
    why="Receivers sort stories by these codes; one that does not exist sorts the story nowhere.",
    check=_violations,
    bad={"subjects": [{"name": "ferries", "qcode": "medtop:18000000"}]},
    at="/subjects/0/qcode",
    good={"subjects": [{"name": "economy", "qcode": "medtop:04000000"}]},
)
