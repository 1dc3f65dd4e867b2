"""quotes-overlapping."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from newsformat.findings import Severity
from newsformat.model.marks import QuoteMark
from newsformat.model.occurrences import Occurrences
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Passage, Subject


def _violations(subject: Subject) -> Iterator[Violation]:
    if len(subject.article.quotes) < 2:
        return
    texts = {quote.id: quote.text for quote in subject.article.quotes}
    for passage in subject.passages:
        marks = [(index, mark) for index, mark in enumerate(passage.marks) if mark.__class__ is QuoteMark]
        if len(marks) > 1:
            yield from _in(passage, marks, texts)


def _in(passage: Passage, marks: Sequence[tuple[int, QuoteMark]], texts: Mapping[str, str]) -> Iterator[Violation]:
    occurrences = Occurrences(passage.text)
    spans = [(occurrences.span_of(mark, texts[mark.ref]), index, mark.ref) for index, mark in marks]
    placed = sorted((span[0], -span[1], index, ref) for span, index, ref in spans if span is not None)
    for (start, end, _, ref), (next_start, next_end, index, next_ref) in pairwise(placed):
        is_crossing = start < next_start < -end < -next_end
        if ref != next_ref and (is_crossing or (start, end) == (next_start, next_end)):
            message = f"the quotes “{ref}” and “{next_ref}” cover words together"
            yield Violation(f"{passage.path}/marks/{index}", message, "say which words are whose")


def _sailing(words: str) -> dict[str, object]:
    first = {"type": "quote", "ref": "q1", "words": "We sail at dawn"}
    text = "“We sail at dawn”, she said; “the sea is calm”, said he."
    marks = [first, {"type": "quote", "ref": "q2", "words": words}]
    quotes = [
        {"id": "q1", "text": "We sail at dawn", "speaker": {"as_written": "she"}},
        {"id": "q2", "text": words, "speaker": {"as_written": "he"}},
    ]
    return {"body": [{"type": "paragraph", "text": text, "marks": marks}], "quotes": quotes}


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Two quotes cover the same words.",
    why="Words are said by one speaker at a time; of two marks over them one is wrong.",
    check=_violations,
    bad=_sailing("at dawn”, she said; “the sea is calm"),
    at="/body/0/marks/1",
    good=_sailing("the sea is calm"),
)
