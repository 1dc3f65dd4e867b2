from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.scalars.bylines import credits_of

BYLINES = {
    "By Ada Rossi": ["Ada Rossi"],
    "By Ada Rossi, Political Editor, and Bo Lind": ["Ada Rossi", "Bo Lind"],
    "By ADA ROSSI, BO LIND and CLEO MARTIN": ["ADA ROSSI", "BO LIND", "CLEO MARTIN"],
    "By\nAda Rossi": ["Ada Rossi"],
    "Ada Rossi\nUpdated 3 May 2024": ["Ada Rossi"],
    "By Ada Rossi December 16, 2016": ["Ada Rossi"],
    "By\nAda Rossi-December 16, 2016": ["Ada Rossi"],
    "Ada Berg-Lund December 16, 2016": ["Ada Berg-Lund"],
    "Von Max Muster und Bo Lind, dpa": ["Max Muster", "Bo Lind", "dpa"],
    "Von Max Muster, Hafenstadt": ["Max Muster"],
    "von Max Muster": ["Max Muster"],
    "Elena Oberland (obe)": ["Elena Oberland"],
    "Par Jean-Luc d'Arbois et Marie de la Tour": ["Jean-Luc d'Arbois", "Marie de la Tour"],
    "di Marco Pizzo": ["Marco Pizzo"],
    "Por María R. Saúco y Luis Peña": ["María R. Saúco", "Luis Peña"],
    "Door Jan van der Berg en Piet Smit": ["Jan van der Berg", "Piet Smit"],
    "Av Kari Nordås og Ola Vik": ["Kari Nordås", "Ola Vik"],
    "Oleh: Budi Santosa": ["Budi Santosa"],
    "Автор: Анна Белова": ["Анна Белова"],
    "作者：王小明": ["王小明"],
    "김하늘 기자": ["김하늘"],
    "김하늘·이바다 기자": ["김하늘", "이바다"],
    "김하늘 기자 외 2명": ["김하늘"],
    "부산=김하늘 기자": ["김하늘"],
    "기자 김하늘": ["김하늘"],
    "記者王小明／高雄報導": ["王小明"],
    "高雄報導": [],
    "本报记者 王小明": ["王小明"],
    "Ada Rossi in Rome": ["Ada Rossi"],
    "Ada Rossi in Rome and Bo Lind in New York": ["Ada Rossi", "Bo Lind"],
    "Ana Novak in Bor Kralj": ["Ana Novak", "Bor Kralj"],
    "Max Muster aus Hafenstadt": ["Max Muster"],
    "Jonas Petraitis ir Ona Kazlauskienė": ["Jonas Petraitis", "Ona Kazlauskienė"],
    "आशा वर्मा और रवि नायर": ["आशा वर्मा", "रवि नायर"],
    "View all posts by Ada Rossi": ["Ada Rossi"],
    "Rossi, Ada": ["Ada Rossi"],
    "Ada Rossi, PhD": ["Ada Rossi"],
    "Dr. Ada Rossi": ["Ada Rossi"],
    "Ada Rossi | Harbour Herald": ["Ada Rossi", "Harbour Herald"],
    "Harbour Post Staff": ["Harbour Post Staff"],
    "Ada Rossi (Text) und Bo Lind (Fotos)": ["Ada Rossi", "Bo Lind"],
    "Ada Rossi\nPublié le 3 mars 2026": ["Ada Rossi"],
    "Ada Rossi Publicado el 3 de marzo de 2026": ["Ada Rossi"],
    "Posted by Ada Rossi on March 3, 2026": ["Ada Rossi"],
    "Ada Rossi Last Updated on March 3, 2026": ["Ada Rossi"],
    "Written by Ada Rossi Posted on March 3": ["Ada Rossi"],
    "Publié le": [],
    "Mis à jour le 3 mars 2026": [],
    "Posted on": [],
    "Actualizado el 3 de marzo": [],
    "Gepubliceerd op 3 maart": [],
    "Publisert 3. mars": [],
    "Publicerad": [],
    "Julkaistu": [],
    "Opublikowano": [],
    "Опубликовано": [],
    "dpa": [],
    "admin": [],
    "Redaktion": [],
    "By": [],
    "Fact Checked": [],
    "Ada Rossi\nKorrespondentin für Politik und Wirtschaft in der Schweiz.": ["Ada Rossi"],
    "Ada Rossi\nHarbour Correspondent, in Venice": ["Ada Rossi"],
    "By Ada Rossi and Bo Lind The Harbour Press": ["Ada Rossi", "Bo Lind"],
    "Par Ada Rossi Le 2 novembre 2023 à 16h17": ["Ada Rossi"],
    "Von DPA": ["DPA"],
    "SID\nNachrichtenagentur": ["SID"],
    "By Ada Rossi\nMon., March 23, 2020\ntimer\n5 min. read": ["Ada Rossi"],
    "Ada Rossi& Bo Lind": ["Ada Rossi", "Bo Lind"],
    "Written by Last updated on: October 1, 2025": [],
    "Advertiser Disclosure": [],
    "Colin Rossi Colin Rossi": ["Colin Rossi"],
    "By Ada Rossi.  Last Updated on March 3, 2026": ["Ada Rossi"],
    "By Alda Maio on January 21, 2023": ["Alda Maio"],
    "By Theresa May": ["Theresa May"],
    "Guides By Ada Rossi": ["Ada Rossi"],
    "Recipe by: Ada Rossi": ["Ada Rossi"],
    "Written By: Ada Rossi Executive Digital Editor and Master Gardener": [],
    "Ada Rossi\nSocial Media & Community Expert": ["Ada Rossi"],
    "Ada Rossi\nShare\nAA\nText Size\nSmall": ["Ada Rossi"],
    "Written by Ada Rossi, CEPF®": ["Ada Rossi"],
    '"Ada Rossi"': ["Ada Rossi"],
    "“Ada Rossi”": ["Ada Rossi"],
    "https://example.org/ada": [],
    "example.org": [],
    "a.rossi@example.org": [],
    "Ada Rossi is a staff writer at the Harbour Post.": [],
    "Follow us on Facebook": [],
    "5 min read": [],
    "May 3, 2024": [],
    "": [],
    "Submitted by Ada Rossi on Thu, 02/13/2025 - 18:42": ["Ada Rossi"],
    "Enviado por Ada Rossi el Jue, 13/02/2025 - 18:42": ["Ada Rossi"],
    "Eingereicht von Bo Lind am Do, 13.02.2025": ["Bo Lind"],
    "Publié par Ada Rossi le jeudi 13 février 2025": ["Ada Rossi"],
    "Přidal Bo Lind dne 3. května 2024": ["Bo Lind"],
    "लेखिका: मीरा शर्मा Updated: 18 जून 2024": ["मीरा शर्मा"],
    "Por Redação, Ada Rossi e Bo Lind — Porto Claro": ["Ada Rossi", "Bo Lind"],
    "Ada Rossi — Bo Lind": ["Ada Rossi", "Bo Lind"],
    "Door Ada Rossi Gisteren om 14:05": ["Ada Rossi"],
    "Von Bo Lind, heute 9:30 Uhr": ["Bo Lind"],
    "Diposting oleh Ada Rossi di 09.41": ["Ada Rossi"],
    "লেখক: সাবিনা ইয়াসমিন\nপ্রকাশ: ০৮ এপ্রিল ২০২৪": ["সাবিনা ইয়াসমিন"],
    "Posted by Ada Rossi at 3:14 PM, May 3, 2024": ["Ada Rossi"],
    "Ada R.": ["Ada R."],
    "By R. R.": ["R. R."],
    "Guest column by Ada Rossi": ["Ada Rossi"],
    "Ein Gastbeitrag von Ada Roßmann": ["Ada Roßmann"],
    "Eine Reportage von Ada Roßmann und Bo Lind": ["Ada Roßmann", "Bo Lind"],
    "Enquête d'Ada Rousseau": ["Ada Rousseau"],
    "Tribune de Ada Rousseau": ["Ada Rousseau"],
    "Una crónica de Ada Ríos": ["Ada Ríos"],
    "Intervista di Ada Rossi": ["Ada Rossi"],
    "Article rédigé par Ada Rousseau": ["Ada Rousseau"],
    "Interview: Ada Roßmann": ["Ada Roßmann"],
    "Tekst og foto: Ada Ros": ["Ada Ros"],
    "Text & foto: Ada Ros": ["Ada Ros"],
    "Автор материала: Анна Белова": ["Анна Белова"],
    "Rozmawiała Ada Różycka": ["Ada Różycka"],
    "الكاتب: أحمد الريس": ["أحمد الريس"],
    "خبرنگار: رضا مرادی": ["رضا مرادی"],
    "כתבת: דנה לוי": ["דנה לוי"],
    "संवाददाता: आशा वर्मा": ["आशा वर्मा"],
    "প্রতিবেদক: আশা সেন": ["আশা সেন"],
    "เรื่อง: สมชาย ใจดี": ["สมชาย ใจดี"],
    "ライター：山田花子": ["山田花子"],
    "文｜王小明": ["王小明"],
    "文、图/王小明": ["王小明"],
    "취재 김하늘": ["김하늘"],
    "记者 王小明 李大海": ["王小明", "李大海"],
    "記者：山田 花子": ["山田 花子"],
    "Von Ada Roßmann mit dpa": ["Ada Roßmann", "dpa"],
    "Par Ada Rousseau avec AFP": ["Ada Rousseau", "AFP"],
    "Ada Ríos y agencias": ["Ada Ríos"],
    "Learn to live with HIV": [],
    "Ada Ríos. Roma": ["Ada Ríos"],
    "Por Ada Rocha, da Lagoa": ["Ada Rocha"],
    "来源：江城晚报": [],
    "来源：江城晚报 作者：周文静": ["周文静"],
    "المصدر: وكالات": [],
    "Haber Merkezi": [],
    "Haber Merkezi 3 Mart 2026": [],
    "নিজস্ব প্রতিবেদক": [],
    "質問者：青木": [],
}


