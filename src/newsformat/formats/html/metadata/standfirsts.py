"""What is the standfirst, and what only stands where one could."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsformat.formats.html.body.lines import length_of
from newsformat.formats.html.claims.claim import Claim, Signals
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.markup.xhtml.pages.credit_labels import credit_at_the_end
from newsformat.scalars.dates import readings
from newsformat.scalars.names import has_lead, is_person
from newsformat.scalars.text import folded, has_digit

# Where the standfirst stands, in elements before and after the headline; beyond _NEXT only if the head repeats it.
_BEFORE, _NEXT, _AFTER = 10, 30, 80
_SHORTEST = 40
_SHORTEST_SUBTITLE, _RIGHT_BELOW = 20, 3
# A description is often the standfirst cut short: this much of its beginning must be the same.
_SAME_OPENING, _SHORTEST_OPENING = 60, 25
_HANGUL = re.compile("[가-힣]")
_NAMED = "named as the standfirst below the headline"
_PLACED = "it stands between the headline and the byline or date"
# Characters of a line of dates and names; a standfirst that tells a day is longer.
_LONGEST_LINE = 60
_LABEL = re.compile(r"[^\W\d]+\s?[:：]$")
_JOINT = re.compile(r",\s|\s(?:and|und|et|y|e|en|og|och)\s")


def subheadline_of(signals: Signals, headline: str | None) -> Choice[str | None]:
    """The standfirst the page shows: the one that a description repeats, else the first below the headline."""
    titles = {folded(claim.value) for claim in signals.of("headline")} | {folded(headline or "")}
    seen = [
        claim for claim in signals.of("subheadline")
        if -_BEFORE <= claim.order - signals.start <= _AFTER
        and folded(claim.value) not in titles and (not headline or headline not in claim.value)
        and not _is_of_others(claim.value)
    ]  # fmt: skip
    described = [folded(claim.value)[:_SAME_OPENING] for claim in signals.of("description")]
    openings = {opening for opening in described if len(opening) >= _SHORTEST_OPENING}
    repeated = [claim for claim in seen if any(opening in folded(claim.value) for opening in openings)]
    first = [
        claim for claim in seen
        if 0 <= claim.order - signals.start <= _NEXT
        and _size(claim.value) >= _shortest(claim, signals.start)
    ]  # fmt: skip
    first = [claim for claim in first if claim.hint != "line" or not _holds_any(claim.value, titles)]
    first.sort(key=lambda claim: claim.hint == "line")  # what is named so, before what only stands there
    if repeated:
        winner, why = (
            min(repeated, key=lambda claim: len(claim.value)),
            "shown near the headline and repeated in the head",
        )
    elif first:
        is_named = first[0].hint != "line"
        winner, why = first[0], _NAMED if is_named else _PLACED
    else:
        return Choice(None)
    return Choice(_words_of(winner.value), (winner,), why, losers(seen, [winner], "less like a standfirst"))


def _shortest(claim: Claim, start: int) -> int:
    """How long a standfirst must be: a heading right below the headline may be short."""
    return _SHORTEST_SUBTITLE if claim.order - start <= _RIGHT_BELOW and claim.at[:1] == "h" else _SHORTEST


def _size(text: str) -> int:
    """The length of a text in letters; a syllable of Hangul is one sign."""
    return length_of(text) + len(_HANGUL.findall(text))


def _holds_any(text: str, titles: Iterable[str]) -> bool:
    """Whether a text is a title of the page with some words before or behind it."""
    key = folded(text)
    return any(len(title) >= _SHORTEST_OPENING and title in key for title in titles)


def _is_of_others(text: str) -> bool:
    """Whether a text names who wrote the article, took its pictures, or when, whatever it is called."""
    first = text.strip().split("\n", 1)[0]
    names = _JOINT.split(text.strip())
    if has_lead(first) or (len(names) > 1 and all(map(is_person, names))):
        return True
    if len(text) <= _LONGEST_LINE and has_digit(text) and readings(text):
        return True
    credit = credit_at_the_end(text.strip())
    return credit is not None and credit[0] <= 1


def _words_of(text: str) -> str:
    """The lines of a standfirst, without empty ones and without a word that only says that it is one."""
    lines = [each.strip() for each in text.split("\n") if folded(each)]
    return "\n".join(lines[1:] if len(lines) > 1 and _LABEL.match(lines[0]) else lines)
