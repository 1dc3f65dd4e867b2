"""Bylines -> the people and newsrooms they credit, with role, post and house in their own places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from newsformat.scalars.cjk_names import titled_name, without_place
from newsformat.scalars.months import all_month_names
from newsformat.scalars.name_words import (
    DATE_LABELS,
    DEGREES,
    EDITORS,
    NEWSROOM,
    NOT_A_NAME,
    OTHER_WORK,
    PICTURES,
    POST,
    WRITERS,
)
from newsformat.scalars.names import (
    CASELESS,
    LONGEST,
    is_name,
    is_person,
    looks_full,
    without_lead,
)
from newsformat.scalars.patterns import late
from newsformat.scalars.text import folded, tidy

_EMAIL = late(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_ADDRESS = late(r"https?://\S{1,300}|www\.\S{1,300}", re.IGNORECASE)
_HANDLE = late(r"(?<!\w)@\w{2,30}")
_PARENTHESIS = late(r"\s*[(\[（【]([^()\[\]（）【】]{0,80})[)\]）】]")
_BREAK = late(r"\s*(?:[\n;|•·‧・►▪/／、，]|\s[-–—]\s|,)\s*")
_CONJUNCTION = late(
    r"\s+(?:and|&|und|et|y|e|og|och|en|ja|ve|dan|và|și|şi|i|a|и|та|і|й|with|mit|avec|con|és|ir|un|dhe|eta|agus|və|va|"
    r"και|և|եւ|და|و|اور|और|एवं|এবং|และ|및)\s+|\s*&\s+",
    re.IGNORECASE,
)
_TITLES_OF_ADDRESS = late(r"^(?:(?:dr|prof|mr|mrs|ms|sir|dame|phd|dipl|ing|mag)\.\s*){1,3}", re.IGNORECASE)
# "Ada Rossi in Rome", "Ada Rossi for Harbour Post", "Ada Rossi The Harbour Post"; two places in a row are no two
# authors.
_IN_PLACE = late(r"(.{2,40}?\s.{1,40}?)\s(?:in|aus|à|em|from)\s(?=[^\W\d_a-zà-þ])(.{2,40})")
_FOR_HOUSE = late(r"(.{2,40}?\s.{1,40}?)\s(?:(?:for|für|pour|voor)\s(?:the\s)?|(?=The\s))(?=[^\W\d_a-zà-þ])(.{2,40})")
# "Ada Ríos. Roma": behind a name and a full stop stands where it was filed.
_STOPPED = late(r"(\S{2,20}(?:\s\S{1,20}){0,2}\s\S{1,20}[^\W\d_A-ZÀ-Þ]{3})\.\s(?=[^\W\d_a-zà-þ]).{2,40}")
# "Ada Rossi with AP", "Ada Roßmann mit dpa", "Ada Ríos y agencias".
_WITH_AGENCY = late(
    r"(\S{2,30}\s.{1,60}?)\s(?:(?:with|mit|avec|con|com|met|med)\s(?P<sign>[A-Z]{2,8}|[a-z]{3,4})"
    r"|(?:with|mit|avec|con|com|met|med|and|und|et|y|e|en|og|och)\s(?:agenc|agentur|agenzi|agentsch)\w{1,6})"
)
# "Ada Rocha, da Lagoa": a place, and no other name.
_OF_PLACE = late(r"(?:de|da|do|dos|das|del|della|di|dal|dalla|aus|in|à)\s")
_POST_BEFORE = late(
    rf"(?P<post>(?:\S{{2,20}}\s){{0,3}}{WRITERS})\s(?P<name>[^\W\d_]\S{{0,30}}(?:\s\S{{1,30}}){{1,3}})", re.IGNORECASE
)
# Names of people in Chinese, which a space parts behind a word for reporters.
_HAN_NAMES = late(r"[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4}){1,5}")
_CHINESE = late("记者|采写|撰稿")
_PLACE_OPENINGS = frozenset(
    "new san los las saint st. hong tel abu buenos rio mexico kuala addis cape sao são santa el port south north east "
    "west bad den united saudi sri phnom ho".split()
)
# Words, and then a number: a name with its date behind it.
_DATED = late(r"([^\d]{3,60}?)\s+\d")
# "Ada Rossi-June 12": elements that stand side by side have nothing between them.
_GLUED = late(r"[-–—]([^\W\d_]{3,12})[.,]?$")
# A name of two words at least, and "on", and a day: "Ada Rossi on Thu, 02/13/2025 - 18:42".
_ON_DAY = late(
    r"(\S{2,30}\s+\S.{0,50}?)\s(?:on|at|am|um|el|le|il|em|às|op|dne|dnia|den|o|в|di|pada|pukul|jam|kl|à|alle)\s(?:[^\W\d_]{2,12}[.,]{0,2}\s){0,3}\d.{0,60}",
    re.IGNORECASE,
)
# Behind several names, which commas and "and" join, stands no other behind a dash.
_PLACE_BEHIND = late(r"([^\n|•·—–]{5,120})\s(?:[—–]|-)\s(?=[^\W\d_a-zà-þ])[^\n,|•·—–]{2,40}")
_LABEL = late(
    rf"(?:^|\s)(?:(?:last|first|originally|zuletzt|laatst|senast|sist|sidst)\s)?(?:{DATE_LABELS})(?:\s|:|$)",
    re.IGNORECASE,
)
_BEFORE_DATES = frozenset("on am le el il em den dne op om um at à às alle kl v o".split())
# Days told from the day of reading.
_NEAR_DAYS = frozenset(
    "yesterday today gestern heute hier aujourd’hui aujourd'hui ayer hoy ontem hoje ieri oggi gisteren vandaag igår "
    "idag wczoraj dziś dzisiaj včera dnes tegnap ma ieri azi вчера сегодня вчора сьогодні dün bugün kemarin".split()
)
_PICTURES, _EDITING = late(PICTURES, re.IGNORECASE), late(EDITORS, re.IGNORECASE)
_OTHER_WORK = late(rf"(?<!\w)({OTHER_WORK})(?:\s*[:：]\s*|\s+|$)", re.IGNORECASE)
# Behind a name, a label of other work: "Text: Ada Rossi Foto: Bo Lind", "글=김하늘 사진=이바다".
_LABELLED = late(rf"(?<=\S)[\s,;|/／]{{1,4}}(?P<label>{PICTURES}|{EDITORS})\s?[:：=＝]\s?", re.IGNORECASE)
# The same without a colon, where the line says before that it names who wrote the text.
_TEXT_BY = late(r"(?:words|text|tekst|texte|texto|testo|teksti|文|글|เรื่อง)[\s:：=・]", re.IGNORECASE)
_UNLABELLED = late(rf"(?<=\S)[\s,|/／]{{1,4}}(?P<label>{PICTURES})\s(?=(?-i:[^\W\d_a-zà-þ]))", re.IGNORECASE)
_OF_WORK = late(rf"({PICTURES}|{EDITORS})：", re.IGNORECASE)
# In a line of source, author and editor each has its label.
_AUTHOR_WITHIN = late(r"(?<=\S)\s+(?=(?:作者|记者|記者|撰文|文)\s?[：:／/])")
# Behind it stand the tools of a page.
_SHARE = late(
    r"share|teilen|partager|compartir|compartilhar|condividi|delen|dela|del|jaa|udostępnij|sdílet|поделиться|paylaş|bagikan",
    re.IGNORECASE,
)
_ABBREVIATED = late(r"(?:\b[JS]r|\s[A-ZÀ-Þ])\.$")
_QUOTES = "\"'“”„«»"
_LONGEST = 10_000  # characters of a byline: some hundred names with their posts
_LONGEST_POST = 4  # words of a post before "and", behind which another name may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Somebody credited: a name, and what else was said of them. `kind` is "person", "organization" or None."""

    name: str
    kind: str | None = None
    role: str | None = None
    job_title: str | None = None
    affiliation: str | None = None
    email: str | None = None
    url: str | None = None
    image: str | None = None


