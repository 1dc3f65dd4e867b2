"""Quotes in Norwegian, Danish, Swedish, Finnish and Czech news: in quotation marks, and behind a dash."""

from __future__ import annotations

import pytest

from newsformat.inference.quotes.find import find_quotes


def told(text: str, language: str) -> list[tuple[str, str | None, str | None, str]]:
    """The words, the speaker's name and role, and the kind of each quote."""
    return [
        (quote.text, quote.speaker and quote.speaker.name, quote.speaker and quote.speaker.role, quote.kind)
        for quote in find_quotes(text, language)
    ]


MARKED = [
    ("nb", "«Brua holder», sier ordfører Kari Moen.", "Brua holder", "Kari Moen", "ordfører"),
    ("nb", "«Brua holder», sa Kari Moen til avisen.", "Brua holder", "Kari Moen", None),
    ("no", "«Brua holder», skriver Kari Moen på Facebook.", "Brua holder", "Kari Moen", None),
    ("nn", "«Brua held», seier Kari Moen.", "Brua held", "Kari Moen", None),
    ("nb", "Kari Moen la til: «Brua holder.»", "Brua holder.", "Kari Moen", None),
    ("nb", "I en e-post skriver Kari Moen: «Brua holder.»", "Brua holder.", "Kari Moen", None),
    ("nb", "«Brua holder», ifølge Kari Moen.", "Brua holder", "Kari Moen", None),
    ("nb", "”Brua holder”, sier Kari Moen, leder i Havnelaget.", "Brua holder", "Kari Moen", "leder i Havnelaget"),
    ("da", "»Broen holder«, siger borgmester Mette Holm.", "Broen holder", "Mette Holm", "borgmester"),
    ("da", "”Broen holder”, sagde Mette Holm mandag.", "Broen holder", "Mette Holm", None),
    ("da", "Mette Holm tilføjede: »Broen holder.«", "Broen holder.", "Mette Holm", None),
    ("da", "„Broen holder“, fortæller Mette Holm.", "Broen holder", "Mette Holm", None),
    ("fi", "”Silta kestää”, sanoo kaupunginjohtaja Aino Ranta.", "Silta kestää", "Aino Ranta", "kaupunginjohtaja"),
    ("fi", "”Silta kestää”, Aino Ranta sanoi maanantaina.", "Silta kestää", "Aino Ranta", None),
    ("fi", "»Silta kestää», kertoo Satamaliiton johtaja Aino Ranta.", "Silta kestää", "Aino Ranta",
     "Satamaliiton johtaja"),
    ("cs", "„Most vydrží,“ řekl starosta Jan Sova.", "Most vydrží,", "Jan Sova", "starosta"),
    ("cs", "„Most vydrží,“ uvedla mluvčí přístavu Jana Sovová.", "Most vydrží,", "Jana Sovová", "mluvčí přístavu"),
    ("cs", "„Most vydrží,“ řekla novinářům Jana Sovová.", "Most vydrží,", "Jana Sovová", None),
]  # fmt: skip
DASHED = [
    ("nb", "– Det er bra, sier Kari Moen.", "Det er bra,", "Kari Moen", None),
    ("nb", "– Det er bra. Vi er glade, sier ordfører Kari Moen til avisen.", "Det er bra. Vi er glade,", "Kari Moen",
     "ordfører"),
    ("nb", "– Hva gjør vi nå? spør Kari Moen.", "Hva gjør vi nå?", "Kari Moen", None),
    ("nb", "– For en dag! utbryter Kari Moen.", "For en dag!", "Kari Moen", None),
    ("nb", "- Det er bra, sier Kari Moen.", "Det er bra,", "Kari Moen", None),
    ("nb", "– Det er bra, sier Kari Moen. Hun ler.", "Det er bra,", "Kari Moen", None),
    ("nb", "– Det er bra, sier Kari Moen – som er leder for havna.", "Det er bra,", "Kari Moen", None),
    ("da", "– Det er godt, siger Mette Holm.", "Det er godt,", "Mette Holm", None),
    ("da", "- Det er godt, fortæller borgmester Mette Holm.", "Det er godt,", "Mette Holm", "borgmester"),
    ("sv", "– Det är bra, säger Eva Lind.", "Det är bra,", "Eva Lind", None),
    ("fi", "– Se on hyvä, sanoo Aino Ranta.", "Se on hyvä,", "Aino Ranta", None),
    ("fi", "– Se on hyvä, Aino Ranta sanoo.", "Se on hyvä,", "Aino Ranta", None),
    ("fi", "– Kuka maksaa? kysyy kaupunginjohtaja Aino Ranta.", "Kuka maksaa?", "Aino Ranta", "kaupunginjohtaja"),
    ("nb", "– Det er bra, sier NRX-kommentator Kari Moen.", "Det er bra,", "Kari Moen", "NRX-kommentator"),
    ("nb", "– Gjester, som mener de kan alt, er gode gjester, sier Kari Moen.",
     "Gjester, som mener de kan alt, er gode gjester,", "Kari Moen", None),
    ("nb", "– Det blir fint, tror jeg, men ikke nå, sier Kari Moen.",
     "Det blir fint, tror jeg, men ikke nå,", "Kari Moen", None),
    ("nb", "– Jeg sa det: Hva nå? Da gikk de, sier Kari Moen.", "Jeg sa det: Hva nå? Da gikk de,", "Kari Moen", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words", "name", "role"), MARKED, ids=[row[1] for row in MARKED])
def test_words_in_quotation_marks(language: str, text: str, words: str, name: str, role: str | None) -> None:
    assert told(text, language) == [(words, name, role, "direct")]


@pytest.mark.parametrize(("language", "text", "words", "name", "role"), DASHED, ids=[row[1] for row in DASHED])
def test_words_behind_a_dash(language: str, text: str, words: str, name: str, role: str | None) -> None:
    assert told(text, language) == [(words, name, role, "direct")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "– Brød\n\n– Melk og ost\n\n– Vann"),
        ("nb", "- Brød, smør og ost\n\n- Vann"),
        ("fi", "– Leipä, voi ja juusto\n\n– Vesi"),
        ("nb", "Filmen «Brua holder» har premiere."),
        ("da", "Bogen »Broen holder« udkommer."),
        ("fi", "Elokuva ”Silta kestää” saa ensi-iltansa."),
        ("cs", "Film „Most vydrží“ má premiéru."),
        ("en", "- The bridge, says Ada Rossi."),
    ],
)
def test_lists_and_titles_are_no_quotes(language: str, text: str) -> None:
    assert told(text, language) == []


