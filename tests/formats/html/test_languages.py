"""Bylines and dates as pages in many languages print them, in a box of that name and in none."""

from __future__ import annotations

import pytest

import newsformat

# A sentence in each language: "The first boat left the harbour at dawn, and came back in the evening."
SENTENCES = {
    "nb": "Den første båten gikk fra havna ved daggry med hundre og tjue "
    "mennesker om bord, og den kom tilbake om kvelden da bakeriet var stengt.",
    "da": "Den første båd sejlede fra havnen ved daggry med hundrede og tyve "
    "mennesker om bord, og den kom tilbage om aftenen, da bageriet var lukket.",
    "sv": "Den första båten lämnade hamnen i gryningen med hundratjugo människor "
    "ombord, och den kom tillbaka på kvällen när bageriet hade stängt.",
    "fi": "Ensimmäinen lautta lähti satamasta aamunkoitteessa mukanaan satakaksikymmentä ihmistä, "
    "ja se palasi illalla, kun leipomo oli jo suljettu.",
    "is": "Fyrsti báturinn fór úr höfninni í dögun með hundrað og tuttugu manns "
    "um borð og hann kom aftur um kvöldið þegar bakaríið var lokað.",
    "et": "Esimene laev lahkus sadamast koidikul, pardal sada kakskümmend inimest, "
    "ja see tuli tagasi õhtul, kui pagariäri oli juba suletud.",
    "lv": "Pirmais kuģis atstāja ostu rītausmā ar simt divdesmit cilvēkiem, "
    "un tas atgriezās vakarā, kad maiznīca jau bija slēgta.",
    "lt": "Pirmasis laivas išplaukė iš uosto auštant su šimtu dvidešimčia "
    "žmonių ir grįžo vakare, kai kepykla jau buvo uždaryta.",
    "pl": "Pierwsza łódź wypłynęła z portu o świcie ze stu dwudziestoma "
    "osobami na pokładzie i wróciła wieczorem, gdy piekarnia była już zamknięta.",
    "cs": "První loď vyplula z přístavu za svítání se sto dvaceti lidmi "
    "na palubě a vrátila se večer, když už byla pekárna zavřená.",
    "sk": "Prvá loď vyplávala z prístavu za úsvitu so sto dvadsiatimi ľuďmi "
    "na palube a vrátila sa večer, keď už bola pekáreň zatvorená.",
    "hu": "Az első hajó hajnalban hagyta el a kikötőt százhúsz emberrel "
    "a fedélzetén, és este tért vissza, amikor a pékség már bezárt.",
    "ro": "Prima barcă a părăsit portul în zori cu o sută douăzeci "
    "de oameni la bord și s-a întors seara, când brutăria era închisă.",
    "bg": "Първата лодка напусна пристанището на разсъмване със сто и двадесет "
    "души на борда и се върна вечерта, когато пекарната беше затворена.",
    "sr": "Први брод је напустио луку у зору са сто двадесет људи и вратио се увече када је пекара била затворена.",
    "hr": "Prvi brod napustio je luku u zoru sa sto dvadeset "
    "ljudi i vratio se navečer kada je pekara već bila zatvorena.",
    "sl": "Prva ladja je zapustila pristanišče ob zori s sto dvajsetimi "
    "ljudmi in se vrnila zvečer, ko je bila pekarna že zaprta.",
    "uk": "Перший пором вийшов з порту на світанку зі ста двадцятьма "
    "людьми на борту і повернувся ввечері, коли пекарня вже була зачинена.",
    "ru": "Первый паром вышел из порта на рассвете со ста двадцатью "
    "людьми на борту и вернулся вечером, когда пекарня уже была закрыта.",
    "el": "Το πρώτο πλοίο έφυγε από το λιμάνι την αυγή με εκατόν "
    "είκοσι άτομα και επέστρεψε το βράδυ, όταν ο φούρνος είχε κλείσει.",
    "tr": "İlk vapur şafakta yüz yirmi kişiyle limandan ayrıldı "
    "ve akşam fırın kapandığında geri döndü; kaptan yolculara gülümsedi.",
    "ar": "غادر القارب الأول الميناء عند الفجر وعلى متنه مئة وعشرون شخصا، وعاد في المساء عندما كان المخبز مغلقا.",
    "fa": "نخستین قایق سپیده\u200cدم با صد و بیست نفر بندر را ترک کرد و شامگاه که نانوایی بسته بود بازگشت.",
    "he": "הסירה הראשונה עזבה את הנמל עם שחר ועל סיפונה מאה ועשרים איש, וחזרה בערב כשהמאפייה הייתה סגורה.",
    "hi": "पहली नाव भोर में एक सौ बीस लोगों के साथ बंदरगाह से निकली और शाम को लौटी जब बेकरी बंद हो चुकी थी।",
    "bn": "প্রথম নৌকাটি ভোরে একশো কুড়ি জন মানুষ নিয়ে বন্দর ছেড়ে গেল এবং সন্ধ্যায় ফিরে এল যখন বেকারি বন্ধ ছিল।",
    "ja": "最初の船は夜明けに百二十人を乗せて港を出て、パン屋が閉まった夕方に戻ってきた。船長は一人ひとりに挨拶した。",
    "zh": "第一艘渡轮在黎明时分载着一百二十人驶离港口，傍晚面包店关门时才返回。船长向每一位乘客问好。",
    "ko": "첫 배는 새벽에 백이십 명을 태우고 항구를 떠나 빵집이 문을 닫은 저녁에 돌아왔다. 선장은 승객마다 인사했다.",
    "id": "Kapal pertama meninggalkan pelabuhan saat fajar dengan seratus dua puluh "
    "orang dan kembali pada malam hari ketika toko roti sudah tutup.",
    "vi": "Chiếc phà đầu tiên rời cảng lúc bình minh với một trăm hai "
    "mươi người và trở về vào buổi tối khi tiệm bánh đã đóng cửa.",
    "de": "Die erste Fähre verließ den Hafen im Morgengrauen mit hundertzwanzig Menschen "
    "an Bord und kam am Abend zurück, als die Bäckerei geschlossen war.",
    "nl": "De eerste veerboot verliet de haven bij zonsopgang met honderdtwintig mensen aan "
    "boord en kwam in de avond terug toen de bakkerij dicht was.",
    "fr": "Le premier bateau a quitté le port à l'aube avec cent vingt personnes "
    "à bord, et il est revenu le soir quand la boulangerie était fermée.",
    "es": "El primer barco salió del puerto al amanecer con ciento veinte personas "
    "a bordo y volvió por la noche, cuando la panadería estaba cerrada.",
    "pt": "O primeiro barco deixou o porto ao amanhecer com cento e vinte "
    "pessoas a bordo e voltou à noite, quando a padaria já estava fechada.",
    "it": "Il primo battello ha lasciato il porto all'alba con centoventi persone "
    "a bordo ed è tornato la sera, quando il panificio era chiuso.",
    "th": "เรือลำแรกออกจากท่าเรือตอนรุ่งสางพร้อมผู้โดยสารหนึ่งร้อยยี่สิบคนและกลับมาในตอนเย็นเมื่อร้านขนมปังปิดแล้ว",
}
BYLINES = [
    ("nb", "Av Kari Moen", "Publisert 3. mai 2024 kl. 12.10", "Kari Moen", "2024-05-03T12:10:00"),
    ("nb", "Tekst: Kari Moen", "3. mai 2024", "Kari Moen", "2024-05-03"),
    ("nb", "Kari Moen, journalist", "Oppdatert 4. desember 2023", "Kari Moen", "2023-12-04"),
    ("da", "Af Mette Holm", "3. maj 2024 kl. 12.10", "Mette Holm", "2024-05-03T12:10:00"),
    ("da", "Skrevet af: Mette Holm", "Udgivet d. 14. oktober 2023", "Mette Holm", "2023-10-14"),
    ("sv", "Av Eva Lind", "Publicerad 3 maj 2024 12.10", "Eva Lind", "2024-05-03T12:10:00"),
    ("sv", "Text: Eva Lind", "Publicerad: 14 oktober 2023", "Eva Lind", "2023-10-14"),
    ("fi", "Teksti: Aino Ranta", "Julkaistu 3.5.2024 klo 12.10", "Aino Ranta", "2024-05-03T12:10:00"),
    ("fi", "Aino Ranta, toimittaja", "3. toukokuuta 2024", "Aino Ranta", "2024-05-03"),
    ("is", "Höfundur: Katrín Jónsdóttir", "3. maí 2024", "Katrín Jónsdóttir", "2024-05-03"),
    ("et", "Autor: Maarja Kask", "3. mai 2024 12:10", "Maarja Kask", "2024-05-03T12:10:00"),
    ("lv", "Autors: Ilze Bērziņa", "2024. gada 3. maijs", "Ilze Bērziņa", "2024-05-03"),
    ("lt", "Autorius: Jonas Kazlauskas", "2024 m. gegužės 3 d.", "Jonas Kazlauskas", "2024-05-03"),
    ("pl", "Autor: Jan Sowa", "3 maja 2024, 12:10", "Jan Sowa", "2024-05-03T12:10:00"),
    ("pl", "Opracowanie: Jan Sowa", "14 października 2023", "Jan Sowa", "2023-10-14"),
    ("cs", "Autor: Jan Sova", "3. května 2024 12:10", "Jan Sova", "2024-05-03T12:10:00"),
    ("cs", "Jana Sovová, redaktorka", "14. října 2023", "Jana Sovová", "2023-10-14"),
    ("sk", "Autor: Ján Kováč", "3. mája 2024", "Ján Kováč", "2024-05-03"),
    ("hu", "Szerző: Kovács Anna", "2024. május 3. 12:10", "Kovács Anna", "2024-05-03T12:10:00"),
    ("ro", "Autor: Ana Popescu", "3 mai 2024, 12:10", "Ana Popescu", "2024-05-03T12:10:00"),
    ("ro", "De Ana Popescu", "vineri, 3 mai 2024", "Ana Popescu", "2024-05-03"),
    ("bg", "Автор: Иван Петров", "3 май 2024, 12:10", "Иван Петров", "2024-05-03T12:10:00"),
    ("sr", "Аутор: Марко Јовић", "3. мај 2024.", "Марко Јовић", "2024-05-03"),
    ("hr", "Autor: Marko Babić", "3. svibnja 2024.", "Marko Babić", "2024-05-03"),
    ("hr", "Piše: Marko Babić", "14. listopada 2023. u 12:10", "Marko Babić", "2023-10-14T12:10:00"),
    ("sl", "Avtor: Janez Kranjc", "3. maj 2024 ob 12.10", "Janez Kranjc", "2024-05-03T12:10:00"),
    ("uk", "Автор: Олена Барва", "3 травня 2024, 12:10", "Олена Барва", "2024-05-03T12:10:00"),
    ("ru", "Автор: Олег Барин", "3 мая 2024 в 12:10", "Олег Барин", "2024-05-03T12:10:00"),
    ("ru", "Олег Барин, корреспондент", "14 октября 2023 г.", "Олег Барин", "2023-10-14"),
    ("el", "Του Γιώργου Παππά", "3 Μαΐου 2024, 12:10", "Γιώργου Παππά", "2024-05-03T12:10:00"),
    ("el", "Γράφει ο Γιώργος Παππάς", "14 Οκτωβρίου 2023", "Γιώργος Παππάς", "2023-10-14"),
    ("tr", "Haber: Deniz Acar", "3 Mayıs 2024 12:10", "Deniz Acar", "2024-05-03T12:10:00"),
    ("tr", "Yazar: Deniz Acar", "14 Ekim 2023 Cumartesi", "Deniz Acar", "2023-10-14"),
    ("ar", "بقلم: ليلى حداد", "3 مايو 2024", "ليلى حداد", "2024-05-03"),
    ("ar", "كتبت: ليلى حداد", "الجمعة ٣ أيار ٢٠٢٤", "ليلى حداد", "2024-05-03"),
    ("fa", "نویسنده: لیلا حدادی", "۱۴ اردیبهشت ۱۴۰۳", "لیلا حدادی", "2024-05-03"),
    ("he", "מאת: יעל כהן", "3 במאי 2024", "יעל כהן", "2024-05-03"),
    ("hi", "लेखक: राम शर्मा", "3 मई 2024, 12:10", "राम शर्मा", "2024-05-03T12:10:00"),
    ("hi", "द्वारा राम शर्मा", "शुक्रवार, 3 मई 2024", "राम शर्मा", "2024-05-03"),
    ("bn", "লেখক: রাম সেন", "৩ মে ২০২৪", "রাম সেন", "2024-05-03"),
    ("ja", "文・大野春樹", "2024年5月3日 12時10分", "大野春樹", "2024-05-03T12:10:00"),
    ("ja", "記者 大野春樹", "2024年5月3日", "大野春樹", "2024-05-03"),
    ("zh", "文/周立民", "2024年5月3日 12:10", "周立民", "2024-05-03T12:10:00"),
    ("zh", "記者：周立民", "2024年05月03日", "周立民", "2024-05-03"),
    ("zh", "记者 周立民", "2024年5月3日", "周立民", "2024-05-03"),
    ("ko", "김하늘 기자", "2024년 5월 3일 12:10", "김하늘", "2024-05-03T12:10:00"),
    ("ko", "글 김하늘", "2024. 5. 3. 12:10", "김하늘", "2024-05-03T12:10:00"),
    ("id", "Oleh: Wira Santosa", "Jumat, 3 Mei 2024 12:10", "Wira Santosa", "2024-05-03T12:10:00"),
    ("id", "Penulis: Wira Santosa", "14 Oktober 2023", "Wira Santosa", "2023-10-14"),
    ("vi", "Tác giả: Nguyễn Văn An", "Ngày 3 tháng 5 năm 2024", "Nguyễn Văn An", "2024-05-03"),
    ("de", "Von Ida Kolb", "3. Mai 2024, 12:10 Uhr", "Ida Kolb", "2024-05-03T12:10:00"),
    ("de", "Text: Ida Kolb", "Stand: 14. März 2023", "Ida Kolb", "2023-03-14"),
    ("nl", "Door Joris Kamp", "3 mei 2024, 12:10", "Joris Kamp", "2024-05-03T12:10:00"),
    ("nl", "Tekst: Joris Kamp", "14 maart 2023", "Joris Kamp", "2023-03-14"),
    ("fr", "Par Claire Vidal", "Publié le 3 mai 2024 à 12h10", "Claire Vidal", "2024-05-03T12:10:00"),
    ("fr", "Texte : Claire Vidal", "1er août 2023", "Claire Vidal", "2023-08-01"),
    ("es", "Por Rosa Ibar", "3 de mayo de 2024, 12:10", "Rosa Ibar", "2024-05-03T12:10:00"),
    ("es", "Texto: Rosa Ibar", "14 de septiembre de 2023", "Rosa Ibar", "2023-09-14"),
    ("pt", "Por Rui Lago", "3 de maio de 2024 às 12h10", "Rui Lago", "2024-05-03T12:10:00"),
    ("pt", "Texto: Rui Lago", "14 de março de 2023", "Rui Lago", "2023-03-14"),
    ("it", "di Bruno Sala", "3 maggio 2024 alle 12:10", "Bruno Sala", "2024-05-03T12:10:00"),
    ("it", "A cura di Bruno Sala", "14 agosto 2023", "Bruno Sala", "2023-08-14"),
    ("th", "โดย สมชาย ใจดี", "3 พฤษภาคม 2567", "สมชาย ใจดี", "2024-05-03"),
]  # fmt: skip


