"""quotation-marks-unbalanced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

# Single marks are apostrophes as well. Any of the double ones may close what another opened: languages differ.
_DOUBLE = '"“”„‟«»'
_OPENING = ('"', "“", "”", "„", "«", "»")
_BRACKETS = (("「", "」"), ("『", "』"))
# Inches and seconds; abbreviations in Hebrew.
_NO_QUOTATION_MARK = late(r"\d\s?[\"”]|\w\"\w")
_KINDS = ("paragraph", "item", "heading", "caption")
_NEAR = 8
"""Paragraphs: so far apart, what stays open in one may be closed in the other."""


def _violations(subject: Subject) -> Iterator[Violation]:
    words, passages = subject.words, subject.passages
    signs = [sign for sign in _DOUBLE if sign in words]
    pairs = [pair for pair in _BRACKETS if pair[0] in words or pair[1] in words]
    odd = [
        index
        for index, passage in enumerate(passages if signs or pairs else ())
        if passage.kind in _KINDS and _is_odd(passage.text, signs, pairs)
    ]
    place = 0
    while place < len(odd):
        index = odd[place]
        following = passages[index + 1].text if index + 1 < len(passages) else ""
        if following.startswith(_OPENING):  # a long quote is opened again at each paragraph
            place += 1
        elif place + 1 < len(odd) and odd[place + 1] - index <= _NEAR:  # opened in one, closed in the other
            place += 2
        else:
            message = "a quotation mark in this text has no partner"
            yield Violation(passages[index].place, message, "open or close the quotation")
            place += 1


def _is_odd(text: str, signs: Sequence[str], pairs: Sequence[tuple[str, str]]) -> bool:
    if any(text.count(opening) != text.count(closing) for opening, closing in pairs):
        return True
    return sum(map(text.count, signs)) % 2 == 1 and not _NO_QUOTATION_MARK.search(text)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A quotation mark in a paragraph has no partner.",
    why="Readers can't tell where the words of another end; neither can a program that looks for quotes.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "“We sail at dawn, she said."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": '“We sail at dawn,” she said, and measured: 30" of water.'}]},
)
