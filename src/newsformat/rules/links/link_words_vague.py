"""link-words-vague."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

_VAGUE = frozenset(
    (
        "here|click here|this|this link|link|read more|more|details|hier|klicken sie hier|"
        "hier klicken|mehr|weiterlesen|ici|cliquez ici|lire la suite|en savoir plus|aquí|"
        "haga clic aquí|haz clic aquí|pincha aquí|leer más|más|qui|clicca qui|leggi di più|"
        "aqui|clique aqui|leia mais|saiba mais|klik hier|lees meer|här|klicka här|läs mer|her|"
        "klikk her|les mer|klik her|læs mere|tästä|lue lisää|tutaj|kliknij tutaj|"
        "czytaj więcej|zde|klikněte zde|тут|здесь|нажмите здесь|читать далее|tıklayın|"
        "buraya tıklayın|devamı|こちら|ここをクリック|这里|点击这里|點此|여기|여기를 클릭|هنا|اضغط هنا|di sini|"
        "klik di sini"
    ).split("|")
)


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, _, words in subject.links:
        if words and path.startswith("/body") and words.strip(" .:»>→").casefold() in _VAGUE:
            yield Violation(
                path.removesuffix("/url"), f"“{words}” does not say where the link leads", "link the words that name it"
            )


RULE = Rule(
    module=__name__,
    severity=Severity.INFO,
    summary="The words of a link do not say where it leads.",
    why="Screen readers list the links of a page by their words alone, and “here” tells nobody anything; nor does it "
    "to search engines.",
    check=_violations,
    bad={
        "body": [
            {
                "type": "paragraph",
                "text": "The timetable is here.",
                "marks": [{"type": "link", "words": "here", "url": "/t"}],
            }
        ]
    },
    at="/body/0/marks/0",
    good={
        "body": [
            {
                "type": "paragraph",
                "text": "See the timetable of the ferry.",
                "marks": [{"type": "link", "words": "timetable", "url": "https://example.org/timetable"}],
            }
        ]
    },
)
