"""ai-disclosed-to-readers-only."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    article = subject.article
    if article.ai_disclosure and not article.digital_source_type:
        hint = "add “digital_source_type”, a URI of IPTC's Digital Source Types"
        yield Violation("/ai_disclosure", "readers are told of artificial intelligence, and machines are not", hint)


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The use of artificial intelligence is told in words only.",
    why="Platforms label such texts by the code, in the language of their readers.",
    check=_violations,
    bad={"ai_disclosure": "Translated by machine."},
    at="/ai_disclosure",
    good={
        "ai_disclosure": "Translated by machine.",
        "digital_source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
    },
)
