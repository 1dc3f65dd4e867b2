"""trust-indicator-unnamed."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, indicator in enumerate(subject.article.trust_indicators):
        if not (indicator.role or indicator.title):
            message = f"nothing says what {indicator.url} vouches for"
            yield Violation(f"/trust_indicators/{index}", message, "add “role” or “title”")


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A trust indicator does not say what it vouches for.",
    why="An address alone tells neither readers nor machines whether it leads to ethics, to owners or to corrections.",
    check=_violations,
    bad={"trust_indicators": [{"url": "https://example.org/ethics"}]},
    at="/trust_indicators/0",
    good={"trust_indicators": [{"url": "https://example.org/ethics", "role": "trustindicator:ethics"}]},
)
