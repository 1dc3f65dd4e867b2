"""Whom to believe about the headline: h1, Open Graph, JSON-LD and the title element vote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from newsformat.formats.html.claims.claim import (
    JSON_LD,
    META,
    MICRODATA,
    OPEN_GRAPH,
    TITLE,
    TWITTER,
    VISIBLE,
    Claim,
    Signals,
)
from newsformat.formats.html.metadata.choices import SAME, Choice
from newsformat.scalars.text import folded, line
from newsformat.scalars.urls import host

# A title element ends (or begins) with the site's name after one of these.
TITLE_SEPARATOR = re.compile(r"\s+[-–—|·•»«:/~>]+\s+|\s*[|»｜]\s*|:\s+|\s+[-–—]|[-–—]\s+|［|【|_")
_WEIGHTS = {VISIBLE: 3.0, OPEN_GRAPH: 2.5, JSON_LD: 2.6, MICRODATA: 2.0, TWITTER: 1.2, META: 1.5, TITLE: 1.8}
_LONGEST = 400
_MOST = 80
# A title that still has a tail after a bar is one for search engines; any other place is nearer to the page.
_TAIL = re.compile(r"\s[|»]\s")
_WITH_A_TAIL = 0.5
# A headline of this length is no accident; a section and a site after it are hardly longer than the tail.
_TELLING, _LONGEST_TAIL = 20, 60
# A heading that shows this much of the words of a declared title, and is no longer than a headline, is confirmed;
# one that is called a title needs fewer: what is declared is often a title for search engines.
_MOST_ALIKE, _SOMEWHAT_ALIKE, _LONGEST_HEADING = 0.6, 0.3, 200
_CALLED_TITLE = re.compile(r"title|headline", re.IGNORECASE)
_SIGNS = frozenset("-–—|·•»ㅣ｜_")

Ballot = tuple[Claim, str]
"""A claim, and what it says the headline is, without the site's name."""


def headline_of(signals: Signals, site_names: Sequence[str]) -> Choice[str | None]:
    """The headline, chosen by vote; suffixes that name the site fall off first."""
    claims = [c for c in signals.of("headline") if len(c.value) <= _LONGEST][:_MOST]
    if not claims:
        claims = list(signals.of("name", [JSON_LD]) or signals.of("headline", [JSON_LD], ["page", "work"]))
    known = {folded(c.value) for c in claims}
    sites = {folded(name) for name in site_names if name} | set(_named_by_address(signals, claims))
    beside = _beside_headlines(claims)
    shorter = sorted({claim.value for claim in claims if len(claim.value) >= _TELLING}, key=len)
    ballots = [(claim, line(without_site(_begun(claim.value, shorter), sites, known))) for claim in claims]
    named = [(claim, text) for claim, text in ballots if text and folded(text) not in sites]
    ballots = named or [(claim, text) for claim, text in ballots if claim.source == VISIBLE and len(text) >= _TELLING]
    ballots = [each for each in ballots if folded(each[1]) not in beside] or ballots
    if not ballots:
        return Choice(None)
    kickers = [claim.value for claim in signals.of("kicker", [VISIBLE]) if claim.hint == "h1"]
    confirmed = _confirmed_heading(ballots, signals.start, kickers)
    winner, text = confirmed or max(ballots, key=lambda ballot: _votes(ballot, ballots))
    agreeing = [c for c, t in ballots if folded(t) == folded(text)]
    alone = "the heading readers see; the head says much the same" if confirmed else "the most trusted place"
    why = f"{len(agreeing)} of {len(ballots)} places agree" if len(agreeing) > 1 else alone
    same = {id(claim) for claim in agreeing}
    rivals = tuple(
        (claim, SAME if id(claim) in same else "another headline has more votes")
        for claim in claims
        if claim is not winner
    )
    return Choice(_without_tail(text), (winner,), why, rivals)


def _confirmed_heading(ballots: Iterable[Ballot], start: int, kickers: Iterable[str]) -> Ballot | None:
    """The heading nearest to `start`, if a declared title has most of its words, or most of that title's are in it.

    It is what readers see as the headline; the declared one is often written for search engines. One that holds a
    whole declared title and more has a kicker or a label in it, at times without a space between, unless it goes on
    where the title ends; where the title has one of the `kickers` that stand in headings before the same words, it is
    the headline as the house declares it.
    """
    headings = [ballot for ballot in ballots if ballot[0].source == VISIBLE]
    if not headings:
        return None
    heading, text = min(headings, key=lambda ballot: abs(ballot[0].order - start))
    key, words = folded(text), set(folded(text).split())
    declared = [folded(other) for claim, other in ballots if claim.source != VISIBLE]
    if len(text) > _LONGEST_HEADING:
        return None
    parts = {each for each in declared if each != key and _letters(each) in _letters(key)}
    if parts:
        return (heading, text) if all(_goes_on(text, each) for each in parts) else None
    wholes = {_letters(folded(f"{kicker} {text}")) for kicker in kickers}
    if any(_letters(each) in wholes for each in declared):
        return None
    is_called = len(text) >= _TELLING and _CALLED_TITLE.search(heading.at) is not None
    least = _SOMEWHAT_ALIKE if is_called else _MOST_ALIKE
    return (heading, text) if any(_share(words, set(each.split())) >= least for each in declared) else None


