"""What pages print beside a date: published, changed, the state of. In many languages, each a hint and no verdict."""

from __future__ import annotations

import re

UPDATE_WORDS = re.compile(
    r"updat|modif|aktualis|ge[aä]ndert|bearbeitet(?! von)|mise? à jour|actualis|actualiz|actualitz|atualiz|"
    r"aggiorna[tm]|bijgewerkt|gewijzigd|aangepast|opdater|oppdater|[eæ]ndret|uppdater|ändra[dt]|päivitetty|"
    r"muokattu|aktualiz|zmodyf|zmian|zmienion|změn|upraven|obnov|обнов|оновл|измен[её]|отредактир|змінен|актуализ|"
    r"промен|промян|ажурир|измењен|güncel|düzenle|diperba|pembaruan|cập nhật|更新|수정|업데이트|갱신|변경|最終|"
    r"edited(?! by)|"
    r"frissít|módos|ปรับปรุง|อัปเดต|อัพเดท|อัพเดต|แก้ไข|تحديث|تعديل|حُد[ِّ]{0,2}ث|به‌?روز|بروز شد|بروزرسانی|"
    r"ویرایش|עודכן|עדכון|अपडेट|अद्यतन|আপডেট|হালনাগাদ|ενημέρωση|ενημερώθηκε|imesasishwa|imehaririwa|புதுப்பிக்க|"
    r"dikemas kini|atnaujint|redaguot|atjaunin|labots|ažurir|izmjen|izmijen|posodoblj|spremenj|uuendat|muudetud|"
    r"更改|改訂|修正|修改|修订|修訂|最[后後][编編][辑輯]",
    re.IGNORECASE,
)
PUBLISHED_WORDS = re.compile(
    r"publi|posted|veröffentlicht|erschienen|erstellt|online seit|gepubliceerd|geplaatst|publicado|pubblica[tz]|"
    r"mise? en ligne|créée? le|cread[oa]|criad[oa]|creat[oa]\b|opublikowan|dodano|utworzono|publicera|skapad|"
    r"publisert|opprettet|udgivet|offentliggjort|julkaistu|luotu|zveřejn|zverejn|vydáno|vložen|közzé|megjelen|"
    r"létrehoz|yayın|giriş|eklenme|oluştur|diterbitkan|dipublikasikan|tayang|đăng|xuất bản|опублик|публик|создан|"
    r"размещ|опублік|публік|створен|създад|објављ|objav|created|written|first|입력|등록|승인|게시|"
    r"발행|작성|発表|公開|投稿|掲載|配信|作成|"
    r"初版|发布|發布|發佈|发表|發表|刊登|刊出|上架|प्रकाशि|प्रकाशन|पब्लिश|نشر|نُشر|انتشار|منتشر|เผยแพร่|ลงวันที่|โพสต์|วันที่|פורסם|"
    r"פרסום|δημοσ[ιί]|প্রকাশ|imechapishwa|வெளியிட|skelbta|publicēt|avaldat|loodud|dated?:",
    re.IGNORECASE,
)
ORIGINALLY = re.compile(
    r"(?:original|first|initial)\w* (?:publi|posted|appeared)|ursprünglich|erstmals|initialement publi|"
    r"publicado original|oorspronkelijk|pubblicato origin",
    re.IGNORECASE,
)
# The state of a page, as German pages print it at their foot.
STATE = re.compile(r"\bStand: ")
# The day of something else: until when an offer holds, when somebody looked at a page, to which day its numbers go.
OTHER_DAY = re.compile(
    r"\bexpir|\bvalid (?:until|through|till|thru)|^\W*as of\b|reviewed|\bdeadline|\bdue (?:date|by|on)|gültig bis|"
    r"läuft ab|(?:anmelde|bewerbungs|einsende)schluss|\bvalable jusqu|date limite|válid[oa] hasta|caduca|válido até|"
    r"valido fino|scade|geldig tot|gäller till|gyldig til|ważn[eya] do",
    re.IGNORECASE,
)
