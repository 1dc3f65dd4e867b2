# ruff: noqa: E501 - a sentence is as long as it is
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.inference.language import language_of
from properties.effort import cases

SENTENCES = {
    "en": "The first boat left the harbour at dawn, and it was full of people who had waited for nine days.",
    "de": "Das erste Schiff hat den Hafen am Morgen verlassen, und es war voll von Menschen, die auf die Fähre warteten.",
    "fr": "Le premier bateau a quitté le port à l’aube, et il était plein de gens qui avaient attendu neuf jours.",
    "es": "El primer barco salió del puerto al amanecer, y estaba lleno de gente que había esperado por más de un día.",
    "it": "La prima barca ha lasciato il porto all’alba, ed era piena di gente che aveva aspettato per nove giorni.",
    "pt": "O primeiro barco deixou o porto ao amanhecer, e não estava cheio de pessoas que esperavam em uma fila.",
    "nl": "De eerste boot vertrok bij zonsopgang uit de haven, en het was vol met mensen die op de boot wachtten.",
    "sv": "Den första båten lämnade hamnen i gryningen, och den var full av människor som inte hade sovit på natten.",
    "da": "Den første båd forlod havnen ved daggry, og den var fuld af mennesker, som ikke havde sovet efter stormen.",
    "no": "Den første båten forlot havnen ved daggry, og den var full av mennesker som ikke hadde sovet etter stormen.",
    "fi": "Ensimmäinen vene lähti satamasta aamulla, ja se oli täynnä ihmisiä, joista osa ei ole nukkunut, mutta he myös lauloivat.",
    "pl": "Pierwszy statek wypłynął z portu o świcie i był pełen ludzi, którzy nie spali, ale czekali na niego od wielu dni.",
    "cs": "První loď vyplula z přístavu za úsvitu a byla plná lidí, které se na ni těšily, protože to je pro ně důležité, ale také drahé.",
    "hu": "Az első hajó hajnalban hagyta el a kikötőt, és az tele volt emberekkel, akik már napok óta vártak, de nem adták fel.",
    "ro": "Prima barcă a plecat din port în zori și era plină de oameni care au așteptat pe chei pentru că nu mai aveau bani.",
    "tr": "İlk tekne şafakta limandan ayrıldı ve bu tekne dokuz gün için bekleyen çok insan ile doluydu, ancak daha sonra geldi.",
    "id": "Kapal pertama berangkat saat fajar dan penuh dengan orang yang telah menunggu karena badai tersebut, kata mereka.",
    "ms": "Bot pertama bertolak pada waktu fajar dan penuh dengan orang yang telah menunggu kerana ribut tersebut, kata beliau.",
    "vi": "Chiếc thuyền đầu tiên rời cảng lúc bình minh và có nhiều người đã chờ đợi trong chín ngày để được về nhà.",
    "ru": "Первый паром вышел из порта на рассвете, и он был полон людей, которые не спали и ждали его девять дней.",
    "uk": "Перший пором вийшов із порту на світанку, і він був повний людей, які не спали та чекали на нього дев’ять днів.",
    "bg": "Първият кораб напусна пристанището на разсъмване и беше пълен с хора, които са чакали от девет дни, но не спят.",
    "ar": "غادر القارب الأول الميناء عند الفجر وكان على متنه الركاب الذين انتظروا من تسعة أيام في المدينة إلى أن هدأت الريح بعد ذلك.",
    "fa": "نخستین قایق سپیده‌دم از بندر راه افتاد و پر از مردمی بود که نه روز در آن جا برای این سفر چشم به راه بودند و با هم می‌خواندند.",
    "ur": "پہلی کشتی صبح سویرے بندرگاہ سے روانہ ہوئی اور اس میں وہ لوگ تھے جو نو دن سے انتظار کر رہے تھے کہ یہ سفر شروع ہو۔",
    "hi": "पहली नाव भोर में बंदरगाह से निकली और वह उन लोगों से भरी थी जो नौ दिन से इस यात्रा के लिए इंतज़ार कर रहे थे।",
    "he": "הסירה הראשונה עזבה את הנמל עם שחר, והיא הייתה מלאה באנשים שחיכו תשעה ימים.",
    "el": "Το πρώτο πλοίο έφυγε από το λιμάνι την αυγή και ήταν γεμάτο ανθρώπους.",
    "th": "เรือลำแรกออกจากท่าเรือตอนรุ่งสาง และเต็มไปด้วยผู้คน",
    "ko": "첫 배가 새벽에 항구를 떠났고, 아흐레를 기다린 사람들로 가득했다.",
    "ja": "最初の船は夜明けに港を出て、九日間待った人々でいっぱいだった。",
    "zh": "第一艘船在黎明时分离开港口，船上挤满了等了九天的人。",
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_tells_its_language(language: str) -> None:
    assert language_of(SENTENCES[language]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-03-01 06:30",
        "Ada Rossi",
        "Rossi 3, Bruni 1",
        "https://example.org/the/of/and/to/in/is",
        "de la",
        "lorem ipsum dolor sit amet consectetur",
    ],
)
def test_where_it_is_not_sure_it_says_nothing(text: str) -> None:
    assert language_of(text) is None


def test_names_in_letters_do_not_hide_a_text_in_han() -> None:
    assert language_of("在发布会上，Harbour Post 与 Lagoon Wire 的记者 Ada Rossi 提出了问题。") == "zh"


@cases(200)
@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    found = language_of(text)
    assert found is None or len(found) == 2
