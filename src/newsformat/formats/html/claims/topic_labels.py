"""The words before a row of links that say they lead to subjects of the article, in many languages."""

from __future__ import annotations

import re

from newsformat.scalars.text import HINTS

LONGEST = 40
"""Characters of a label; a longer line is none."""

# What says so wherever it stands.
_TAGS = (
    "tags?|tagged(?: (?:with|as|in|under))?|filed (?:under|in)|hashtags?|keywords?|key words|"
    "topics? (?:in|of|from) this (?:article|story|post)|(?:article|story) (?:tags|topics)|"
    "related (?:topics?|tags|subjects|keywords|themes)|topics related to this (?:article|story)|"
    "follow (?:these|this|the) topics?|explore (?:these |more )?topics|"
    "schlag(?:wort|worte|wörter)(?: zu diesem (?:artikel|beitrag))?|stichw(?:ort|orte|örter)(?: zu diesem artikel)?|"
    "themen (?:in diesem artikel|dieses artikels|zum artikel|folgen)|zugehörige themen|verwandte themen|"
    "mots?[- ]clés?|étiquettes|thèmes? (?:associés?|liés?)|sujets? (?:associés?|liés?)|"
    "etiquetas?|etiquetado(?: (?:en|como))?|archivado en|palabras clave|"
    "temas (?:relacionados|de (?:la|esta) noticia)|"
    "palavras[- ]chave|assuntos?(?: relacionados)?|tópicos(?: relacionados)?|marcadores|"
    "argomenti (?:correlati|trattati)|parole chiave|trefwoorden|onderwerpen in dit artikel|"
    "emneord|emner i (?:denne )?(?:artikkelen|artiklen|saken)|stikkord|nøkkelord|"
    "(?:följ )?ämnen i artikeln|följ ämnen|taggar|nyckelord|aiheet|avainsanat|asiasanat|efnisorð|"
    "tagi|słowa kluczowe|tematy artykułu|štítky|klíčová slova|témata článku|kľúčové slová|címkék|kulcsszavak|"
    "etichete|cuvinte cheie|etiketler|anahtar kelimeler|ilgili konular|"
    "ключевые слова|теги|тэги|метки|сюжеты|ключові слова|мітки|тагове|ключови думи|"
    "oznake|ključne (?:reči|riječi|besede)|ознаке|кључне речи|tagovi|тагови|"
    "märksõnad|žymos|raktažodžiai|atslēgvārdi|birkas|ετικέτες|λέξεις[- ]κλειδιά|"
    "תגיות|תגים|נושאים קשורים|الوسوم|وسوم|كلمات (?:مفتاحية|دلالية|البحث)|الكلمات (?:المفتاحية|الدلالية)|"
    "مواضيع ذات صلة|برچسب(?:‌?\\s?ها)?|کلید\\s?واژه(?:‌?\\s?ها)?|کلمات کلیدی|ٹیگز?|"
    "टैग(?:्स)?|ট্যাগ(?:স)?|குறிச்சொற்கள்|แท็ก|คำสำคัญ|từ khóa|thẻ|chủ đề liên quan|topik terkait|kata kunci|mada|"
    "タグ|キーワード|関連(?:キーワード|タグ|トピックス?|ワード|テーマ)|この記事の(?:タグ|キーワード|テーマ)|"
    "标签|標籤|标籤|关键[词字]|關鍵[詞字]|相关(?:标签|话题|主题)|相關(?:標籤|話題|主題|關鍵字)|"
    "태그|키워드|관련\\s?(?:태그|키워드|주제)"
)
# What leads to other stories as well.
_INVITING = (
    "(?:(?:read|see|find out|explore|learn) )?more (?:on|about)(?: (?:these|this|the) topics?)?|"
    "mehr (?:lesen |erfahren )?(?:über|zu(?: den themen)?|zum thema)|lesen sie mehr (?:über|zu)|artikel zum thema|"
    "(?:en savoir plus|lire plus|plus d[’']articles) sur|más (?:información |noticias )?sobre|"
    "(?:saiba |leia )?mais sobre|leggi (?:altro|anche) su|altro su|(?:lees )?meer over|(?:les |læs |läs )?mere? om|"
    "lue lisää aiheesta|więcej (?:o|na temat)|více o|viac o|mai multe despre|διαβάστε περισσότερα για"
)
# What heads the menu of a site as well.
_SUBJECTS = (
    "topics?|subjects?|themen|thema|thèmes?|sujets?|temas?|argomenti|onderwerpen|emner|ämnen|tematy|témata|témy|témák|"
    "subiecte|konular|темы|тема|теми|θέματα|נושאים|مواضيع|المواضيع|موضوعات|विषय|topik|chủ đề|teme|"
    "トピックス?|テーマ|主题|話題|话题|주제"
)
_BESIDE = " #:：»>→|•·–—-"
_BEFORE = _BESIDE + HINTS
_LABEL = re.compile(f"(?P<tags>{_TAGS})|(?P<inviting>{_INVITING})|(?P<subjects>{_SUBJECTS})")
_STARTS = frozenset(
    word[:2] for words in (_TAGS, _INVITING, _SUBJECTS) for word in re.split(r"[|?)(:]+", words) if len(word) > 1
)
"""The first two signs of each label: most lines begin otherwise."""


def may_be_topic_label(words: str) -> bool:
    """Whether a text may be a label by its length and first signs, which is asked far faster than what it is."""
    return len(words) <= LONGEST and words.lstrip(_BEFORE)[:2].lower() in _STARTS


def topic_label(words: str) -> str | None:
    """What a line is as a label of topics; None where it is no label.

    "tags" where it can be nothing else, "inviting" where it may lead to other stories, "subjects" where it may head a
    menu of the site.
    """
    if len(words) > LONGEST:
        return None
    label = words.strip(_BESIDE).lower()
    found = _LABEL.fullmatch(label) if label[:2] in _STARTS else None
    return found.lastgroup if found else None