@pytest.mark.parametrize(("byline", "names"), BYLINES.items())
def test_credits_the_people_a_byline_names(byline: str, names: list[str]) -> None:
    assert [credit.name for credit in credits_of(byline)] == names


def test_posts_and_addresses_go_into_their_own_members() -> None:
    ada, bo = credits_of("By Ada Rossi, Political Editor, and Bo Lind")
    assert (ada.job_title, bo.job_title) == ("Political Editor", None)
    (only,) = credits_of("Ada Rossi (ada@example.org)")
    assert (only.name, only.email) == ("Ada Rossi", "ada@example.org")
    (guest,) = credits_of("By Ada Rossi for the Harbour Journal")
    assert (guest.name, guest.affiliation) == ("Ada Rossi", "Harbour Journal")
    author, translator = credits_of("Ada Rossi 著、山田 太郎 訳")
    assert (author.name, author.role, translator.name, translator.role) == ("Ada Rossi", "著", "山田 太郎", "訳")


@pytest.mark.parametrize(
    ("byline", "roles"),
    [
        ("Ada Rossi (text) / Bo Lind (photo)", [None, "photo"]),
        ("Ada Rossi (Text) und Bo Lind (Fotos)", [None, "Fotos"]),
        ("Ada Rossi (Fotos) und Bo Lind (Text)", ["Fotos", None]),
        ("Ada Rossi och Bo Lind (bild)", [None, "bild"]),
        ("Ada Rossi (obe) et Bo Lind (photos)", [None, "photos"]),
    ],
)
def test_who_made_the_pictures_has_that_role(byline: str, roles: list[str | None]) -> None:
    assert [(credit.name, credit.role) for credit in credits_of(byline)] == [
        ("Ada Rossi", roles[0]),
        ("Bo Lind", roles[1]),
    ]