@lru_cache(maxsize=512)
def credits_of(byline: str) -> tuple[Credit, ...]:
    """The parties a printed byline credits, in order; empty where it names nobody, or is longer than any byline.

    "By Ada Rossi, Political Editor, and Bo Lind" gives Ada Rossi (job title "Political Editor") and Bo Lind.
    """
    if len(byline) > _LONGEST:
        return ()
    if (placed := _PLACE_BEHIND.fullmatch(byline.strip())) and len(several := credits_of(placed[1])) > 1:
        return several
    found: list[Credit] = []
    emails = _EMAIL.findall(byline)
    for role, text in _lines_by_work(_spaced(byline)):
        if found and _SHARE.fullmatch(text.strip()):
            break
        known = len(found)
        for part in _parts(text):
            _add(found, part)
        if role is not None:
            found[known:] = [replace(credit, role=role) for credit in found[known:]]
    if len(found) == 1 and len(emails) == 1:
        found[0] = replace(found[0], email=emails[0])
    unique = {folded(credit.name): credit for credit in reversed(found)}
    return tuple(credit for credit in found if unique.get(folded(credit.name)) is credit)


def _spaced(byline: str) -> str:
    """A byline tidied, with one space where it has white space: in a row of it patterns would look for each an end."""
    return "\n".join(" ".join(text.split()) for text in tidy(byline).split("\n"))


