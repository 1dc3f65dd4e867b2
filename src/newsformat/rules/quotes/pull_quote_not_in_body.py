"""pull-quote-not-in-body."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import shortened

_GAP = late(r"\s*(?:\[[^\[\]]{0,60}\]|\([^()]{0,60}\)|…|\.\.\.)\s*")
_WORD = late(r"\w+")
_FEWEST = 12


def _violations(subject: Subject) -> Iterator[Violation]:
    pulled = [placed for placed in subject.blocks if placed.block.type == "pull_quote"]
    if not pulled:
        return
    told = _plain(" ".join(passage.text for passage in subject.passages if passage.kind != "pull_quote"))
    for path, block in pulled:
        if any(mark.type == "quote" for mark in block.marks):
            continue  # where the quote's words stand is told by its marks, and was looked at
        pieces = (_plain(piece) for piece in _GAP.split(block.text))
        missing = next((piece for piece in pieces if len(piece) >= _FEWEST and piece not in told), None)
        if missing is not None:
            message = f"the story does not have the words “{shortened(block.text, 40)}”"
            yield Violation(f"{path}/text", message, "pull words that stand there, to the letter")


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


_P = {"type": "paragraph", "text": "“We sailed with a full boat, and every passenger said good morning.”"}

RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="A pull quote's words do not stand in the story.",
    why="It is shown as somebody's words; where it differs from the text, one of the two was not said.",
    check=_violations,
    bad={"body": [_P, {"type": "pull_quote", "text": "Every single passenger said good morning."}]},
    at="/body/1/text",
    good={"body": [_P, {"type": "pull_quote", "text": "With a full boat … every passenger said good morning."}]},
)