def page(language: str, lines: str) -> str:
    sentence = SENTENCES[language]
    headline = " ".join(sentence.split()[:4]) if " " in sentence else sentence[:12]
    text = f"<p>{sentence}</p>" * 4
    head = f"<head><title>{headline}</title></head>"
    return f"<html lang={language}>{head}<body><article><h1>{headline}</h1>{lines}{text}</article></body></html>"


def told_by(source: str) -> tuple[list[str], str | None]:
    """The authors of a page, and when it was published, or else changed."""
    article = newsformat.read(source, "html").article
    assert article is not None
    return [author.name for author in article.authors], article.published or article.modified


@pytest.mark.parametrize(
    "lines",
    ["<div class=byline>{}</div><div class=date>{}</div>", "<p>{}</p><p>{}</p>"],
    ids=["named", "bare"],
)
@pytest.mark.parametrize("row", BYLINES, ids=[f"{row[1]}, {row[2]}" for row in BYLINES])
def test_who_wrote_it_and_when(lines: str, row: tuple[str, str, str, str, str]) -> None:
    language, byline, day, name, moment = row
    assert told_by(page(language, lines.format(byline, day))) == ([name], moment)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nb", "Havna, tirsdag"),
        ("ru", "От порта до города"),
        ("hr", "Piše more povijest"),
        ("ko", "새벽 항구"),
    ],
)
def test_other_lines_near_a_date_name_nobody(language: str, line: str) -> None:
    assert told_by(page(language, f"<p>{line}</p><p>2024-05-03</p>")) == ([], "2024-05-03")
