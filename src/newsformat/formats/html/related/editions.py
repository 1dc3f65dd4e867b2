"""The same story elsewhere, by what a link says: in another language, or the original that it was made from.

"English" in a menu often leads to a home page: it counts where the address is a story's and names no page of the site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsformat.formats.html.related.addresses import is_story, leads_to_no_story

TRANSLATION, ORIGINAL = "translation", "derived_from"

_LONGEST = 200
"""Characters of a line that may lead to the story elsewhere: a row of languages has many."""

_NAMES = {
    "ar": "العربية",
    "az": "azərbaycanca",
    "be": "беларуская",
    "bg": "български",
    "bn": "বাংলা",
    "bs": "bosanski",
    "ca": "català",
    "cs": "čeština česky",
    "cy": "cymraeg",
    "da": "dansk",
    "de": "deutsch",
    "el": "ελληνικά",
    "en": "english",
    "es": "español castellano",
    "et": "eesti",
    "eu": "euskara",
    "fa": "فارسی",
    "fi": "suomi suomeksi",
    "fil": "filipino",
    "fr": "français",
    "ga": "gaeilge",
    "gl": "galego",
    "gu": "ગુજરાતી",
    "he": "עברית",
    "hi": "हिन्दी हिंदी",
    "hr": "hrvatski",
    "hu": "magyar magyarul",
    "hy": "հայերեն",
    "id": "indonesia",
    "is": "íslenska",
    "it": "italiano",
    "ja": "日本語",
    "ka": "ქართული ქართულად",
    "kk": "қазақша",
    "kn": "ಕನ್ನಡ",
    "ko": "한국어",
    "lt": "lietuvių",
    "lv": "latviešu",
    "mk": "македонски",
    "ml": "മലയാളം",
    "mr": "मराठी",
    "ms": "melayu",
    "nb": "bokmål",
    "ne": "नेपाली",
    "nl": "nederlands",
    "nn": "nynorsk",
    "no": "norsk",
    "pa": "ਪੰਜਾਬੀ",
    "pl": "polski polsku",
    "pt": "português",
    "ro": "română",
    "ru": "русский русском",
    "sk": "slovenčina slovensky",
    "sl": "slovenščina",
    "sq": "shqip",
    "sr": "srpski српски",
    "sv": "svenska",
    "sw": "kiswahili",
    "ta": "தமிழ் தமிழில்",
    "te": "తెలుగు",
    "th": "ไทย",
    "tr": "türkçe",
    "uk": "українська українською",
    "ur": "اردو",
    "vi": "việt",
    "zh": "中文",
    "zh-Hans": "简体中文 简体",
    "zh-Hant": "繁體中文 繁體",
}
_LANGUAGES = {name: tag for tag, names in _NAMES.items() for name in names.split()}
"""What languages call themselves, in small letters, and their tags (BCP 47)."""

_IN_ANOTHER = re.compile(
    r"(?:(?:read|view|lire|lesen|leer|leggi|ler|læs|les|läs|czytaj|читать|читати) )?"
    r"(?:(?:this|the) )?(?:(?:article|story|post|page|it|cet article|artikel|el artículo|l.articolo) )?"
    r"(?:(?:in|auf|en|em|på|po|на|version|versión|tiếng|bahasa) )?"
    rf"(?P<name>{'|'.join(sorted(_LANGUAGES, key=len, reverse=True))})"
    r"(?: (?:version|edition|translation|படிக்க|पढ़ें|में पढ़ें)|版|で読む)?"
)
_OF_ORIGINAL = re.compile(
    r"(?:view|read|see|visit|go to|link to) (?:the )?original(?: (?:article|story|post|text|version|source))?|"
    r"(?:the )?original (?:article|story|post|text)(?: here)?|zum original(?:artikel|beitrag|text)?|originalbeitrag|"
    r"lire l.(?:article )?original|l.article original|(?:leer|ver) (?:el )?(?:artículo )?original|artículo original|"
    r"leggi l.(?:articolo )?originale|articolo originale|artigo original|lees het originele artikel|origineel artikel|"
    r"oryginalny artykuł|оригинал(?: статьи)?|기사원문|원문(?: ?보기)?|기사 ?원문 ?보기|查看原文|阅读原文|閱讀原文|"
    r"原文(?:链接|連結|地址)?|元記事(?:を読む)?"
)
_ORIGINALS = re.compile("origin|oryginal|оригинал|원문|原文|元記事")
_AROUND = " \u00a0:：.»›>→←«‹<|()[]【】"
_OF_THE_SITE = re.compile(r"home|index|language|sprach|website|welcome", re.IGNORECASE)
"""What names a page of the site in an address."""


@dataclass(frozen=True, slots=True)
class Edition:
    """How a link leads to the same story: the rel, and the language where it names one."""

    rel: str
    language: str | None = None


def may_lead_elsewhere(line: str) -> bool:
    """Whether the words of a line may lead to the story in another language, or to its original."""
    if len(line) > _LONGEST:
        return False
    lowered = line.lower()
    return not _LANGUAGES.keys().isdisjoint(lowered.split()) or _ORIGINALS.search(lowered) is not None


def edition(words: str, url: str) -> Edition | None:
    """What a link of these words leads to, if that is the same story elsewhere."""
    plain = words.strip(_AROUND).lower()
    if leads_to_no_story(url) or _OF_THE_SITE.search(url.rpartition("/")[2] or url):
        return None
    if (found := _IN_ANOTHER.fullmatch(plain)) and is_story(url):
        return Edition(TRANSLATION, _LANGUAGES[found["name"]])
    return Edition(ORIGINAL) if _OF_ORIGINAL.fullmatch(plain) else None
