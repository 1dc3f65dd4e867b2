"""Who said what in German: the verb in second place or at its end, and reports that go on in the subjunctive."""

from __future__ import annotations

import pytest

from newsformat.inference.quotes.find import FoundQuote, find_quotes

HOLDS = "„Der Damm hält auch diesen Winter.“"
WORDS = "Der Damm hält auch diesen Winter."


def quoted(text: str) -> list[FoundQuote]:
    return [quote for quote in find_quotes(text, "de") if quote.kind != "indirect"]


def speakers(text: str) -> list[tuple[str, str | None]]:
    """The words of each quote with whom the text itself names beside them."""
    return [(quote.text, quote.speaker.text if quote.speaker else None) for quote in quoted(text)]


BEFORE = [
    # The subject stands behind the verb when something else stands before it.
    ("Der hiesigen Rundschau sagte Ida Kolb:", "Ida Kolb"),
    ("Der Zeitung sagte Ida Kolb:", "Ida Kolb"),
    ("Der Wochenschrift „Nordwind“ erklärte Ida Kolb:", "Ida Kolb"),
    ("Dem Stadtrat schrieb der Bürgermeister:", "der Bürgermeister"),
    ("Am nächsten Freitag antwortete Stadtsprecher Jan Ruf:", "Stadtsprecher Jan Ruf"),
    ("In einer Nachricht, die Jan Ruf verlesen hat, schreibt sie:", "sie"),
    # Appositions and relative clauses between the name and the verb.
    ("Jan Ruf, Sprecher der Feuerwehr erklärte:", "Jan Ruf"),
    ("Jan Ruf, ein Kenner der Küste meinte:", "Jan Ruf"),
    ("Jan Ruf, Leiter des Vereins Weite Küste erklärte:", "Jan Ruf"),
    ("Jan Ruf, Sprecher der Feuerwehr:", "Jan Ruf"),
    ("Jan Ruf, der das Amt im Frühjahr übernommen hat, sagte am Abend:", "Jan Ruf"),
    ("Von der Heide meinte:", "Von der Heide"),
    # Verbs that are none of saying, and none at all, before a colon.
    ("Der nordische Deichverband winkt ab:", "Der nordische Deichverband"),
    ("Ein Deichwart rechnete vor:", "Ein Deichwart"),
    ("Die Anwohner der Hafenstraße klopfen auf den Tisch:", "Die Anwohner der Hafenstraße"),
    ("Kolb sieht darin keinen Grund zur Sorge:", "Kolb"),
    ("Kolb wörtlich:", "Kolb"),
    ("Kolb nickte den Helfern zu und sagte:", "Kolb"),
    ("Dann dankte der Bürgermeister den Helfern aus dem Nachbarort:", "der Bürgermeister"),
    ("Zum Schluss nahm sie ihre Leute in Schutz:", "sie"),
    ("Vor der Flut hatte die frühere Ministerin Ida Kolb stets abgewinkt:", "die frühere Ministerin Ida Kolb"),
    ("Das Tor am Hafen nahm der Bürgermeister Jan Ruf selbst in Augenschein:", "der Bürgermeister Jan Ruf"),
    ("Das Amt schwieg lange, bis er auf den Tisch schlug:", "er"),
    # A document speaks.
    ("In dem Gutachten heißt es:", "dem Gutachten"),
    ("Nun heißt es in dem Gutachten:", "dem Gutachten"),
]


@pytest.mark.parametrize(("lead", "speaker"), BEFORE)
def test_speaker_before_a_colon(lead: str, speaker: str) -> None:
    assert speakers(f"{lead} {HOLDS}")[-1] == (WORDS, speaker)


AFTER = [
    (", so beschrieb ihn der Bürgermeister Jan Ruf.", "der Bürgermeister Jan Ruf"),
    (", heißt es in dem Gutachten.", "dem Gutachten"),
    (", schreibt die „Abendpost“.", "die „Abendpost“"),
    (", nach den Worten der Sprecherin des Deichamts, Ida Kolb.", "Sprecherin des Deichamts, Ida Kolb"),
]


@pytest.mark.parametrize(("behind", "speaker"), AFTER)
def test_speaker_behind_the_quote(behind: str, speaker: str) -> None:
    assert speakers(f"„Der Damm hält“{behind}") == [("Der Damm hält", speaker)]


