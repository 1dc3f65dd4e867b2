"""invisible-character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rewriting import rewritten
from newsformat.rules.rule import Fix, Rule, Violation
from newsformat.rules.subject import Passage, Subject
from newsformat.scalars.patterns import late

# Byte order mark, word joiner and kin, Mongolian separator, soft hyphen; joiners and direction marks have a meaning.
_NOWHERE = "\ufeff\u2060\u2061\u2062\u2063\u180e\u00ad"
_ZERO_WIDTH_SPACE = "\u200b"
# These scripts part words by nothing; there the zero width space tells where a line may break.
_UNPARTED = late("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with(*_NOWHERE, _ZERO_WIDTH_SPACE):
        signs = _NOWHERE if _UNPARTED.search(passage.text) else _NOWHERE + _ZERO_WIDTH_SPACE
        found = next((sign for sign in signs if sign in passage.text), None)
        if found is None:
            continue
        name = unicodedata.name(found, "a character").lower()
        message = f"nobody sees the {name} (U+{ord(found):04X}) in the text"
        yield Violation(passage.place, message, "take it out", _without(passage, signs))


def _without(passage: Passage, signs: str) -> Fix | None:
    gone = str.maketrans("", "", signs)
    return rewritten(passage, lambda text: text.translate(gone))


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A text holds characters that nobody sees.",
    why="Words with them in are not found, not counted and not linked: to a program they are other words.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The fer\u00adry left at dawn."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "نمی\u200cخواهم"}]},
)
