"""What pages print beside a date: published, changed, the state of. In many languages, each a hint and no verdict."""

from __future__ import annotations

import re

UPDATE_WORDS = re.compile(
    r"updat|modif|aktualis|ge[aä]ndert|mis à jour|actualiz|atualiz|aggiornat|bijgewerkt|gewijzigd|opdater|oppdater|"
    r"uppdater|päivitetty|aktualiz|zaktualiz|обновл|оновл|güncel|diperbarui|cập nhật|更新|수정|最終|"
    r"edited(?! by)|frissít|ปรับปรุง|อัปเดต|แก้ไขล่าสุด|تحديث|تعديل|به‌?روز|بروزرسانی|ویرایش|"
    r"עודכן|עדכון|अपडेट|अद्यतन|আপডেট|হালনাগাদ|"
    r"ενημέρωση|ενημερώθηκε|imesasishwa|imehaririwa|புதுப்பிக்க|dikemas kini|atnaujint|atjaunin|ažurir|"
    r"posodoblj|uuendat|更改|改訂",
    re.IGNORECASE,
)
PUBLISHED_WORDS = re.compile(
    r"publi|posted|veröffentlicht|erschienen|erstellt|gepubliceerd|geplaatst|publicado|pubblicato|opublikowan|"
    r"publicerad|publisert|udgivet|julkaistu|zveřejněno|közzé|yayın|diterbitkan|dipublikasikan|đăng|опубликов|"
    r"опублікован|created|written|first|입력|등록|発表|公開|发布|發布|प्रकाशित|نشر|"
    r"انتشار|เผยแพร่|ลงวันที่|פורסם|δημοσι|প্রকাশ|"
    r"imechapishwa|வெளியிட|skelbta|publicēt|objavljen|avaldat|dated?:",
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