MIXED = [
    ("Jan Ruf kritisierte den Rat als „Haufen ohne jeden Plan“.", "Haufen ohne jeden Plan", "Jan Ruf"),
    ("Den Plan der Regierung bezeichnete er als „völlig verfehlt“.", "völlig verfehlt", "er"),
    ("Wie der Bürgermeister Jan Ruf vor dem Rathaus sagte, hat die Stadt „Zeit genug bis zum Herbst“.",
     "Zeit genug bis zum Herbst", "der Bürgermeister Jan Ruf"),
    ("Das Tor werde „noch vor dem Frost“ ersetzt, so Kolb.", "noch vor dem Frost", "Kolb"),
    ("Nach Überzeugung von Ida Kolb braucht es „mehr Sand und weniger Reden“.", "mehr Sand und weniger Reden",
     "Ida Kolb"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker"), MIXED)
def test_speaker_of_some_quoted_words(text: str, words: str, speaker: str) -> None:
    assert speakers(text) == [(words, speaker)]


ADDRESSED = [
    ("„Der Damm hält“, sagte Kolb der Zeitschrift «Nordwind».", "Kolb"),
    ("„Der Damm hält“, sagte Kolb dem Magazin «Nordwind».", "Kolb"),
    ("„Der Damm hält“, sagte die Sprecherin der Zeitung.", "die Sprecherin der Zeitung"),
]


@pytest.mark.parametrize(("text", "speaker"), ADDRESSED)
def test_whom_one_speaks_to_is_no_part_of_the_speaker(text: str, speaker: str) -> None:
    assert speakers(text) == [("Der Damm hält", speaker)]


@pytest.mark.parametrize(
    "lead", ["Davor hing am Tor ein Zettel:", "Derzeit gilt am Deich die Regel:", "Insbesondere gilt:"]
)
def test_an_adverb_says_nothing(lead: str) -> None:
    assert speakers(f"{lead} {HOLDS}") == [(WORDS, None)]


def test_last_clause_names_the_speaker_of_all_quoted_words_of_its_sentence() -> None:
    text = "Das Wasser sei „schneller als je zuvor“ gestiegen und „bis an die Kirche gelaufen“, so Kolb."
    assert speakers(text) == [("schneller als je zuvor", "Kolb"), ("bis an die Kirche gelaufen", "Kolb")]


def test_phrase_in_small_letters_is_no_name() -> None:
    text = "Der Bau ist nur bei einer „dringenden Gefahr für den Deich“ erlaubt. Er heißt „Haus Nordwind am Deich“."
    assert speakers(text) == [("dringenden Gefahr für den Deich", None)]


def test_report_goes_on_in_the_subjunctive() -> None:
    text = "Ida Kolb sprach von „großer Gefahr“. Nun fehle „Sand für die halbe Strecke“, auch sei das Tor „morsch“."
    assert [speaker for _, speaker in speakers(text)] == ["Ida Kolb"] * 3


def test_subjunctive_behind_a_sentence_of_nobody_is_of_nobody() -> None:
    assert speakers("Es regnete die ganze Nacht. Das Tor sei „morsch und alt“.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Rufe waren laut geworden und galten dem „Haus am Deich“.",
        "Der so genannte „Gezeitentopf“ ist leer.",
        "„Deichwacht“, so heißt der neue Verein am Hafen.",
    ],
)
def test_what_only_looks_like_a_source_names_nobody(text: str) -> None:
    assert speakers(text) == []


def reports(text: str) -> list[tuple[str, str | None]]:
    """The words of each indirect quote with whom the text itself names for it."""
    found = (quote for quote in find_quotes(text, "de") if quote.kind == "indirect")
    return [(quote.text, quote.speaker.text if quote.speaker else None) for quote in found]


REPORTS = [
    ("Der neue Damm soll laut Ida Kolb im Herbst fertig werden.", "Der neue Damm soll im Herbst fertig werden",
     "Ida Kolb"),
    ("Am Deich wurden nach Angaben der Polizei drei Tore beschädigt.", "Am Deich wurden drei Tore beschädigt",
     "Polizei"),
    ("Dem Deichamt zufolge sind drei Tore beschädigt worden.", "sind drei Tore beschädigt worden", "Dem Deichamt"),
    ("Wie das Deichamt am Montag mitteilte, bleibt das Tor bis Mai geschlossen.", "bleibt das Tor bis Mai geschlossen",
     "das Deichamt"),
    ("Wie Ida Kolb erklärt hat, bleibt das Tor bis Mai geschlossen.", "bleibt das Tor bis Mai geschlossen", "Ida Kolb"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "speaker"), REPORTS)
def test_report_by_its_source(text: str, words: str, speaker: str) -> None:
    assert reports(text) == [(words, speaker)]


def test_source_within_a_report_is_left_out_of_its_parts() -> None:
    text = "Der neue Damm soll laut Ida Kolb im Herbst fertig werden."
    (quote,) = find_quotes(text, "de")
    assert [text[start:end] for start, end in quote.parts] == ["Der neue Damm soll", "im Herbst fertig werden"]


def test_sentences_in_the_subjunctive_are_of_who_reported_before() -> None:
    text = (
        "Ida Kolb sagte, der Damm sei nicht mehr sicher. Das Tor habe zwei Risse im Holz. "
        "Das Geld reiche nicht, auch müsse neues Holz her.\n\nDas Tor sei das älteste der Küste."
    )
    assert reports(text) == [
        ("der Damm sei nicht mehr sicher", "Ida Kolb"),
        ("Das Tor habe zwei Risse im Holz", "Ida Kolb"),
        ("Das Geld reiche nicht, auch müsse neues Holz her", "Ida Kolb"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Der Damm wurde gemäß Artikel 5 der Ordnung für den Verkehr gesperrt.",
        "Die Rufe der Menge waren so laut geworden, dass niemand den Redner hörte.",
        "Die Flut kam in der Nacht. Ohne das Tor sei der Damm verloren, hoffen viele nicht.",
    ],
)
def test_what_only_looks_like_a_german_report_is_none(text: str) -> None:
    assert reports(text) == []