def _lines_by_work(byline: str) -> Iterator[tuple[str | None, str]]:
    """The lines of a byline, parted where other work than writing is named; each with what names it."""
    waiting: str | None = None
    parted = "\n".join(map(_parted, _AUTHOR_WITHIN.sub("\n", byline).split("\n")))
    for text in _OTHER_WORK.sub(r"\n\g<0>", parted).split("\n"):
        named = _OTHER_WORK.match(text) or _OF_WORK.match(text)
        role, words = (named[1], text[named.end() :]) if named else (waiting, text)
        waiting = role if not words.strip() else None
        yield role, words


def _parted(text: str) -> str:
    """A line of a byline, with a break before each label of other work that stands behind the word for "by"."""
    rest = without_lead(text)
    lead, rest = text[: len(text) - len(rest)], _LABELLED.sub(r"\n\g<label>：", rest)
    opened = _TEXT_BY.match(text)
    if opened is None or _UNLABELLED.search(rest) is None:
        return lead + rest
    return _UNLABELLED.sub(r"\n\g<label>：", rest if lead else rest[opened.end() :])


def _parts(text: str) -> Iterator[str]:
    plain = _HANDLE.sub(" ", _ADDRESS.sub(" ", _EMAIL.sub(" ", text)))
    plain = _PARENTHESIS.sub(_aside, plain)
    plain = without_lead(plain.strip().strip(_QUOTES))
    if not plain.isascii():
        plain = without_place(plain)
        if _HAN_NAMES.fullmatch(plain) and _CHINESE.search(text):
            plain = plain.replace(" ", "、")
    if (dated := _ON_DAY.fullmatch(plain)) is not None and is_name(dated[1]):
        plain = dated[1]
    pieces = [piece for piece in _BREAK.split(plain) if piece.strip(" .,-–—:")]
    if len(pieces) == 2 and all(_is_single_word(piece) for piece in pieces) and "," in plain:
        yield f"{pieces[1]} {pieces[0]}"  # "Rossi, Ada"
        return
    for piece in pieces:
        yield from _conjoined(_trimmed(piece))


def _trimmed(piece: str) -> str:
    """A piece without signs around it, but for the full stop of "Jr." and of an initial ("Ada R.")."""
    kept = piece.strip(" ,-–—:")
    return kept.lstrip(".") if _ABBREVIATED.search(kept) else kept.strip(" .,-–—:")


def _aside(parenthesis: re.Match[str]) -> str:
    """What stands in parentheses as parts of a byline: a part somebody had, or words; no signs of the newsroom."""
    words = parenthesis[1].strip()
    if _PICTURES.fullmatch(words):
        return f"\n{words}\n"
    return "" if not words or _is_code(words) else f", {words}"


def _is_code(text: str) -> bool:
    """Whether parenthesized letters are a sign of the newsroom ("obe", "AFP/mk") rather than words."""
    return " " not in text.strip() and len(text.strip()) <= 12


def _is_single_word(text: str) -> bool:
    return bool(re.fullmatch(r"[^\W\d_][\w'’-]{1,25}", text)) and text[0].isupper() and not text.isupper()


def _conjoined(piece: str) -> Iterator[str]:
    """The names in a piece, split at "and" where both sides could be full names."""
    helped = _WITH_AGENCY.fullmatch(piece)
    if helped and is_person(helped[1].title()) and (helped["sign"] is None or _is_agency(helped["sign"])):
        yield helped[1]
        if helped["sign"]:
            yield helped["sign"]
        return
    sides = _CONJUNCTION.split(piece)
    if len(sides) > 1 and _is_post_of_one(sides):
        yield piece
    elif len(sides) > 1 and all(_could_stand_alone(side) for side in sides):
        for side in sides:
            yield from _before_place(without_lead(side))
    else:
        yield from _before_place(re.sub(r"^(?:and|und|et|y|e|og|och|en|&)\s+", "", piece))


def _is_post_of_one(sides: Sequence[str]) -> bool:
    """Whether what "and" joins is one post: "Social Media & Community Expert"."""
    held = [POST.search(side) is not None for side in sides]
    if not any(held):
        return False
    return not any(map(is_person, sides)) or (held[0] and len(sides[0].split()) > _LONGEST_POST)


def _before_place(text: str) -> Iterator[str]:
    """The name before "in Rome"; both where "in" joins two names, as in Slovenian."""
    if (stopped := _STOPPED.fullmatch(text)) and is_person(stopped[1]):
        yield stopped[1]
        return
    found = _IN_PLACE.fullmatch(text)
    if found is None or not looks_full(found[1]):
        yield text
        return
    yield found[1]
    if is_person(found[2]) and found[2].split()[0].lower() not in _PLACE_OPENINGS:
        yield found[2]


