"""Words of bylines in many languages: what says "by", what names a post, what no name holds."""

from __future__ import annotations

import re

from newsformat.scalars.patterns import late

# Words before a name that say "by"; they are followed by a space or a colon.
LEADS = (
    "kirjoittanut|napsal\\(a\\)|napisane przez|執筆者|"
    "view all posts by|see all posts by|all posts by|more posts by|posts by|"
    "this article was written by|story by|reported by|reporting by|written by|posted by|published by|"
    "submitted by|contributed by|words by|text by|report by|analysis by|opinion by|review by|interview by|"
    "created by|by:|by|geschrieben von|verfasst von|ein kommentar von|kommentar von|eine analyse von|"
    "ein bericht von|analyse von|interview von|protokoll von|aus .{3,30} berichtet|autorinnen|autoren|"
    "autorin|autor/in|autor|text:|text von|von|vom|écrit par|rédigé par|publié par|propos recueillis par|"
    "recueilli par|texte de|article de|par|auteure|auteur|escrito por|publicado por|texto:|texto de|por|"
    "autora|autores|scritto da|articolo di|a cura di|redatto da|testo di|di|da|autore|autrice|"
    "geschreven door|door|van onze|auteurs|tekst:|tekst|skrevet av|skriven av|skrevet af|av|af|foto og tekst|"
    "tekst og foto|text och bild|ditulis oleh|dilaporkan oleh|laporan|oleh|penulis|reporter|pewarta|"
    "kontributor|jurnalis|napisał|napisała|opracował|opracowała|oprac\\.|przez|autorzy|autorka|автор текста|"
    "авторы|автор|текст|подготовил|подготовила|автори|од|yazar|yazan|haber|hazırlayan|muhabir|napsal|napsala|"
    "píše|pripravil|scris de|autoarea|de|szerző|írta|kirjoittaja|teksti|tekijä|tác giả|theo|bởi|author|"
    "authors|author\\(s\\)|autor\\(en\\)|auteur\\(s\\)|autor\\(es\\)|"
    "writer|journalist|contributor|contributors|columnist|byline|από|του|της|γράφει ο|γράφει η|كتب|"
    "كتبت|بقلم|מאת|نویسنده|توسط|लेखक|द्वारा|written & directed by|"
    "höfundur|texti|textes?|texte et photos?|autors|autorius|autorė|parengė|parašė|tekst ja foto|kirjutas|opracowanie|"
    "tekst i zdjęcia|zpracoval|zpracovala|spracoval|spracovala|připravil|připravila|pripravila|napísal|napísala|"
    "szerzők|készítette|articol de|redactat de|avtor|avtorica|autorica|piše|аутор|пише|авторка|подготви|от|беседовал|"
    "беседовала|записал|записала|підготував|підготувала|ρεπορτάζ|συντάκτης|συντάκτρια|إعداد|نوشته|گزارش|लेखिका|"
    "লেখক|โดย|ผู้เขียน|người viết|phóng viên|bài và ảnh|wartawan|teksti ja kuvat|skribent|ავტორი|հեղինակ|"
    "文・写真|取材・文|文字|撰稿|采写|採訪|글·사진|글/사진|作者|文|記者|记者|撰文|編輯|编辑|著者|執筆|筆者|"
    "글|작성자|입력|"
    "enviado por|creado por|criado por|postado por|inviato da|pubblicato da|inserito da|eingereicht von|erstellt von|"
    "veröffentlicht von|gepostet von|soumis par|posté par|proposé par|ingediend door|geplaatst door|gepubliceerd door|"
    "dodał|dodała|dodane przez|opublikował|opublikowała|přidal|přidala|vložil|vložila|publicat de|postat de|gönderen|"
    "ekleyen|опубликовал|опубликовала|добавил|добавила|опублікував|опублікувала|додав|додала|đăng bởi|"
    "diposting oleh|기자명|"
    "words:|words and photos by|words and pictures by|text and photos by|text & foto:|text & fotos:|text & photos:|"
    "text und fotos:|text und foto:|text och foto:|tekst & foto:|tekst en foto:|tekst en beeld:|texte et photos de|"
    "textes et photos de|texto y fotos:|testo e foto:|article rédigé par|article écrit par|interview:|protokoll:|"
    "redacción:|redação:|redazione:|reportage:|reportagem:|reportaje:|testo:|testi:|szöveg:|riporter:|toimittaja:|"
    "toimittanut|rozmawiał|rozmawiała|rozmawiali|redaktor:|redaktorka:|reporterka:|корреспондент:|журналист:|"
    "журналистка:|репортер:|автор материала|автор статьи|кореспондент:|bài:|الكاتب:|الكاتبة:|تقرير:|خبرنگار:|כתב:|"
    "כתבת:|रिपोर्ट:|रिपोर्टर:|संवाददाता:|প্রতিবেদক:|প্রতিবেদন:|เรื่อง|ライター|취재·글|취재|글쓴이|文、图|文、圖|图文|圖文|"
    "文/图|by our|von unserer|von unserem|von unseren|par notre|de notre|door onze|dal nostro|dalla nostra|"
    "de nuestro|de nuestra|por nuestro|por nuestra|"
    "do nosso|da nossa"
)
# The kind of a piece before a word for "by": "Eine Reportage von", "A guest column by", "Tribune de".
PIECES = (
    "(?:guest )?(?:column|essay|commentary|article)|report|analysis|review|interview|profile|"
    "(?:gast)?(?:beitrag|kommentar|artikel|kolumne)|reportage|porträt|glosse|rezension|kritik|bericht|recherche|"
    "gastbeitrag|chronique|tribune|enquête|critique|billet|récit|entretien|portrait|analyse|éditorial|"
    "reportaje|crónica|entrevista|análisis|columna|tribuna|reportagem|crônica|análise|coluna|artigo|"
    "intervista|cronaca|analisi|inchiesta|commento|editoriale|recensione|opinie|recensie|column|krönika|krönike"
)
# These also begin names ("Di Maria", "De Gaulle"): taken off only when a full name is left.
WEAK_LEADS = frozenset("di da de van von av af do od от theo text tekst text haber".split())

