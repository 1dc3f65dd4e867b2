"""media-topic-retired."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.vocab.media_topics import RETIRED_IN, media_topic_name, media_topic_of


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    latest = article.modified or article.version_created or article.published
    for path, name, _ in subject.codes:
        code = media_topic_of(name) or ""
        year = RETIRED_IN.get(code)
        if year and not (latest and latest[:4] < year):  # a story of that time was given the code of that time
            message = f"“{name}” ({media_topic_name(code)}) was retired from the Media Topics in {year}"
            yield Violation(path, message, "choose one of those in use")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A code of Media Topics has been retired.",
    why="Receivers that follow the vocabulary do not know it any more; IPTC names its successor.",
    check=_violations,
    bad={"subjects": [{"name": "animated films", "uri": "http://cv.iptc.org/newscodes/mediatopic/20000030"}]},
    at="/subjects/0/uri",
    good={"subjects": [{"name": "economy", "uri": "http://cv.iptc.org/newscodes/mediatopic/04000000"}]},
)
