from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.inference.datelines.run_in import RunIn, run_in_of
from newsformat.inference.datelines.told import told_run_in_of
from properties.effort import cases

DATELINES = [
    ("SAN SALVADOR: President Ada Rossi has defended it.", "SAN SALVADOR", "SAN SALVADOR: "),
    ("VENICE, March 1 — The first boat left.", "VENICE, March 1", "VENICE, March 1 — "),
    ("VENICE (LW) — The first boat left.", "VENICE (LW)", "VENICE (LW) — "),
    ("VENICE – The first boat left.", "VENICE", "VENICE – "),
    ("VENICE, Italy, March 1 (Lagoon Wire) - The first boat left.", "VENICE, Italy, March 1 (Lagoon Wire)",
     "VENICE, Italy, March 1 (Lagoon Wire) - "),
    ("Berlin (lw) - Das erste Schiff fuhr.", "Berlin (lw)", "Berlin (lw) - "),
    ("Frankfurt am Main (lw) – Das Schiff fuhr.", "Frankfurt am Main (lw)", "Frankfurt am Main (lw) – "),
    ("MADRID.- El primer barco salió.", "MADRID", "MADRID.- "),
    ("PARIS, 3 mars (LW) - Le bateau est parti.", "PARIS, 3 mars (LW)", "PARIS, 3 mars (LW) - "),
    ("МОСКВА, 3 марта — Первый паром вышел.", "МОСКВА, 3 марта", "МОСКВА, 3 марта — "),
    ("البندقية (وكالة) - غادر القارب الأول.", "البندقية (وكالة)", "البندقية (وكالة) - "),
    ("أسوان، 7 أبريل – أطلق القارب صفارته.", "أسوان، 7 أبريل", "أسوان، 7 أبريل – "),
    ("Aveiro, 26 abr – Seis centésimos decidiram.", "Aveiro, 26 abr", "Aveiro, 26 abr – "),
    ("Villarrubia del Mar — Nadie bebe agua.", "Villarrubia del Mar", "Villarrubia del Mar — "),
    ("VENICE, Pa. (LW) _ The first boat left.", "VENICE, Pa. (LW)", "VENICE, Pa. (LW) _ "),
    ("Venice, Jan. 12 (Lagoon Wire)--The first boat left.", "Venice, Jan. 12 (Lagoon Wire)",
     "Venice, Jan. 12 (Lagoon Wire)--"),
    ("VENICE. Jan 12 (Lagoon) - The first boat left.", "VENICE. Jan 12 (Lagoon)", "VENICE. Jan 12 (Lagoon) - "),
    ("Benátky 12. ledna (LW) - První loď vyplula.", "Benátky 12. ledna (LW)", "Benátky 12. ledna (LW) - "),
    ("Jan 30 (Lagoon) - The first boat left.", "Jan 30 (Lagoon)", "Jan 30 (Lagoon) - "),
    ("Venice, Jan 12 (LW) The first boat left.", "Venice, Jan 12 (LW)", "Venice, Jan 12 (LW) "),
    ("VENISE 01/03 (LW) = Le bateau est parti.", "VENISE 01/03 (LW)", "VENISE 01/03 (LW) = "),
    ("(Lagoon Wire) - The first boat left.", "(Lagoon Wire)", "(Lagoon Wire) - "),
    ("(LW) - VENEZIA, 1 MAR - Il primo battello.", "(LW) - VENEZIA, 1 MAR", "(LW) - VENEZIA, 1 MAR - "),
    ("Venedig /lw/: Den første båd sejlede.", "Venedig /lw/", "Venedig /lw/: "),
    ("ВЕНЕЦИЯ, 3 марта. /ЛВ/. Первый паром вышел.", "ВЕНЕЦИЯ, 3 марта. /ЛВ/", "ВЕНЕЦИЯ, 3 марта. /ЛВ/. "),
    ("Oslo (HP): Den første båten gikk.", "Oslo (HP)", "Oslo (HP): "),
    ("OSLO (HP): Den første båten gikk.", "OSLO (HP)", "OSLO (HP): "),
    ("Tromsø/Bodø (HP): Den første båten gikk.", "Tromsø/Bodø (HP)", "Tromsø/Bodø (HP): "),
    ("NEW HARBOUR (Lagoon Wire - 14th May, 2024) The boat left.", "NEW HARBOUR (Lagoon Wire - 14th May, 2024)",
     "NEW HARBOUR (Lagoon Wire - 14th May, 2024) "),
    ("NEW HARBOUR: “We sail at dawn,” she said.", "NEW HARBOUR", "NEW HARBOUR: "),
    ("Gdynia (LAG). Pierwszy prom wypłynął.", "Gdynia (LAG)", "Gdynia (LAG). "),
    ("NEW HARBOUR, May 14 (LWI) The first boat left.", "NEW HARBOUR, May 14 (LWI)", "NEW HARBOUR, May 14 (LWI) "),
    ("New Harbour, May 14 (LWI) The first boat left.", "New Harbour, May 14 (LWI)", "New Harbour, May 14 (LWI) "),
    ("नई दिल्ली, 14 मई (लहर) पहली नाव रवाना हुई।", "नई दिल्ली, 14 मई (लहर)", "नई दिल्ली, 14 मई (लहर) "),
    ("नई दिल्ली, 14 मई (लहर)। पहली नाव रवाना हुई।", "नई दिल्ली, 14 मई (लहर)", "नई दिल्ली, 14 मई (लहर)। "),
    ("Paris, le 3 mai - Le bateau est parti.", "Paris, le 3 mai", "Paris, le 3 mai - "),
    ("Paris, le 3 mai 2024 : Le bateau est parti.", "Paris, le 3 mai 2024", "Paris, le 3 mai 2024 : "),
    ("Kiel, 3. Mai 2024 - Das Schiff fuhr.", "Kiel, 3. Mai 2024", "Kiel, 3. Mai 2024 - "),
    ("Kiel, den 3. Mai 2024: Das Schiff fuhr.", "Kiel, den 3. Mai 2024", "Kiel, den 3. Mai 2024: "),
    ("ROMA, 14 MAG - Il battello è partito.", "ROMA, 14 MAG", "ROMA, 14 MAG - "),
    ("(LAGUNA) - ROMA, 14 MAG - Il battello è partito.", "(LAGUNA) - ROMA, 14 MAG", "(LAGUNA) - ROMA, 14 MAG - "),
    ("(Laguna) - Il battello è partito.", "(Laguna)", "(Laguna) - "),
    ("Roma, 14 mag. (Laguna) - Il battello è partito.", "Roma, 14 mag. (Laguna)", "Roma, 14 mag. (Laguna) - "),
    ("MADRID, 3 (Agencia) - El barco salió.", "MADRID, 3 (Agencia)", "MADRID, 3 (Agencia) - "),
    ("MADRID 3 May. (PRENSA MAR) - El barco salió.", "MADRID 3 May. (PRENSA MAR)", "MADRID 3 May. (PRENSA MAR) - "),
    ("WIEN/BERLIN (lw) — Das Schiff fuhr.", "WIEN/BERLIN (lw)", "WIEN/BERLIN (lw) — "),
    ("İSTANBUL, (DH)- İlk vapur kalktı.", "İSTANBUL, (DH)", "İSTANBUL, (DH)- "),
    ("МОСКВА, 14 мая. /ВОЛНА/. Первый паром вышел.", "МОСКВА, 14 мая. /ВОЛНА/", "МОСКВА, 14 мая. /ВОЛНА/. "),
    ("КИЕВ. 14 мая. ВОЛНА. Первый паром вышел.", "КИЕВ. 14 мая. ВОЛНА", "КИЕВ. 14 мая. ВОЛНА. "),
    ("МОСКВА, 3 мая - Волна Юг. Первый паром вышел.", "МОСКВА, 3 мая - Волна Юг", "МОСКВА, 3 мая - Волна Юг. "),
    ("МОСКВА, 14 мая - Первый паром вышел. Он полон.", "МОСКВА, 14 мая", "МОСКВА, 14 мая - "),
    ("【ロンドン共同】最初の船が出た。", "ロンドン共同", "【ロンドン共同】"),
    ("（中央社台北1日電）第一艘船離港。", "中央社台北1日電", "（中央社台北1日電）"),
    ("港报社上海3月1日电 第一艘船离港。", "港报社上海3月1日电", "港报社上海3月1日电 "),
    ("(서울=항구뉴스) 나루 기자 = 첫 배가 떠났다.", "서울=항구뉴스", "(서울=항구뉴스) 나루 기자 = "),
    ("[항구일보 나루 기자] 첫 배가 떠났다.", "항구일보 나루 기자", "[항구일보 나루 기자] "),
    ("[서울=항구통신] 나루 기자 = 첫 배가 떠났다.", "서울=항구통신", "[서울=항구통신] 나루 기자 = "),
    ("本报讯（记者 王芳）第一艘船离港。", "本报讯（记者 王芳）", "本报讯（记者 王芳）"),
    ("〔記者林佩君／基隆報導〕第一艘船離港。", "記者林佩君／基隆報導", "〔記者林佩君／基隆報導〕"),
    ("江城晚报讯 第一艘船离港。", "江城晚报讯", "江城晚报讯 "),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "text", "characters"), DATELINES, ids=[case[1] for case in DATELINES])