def _goes_on(text: str, beginning: str) -> bool:
    """Whether a heading is what a title begins, and holds no label behind it: it goes on small, or behind a comma."""
    words = text.split()
    begun = next((count for count in range(1, len(words)) if folded(" ".join(words[:count])) == beginning), 0)
    return begun > 0 and (words[begun][0].islower() or words[begun - 1].endswith(","))


def _letters(key: str) -> str:
    return key.replace(" ", "")


def _share(words: set[str], others: set[str]) -> float:
    """How much of the smaller of two sets of words is in the other."""
    return len(words & others) / max(1, min(len(words), len(others)))


def _votes(ballot: Ballot, ballots: Iterable[Ballot]) -> float:
    claim, text = ballot
    key = folded(text)
    votes: dict[str, float] = {}
    for other, other_text in ballots:
        other_key = folded(other_text)
        weight = _WEIGHTS.get(other.source, 1.0)
        if other_key == key:
            votes[other.source] = max(votes.get(other.source, 0.0), weight)
        elif key and len(key) > 12 and (key in other_key or other_key in key):
            votes[other.source] = max(votes.get(other.source, 0.0), weight * 0.4)
    if _TAIL.search(text):
        return sum(votes.values()) * _WITH_A_TAIL
    return sum(votes.values()) + _WEIGHTS.get(claim.source, 1.0) * 0.01


def _named_by_address(signals: Signals, claims: Iterable[Claim]) -> Iterator[str]:
    """Endings of titles that agree with the page's address, and openings that have all its letters: the site's name."""
    for claim in claims:
        *_, ending = TITLE_SEPARATOR.split(claim.value)
        if ending != claim.value and agrees(ending, signals.url or ""):
            yield folded(ending)
        cut = TITLE_SEPARATOR.search(claim.value)
        if (
            cut is not None
            and not _is_colon(cut[0])
            and _is_named_in_full(claim.value[: cut.start()], signals.url or "")
        ):
            yield folded(claim.value[: cut.start()])


def _beside_headlines(claims: Sequence[Claim]) -> set[str]:
    """What titles say beside a declared headline: a section or the site, and no headline where an h1 repeats it."""
    declared = {folded(c.value) for c in claims if c.source in {OPEN_GRAPH, TWITTER, JSON_LD}}
    found: set[str] = set()
    for claim in claims:
        for cut in TITLE_SEPARATOR.finditer(claim.value) if claim.source == TITLE else ():
            before, after = folded(claim.value[: cut.start()]), folded(claim.value[cut.end() :])
            found |= {after} if before in declared else {before} if after in declared else set()
    return found - declared


@lru_cache(maxsize=512)
def agrees(name: str, address: str) -> bool:
    """Whether a name and the host of an address hold one another, without signs and endings."""
    key, label = folded(name).replace(" ", ""), _label_of(address)
    return len(key) >= 3 and len(label) >= 3 and (key in label or label in key)


def _is_named_in_full(name: str, address: str) -> bool:
    """Whether a name has all letters of the host of an address, and is hardly longer."""
    key, label = folded(name).replace(" ", ""), _label_of(address)
    return len(label) >= 3 and label in key and len(key) <= 2 * len(label)


def _is_colon(separator: str) -> bool:
    return separator.strip() == ":"


def _label_of(address: str) -> str:
    """The letters of the longest part of a host, its ending aside."""
    labels = host(address).split(".")
    return max(labels[:-1] or labels, key=len).replace("-", "")


def _begun(title: str, shorter: Iterable[str]) -> str:
    """The title, or the shorter one it begins with if only a sign and a tail follow: "Ferry-Region|Post"."""
    for value in shorter:
        rest = title[len(value) :]
        if rest and len(rest) <= _LONGEST_TAIL and title.startswith(value) and rest.lstrip()[:1] in _SIGNS:
            return value
    return title


def _without_tail(title: str) -> str:
    """The title without what stands behind a bar, where that is the shorter: a section, never more of the headline."""
    tail = _TAIL.search(title)
    if tail is None or tail.start() < _TELLING:
        return title
    return title[: tail.start()] if len(title) - tail.end() < min(tail.start(), _LONGEST_TAIL) else title


def without_site(title: str, sites: Iterable[str], known: Iterable[str]) -> str:
    """The title without a part that names the site, or whose rest another place gives as a headline."""
    names = [name for name in sites if name]
    cuts = list(TITLE_SEPARATOR.finditer(title))
    for cut in cuts:
        before, after = title[: cut.start()].strip(), title[cut.end() :].strip()
        if before and folded(after) and (folded(before) in known or folded(after) in names):
            return line(before)
    for cut in reversed(cuts):
        before, after = title[: cut.start()].strip(), title[cut.end() :].strip()
        # "Harbour Post: a history of our paper" may be all headline.
        if after and folded(before) in names and (not _is_colon(cut[0]) or folded(after) in known):
            return line(after)
    return title
