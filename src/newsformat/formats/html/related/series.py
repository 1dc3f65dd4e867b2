"""Whether words that stand before links say that these are the parts of a series, in some languages.

Short words may end with its name ("Read more from the Harbour at Night series"); a sentence says that the article is
one part ("This is the third post in our series on harbours."), or how many there are.
"""

from __future__ import annotations

import re

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
