"""Language tags: any spelling of one -> the BCP 47 tag."""

from __future__ import annotations

import re
from functools import lru_cache

# ISO 639-1, all 183 codes in use.
_TWO_LETTERS = frozenset(
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en "
    "eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja "
    "jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb "
    "nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so "
    "sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh "
    "zu".split()
)
# ISO 639-2 codes (terminologic and bibliographic) and withdrawn codes, by the ISO 639-1 code to use.
_OTHER_CODES = {
    code: tag
    for tag, codes in {
        "af": "afr", "sq": "alb sqi", "am": "amh", "ar": "ara", "hy": "arm hye", "az": "aze", "eu": "baq eus",
        "be": "bel", "bn": "ben", "bs": "bos", "bg": "bul", "my": "bur mya", "ca": "cat", "zh": "chi zho cn",
        "hr": "hrv scr", "cs": "cze ces cz", "da": "dan dk", "nl": "dut nld", "en": "eng", "et": "est", "fi": "fin",
        "fr": "fre fra", "ka": "geo kat", "de": "ger deu", "el": "gre ell gr", "gu": "guj", "he": "heb iw",
        "hi": "hin", "hu": "hun", "is": "ice isl", "id": "ind in", "ga": "gle", "it": "ita", "ja": "jpn jp",
        "kn": "kan", "kk": "kaz", "km": "khm", "ko": "kor", "ku": "kur", "lo": "lao", "lv": "lav", "lt": "lit",
        "mk": "mac mkd", "ms": "may msa", "ml": "mal", "mt": "mlt", "mr": "mar", "mn": "mon", "ne": "nep",
        "no": "nor", "nb": "nob", "nn": "nno", "fa": "per fas", "pl": "pol", "pt": "por", "pa": "pan", "ps": "pus",
        "ro": "rum ron mo mol", "ru": "rus", "sr": "srp scc", "si": "sin", "sk": "slo slk", "sl": "slv", "so": "som",
        "es": "spa", "sw": "swa", "sv": "swe", "tl": "tgl", "ta": "tam", "te": "tel", "th": "tha", "tr": "tur",
        "uk": "ukr ua", "ur": "urd", "uz": "uzb", "vi": "vie vn", "cy": "wel cym", "yi": "yid ji", "zu": "zul",
    }.items()
    for code in codes.split()
}  # fmt: skip
_NAMES = {
    name: tag
    for tag, names in {
        "ar": "arabic العربية", "bg": "bulgarian български", "bn": "bengali বাংলা", "ca": "catalan català",
        "cs": "czech čeština", "da": "danish dansk", "de": "german deutsch", "el": "greek ελληνικά",
        "en": "english englisch", "es": "spanish español castellano", "et": "estonian eesti",
        "fa": "persian farsi فارسی",
        "fi": "finnish suomi", "fr": "french français francais", "he": "hebrew עברית", "hi": "hindi हिन्दी हिंदी",
        "hr": "croatian hrvatski", "hu": "hungarian magyar", "id": "indonesian", "is": "icelandic íslenska",
        "it": "italian italiano", "ja": "japanese 日本語", "ko": "korean 한국어", "lt": "lithuanian lietuvių",
        "lv": "latvian latviešu", "ms": "malay", "nl": "dutch nederlands", "no": "norwegian norsk",
        "pl": "polish polski", "pt": "portuguese português", "ro": "romanian română", "ru": "russian русский",
        "sk": "slovak slovenčina", "sl": "slovenian slovenščina", r"sr": "serbian српски srpski",
        "sv": "swedish svenska",
        "th": "thai ไทย", "tr": "turkish türkçe", "uk": "ukrainian українська", "ur": "urdu اردو",
        "vi": "vietnamese", "zh": "chinese 中文",
    }.items()
    for name in names.split()
}  # fmt: skip
_NO_LANGUAGE = frozenset({"und", "mul", "mis", "zxx", "amp", "all", "xxx", "utf", "iso", "www", "web"})
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he nqo ps sd syr ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS = frozenset("Arab Hebr Thaa Syrc Nkoo Adlm Rohg Mand Samr".split())
_SPLIT = re.compile(r"[-_ .]+")


@lru_cache(maxsize=1024)
def language_tag(text: str) -> str | None:
    """The BCP 47 tag that a spelling means ("en_US", "EN-us", "eng", "English"), or None.

    Subtags are cased as RFC 5646, 2.1.1 recommends. What follows a subtag that is not well formed is dropped.
    """
    lowered = text.strip().lower()
    if lowered in _NAMES:
        return _NAMES[lowered]
    first, *rest = _SPLIT.split(lowered) or [""]
    primary = _primary(first)
    if primary is None:
        return None
    return "-".join([primary, *_subtags(rest)])


def _primary(code: str) -> str | None:
    if code in _TWO_LETTERS:
        return code
    if code in _OTHER_CODES:
        return _OTHER_CODES[code]
    well_formed = len(code) == 3 and code.isascii() and code.isalpha()
    return code if well_formed and code not in _NO_LANGUAGE else None


def _subtags(rest: list[str]) -> list[str]:
    """Script, region and variants in order, as long as they are well formed (RFC 5646, 2.1)."""
    found: list[str] = []
    for subtag in rest:
        letters, digits = subtag.isascii() and subtag.isalpha(), subtag.isascii() and subtag.isdigit()
        if letters and len(subtag) == 4 and not found:
            found.append(subtag.title())
        elif ((letters and len(subtag) == 2) or (digits and len(subtag) == 3)) and all(map(_is_script, found)):
            found.append(subtag.upper())
        elif _is_variant(subtag) and subtag not in found:
            found.append(subtag)
        else:
            break
    return found


def _is_script(subtag: str) -> bool:
    return len(subtag) == 4 and subtag.isalpha()


def _is_variant(subtag: str) -> bool:
    plain = subtag.isascii() and subtag.isalnum()
    return plain and (5 <= len(subtag) <= 8 or (len(subtag) == 4 and subtag[0].isdigit()))


def are_one_language(tag: str, other: str) -> bool:
    """Whether two tags are of one language, whatever scripts and countries they name; an underscore parts them too."""
    return _language_of(tag) == _language_of(other)


def _language_of(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def direction(tag: str) -> str | None:
    """Which way a language is written by default: "rtl", "ltr", or None for no language."""
    if not tag:
        return None
    primary, *rest = tag.split("-")
    scripts = [subtag for subtag in rest if len(subtag) == 4 and subtag.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if primary in _RIGHT_TO_LEFT else "ltr"
