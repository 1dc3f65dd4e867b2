"""Lines that are no body whatever they read like: labels of adverts, calls, teasers, page numbers, consent, rights."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsformat.formats.html.body.calls import is_call, is_offer
from newsformat.formats.html.body.cues import AD_LABELS, AD_PHRASES
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import HEADINGS, Line, addresses_in
from newsformat.formats.html.body.page_numbers import is_page_numbers
from newsformat.formats.html.body.teasers import is_teaser_title
from newsformat.formats.html.related.labels import without_label

_CONSENT = int(Hint.CONSENT)
_BESIDE = int(Hint.SUBSCRIBE | Hint.COMMENT)
_LONGEST_BESIDE = 250
_OFFERED = int(Hint.SUBSCRIBE)
_MOST_OFFERED = 0.3
_LONGEST_NOTICE = 70
_SIGNS = " .:[]()—–-|↓▼"
_COPYRIGHT = re.compile(r"©|\(c\)|copyright\b")
_ALL_RIGHTS = (
    "all rights reserved", "alle rechte", "tous droits", "todos los derechos", "tutti i diritti", "todos os direitos",
)  # fmt: skip
_RESERVED = (
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "todos os direitos reservados", "tutti i diritti riservati", "wszelkie prawa zastrzeżone", "все права защищены",
    "усі права захищено", "усі права захищені",
)  # fmt: skip
_RESERVED_ANYWHERE = (
    "무단전재", "무단 전재", "無断転載", "未经授权", "未經授權", "禁止转载", "جميع الحقوق محفوظة"
)  # fmt: skip
_LABELS_OF_LINKS = ("see_also", "related", "series")


def names_of_text(likely: Sequence[Line]) -> int:
    """The names that speak of subscribers and are the text's own, as much of its likely lines and long ones bear them.

    The part of a text that only they can read has such a name as well: `<p class="paywall">`. What is offered to them
    is short.
    """
    offered = [line for line in likely if (line.hints | line.box.inherited) & _OFFERED]
    is_long = any(len(line.text) >= _LONGEST_BESIDE for line in offered)
    return _OFFERED if is_long and _size(offered) > _MOST_OFFERED * _size(likely) else 0


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def is_furniture(line: Line, own: int = 0) -> bool:
    """Whether a line is no body whatever its score; the names in `own` are those of the text (`names_of_text`)."""
    if line.box.inherited & _CONSENT:
        return True
    if line.box.tag in HEADINGS and is_teaser_title(line.box.element):
        return True
    text = line.text
    if is_of_advert(text) or is_call(text) or is_page_numbers(text, line.linked) or _is_of_rights(text):
        return True
    if _is_labelled_link(line) or (line.links and len(text) < _LONGEST_BESIDE and is_offer(addresses_in(line))):
        return True
    return len(text) < _LONGEST_BESIDE and bool((line.hints | line.box.inherited) & _BESIDE & ~own)


def _is_labelled_link(line: Line) -> bool:
    """Whether a line is nothing but a label and the linked title of another article: "Read also: The ferry"."""
    if not line.linked:
        return False
    label, title = without_label(line.text)
    return label in _LABELS_OF_LINKS and line.has_as_link(title)


def _is_of_rights(text: str) -> bool:
    """Whether a line does nothing but reserve rights: a credit below a picture names somebody, but no rights."""
    if len(text) > _LONGEST_NOTICE:
        return False
    words = text.lower()
    if words.removesuffix(".").endswith(_RESERVED) or any(phrase in words for phrase in _RESERVED_ANYWHERE):
        return True
    return _COPYRIGHT.match(words) is not None and any(phrase in words for phrase in _ALL_RIGHTS)


def is_of_advert(text: str) -> bool:
    """Whether a line is an advert's label, or says that the text goes on behind one."""
    if len(text) > _LONGEST_NOTICE:
        return False
    words = text.strip(_SIGNS).lower()
    label, _, more = words.partition(" ")
    return (
        words in AD_LABELS
        or words.startswith(AD_PHRASES)
        or (label.rstrip(_SIGNS) in AD_LABELS and more.lstrip(_SIGNS).startswith(AD_PHRASES))
    )
