"""What is a name by its form: of a person, of a newsroom, of an account; and the words before names that say "by".

Fewer names rather than wrong ones: an address, a host, a date, a role or a sentence is never a name.
"""

from __future__ import annotations

import re

from newsformat.scalars.cjk_names import is_filing
from newsformat.scalars.name_words import (
    ACCOUNTS,
    COMMON,
    DEGREES,
    LEADS,
    NOT_A_NAME,
    PARTICLES,
    PIECES,
    POST,
    WEAK_LEADS,
    WRITERS,
)
from newsformat.scalars.patterns import late
from newsformat.scalars.text import folded

# The longest first: "tekst og foto" before "tekst".
_LEADS = "|".join(sorted(LEADS.split("|"), key=len, reverse=True))
_LEAD = late(
    rf"(?:[-–—•|·]\s*)?(?:{_LEADS})(?:\s*[:：]\s*|\s+|(?<=[作者文記者글재图圖])\s*(?=[／/・·＝=｜|]))[／/・·＝=｜|]?\s*",
    re.IGNORECASE,
)
_OPENING = late(r"[-–—•|·\s]*([^\W\d_]+)")
_FIRST_WORDS = frozenset(found[0].lower() for lead in LEADS.split("|") if (found := re.match(r"[^\W\d_]+", lead)))
# "harbour-post.example", "HARBOURPOST.COM"; "J.Roe" and "J.ROE" are persons.
_HOST = late(
    r"(?:[\w-]{1,63}\.){1,4}(?:[a-z]{2,3}|example|info|news|online)$"
    r"|(?:[A-Z0-9][A-Z0-9-]{1,62}\.){1,4}(?:[A-Z]{2,3}|INFO|NEWS|ONLINE)$"
)
_ADDRESS = late(r"@[\w-]+\.|https?:|www\.|^@\w+\Z", re.IGNORECASE)
# What programs print where they have no name.
_NOTHING = frozenset({"", "undefined", "null", "none", "n/a", "unknown", "[object object]"})
# "Guides by", "Recipe by": the kind of a piece; what was sponsored or powered by somebody was not written by them.
_PIECE_BY = late(r"(?!\S{0,30}(?:ed|en|ing)\s)[^\W\d_]{3,20}\s+by(?::\s*|\s+)(?=[A-ZÀ-ÞΑ-ΫА-Я])", re.IGNORECASE)
# "Eine Reportage von Ada Rossi", "A guest column by", "Tribune de", "Enquête d'".
_PIECE_OF = late(
    rf"(?:(?:an?|the|eine?|une?|una|uma?|en|et|een)\s)?(?:{PIECES})\s(?:(?:by|von|vom|de|di|par|por|door|av|af)\s|d['’])",
    re.IGNORECASE,
)
_OPENING_NAME = late(r"\s{0,3}(?:[,|·•(\n]|\s(?:and|und|et|y|e|en|og|och|&|[-–—])\s)")
_WRITER = late(rf"{WRITERS}\s", re.IGNORECASE)
_SIGN = late(r"[A-Z]{2,5}")
_NUMBER = late(r"\d")
_INITIAL = late(r"[A-Z]\.")
_ACCOUNTS = frozenset(map(folded, ACCOUNTS))
CASELESS = late(
    r"[\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
"""Letters of scripts that have no capitals."""

LONGEST = 60
"""Characters of a name."""

_MOST_WORDS = 6


def without_lead(text: str) -> str:
    """The text without the words before a name that say "by"."""
    text = text.strip()
    if (piece := _piece_of(text)) is not None:
        return text[piece.end() :].strip()
    for _ in range(2):
        found = _lead_of(text)
        if found is None:
            return text
        rest = text[found.end() :].strip()
        lead = re.sub(r"\W+$", "", found[0]).strip().lower()
        is_weak = lead in WEAK_LEADS and not found[0][:1].islower()
        is_told = looks_full(_NUMBER.split(rest, maxsplit=1)[0]) or _SIGN.fullmatch(rest) or _WRITER.match(rest)
        if is_weak and ":" not in found[0] and not is_told:
            return text
        text = rest
    return text


def _piece_of(text: str) -> re.Match[str] | None:
    """What opens a text as the kind of a piece and a word for "by", where a person follows."""
    for form in (_PIECE_BY, _PIECE_OF):
        if found := form.match(text):
            rest = text[found.end() :]
            opening = rest if form is _PIECE_BY else _OPENING_NAME.split(rest, maxsplit=1)[0]
            if is_person(opening):
                return found
    return None


def has_lead(text: str) -> bool:
    """Whether a line begins with words that say "by"."""
    plain = text.strip()
    return (_lead_of(text) is not None or _PIECE_OF.match(plain) is not None) and without_lead(text) != plain


def _lead_of(text: str) -> re.Match[str] | None:
    # Most lines begin with none of the first words of the leads: one look-up spares trying them all.
    opening = _OPENING.match(text)
    if opening is None or (opening[1].lower() not in _FIRST_WORDS and opening[1][0] not in _FIRST_WORDS):
        return None
    return _LEAD.match(text)


def is_lead(line: str) -> bool:
    """Whether a line holds nothing but words that say "by"."""
    return _LEAD.fullmatch(f"{line.strip(' :')} ") is not None


def is_person(text: str) -> bool:
    """Whether a text by itself is, by its form, the full name of a person: two to four words, no common ones."""
    words = text.split(maxsplit=4)
    if not 2 <= len(words) <= 4 or sum(map(_has_capital, words)) < 2 or text.isupper():
        return False
    if any(word.lower().strip(".,") in COMMON and not _INITIAL.fullmatch(word) for word in words):
        return False
    return CASELESS.search(text) is None and is_name(text)


def _has_capital(word: str) -> bool:
    return word[:1].isupper() or ("'" in word and not word.islower())


def is_full_name(text: str) -> bool:
    """Whether a name is a person's by its form: `is_person`, or written without capitals (CJK, Arabic …)."""
    return is_person(text) or bool(CASELESS.search(text))


def looks_full(text: str) -> bool:
    """Whether a text has several words and begins with a capital."""
    words = text.split()
    return len(words) >= 2 and words[0][:1].isupper()


def is_name(text: str) -> bool:
    """Whether a text can be the name of a person or a newsroom, by its form."""
    # What is cheap is looked at first: to look for a post takes longer than all else.
    if not 2 <= len(text) <= LONGEST or not 1 <= len(words := text.split()) <= _MOST_WORDS:
        return False
    if CASELESS.search(text):
        if len(text) > 40 or is_filing(text):
            return False
    elif words[0].lower() == "in" or not words[0][:1].isalpha() or not all(map(_is_name_word, words)):  # "in Venice"
        return False
    if folded(text).replace(" ", "") in DEGREES or is_account(text) or _LEAD.fullmatch(f"{text} "):
        return False
    return not (NOT_A_NAME.search(text) or _HOST.search(text) or POST.search(text))


def _is_name_word(word: str) -> bool:
    plain = word.strip("'’‘.,-")
    if not plain:
        return True
    if plain[:1].isupper() or plain.lower() in PARTICLES:
        return True
    return bool(re.match(r"(?:d|l|o|al|el|dell|dall)['’-][A-ZÀ-Þ]", plain))


def is_host(text: str) -> bool:
    """Whether a text is the name of a host, perhaps behind words that say "by": "harbour-post.example"."""
    return _HOST.fullmatch(without_lead(text)) is not None


def is_address(text: str) -> bool:
    """Whether a text is an address on the web, of mail, or an account's on a network, perhaps with a name before it."""
    return _ADDRESS.search(text) is not None


def is_nothing(text: str) -> bool:
    """Whether a text stands where a name is missing: "undefined", "null", a number."""
    return text.strip().lower() in _NOTHING or not any(map(str.isalpha, text))


def is_account(text: str) -> bool:
    """Whether the text names a system's account or a newsroom as such ("admin", "Redaktion"), nobody by name."""
    return folded(text) in _ACCOUNTS
