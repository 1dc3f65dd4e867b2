"""Signals -> Metadata: for each field whom to believe, with the evidence.

Each field has its table of precedence in the module that knows the field: `headlines`, `credits`, `times`,
`topics`, `pictures`; what is a plain first-of-several stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsformat.findings import Finding
from newsformat.formats.html.claims.claim import (
    JSON_LD,
    LINK,
    META,
    MICRODATA,
    OPEN_GRAPH,
    TWITTER,
    VISIBLE,
    Claim,
    Signals,
)
from newsformat.formats.html.metadata.access import declared_access
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.formats.html.metadata.credits import authors_of
from newsformat.formats.html.metadata.headlines import headline_of
from newsformat.formats.html.metadata.kickers import kicker_of
from newsformat.formats.html.metadata.pictures import Picture, lead_image_of
from newsformat.formats.html.metadata.publishers import publisher_of, site_names_of
from newsformat.formats.html.metadata.sections import section_of, without_authors
from newsformat.formats.html.metadata.standfirsts import subheadline_of
from newsformat.formats.html.metadata.times import created_of, modified_of, published_of
from newsformat.formats.html.metadata.topics import keywords_of
from newsformat.model.evidence import Evidence
from newsformat.scalars.bylines import Credit, credits_of, did_other_work
from newsformat.scalars.dates import readings
from newsformat.scalars.languages import direction, language_tag
from newsformat.scalars.text import folded, is_unfilled, line
from newsformat.scalars.tongues import told_language, told_otherwise
from newsformat.scalars.urls import absolute_web


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What was decided about an article, field by field; None or empty where nothing was stated.

    Times are RFC 3339 forms, as exact as stated; addresses are absolute; languages are BCP 47 tags. `evidence`
    has the claims of each field by the JSON Pointer of the article's member, `findings` the doubts.
    """

    headline: str | None = None
    subheadline: str | None = None
    kicker: str | None = None
    summary: str | None = None
    byline: str | None = None
    authors: tuple[Credit, ...] = ()
    contributors: tuple[Credit, ...] = ()
    published: str | None = None
    modified: str | None = None
    created: str | None = None
    language: str | None = None
    direction: str | None = None
    publisher: Credit | None = None
    section: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    url: str | None = None
    lead_image: Picture | None = None
    access: str | None = None
    type: str | None = None
    genres: tuple[str, ...] = ()
    sponsored: bool | None = None
    amp_url: str | None = None
    translations: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()


def decide(signals: Signals) -> Metadata:
    """The metadata of an article, from all that its page claims."""
    language = _language(signals)
    languages = [language.value] if language.value else []
    publisher = publisher_of(signals)
    sites = site_names_of(signals, publisher.value)
    headline = headline_of(signals, sites)
    start = signals.start
    subheadline, summary = subheadline_of(signals, headline.value), _summary(signals, headline.value)
    section, kicker = section_of(signals, sites), kicker_of(signals, start)
    named = [*(section.value if _is_named(section) else ()), (kicker.value or "") if _is_named(kicker) else ""]
    credited = authors_of(signals, sites, start, named)
    section = without_authors(section, credited.value)
    authors = tuple(credit for credit in credited.value if not did_other_work(credit))
    contributors = tuple(credit for credit in credited.value if did_other_work(credit))
    credits_at = "/contributors" if contributors and not authors else "/authors"
    published = published_of(signals, languages)
    modified, created = modified_of(signals, languages), created_of(signals, languages)
    keywords = keywords_of(signals, headline.value or "")
    url, lead = _url(signals), lead_image_of(signals)
    sponsored = _sponsored(signals)
    kind, access = _kind(signals), declared_access(signals)
    chosen: list[tuple[str, Choice[object]]] = [
        ("/headline", headline), ("/subheadline", subheadline), ("/kicker", kicker), ("/summary", summary),
        (credits_at, credited), ("/published", published), ("/modified", modified), ("/created", created),
        ("/language", language), ("/publisher", publisher), ("/section", section), ("/keywords", keywords),
        ("/url", url), ("/lead_image", lead), ("/type", kind), ("/access/declared", access),
        ("/sponsored", sponsored),
    ]  # fmt: skip
    return Metadata(
        headline=headline.value, subheadline=subheadline.value, kicker=kicker.value, summary=summary.value,
        byline=_byline(credited), authors=authors, contributors=contributors,
        published=published.value, modified=modified.value, created=created.value,
        language=language.value, direction=_direction(signals, language.value),
        publisher=publisher.value, section=section.value, keywords=keywords.value, url=url.value,
        lead_image=lead.value, access=access.value, type=kind.value,
        genres=tuple(dict.fromkeys(claim.value for claim in signals.of("genre"))),
        sponsored=sponsored.value, amp_url=_address(signals.of("amp"), signals.base),
        translations=_translations(signals),
        evidence=tuple(record for path, choice in chosen for record in choice.evidence(path)),
        findings=signals.findings,
    )  # fmt: skip


