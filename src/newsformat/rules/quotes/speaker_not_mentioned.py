"""speaker-not-mentioned."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_WORD = late(r"[^\W\d_]{3,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,}")


def _violations(subject: Subject) -> Iterator[Violation]:
    told: set[str] = set()
    for index, quote in enumerate(subject.article.quotes):
        name = quote.speaker.name if quote.speaker is not None else None
        if name and name not in told and name not in subject.all_words:
            told.add(name)
            if not _is_named(name, subject):
                message = f"the text nowhere names {name}, who is said to speak"
                hint = "check the name, or name the speaker in the text"
                yield Violation(f"/quotes/{index}/speaker/name", message, hint)


def _is_named(name: str, subject: Subject) -> bool:
    """Whether a part of the name stands in the text, in any case, or it has no part to look for."""
    words = _WORD.findall(name.casefold())
    texts = (subject.folded_words, *(passage.text.casefold() for passage in subject.passages_beside))
    return not words or any(word in text for word in words for text in texts)


_P = {"type": "paragraph", "text": "“We sail at dawn,” Rossi said.", "marks": [{"type": "quote", "ref": "q1"}]}


def _said_by(name: str) -> dict[str, object]:
    return {"body": [_P], "quotes": [{"id": "q1", "text": "We sail at dawn,", "speaker": {"name": name}}]}


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The speaker of a quote is nowhere named in the text.",
    why="Either the name is wrong, or readers are not told whose words they read.",
    check=_violations,
    bad=_said_by("Bo Lind"),
    at="/quotes/0/speaker/name",
    good=_said_by("Ada Rossi"),
)
