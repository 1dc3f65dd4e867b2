"""What the words above or before links say of them, in many languages: about this article, or of the site at large.

A label decides where it claims a relation ("related", "read also", "more on the subject"). Where it speaks of the
site ("most read", "latest", "recommended") its links aren't related, whatever they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsformat.formats.html.related.series import LABELS_OF_SERIES, names_a_series

LONGEST = 60
"""Characters of a label; a longer line is none."""

UNRELATED = "unrelated"
"""The verdict on a label that speaks of the site at large, of people or of subjects, not of this article."""

CLAIMS = ("related", "see_also", "series")
"""What a label says where it claims that its links are about this article."""

INVITING = "inviting"
"""The verdict on a label that only asks to read on ("read more", "you may also like")."""

_SEE_ALSO = (
    "read also|also read|see also|also see|lesen sie auch|"
    "lies auch|siehe auch|lire aussi|à lire aussi|a lire aussi|à lire également|à lire|"
    "voir aussi|lire également|lee también|lee tambien|lea también|leer también|"
    "lee además|ver también|vea también|leia também|leia mais|veja também|"
    "leia ainda|leggi anche|leggi pure|vedi anche|lees ook|lees verder|lees meer|bekijk ook|læs også|læs mere|"
    "les også|läs också|läs även|läs mer|läs vidare|lue myös|lue lisää|lestu líka|lesa meira|czytaj też|"
    "czytaj także|czytaj również|zobacz też|zobacz także|zobacz również|czytaj więcej|čtěte také|čtěte více|"
    "čítajte aj|prečítajte si|pročitajte i|pročitajte još|preberite tudi|olvassa el|olvasd el|citește și|citeşte şi|"
    "vezi și|читайте также|смотрите также|читать также|читайте також|дивіться також|прочетете още|вижте още|"
    "прочитајте|διαβάστε επίσης|διαβάστε ακόμα|διαβάστε και|bunu da oku|ayrıca oku|bunlar da|baca juga|baca lagi|"
    "xem thêm|đọc thêm|skaitykite taip pat|taip pat skaitykite|lasi arī|lasiet arī|loe ka|loe veel|basahin din|"
    "soma pia|lees nog|irakurri ere|llegeix també|le tamén|zie ook|se også|se även|katso myös|viz také|viz též|"
    "pozri aj|"
    "lexo edhe|lexoni edhe|lexoni gjithashtu|citeste si|loe lisaks|lue aiheesta|прочитај и|διαβάστε ακόμη|"
    "διαβάστε σχετικά|կարդացեք նաև|կարդալ նաև|ასევე წაიკითხეთ|ასევე იხილეთ|həmçinin oxuyun|"
    "тағы оқыңыз|оқи отырыңыз|pročitajte više|preberite še|llegiu també|llegir també|"
    "lies dazu|siehe dazu|siehe hierzu|à voir aussi|à écouter aussi|à relire|lire(?= ?:)|retrouvez aussi|vea además|"
    "mirá también|leé también|leé además|confira também|ler também|leia a seguir|guarda anche|les mer|lesið einnig|"
    r"sprawdź też|sprawdź także|sprawdź również|přečtěte si|čítajte tiež|ezt is olvas\w{1,4}|читайте тоже|см\. также|"
    "читати також|читайте ще|вижте също|прочетете и|чытайце|δείτε επίσης|ayrıca okuyun|lihat juga|simak juga|"
    "lásd még|przeczytaj|mira también|lea más|veja mais|lesen sie dazu|lesen sie hier|lesen sie hierzu|lesetipps?|"
    "zum weiterlesen|читайте по теме|читайте ещё|читайте еще"
)
_INVITING = (
    "(?:useful|helpful|more|other) (?:links|resources|reading|coverage)|"
    "(?:(?:for|find) (?:more|further)|more|further) information|find out more|on the web|(?:web|external) links|"
    r"(?:key |useful )?(?:links|resources|documents|downloads|dokumente|liens|enlaces|documentos|documenti|documenten)"
    r"(?=\W*$)|meer informatie|mer information|mere information|lisätietoja|więcej informacji|více informací|"
    r"más info(?=\W*$)|weblinks|(?:weitere|externe) links|linktipps?|mehr informationen|hintergründe|más enlaces|"
    "liens utiles|(?:articles|stories|posts) you (?:may|might|.ll)|must.reads?|"
    "read more|read next|read this|read|see more|continue reading|keep reading|recommended|you (?:may|might)|"
    "you.ll also|more stories|more like this|also of interest|next up|up next|what to read|don.t miss|mehr lesen|"
    "lesen sie mehr|weiterlesen|das könnte|auch interessant|empfohlene?|empfehlung|empfehlungen|weitere artikel|"
    "weitere nachrichten|weitere videos|more videos|lire la suite|vous aimerez|recommandé|"
    "learn more|auch lesenswert|leseempfehlung(?:en)?|lesen sie weiter|(?:também|también) te puede interesar|"
    "puede interesarte|seguí leyendo|sigue leyendo|continúa leyendo|quizás te interese|lectura recomendada|"
    "ler mais|ti potrebbe|potrebbe(?:ro)? interessarti|da leggere|verder lezen|ook interessant|czytaj dalej|"
    "warto przeczytać|mohlo by vás|ezek is érdekelhetnek|olvasson tovább|citește mai mult|подробнее|читать далее|"
    "διαβάστε περισσότερα|ilginizi çekebilir|soma zaidi|"
    "recommandations?|leer más|seguir leyendo|"
    "te recomendamos|recomendad[oa]s?|le puede interesar|te puede interesar|continua a leggere|aanbevolen|polecane|"
    "рекомендуем|рекомендовані"
)
_RELATED = (
    "(?:more|other|all|our|recommended|read) (?:stories|articles|posts|news|reporting|coverage) (?:on|about|of)|"
    "(?:stories|articles|posts|news) (?:related to|on (?:this|the same)|about this)|"
    r"(?:full|complete|all our|our|past|more) coverage(?=(?: of| on|:|\W*$))|plus sur|alles zu[mr]?|"
    "read more (?:on|about)|mehr zur|mehr rund um|"
    "weitere (?:artikel|beiträge|berichte|texte|meldungen) (?:zu[mr]?|über)|pour approfondir|pour en savoir plus|"
    "notre dossier|dans notre dossier|voir également|d.autres articles sur|autres articles sur|en lien avec|"
    "leggi tutto su|per saperne di più|"
    "lee más sobre|leer más sobre|ver más sobre|sepa más|leia mais sobre|lees meer over|dowiedz się więcej o|"
    "related|more on this|more about|more on(?! \\w+$)|more in this|similar (?:articles|stories|posts|news)|"
    "additional resources|further resources|further reading|go deeper|dig deeper|the background|"
    "background reading|related coverage|verwandte|ähnliche|"
    "mehr zum|mehr zu|mehr dazu|mehr über|zum thema|passend dazu|passende artikel|weitere artikel zum|"
    "weiterführende|weitere informationen|weitere infos|links zum|sur le même|sur le meme|articles liés|"
    "articles associés|articles similaires|la rédaction (?:vous )?conseille|contenus liés|"
    "pour aller plus loin|en savoir plus|dans le même dossier|"
    "à propos de|à ce sujet|sur ce sujet|sur le sujet|sobre este tema|sobre este assunto|sobre o assunto|"
    "ещё по теме|еще по теме|más información|mas información|más sobre|noticias relacionadas|notas relacionadas|"
    "relacionad[oa]s?|"
    "artículos relacionados|contenido relacionado|temas relacionados con|para saber más|notícias relacionadas|"
    "artigos relacionados|conteúdo relacionado|matérias relacionadas|saiba mais|mais sobre|articoli correlati|"
    "notizie correlate|contenuti correlati|correlat[ioe]|approfondiment[io]|per approfondire|sullo stesso|"
    "gerelateerde?|"
    "meer over|lees meer over|relaterade?|relatert|relaterte|relaterede|relateret|mer om|mere om|läs mer om|"
    "les mer om|"
    "aiheesta|aiheeseen|lisää aiheesta|tengt efni|tengdar|powiązane|podobne|więcej na temat|na ten temat|související|"
    "k tématu|více k|súvisiace|viac k|povezan[eio]|kapcsolódó|bővebben|articole similare|pe aceeași temă|по теме|"
    "материалы по теме|статьи по теме|новости по теме|связанные|похожие|схожі|пов.язані|за темою|по темата|свързани|"
    "повезан[еи]|σχετικ[άέήό][αςν]?|περισσότερα για|ilgili haber(?:ler)?|benzer haber(?:ler)?|konuyla ilgili|"
    "berita terkait|artikel terkait|terkait|tin liên quan|bài viết liên quan|liên quan|susiję|saistītie|seotud|"
    "see related|(?:our )?(?:previous|earlier) coverage|(?:weitere )?(?:artikel|beiträge|news|nachrichten) zum thema|"
    "passend zum thema|link zum thema|dazu passend|articles connexes|contenus associés|(?:à|a) lire sur|"
    "nos articles sur|sobre o tema|conteúdos relacionados|para saber mais|articolo correlato|sull.argomento|"
    "meer hierover|relaterat|mer i ämnet|fler artiklar om|więcej na ten temat|další články k tématu|"
    "slični članci|više o temi|további cikkek a témában|mai multe despre|știri asemănătoare|ilgili içerik(?:ler)?|"
    "bài liên quan|tin cùng chủ đề|bài viết cùng chủ đề|cùng chủ đề|"
    "notícies relacion[a-z]{2,5}|articles relacion[a-z]{2,5}|contingut relacionat|до теми|к теме|k téme|"
    "na podobny temat|w tym temacie|vezan[ei] (?:vijesti|članci)|slične vijesti|sorodn[ei] (?:novice|članki)|"
    "știri similare|lajme të ngjashme|të ngjashme|поврзани|още по темата|առնչվող|oxşar xəbərlər|"
    "тақырып бойынша|a témában|"
    "habari zinazohusiana|kaugnay"
)
_SOURCE = (
    "sources?|article sources?|references|quellen?|fuentes?|fontes?|fonti|bronn?(?:en)?|källor|kilder?|źródł[oa]|"
    "источники?|zdroje?|kaynak(?:lar)?"
)
_UNRELATED = (
    "most |more from|more news|latest|trending|popular|recent|top stories|top news|just in|"
    "editor.?s.? (?:picks?|choice)|sponsored|advertis|from the web|around the web|"
    "related (?:topics|tags|companies|people|places|countries|authors|searches|products|categories|subjects)|"
    "read more from|read (?:by|the)|"
    "topics|tags|"
    "more (?:by|in(?!fo)|articles by)|featured|comments|newsletter|meist|häufig|viel gelesen|am beliebtesten|beliebt|"
    "neueste|"
    "aktuelle|weitere themen|mehr aus|mehr von|verwandte themen|"
    "kommentare|stellen|les plus|plus de|à la une|dernières|commentaires|"
    "lo más|más leíd|más visto|más noticias|últimas|comentarios|más (?:de|en|vistas)|"
    "mais (?:lid|vist|notícias|de|em)|più (?:lett|vist)|ultime|meest|laatste|"
    "meer (?:van|uit|nieuws)|"
    "mest|siste|senaste|nyeste|seneste|luetuimmat|uusimmat|nýjast|mest lesið|najnowsze|najczęściej|"
    "popularne|"
    "nejčtenější|nejnovější|najčítanejšie|najnovije|najčitanije|legolvasottabb|legfrissebb|cele mai|популярн|"
    "последние|"
    "новости дня|най-|δημοφιλ|τελευταί|ροή|çok okunan|son dakika|en çok|öne çıkan|terpopuler|"
    "terbaru|terkini|"
    "paling|đọc nhiều|mới nhất"
)
_SEE_ALSO_UNSPACED = (
    "あわせて読みたい|合わせて読みたい|こちらも|もっと読む|併せて読みたい|另请参阅|另見|也可以看|"
    "추천 기사 더|함께 보면|함께 읽|"
    "اقرأ أيض|اقرا أيض|إقرأ أيض|اقرأ ايض|اقرأ المزيد|شاهد أيض|بیشتر بخوانید|همچنین بخوانید|مزید پڑھ|"
    "یہ بھی پڑھ|קראו גם|קרא גם|"
    "ये भी पढ़|यह भी पढ़|इसे भी पढ़|आगे पढ़|আরও পড়|আরো পড়|இதையும் படி|ఇవి కూడా|ഇതും വായി|อ่านเพิ่มเติม|"
    "この記事の関連|(?:合わせて|あわせて)読む|함께 볼|이 기사와 함께|طالع أيض|اقرأ كذلك|ראו גם|और पढ़|"
    "อ่านข่าว|อ่านต่อ|આ પણ વાંચો|हे(?:ही| पण) वाचा|ਇਹ ਵੀ ਪੜ੍ਹੋ|ಇದನ್ನೂ ಓದಿ|ఇది కూడా చద|यो पनि पढ"
)
_RELATED_UNSPACED = (
    "関連|この記事に関する|この記事.{0,12}記事|同じテーマ|相关(?:阅读|新闻|报道|文章|链接)|"
    "相關(?:閱讀|新聞|報導|文章|連結)|延伸阅读|延伸閱讀|更多相关|"
    "관련\\s?(?:기사|뉴스|글|링크)|연관\\s?기사|"
    "ذات صلة|ذات علاقة|مواضيع ذات (?:صلة|علاقة)|أخبار مشابهة|در همین (?:رابطه|زمینه)|עוד בנושא|સંબંધિત|ಸಂಬಂಧಿತ|"
    "اخبار مرتبط|এ সম্পর্কিত|บทความที่เกี่ยวข้อง|เนื้อหาที่เกี่ยวข้อง|"
    "सम्बन्धित|相关(?:推荐|内容|专题)|相關(?:推薦|內容|專題)|"
    "أخبار ذات صلة|مقالات ذات صلة|موضوعات ذات صلة|مواضيع متعلقة|"
    "موضوعات متعلقة|مقالات مرتبطة|أخبار متعلقة|مرتبط|مطالب مرتبط|متعلقہ|"
    "כתבות קשורות|בנושא|संबंधित|সম্পর্কিত|தொடர்புடைய|సంబంధిత|ബന്ധപ്പെട്ട|ข่าวที่เกี่ยวข้อง|เกี่ยวข้อง"
)
_INVITING_UNSPACED = "قد يهمك|你可能感兴趣|மேலும் படிக்க|おすすめ|オススメ|注目|推荐|推薦|추천"
_UNRELATED_UNSPACED = (
    "関連(?:キーワード|タグ|トピック|商品|ワード|企業|業界|銘柄)|ランキング|人気|新着|最新|アクセス|"
    "热门|熱門|最新|排行|精选|"
    "많이 본|인기|최신|الأكثر|آخر الأخبار|أحدث|پربازدید|آخرین|תגיות|הנקראות|सबसे|ताज़ा|ताजा|सर्वाधिक|"
    "সর্বশেষ|ล่าสุด|ยอดนิยม"
)
# A phrase of a script with spaces ends where a word ends; one that says what is no relation may go on.
_KINDS = {
    "series": LABELS_OF_SERIES,
    UNRELATED: f"(?:{_UNRELATED}|{_UNRELATED_UNSPACED})",
    "related": rf"(?:(?:{_RELATED})(?!\w)|{_RELATED_UNSPACED})",
    "see_also": rf"(?:(?:{_SEE_ALSO})(?!\w)|{_SEE_ALSO_UNSPACED})",
    "source": rf"(?:{_SOURCE})(?!\w)",
    INVITING: rf"(?:(?:{_INVITING})(?!\w)|{_INVITING_UNSPACED})",
}
_ENDINGS = (
    *(" related articles", " related article", " related stories", " related posts", " related news"),
    *(" related content", " related reading", " related links", " related coverage", "関連記事", "関連ニュース"),
    *("関連リンク", "관련기사", "관련 기사", "관련뉴스", "관련 뉴스", "相关阅读", "相关新闻", "相关报道", "相关文章"),
    *("相關閱讀", "相關新聞", "相關報導", "相關文章", " ähnliche artikel", " ähnliche beiträge", " zum selben thema"),
    *(" zum gleichen thema", " sur le même sujet", " sur le même thème", " artículos relacionados"),
    *(" noticias relacionadas", " notas relacionadas", " artigos relacionados", " notícias relacionadas"),
    *(
        " articoli correlati",
        " notizie correlate",
        " articles relacionats",
        " ذات علاقة",
        " ذات صلة",
        " ilgili haberler",
        " по теме",
        " до теми",
    ),
)
"""A label that ends so says so, whatever it begins with ("Our related stories")."""

_CLAIM = re.compile(
    r"\b(?:related (?:articles?|stor(?:y|ies)|posts?|news|content|reading|links?|coverage|reports?|videos?)|"
    r"(?:on|about) (?:this|the same) (?:topic|subject|story|issue)|"
    r"(?:zum|zu diesem|zum (?:selben|gleichen)) thema|"
    r"(?:sur|dans) (?:le même|ce|ce même) (?:sujet|thème|dossier)|à lire (?:aussi|également|sur le)|"
    r"(?:sobre|de|del) (?:este|el mismo|este mismo|mismo) tema|"
    r"(?:artículos|noticias|notas|contenidos?) relacionad[oa]s?|"
    r"(?:sobre|do|no) (?:o mesmo|mesmo|este|esse) (?:assunto|tema)|(?:artigos|notícias|matérias) relacionad[oa]s|"
    r"(?:sull.argomento|sullo stesso (?:argomento|tema))|(?:articoli|notizie) correlat[ie]|"
    r"over (?:dit|hetzelfde) onderwerp|i samma ämne|om samme (?:sak|emne)|samasta aiheesta|"
    r"na ten (?:sam )?temat|k tomuto tématu|ke stejnému tématu|w tym temacie|по (?:этой )?теме|на эту тему|за темою|"
    r"aynı konuda|bu konuda)\b"
)
"""Words that claim a relation wherever they stand in a label that begins otherwise ("All reads on this topic")."""

_LONGEST_CLAIM = 45

_LABEL = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
_BEFORE, _AFTER = re.compile(r"[\W_]+"), " :：»>→…】」"
_PLAIN = re.compile(r"[\w '’-]+(?![?*{])")
"""How a phrase begins before anything in it is a pattern, without a last sign that need not be there."""

_STARTS = frozenset(
    found[0][:4]
    for pattern in _KINDS.values()
    for phrase in pattern.split("|")
    if (found := _PLAIN.match(phrase.lstrip("(?:")))
)
"""The first four signs of each label, or fewer: most lines begin otherwise."""

_DOTTED = "i\u0307"
"""What the Turkish "İ" is in lower case: two signs, of which no phrase has the second."""

_COLON = re.compile(r"[:：]\s*|\s[–—|]\s+")

_SAYS_RELATED = re.compile(
    r"related|similar|see-?also|read-?also|also-?read|more-?on|more-?topic|relat(?:ion|ert|erad|ere)|verwandt|"
    r"relacionad|correlat|gerelateerd|linked-?(?:articles|stories)|further-?reading|recirc-?inline|lire-?aussi"
)
_SAYS_UNRELATED = re.compile(
    r"most-?(?:read|viewed|popular|shared)|popular|trending|latest|recent|newest|outbrain|taboola|newsletter|ranking|"
    r"more-?from|ticker|related-?(?:topics?|tags?|products?|search)(?![a-z_-]*(?:teaser|article))|"
    r"advert|sponsor|promo|breaking"
)


def verdict_of(words: str) -> str | None:
    """What a label says of the links under it: a rel, `UNRELATED`, or None where it is no label."""
    if names_a_series(words):
        return "series"
    return _verdict(words) if len(words) <= LONGEST else None


@lru_cache(maxsize=2048)
def _verdict(words: str) -> str | None:
    lowered = words.lower().replace(_DOTTED, "i")
    first = _BEFORE.match(lowered)
    start = first.end() if first else 0
    opening = lowered[start : start + 4]
    begins_so = not _STARTS.isdisjoint((opening, opening[:3], opening[:2], opening[:1]))
    found = _LABEL.match(lowered, start) if begins_so else None
    kind = found.lastgroup if found else None
    if kind not in (None, INVITING):
        return kind
    claims = lowered.rstrip(_AFTER).endswith(_ENDINGS) or (len(lowered) <= _LONGEST_CLAIM and _CLAIM.search(lowered))
    return "related" if claims else kind


def without_label(title: str) -> tuple[str | None, str]:
    """The rel that a label at the start of a title names ("Read also: The ferry"), and the title without it."""
    colon = _COLON.search(title[:LONGEST])
    if colon is None or colon.end() == len(title):
        return None, title
    kind = verdict_of(title[: colon.start()].rstrip())
    return (None, title) if kind in (None, UNRELATED, INVITING, "source") else (kind, title[colon.end() :])


@lru_cache(maxsize=4096)
def named_related(names: str) -> bool | None:
    """What class and id say of the links in a box: True related, False of the site at large, None nothing."""
    lowered = names.lower().replace("_", "-")
    if _SAYS_UNRELATED.search(lowered):
        return False
    return True if _SAYS_RELATED.search(lowered) else None
