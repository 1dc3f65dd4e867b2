"""Corrections, updates and notes of the editors, by their first words, in many languages."""

from __future__ import annotations

import re

import pytest

from newsformat.markup.xhtml.pages.note_words import BEGINNINGS, FIRST_SIGNS, LABELS
from newsformat.markup.xhtml.pages.notes import with_notes
from newsformat.model.body import NoteBlock, Paragraph

NOTES = [
    ("nb", "correction", "Korrigering: Fergen tar 120 passasjerer, ikke 210."),
    ("da", "correction", "Rettelse: Færgen tager 120 passagerer, ikke 210."),
    ("sv", "correction", "Rättelse: Färjan tar 120 passagerare, inte 210."),
    ("fi", "correction", "Oikaisu: Lautta kuljettaa 120 matkustajaa, ei 210."),
    ("fi", "correction", "Korjaus 3.5.2024 kello 12.10: Lautta kuljettaa 120 matkustajaa."),
    ("de", "correction", "Klarstellung: Die Fähre fasst 120 Gäste, nicht 210."),
    ("de", "correction", "Hinweis: In einer früheren Version dieses Artikels stand, sie fasse 210 Gäste."),
    ("de", "correction", "Anmerkung der Redaktion: Wir haben die Zahl der Gäste berichtigt."),
    ("de", "update", "Hinweis der Redaktion: Der Text wurde um die Zahl der Gäste ergänzt."),
    ("nl", "correction", "Rectificatie: De veerboot vervoert 120 passagiers."),
    ("nl", "update", "Aanvulling: De tweede veerboot is ook vertrokken."),
    ("fr", "correction", "Rectificatif : Le bateau transporte 120 passagers."),
    ("es", "correction", "Fe de errores: El barco lleva 120 pasajeros, no 210."),
    ("ca", "correction", "Correcció: El vaixell porta 120 passatgers, no 210."),
    ("it", "correction", "Rettifica: Il battello porta 120 passeggeri, non 210."),
    ("pt", "correction", "Correção: O barco leva 120 passageiros, e não 210."),
    ("pt", "correction", "Erramos: O barco leva 120 passageiros, e não 210."),
    ("pl", "correction", "Sprostowanie: Prom zabiera 120 pasażerów, a nie 210."),
    ("pl", "correction", "W poprzedniej wersji tekstu podaliśmy, że prom zabiera 210 pasażerów."),
    ("cs", "correction", "Oprava: Trajekt uveze 120 cestujících, ne 210."),
    ("cs", "update", "Aktualizace: Vyplul i druhý trajekt s cestujícími."),
    ("sk", "correction", "Oprava: Trajekt odvezie 120 cestujúcich, nie 210."),
    ("hu", "correction", "Helyreigazítás: A komp 120 utast visz, nem 210-et."),
    ("hr", "correction", "Ispravak: Trajekt prevozi 120 putnika, a ne 210."),
    ("sl", "correction", "Popravek: Trajekt prepelje 120 potnikov, ne 210."),
    ("ro", "correction", "Corectare: Feribotul duce 120 de pasageri, nu 210."),
    ("el", "correction", "Διόρθωση: Το πλοίο μεταφέρει 120 επιβάτες, όχι 210."),
    ("ru", "correction", "Поправка: Паром перевозит 120 пассажиров, а не 210."),
    ("ru", "correction", "В предыдущей версии этой статьи говорилось о 210 пассажирах."),
    ("uk", "correction", "Виправлення: Пором перевозить 120 пасажирів, а не 210."),
    ("uk", "update", "Оновлення: Другий пором також вийшов із порту."),
    ("tr", "correction", "Düzeltme: Vapur 210 değil, 120 yolcu taşıyor."),
    ("tr", "update", "Güncelleme: İkinci vapur da limandan ayrıldı."),
    ("ar", "correction", "تصحيح: تحمل العبارة 120 راكبا وليس 210."),
    ("fa", "correction", "اصلاحیه: کشتی 120 مسافر می‌برد، نه 210."),
    ("he", "correction", "תיקון: המעבורת נושאת 120 נוסעים, לא 210."),
    ("hi", "correction", "भूल सुधार: नाव में 210 नहीं, 120 यात्री आते हैं।"),
    ("id", "correction", "Ralat: Feri membawa 120 penumpang, bukan 210."),
    ("vi", "correction", "Đính chính: Phà chở 120 hành khách, không phải 210."),
    ("ja", "correction", "訂正：定員は120人です。二百十人ではありません。"),
    ("zh", "correction", "更正：渡轮可载一百二十名乘客，而不是二百一十名。"),
    ("ko", "correction", "정정: 여객선의 정원은 210명이 아니라 120명입니다."),
    ("ja", "update", "【追記 3月5日10時】二隻目の運航開始日を本文に追加しました。"),
    ("ja", "update", "※3月5日10時追記：二隻目の運航開始日を本文に追加しました。"),
    ("ja", "correction", "（2026年3月5日訂正：定員は百二十人です。二百十人ではありません）"),
    ("zh", "correction", "【更正】渡轮可载一百二十名乘客，而不是二百一十名。"),
    ("ko", "update", "[추가] 3월 5일 오전 10시 두 번째 배의 운항일을 더했습니다."),
    ("lt", "correction", "Pataisymas: Keltas veža 120 keleivių, o ne 210."),
]
OTHERS = [
    ("de", "Hinweis: Die Fähre fährt bei Sturm nicht, auch nicht für Gäste."),
    ("de", "Anmerkung der Redaktion: Die Autorin ist selbst Seglerin."),
    ("es", "Nota: El barco no sale cuando hay tormenta en el mar."),
    ("nl", "Bijgewerkt: 3 mei 2024 om 12.10 uur"),
    ("de", "Aktualisierung: 3. Mai 2024, 12.10 Uhr"),
    ("zh", "更新：2024年5月3日 12时10分 星期五"),
    ("it", "Rettifica della rotta: il battello passa dal canale."),
    ("nb", "Korrigering av kursen: fergen går langs kysten."),
    ("ja", "【独自】港の連絡船は二隻目も来月から運航を始める。"),
    ("ja", "（2026年3月5日：二隻目の運航が港で始まった日のことである）"),
    ("ko", "[추가 운항] 두 번째 배는 다음 달 1일부터 운항합니다."),
    ("cs", "Oprava mostu: trajekt jezdí dál, ale pomaleji."),
]


@pytest.mark.parametrize(("language", "kind", "text"), NOTES, ids=[text[:20] for *_, text in NOTES])
def test_a_note_is_told_by_its_first_words(language: str, kind: str, text: str) -> None:
    (block,) = with_notes([Paragraph(type="paragraph", text=text)], language)
    assert isinstance(block, NoteBlock)
    assert block.kind == kind


@pytest.mark.parametrize(("language", "text"), OTHERS, ids=[text[:20] for _, text in OTHERS])
def test_what_only_begins_like_one_is_a_paragraph(language: str, text: str) -> None:
    paragraph = Paragraph(type="paragraph", text=text)
    assert with_notes([paragraph], language) == [paragraph]


@pytest.mark.parametrize("kind", LABELS)
def test_each_label_is_among_the_beginnings(kind: str) -> None:
    plain = [label for label in re.sub(r"\(\?:[^()]*\)", "?", LABELS[kind]).split("|") if label.isalpha()]
    assert plain
    assert [label for label in plain if label[:3] not in BEGINNINGS and label[0] not in FIRST_SIGNS] == []