# Posts of those who write, as they stand before a name: "unsere Korrespondentin", "corresponsal", "корреспондент".
WRITERS = (
    "(?:reporter(?:in)?|correspondent|journalist(?:in|e|a)?|columnist|(?:chef)?redakteur(?:in)?|redaktør|redactrice|"
    "redacteur|rédact(?:eur|rice)|korrespondent(?:in|en)?|correspondante?|corresponsal|envoyée?(?: spéciale?)?|"
    "enviad[oa](?: especial)?|inviat[oa]|corrispondente|correspondente|verslaggever|verslaggeefster|toimittaja|"
    "корреспондент(?:ка)?|журналист(?:ка)?|обозреватель|кореспондент(?:ка)?|журналіст(?:ка)?|periodista|giornalista|"
    "jornalista|repórter|muhabiri?|wartawan|jurnalis|dziennikar(?:z|ka)|novinář(?:ka)?|δημοσιογράφος)"
)
PARTICLES = frozenset(
    "de da do dos das di del della der den des dem du d' la le les lo van von vom zu zum zur ten ter te bin "
    "binti bint ibn al el y e i af av ap abu ben 't op in 'd ó mc mac dalla degli dei st san nic ní ui ua ó "
    "hi tho".split()
)
# Words of posts and newsrooms in many languages: who holds one is no name.
POST = late(
    r"(?:^|\b)(?:(?:\w{0,20})?(?:editor|reporter|correspond\w*|journalist\w*|columnist\w*|kolumnist\w*|"
    r"redakt\w*|redac\w*|r[eé]dac\w*|report[eè]r\w*|periodista|corresponsal|giornalista|inviat[oa]|"
    r"corrispondente|verslaggever|chefredakt\w*|volont[aä]r\w*|autor(?:in)?|korrespondent\w*|skribent|"
    r"publizist\w*|ressortleit\w*|colaborador\w*|jornalista|rep[oó]rter|muhabir\w*|wartawan|jurnalis|"
    r"dziennikarz\w*|novin[aá][rř]\w*|корреспондент\w*|журналист\w*|редактор\w*|обозреватель|кореспондент\w*|"
    r"журналіст\w*|toimittaj\w*|gazeteci|újságíró\w*|szerkesztő\w*|ziarist\w*|novinar\w*|"
    r"blaðamaður|ajakirjanik|žurnalist\w*|δημοσιογράφος|συντάκτ\w*|репортер\w*|новинар\w*))\b|"
    r"\b(?:staff|writer|writers|author|producer|director|analyst|head of|chief|managing|"
    r"contributing|contributor|guest|special to|fellow|professor|freelance\w*|founder|co-founder|ceo|"
    r"presenter|critic|photographer|fotograf\w*|leiter(?:in)?|leitung|newsroom|news desk|desk|team|bureau|"
    r"intern|trainee|manager|specialist|consultant|minister|member|associate|senior|junior|executive|deputy|"
    r"assistant|expert\w*|nachrichtenagentur|news agency|agence de presse|agencia de noticias|nyhetsbyr[åa]n?|"
    r"persbureau)\b|기자|記者|记者|編集|编辑|編輯|論説",
    re.IGNORECASE,
)
# Words beside a date that say what happened then; a name ends before them.
DATE_LABELS = (
    "updated?|published|posted|modified|publiée?|mise? à jour|modifiée?|publicad[oa]|actualizad[oa]|atualizad[oa]|"
    "pubblicat[oa]|aggiornat[oa]|publicat|actualizat|veröffentlicht|aktualisiert|erschienen|gepubliceerd|geplaatst|"
    "bijgewerkt|publicera[dt]|uppdatera[dt]|publisert|oppdatert|publiceret|udgivet|offentliggjort|opdateret|julkaistu|"
    "päivitetty|opublikowan[oay]|zaktualizowan[oay]|aktualizováno|publikováno|zveřejněno|közzétéve|frissítve|objavljeno|"
    "ažurirano|diterbitkan|diperbarui|ditayangkan|yayınlanma|güncelleme|опубликовано|обновлено|опубліковано|оновлено"
)
# What a part is called in a byline whose holder made the pictures, not the text.
PICTURES = (
    "photos?|photograph(?:s|y|ies?)?|pictures?|images?|video|illustrations?|graphics?|fotos?|foto's|bild(?:er)?|grafik|"
    "fotografi(?:e|er)?|fotograf[ií]as?|immagini|imágenes|imagens|foton|kuvat?|valokuvat?|zdjęcia|fotky|fotó|foto/video|"
    "fotoğraf(?:lar)?|фото|світлини|φωτογραφίες|写真|撮影|攝影|摄影|사진|beeld|zdjęcie|ภาพ|图|圖"
)
# What comes before the name of somebody who edited a piece, with a colon.
EDITORS = (
    "editors?|editör|edición|edição|editing|redigering|責任編輯|责任编辑|責編|责编|編輯|编辑|校对|校對|تحرير|редактор"
)
# What comes before the name of somebody who did other work than writing.
OTHER_WORK = (
    r"(?:(?:copy-?\s?|line-?\s?)?edited|(?:(?:medically|legally|technically|clinically|expert|peer)[\s-])?reviewed|"
    r"fact[\s-]?checked|translated|illustrated|photographed|(?:additional )?photo(?:graph(?:s|y))?s?|pictures|"
    r"illustrations?|graphics?|videos?|produced|editing|photography|(?:additional|further) reporting) by|"
    r"(?:bearbeitet|redigiert|übersetzt|geprüft|illustriert|fotos|bilder) von|übersetzung|faktencheck|"
    r"(?:édité|traduit|relu|révisé|vérifié|illustré|photos) par|traduction|"
    r"(?:editado|traducido|traduzido|revisado|verificado|ilustrado|fotos) por|traducción|tradução|"
    r"(?:tradotto|revisionato|verificato) da|traduzione|foto di|(?:vertaald|bewerkt|nagekeken|foto's) door|vertaling|"
    r"(?:översatt|granskad|redigerad|oversat|oversatt|redigert) a[vf]|översättning|oversettelse|oversættelse|"
    r"kääntänyt|tłumaczenie|tłumaczył(?:a)?|přeložil(?:a)?|fordította|перев[её]л(?:а)?|перевод|çeviri|çeviren"
)
NOT_A_NAME = late(
    rf"\d|[?!:;…\"“”„«»<>{{}}=#*@\\^~_%$€£：｜]|\b(?:{DATE_LABELS}|minutes?|min read|hours?|ago|today|"
    r"share|text size|font size|follow|comments?|subscribe|newsletter|read more|click|photo(?:graph)?s?|image|video|"
    r"getty|copyright|rights|facebook|twitter|linkedin|instagram|whatsapp|email|e-mail|home|menu|search|about|"
    r"contact|views?|foto|bild|profile|bio|view all|more from|all posts|see all|read|full|articles?|posts?|"
    r"stories|biography|archive|website|artikel|januar|february|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|advertisement|sponsored|privacy|terms|policy|log ?in|sign|register|unknown|anonymous|"
    r"fact[ -]?check(?:ed|er|ing)?|timer|advertiser|disclosures?|expires?|"
    r"null|undefined|none|n/a|uhr|lesezeit|verificado|verified|verifiziert|listen|"
    r"print|save|cookie\w*|this|that|you|your|we|our|is|are|was|were|has|have|for|from|about|which|who|how|"
    r"why|what)\b",
    re.IGNORECASE,
)
# Accounts of systems, not people.
ACCOUNTS = frozenset(
    "admin administrator anonymous root webmaster webadmin superuser user test editor staff author authors guest "
    "redaktion redaction redaccion redacción redazione redação redacao redaksi redakcja redakce redactie "
    "redaktør newsroom online editorial wordpress wpadmin siteadmin web content system default publisher "
    "press".split()
) | frozenset(
    (
        "haber merkezi|نیوز ڈیسک|নিজস্ব প্রতিবেদক|নিজস্ব প্রতিবেদন|স্টাফ রিপোর্টার|staff reporter|editorial staff|"
        "la rédaction|la redacción|la redazione|da redação|編集部|وكالات"
    ).split("|")
)
DEGREES = frozenset(
    "phd md ms ma ba bs mba msc bsc mph mfa med jd esq rd rdn ldn rn np pa do dds dmd dvm dpt pt cpa cfp cfa cscs cpt "
    "lcsw lmft psyd edd dphil facs frcs obe mbe cbe mp mep ii iii iv jr sr lpc lmhc pharmd llm llb pe".split()
)
NEWSROOM = late(
    r"(?:[A-Z0-9][\w.&'’-]{0,30} ){1,4}(?:Team|Staff|Desk|Newsroom|Editors|Bureau|Redaktion|Editorial Board|News Desk|"
    r"Contributors?|Editorial Team|Rédaction|Redacción|Redazione)"
)
# Words that begin with a capital in the names of sections, offers and houses.
COMMON = frozenset(
    "news world politics business sports sport health tech technology science culture opinion travel food "
    "lifestyle life style education environment market markets finance money estate real recipes recipe "
    "guide guides tips review reviews design research resources resource development product products "
    "marketing security data digital social media company industry insights insight blog story event events "
    "career careers community service services solutions solution podcast video videos radio tv magazine "
    "press release releases center centre university college school institute department office group inc "
    "llc ltd gmbh ag corp foundation association society agency bank city county state united states kingdom "
    "new york los angeles san south north east west america american europe european africa asia australia "
    "india china canada german germany france uk us usa the and of in to a an at & + skip main content table "
    "home & garden how top best latest breaking live special featured trending popular general local "
    "national international global public private customer support case study studies success learn learning "
    "training course courses program management project software cloud ai artificial intelligence machine "
    "web app mobile online free trial demo pricing plans get started sign up join donate shop cart store "
    "search results related hotel hotels hacks nutrition fitness wellness beauty fashion music movies books "
    "art arts entertainment gaming games game cars auto weather crime law legal courts immigration energy "
    "climate war election elections editorial letters columns column interview interviews profile feature "
    "features analysis explained explainer updates update announcement announcements thought leadership "
    "white paper kultur wirtschaft politik nachrichten leben wissen gesellschaft panorama meinung reise "
    "ratgeber actualité actualités société économie culture monde opinión sociedad economía cultura deportes "
    "noticias cronaca politica economia esteri alle meldungen beliebte storys ein eine dokument werbung union "
    "forum moderator political profiles popolari todos todas tous toutes thema highlights".split()
)
