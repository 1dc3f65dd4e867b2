"""What is the kicker, and what only stands where one could."""

from __future__ import annotations

import re
from dataclasses import replace

from newsformat.formats.html.claims.claim import Signals
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.scalars.dates import readings
from newsformat.scalars.names import is_host
from newsformat.scalars.text import has_digit

# How far before and after the headline, in elements, a kicker stands.
_BEFORE, _AFTER = 30, 10
_PATH = re.compile(r"[/›»>].*[/›»>]")
_MINUTES = re.compile(
    r"\d\s?(?:-\s?\d{1,2}\s?)?(?:min\b|mins\b|minut|minút|минут|хв|мин|perc|phút|menit|dakika|dk\b|λεπτ|分|분|دقيق|دقیق|דק|मिनट|মিনিট|นาที)",
    re.IGNORECASE,
)
_LONGEST_READING = 30
_SEPARATOR = re.compile(r"\s[/|·•–—-]\s")


def kicker_of(signals: Signals, start: int) -> Choice[str | None]:
    """The kicker: what is called so, before what only stands above the headline; less a date in the same line."""
    near = [claim for claim in signals.of("kicker") if -_BEFORE <= claim.order - start <= _AFTER]
    told = [replace(claim, value=_undated(claim.value)) for claim in near if not _is_place_on_site(claim.value)]
    seen = sorted(
        (claim for claim in told if claim.value and not _is_reading_time(claim.value)),
        key=lambda claim: claim.hint == "line",
    )
    if not seen:
        return Choice(None)
    return Choice(seen[0].value, (seen[0],), "the most trusted place", losers(seen, seen[:1], "a place trusted less"))


def _is_place_on_site(text: str) -> bool:
    """Whether a text is a path of sections, or the host of the site at its start: no kicker, whatever it is called."""
    return _PATH.search(text) is not None or is_host(text)


def _is_reading_time(text: str) -> bool:
    """Whether a text tells how long one reads: "5 min read", "Lesezeit: 4 Minuten", "3 phút đọc"."""
    return _MINUTES.search(text) is not None and len(text) <= _LONGEST_READING


def _undated(text: str) -> str:
    """The parts of a line that tell no date."""
    if not has_digit(text) or not readings(text):
        return text
    return " ".join(part.strip() for part in _SEPARATOR.split(text) if not has_digit(part))
