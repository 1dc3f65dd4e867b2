from __future__ import annotations

from typing import Any

import pytest

from newsformat.inference.quotes.in_articles import with_quotes
from newsformat.model import Article
from newsformat.model.canonical import members_of

ADA = {"name": "Ada Rossi", "kind": "person"}
FULL = "“It will last,” said Ada Rossi."
SURNAME = "“It will last,” said Rossi."


def linked(text: str, *subjects: dict[str, Any], language: str = "en", **members: Any) -> Article:
    """The article of a text with its quotes; it is validated, so that references hold."""
    body = [{"type": "paragraph", "text": text}]
    article = {"newsformat": "1.0", "language": language, "body": body, "subjects": list(subjects), **members}
    return Article.model_validate(members_of(with_quotes(Article.model_validate(article))))


def told(article: Article) -> tuple[str | None, str | None]:
    """The name of the speaker of the one quote, and the name of the concept it refers to."""
    (quote,) = article.quotes
    assert quote.speaker is not None
    names = {subject.id: subject.name for subject in article.subjects if subject.id}
    return quote.speaker.name, None if quote.speaker.ref is None else names[quote.speaker.ref]


@pytest.mark.parametrize(
    ("text", "concept", "name"),
    [
        (FULL, ADA, "Ada Rossi"),
        (FULL, {"name": "Rossi, Ada", "kind": "person"}, "Ada Rossi"),
        (FULL, {"name": "Ada Rossi Jr.", "kind": "person"}, "Ada Rossi"),
        (FULL, {"name": "A. Rossi", "names": [{"text": "ADA ROSSI"}], "kind": "person"}, "Ada Rossi"),
        (SURNAME, ADA, "Ada Rossi"),
        (SURNAME, {"name": "Rossi, Ada", "kind": "person"}, "Ada Rossi"),
        (SURNAME, {"name": "Ada Rossi", "names": [{"text": "A. Rossi"}], "kind": "person"}, "Ada Rossi"),
        ("“It will last,” said Navalis.", {"name": "Navalis", "kind": "organization"}, "Navalis"),
    ],
)
def test_a_speaker_who_is_a_concept_refers_to_it(text: str, concept: dict[str, Any], name: str) -> None:
    assert told(linked(text, {"name": "Norvik", "kind": "place"}, concept)) == (name, concept["name"])


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "“It will last,” said Van Dyck.", "Ida van Dyck"),
        ("fr", "« Il tiendra », a déclaré Kerdonc.", "Maëlle Kerdonc"),
        ("ja", "黒瀬真帆教授は「水の揺れを感じます」と話した。", "黒瀬真帆"),
    ],
)
def test_in_other_languages(language: str, text: str, name: str) -> None:
    assert told(linked(text, {"name": name, "kind": "person"}, language=language)) == (name, name)


@pytest.mark.parametrize(
    ("text", "subjects", "members"),
    [
        (FULL, [ADA, ADA], {}),  # two of one name
        (FULL, [{"name": "Ada Rossi", "kind": "work"}], {}),
        (FULL, [{"name": "Bo Rossi", "kind": "person"}], {}),
        (SURNAME, [ADA, {"name": "Bo Rossi", "kind": "person"}], {}),
        (SURNAME, [ADA], {"authors": [{"name": "Bo Rossi"}]}),
        (SURNAME, [ADA, {"name": "Rossi", "kind": "place"}], {}),
        (FULL, [{"name": "Ada Rossi"}], {}),  # of what kind is not known
        (SURNAME, [{"name": "Ada Rossi"}], {}),
        (SURNAME, [{"name": "Rossi Works", "kind": "organization"}], {}),
        ("“It will last,” said Bo Rossi. Rossi is the engineer.", [ADA], {}),
        ("“It will last,” she said.", [ADA], {}),
    ],
)
def test_one_that_may_be_another_refers_to_none(
    text: str, subjects: list[dict[str, Any]], members: dict[str, Any]
) -> None:
    article = linked(text, *subjects, **members)
    assert told(article)[1] is None
    assert [subject.id for subject in article.subjects] == [None] * len(subjects)


def test_who_wrote_the_article_and_is_a_concept_is_one_person() -> None:
    assert told(linked(SURNAME, ADA, authors=[{"name": "Ada Rossi"}])) == ("Ada Rossi", "Ada Rossi")


def test_ids_of_concepts_are_kept_or_new() -> None:
    bo = {"name": "Bo Lind", "kind": "person", "id": "p1"}
    cy = {"name": "Cy Berg", "kind": "person"}
    text = f"{FULL} “No,” said Bo Lind. “It will not last a year,” Rossi said. “Never at all,” said Cy Berg."
    article = linked(text, bo, ADA, cy)
    assert [subject.id for subject in article.subjects] == ["p1", "p2", "p3"]
    assert [quote.speaker and quote.speaker.ref for quote in article.quotes] == ["p2", "p1", "p2", "p3"]