def test_a_dateline_is_found_to_the_letter(paragraph: str, text: str, characters: str) -> None:
    assert run_in_of(paragraph) == RunIn(text, characters)


@pytest.mark.parametrize(
    "paragraph",
    [
        "The ferry - the first in nine days - left at dawn.",
        "Ada Rossi, the harbour master – a patient woman – waved.",
        "Ada Rossi — who was tired — waved.",
        "Rossi — The Log — is a book.",
        "The ferry left — Nobody waved.",
        "BREAKING: The ferry has left.",
        "LEAD: The ferry has left.",
        "ZUSAMMENFASSUNG: Das Boot ist weg.",
        "T—2:31. A—300.",
        "WATCH — The ferry leaves.",
        "Rossi: We sail at dawn.",
        "NASA's plan is late.",
        "A - B",
        "I — and nobody else — said so.",
        "VENICE: ",
        "10:30 — The boat leaves.",
        "Rossi (XY): “We sail at dawn.”",
        "Ada Rossi (XY): We sail at dawn.",
        "Rossi (43): We sail at dawn.",
        "Rossi (XY) sailed at dawn.",
        "Venice (Italy) The boat.",
        "Foto (lw): Das Schiff fährt.",
        "DISCLAIMER: The harbour is no bank.",
        "TL;DR: The ferry is back.",
        "FILE PHOTO: The ferry leaves.",
        "The ferry, 14 May (a Tuesday) left.",
        "On Sunday, May 14 (a Tuesday) The Ferry left.",
        "SPEAKER #1: The ferry.",
        "BOAT 2.0: The Ferry Returns",
        "PRICE: $4 a head",
        "Boat S1 Pro: Further words",
        "OPEN INSTRUMENT(S) PLAYER",
        "Date: 18 June 2026 (registered) The ferry.",
        "Montag, 14. Mai: Das Schiff fährt.",
        "On Monday, May 14 - The boat left.",
        "Samedi, 14 mai - Le bateau part.",
        "Lesedauer (5 Minuten): Das Schiff",
        "(Update) - The ferry left.",
        "(see below) - The ferry left.",
        "(that) - as it were - was that.",
        "Venice, May 14: a day to remember.",
        "The ferry left in the morning. 14 мая. ВОЛНА. Первый паром вышел.",
        "(The reporter wrote this in Venice.) The boat left.",
        "Boats (four of them) - and one more - left.",
        "Ada Rossi (LW): We sail at dawn.",
        "(VENICE BOATS ONLY - NO OTHERS)",
        "Sunday, 1 March:\nVenice - Mestre 1:2\nAda Rossi (Venice) - Bo Lind 6:1",
        "(Video) - The first boat left.",
        "(one of them) - The first boat left.",
        "Chapter 12 (Boats) - and the rest - is long.",
        "On Jan 12 (LW) The Log was printed.",
        "The price and/or fare: ask. Boats /lw/: none.",
        "",
    ],
)
def test_other_beginnings_are_left_alone(paragraph: str) -> None:
    assert run_in_of(paragraph) is None


