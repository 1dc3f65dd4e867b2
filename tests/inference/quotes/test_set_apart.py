from __future__ import annotations

from typing import Any

import pytest

from newsformat.inference.quotes.in_articles import quoted
from newsformat.model import Article
from newsformat.model.canonical import members_of

SAID = {"type": "paragraph", "text": "“We sail at dawn,” said Bo Lind."}


def found(*blocks: dict[str, Any]) -> Article:
    """The article of these blocks with its quotes; it is validated, so that marks and quotes fit together."""
    article = {
        "newsformat": "1.0",
        "language": "en",
        "body": list(blocks),
        "subjects": [{"id": "p1", "name": "Ada Rossi", "kind": "person"}],
    }
    return Article.model_validate(members_of(quoted(Article.model_validate(article))[0]))


def quotation(*texts: str, **members: str) -> dict[str, Any]:
    return {"type": "quotation", "blocks": [{"type": "paragraph", "text": text} for text in texts], **members}


def test_a_credited_block_quotation_is_a_quote() -> None:
    url = "https://example.org/log"
    article = found(quotation("No boat is late.", "None ever was.", attribution="Ada Rossi, engineer", url=url), SAID)
    assert [members_of(quote) for quote in article.quotes] == [
        {
            "id": "q1",
            "text": "No boat is late. None ever was.",
            "kind": "direct",
            "speaker": {"name": "Ada Rossi", "as_written": "Ada Rossi, engineer", "role": "engineer", "ref": "p1"},
            "source": {"url": url},
        },
        {
            "id": "q2",
            "text": "We sail at dawn,",
            "kind": "direct",
            "speaker": {"name": "Bo Lind", "as_written": "Bo Lind"},
            "cue": "said",
        },
    ]
    marks = [mark for block in members_of(article)["body"][0]["blocks"] for mark in block["marks"]]  # type: ignore[index]
    assert [(mark["words"], mark["ref"]) for mark in marks] == [("No boat is late.", "q1"), ("None ever was.", "q1")]


def test_one_with_quotation_marks_holds_the_quote_in_them() -> None:
    (quote,) = found(quotation("“No boat is ever late here.”", attribution="Log of the harbour, 1921")).quotes
    assert (quote.text, quote.speaker and quote.speaker.name) == ("No boat is ever late here.", "Log of the harbour")
    assert quote.speaker is not None
    assert quote.speaker.role is None


@pytest.mark.parametrize(
    "block",
    [
        quotation("No boat is late."),  # it may be set apart for any reason
        quotation(attribution="Ada Rossi"),
        {"type": "quotation", "blocks": [{"type": "list", "items": [{"text": "A boat"}]}], "attribution": "Ada Rossi"},
        {"type": "pull_quote", "text": "No boat is late.", "attribution": "Ada Rossi"},
        {"type": "embed", "text": "No boat is late.", "author": "Ada Rossi"},
    ],
)
def test_what_is_no_quote_of_the_text(block: dict[str, Any]) -> None:
    assert found(block).quotes == ()


def paragraph(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


@pytest.mark.parametrize(
    ("above", "speaker", "cue"),
    [
        ("Nobody was late. Ada Rossi wrote on Sunday:", "Ada Rossi", "wrote"),
        ("As Bo Lind of the harbour board noted in a letter:", "Bo Lind", "noted"),
        ("According to Bo Lind:", "Bo Lind", "According to"),
    ],
)
def test_the_paragraph_above_tells_whose_words_are_set_apart(above: str, speaker: str, cue: str) -> None:
    (quote,) = found(paragraph(above), quotation("No boat is late.", "None ever was.")).quotes
    assert (quote.text, quote.kind, quote.cue) == ("No boat is late. None ever was.", "direct", cue)
    assert quote.speaker is not None
    assert quote.speaker.name == speaker


def test_one_set_apart_goes_on_with_whom_a_pronoun_means() -> None:
    told = paragraph("Ada Rossi built the pier in Norvik. In a letter she wrote:")
    (quote,) = found(told, quotation("No boat is late.")).quotes
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.as_written) == ("Ada Rossi", "she")


def test_one_in_quotation_marks_stays_one_quote() -> None:
    article = found(paragraph("Ada Rossi wrote on Sunday:"), quotation("“No boat is late.”"))
    assert [quote.text for quote in article.quotes] == ["No boat is late."]


@pytest.mark.parametrize(
    "above",
    [
        "These are the rules of the harbour:",
        "Every plan said:",
        "Ada Rossi might say something like:",
        "The pier is old.",
        "Ada Rossi wrote a letter on Sunday.",
    ],
)
def test_what_leads_up_to_no_quote(above: str) -> None:
    assert found(paragraph(above), quotation("No boat is late.")).quotes == ()


def test_a_long_passage_set_apart_is_no_quote() -> None:
    passage = quotation("No boat is late. " * 150, url="https://example.org/log")
    assert found(paragraph("Ada Rossi wrote on Sunday:"), passage).quotes == ()


def test_one_with_an_address_is_a_quote_from_there() -> None:
    url = "https://example.org/log"
    article = found(quotation("No boat is late.", url=url))
    assert [members_of(quote) for quote in article.quotes] == [
        {"id": "q1", "text": "No boat is late.", "kind": "direct", "source": {"url": url}}
    ]
    assert [quote.cue for quote in found(SAID, quotation("We sail at dawn,", url=url)).quotes] == ["said"]
    assert found(quotation("No boat is late.", url="Ada%20Rossi")).quotes == ()


@pytest.mark.parametrize("text", ["We sail at dawn.", "“We sail at dawn.”"])
def test_a_pull_quote_repeats_a_quote(text: str) -> None:
    told = {"type": "paragraph", "text": "Bo Lind said: “We sail at dawn.” Nobody stayed behind."}
    article = found({"type": "pull_quote", "text": text, "attribution": "Bo Lind"}, told)
    assert [quote.id for quote in article.quotes] == ["q1"]
    assert [(mark.words, mark.ref) for mark in article.body[0].marks] == [("We sail at dawn.", "q1")]
    assert [(mark.words, mark.ref) for mark in article.body[1].marks] == [("We sail at dawn.", "q1")]


def test_a_pull_quote_of_some_words_of_a_quote_repeats_none() -> None:
    assert found({"type": "pull_quote", "text": "We sail"}, SAID).body[0].marks == ()


def test_one_within_a_box() -> None:
    box = {"type": "fact_box", "blocks": [SAID, quotation("No boat is late.", attribution="Ada Rossi")]}
    assert [quote.text for quote in found(box).quotes] == ["We sail at dawn,", "No boat is late."]


def test_the_evidence_tells_whom_it_credits() -> None:
    article = {"newsformat": "1.0", "body": [quotation("No boat is late.", attribution="Ada Rossi")]}
    (claim,) = quoted(Article.model_validate(article))[1]
    assert (claim.path, claim.at) == ("/quotes/0", "/body/0/blocks/0[0:16]")
    assert claim.why == "direct, set apart and credited to “Ada Rossi”"