@pytest.mark.parametrize(
    ("byline", "credited"),
    [
        ("Written by Ada Rossi | Edited by Bo Lind", [("Ada Rossi", None), ("Bo Lind", "Edited by")]),
        ("By Ada Rossi Fact checked by Bo Lind", [("Ada Rossi", None), ("Bo Lind", "Fact checked by")]),
        (
            "By Ada Rossi\nMedically reviewed by\nBo Lind, MD",
            [("Ada Rossi", None), ("Bo Lind", "Medically reviewed by")],
        ),
        ("Von Ada Rossi, übersetzt von Bo Lind", [("Ada Rossi", None), ("Bo Lind", "übersetzt von")]),
        ("Translated by: Bo Lind and Cleo Martin", [("Bo Lind", "Translated by"), ("Cleo Martin", "Translated by")]),
        ("Photographs by Bo Lind", [("Bo Lind", "Photographs by")]),
        ("Ada Rossi, Edited by Tallow House", [("Ada Rossi", None), ("Tallow House", "Edited by")]),
        ("Text: Ada Ros Foto: Bo Lind", [("Ada Ros", None), ("Bo Lind", "Foto")]),
        ("Text Ada Ros, foto Bo Lind", [("Ada Ros", None), ("Bo Lind", "foto")]),
        ("Tekst Ada de Vos Beeld Bo Lind", [("Ada de Vos", None), ("Bo Lind", "Beeld")]),
        ("Текст: Анна Белова, фото: Игорь Лисин", [("Анна Белова", None), ("Игорь Лисин", "фото")]),
        ("Penulis: Budi Santosa | Editor: Dewi Lestia", [("Budi Santosa", None), ("Dewi Lestia", "Editor")]),
        ("文 山田花子　写真 鈴木次郎", [("山田花子", None), ("鈴木次郎", "写真")]),
        ("글=김하늘 사진=이바다", [("김하늘", None), ("이바다", "사진")]),
        ("作者：王小明 编辑：李大海", [("王小明", None), ("李大海", "编辑")]),
    ],
)
def test_who_did_something_else_than_write_has_that_role(byline: str, credited: list[tuple[str, str | None]]) -> None:
    assert [(credit.name, credit.role) for credit in credits_of(byline)] == credited