TOLD = [
    ("Oslo (lw): The first boat left.", "Oslo", "Oslo (lw)", "Oslo (lw): "),
    ("OSLO: The first boat left.", "Oslo", "OSLO", "OSLO: "),
    ("Oslo, 12 March - The first boat left.", "Oslo", "Oslo, 12 March", "Oslo, 12 March - "),
    ("New Oslo (lw) The first boat left.", "New Oslo (lw)", "New Oslo (lw)", "New Oslo (lw) "),
    ("(Oslo - 12 March) The first boat left.", "Oslo", "Oslo - 12 March", "(Oslo - 12 March) "),
    ("Oslo - The first boat left.", "OSLO", "Oslo", "Oslo - "),
]


@pytest.mark.parametrize(("paragraph", "told", "text", "characters"), TOLD, ids=[case[0] for case in TOLD])
def test_a_dateline_that_is_told_elsewhere_is_found(paragraph: str, told: str, text: str, characters: str) -> None:
    assert (run_in_of(paragraph) or told_run_in_of(paragraph, told)) == RunIn(text, characters)


@pytest.mark.parametrize(
    "paragraph", ["Oslo has a boat.", "Oslo – a town – has a boat.", "Oslo, a town: it has a boat.", "Oslo: ", "Oslo"]
)
def test_a_sentence_that_begins_with_the_place_is_none(paragraph: str) -> None:
    assert told_run_in_of(paragraph, "Oslo") is None


def test_services_without_end_are_no_dateline() -> None:
    assert run_in_of("(LW) - " * 5000 + "The boat left.") is None


@cases(300)
@given(st.text(alphabet="AB ab:-—.(),【】=1\n", max_size=60))
def test_the_characters_are_the_beginning_of_the_paragraph(paragraph: str) -> None:
    found = run_in_of(paragraph)
    assert found is None or (paragraph.startswith(found.characters) and found.text in found.characters)