def _could_stand_alone(text: str) -> bool:
    words = text.split()
    return bool(words) and ((len(words) >= 2 and words[0][:1].isupper()) or bool(CASELESS.search(text)))


def _add(found: list[Credit], part: str) -> None:
    """Add a part of a byline: a name, or a post or house of the one before."""
    part = _trimmed(part)
    if dated := _DATED.match(part):
        part = _before_date(dated[1])
    if not part or (found and part.endswith(("®", "™"))):
        return  # nothing but a date, or the mark of an examined post, of the one before
    if not part.isascii() and (titled := titled_name(part)):
        found.append(Credit(**titled._asdict()))
    elif found and _PICTURES.fullmatch(part):
        found[-1] = replace(found[-1], role=part)
    elif capitals := _name_in_capitals(part):
        found.append(capitals)
    elif (housed := _FOR_HOUSE.fullmatch(part)) and is_name(housed[1]):
        found.append(Credit(name=_cleaned(housed[1]), affiliation=housed[2]))
    elif (found and _is_agency(part)) or _is_newsroom(part):
        found.append(Credit(name=part, kind="organization"))
    elif is_name(part) and not (found and (_is_single_word(part) or _OF_PLACE.match(part))):
        found.append(Credit(name=_cleaned(part)))
    elif found and found[-1].job_title is None and _is_post(part):
        found[-1] = replace(found[-1], job_title=part)
    elif (posted := _POST_BEFORE.fullmatch(part)) is not None and is_person(posted["name"]):
        found.append(Credit(name=posted["name"], job_title=posted["post"]))


def _before_date(words: str) -> str:
    """The name in the words before the number of a date; empty where they only tell of the date."""
    if words.endswith((":", "：")) and " " not in words:
        return ""  # a label before a date
    name = _undated(words).strip(" .,-–—:")
    return "" if name.lower() in _NEAR_DAYS else name


def _undated(text: str) -> str:
    """The words before the number of a date, without its month and the words that say what happened then."""
    words = _LABEL.split(text, maxsplit=1)[0].split()
    if words and (glued := _GLUED.search(words[-1])) is not None and glued[1].lower() in all_month_names():
        words[-1] = words[-1][: glued.start()]
    if words and words[-1].lower().strip(".,") in all_month_names():
        words.pop()
    if words and words[-1].lower() in _BEFORE_DATES:
        words.pop()
    if len(words) > 2 and words[-1].lower().strip(",") in _NEAR_DAYS:
        words.pop()
    return " ".join(words)


def _name_in_capitals(text: str) -> Credit | None:
    """The person whose name alone is in capitals, with the post or house behind it: "ADA ROSSI Harbour Press"."""
    words = text.split()
    name = list(takewhile(str.isupper, words))
    rest = words[len(name) :]
    is_told = len(rest) > 1 and all(word[:1].isupper() and not word.isupper() for word in rest)
    if not is_told or not is_person(" ".join(name).title()):
        return None
    beside = " ".join(rest)
    return Credit(
        name=" ".join(name),
        job_title=beside if _is_post(beside) else None,
        affiliation=None if _is_post(beside) else beside,
    )


def did_other_work(credit: Credit) -> bool:
    """Whether somebody is credited with the pictures, a translation, a check: not with the text."""
    role = credit.role
    return role is not None and any(form.fullmatch(role) for form in (_PICTURES, _OTHER_WORK, _EDITING))


def is_label_of_work(line: str) -> bool:
    """Whether a line says nothing but that somebody did other work than writing: "Edited by"."""
    return _OTHER_WORK.fullmatch(line.strip(" :")) is not None


def _is_agency(text: str) -> bool:
    """Whether a single word is written like the sign of an agency ("dpa", "AFP"), not like a degree ("MD")."""
    is_sign = re.fullmatch(r"[a-z]{2,5}|[A-Z]{2,8}", text) is not None
    return is_sign and text.lower() not in DEGREES and NOT_A_NAME.search(text) is None


def _is_newsroom(text: str) -> bool:
    return bool(NEWSROOM.fullmatch(text)) and len(text) <= LONGEST


def _is_post(text: str) -> bool:
    return 3 <= len(text) <= 100 and bool(POST.search(text)) and not _EMAIL.search(text)


def _cleaned(name: str) -> str:
    """A name without titles before it, once where it stands twice."""
    words = _TITLES_OF_ADDRESS.sub("", name).split()
    half = len(words) // 2
    is_twice = half > 0 and words[:half] == words[half:] and len(words[0]) > len("R.")
    return " ".join(words[:half] if is_twice else words) or name
