from __future__ import annotations

import pytest

from newsformat.inference.quotes.in_articles import quoted
from newsformat.model import Article, Evidence


def evidence(*paragraphs: str, language: str = "en") -> list[Evidence]:
    body = [{"type": "paragraph", "text": text} for text in paragraphs]
    subjects = [{"name": "Cy Berg", "kind": "person"}]
    article = {"newsformat": "1.0", "language": language, "body": body, "subjects": subjects}
    return list(quoted(Article.model_validate(article))[1])


def told(claim: Evidence) -> tuple[str, bool, str, str, str]:
    return claim.path, claim.chosen, claim.value, claim.at, claim.why


def test_a_quote_and_its_speaker() -> None:
    found = evidence(
        "The pier is old.", "“It will last,” said Ada Rossi. “It always has,” she said.", "“No,” said Berg."
    )
    assert [told(claim) for claim in found] == [
        ("/quotes/0", True, "It will last,", "/body/1[1:14]", "direct, brought in by “said”"),
        ("/quotes/0/speaker", True, "Ada Rossi", "/body/1[21:30]", "named beside it"),
        ("/quotes/1", True, "It always has,", "/body/1[33:47]", "direct, brought in by “said”"),
        ("/quotes/1/speaker", True, "Ada Rossi", "/body/1[49:52]", "whom “she” stands for"),
        ("/quotes/2", True, "No,", "/body/2[1:4]", "direct, brought in by “said”"),
        ("/quotes/2/speaker", True, "Cy Berg", "/body/2[11:15]", "“Berg” is a concept of the article"),
    ]
    assert {(claim.source, claim.basis) for claim in found} == {("body", "inferred")}


@pytest.mark.parametrize(
    ("language", "text", "words", "why"),
    [
        ("en", "In the film “harbour lights” it is new.", "harbour lights", "a word beside it says that it is a name"),
        ("en", "They saw “Harbour Lights” again.", "Harbour Lights", "written as titles and names are"),
        ("en", "The “free” ferry costs six crowns.", "free", "a few words that nobody is said to say"),
        ("en", "The page is “pier/paint” now.", "pier/paint", "an address"),
        ("en", "“Harbour of the year”", "Harbour of the year", "no whole sentence, and nobody is said to say it"),
        ("zh", "他们又看了《港口的灯光》。", "港口的灯光", "in the marks of titles"),
    ],
)
def test_what_is_in_quotation_marks_and_no_quote(language: str, text: str, words: str, why: str) -> None:
    start = text.index(words)
    place = f"/body/0[{start}:{start + len(words)}]"
    assert [told(claim) for claim in evidence(text, language=language)] == [("/quotes", False, words, place, why)]


def test_what_was_passed_over_is_told_with_the_quote_behind_it() -> None:
    found = evidence(
        "The “free” ferry is late.",
        "“It will last,” said Ada Rossi.",
        "A “cheap” boat.",
        " ".join(["“Big” boats."] * 9),
    )
    assert [(claim.path, claim.value) for claim in found if not claim.chosen] == [
        ("/quotes/0", "free"),
        *[("/quotes", "cheap"), *[("/quotes", "Big")] * 4],
    ]
