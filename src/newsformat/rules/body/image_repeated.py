"""image-repeated."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    seen: dict[str, str] = {}
    for path, block in subject.blocks:
        if block.type != "figure":
            continue
        first = seen.setdefault(block.image.url, path)
        if first != path:
            fix = None if block.id or block.image.id or block.image.caption else Fix((Edit(path, REMOVED),), safe=False)
            yield Violation(path, f"the picture stands at {first} too", "take one of them out", fix)


def _figure(url: str) -> dict[str, object]:
    image = {"url": url, "alt": "A ferry at a quay", "caption": {"text": "The first boat."}, "credit": "Bo Lind"}
    return {"type": "figure", "image": image}


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A picture stands twice in the body.",
    why="Readers take it for a mistake, and it is loaded, described and paid for twice.",
    check=_violations,
    bad={"body": [_figure("https://example.org/a.jpg"), _figure("https://example.org/a.jpg")]},
    at="/body/1",
    good={"body": [_figure("https://example.org/a.jpg"), _figure("https://example.org/b.jpg")]},
)
