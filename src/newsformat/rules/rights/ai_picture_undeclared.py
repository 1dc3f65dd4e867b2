"""ai-picture-undeclared."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.vocab.iptc import is_made_by_ai


def _violations(subject: Subject) -> Iterator[Violation]:
    if subject.article.ai_disclosure:
        return
    for path, image in subject.images:
        if is_made_by_ai(image.digital_source_type) and not (image.credit or image.caption):
            message = "the picture is made with artificial intelligence, and nothing beside it says so"
            yield Violation(path, message, "say it in the credit or the caption")


_MADE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A picture made with artificial intelligence has neither a credit nor a caption that could say so.",
    why="A picture in the news is taken for what was there to be seen.",
    check=_violations,
    bad={
        "body": [
            {
                "type": "figure",
                "image": {"url": "https://example.org/a.jpg", "alt": "A ferry", "digital_source_type": _MADE},
            }
        ]
    },
    at="/body/0/image",
    good={
        "body": [
            {
                "type": "figure",
                "image": {
                    "url": "https://example.org/a.jpg",
                    "alt": "A ferry",
                    "credit": "Illustration: made by machine",
                    "digital_source_type": _MADE,
                },
            }
        ]
    },
)
