"""Whether words that stand before links say that these are the parts of a series, in some languages.

A label begins in known words ("In this series"), or ends with a name ("Read more from the Harbour at Night series"); a
sentence says that the article is one part ("This is the third post in our series on harbours."), or how many there are.
"""

from __future__ import annotations

import re

_SERIES = (
    "(?:all|other|more|posts|articles|stories|parts|episodes|chapters)(?: the)?"
    "(?: (?:posts|articles|stories|parts|episodes))? "
    "(?:in|of|from) (?:the|this|our) series|"
    "(?:alle|weitere|mehr|bisherige) (?:artikel|beiträge|texte|folgen|teile) (?:der|dieser|aus der|zur) "
    "(?:serie|reihe)|"
    "mehr zur serie|bisherige (?:teile|folgen)|"
    "(?:tous )?les (?:autres )?(?:articles|épisodes|volets) de (?:la|cette) série|"
    "(?:todos )?los (?:artículos|capítulos) de (?:la|esta) serie|tutti gli articoli della serie|"
    "alle artikelen in deze serie|"
    "in this series|more in (?:the|this) series|more from (?:the|this) series|also in (?:the|this) series|"
    "other articles in (?:the|this) series|read the series|the full series|the whole series|part of (?:the|a) series|"
    "themendossier|dosszié|aus dem dossier|mehr aus dem dossier|dans ce dossier|in dit dossier|in questo dossier|"
    "en este dosier|neste dossiê|"
    "all parts|other parts|teile? der serie|die serie|aus der serie|mehr aus der serie|alle teile|weitere teile|"
    "alle folgen|alle teile der serie|"
    "tous les épisodes|todas las entregas|tutte le puntate|alle delen|alla delar|alle deler|wszystkie części|"
    "все части|weitere folgen|bisher erschienen|dans la même série|dans la série|la serie|en esta serie|"
    "della serie|"
    "in deze serie|i serien|i denne serien|z cyklu|из серии"
)
_NAMED_SERIES = r"(?:series|serie|série|serien)\s?[:|–—]|(?:the|our|this) (?:[\w'’-]{1,20} ){0,5}series(?=\W*$)"
"""A label that gives the series' name: "Serie: Der Hafen", "The harbour at night series"."""

LABELS_OF_SERIES = rf"(?:(?:{_SERIES})(?!\w)|{_NAMED_SERIES})"
"""How a label of a series begins."""

_LONGEST = 160
_SIGN_OF_ONE = re.compile("seri|séri|reihe|reeks|cykl|сери|цикл")

_COUNTED = re.compile(r"\([0-9]{1,3} (?:part|post|article)s?(?: series)?\)$|\b[0-9]{1,3}[- ]part series$")
"""A name that tells how many parts there are: "The harbour at night (5 part series)"."""

_ANNOUNCED = re.compile(
    r"\b(?:series|serie|série|reihe|artikelserie|artikelreihe|reeks|serii|cyklu|seriálu|серии|цикла)\W{0,4}[:：]$"
)
"""A sentence that ends so names the series whose parts follow: "This is part 4 of our "Harbour at night" series:"."""

_NAME = r"(?:[^\s.!?]{1,30} ){0,6}"
_ONE_OF = re.compile(
    rf"\b(?:(?:in|of|from) (?:an? |the |our |this )?{_NAME}series|the series|"
    r"(?:more|other|previous|all|earlier|read|explore|about) (?:in |from |of )?(?:the|our|this) series|"
    r"(?:aus|in|von|zu|teil|folge|beitrag|artikel)(?: \d+)? (?:der|einer|unserer|dieser|die|eine|unsere) "
    rf"{_NAME}(?:artikel)?(?:serie|reihe)|unsere (?:artikel)?serie|"
    rf"(?:de|dans) (?:la|notre|cette|une) {_NAME}série|d.une {_NAME}série|"
    rf"(?:de|en) (?:la|nuestra|esta|una) {_NAME}serie|(?:da|desta|nossa|uma) {_NAME}série|"
    rf"(?:della|di una|nella|questa) (?:nostra )?{_NAME}serie|"
    rf"(?:uit|van|in) (?:de|onze|een|deze) {_NAME}(?:serie|reeks)|"
    rf"(?:av|i|om) (?:en |vår |den här )?{_NAME}(?:artikel)?serien?)\b"
)
_IS_ONE = re.compile(
    r"\W*(?:this|part|dies\w{0,2}|teil|cet|cette|ceci|est[ea]|quest[oa]|dit|deze|detta|den här|denna|dette|denne)\b"
    r".{0,40}?\b(?:part|entry|post|article|story|stories|instal?lment|chapter|episode|teil|folge|beitrag|épisode|volet|"
    r"partie|parte|entrega|capítulo|puntata|deel|aflevering|del|avsnitt|artikel)\b"
)
"""How a sentence begins that says of the article that it is a part of something."""

_LONGEST_LABEL = 60
_OVERVIEW = re.compile(r" (?:im|en un|in einem) (?:überblick|vistazo|blick)$")
_AFTER_LABEL = " :：»>→…"


def names_a_series(words: str) -> bool:
    """Whether words before links say that these are the parts of a series."""
    if len(words) > _LONGEST:
        return False
    lowered = words.lower()
    if _SIGN_OF_ONE.search(lowered) is None and not lowered.endswith(")"):
        return False
    if _COUNTED.search(lowered) or _ANNOUNCED.search(lowered):
        return True
    found = _ONE_OF.search(lowered)
    if found is None:
        return False
    label = _OVERVIEW.sub("", lowered.rstrip(_AFTER_LABEL))
    return (len(words) <= _LONGEST_LABEL and found.end() == len(label)) or _IS_ONE.match(lowered) is not None