@pytest.mark.parametrize(
    ("byline", "name", "title", "house"),
    [
        ("By ADA ROSSI Harbour Press", "ADA ROSSI", None, "Harbour Press"),
        ("By ADA ROSSI Harbour Press Writer", "ADA ROSSI", "Harbour Press Writer", None),
        ("By ADA J. ROSSI Staff Writer", "ADA J. ROSSI", "Staff Writer", None),
        ("ADA ROSSI", "ADA ROSSI", None, None),
        ("Jan VAN DAMME", "Jan VAN DAMME", None, None),
        ("By Ada Rossi, Staff Writer", "Ada Rossi", "Staff Writer", None),
    ],
)
def test_behind_a_name_in_capitals_stands_a_post_or_a_house(
    byline: str, name: str, title: str | None, house: str | None
) -> None:
    (credit,) = credits_of(byline)
    assert (credit.name, credit.job_title, credit.affiliation) == (name, title, house)


@pytest.mark.parametrize(
    ("byline", "title", "house"),
    [
        ("김하늘 기자", "기자", None),
        ("김하늘 선임기자", "선임기자", None),
        ("김하늘 베이징특파원", "베이징특파원", None),
        ("김하늘 경제부 기자", "경제부 기자", None),
        ("항구일보 김하늘 기자", "기자", "항구일보"),
        ("기자 김하늘", "기자", None),
        ("김하늘記者", "記者", None),
    ],
)
def test_posts_that_stand_beside_a_name_without_a_comma(byline: str, title: str, house: str | None) -> None:
    (reporter,) = credits_of(byline)
    assert (reporter.name, reporter.job_title, reporter.affiliation) == ("김하늘", title, house)


@pytest.mark.parametrize(
    ("byline", "name", "title"),
    [
        ("By our correspondent Ada Rossi", "Ada Rossi", "correspondent"),
        ("Harbour correspondent Ada Rossi", "Ada Rossi", "Harbour correspondent"),
        ("Von unserer Redakteurin Ada Roßmann", "Ada Roßmann", "Redakteurin"),
        ("Par notre envoyée spéciale Ada Rousseau", "Ada Rousseau", "envoyée spéciale"),
        ("Dal nostro inviato Ada Rossi", "Ada Rossi", "inviato"),
        ("Da correspondente Ada Rocha", "Ada Rocha", "correspondente"),
        ("Door onze verslaggever Ada de Vos", "Ada de Vos", "verslaggever"),
        ("Корреспондент Анна Белова", "Анна Белова", "Корреспондент"),
        ("Toimittaja Aino Rosvall", "Aino Rosvall", "Toimittaja"),
    ],
)
def test_a_post_may_stand_before_the_name(byline: str, name: str, title: str) -> None:
    (credit,) = credits_of(byline)
    assert (credit.name, credit.job_title) == (name, title)


def test_an_agency_beside_a_person_is_an_organization() -> None:
    assert [credit.kind for credit in credits_of("Max Muster, AFP")] == [None, "organization"]


@given(st.text(max_size=300))
def test_any_text_is_read_without_error(text: str) -> None:
    for credit in credits_of(text):
        assert credit.name.strip()


def test_what_is_longer_than_any_byline_names_nobody() -> None:
    names = "By " + ", ".join(["Ada Rossi", "Bo Lind"] * 400)
    assert [credit.name for credit in credits_of(names)] == ["Ada Rossi", "Bo Lind"]
    assert credits_of(f"{names}, {'Ada Rossi, ' * 400}") == ()
