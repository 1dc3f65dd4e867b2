from __future__ import annotations

import pytest

from newsformat.scalars.tongues import told_language, told_otherwise

TEXTS = {
    "en": "The ferry will be back in service on Monday, the harbour office said, and it is the first of two that have "
    "been under repair for more than a week after the storm.",
    "de": "Die Fähre nimmt am Montag den Betrieb wieder auf, wie das Hafenamt mitteilte. Sie ist die erste von zwei, "
    "die nach dem Sturm mehr als eine Woche lang nicht gefahren sind.",
    "fr": "Le bateau reprendra son service lundi, a annoncé la capitainerie. Il est le premier des deux qui ont été "
    "réparés pendant plus d'une semaine après la tempête dans le port.",
    "sw": "Kivuko hicho kitaanza tena safari siku ya Jumatatu, alisema mkuu wa bandari, na watu wa kisiwa hicho "
    "wamesema kwamba safari hiyo ni muhimu kwa biashara ya samaki katika mji huo.",
    "hi": "पहली नाव भोर से पहले सौ लोगों के साथ बंदरगाह से निकली। मजदूरों ने रात में घाट की मरम्मत की। कई लोगों ने "
    "कहा कि वे हफ्तों से इंतजार कर रहे थे, और दुकानों के लिए यह बड़ी बात है।",
    "mr": "कामगारांनी रात्री धक्का दुरुस्त केला असून ते आता समाधानी आहेत, असे बंदराने सांगितले. अनेक लोक वाट पाहत होते आणि "
    "त्यांनी आनंद व्यक्त केला. ही बातमी महत्त्वाची आहे की नाही हे ते ठरवतील.",
    "ne": "कामदारहरूले राति घाट मर्मत गरेको बन्दरगाहले जनाएको छ। धेरै मानिसहरू पर्खिरहेका थिए र यो समाचार सुनेर खुसी भएका "
    "छन्। मौसमले साथ दिए अर्को डुङ्गा पनि आउने भएको छ।",
    "ja": "渡し船は月曜日に運航を再開すると港湾事務所が発表した。",
    "ko": "항만 사무소는 여객선이 월요일에 운항을 재개한다고 밝혔다.",
    "zh": "港口办公室宣布，渡轮将于星期一恢复运营。",
    "el": "Το πλοίο θα ξεκινήσει ξανά τη Δευτέρα, ανακοίνωσε το λιμεναρχείο.",
    "ru": "Паром возобновит работу в понедельник, сообщили в порту. Это первый из двух, как говорят жители, для "
    "острова это очень важно, но что будет дальше, не знает никто, и это также был не последний шторм за год.",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_tells_the_language_of_plain_text(language: str, text: str) -> None:
    assert told_language(text) == language


def test_says_nothing_of_a_few_words() -> None:
    assert told_language("Ferry Rossi Lido") is None
    assert told_language("") is None


@pytest.mark.parametrize(
    ("language", "declared", "told"),
    [
        ("sw", "en-US", "sw"),
        ("en", "en", None),
        ("en", "ms", "en"),
        ("ja", "en", "ja"),
        ("ru", "ru", None),
        ("de", "fr", "de"),
        ("hi", "hi", None),
        ("mr", "mr", None),
        ("ne", "hi", "ne"),
    ],
)
def test_a_declared_language_gives_way_to_running_text(language: str, declared: str, told: str | None) -> None:
    assert told_otherwise(TEXTS[language], declared) == told


def test_a_few_words_contradict_nothing() -> None:
    assert told_otherwise("Kivuko", "en") is None
