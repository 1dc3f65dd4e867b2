"""quote-with-quotation-marks."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.model.quotes import Quote
from newsformat.model.text import running_text
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened

_PAIRS = {"“": "”“", "„": "“”", "«": "»", "»": "«", '"': '"', "「": "」", "『": "』", "‘": "’", "‚": "‘’"}


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, quote in enumerate(subject.article.quotes):
        text = quote.text
        closers = _PAIRS.get(text[:1])
        if closers is None or len(text) < 3 or text[-1] not in closers or any(sign in text[1:-1] for sign in closers):
            continue
        path = f"/quotes/{index}/text"
        message = f"“{shortened(text, 40)}” has its quotation marks in its text"
        yield Violation(path, message, "leave out the marks around it", _bare(subject, quote, path))


def _bare(subject: Subject, quote: Quote, path: str) -> Fix | None:
    """The quote without the signs around it, where its marks cover whatever its text is."""
    passages = (*subject.passages, *subject.passages_beside)
    marks = (mark for passage in passages for mark in passage.marks if mark.type == "quote" and mark.ref == quote.id)
    if any(mark.words is not None or mark.nth for mark in marks):
        return None
    return Fix((Edit(path, running_text(quote.text[1:-1])),))


_P = {"type": "paragraph", "text": "“We sail at dawn,” Ada Rossi said.", "marks": [{"type": "quote", "ref": "q1"}]}
_QUOTE = {"id": "q1", "text": "We sail at dawn,", "speaker": {"name": "Ada Rossi"}}

RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="The text of a quote has the quotation marks around it.",
    why="Whoever prints the quote sets marks of the house's own; these would stand twice.",
    check=_violations,
    bad={"body": [_P], "quotes": [{**_QUOTE, "text": "“We sail at dawn,”"}]},
    at="/quotes/0/text",
    good={"body": [_P], "quotes": [_QUOTE]},
)
