"""word-doubled."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rewriting import rewritten
from newsformat.rules.rule import Fix, Rule, Violation
from newsformat.rules.subject import Passage, Subject

# Words that no sentence of their language has twice in a row.
_WORDS = {
    "en": "the a to of and",
    "de": "und ein mit von oder",
    "fr": "le la les de des et",
    "es": "el los la de y con",
    "it": "il la un di e con",
    "pt": "o os um de e com",
    "nl": "het een van en met",
    "sv": "och ett en med av",
    "da": "og et en med af",
    "nb": "og et en med av",
    "no": "og et en med av",
    "pl": "i w z na do",
    "cs": "a v z na do",
    "ru": "и в с на от",
    "uk": "і в з на від",
}
_DOUBLED = {language: tuple(f" {word} {word} " for word in words.split()) for language, words in _WORDS.items()}


def _violations(subject: Subject) -> Iterator[Violation]:
    language = (subject.article.language or "").partition("-")[0]
    for passage in subject.passages_with(*_DOUBLED.get(language, ())):
        words = next(words for words in _DOUBLED[language] if words in passage.text)
        yield Violation(
            passage.place, f"“{words.strip()}” says one word twice", "take one of them out", _once(passage, words)
        )


def _once(passage: Passage, words: str) -> Fix | None:
    once = words[: len(words) // 2 + 1]
    return rewritten(passage, lambda text: text.replace(words, once), safe=False)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A small word stands twice in a row.",
    why="It is the slip that a writer overlooks most easily, and readers don't.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The boat left the the harbour at dawn."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "All that that means is: she had had enough."}]},
)
