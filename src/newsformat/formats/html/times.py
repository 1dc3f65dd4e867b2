"""Whom to believe about the times: published, modified and created are three things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsformat.formats.html.choices import Choice, losers
from newsformat.formats.html.claims import JSON_LD, META, MICRODATA, OPEN_GRAPH, RDFA, URL, VISIBLE, Claim, Signals
from newsformat.scalars.dates import readings

_ORDER = (JSON_LD, OPEN_GRAPH, MICRODATA, META, RDFA)
_URL_DAYS = (
    (re.compile(r"/((?:19|20)[0-9]{2})[/-]?([01][0-9])[/-]?([0-3][0-9])(?![0-9])"), (1, 2, 3)),
    (re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})-([01]?[0-9])-([0-3]?[0-9])(?![0-9])"), (1, 2, 3)),
    (re.compile(r"(?<![0-9])([0-3]?[0-9])-([01]?[0-9])-((?:19|20)[0-9]{2})(?![0-9])"), (3, 2, 1)),
)
# Names under which systems also write the day of the last change.
_VAGUE = re.compile(r"\[(?:date|dc\.date|dc:date|dcterms\.date|timestamp|created|creation_date)\]")
_PUBLISHED_WORDS = re.compile(
    r"publi|posted|veröffentlicht|erschienen|erstellt|gepubliceerd|geplaatst|publicado|pubblicato|opublikowan|"
    r"publicerad|publisert|udgivet|julkaistu|zveřejněno|közzé|yayın|diterbitkan|dipublikasikan|đăng|опубликов|"
    r"опублікован|created|written|first|입력|등록|発表|公開|发布|發布|प्रकाशित|نشر|dated?:",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"teaser|promo|related|card|recommend|sidebar|widget|comment|copyright|event|calendar", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A claim and the moments it can mean, likeliest first."""

    claim: Claim
    moments: tuple[str, ...]

    @property
    def day(self) -> str:
        return self.moments[0][:10]


def published_of(signals: Signals, languages: Sequence[str]) -> Choice[str | None]:
    """When the article was published, as exactly as stated."""
    declared = [*signals.of("published", _ORDER), *signals.of("published", [JSON_LD], ["page"])]
    firm = [claim for claim in declared if not _VAGUE.search(claim.at)]
    vague = [claim for claim in declared if _VAGUE.search(claim.at)]
    address = list(_from_address(signals))
    seen = _ranked(_stated(signals.of("published", [VISIBLE]), languages), _stated(address, languages), signals.start)
    later = signals.of("published", [JSON_LD], ["work"])
    made = [*signals.of("created", _ORDER), *signals.of("uploaded", [JSON_LD], ["article", "work"])]
    changed = _ranked(_stated(signals.of("modified", [VISIBLE]), languages), [], signals.start)
    stated = [
        *_stated(firm, languages), *seen, *_stated([*vague, *address, *later, *made], languages), *changed,
        *_stated(signals.of("modified", _ORDER), languages),
    ]  # fmt: skip
    return _chosen(stated)


def modified_of(signals: Signals, languages: Sequence[str]) -> Choice[str | None]:
    """When the article was last changed, where that is stated."""
    declared = [*signals.of("modified", _ORDER), *signals.of("modified", [JSON_LD], ["page"])]
    seen = _ranked(_stated(signals.of("modified", [VISIBLE]), languages), [], signals.start)
    return _chosen([*_stated(declared, languages), *seen])


def created_of(signals: Signals, languages: Sequence[str]) -> Choice[str | None]:
    """When the article was made, where that is stated apart from its publication."""
    return _chosen(_stated(signals.of("created", _ORDER), languages))


def _stated(claims: Iterable[Claim], languages: Sequence[str]) -> list[_Stated]:
    found = [_Stated(claim, readings(claim.value, *languages)) for claim in claims]
    return [stated for stated in found if stated.moments]


def _ranked(seen: Sequence[_Stated], address: Sequence[_Stated], start: int) -> list[_Stated]:
    """Dates the page shows, those most likely the article's first."""
    days = [stated.day for stated in seen]
    confirmed = {stated.day for stated in address}

    def score(stated: _Stated) -> float:
        claim = stated.claim
        distance = claim.order - start
        said = claim.members.get("words") or claim.value
        return (
            {"time": 1.5, "class": 1.0, "line": 0.8}.get(claim.hint, 0.0)
            + 2.0 * (stated.day in confirmed)
            + 1.0 * (_PUBLISHED_WORDS.search(said) is not None)
            + 0.2 * min(days.count(stated.day), 4)
            - (distance / 40 if distance >= 0 else -distance / 20)
            - len(said) / 80
            - 1.5 * (_TEASER.search(claim.at) is not None)
            - 1.5 * (len(stated.moments[0]) < 10)
        )

    return sorted(seen, key=score, reverse=True)


def _from_address(signals: Signals) -> Iterator[Claim]:
    for pattern, groups in _URL_DAYS:
        if found := pattern.search(signals.url or ""):
            value = "-".join(found[group].zfill(2) for group in groups)
            yield Claim(field="published", value=value, source=URL, at="the page's address")
            return


def _chosen(stated: Sequence[_Stated]) -> Choice[str | None]:
    """The first that is stated; of two readings the one others share; with time and zone where others add them."""
    if not stated:
        return Choice(None)
    first, *others = stated
    days = {other.day for other in others if len(other.moments) == 1}
    moment = next((m for m in first.moments if m[:10] in days), first.moments[0])
    fuller = next((o for o in others if _adds_to(moment, o)), None)
    used = [first.claim] if fuller is None else [first.claim, fuller.claim]
    why = "the most trusted place" if fuller is None else "the most trusted place, made exact by another"
    claims = [other.claim for other in stated]
    return Choice(
        fuller.moments[0] if fuller else moment, tuple(used), why, losers(claims, used, "a place trusted less")
    )


def _adds_to(moment: str, other: _Stated) -> bool:
    """Whether another place states the same moment more exactly: the time to a day, the zone to a time."""
    if len(other.moments) > 1 or other.day != moment[:10]:
        return False
    theirs = other.moments[0]
    if len(moment) == 10:
        return "T" in theirs
    return "T" in moment and not _has_zone(moment) and _has_zone(theirs) and theirs[:16] == moment[:16]


def _has_zone(moment: str) -> bool:
    return moment.endswith("Z") or moment[-6:-5] in {"+", "-"}
