"""Words of corrections, updates and notes of the editors, in many languages: what they begin with, what they say."""

from __future__ import annotations

import re

# What a note of each kind begins with; a day or a number may stand before the colon. A note of the editors, and one
# that only says that it is one, is a correction or an update where it speaks of a change.
LABELS = {
    "correction": (
        r"corrections?|clarifications?|corrections? and clarifications?|amendment|erratum|errata|corrigend(?:um|a)|"
        r"korrektur|berichtigung|richtigstellung|klarstellung|correctif|rectificatif|rectificaci[oó]n|correcci[oó]n|"
        r"fe de err(?:atas?|ores)|aclaraci[oó]n|errata corrige|correzione|rettifica|precisazione|corre[cç][aã]o|"
        r"retifica[cç][aã]o|err[aá]mos|correcció|rettelser?|retting|r[aä]ttelser?|korrigering|korreksjon|korrektion|"
        r"ber[ie]i?gtigelse|beriktigelse|presisering|præcisering|f[oö]rtydligande|oikaisu|korjaus|tarkennus|leiðrétting|"
        r"rectificatie|correctie|verduidelijking|sprostowanie|korekta|korekcia|oprava|opravy|upřesnění|spresnenie|"
        r"helyreigazítás|helyesbítés|pontosítás|ispravak|ispravka|ispravek|popravek|corectare|corectură|erată|"
        r"parandus|õiendus|labojums|precizējums|pataisymas|patikslinimas|διόρθωση|διευκρίνιση|"
        r"исправление|уточнение|поправка|поправки|уточнення|виправлення|исправка|düzeltme|tashih|ralat|koreksi|"
        r"đính chính|تصحيح|تصويب|استدراك|اصلاحیه|תיקון(?: טעות)?|भूल सुधार|शुद्धिपत्र|訂正|お詫びと訂正|更正|勘误|勘誤|"
        r"정정|정정보도|바로잡습니다"
    ),
    "update": (
        r"update|update note|aktualisierung|nachtrag|mise [aà] jour|actualizaci[oó]n|aggiornamento|atualiza[cç][aã]o|"
        r"actualització|oppdatering|opdatering|uppdatering|p[aä]ivitys|till[aä]gg|tilføjelse|uppfærsla|actualisatie|"
        r"aanvulling|aktualizacja|aktualizace|aktualizácia|frissítés|ažuriranje|dopuna|actualizare|ενημέρωση|"
        r"обновление|оновлення|güncelleme|pembaruan|cập nhật|تحديث|به‌روزرسانی|עדכון|अपडेट|追記|更新|업데이트|추가"
    ),
    "editor": (
        r"editor(?:['’]?s|s['’])? note|editorial note|anm(?:erkung|\.)? d(?:er|\.) red(?:aktion|\.)|"
        r"hinweis der redaktion|note de la r[eé]daction|ndlr|ndr|nota del editor|"
        r"nota de (?:la )?redacci[oó]n|nota da reda[cç][aã]o|nota do editor|nota della redazione|nota de la redacció|"
        r"redaktionens (?:anm[aä]rkning|note|bemærkning)|redaksjonens (?:merknad|kommentar)|redaktionel note|"
        r"red\. ?anm\.|toimituksen huomautus|toim\. ?huom\.|noot van de redactie|od redakcji|nota redakcji|"
        r"pozn(?:ámka|\.) red(?:akce|akcie|\.)|a szerkesztő megjegyzése|szerk\.? megj\.|nota redac[tț]iei|"
        r"napomena (?:redakcije|uredništva)|opomba uredništva|σημείωση (?:της σύνταξης|του συντάκτη)|"
        r"от редакции|примечание редакции|від редакції|примітка редакції|edit[oö]r(?:ün)? notu|catatan redaksi|"
        r"ملاحظة (?:المحرر|من المحرر|التحرير)|编者注|編者註|编者按|編者按|編集部注|編集部より|"
        r"편집자 ?주|संपादक की टिप्पणी"
    ),
    "any": (
        r"(?:transparenz)?hinweis|anmerkung|note|nota|opmerking|merknad|notis|bemærk|obs!?|huom(?:autus)?|uwaga|"
        r"poznámka|megjegyzés|napomena|примечание|замечание|примітка|σημείωση|not|catatan|ملاحظة|注|註|注記|참고"
    ),
}
_STORY = "(?:article|story|post|piece|report|column|item|page|headline|caption|graphic|version)"
# The sentence that tells what an earlier version said.
SENTENCE = re.compile(
    rf"(?:an? )?(?:earlier|previous|original) version of (?:this|the) {_STORY}|"
    rf"in an (?:earlier|previous) version of (?:this|the) {_STORY}|"
    rf"this {_STORY} (?:was|has been) (?:corrected|amended|clarified)|a correction (?:was|has been) made|"
    r"(?:in )?einer? (?:früheren?|vorherigen?|ersten?|ursprünglichen?) (?:version|fassung) "
    r"(?:dieses|des) (?:artikels|textes|beitrags)|"
    r"(?:dans )?une (?:première |précédente )?version (?:précédente |antérieure )?de cet article|"
    r"cet article a été (?:corrigé|rectifié)|"
    r"(?:en )?una versi[oó]n (?:anterior|previa) de (?:este|esta) (?:art[ií]culo|noticia|informaci[oó]n|nota)|"
    r"(?:en )?una versió anterior d['’]aquest|(?:in )?una versione precedente (?:di questo|dell)|"
    r"(?:em |n)?uma vers[aã]o anterior (?:deste|desta)|"
    r"(?:i )?en tidligere (?:versjon|utgave|version|udgave) a[vf] (?:denne|artik|saken|teksten)|"
    r"(?:i )?en tidigare version av (?:den här|denna|artik|texten)|"
    r"(?:in )?een eerdere versie van dit|(?:jutun|artikkelin|uutisen) (?:aiemmassa|aikaisemmassa) versiossa|"
    r"(?:w )?(?:poprzedniej|wcześniejszej|pierwotnej) wersji (?:tego )?(?:artykułu|tekstu)|"
    r"(?:v )?(?:předchozí|původní|predchádzajúcej|pôvodnej) (?:verzi|verzii) (?:tohoto |toho )?(?:článku|textu)|"
    r"(?:a )?cikk(?:ünk)? (?:egy )?(?:korábbi|előző|eredeti) (?:verziójá|változatá)|"
    r"într-o versiune anterioară a (?:acestui|articol)|σε προηγούμενη (?:εκδοχή|έκδοση|μορφή) (?:του|αυτού)|"
    r"в (?:предыдущей|ранней|первоначальной) версии (?:эт\w+ |данн\w+ )?(?:стат|замет|новост|матери|текст)|"
    r"[ув] (?:попередній|ранній) версії (?:цієї |цього )?(?:стат|новин|матері|текст)|"
    r"(?:bu )?haberin (?:önceki|ilk) (?:versiyon|hal)|(?:本|この)記事の(?:以前|当初)|本文(?:早前|此前|较早|較早)版本",
    re.IGNORECASE,
)
# The first letters of all of them, "_" for a space: few paragraphs need to be looked at more closely.
BEGINNINGS = frozenset(
    beginning.replace("_", " ")
    for beginning in (
        "cor cla ame err kor ber ric rec ret rät rat oik spr исп уто upd akt mis act agg atu opp opd päi обн edi anm "
        "not ndl red noo при ear pre ori thi ein dan une cet una uma een kla acl för præ tar lei ver opr upř hel pon "
        "isp pop par õie lab pat διό διε поп вип düz tas ral đín تصح تصو است اصل תיק भूल शुद nac til upp aan fri ažu "
        "dop ενη оно gün pem cập تحد به‌ עדכ अपड hin ndr toi poz sze nap opo σημ від cat ملا संप tra opm mer bem obs "
        "era huo uwa meg зам jut art uut pop wcz pie pře pův pôv cik înt num bu_ hab fe_ od_ от_ an_ a_p a_o a_c a_s "
        "in_ en_ em_ i_e w_p w_w v_p v_o σε_ в_п в_р у_п у_р"
    ).split()
)
FIRST_SIGNS = frozenset("訂お更勘정바追업추编編편注註참本こ")
# What a note of the editors says of a change.
CHANGES = {
    "correction": re.compile(
        r"correct|amended|clarif|inaccura|erron|misstated|misspelled|misidentified|korrigiert|berichtigt|corrig|rectifi|"
        r"correg|corrett|rettet|rättad|rättat|korriger[aet]|beriktig|berigtig|oikais|korjattu|gecorrigeerd|"
        r"gerectificeerd|sprostow|poprawi|skorygow|oprav(?:en|il)|javított|helyesbít|ispravlj|corectat|διορθώ|исправл|"
        r"виправл|düzelt|dikoreksi|diralat|đính chính|تصحيح|تم تعديل|訂正|更正|修正|정정",
        re.IGNORECASE,
    ),
    "update": re.compile(
        r"updated|revised|aktualisiert|ergänzt|mis à jour|actualiz|actualitz|aggiornat|atualizad|oppdatert|opdateret|"
        r"uppdaterad|uppdaterat|päivitetty|täydennetty|bijgewerkt|aangevuld|aktualizow|uaktualni|aktualizován|frissít|"
        r"ažuriran|ενημερώ|обновлен|оновлен|güncellen|diperbarui|cập nhật|تحديث|更新|追記|업데이트",
        re.IGNORECASE,
    ),
}
