"""Who said what, in one paragraph or so of each of many languages: every row a way in which its news tells it."""

# ruff: noqa: E501 - a sentence is as long as it is, and in its own script

from __future__ import annotations

import pytest

from newsformat.inference.quotes import find_quotes


def told(text: str, language: str) -> list[tuple[str, str | None]]:
    """The words and the speaker of each quote, reported speech left out."""
    quotes = [quote for quote in find_quotes(text, language) if quote.kind != "indirect"]
    return [(quote.text, quote.speaker and quote.speaker.name) for quote in quotes]


TOLD = [
    ("el", "«Η γέφυρα θα ανοίξει τον Μάιο», είπε ο δήμαρχος Νίκος Βαρέλης.", [("Η γέφυρα θα ανοίξει τον Μάιο", "Νίκος Βαρέλης")]),
    ("el", "Ο υπουργός Πέτρος Μαλίνης δήλωσε ότι «δεν υπάρχει κανένας κίνδυνος για τους κατοίκους».", [("δεν υπάρχει κανένας κίνδυνος για τους κατοίκους", "Πέτρος Μαλίνης")]),
    ("el", "«Δεν ξέραμε τίποτα», λέει η Ελένη Καστρινού, ιδιοκτήτρια του καφενείου. «Μας το είπαν χθες».", [("Δεν ξέραμε τίποτα", "Ελένη Καστρινού"), ("Μας το είπαν χθες", "Ελένη Καστρινού")]),
    ("el", "Η Ελένη Καστρινού μίλησε στους δημοσιογράφους. «Είμαστε κουρασμένοι και θέλουμε απαντήσεις», τόνισε.", [("Είμαστε κουρασμένοι και θέλουμε απαντήσεις", "Ελένη Καστρινού")]),
    ("el", "Σύμφωνα με τον Νίκο Βαρέλη, «το έργο θα κοστίσει τρία εκατομμύρια ευρώ».", [("το έργο θα κοστίσει τρία εκατομμύρια ευρώ", "Νίκο Βαρέλη")]),
    ("el", "Ο κ. Βαρέλης πρόσθεσε: «Θα χρειαστούμε περισσότερο χρόνο.»", [("Θα χρειαστούμε περισσότερο χρόνο.", "Βαρέλης")]),
    ("el", "- «Πότε θα γυρίσουμε;», ρώτησε ο Γιώργος Λάμπρου.", [("Πότε θα γυρίσουμε;", "Γιώργος Λάμπρου")]),
    ("el", "Όπως ανέφερε ο Γιώργος Λάμπρου, «η πόλη περίμενε χρόνια αυτή την απόφαση».", [("η πόλη περίμενε χρόνια αυτή την απόφαση", "Γιώργος Λάμπρου")]),
    ("hu", "„A híd májusban nyílik meg” – mondta Varga Péter polgármester.", [("A híd májusban nyílik meg", "Varga Péter")]),
    ("hu", "„Nem tudtunk semmit” – közölte a szóvivő, Kelemen Anna.", [("Nem tudtunk semmit", "Kelemen Anna")]),
    ("hu", "– A híd májusban nyílik meg – mondta Varga Péter.", [("A híd májusban nyílik meg", "Varga Péter")]),
    ("hu", "– Nem tudtunk semmit – mondta Kelemen Anna a lapunknak. – Tegnap szóltak nekünk.", [("Nem tudtunk semmit Tegnap szóltak nekünk.", "Kelemen Anna")]),
    ("hu", "Varga Péter polgármester azt mondta: „Több időre lesz szükségünk.”", [("Több időre lesz szükségünk.", "Varga Péter")]),
    ("hu", "Varga Péter szerint „a munka hárommillió euróba kerül majd, és két évig tart”.", [("a munka hárommillió euróba kerül majd, és két évig tart", "Varga Péter")]),
    ("hu", "„Fáradtak vagyunk” – tette hozzá Kelemen Anna, a kávézó tulajdonosa.", [("Fáradtak vagyunk", "Kelemen Anna")]),
    ("hu", "Kelemen Anna hangsúlyozta, hogy „nincs semmi veszély a lakókra nézve”.", [("nincs semmi veszély a lakókra nézve", "Kelemen Anna")]),
    ("sk", "„Most otvoríme v máji,“ povedal primátor Ján Horský.", [("Most otvoríme v máji,", "Ján Horský")]),
    ("sk", "„Nevedeli sme nič,“ uviedla hovorkyňa mesta Zuzana Malá pre denník.", [("Nevedeli sme nič,", "Zuzana Malá")]),
    ("sk", "Ján Horský dodal: „Budeme potrebovať viac času.“", [("Budeme potrebovať viac času.", "Ján Horský")]),
    ("sk", "„Sme unavení,“ hovorí Zuzana Malá, majiteľka kaviarne. „Povedali nám to včera.“", [("Sme unavení,", "Zuzana Malá"), ("Povedali nám to včera.", "Zuzana Malá")]),
    ("sk", "Podľa Jána Horského „projekt bude stáť tri milióny eur a potrvá dva roky“.", [("projekt bude stáť tri milióny eur a potrvá dva roky", "Jána Horského")]),
    ("sk", "Minister Peter Vrba vyhlásil, že „nehrozí žiadne nebezpečenstvo pre obyvateľov“.", [("nehrozí žiadne nebezpečenstvo pre obyvateľov", "Peter Vrba")]),
    ("ro", "„Podul se va deschide în mai”, a declarat primarul Andrei Lupescu.", [("Podul se va deschide în mai", "Andrei Lupescu")]),
    ("ro", "„Nu știam nimic”, spune Ioana Marcu, proprietara cafenelei. „Ni s-a spus abia ieri.”", [("Nu știam nimic", "Ioana Marcu"), ("Ni s-a spus abia ieri.", "Ioana Marcu")]),
    ("ro", "Andrei Lupescu a adăugat: „Vom avea nevoie de mai mult timp.”", [("Vom avea nevoie de mai mult timp.", "Andrei Lupescu")]),
    ("ro", "Potrivit lui Andrei Lupescu, „lucrarea va costa trei milioane de euro”.", [("lucrarea va costa trei milioane de euro", "Andrei Lupescu")]),
    ("ro", "Ministrul Petru Vlas a spus că „nu există niciun pericol pentru locuitori”.", [("nu există niciun pericol pentru locuitori", "Petru Vlas")]),
    ("ro", '"Suntem obosiţi şi vrem răspunsuri", a precizat Ioana Marcu pentru ziar.', [("Suntem obosiţi şi vrem răspunsuri", "Ioana Marcu")]),
    ("ro", "Ioana Marcu s-a întâlnit cu jurnaliștii. „Este o veste bună pentru noi”, a spus ea.", [("Este o veste bună pentru noi", "Ioana Marcu")]),
    ("ro", "– Când ne întoarcem? a întrebat Mihai Pop.", [("Când ne întoarcem?", "Mihai Pop")]),
    ("bg", "„Мостът ще бъде отворен през май“, каза кметът Иван Белев.", [("Мостът ще бъде отворен през май", "Иван Белев")]),
    ("bg", "„Не знаехме нищо“, разказва Мария Тонева, собственичка на кафенето. „Казаха ни вчера.“", [("Не знаехме нищо", "Мария Тонева"), ("Казаха ни вчера.", "Мария Тонева")]),
    ("bg", "Иван Белев добави: „Ще ни трябва повече време.“", [("Ще ни трябва повече време.", "Иван Белев")]),
    ("bg", "Според Иван Белев „проектът ще струва три милиона евро“.", [("проектът ще струва три милиона евро", "Иван Белев")]),
    ("bg", "Министърът Петър Върбев заяви, че „няма никаква опасност за жителите“.", [("няма никаква опасност за жителите", "Петър Върбев")]),
    ("bg", "Мария Тонева се срещна с журналисти. „Това е добра новина за нас“, посочи тя.", [("Това е добра новина за нас", "Мария Тонева")]),
    ("bg", "– Кога ще се върнем? – попита Георги Ламбов.", [("Кога ще се върнем?", "Георги Ламбов")]),
    ("he", '"הגשר ייפתח במאי", אמר ראש העיר דני לוינסקי.', [("הגשר ייפתח במאי", "דני לוינסקי")]),
    ("he", '"לא ידענו כלום", מספרת רותי ברקן, בעלת בית הקפה. "הודיעו לנו רק אתמול".', [("לא ידענו כלום", "רותי ברקן"), ("הודיעו לנו רק אתמול", "רותי ברקן")]),
    ("he", 'דני לוינסקי הוסיף: "נצטרך עוד זמן".', [("נצטרך עוד זמן", "דני לוינסקי")]),
    ("he", 'לדברי דני לוינסקי, "העבודה תעלה שלושה מיליון שקלים".', [("העבודה תעלה שלושה מיליון שקלים", "דני לוינסקי")]),
    ("he", 'השר יוסי אלמגור אמר כי "אין שום סכנה לתושבים באזור".', [("אין שום סכנה לתושבים באזור", "יוסי אלמגור")]),
    ("fa", "رضا کاویانی، شهردار شهر گفت: «پل در ماه مه باز می\u200cشود.»", [("پل در ماه مه باز می\u200cشود.", "رضا کاویانی")]),
    ("fa", "مریم صدری گفت: «ما هیچ چیز نمی\u200cدانستیم.»", [("ما هیچ چیز نمی\u200cدانستیم.", "مریم صدری")]),
    ("fa", "وی افزود: «به زمان بیشتری نیاز داریم.»", [("به زمان بیشتری نیاز داریم.", None)]),
    ("fa", "به گفته رضا کاویانی، «این کار سه میلیون یورو هزینه دارد».", [("این کار سه میلیون یورو هزینه دارد", "رضا کاویانی")]),
    ("fa", "وزیر بهداشت، مریم صدری، تاکید کرد که «هیچ خطری ساکنان را تهدید نمی\u200cکند».", [("هیچ خطری ساکنان را تهدید نمی\u200cکند", "مریم صدری")]),
    ("fa", "«خسته\u200cایم و جواب می\u200cخواهیم»، مریم صدری به خبرنگاران گفت.", [("خسته\u200cایم و جواب می\u200cخواهیم", "مریم صدری")]),
    ("fa", "رضا کاویانی با اشاره به برنامه جدید گفت: «کار از فردا آغاز می\u200cشود.»", [("کار از فردا آغاز می\u200cشود.", "رضا کاویانی")]),
    ("hi", 'महापौर रवि नंदन ने कहा, "पुल मई में खुलेगा।"', [("पुल मई में खुलेगा।", "रवि नंदन")]),
    ("hi", '"हमें कुछ पता नहीं था," सीमा भारती ने कहा।', [("हमें कुछ पता नहीं था,", "सीमा भारती")]),
    ("hi", 'रवि नंदन ने बताया कि "काम पर तीन करोड़ रुपये खर्च होंगे"।', [("काम पर तीन करोड़ रुपये खर्च होंगे", "रवि नंदन")]),
    ("hi", 'सीमा भारती के अनुसार, "यह हमारे लिए अच्छी खबर है।"', [("यह हमारे लिए अच्छी खबर है।", "सीमा भारती")]),
    ("hi", "उन्होंने आगे कहा: 'हमें और समय चाहिए।'", [("हमें और समय चाहिए।", None)]),
    ("hi", "मंत्री मोहन दास ने पत्रकारों से कहा, “निवासियों को कोई खतरा नहीं है।”", [("निवासियों को कोई खतरा नहीं है।", "मोहन दास")]),
    ("hi", "“हम थक गए हैं और जवाब चाहते हैं,” कैफे की मालकिन सीमा भारती ने पूछा।", [("हम थक गए हैं और जवाब चाहते हैं,", "सीमा भारती")]),
    ("vi", '"Cây cầu sẽ mở cửa vào tháng 5", thị trưởng Trần Văn Lộc nói.', [("Cây cầu sẽ mở cửa vào tháng 5", "Trần Văn Lộc")]),
    ("vi", '"Chúng tôi không biết gì cả", bà Lê Thị Hà, chủ quán cà phê, cho biết.', [("Chúng tôi không biết gì cả", "Lê Thị Hà")]),
    ("vi", 'Ông Trần Văn Lộc nói thêm: "Chúng tôi sẽ cần thêm thời gian."', [("Chúng tôi sẽ cần thêm thời gian.", "Trần Văn Lộc")]),
    ("vi", 'Theo ông Trần Văn Lộc, "công trình sẽ tốn ba triệu euro".', [("công trình sẽ tốn ba triệu euro", "Trần Văn Lộc")]),
    ("vi", 'Bộ trưởng Nguyễn Minh Khoa khẳng định "không có nguy hiểm nào đối với người dân".', [("không có nguy hiểm nào đối với người dân", "Nguyễn Minh Khoa")]),
    ("vi", "Bà Hà chia sẻ: “Đây là tin tốt cho chúng tôi”.", [("Đây là tin tốt cho chúng tôi", "Hà")]),
    ("vi", "“Chúng tôi mệt mỏi và muốn câu trả lời”, ông nhấn mạnh.", [("Chúng tôi mệt mỏi và muốn câu trả lời", None)]),
    ("ja", "田中市長は「橋は五月に開通する」と述べた。", [("橋は五月に開通する", "田中")]),
    ("ja", "佐々木花子さんは「何も知らなかった」と話した。", [("何も知らなかった", "佐々木花子")]),
    ("ja", "田中氏は会見で、「もっと時間が必要だ」と強調した。", [("もっと時間が必要だ", "田中")]),
    ("ja", "「住民に危険はない」と述べた。", [("住民に危険はない", None)]),
    ("ja", "市長の田中一郎氏は10日、「五月に開く」と明らかにした。", [("五月に開く", "田中一郎")]),
    ("zh", "市长李建国表示：“大桥将于五月开通。”", [("大桥将于五月开通。", "李建国")]),
    ("zh", "李建国说，“我们需要更多时间”。", [("我们需要更多时间", "李建国")]),
    ("zh", "“这是好消息。”王小梅告诉记者。", [("这是好消息。", "王小梅")]),
    ("zh", "據市長陳大文指出，「工程將耗資三百萬歐元」。", [("工程將耗資三百萬歐元", "陳大文")]),
    ("zh", "陳大文強調：「居民沒有危險。」", [("居民沒有危險。", "陳大文")]),
    ("ko", '이상호 시장은 "다리가 5월에 개통된다"고 말했다.', [("다리가 5월에 개통된다", "이상호")]),
    ("ko", "이 시장은 이어 “시간이 더 필요하다”고 강조했다.", [("시간이 더 필요하다", "이")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "quotes"), TOLD)
def test_quotes_of_a_paragraph(language: str, text: str, quotes: list[tuple[str, str | None]]) -> None:
    assert told(text, language) == quotes


NO_QUOTES = [
    ("el", "Η ταινία «Το μακρύ ποτάμι» κάνει πρεμιέρα την Τετάρτη στο φεστιβάλ."),
    ("hu", "A „Hosszú folyó” című filmet szerdán mutatják be."),
    ("hu", "Az úgynevezett „lassú utcák” programja tavasszal indul."),
    ("sk", "Film „Dlhá rieka“ má premiéru v stredu."),
    ("ro", "Filmul „Râul cel lung” are premiera miercuri."),
    ("bg", "Филмът „Дългата река“ излиза в сряда."),
    ("he", 'הסרט "הנהר הארוך" יוקרן ביום רביעי.'),
    ("he", 'בצה"ל מסרו כי הכביש נסגר.'),
    ("fa", "فیلم «رود بلند» چهارشنبه اکران می\u200cشود."),
    ("hi", 'फिल्म "लंबी नदी" बुधवार को रिलीज होगी।'),
    ("vi", 'Bộ phim "Dòng sông dài" ra mắt vào thứ Tư.'),
    ("ja", "映画「長い川」は水曜日に公開される。"),
    ("ja", "いわゆる「ゆっくり通り」の計画は春に始まる。"),
    ("zh", "电影《长河》周三上映。"),
    ("zh", "所谓的“慢街”计划将于春天启动。"),
    ("ko", "영화 '긴 강'이 수요일에 개봉한다."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NO_QUOTES)
def test_titles_and_acronyms_are_no_quotes(language: str, text: str) -> None:
    assert told(text, language) == []