def _is_named(choice: Choice[object]) -> bool:
    """Whether a value stands where it is called so, not only in a line that it could be."""
    return all(claim.hint != "line" for claim in choice.winners)


def _first(claims: Sequence[Claim], why: str = "the most trusted place") -> Choice[str | None]:
    if not claims:
        return Choice(None)
    return Choice(claims[0].value, (claims[0],), why, losers(claims, claims[:1], "a place trusted less"))


def _language(signals: Signals) -> Choice[str | None]:
    claims = signals.of("language", [VISIBLE, JSON_LD, META, MICRODATA, OPEN_GRAPH])
    tagged = [(claim, tag) for claim in claims if (tag := language_tag(claim.value))]
    sample = " ".join([*(claim.value for claim in signals.of("description")[:2]), signals.sample])
    if not tagged:
        return Choice(told_language(sample), (), "no place declares it: told by script and words")
    claim, tag = tagged[0]
    if (told := told_otherwise(sample, tag)) is not None:
        same = [each for each in tagged if each[1].split("-")[0] == told]
        why = "the words are of another language than the page declares"
        return Choice(same[0][1] if same else told, tuple(c for c, _ in same[:1]), why, losers(claims, [], why))
    return Choice(tag, (claim,), "the first place with a language tag", losers(claims, [claim], "a place trusted less"))


def _direction(signals: Signals, language: str | None) -> str | None:
    declared = next((c.value.lower() for c in signals.of("direction")), None)
    return declared if declared in {"ltr", "rtl"} else direction(language or "")


def _summary(signals: Signals, headline: str | None) -> Choice[str | None]:
    """What Open Graph tells readers of the story, in full where another place has all that it cuts short.

    Linked data may describe the lead picture instead, or give the story's first paragraph. What only says the headline
    again is no summary.
    """
    again = folded(headline or "")
    order = [OPEN_GRAPH, JSON_LD, META, MICRODATA, TWITTER]
    claims = [c for c in signals.of("description", order) if len(c.value) > 10 and not is_unfilled(c.value)]
    claims = [c for c in claims if folded(c.value) != again]
    whole = [c for c in claims if _is_cut(claims[0].value, c.value)]
    return _first(sorted(claims, key=lambda claim: claim not in whole))


def _is_cut(text: str, whole: str) -> bool:
    """Whether a text is the beginning of another, and ends within a sentence."""
    kept = text.rstrip(".… ")
    ends_within = text.endswith(("...", "…")) or text[-1:].isalnum()
    return ends_within and len(whole) > len(text) and whole.startswith(kept)


def _kind(signals: Signals) -> Choice[str | None]:
    return _first(signals.of("type", [JSON_LD]))


def _sponsored(signals: Signals) -> Choice[bool | None]:
    claims = signals.of("sponsored")
    return Choice(bool(claims) or None, claims[:1], "a label beside the headline, or linked data")


def _byline(authors: Choice[tuple[Credit, ...]]) -> str | None:
    """The byline as printed, up to the last name where a date follows in the same line."""
    seen = [claim for claim in authors.winners if claim.source == VISIBLE]
    if len(seen) > 1:  # who took the pictures may have a line of their own
        seen = [claim for claim in seen if not all(map(did_other_work, credits_of(claim.value)))]
    if len(seen) != 1:
        return None
    text = line(seen[0].value)
    if not readings(text):
        return text
    return text[
        : max(
            (text.find(party.name) + len(party.name) for party in authors.value if party.name in text),
            default=len(text),
        )
    ]


def _url(signals: Signals) -> Choice[str | None]:
    claims = [
        *signals.of("canonical", [LINK]), *signals.of("url", [OPEN_GRAPH]),
        *signals.of("url", [JSON_LD]), *signals.of("url", [META]),
    ]  # fmt: skip
    for claim in claims:
        if resolved := absolute_web(claim.value, signals.base):
            return Choice(resolved, (claim,), "the most trusted place", losers(claims, [claim], "a place trusted less"))
    return Choice(signals.url, (), "")


def _address(claims: Sequence[Claim], base: str) -> str | None:
    return next((found for claim in claims if (found := absolute_web(claim.value, base))), None)


def _translations(signals: Signals) -> tuple[tuple[str, str], ...]:
    """Language tag and address of each declared translation."""
    found: dict[str, str] = {}
    for claim in signals.of("translation"):
        tag, url = language_tag(claim.members.get("language", "")), absolute_web(claim.value, signals.base)
        if tag and url:
            found.setdefault(tag, url)
    return tuple(found.items())