def test_speech_goes_on_behind_a_second_dash() -> None:
    text = "– Det er bra, sier Kari Moen. – Vi er glade."
    assert [(words, name) for words, name, *_ in told(text, "nb")] == [("Det er bra, Vi er glade.", "Kari Moen")]


def test_a_finnish_pronoun_is_of_a_man_or_a_woman() -> None:
    text = "Aino Ranta avasi sillan.\n\n– Se on hyvä, hän sanoo.\n\n– Olen iloinen, jatkaa hän."
    assert [(words, name) for words, name, *_ in told(text, "fi")] == [
        ("Se on hyvä,", "Aino Ranta"),
        ("Olen iloinen,", "Aino Ranta"),
    ]


def test_a_pronoun_is_the_one_who_spoke() -> None:
    text = "– Det er bra, sier Kari Moen.\n\n– Vi er glade, sier hun til avisen."
    assert [(words, name) for words, name, *_ in told(text, "nb")] == [
        ("Det er bra,", "Kari Moen"),
        ("Vi er glade,", "Kari Moen"),
    ]


def test_who_is_told_by_an_office_is_no_one_named_before() -> None:
    text = "Kari Moen så brua.\n\n– Den holder, sa havnemesteren, og fortsatte:"
    assert [(words, name) for words, name, *_ in told(text, "nb")] == [("Den holder,", "havnemesteren")]


@pytest.mark.parametrize(
    ("language", "text", "words", "name"),
    [
        ("nb", "Kari Moen sier at brua blir stengt hele vinteren.", "brua blir stengt hele vinteren", "Kari Moen"),
        ("nb", "Ifølge Kari Moen blir brua stengt hele vinteren.", "blir brua stengt hele vinteren", "Kari Moen"),
        (
            "da",
            "Mette Holm siger, at broen bliver lukket hele vinteren.",
            "broen bliver lukket hele vinteren",
            "Mette Holm",
        ),
        ("fi", "Aino Ranta sanoo, että silta suljetaan koko talveksi.", "silta suljetaan koko talveksi", "Aino Ranta"),
        ("cs", "Jan Sova uvedl, že most bude zavřený celou zimu.", "most bude zavřený celou zimu", "Jan Sova"),
    ],
)
def test_reported_clauses(language: str, text: str, words: str, name: str) -> None:
    assert told(text, language) == [(words, name, None, "indirect")]
