"""list-as-paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsformat.findings import Severity
from newsformat.model.body import Block
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_BULLETS = ("• ", "•\u00a0", "•", "‣ ", "▪ ", "▪", "● ", "●", "◦ ", "* ", "✓ ", "✔ ", "➤ ", "➡ ")


def _violations(subject: Subject) -> Iterator[Violation]:
    begun = False
    for index, block in enumerate(subject.article.body):
        is_item = block.type == "paragraph" and block.text.startswith(_BULLETS)
        if is_item and not begun and _is_item_too(subject.article.body, index + 1):
            yield Violation(f"/body/{index}", "paragraphs with bullets make up a list here", "make them a list block")
        begun = is_item


def _is_item_too(body: Sequence[Block], index: int) -> bool:
    block = body[index] if index < len(body) else None
    return block is not None and block.type == "paragraph" and block.text.startswith(_BULLETS)


def _bulleted(*texts: str) -> list[dict[str, object]]:
    return [{"type": "paragraph", "text": text} for text in texts]


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A list is written as paragraphs that begin with bullets.",
    why="A screen reader says how long a list is and lets readers skip it; of paragraphs it knows nothing.",
    check=_violations,
    bad={"body": _bulleted("• Bring a coat.", "• Come early.")},
    at="/body/0",
    good={"body": _bulleted("– We sail.", "– At last.")},
)
